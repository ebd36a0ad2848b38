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

/// Shares are written in percent, as their heading says, without the dust of the multiplication.
double inHeadingsUnit(double value, Unit unit)
{
    return unit == Unit::Share ? std::round(value * 1e10) / 1e8 : value;
}

QString placeCell(const ChartSpec &spec, double x)
{
    switch (spec.x.kind) {
    case AxisKind::Months:
        return Month::fromIndex(static_cast<int>(std::floor(x))).toString();
    case AxisKind::Category:
        return csvCell(placeWords(spec, x));
    case AxisKind::Hours:
        if (tellsTime(spec.x))
            return localTimeText(spec.x, x);
        break;
    case AxisKind::Number:
    case AxisKind::Logarithmic:
        break;
    }
    return plainNumber(inHeadingsUnit(x, spec.x.unit));
}

QString heading(const ChartSpec &spec, const TableColumn &column)
{
    const QString symbol = unitSymbol(tableUnit(spec, column));
    return symbol.isEmpty() ? column.name
                            : words(Message{"chart.heading", {column.name, symbol}}, spec.locale);
}

QString cellText(const ChartSpec &spec, const TableColumn &column, TableRow row)
{
    const TableCell cell = tableCell(spec, column, row);
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
    const bool nothing = series.kind == SeriesKind::HeatRow || series.kind == SeriesKind::Scatter
                         || spec.x.kind == AxisKind::Category;
    return nothing ? TableCell::Kind::Nothing : TableCell::Kind::Unknown;
}

} // namespace

std::vector<TableRow> tableRows(const ChartSpec &spec)
{
    std::vector<double> places;
    if (spec.x.kind == AxisKind::Category) {
        // Every category has its row, whatever stands there.
        places.resize(spec.x.categories.size());
        std::iota(places.begin(), places.end(), 0.0);
    }
    for (const ChartSeries &series : spec.series) {
        if (!series.inTable || series.x == places)
            continue; // the usual case: all series share their x
        // Of equal places there are as many as the series with most of them has.
        std::vector<double> merged;
        merged.reserve(places.size() + series.x.size());
        std::set_union(places.begin(),
                       places.end(),
                       series.x.begin(),
                       series.x.end(),
                       std::back_inserter(merged));
        places = std::move(merged);
    }
    std::vector<TableRow> rows;
    rows.reserve(places.size());
    for (const double place : places) {
        const bool again = !rows.empty() && rows.back().place == place;
        rows.push_back({place, again ? rows.back().turn + 1 : 0});
    }
    return rows;
}

std::vector<TableColumn> tableColumns(const ChartSpec &spec)
{
    using Part = TableColumn::Part;
    std::vector<TableColumn> result;
    const bool dates = spec.y.kind == AxisKind::Months;
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        const ChartSeries &series = spec.series[i];
        if (!series.inTable)
            continue;
        const auto add = [&](Part part, std::string_view code) {
            const QString name = words(Message{code, {series.name}}, spec.locale);
            result.push_back({.name = name, .series = i, .part = part});
        };
        const bool named = series.kind == SeriesKind::Scatter || series.kind == SeriesKind::Task;
        if (named && !series.pointLabels.empty())
            add(Part::Name, "chart.heading.name");
        if (series.kind == SeriesKind::Box) {
            add(Part::Least, "chart.heading.least");
            add(Part::LowerQuartile, "chart.heading.lower-quartile");
            add(Part::Value, "chart.heading.median");
            add(Part::UpperQuartile, "chart.heading.upper-quartile");
            add(Part::Greatest, "chart.heading.greatest");
        } else if (hasRange(series)) {
            add(Part::Low, dates ? "chart.heading.from" : "chart.heading.low");
            add(Part::Value, dates ? "chart.heading.to" : "chart.heading.high");
        } else {
            result.push_back({.name = series.name, .series = i});
        }
    }
    for (std::size_t i = 0; i < spec.columns.size(); ++i)
        result.push_back({.name = spec.columns[i].heading, .series = {}, .column = i});
    return result;
}

Unit tableUnit(const ChartSpec &spec, const TableColumn &column)
{
    if (!column.series)
        return spec.columns[column.column].unit;
    const bool bare = spec.y.kind == AxisKind::Months || column.part == TableColumn::Part::Name;
    return bare ? Unit::None : valueAxisOf(spec, spec.series[*column.series]).unit;
}

namespace {

TableCell furtherCell(const ChartColumn &column, TableRow row)
{
    using Kind = TableCell::Kind;
    const auto category = static_cast<std::size_t>(std::max(0.0, row.place));
    if (row.turn > 0)
        return {}; // it stands in the first row of its category
    if (category < column.values.size()) {
        const double value = column.values[category];
        return std::isfinite(value) ? TableCell{Kind::Number, value} : TableCell{Kind::Unknown};
    }
    return category < column.cells.size() ? TableCell{Kind::Words, 0, column.cells[category]}
                                          : TableCell{};
}

/// A part of a point that is a number.
double partOf(const ChartSeries &series, std::size_t point, TableColumn::Part part)
{
    using Part = TableColumn::Part;
    if (part == Part::Low)
        return series.low[point];
    if (part == Part::Value || point >= series.spreads.size())
        return series.y[point];
    const ChartSpread &spread = series.spreads[point];
    switch (part) {
    case Part::Least:
        return spread.least;
    case Part::LowerQuartile:
        return spread.lowerQuartile;
    case Part::UpperQuartile:
        return spread.upperQuartile;
    default:
        return spread.greatest;
    }
}

} // namespace

TableCell tableCell(const ChartSpec &spec, const TableColumn &column, TableRow row)
{
    using Kind = TableCell::Kind;
    if (!column.series)
        return furtherCell(spec.columns[column.column], row);
    const ChartSeries &series = spec.series[*column.series];
    const auto found = std::lower_bound(series.x.begin(), series.x.end(), row.place);
    const std::size_t point = static_cast<std::size_t>(found - series.x.begin()) + row.turn;
    if (point >= series.x.size() || series.x[point] != row.place)
        return {row.turn > 0 ? Kind::Nothing : withoutPoint(spec, series)};
    if (column.part == TableColumn::Part::Name) {
        return point < series.pointLabels.size()
                   ? TableCell{Kind::Words, 0, series.pointLabels[point]}
                   : TableCell{};
    }
    const double value = partOf(series, point, column.part);
    if (!std::isfinite(value))
        return {Kind::Unknown};
    return {spec.y.kind == AxisKind::Months ? Kind::Day : Kind::Number, value};
}

QString placeHeading(const ChartSpec &spec)
{
    if (spec.x.kind == AxisKind::Months)
        return words(Message{"chart.heading.month"}, spec.locale);
    if (tellsTime(spec.x)) {
        const QString zone = QString::fromUtf8(spec.x.zone.id());
        return words(Message{"chart.heading.time", {zone}}, spec.locale);
    }
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
    for (const TableRow row : tableRows(spec)) {
        cells = {placeCell(spec, row.place)};
        for (const TableColumn &column : columns)
            cells << cellText(spec, column, row);
        text += cells.join(u',') + QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

} // namespace headroom
