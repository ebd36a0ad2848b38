// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/charttable.h"

#include "models/base/units.h"
#include "models/presentation/chartreading.h"
#include "models/text/words.h"

#include <QStringList>

#include <cmath>
#include <numeric>

namespace headroom {

namespace {

QString plainNumber(double value)
{
    QLocale plain = QLocale::c();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(value, 'f', QLocale::FloatingPointShortest);
}

QString placeCell(const ChartSpec &spec, double x)
{
    switch (spec.x.kind) {
    case AxisKind::Months:
        return Month::fromIndex(static_cast<int>(std::floor(x))).toString();
    case AxisKind::Category:
        return csvCell(placeWords(spec, x));
    case AxisKind::Hours:
    case AxisKind::Number:
    case AxisKind::Logarithmic:
        break;
    }
    return plainNumber(x);
}

QString heading(const ChartSpec &spec, const TableColumn &column)
{
    const QString symbol = unitSymbol(tableUnit(spec, column));
    return symbol.isEmpty() ? column.name
                            : words(Message{"chart.heading", {column.name, symbol}}, spec.locale);
}

/// Shares are written in percent, as their heading says, without the dust of the multiplication.
double inHeadingsUnit(double value, Unit unit)
{
    return unit == Unit::Share ? std::round(value * 1e10) / 1e8 : value;
}

QString cellText(const ChartSpec &spec, const TableColumn &column, double place)
{
    const TableCell cell = tableCell(spec, column, place);
    switch (cell.kind) {
    case TableCell::Kind::Number:
        return plainNumber(inHeadingsUnit(cell.number, tableUnit(spec, column)));
    case TableCell::Kind::Day:
        return dayAt(cell.number).toString(Qt::ISODate);
    case TableCell::Kind::Words:
        return csvCell(cell.words);
    case TableCell::Kind::Nothing:
    case TableCell::Kind::Unknown:
        break;
    }
    return {};
}

/// Where a series has no point: a line is unknown there, but a thing that is not there has nothing
/// to be known.
TableCell::Kind withoutPoint(const ChartSpec &spec, const ChartSeries &series)
{
    const bool nothing = series.kind == SeriesKind::HeatRow || spec.x.kind == AxisKind::Category;
    return nothing ? TableCell::Kind::Nothing : TableCell::Kind::Unknown;
}

} // namespace

std::vector<double> chartPlaces(const ChartSpec &spec)
{
    std::vector<double> result;
    if (spec.x.kind == AxisKind::Category) {
        // Every category has its row, whatever stands there.
        result.resize(spec.x.categories.size());
        std::iota(result.begin(), result.end(), 0.0);
        return result;
    }
    for (const ChartSeries &series : spec.series) {
        if (series.x == result)
            continue; // the usual case: all series share their x
        std::vector<double> merged;
        merged.reserve(result.size() + series.x.size());
        std::set_union(result.begin(),
                       result.end(),
                       series.x.begin(),
                       series.x.end(),
                       std::back_inserter(merged));
        result = std::move(merged);
    }
    return result;
}

std::vector<TableColumn> tableColumns(const ChartSpec &spec)
{
    std::vector<TableColumn> result;
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        const ChartSeries &series = spec.series[i];
        if (!series.inTable)
            continue;
        const bool range = series.kind == SeriesKind::Band || series.kind == SeriesKind::Span;
        if (!range) {
            result.push_back({.name = series.name, .series = i});
            continue;
        }
        const bool dates = spec.y.kind == AxisKind::Months;
        const Message low{dates ? std::string_view("chart.heading.from")
                                : std::string_view("chart.heading.low"),
                          {series.name}};
        const Message high{dates ? std::string_view("chart.heading.to")
                                 : std::string_view("chart.heading.high"),
                           {series.name}};
        result.push_back({.name = words(low, spec.locale), .series = i, .low = true});
        result.push_back({.name = words(high, spec.locale), .series = i});
    }
    for (std::size_t i = 0; i < spec.columns.size(); ++i)
        result.push_back({.name = spec.columns[i].heading, .series = {}, .column = i});
    return result;
}

Unit tableUnit(const ChartSpec &spec, const TableColumn &column)
{
    if (!column.series)
        return spec.columns[column.column].unit;
    return spec.y.kind == AxisKind::Months ? Unit::None : spec.y.unit;
}

TableCell tableCell(const ChartSpec &spec, const TableColumn &column, double place)
{
    using Kind = TableCell::Kind;
    if (!column.series) {
        const ChartColumn &further = spec.columns[column.column];
        const auto row = static_cast<std::size_t>(std::max(0.0, place));
        if (row < further.values.size()) {
            const double value = further.values[row];
            return std::isfinite(value) ? TableCell{Kind::Number, value} : TableCell{Kind::Unknown};
        }
        return row < further.cells.size() ? TableCell{Kind::Words, 0, further.cells[row]}
                                          : TableCell{};
    }
    const ChartSeries &series = spec.series[*column.series];
    const auto found = std::lower_bound(series.x.begin(), series.x.end(), place);
    if (found == series.x.end() || *found != place)
        return {withoutPoint(spec, series)};
    const auto point = static_cast<std::size_t>(found - series.x.begin());
    const double value = column.low ? series.low[point] : series.y[point];
    if (!std::isfinite(value))
        return {Kind::Unknown};
    return {spec.y.kind == AxisKind::Months ? Kind::Day : Kind::Number, value};
}

QString placeHeading(const ChartSpec &spec)
{
    if (spec.x.kind == AxisKind::Months)
        return words(Message{"chart.heading.month"}, spec.locale);
    if (spec.x.kind == AxisKind::Hours)
        return words(Message{"chart.heading.hour"}, spec.locale);
    const QString symbol = unitSymbol(spec.x.unit);
    if (symbol.isEmpty())
        return spec.x.title;
    return words(Message{"chart.heading", {spec.x.title, symbol}}, spec.locale);
}

QString csvCell(const QString &text)
{
    QString cell = text;
    static const QString kStarters = QStringLiteral("=+-@\t\r");
    if (!cell.isEmpty() && kStarters.contains(cell.front()))
        cell.prepend(u'\'');
    static const QString kQuoted = QStringLiteral(",\"\n\r\t'");
    const bool quote =
        std::any_of(cell.cbegin(), cell.cend(), [](QChar c) { return kQuoted.contains(c); });
    if (!quote)
        return cell;
    cell.replace(u'"', QStringLiteral("\"\""));
    return u'"' + cell + u'"';
}

QByteArray chartCsv(const ChartSpec &spec)
{
    const std::vector<TableColumn> columns = tableColumns(spec);
    QString text;
    QStringList cells{csvCell(placeHeading(spec))};
    for (const TableColumn &column : columns)
        cells << csvCell(heading(spec, column));
    text += cells.join(u',') + QStringLiteral("\r\n");
    for (const double x : chartPlaces(spec)) {
        cells = {placeCell(spec, x)};
        for (const TableColumn &column : columns)
            cells << cellText(spec, column, x);
        text += cells.join(u',') + QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

} // namespace headroom
