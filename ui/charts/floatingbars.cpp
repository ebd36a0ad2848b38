// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/floatingbars.h"

#include "models/presentation/chartpoints.h"
#include "models/presentation/charttable.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/contours.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

QString standing()
{
    return QCoreApplication::translate("Chart", "Drawn from");
}

/// A day as spreadsheets count it, from 30 December 1899.
double dayNumber(double place)
{
    return double(QDate(1899, 12, 30).daysTo(dayAt(place)));
}

const ChartSeries *firstOf(const ChartSpec &spec, SeriesKind kind)
{
    for (const ChartSeries &series : spec.series) {
        if (series.kind == kind)
            return &series;
    }
    return nullptr;
}

std::optional<FloatingBars>
waterfallBars(const ChartSpec &spec, const ChartSeries &bars, const Theme &theme)
{
    const double factor = valueScale(spec).factor;
    FloatingBars result;
    result.named = false;
    FloatingBars::Part base{standing(), {}, std::vector(spec.x.categories.size(), kUnknown)};
    FloatingBars::Part lengths{bars.name, roleStyle(bars.role, theme).line.color(), base.lengths};
    lengths.colors.assign(lengths.lengths.size(), lengths.color);
    for (std::size_t i = 0; i < bars.x.size(); ++i) {
        const double from = std::min(bars.low[i], bars.low[i] + bars.y[i]);
        if (!std::isfinite(from))
            continue;
        if (from < 0)
            return std::nullopt;
        const auto row = static_cast<std::size_t>(bars.x[i]);
        base.lengths[row] = from / factor;
        lengths.lengths[row] = std::abs(bars.y[i]) / factor;
        if (i < bars.pointRoles.size())
            lengths.colors[row] = roleStyle(bars.pointRoles[i], theme).line.color();
    }
    result.parts = {base, lengths};
    return result;
}

/// Left of the value as planned, and right of it. Where both ends of an input lie on one side, the
/// farther hides the other.
std::optional<FloatingBars> tornadoBars(const ChartSpec &spec, const Theme &theme)
{
    const double factor = valueScale(spec).factor;
    const std::vector<SeriesStyle> styles = seriesStyles(spec, theme);
    const std::size_t rows = spec.x.categories.size();
    std::vector<double> least(rows, kUnknown);
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    const auto eachSwing = [&](auto use) {
        for (std::size_t i = 0; i < spec.series.size(); ++i) {
            const ChartSeries &series = spec.series[i];
            for (std::size_t p = 0; series.kind == SeriesKind::Swing && p < series.x.size(); ++p) {
                if (std::isfinite(series.y[p]) && std::isfinite(series.low[p]))
                    use(i, static_cast<std::size_t>(series.x[p]), series.low[p], series.y[p]);
            }
        }
    };
    eachSwing([&](std::size_t, std::size_t row, double from, double to) {
        least[row] = std::fmin(least[row], std::min(from, to));
        lowest = std::min(lowest, least[row]);
        highest = std::max({highest, from, to});
    });
    if (!(lowest >= 0))
        return std::nullopt;
    FloatingBars result;
    result.parts.push_back({standing(), {}, least});
    for (double &value : result.parts.front().lengths)
        value /= factor;
    for (const bool left : {true, false}) {
        const std::size_t first = result.parts.size();
        for (std::size_t i = 0; i < spec.series.size(); ++i)
            result.parts.push_back(
                {spec.series[i].name, styles[i].line.color(), std::vector(rows, kUnknown)});
        std::vector<double> farthest(rows, 0);
        eachSwing([&](std::size_t series, std::size_t row, double from, double to) {
            const double length = std::abs(to - from);
            if ((to < from) != left || length <= farthest[row])
                return;
            farthest[row] = length;
            for (std::size_t i = 0; i < spec.series.size(); ++i)
                result.parts[first + i].lengths[row] = i == series ? length / factor : kUnknown;
        });
    }
    const std::vector<double> levels = roundLevels(lowest / factor, highest / factor, 6);
    if (levels.size() > 1)
        result.least = std::max(0.0, 2 * levels[0] - levels[1]);
    return result;
}

