// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/chartreading.h"

#include "models/presentation/figuretext.h"
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
    const double scaled = value / writing.scale.factor;
    const bool nothing = std::abs(scaled) * std::pow(10, writing.decimals) < 0.5; // no "−0.0"
    QString number = locale.toString(nothing ? 0.0 : scaled, 'f', writing.decimals);
    number.replace(u'-', QChar(0x2212));
    return writing.scale.symbol.isEmpty() ? number : number + QChar(0x00a0) + writing.scale.symbol;
}

QString valueWords(const ChartSpec &spec,
                   const ChartSeries &series,
                   std::size_t index,
                   const Writing &writing)
{
    const double y = series.y[index];
    const bool range = hasRange(series) && index < series.low.size();
    if (!std::isfinite(y) || (range && !std::isfinite(series.low[index])))
        return words(Message{"chart.value.unknown"}, spec.locale);
    const auto inWords = [&](double value) {
        return spec.y.kind == AxisKind::Months ? dayWords(value, spec.locale)
                                               : written(value, writing, spec.locale);
    };
    if (!range)
        return inWords(y);
    return words(Message{"chart.value.range", {inWords(series.low[index]), inWords(y)}},
                 spec.locale);
}

/// The five values of a box, each in a row of its own.
void addBox(ChartReading &reading,
            const ChartSpec &spec,
            std::size_t index,
            std::size_t point,
            const Writing &writing)
{
    const ChartSeries &series = spec.series[index];
    const ChartSpread &spread = series.spreads[point];
    const auto add = [&](std::string_view code, double value) {
        const QString name = words(Message{code, {series.name}}, spec.locale);
        const bool known = std::isfinite(value);
        const QString text = known ? written(value, writing, spec.locale)
                                   : words(Message{"chart.value.unknown"}, spec.locale);
        reading.rows.push_back({index, name, text, known ? std::optional(value) : std::nullopt});
    };
    add("chart.heading.greatest", spread.greatest);
    add("chart.heading.upper-quartile", spread.upperQuartile);
    add("chart.heading.median", series.y[point]);
    add("chart.heading.lower-quartile", spread.lowerQuartile);
    add("chart.heading.least", spread.least);
}

/// One point of a scatter: where it stands along both axes.
std::optional<ChartReading>
readPoint(const ChartSpec &spec, std::size_t ordinal, const std::vector<bool> &shown)
{
    const std::optional<PointRef> at = scatterPoint(spec, ordinal);
    if (!at || at->series >= shown.size() || !shown[at->series])
        return std::nullopt;
    const ChartSeries &series = spec.series[at->series];
    ChartReading reading;
    reading.x = series.x[at->point];
    reading.row = ordinal;
    const bool named = at->point < series.pointLabels.size();
    reading.at = named ? series.pointLabels[at->point] : series.name;
    const double y = series.y[at->point];
    const auto amount = [&](double value, Unit unit) {
        return figureText(
            std::isfinite(value) ? std::optional(value) : std::nullopt, unit, spec.locale);
    };
    reading.rows.push_back({at->series, spec.x.title, amount(reading.x, spec.x.unit), {}});
    reading.rows.push_back({at->series, spec.y.title, amount(y, spec.y.unit), {}});
    if (std::isfinite(y))
        reading.rows.back().y = y;
    if (const QString note = noteAt(series, at->point); !note.isEmpty())
        reading.notes.push_back(note);
    return reading;
}

/// The series whose points the crosshair stands at: the row of a map, else the first that is
/// shown and has points.
const ChartSeries *
leading(const ChartSpec &spec, const std::vector<bool> &shown, std::size_t row = 0)
{
    if (isMap(spec))
        return row < spec.series.size() && shown[row] ? &spec.series[row] : nullptr;
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        if (i < shown.size() && shown[i] && !spec.series[i].x.empty())
            return &spec.series[i];
    }
    return nullptr;
}

/// The points of a series that x falls on: several only where they stand at the same category.
std::vector<std::size_t> pointsAt(const ChartSeries &series, double x, AxisKind axis)
{
    constexpr std::size_t kMost = 12; // more are for the table
    const int first = pointAt(series, x, axis);
    std::vector<std::size_t> result;
    if (first < 0)
        return result;
    result.push_back(static_cast<std::size_t>(first));
    while (axis == AxisKind::Category && result.size() < kMost
           && result.back() + 1 < series.x.size()
           && series.x[result.back() + 1] == series.x[result.front()])
        result.push_back(result.back() + 1);
    return result;
}

/// Where the crosshair stands for x; nothing where nothing stands there.
std::optional<double>
placeAt(const ChartSpec &spec, double x, const std::vector<bool> &shown, std::size_t row)
{
    if (spec.x.kind == AxisKind::Category) {
        const double place = std::round(x);
        const bool inside = place >= 0 && place < double(spec.x.categories.size());
        return inside && !spec.series.empty() ? std::optional(place) : std::nullopt;
    }
    const ChartSeries *lead = leading(spec, shown, row);
    const int point = lead ? pointAt(*lead, x, spec.x.kind) : -1;
    return point < 0 ? std::nullopt : std::optional(lead->x[static_cast<std::size_t>(point)]);
}

