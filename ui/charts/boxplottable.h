// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/categoryplottable.h"

namespace headroom {

/// Boxes over categories: from the lower to the upper quartile, with the median across and whiskers
/// to the least and the greatest. Boxes of several series stand side by side. One whose median
/// nobody knows is a grey hatched column.
class BoxPlottable : public CategoryPlottable
{
public:
    BoxPlottable(QCPAxis *x,
                 QCPAxis *y,
                 std::shared_ptr<const ChartSpec> chart,
                 std::vector<std::size_t> series,
                 const std::vector<SeriesStyle> &styles,
                 const Theme &theme);

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawBox(QCPPainter &painter, std::size_t turn, std::size_t point) const;
    void drawUnknown(QCPPainter &painter, double place, double across, double aside) const;
    /// A line at a value across a box, or between two values along it.
    void drawLevel(QCPPainter &painter, double value, double from, double to) const;
    void drawWhisker(QCPPainter &painter, double from, double to, double across) const;

    std::vector<std::size_t> m_series;
    std::vector<SeriesStyle> m_styles; // of all series of the chart
};

} // namespace headroom
