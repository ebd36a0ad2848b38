// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/chartpoints.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

bool hasKind(const ChartSpec &spec, SeriesKind kind)
{
    return std::any_of(spec.series.begin(), spec.series.end(), [kind](const ChartSeries &series) {
        return series.kind == kind;
    });
}

void raise(double &largest, double value)
{
    if (std::isfinite(value))
        largest = std::max(largest, std::abs(value));
}

/// The largest value at one of the axes, however it points.
double largestAt(const ChartSpec &spec, bool second)
{
    double largest = 0;
    for (const ChartSeries &series : spec.series) {
        if (isOnSecond(spec, series) != second)
            continue;
        for (const double y : series.y)
            raise(largest, y);
        for (const ChartSpread &spread : series.spreads) {
            raise(largest, spread.least);
            raise(largest, spread.greatest);
        }
    }
    return largest;
}

} // namespace

bool isHeatMap(const ChartSpec &spec)
{
    return hasKind(spec, SeriesKind::HeatRow);
}

bool isContourMap(const ChartSpec &spec)
{
    return hasKind(spec, SeriesKind::ContourRow);
}

bool isScatter(const ChartSpec &spec)
{
    return spec.x.kind != AxisKind::Category && hasKind(spec, SeriesKind::Scatter);
}

bool isTornado(const ChartSpec &spec)
{
    return hasKind(spec, SeriesKind::Swing);
}

bool showsNothingKnown(const ChartSpec &spec)
{
    const bool showsUnknown =
        std::any_of(spec.series.begin(), spec.series.end(), [&](const ChartSeries &series) {
            const bool column =
                series.kind == SeriesKind::StackedColumn && spec.x.kind == AxisKind::Category;
            return column || series.kind == SeriesKind::Waterfall || series.kind == SeriesKind::Box
                   || series.kind == SeriesKind::HeatRow || series.kind == SeriesKind::ContourRow;
        });
    return !showsUnknown && hasNoKnownValue(spec);
}

bool hasNoKnownValue(const ChartSpec &spec)
{
    bool any = false;
    for (const ChartSeries &series : spec.series) {
        any = any || !series.y.empty();
        if (std::any_of(
                series.y.begin(), series.y.end(), [](double y) { return std::isfinite(y); }))
            return false;
    }
    return any;
}

bool hasRange(const ChartSeries &series)
{
    return series.kind == SeriesKind::Band || series.kind == SeriesKind::Span
           || series.kind == SeriesKind::Task;
}

std::optional<PointRef> scatterPoint(const ChartSpec &spec, std::size_t ordinal)
{
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        if (spec.series[i].kind != SeriesKind::Scatter)
            continue;
        const std::size_t points = spec.series[i].x.size();
        if (ordinal < points)
            return PointRef{i, ordinal};
        ordinal -= points;
    }
    return std::nullopt;
}

std::size_t scatterPoints(const ChartSpec &spec)
{
    std::size_t count = 0;
    for (const ChartSeries &series : spec.series)
        count += series.kind == SeriesKind::Scatter ? series.x.size() : 0;
    return count;
}

std::size_t contourRow(const ChartSpec &spec, double y)
{
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < spec.series.size(); ++i) {
        const bool nearer = std::abs(spec.series[i].at - y) < std::abs(spec.series[nearest].at - y);
        nearest = nearer ? i : nearest;
    }
    return nearest;
}

const ChartAxis &valueAxis(const ChartSpec &spec)
{
    return isContourMap(spec) ? spec.values : spec.y;
}

bool isOnSecond(const ChartSpec &spec, const ChartSeries &series)
{
    const bool line = series.kind == SeriesKind::Line || series.kind == SeriesKind::Step
                      || series.kind == SeriesKind::Band;
    return spec.second && series.onSecond && line;
}

const ChartAxis &valueAxisOf(const ChartSpec &spec, const ChartSeries &series)
{
    return isOnSecond(spec, series) ? *spec.second : valueAxis(spec);
}

UnitScale valueScale(const ChartSpec &spec)
{
    if (spec.y.kind == AxisKind::Months)
        return {}; // dates
    return readableScale(valueAxis(spec).unit, largestAt(spec, false));
}

UnitScale secondScale(const ChartSpec &spec)
{
    return spec.second ? readableScale(spec.second->unit, largestAt(spec, true)) : UnitScale();
}

UnitScale scaleOf(const ChartSpec &spec, const ChartSeries &series)
{
    return isOnSecond(spec, series) ? secondScale(spec) : valueScale(spec);
}

UnitScale xAxisScale(const ChartSpec &spec)
{
    if (spec.x.kind != AxisKind::Number && spec.x.kind != AxisKind::Logarithmic)
        return {};
    double largest = 0;
    for (const ChartSeries &series : spec.series) {
        if (!series.x.empty()) {
            raise(largest, series.x.front());
            raise(largest, series.x.back());
        }
    }
    return readableScale(spec.x.unit, largest);
}

UnitScale yAxisScale(const ChartSpec &spec)
{
    if (!isContourMap(spec))
        return valueScale(spec);
    double largest = 0;
    for (const ChartSeries &series : spec.series)
        raise(largest, series.at);
    return readableScale(spec.y.unit, largest);
}

} // namespace headroom
