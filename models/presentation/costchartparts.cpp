// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/costchartparts.h"

#include "models/engine/cost/projectcosts.h"
#include "models/presentation/chartsources.h"
#include "models/presentation/costanswer.h"
#include "models/text/words.h"

#include <algorithm>

namespace headroom {

namespace {

QString boundaryWords(const CostCase &costs, const QLocale &locale)
{
    QStringList in;
    QStringList out;
    for (const CostInputInfo &input : costInputs()) {
        if (input.key >= kFirstBoundary) {
            const QString name = QString::fromUtf8(input.path).section(QLatin1Char('.'), 1);
            (costs[input.key] != 0 ? in : out).append(name);
        }
    }
    const QString counted = in.join(QStringLiteral(", "));
    return out.empty()
               ? words(Message{"chart.cost.counted", {counted}}, locale)
               : words(Message{"chart.cost.counted-but", {counted, out.join(QStringLiteral(", "))}},
                       locale);
}

std::vector<QString> sourcesOf(const CostCase &costs)
{
    std::vector<QString> sources;
    for (const CostInputInfo &input : costInputs()) {
        const QString source = costInputSource(input.key);
        if (input.key < kFirstBoundary && costs[input.key] == input.value
            && std::find(sources.begin(), sources.end(), source) == sources.end())
            sources.push_back(source);
    }
    return sources;
}

} // namespace

std::optional<CostCase> chartCosts(ChartSpec &spec, const Project &project)
{
    const CostSet *set = planCostSet(project);
    const Result<CostCase> costs =
        costCaseOf(project, set != nullptr ? std::optional(set->id) : std::nullopt);
    if (!costs) {
        spec.emptyReason = words(costs.message(), spec.locale);
        return std::nullopt;
    }
    const Result<CostFigures> figures = costsOf(*costs);
    if (!figures) {
        spec.emptyReason = words(figures.message(), spec.locale);
        return std::nullopt;
    }
    const QString name = set != nullptr ? set->name : QStringLiteral("2030-central");
    spec.basis = words(Message{"chart.cost.basis", {name}}, spec.locale);
    spec.money = costBasis(*costs);
    spec.boundary = boundaryWords(*costs, spec.locale);
    spec.sources = sourcesOf(*costs);
    return *costs;
}

double perGpuHour(const CostCase &costs, double usdPerKwYear)
{
    constexpr double kHoursPerYear = 8760;
    return usdPerKwYear * costs[CostKey::GpuPower] / kHoursPerYear;
}

Result<std::vector<SweepVariable>>
chartVariables(const Project &project, const CostCase &costs, bool &usual)
{
    std::vector<SweepVariable> variables;
    const CostSet *set = planCostSet(project);
    const auto id = set != nullptr ? std::optional(set->id) : std::nullopt;
    for (const CostInputInfo &input : costInputs()) {
        const CostInput *own = costInputOf(project, id, input.key);
        if (own == nullptr || own->distribution == Distribution::Fixed)
            continue;
        Result<Spread> spread = Spread::fromInput(*own, own->value.value_or(costs[input.key]));
        if (!spread)
            return spread.failure();
        if (const Result<void> inside =
                spread->keepWithin(QString::fromUtf8(input.path), input.least, input.most);
            !inside)
            return inside.failure();
        variables.push_back({input.key, *std::move(spread)});
    }
    usual = variables.empty();
    if (!usual)
        return variables;
    for (const CostInputInfo &input : costInputs()) {
        // Where the satellites fly is chosen, not uncertain; sunlight follows it.
        if (input.key >= kFirstBoundary || input.key <= CostKey::LongestEclipse
            || !(input.low < input.high))
            continue;
        const double value = costs[input.key];
        CostInput spread;
        spread.path = QString::fromUtf8(input.path);
        spread.distribution = Distribution::Pert;
        spread.low = std::min(input.low, value);
        spread.high = std::max(input.high, value);
        Result<Spread> made = Spread::fromInput(spread, value);
        if (made)
            variables.push_back({input.key, *std::move(made)});
    }
    return variables;
}

std::optional<CostSweep>
chartSweep(ChartSpec &spec, const Project &project, const CostCase &costs, std::uint64_t samples)
{
    bool usual = false;
    Result<std::vector<SweepVariable>> variables = chartVariables(project, costs, usual);
    if (!variables) {
        spec.emptyReason = words(variables.message(), spec.locale);
        return std::nullopt;
    }
    std::vector<RankCorrelation> pairs;
    for (const CostCorrelation &row : project.table<CostCorrelation>()) {
        const QString text = row.first + QLatin1Char(',') + row.second + QLatin1Char('=')
                             + QString::number(row.correlation, 'g', 17);
        if (const Result<RankCorrelation> pair = sweepCorrelationFromText(text, *variables))
            pairs.push_back(*pair);
    }
    Result<CostSweep> sweep = CostSweep::make(costs, *std::move(variables), pairs, samples, 1);
    if (!sweep) {
        spec.emptyReason = words(sweep.message(), spec.locale);
        return std::nullopt;
    }
    if (usual)
        spec.incompleteNote = words(Message{"chart.cost.usual-ranges"}, spec.locale);
    return *std::move(sweep);
}

} // namespace headroom
