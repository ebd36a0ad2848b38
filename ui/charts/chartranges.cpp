// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartranges.h"

#include "models/presentation/chartreading.h"

#include <cmath>

namespace headroom {

namespace {

constexpr double kHeadRoomShare = 0.08; // above the highest value

AxisRange categoryRange(const ChartAxis &axis)
{
    return {-0.5, std::max(1.0, double(axis.categories.size())) - 0.5};
}

/// Every place at which a series has a point.
AxisRange placeRange(const ChartSpec &spec)
{
    if (spec.x.kind == AxisKind::Category)
        return categoryRange(spec.x);
    AxisRange range(0, 1);
    bool any = false;
    for (const ChartSeries &series : spec.series) {
        if (series.x.empty())
            continue;
        const double first = series.x.front();
        const double last = series.x.back() + lastStep(series, spec.x.kind);
        range = any ? AxisRange(std::min(range.first, first), std::max(range.second, last))
                    : AxisRange(first, last);
        any = true;
    }
    if (range.second <= range.first)
        range = {range.first - 0.5, range.second + 0.5};
    return range;
}

/// Gathers the least and the greatest of some values.
class Extent
{
public:
    explicit Extent(bool withZero)
        : m_any(withZero)
    {}

    void add(double value)
    {
        if (!std::isfinite(value))
            return;
        m_low = m_any ? std::min(m_low, value) : value;
        m_high = m_any ? std::max(m_high, value) : value;
        m_any = true;
    }

    void add(const std::vector<double> &values)
    {
        for (const double value : values)
            add(value);
    }

    [[nodiscard]] double low() const { return m_low; }

    [[nodiscard]] double high() const { return m_high; }

private:
    double m_low = 0;
    double m_high = 0;
    bool m_any;
};

/// The heights that the stacks reach, above and below zero.
void addStacks(Extent &extent, const ChartSpec &spec, const std::vector<bool> &shown)
{
    std::vector<double> above;
    std::vector<double> below;
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        const ChartSeries &series = spec.series[i];
        const bool stack =
            series.kind == SeriesKind::StackedArea || series.kind == SeriesKind::StackedColumn;
        if (!shown[i] || !stack)
            continue;
        above.resize(std::max(above.size(), series.y.size()), 0);
        below.resize(above.size(), 0);
        for (std::size_t point = 0; point < series.y.size(); ++point) {
            if (series.y[point] > 0)
                above[point] += series.y[point];
            else if (series.y[point] < 0)
                below[point] += series.y[point];
        }
    }
    extent.add(above);
    extent.add(below);
}

AxisRange valueRange(const ChartSpec &spec, const std::vector<bool> &shown)
{
    const bool dates = spec.y.kind == AxisKind::Months;
    Extent extent(!dates);
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        const ChartSeries &series = spec.series[i];
        const bool stack =
            series.kind == SeriesKind::StackedArea || series.kind == SeriesKind::StackedColumn;
        if (!shown[i] || stack)
            continue;
        if (series.kind == SeriesKind::Waterfall) {
            for (std::size_t point = 0; point < series.y.size(); ++point) {
                extent.add(series.low[point]);
                extent.add(series.low[point] + series.y[point]);
            }
            continue;
        }
        extent.add(series.y);
        extent.add(series.low);
    }
    addStacks(extent, spec, shown);
    if (dates) {
        if (extent.high() <= extent.low())
            return {extent.low() - 0.5, extent.low() + 0.5};
        const double air = (extent.high() - extent.low()) * 0.015; // for marks at the edges
        return {extent.low() - air, extent.high() + air};
    }
    for (const ReferenceLine &line : spec.lines) {
        if (line.vertical == spec.horizontal)
            extent.add(line.at);
    }
    if (extent.high() == extent.low())
        return {extent.low(), extent.low() + valueScale(spec).factor};
    const double extra = (extent.high() - extent.low()) * kHeadRoomShare;
    return {extent.low() < 0 ? extent.low() - extra : 0,
            extent.high() > 0 ? extent.high() + extra : 0};
}

} // namespace

const ChartAxis &lyingAxis(const ChartSpec &spec)
{
    return spec.horizontal ? spec.y : spec.x;
}

const ChartAxis &uprightAxis(const ChartSpec &spec)
{
    return spec.horizontal ? spec.x : spec.y;
}

bool hasRows(const ChartSpec &spec)
{
    return uprightAxis(spec).kind == AxisKind::Category;
}

AxisRange wholeLying(const ChartSpec &spec, const std::vector<bool> &shown)
{
    return spec.horizontal ? valueRange(spec, shown) : placeRange(spec);
}

AxisRange wholeUpright(const ChartSpec &spec, const std::vector<bool> &shown)
{
    return hasRows(spec) ? categoryRange(uprightAxis(spec)) : valueRange(spec, shown);
}

} // namespace headroom
