// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/viewport.h"

#include <algorithm>

namespace headroom {

Bounds Viewport::bounds() const
{
    const Point half{m_size.width() / 2 / m_scale, m_size.height() / 2 / m_scale};
    return {m_centre - half, m_centre + half};
}

void Viewport::lookAt(Point centre, double scale)
{
    m_centre = centre;
    m_scale = std::clamp(scale, kLeastScale, kMostScale);
}

void Viewport::panBy(QPointF pixels)
{
    m_centre = m_centre - Point{pixels.x() / m_scale, -pixels.y() / m_scale};
}

void Viewport::zoomAt(QPointF pixel, double factor)
{
    const Point kept = toMetres(pixel);
    m_scale = std::clamp(m_scale * factor, kLeastScale, kMostScale);
    m_centre = m_centre + (kept - toMetres(pixel));
}

void Viewport::fit(const Bounds &bounds, double margin)
{
    fit(bounds, QMarginsF(margin, margin, margin, margin));
}

void Viewport::fit(const Bounds &bounds, const QMarginsF &margins)
{
    const double widthM = std::max(bounds.high.xM - bounds.low.xM, 0.1);
    const double heightM = std::max(bounds.high.yM - bounds.low.yM, 0.1);
    const double width = std::max(m_size.width() - margins.left() - margins.right(), 16.0);
    const double height = std::max(m_size.height() - margins.top() - margins.bottom(), 16.0);
    lookAt((bounds.low + bounds.high) * 0.5, std::min(width / widthM, height / heightM));
    panBy({(margins.left() - margins.right()) / 2, (margins.top() - margins.bottom()) / 2});
}

Viewport Viewport::magnified(double factor) const
{
    Viewport result = *this;
    result.m_size = m_size * factor;
    result.m_scale = m_scale * factor;
    return result;
}

} // namespace headroom
