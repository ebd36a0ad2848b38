// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/contractchart.h"

#include "models/engine/concentration.h"
#include "models/presentation/chartparts.h"
#include "models/presentation/chartsources.h"
#include "models/presentation/figuretext.h"
#include "models/text/words.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

using Known = std::optional<double>;

QString say(std::string_view code, const QLocale &locale)
{
    return words(Message{code}, locale);
}

QString countText(double accelerators, const QLocale &locale)
{
    return figureText(std::round(accelerators), Unit::Count, locale);
}

/// One series over the months of the horizon.
ChartSeries monthly(const Evaluation &evaluation, QString name, SeriesRole role, SeriesKind kind)
{
    ChartSeries series;
    series.name = std::move(name);
    series.role = role;
    series.kind = kind;
    series.x = monthPlaces(evaluation);
    return series;
}

/// What all contracts have together in one month; unknown where one of them is.
Known sumOf(const std::vector<ContractFigures> &contracts,
            std::size_t month,
            Known ContractMonth::*figure)
{
    Known sum = 0;
    for (const ContractFigures &contract : contracts) {
        const Known &one = contract.months[month].*figure;
        sum = sum && one ? Known(*sum + *one) : Known();
    }
    return sum;
}

Known suppliedIn(const Project &project, const Evaluation &evaluation, Month month)
{
    Known sum = 0;
    for (const Concentration::Part &part : suppliersIn(project, evaluation, month).parts)
        sum = sum && part.accelerators ? Known(*sum + *part.accelerators) : Known();
    return sum;
}

/// The answer in one sentence: the month from which most is short, or that nothing is.
QString
contractAnswer(const ChartSeries &promised, const ChartSeries &powered, const QLocale &locale)
{
    double most = 0;
    std::size_t worst = 0;
    bool unknown = false;
    for (std::size_t i = 0; i < promised.y.size(); ++i) {
        const double missing = promised.y[i] - powered.y[i];
        unknown = unknown || std::isnan(missing);
        if (missing > most + 0.5) { // what half an accelerator lacks is rounding
            most = missing;
            worst = i;
        }
    }
    const auto monthAt = [&](std::size_t place) {
        return Month::fromIndex(static_cast<int>(promised.x[place]));
    };
    if (most > 0)
        return words(
            Message{
                "chart.contracts.short",
                {countText(most, locale), countText(promised.y[worst], locale), monthAt(worst)}},
            locale);
    if (unknown)
        return say("chart.contracts.unknown", locale);
    const auto peak = std::max_element(promised.y.begin(), promised.y.end());
    return words(Message{"chart.contracts.enough",
                         {countText(*peak, locale),
                          monthAt(static_cast<std::size_t>(peak - promised.y.begin()))}},
                 locale);
}

/// Contracts for which something is unknown in some month.
QString unknownNames(const Project &project, const std::vector<ContractFigures> &contracts)
{
    QStringList names;
    for (const ContractFigures &figures : contracts) {
        const bool known =
            std::all_of(figures.months.begin(), figures.months.end(), [](const ContractMonth &m) {
                return m.promised && m.carried && m.powered;
            });
        if (!known)
            names.append(displayName(project, {EntityKind::Contract, figures.contract}));
    }
    return names.join(QStringLiteral(", "));
}

/// Why there is nothing to draw, and what to do; empty where there is.
QString emptyReason(const Project &project,
                    const Evaluation &evaluation,
                    const std::vector<ContractFigures> &contracts,
                    const QLocale &locale)
{
    if (project.table<Site>().empty())
        return say("chart.headroom.no-site", locale);
    if (evaluation.months <= 0)
        return say("chart.headroom.no-months", locale);
    return contracts.empty() ? say("chart.contracts.none", locale) : QString();
}

std::vector<Subject> contractSubjects(const std::vector<ContractFigures> &contracts)
{
    std::vector<Subject> subjects;
    subjects.reserve(contracts.size());
    for (const ContractFigures &figures : contracts)
        subjects.push_back({EntityKind::Contract, figures.contract});
    return subjects;
}

} // namespace

