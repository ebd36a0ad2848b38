// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/charttable.h"

#include "models/base/units.h"
#include "models/presentation/chartreading.h"
#include "models/text/words.h"

#include <QStringList>

#include <cmath>

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

QString heading(const ChartSpec &spec, const QString &name)
{
    const QString symbol = unitSymbol(spec.y.unit);
    return symbol.isEmpty() ? name : words(Message{"chart.heading", {name, symbol}}, spec.locale);
}

} // namespace

std::vector<double> chartPlaces(const ChartSpec &spec)
{
    std::vector<double> result;
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

std::optional<double> valueAtPlace(const ChartSeries &series, double x)
{
    const auto found = std::lower_bound(series.x.begin(), series.x.end(), x);
    if (found == series.x.end() || *found != x)
        return std::nullopt;
    const double y = series.y[static_cast<std::size_t>(found - series.x.begin())];
    return std::isfinite(y) ? std::optional(y) : std::nullopt;
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
    QString text;
    QStringList cells{csvCell(placeHeading(spec))};
    for (const ChartSeries &series : spec.series)
        cells << csvCell(heading(spec, series.name));
    text += cells.join(u',') + QStringLiteral("\r\n");
    for (const double x : chartPlaces(spec)) {
        cells = {placeCell(spec, x)};
        for (const ChartSeries &series : spec.series) {
            const auto value = valueAtPlace(series, x);
            cells << (value ? plainNumber(*value) : QString());
        }
        text += cells.join(u',') + QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

} // namespace headroom
