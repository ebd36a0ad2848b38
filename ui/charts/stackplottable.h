// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plottable.h"
#include "ui/charts/pyramid.h"

namespace headroom {

/// All stacked series of a chart, on each other in their order, what is negative below zero. Few
/// points are drawn as areas or columns; of many, each pixel column shows the point where the whole
/// stack is highest. Above an unknown part of a stack nothing is drawn: nobody knows where it lies.
class StackPlottable : public Plottable
{
public:
    /// series: the stacked ones that are shown; all must have the same x.
    StackPlottable(QCPAxis *x,
                   QCPAxis *y,
                   std::shared_ptr<const ChartSpec> chart,
                   std::vector<std::size_t> series,
                   const std::vector<SeriesStyle> &styles);

protected:
    void draw(QCPPainter *painter) override;

private:
    /// From where to where a series reaches at a point.
    struct Layer
    {
        double base = 0;
        double top = 0;
        bool known = false;
    };

    [[nodiscard]] const ChartSeries &member(std::size_t i) const
    {
        return spec().series[m_series[i]];
    }

    [[nodiscard]] std::vector<Layer> layersAt(std::size_t point) const;
    void drawAreas(QCPPainter &painter, const Stretch &stretch) const;
    void drawArea(QCPPainter &painter,
                  std::size_t memberIndex,
                  const Stretch &stretch,
                  const std::vector<std::vector<Layer>> &layers) const;
    void drawBars(QCPPainter &painter, const Stretch &stretch) const;
    void drawColumns(QCPPainter &painter) const;

    std::vector<std::size_t> m_series;
    std::vector<SeriesStyle> m_styles;
    PeakPyramid m_totals;
};

} // namespace headroom
