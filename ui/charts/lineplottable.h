// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plottable.h"
#include "ui/charts/pyramid.h"

namespace headroom {

/// All lines and step lines of a chart, in their order. Few points are drawn as a polyline, many as
/// one span per pixel column from their least to their greatest value: every peak stays visible.
class LinePlottable : public Plottable
{
public:
    /// series: the lines that are shown; styles: of all series of the chart.
    LinePlottable(QCPAxis *x,
                  QCPAxis *y,
                  std::shared_ptr<const ChartSpec> chart,
                  const std::vector<std::size_t> &series,
                  const std::vector<SeriesStyle> &styles);

protected:
    void draw(QCPPainter *painter) override;

private:
    struct Line
    {
        const ChartSeries *series = nullptr;
        SeriesStyle style;
        MinMaxPyramid extents;
        std::size_t sameX = 0; // the first of the lines that has the same x
    };

    void drawPolyline(QCPPainter &painter, const Line &line, const Stretch &stretch) const;
    [[nodiscard]] ColumnSpans spansOf(const Line &line,
                                      const std::vector<std::size_t> &firsts) const;

    std::vector<Line> m_lines;
};

} // namespace headroom
