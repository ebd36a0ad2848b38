// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatplottable.h"

#include "models/presentation/chartreading.h"
#include "ui/charts/heatcolors.h"

#include <cmath>

namespace headroom {

namespace {

constexpr double kGapFrom = 7; // height of rows from which on they stand apart

} // namespace

HeatPlottable::HeatPlottable(QCPAxis *x,
                             QCPAxis *y,
                             std::shared_ptr<const ChartSpec> chart,
                             std::vector<bool> shown,
                             const Theme &theme)
    : Plottable(x, y, std::move(chart))
    , m_shown(std::move(shown))
    , m_theme(&theme)
    , m_scale(heatScale(spec()))
{}

void HeatPlottable::draw(QCPPainter *painter)
{
    for (std::size_t row = 0; row < spec().series.size(); ++row) {
        if (m_shown[row])
            drawRow(*painter, row);
    }
}

void HeatPlottable::drawRow(QCPPainter &painter, std::size_t row) const
{
    const ChartSeries &data = spec().series[row];
    const Stretch stretch = visible(data.x);
    const Scale x = xScale();
    const Scale y = yScale();
    const QRectF clip = plotRect().adjusted(0, 0, 1, 1);
    const double top = std::round(y(double(row) - 0.5));
    const double bottom = std::round(y(double(row) + 0.5));
    const double gap = y(1) - y(0) >= kGapFrom ? 1 : 0; // the same for all rows
    const auto same = [this](double a, double b) {
        return a == b || (std::isnan(a) && std::isnan(b)) || (m_scale(a) > 1 && m_scale(b) > 1);
    };
    const double offset = cellOffset(spec());
    const auto endOf = [&](std::size_t point) {
        const double own = data.x[point] + 1; // a cell is a month, or an hour, wide
        return point + 1 < data.x.size() ? std::min(own, data.x[point + 1]) : own;
    };
    std::size_t first = stretch.first;
    for (std::size_t point = stretch.first; point < stretch.last; ++point) {
        const bool goesOn = point + 1 < stretch.last && endOf(point) == data.x[point + 1]
                            && same(data.y[point], data.y[point + 1]);
        if (goesOn)
            continue;
        const QRectF cell(QPointF(std::round(x(data.x[first] - offset)), top),
                          QPointF(std::round(x(endOf(point) - offset)), bottom - gap));
        paintHeatCell(painter, cell.intersected(clip), m_scale(data.y[first]), *m_theme);
        first = point + 1;
    }
}

} // namespace headroom
