// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plottable.h"
#include "ui/charts/pyramid.h"

namespace headroom {

/// A band from low to y, such as P10 to P90.
class BandPlottable : public Plottable
{
public:
    BandPlottable(QCPAxis *x,
                  QCPAxis *y,
                  std::shared_ptr<const ChartSpec> chart,
                  std::size_t series,
                  SeriesStyle style);

protected:
    void draw(QCPPainter *painter) override;

private:
    std::size_t m_series;
    SeriesStyle m_style;
    MinMaxPyramid m_highs;
    MinMaxPyramid m_lows;
};

/// Where the load lies above the limit: red, hatched, with its label where it fits.
class OverPlottable : public Plottable
{
public:
    OverPlottable(QCPAxis *x,
                  QCPAxis *y,
                  std::shared_ptr<const ChartSpec> chart,
                  const Theme &theme);

protected:
    void draw(QCPPainter *painter) override;

private:
    [[nodiscard]] std::vector<QRectF> rectangles() const;
    void drawLabel(QCPPainter &painter, const std::vector<QRectF> &areas) const;

    const Theme *m_theme;
    PeakPyramid m_excess;
};

} // namespace headroom
