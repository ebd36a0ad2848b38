// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/painters/paintcontext.h"

#include <QImage>
#include <QString>

#include <vector>

class QPainter;

namespace headroom {

/// What the colours of a plan mean, ready to be drawn.
struct LegendContent
{
    struct Line
    {
        QColor colour;
        bool hatched = false;
        QString label;
        friend bool operator==(const Line &, const Line &) = default;
    };

    QString title;
    std::vector<QColor> scale; // of amounts, least first; none: no scale
    QString least;
    QString most;
    std::vector<Line> lines;

    [[nodiscard]] bool isEmpty() const { return scale.empty() && lines.empty(); }

    friend bool operator==(const LegendContent &, const LegendContent &) = default;
};

/// Of the scene in its style; the rack types that are there where no other colours are chosen.
[[nodiscard]] LegendContent legendContent(const PlanScene &scene, const Theme &theme);

/// One swatch, as on the legend.
void paintSwatch(QPainter &painter,
                 const QRectF &rect,
                 const QColor &colour,
                 const Theme &theme,
                 bool hatched,
                 double unit);

/// The legend as a card in the lower right corner of the view. Kept as a picture: it is the same
/// from frame to frame.
class LegendCard
{
public:
    /// Makes the card for what is painted and says where it lies, in device pixels; empty where it
    /// has nothing to say or no room.
    [[nodiscard]] QRectF place(const PaintContext &context);
    /// Draws it where it was placed last.
    void paint(QPainter &painter) const;

private:
    LegendContent m_content;
    double m_unit = 0;
    bool m_dark = false;
    QImage m_picture;
    QRectF m_area;
};

} // namespace headroom
