// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartranges.h"

#include "models/presentation/chartreading.h"

#include <cmath>

namespace headroom {

namespace {

constexpr double kHeadRoomShare = 0.08; // above the highest value
constexpr double kRoundShare = 0.05;    // round what need not stand on zero
constexpr double kTaskShare = 0.09;     // right of the last task, for its name
constexpr double kSwingShare = 0.14;    // beside the bars of a tornado, for their labels

AxisRange categoryRange(const ChartAxis &axis)
{
    return {-0.5, std::max(1.0, double(axis.categories.size())) - 0.5};
}

/// What a logarithmic axis spans round values from the least above zero to the greatest.
AxisRange aroundLogarithmic(double least, double greatest)
{
    if (!(least > 0) || !std::isfinite(least) || !(greatest > 0))
        return {1, 10};
    const double air = std::pow(std::max(greatest / least, 10.0), kRoundShare);
    return {least / air, greatest * air};
}

/// The least place above zero.
double leastPlace(const ChartSpec &spec)
{
    double least = std::numeric_limits<double>::infinity();
    for (const ChartSeries &series : spec.series) {
        const auto first = std::upper_bound(series.x.begin(), series.x.end(), 0.0);
        least = first != series.x.end() ? std::min(least, *first) : least;
    }
    return least;
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
    if (spec.x.kind == AxisKind::Logarithmic)
        return aroundLogarithmic(leastPlace(spec), range.second);
    if (range.second <= range.first) {
        // One number gets an axis that round numbers fit on; one month or hour keeps its width.
        const bool number = spec.x.kind == AxisKind::Number;
        const double half = number ? std::max(0.5, std::abs(range.first) / 2) : 0.5;
        return {range.first - half, range.second + half};
    }
    const double air = isScatter(spec) ? (range.second - range.first) * kRoundShare : 0;
    return {range.first - air, range.second + air};
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
        m_leastAboveZero = value > 0 ? std::min(m_leastAboveZero, value) : m_leastAboveZero;
    }

    void add(const std::vector<double> &values)
    {
        for (const double value : values)
            add(value);
    }

    [[nodiscard]] double low() const { return m_low; }

    [[nodiscard]] double high() const { return m_high; }

    [[nodiscard]] double leastAboveZero() const { return m_leastAboveZero; }

private:
    double m_low = 0;
    double m_high = 0;
    double m_leastAboveZero = std::numeric_limits<double>::infinity();
    bool m_any;
};

bool isStack(const ChartSeries &series)
{
    return series.kind == SeriesKind::StackedArea || series.kind == SeriesKind::StackedColumn;
}

/// The heights that the stacks reach, above and below zero.
void addStacks(Extent &extent, const ChartSpec &spec, const std::vector<bool> &shown)
{
    std::vector<double> above;
    std::vector<double> below;
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        const ChartSeries &series = spec.series[i];
        if (!shown[i] || !isStack(series))
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

/// The values of a series that does not stack.
void addSeries(Extent &extent, const ChartSeries &series)
{
    if (series.kind == SeriesKind::Waterfall) {
        for (std::size_t point = 0; point < series.y.size(); ++point) {
            extent.add(series.low[point]);
            extent.add(series.low[point] + series.y[point]);
        }
        return;
    }
    extent.add(series.y);
    extent.add(series.low);
    for (const ChartSpread &spread : series.spreads) {
        extent.add(spread.least);
        extent.add(spread.greatest);
    }
}

/// Whether the values stand on zero; points, boxes and swings show how far they lie apart instead.
bool standsOnZero(const ChartSpec &spec)
{
    return std::none_of(spec.series.begin(), spec.series.end(), [](const ChartSeries &series) {
        return series.kind == SeriesKind::Scatter || series.kind == SeriesKind::Box
               || series.kind == SeriesKind::Swing;
    });
}

AxisRange dateRange(const ChartSpec &spec, const Extent &extent)
{
    if (extent.high() <= extent.low())
        return {extent.low() - 0.5, extent.low() + 0.5};
    const double span = extent.high() - extent.low();
    const double air = span * 0.015; // for marks at the edges
    const bool tasks = std::any_of(spec.series.begin(), spec.series.end(), [](const auto &series) {
        return series.kind == SeriesKind::Task;
    });
    return {extent.low() - air, extent.high() + (tasks ? span * kTaskShare : air)};
}

AxisRange rowRange(const ChartSpec &spec)
{
    Extent extent(false);
    for (const ChartSeries &row : spec.series)
        extent.add(row.at);
    const double half = extent.high() > extent.low() ? 0 : 0.5;
    return {extent.low() - half, extent.high() + half};
}

/// Lets two ranges that reach zero have it at the same share of their height.
void alignZeros(AxisRange &first, AxisRange &second)
{
    const auto below = [](const AxisRange &range) {
        return -range.first / (range.second - range.first);
    };
    const double share = std::max(below(first), below(second));
    constexpr double kMost = 0.999; // nothing stands above zero
    if (!(share > 0) || share > kMost)
        return;
    for (AxisRange *range : {&first, &second})
        range->first = std::min(range->first, -share / (1 - share) * range->second);
}

AxisRange valueRange(const ChartSpec &spec, const std::vector<bool> &shown, bool second = false)
{
    if (isContourMap(spec))
        return rowRange(spec);
    const bool dates = spec.y.kind == AxisKind::Months;
    const bool logarithmic = spec.y.kind == AxisKind::Logarithmic && !second;
    const bool onZero = !logarithmic && standsOnZero(spec);
    Extent extent(!dates && onZero);
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        const bool here = isOnSecond(spec, spec.series[i]) == second;
        if (shown[i] && here && !isStack(spec.series[i]))
            addSeries(extent, spec.series[i]);
    }
    if (!second)
        addStacks(extent, spec, shown);
    if (dates)
        return dateRange(spec, extent);
    for (const ReferenceLine &line : spec.lines) {
        if (line.vertical == spec.horizontal && !second)
            extent.add(line.at);
    }
    if (logarithmic)
        return aroundLogarithmic(extent.leastAboveZero(), extent.high());
    const double one = (second ? secondScale(spec) : valueScale(spec)).factor;
    if (extent.high() == extent.low())
        return onZero ? AxisRange(extent.low(), extent.low() + one)
                      : AxisRange(extent.low() - one, extent.low() + one);
    const double span = extent.high() - extent.low();
    if (!onZero) {
        const double air = span * (isTornado(spec) ? kSwingShare : kRoundShare);
        return {extent.low() - air, extent.high() + air};
    }
    const double extra = span * kHeadRoomShare;
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
    if (hasRows(spec))
        return categoryRange(uprightAxis(spec));
    AxisRange range = valueRange(spec, shown);
    if (spec.second && spec.y.kind != AxisKind::Logarithmic) {
        AxisRange second = valueRange(spec, shown, true);
        alignZeros(range, second);
    }
    return range;
}

AxisRange wholeSecond(const ChartSpec &spec, const std::vector<bool> &shown)
{
    AxisRange second = valueRange(spec, shown, true);
    if (spec.y.kind != AxisKind::Logarithmic) {
        AxisRange first = valueRange(spec, shown);
        alignZeros(first, second);
    }
    return second;
}

} // namespace headroom
