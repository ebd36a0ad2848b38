// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/portfolio.h"
#include "ui/theme/theme.h"

#include <QPainterPath>
#include <QRectF>

class QPainter;

namespace headroom {

/// The sign of a state, so that no colour stands alone: a disc; with a ring round it, short in the
/// worst case; with a bar through it, short in normal operation; hollow, nothing in service; with a
/// question mark, unknown.
void paintPortfolioSign(
    QPainter &painter, QPointF centre, double radius, PortfolioState state, const Theme &theme);

/// The map of a portfolio, laid out for a room, with its legend in a foot: a sign on the earth for
/// each site with a place, on the orbit above it for each orbital shell. Sites side by side move
/// apart, with a line to where they are. Measures are in pixels of 1/96 inch.
class PortfolioMap
{
public:
    struct Marker
    {
        int site = 0; // index into Portfolio::sites
        QPointF place;
        QPointF centre; // the sign: at its place, or beside others there
        double radius = 0;
        QString name;
        QString figures;
        QRectF label; // null where there is no room for one
    };

    PortfolioMap() = default;
    PortfolioMap(const Portfolio &portfolio,
                 const QRectF &room,
                 const QRectF &foot,
                 const Theme &theme);

    [[nodiscard]] const std::vector<Marker> &markers() const { return m_markers; }

    /// The index of the site under a point, −1 for none.
    [[nodiscard]] int siteAt(QPointF point) const;

    struct Look
    {
        std::vector<Id> selected = {};
        int pointedAt = -1; // index of a site
    };

    void paint(QPainter &painter,
               const Portfolio &portfolio,
               const Theme &theme,
               const Look &look) const;

private:
    void placeGround(const Portfolio &portfolio);
    void placeOrbital(const Portfolio &portfolio);
    void moveApart(Marker &marker) const;
    void placeLabels(const Theme &theme);
    void paintEarth(QPainter &painter, const Theme &theme) const;
    void paintFoot(QPainter &painter, const Portfolio &portfolio, const Theme &theme) const;

    QRectF m_room;
    QRectF m_earth;
    QRectF m_foot;
    double m_mostRadius = 0;
    QPainterPath m_orbit; // empty where nothing is in orbit
    QRectF m_orbitTitle;
    std::vector<Marker> m_markers;
};

} // namespace headroom
