// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/geometry.h"

#include <QMarginsF>
#include <QPointF>
#include <QSizeF>

namespace headroom {

/// Which part of the plan is seen: the point in the middle and the scale. North is up: y grows
/// upwards on the plan and downwards in pixels.
class Viewport
{
public:
    static constexpr double kLeastScale = 0.004; // pixels a metre: a county in a window
    static constexpr double kMostScale = 800;    // a rack fills the window

    [[nodiscard]] QSizeF size() const { return m_size; }

    [[nodiscard]] Point centre() const { return m_centre; }

    /// Pixels a metre.
    [[nodiscard]] double scale() const { return m_scale; }

    [[nodiscard]] QPointF toPixels(Point point) const
    {
        return {(point.xM - m_centre.xM) * m_scale + m_size.width() / 2,
                (m_centre.yM - point.yM) * m_scale + m_size.height() / 2};
    }

    [[nodiscard]] Point toMetres(QPointF pixels) const
    {
        return {m_centre.xM + (pixels.x() - m_size.width() / 2) / m_scale,
                m_centre.yM - (pixels.y() - m_size.height() / 2) / m_scale};
    }

    /// What is seen, in metres.
    [[nodiscard]] Bounds bounds() const;

    /// Keeps the middle.
    void resize(QSizeF size) { m_size = size; }

    void lookAt(Point centre, double scale);
    void panBy(QPointF pixels);
    /// The point of the plan under the pixel stays there.
    void zoomAt(QPointF pixel, double factor);
    /// The bounds, as large as they fit with a margin in pixels on every side.
    void fit(const Bounds &bounds, double margin);
    void fit(const Bounds &bounds, const QMarginsF &margins);

    /// The same view on a device with more pixels.
    [[nodiscard]] Viewport magnified(double factor) const;

private:
    QSizeF m_size{1, 1};
    Point m_centre;
    double m_scale = 4;
};

} // namespace headroom
