// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plottable.h"
#include "ui/charts/pyramid.h"

namespace headroom {

/// One line or step line. Few points are drawn as a polyline, many as one rectangle per pixel
/// column from their least to their greatest value: every peak stays visible.
class LinePlottable : public Plottable
{
public:
    LinePlottable(QCPAxis *x,
                  QCPAxis *y,
                  std::shared_ptr<const ChartSpec> chart,
                  std::size_t series,
                  const SeriesStyle &style);

protected:
    void draw(QCPPainter *painter) override;

private:
    [[nodiscard]] const ChartSeries &series() const { return spec().series[m_series]; }

    void drawPolyline(QCPPainter &painter, const Stretch &stretch) const;
    void drawColumns(QCPPainter &painter) const;

    std::size_t m_series;
    SeriesStyle m_style;
    MinMaxPyramid m_pyramid;
};

} // namespace headroom