/// Gaps and tasks in turns; what begins before the task before it in its row has ended is cut.
FloatingBars taskBars(const ChartSpec &spec, const Theme &theme)
{
    const std::vector<SeriesStyle> styles = seriesStyles(spec, theme);
    const std::vector<TableRow> rows = tableRows(spec);
    std::vector<double> ends(rows.size(), 0);
    FloatingBars result;
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        if (spec.series[i].kind != SeriesKind::Task)
            continue;
        FloatingBars::Part gap{standing(), {}, std::vector(rows.size(), kUnknown), true};
        FloatingBars::Part days{
            spec.series[i].name, styles[i].line.color(), std::vector(rows.size(), kUnknown)};
        const TableColumn from{.series = i, .part = TableColumn::Part::Low};
        const TableColumn to{.series = i};
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const TableCell first = tableCell(spec, from, rows[row]);
            const TableCell last = tableCell(spec, to, rows[row]);
            if (first.kind != TableCell::Kind::Day || last.kind != TableCell::Kind::Day)
                continue;
            const double start = std::max(ends[row], dayNumber(first.number));
            const double end = std::max(start, dayNumber(last.number));
            gap.lengths[row] = start - ends[row];
            gap.dates = ends[row] == 0;
            days.lengths[row] = end - start;
            const bool earlier = !result.least || dayNumber(first.number) < *result.least;
            result.least = earlier ? dayNumber(first.number) : *result.least;
            ends[row] = end;
        }
        result.parts.push_back(gap);
        result.parts.push_back(days);
    }
    return result;
}

} // namespace

std::optional<FloatingBars> boxBars(const ChartSpec &spec, std::size_t series, const Theme &theme)
{
    const double factor = valueScale(spec).factor;
    const ChartSeries &boxes = spec.series[series];
    const SeriesStyle style = seriesStyles(spec, theme)[series];
    const QColor box = style.line.color();
    const QColor whisker = mixed(QColor(Qt::white), box, 0.35);
    const std::vector lengths(spec.x.categories.size(), kUnknown);
    FloatingBars result;
    result.parts = {
        {standing(), {}, lengths},
        {QCoreApplication::translate("Chart", "Least to lower quartile"), whisker, lengths},
        {QCoreApplication::translate("Chart", "Lower quartile to median"),
         mixed(QColor(Qt::white), box, 0.75),
         lengths},
        {QCoreApplication::translate("Chart", "Median to upper quartile"), box, lengths},
        {QCoreApplication::translate("Chart", "Upper quartile to greatest"), whisker, lengths}};
    for (std::size_t i = 0; i < boxes.x.size() && i < boxes.spreads.size(); ++i) {
        const ChartSpread &spread = boxes.spreads[i];
        const std::array ends{
            spread.least, spread.lowerQuartile, boxes.y[i], spread.upperQuartile, spread.greatest};
        const auto row = static_cast<std::size_t>(boxes.x[i]);
        if (!std::all_of(ends.begin(), ends.end(), [](double end) { return std::isfinite(end); }))
            continue;
        if (ends.front() < 0)
            return std::nullopt;
        double from = 0;
        for (std::size_t part = 0; part < ends.size(); ++part) {
            result.parts[part].lengths[row] = (ends[part] - from) / factor;
            from = ends[part];
        }
    }
    return result;
}

std::optional<FloatingBars> floatingBars(const ChartSpec &spec, const Theme &theme)
{
    if (const ChartSeries *bars = firstOf(spec, SeriesKind::Waterfall))
        return waterfallBars(spec, *bars, theme);
    if (isTornado(spec))
        return tornadoBars(spec, theme);
    if (firstOf(spec, SeriesKind::Task) != nullptr)
        return taskBars(spec, theme);
    return std::nullopt;
}

} // namespace headroom