/// The cells of the table's further columns.
void addColumns(ChartReading &reading, const ChartSpec &spec)
{
    const auto index = static_cast<std::size_t>(reading.x);
    for (const ChartColumn &column : spec.columns) {
        QString text;
        if (index < column.values.size())
            text =
                figureText(std::isnan(column.values[index]) ? std::nullopt
                                                            : std::optional(column.values[index]),
                           column.unit,
                           spec.locale);
        else if (index < column.cells.size())
            text = column.cells[index];
        constexpr qsizetype kLongest = 28; // more is a sentence, which stands below the values
        if (text.size() > kLongest)
            reading.notes.push_back(text);
        else if (!text.isEmpty())
            reading.rows.push_back({std::nullopt, column.heading, text, std::nullopt});
    }
}

} // namespace

std::vector<QString>
amountsAlike(Unit unit, const std::vector<double> &amounts, const QLocale &locale)
{
    std::vector<double> known;
    std::copy_if(amounts.begin(), amounts.end(), std::back_inserter(known), [](double amount) {
        return std::isfinite(amount);
    });
    const Writing writing = writingFor(unit, known);
    std::vector<QString> result;
    result.reserve(amounts.size());
    for (const double amount : amounts)
        result.push_back(std::isfinite(amount) ? written(amount, writing, locale)
                                               : words(Message{"chart.value.unknown"}, locale));
    return result;
}

QString dayWords(double place, const QLocale &locale)
{
    return locale.toString(dayAt(place), QStringLiteral("d MMM yyyy"));
}

bool holdsValue(const ChartSeries &series, AxisKind axis)
{
    if (axis == AxisKind::Category)
        return false; // a category is a place, not a stretch
    const bool stack =
        series.kind == SeriesKind::StackedArea || series.kind == SeriesKind::StackedColumn;
    return series.kind == SeriesKind::Step || series.kind == SeriesKind::HeatRow
           || series.kind == SeriesKind::StackedColumn || (stack && axis == AxisKind::Months);
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
    if (axis == AxisKind::Category) {
        const auto found = std::lower_bound(xs.begin(), xs.end(), std::round(x));
        return found != xs.end() && *found == std::round(x) ? static_cast<int>(found - xs.begin())
                                                            : -1;
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
        if (tellsTime(spec.x))
            return localTimeWords(spec.x, std::floor(x), spec.locale);
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
readChart(const ChartSpec &spec, double x, const std::vector<bool> &shown, std::size_t row)
{
    if (isScatter(spec))
        return readPoint(spec, row, shown);
    const std::optional<double> place = placeAt(spec, x, shown, row);
    if (!place)
        return std::nullopt;
    ChartReading reading;
    reading.x = *place;
    reading.row = row;
    reading.at = placeWords(spec, reading.x);

    struct Found
    {
        std::size_t series = 0;
        std::size_t point = 0;
    };

    std::vector<Found> found;
    std::vector<double> values;
    std::vector<double> seconds;
    const bool rows = isMap(spec);
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        const ChartSeries &series = spec.series[i];
        if (i >= shown.size() || !shown[i] || !series.inTable || (rows && i != row))
            continue;
        for (const std::size_t point : pointsAt(series, reading.x, spec.x.kind)) {
            found.push_back({i, point});
            if (std::isfinite(series.y[point]))
                (isOnSecond(spec, series) ? seconds : values).push_back(series.y[point]);
        }
    }
    const Writing first = writingFor(valueAxis(spec).unit, values);
    const Writing second = spec.second ? writingFor(spec.second->unit, seconds) : Writing();
    for (const auto &[i, point] : found) {
        const ChartSeries &series = spec.series[i];
        const Writing &writing = isOnSecond(spec, series) ? second : first;
        if (point < series.spreads.size()) {
            addBox(reading, spec, i, point, writing);
            continue;
        }
        const bool task = series.kind == SeriesKind::Task && point < series.pointLabels.size();
        const QString &name = task ? series.pointLabels[point] : series.name;
        ChartReading::Row line{i, name, valueWords(spec, series, point, writing), {}};
        if (std::isfinite(series.y[point]))
            line.y = series.y[point];
        reading.rows.push_back(std::move(line));
        const QString note = noteAt(series, point);
        const bool said =
            std::find(reading.notes.begin(), reading.notes.end(), note) != reading.notes.end();
        if (!note.isEmpty() && !said)
            reading.notes.push_back(note);
    }
    if (spec.x.kind == AxisKind::Category)
        addColumns(reading, spec);
    return reading;
}

std::optional<double> neighbour(
    const ChartSpec &spec, double x, int steps, const std::vector<bool> &shown, std::size_t row)
{
    if (spec.x.kind == AxisKind::Category) {
        if (spec.x.categories.empty())
            return std::nullopt;
        return std::clamp(std::round(x) + steps, 0.0, double(spec.x.categories.size()) - 1);
    }
    const ChartSeries *lead = leading(spec, shown, row);
    if (lead == nullptr || lead->x.empty())
        return std::nullopt;
    int point = pointAt(*lead, x, spec.x.kind);
    const int last = static_cast<int>(lead->x.size()) - 1;
    if (point < 0)
        point = x < lead->x.front() ? 0 : last;
    const int next = std::clamp(point + steps, 0, last);
    return lead->x[static_cast<std::size_t>(next)];
}

} // namespace headroom
