// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/chartreading.h"

#include "models/text/words.h"

#include <cmath>

namespace headroom {

namespace {

QString noteAt(const ChartSeries &series, std::size_t index)
{
    if (index < series.pointNotes.size() && !series.pointNotes[index].isEmpty())
        return series.pointNotes[index];
    return series.note;
}

/// Values beside each other are written alike: in one unit, with as many decimals as show the
/// largest with four digits.
struct Writing
{
    UnitScale scale;
    int decimals = 0;
};

Writing writingFor(Unit unit, const std::vector<double> &values)
{
    double largest = 0;
    for (const double value : values)
        largest = std::max(largest, std::abs(value));
    Writing writing{readableScale(unit, largest), 0};
    const double shown = largest / writing.scale.factor;
    const int decimals =
        shown > 0 ? std::clamp(3 - static_cast<int>(std::floor(std::log10(shown))), 0, 6) : 0;
    const double power = std::pow(10, decimals);
    const bool whole = std::all_of(values.begin(), values.end(), [&](double value) {
        const double scaled = value / writing.scale.factor;
        return std::abs(scaled - std::round(scaled)) * power < 0.5;
    });
    writing.decimals = whole ? 0 : decimals;
    return writing;
}

QString written(double value, const Writing &writing, const QLocale &locale)
{
    QString number = locale.toString(value / writing.scale.factor, 'f', writing.decimals);
    number.replace(u'-', QChar(0x2212));
    return writing.scale.symbol.isEmpty() ? number : number + QChar(0x00a0) + writing.scale.symbol;
}

QString valueWords(const ChartSpec &spec,
                   const ChartSeries &series,
                   std::size_t index,
                   const Writing &writing)
{
    const double y = series.y[index];
    const bool band = series.kind == SeriesKind::Band && index < series.low.size();
    if (!std::isfinite(y) || (band && !std::isfinite(series.low[index])))
        return words(Message{"chart.value.unknown"}, spec.locale);
    if (!band)
        return written(y, writing, spec.locale);
    return words(Message{"chart.value.range",
                         {written(series.low[index], writing, spec.locale),
                          written(y, writing, spec.locale)}},
                 spec.locale);
}

/// The first series that is shown and has points.
const ChartSeries *leading(const ChartSpec &spec, const std::vector<bool> &shown)
{
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        if (i < shown.size() && shown[i] && !spec.series[i].x.empty())
            return &spec.series[i];
    }
    return nullptr;
}

} // namespace

bool holdsValue(const ChartSeries &series, AxisKind axis)
{
    const bool stack =
        series.kind == SeriesKind::StackedArea || series.kind == SeriesKind::StackedColumn;
    return series.kind == SeriesKind::Step || series.kind == SeriesKind::StackedColumn
           || (stack && axis == AxisKind::Months);
}

double lastStep(const ChartSeries &series, AxisKind axis)
{
    if (!holdsValue(series, axis) || series.x.empty())
        return 0;
    const std::size_t n = series.x.size();
    return n > 1 ? series.x[n - 1] - series.x[n - 2] : 1.0;
}

int pointAt(const ChartSeries &series, double x, AxisKind axis)
{
    const std::vector<double> &xs = series.x;
    if (xs.empty())
        return -1;
    if (holdsValue(series, axis)) {
        if (x < xs.front() || x > xs.back() + lastStep(series, axis))
            return -1;
        return static_cast<int>(std::upper_bound(xs.begin(), xs.end(), x) - xs.begin()) - 1;
    }
    const double slack = xs.size() > 1 ? (xs.back() - xs.front()) / double(xs.size() - 1) : 0.5;
    if (x < xs.front() - slack || x > xs.back() + slack)
        return -1;
    const auto next = std::lower_bound(xs.begin(), xs.end(), x);
    if (next == xs.begin())
        return 0;
    if (next == xs.end())
        return static_cast<int>(xs.size()) - 1;
    const auto index = static_cast<int>(next - xs.begin());
    return *next - x < x - *(next - 1) ? index : index - 1;
}

QString placeWords(const ChartSpec &spec, double x)
{
    switch (spec.x.kind) {
    case AxisKind::Months:
        return words(Month::fromIndex(static_cast<int>(std::floor(x))), spec.locale);
    case AxisKind::Hours:
        return words(Message{"chart.place.hour", {static_cast<qint64>(std::floor(x))}},
                     spec.locale);
    case AxisKind::Category: {
        const auto index = static_cast<std::size_t>(std::max(0.0, std::round(x)));
        if (index < spec.x.categories.size())
            return spec.x.categories[index];
        break;
    }
    case AxisKind::Number:
    case AxisKind::Logarithmic:
        break;
    }
    const QString amount = printAmount({x, spec.x.unit}, AmountStyle::Readable, spec.locale);
    return spec.x.title.isEmpty()
               ? amount
               : words(Message{"chart.place.titled", {spec.x.title, amount}}, spec.locale);
}

std::optional<ChartReading>
readChart(const ChartSpec &spec, double x, const std::vector<bool> &shown)
{
    const ChartSeries *lead = leading(spec, shown);
    const int leadPoint = lead ? pointAt(*lead, x, spec.x.kind) : -1;
    if (leadPoint < 0)
        return std::nullopt;
    ChartReading reading;
    reading.x = lead->x[static_cast<std::size_t>(leadPoint)];
    reading.at = placeWords(spec, reading.x);

    struct Found
    {
        std::size_t series = 0;
        std::size_t point = 0;
    };

    std::vector<Found> found;
    std::vector<double> values;
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        if (i >= shown.size() || !shown[i])
            continue;
        const int point = pointAt(spec.series[i], reading.x, spec.x.kind);
        if (point < 0)
            continue;
        found.push_back({i, static_cast<std::size_t>(point)});
        const double y = spec.series[i].y[found.back().point];
        if (std::isfinite(y))
            values.push_back(y);
    }
    const Writing writing = writingFor(spec.y.unit, values);
    for (const auto &[i, point] : found) {
        const ChartSeries &series = spec.series[i];
        ChartReading::Row row{i, series.name, valueWords(spec, series, point, writing), {}};
        if (std::isfinite(series.y[point]))
            row.y = series.y[point];
        reading.rows.push_back(std::move(row));
        const QString note = noteAt(series, point);
        const bool said =
            std::find(reading.notes.begin(), reading.notes.end(), note) != reading.notes.end();
        if (!note.isEmpty() && !said)
            reading.notes.push_back(note);
    }
    return reading;
}

std::optional<double>
neighbour(const ChartSpec &spec, double x, int steps, const std::vector<bool> &shown)
{
    const ChartSeries *lead = leading(spec, shown);
    if (lead == nullptr)
        return std::nullopt;
    int point = pointAt(*lead, x, spec.x.kind);
    const int last = static_cast<int>(lead->x.size()) - 1;
    if (point < 0)
        point = x < lead->x.front() ? 0 : last;
    const int next = std::clamp(point + steps, 0, last);
    return lead->x[static_cast<std::size_t>(next)];
}

UnitScale valueScale(const ChartSpec &spec)
{
    double largest = 0;
    for (const ChartSeries &series : spec.series) {
        for (const double y : series.y) {
            if (std::isfinite(y))
                largest = std::max(largest, std::abs(y));
        }
    }
    return readableScale(spec.y.unit, largest);
}

} // namespace headroom
