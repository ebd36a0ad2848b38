// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/strandedchart.h"

#include "models/presentation/chartparts.h"
#include "models/presentation/chartsources.h"
#include "models/presentation/figuretext.h"
#include "models/presentation/headroomanswer.h"
#include "models/text/words.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

/// A resource as a row: shares of its limit.
struct Row
{
    QString title;
    Unit unit = Unit::None;
    std::optional<double> limit;
    std::optional<double> free;
    std::optional<double> stranded;

    [[nodiscard]] std::optional<double> usable() const
    {
        return free && stranded ? std::optional(*free - *stranded) : std::nullopt;
    }

    [[nodiscard]] std::optional<double> used() const
    {
        return limit && free ? std::optional(std::max(0.0, *limit - *free)) : std::nullopt;
    }

    [[nodiscard]] double share(std::optional<double> amount) const
    {
        if (!limit || !amount || *limit < 0)
            return orUnknown({});
        return *limit > 0 ? *amount / *limit : 0.0;
    }
};

std::vector<Row> rowsOf(const SiteEvaluation &answers,
                        const StrandedFigures &figures,
                        std::size_t epoch,
                        const QLocale &locale)
{
    std::vector<Row> rows;
    for (const StrandedCapacity &capacity : figures.resources) {
        const ResourceSeries *series = answers.resource(capacity.resource);
        if (series == nullptr)
            continue;
        rows.push_back({.title = resourceTitle(capacity.resource, locale),
                        .unit = series->unit,
                        .limit = series->byEpoch[epoch].limit,
                        .free = capacity.free,
                        .stranded = capacity.stranded});
    }
    return rows;
}

/// Rack positions have no symbol, and a bare number beside megawatts says too little.
QString amountText(const Row &row, std::optional<double> amount, const QLocale &locale)
{
    const QString text = figureText(amount, row.unit, locale);
    return row.unit == Unit::Count && amount
               ? words(Message{"chart.stranded.positions", {text}}, locale)
               : text;
}

ChartColumn
amounts(const std::vector<Row> &rows, const QString &heading, auto amountOf, const QLocale &locale)
{
    ChartColumn column{heading};
    for (const Row &row : rows)
        column.cells.push_back(amountText(row, amountOf(row), locale));
    return column;
}

ChartSeries part(const std::vector<Row> &rows,
                 const QString &name,
                 SeriesRole role,
                 auto amountOf,
                 const QLocale &locale)
{
    ChartSeries series;
    series.name = name;
    series.role = role;
    series.kind = SeriesKind::StackedColumn;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::optional<double> amount = amountOf(rows[i]);
        series.x.push_back(double(i));
        series.y.push_back(rows[i].share(amount));
        // Nothing is not worth a label.
        series.pointLabels.push_back(amount && *amount == 0 ? QString()
                                                            : amountText(rows[i], amount, locale));
    }
    return series;
}

QString answer(const StrandedFigures &figures, const std::vector<Row> &rows, const QLocale &locale)
{
    if (!figures.racks)
        return words(Message{"chart.stranded.unknown"}, locale);
    const QString binding = resourceTitle(figures.binding, locale);
    const double fit = std::floor(*figures.racks + 1e-9);
    const Row *most = nullptr;
    for (const Row &row : rows) {
        const double share = row.share(row.stranded);
        if (share > 0 && (most == nullptr || share > most->share(most->stranded)))
            most = &row;
    }
    if (most == nullptr)
        return words(Message{"chart.stranded.none", {locale.toString(fit, 'f', 0), binding}},
                     locale);
    return words(Message{"chart.stranded.answer",
                         {locale.toString(fit, 'f', 0),
                          binding,
                          amountText(*most, most->stranded, locale),
                          most->title}},
                 locale);
}

} // namespace

ChartSpec
strandedChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation)
{
    const QLocale &locale = request.locale;
    ChartSpec spec = startChart(request, project, "chart.stranded.name");
    spec.x.kind = AxisKind::Category;
    spec.x.title = words(Message{"chart.heading.resource"}, locale);
    spec.y.unit = Unit::Share;
    spec.y.title = words(Message{"chart.axis.share-of-limit"}, locale);
    spec.horizontal = true;
    const SiteEvaluation *answers = chartAnswers(spec, request, project, evaluation);
    if (answers == nullptr)
        return spec;
    const Month month = chartMonth(request, evaluation);
    const std::size_t epoch = epochOf(evaluation, *answers, month);
    spec.title = words(Message{"chart.stranded.title", {spec.site, month}}, locale);
    const std::vector<Row> rows = epoch < answers->stranded.size()
                                      ? rowsOf(*answers, answers->stranded[epoch], epoch, locale)
                                      : std::vector<Row>();
    if (rows.empty()) {
        spec.emptyReason = words(Message{"chart.headroom.no-resource", {spec.site}}, locale);
        return spec;
    }
    const bool nothingThere = std::all_of(
        rows.begin(), rows.end(), [](const Row &row) { return row.limit && *row.limit == 0; });
    if (nothingThere) {
        spec.emptyReason = words(Message{"chart.headroom.nothing-there", {spec.site}}, locale);
        return spec;
    }
    const StrandedFigures &figures = answers->stranded[epoch];
    const auto nameOf = [&](std::string_view code) { return words(Message{code}, locale); };
    const auto limit = [](const Row &row) { return row.limit; };
    const auto used = [](const Row &row) { return row.used(); };
    const auto usable = [](const Row &row) { return row.usable(); };
    const auto stranded = [](const Row &row) { return row.stranded; };
    const auto free = [](const Row &row) { return row.free; };
    for (const Row &row : rows)
        spec.x.categories.push_back(row.title);
    const QString usedName = nameOf("chart.stranded.used");
    const QString usableName = nameOf("chart.stranded.usable");
    const QString strandedName = nameOf("chart.stranded.stranded");
    spec.series = {part(rows, usedName, SeriesRole::Used, used, locale),
                   part(rows, usableName, SeriesRole::Free, usable, locale),
                   part(rows, strandedName, SeriesRole::Stranded, stranded, locale)};
    if (!figures.racks) {
        // What is free is known even where its parts are not.
        ChartSeries whole =
            part(rows, nameOf("chart.stranded.free"), SeriesRole::Free, free, locale);
        spec.series = {spec.series.front(), std::move(whole)};
    }
    spec.columns = {amounts(rows, nameOf("chart.series.limit"), limit, locale),
                    amounts(rows, usedName, used, locale),
                    amounts(rows, nameOf("chart.stranded.free"), free, locale),
                    amounts(rows, strandedName, stranded, locale)};
    spec.lines = {{.vertical = true, .at = 1, .label = nameOf("chart.series.limit")}};
    spec.subtitle = answer(figures, rows, locale);
    spec.basis = nameOf("chart.basis.free");
    std::vector<MissingInput> missing;
    for (const StrandedCapacity &capacity : figures.resources) {
        const ResourceSeries *of = answers->resource(capacity.resource);
        if (of == nullptr)
            continue;
        for (const MissingInput &input : of->byEpoch[epoch].missing) {
            if (std::find(missing.begin(), missing.end(), input) == missing.end())
                missing.push_back(input);
        }
    }
    if (const QString list = missingList(missing, project, locale); !list.isEmpty())
        spec.incompleteNote = words(Message{"chart.not-known", {list}}, locale);
    if (const Site *site = chartSite(request, project))
        spec.sources = chartSources(project, sourcedSubjects(project, *site), locale);
    return spec;
}

} // namespace headroom