ChartSpec
contractChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation)
{
    const QLocale &locale = request.locale;
    ChartSpec spec = startChart(request, project, "chart.contracts.name");
    spec.x.kind = AxisKind::Months;
    spec.y.unit = Unit::Count;
    spec.y.title = say("chart.axis.accelerators", locale);
    spec.basis = say("chart.contracts.basis", locale);
    const std::vector<ContractFigures> contracts = contractFigures(project, evaluation);
    spec.emptyReason = emptyReason(project, evaluation, contracts, locale);
    if (!spec.emptyReason.isEmpty())
        return spec;
    const auto months = static_cast<std::size_t>(evaluation.months);
    for (const ContractFigures &figures : contracts) {
        ChartSeries series = monthly(evaluation,
                                     displayName(project, {EntityKind::Contract, figures.contract}),
                                     SeriesRole::Category,
                                     SeriesKind::StackedArea);
        for (const ContractMonth &month : figures.months)
            series.y.push_back(orUnknown(month.promised));
        spec.series.push_back(std::move(series));
    }
    ChartSeries promised = monthly(evaluation,
                                   say("chart.contracts.promised", locale),
                                   SeriesRole::Contracted,
                                   SeriesKind::Step);
    ChartSeries powered = monthly(
        evaluation, say("chart.contracts.powered", locale), SeriesRole::Normal, SeriesKind::Step);
    ChartSeries there = monthly(
        evaluation, say("chart.contracts.there", locale), SeriesRole::Limit, SeriesKind::Step);
    for (std::size_t i = 0; i < months; ++i) {
        promised.y.push_back(orUnknown(sumOf(contracts, i, &ContractMonth::promised)));
        powered.y.push_back(orUnknown(sumOf(contracts, i, &ContractMonth::powered)));
        const Month month = evaluation.firstMonth + static_cast<int>(i);
        there.y.push_back(orUnknown(suppliedIn(project, evaluation, month)));
    }
    spec.subtitle = contractAnswer(promised, powered, locale);
    double most = 0;
    for (std::size_t i = 0; i < months; ++i)
        most = std::max(most, promised.y[i] - powered.y[i]);
    const std::size_t first = spec.series.size();
    spec.series.insert(spec.series.end(), {promised, powered, there});
    if (most > 0.5)
        spec.over =
            OverArea{first,
                     first + 1,
                     words(Message{"chart.contracts.short-by", {countText(most, locale)}}, locale)};
    if (const QString names = unknownNames(project, contracts); !names.isEmpty())
        spec.incompleteNote = words(Message{"chart.contracts.not-known", {names}}, locale);
    spec.sources = chartSources(project, contractSubjects(contracts), locale);
    return spec;
}

ChartSpec contractFailuresChart(const ChartRequest &request,
                                const Project &project,
                                const Evaluation &evaluation)
{
    const QLocale &locale = request.locale;
    ChartSpec spec = startChart(request, project, "chart.contract-failures.name");
    spec.x.kind = AxisKind::Category;
    spec.x.title = say("chart.heading.lost", locale);
    spec.y.unit = Unit::Count;
    spec.y.title = say("chart.axis.accelerators-lost", locale);
    spec.horizontal = true;
    spec.basis = say("chart.basis.worst-case", locale);
    const std::vector<ContractFigures> contracts = contractFigures(project, evaluation);
    spec.emptyReason = emptyReason(project, evaluation, contracts, locale);
    if (!spec.emptyReason.isEmpty())
        return spec;
    const Month month = chartMonth(request, evaluation);
    spec.title = words(Message{"chart.contract-failures.title", {month}}, locale);
    std::vector<LossCost> costs = costOfLosses(project, evaluation, contracts, month);
    if (request.site)
        std::erase_if(costs, [&](const LossCost &cost) { return cost.site != *request.site; });
    if (costs.empty()) {
        spec.emptyReason = words(Message{"chart.contract-failures.none", {month}}, locale);
        return spec;
    }
    constexpr std::size_t kMostRows = 15;
    costs.resize(std::min(costs.size(), kMostRows));
    ChartColumn revenue{say("chart.contract-failures.at-risk", locale), Unit::UsDollar};
    for (const LossCost &cost : costs) {
        spec.x.categories.push_back(displayName(project, cost.lost));
        revenue.values.push_back(orUnknown(cost.revenueUsd));
    }
    for (const ContractFigures &figures : contracts) {
        ChartSeries series;
        series.name = displayName(project, {EntityKind::Contract, figures.contract});
        series.kind = SeriesKind::StackedColumn;
        bool any = false;
        for (std::size_t i = 0; i < costs.size(); ++i) {
            const auto part = std::find_if(
                costs[i].parts.begin(), costs[i].parts.end(), [&](const LossCost::Part &p) {
                    return p.contract == figures.contract;
                });
            const bool hit = part != costs[i].parts.end();
            any = any || hit;
            series.x.push_back(double(i));
            series.y.push_back(hit ? orUnknown(part->accelerators) : 0.0);
        }
        if (any)
            spec.series.push_back(std::move(series));
    }
    spec.columns = {revenue};
    const LossCost &worst = costs.front();
    spec.subtitle = words(Message{"chart.contract-failures.answer",
                                  {displayName(project, worst.lost),
                                   countText(worst.accelerators, locale),
                                   figureText(worst.revenueUsd, Unit::UsDollar, locale)}},
                          locale);
    if (std::any_of(costs.begin(), costs.end(), [](const LossCost &c) { return !c.complete; }))
        spec.incompleteNote = say("chart.contract-failures.incomplete", locale);
    spec.sources = chartSources(project, contractSubjects(contracts), locale);
    return spec;
}

} // namespace headroom
