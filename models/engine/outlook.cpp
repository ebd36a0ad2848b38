// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/outlook.h"

#include "models/engine/stock.h"

#include <algorithm>
#include <cmath>

namespace headroom::engine {

namespace {

using Curve = std::vector<std::optional<double>>;

Curve curveOf(const SiteEvaluation &evaluation,
              const ResourceSeries &series,
              std::optional<double> ResourceFigures::*figure)
{
    Curve curve;
    curve.reserve(evaluation.epochOfMonth.size());
    for (const int epoch : evaluation.epochOfMonth)
        curve.push_back(series.byEpoch[at(epoch)].*figure);
    return curve;
}

Curve curveOf(const ForecastSeries &series, std::optional<double> ForecastMonth::*figure)
{
    Curve curve;
    curve.reserve(series.byMonth.size());
    for (const ForecastMonth &month : series.byMonth)
        curve.push_back(month.*figure);
    return curve;
}

std::optional<Month> firstMonthOf(const Crossings &crossings)
{
    return crossings.first ? std::optional(crossings.first->month) : std::nullopt;
}

Curve sum(Curve curve, double added)
{
    for (std::optional<double> &value : curve) {
        if (value)
            *value += added;
    }
    return curve;
}

void addOnce(std::vector<MissingInput> &missing, const MissingInput &input)
{
    if (std::find(missing.begin(), missing.end(), input) == missing.end())
        missing.push_back(input);
}

/// What is missing in the months in which limit or load is unknown.
void addMissing(std::vector<MissingInput> &missing, const ResourceSeries &series)
{
    for (const ResourceFigures &figures : series.byEpoch) {
        if (figures.limit && figures.normal)
            continue;
        for (const MissingInput &input : figures.missing)
            addOnce(missing, input);
    }
}

/// How much less is left than limit and load say, because something below the sources is over its
/// own limit; zero where they say it all.
double excessBelow(const ResourceFigures &figures, const std::optional<double> &left)
{
    if (!figures.limit || !figures.normal || !left)
        return 0;
    const double excess = *figures.limit - *figures.normal - *left;
    const double rounding = 1e-6 * std::max(1.0, std::abs(*figures.limit));
    return excess > rounding ? excess : 0;
}

/// The limit of one epoch that demand is held against; see Exhaustion.
std::optional<double> limitIn(const ResourceFigures &figures, ExhaustionCase which)
{
    if (!figures.limit)
        return std::nullopt;
    std::optional<double> limit = figures.limit;
    if (excessBelow(figures, figures.headroomNormal) > 0)
        limit = *figures.normal + *figures.headroomNormal;
    if (which == ExhaustionCase::Normal)
        return limit;
    if (!figures.worstFailureLimit)
        return std::nullopt;
    return std::min(*limit, *figures.worstFailureLimit);
}

Curve limitCurve(const SiteEvaluation &evaluation,
                 const ResourceSeries &series,
                 ExhaustionCase which)
{
    Curve curve;
    curve.reserve(evaluation.epochOfMonth.size());
    for (const int epoch : evaluation.epochOfMonth)
        curve.push_back(limitIn(series.byEpoch[at(epoch)], which));
    return curve;
}

/// What is short is so below the sources where the site as a whole is less short, and where a loss
/// makes it so.
bool isBelowSources(const Binding &binding, const ResourceFigures &figures)
{
    if (binding.reason.code == "binding.racks-dark")
        return true;
    return (binding.isOverLimit() || binding.reason.code == "binding.hall-cooling")
           && (binding.kind == CaseKind::Failure
               || excessBelow(figures, figures.headroomNormal) > 0);
}

/// What binds in the month of a crossing. With a loss it is what binds the headroom of all cases,
/// where that is a loss; the site where a contract binds it.
void tellWhatIsShort(Crossing &crossing, const ResourceFigures &figures, ExhaustionCase which)
{
    const bool normalIsWorst =
        figures.headroomNormal && figures.normal && figures.worstFailureLimit
        && *figures.headroomNormal <= *figures.worstFailureLimit - *figures.normal;
    const bool inFailure = which == ExhaustionCase::WorstFailure && !normalIsWorst;
    const std::optional<Binding> &binding = inFailure ? figures.binding : figures.bindingNormal;
    if (!binding || (inFailure && binding->kind != CaseKind::Failure))
        return;
    crossing.shortOf = binding->subject;
    crossing.lost = binding->lost;
    crossing.belowSources = isBelowSources(*binding, figures);
}

/// The equipment that what is contracted takes over its limit, where that binds; else the site.
void tellWhatContractsAreShortOf(Crossing &crossing, const ResourceFigures &figures, Id site)
{
    const bool binds = figures.binding && figures.binding->kind == CaseKind::Contracted;
    crossing.shortOf = binds ? figures.binding->subject : Subject{EntityKind::Site, site};
}

/// Power, cooling and space are what another rack would use up.
StrandedFigures strandedIn(const SiteEvaluation &evaluation, std::size_t epoch)
{
    std::vector<RackResource> resources;
    for (const ResourceSeries &series : evaluation.resources) {
        const ResourceFigures &figures = series.byEpoch[epoch];
        const bool isSpace = series.name == u"space";
        if (isSpace || series.name == u"power" || series.name.startsWith(u"cooling"))
            resources.push_back({series.name,
                                 figures.headroom,
                                 figures.normal,
                                 isSpace ? std::optional(1.0) : std::nullopt});
    }
    return strandedOf(resources, evaluation.stock[epoch].racks);
}

void addStock(SiteEvaluation &evaluation,
              const Project &project,
              const SiteSnapshot &site,
              const TimeAxis &axis)
{
    evaluation.stock = stockOf(project, site, axis);
    for (std::size_t epoch = 0; epoch < evaluation.stock.size(); ++epoch)
        evaluation.stranded.push_back(strandedIn(evaluation, epoch));
}

} // namespace

void addOutlook(SiteEvaluation &evaluation,
                const Project &project,
                const SiteSnapshot &site,
                const TimeAxis &axis,
                Month first)
{
    addStock(evaluation, project, site, axis);
    const NextSteps steps(project, site, axis, first);
    const auto &names = ChoiceNames<ForecastResource>::kNames;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const ResourceSeries *series = evaluation.resource(QString::fromUtf8(names[i]));
        if (series == nullptr)
            continue;
        const auto resource = static_cast<ForecastResource>(i);
        std::optional<ForecastSeries> forecast =
            forecastDemand(project,
                           site.id,
                           resource,
                           first,
                           curveOf(evaluation, *series, &ResourceFigures::normal));
        if (forecast)
            evaluation.forecasts.push_back(*std::move(forecast));
        evaluation.exhaustions.push_back(
            exhaustionOf(evaluation, *series, resource, steps, first, {}));
    }
}

Exhaustion exhaustionOf(const SiteEvaluation &evaluation,
                        const ResourceSeries &series,
                        ForecastResource resource,
                        const NextSteps &steps,
                        Month first,
                        const MoreDemand &more)
{
    const ForecastSeries *forecast = evaluation.forecast(series.name);
    const Curve demand = forecast != nullptr
                             ? curveOf(*forecast, &ForecastMonth::demand)
                             : curveOf(evaluation, series, &ResourceFigures::normal);
    Exhaustion exhaustion{.resource = series.name, .forecast = forecast != nullptr};
    const Month from = std::max(first, more.from.value_or(first));
    const std::size_t passed = std::min(demand.size(), at(from - first));
    const auto crossingsWith = [&](const Curve &limit, Curve load) {
        load = sum(std::move(load), more.amount);
        return crossingsOf(std::span(limit).subspan(passed), std::span(load).subspan(passed), from);
    };
    const auto complete = [&](Crossings &crossings, ExhaustionCase which, const Curve &limit) {
        for (std::optional<Crossing> *crossing : {&crossings.first, &crossings.lasting}) {
            if (!*crossing)
                continue;
            const std::size_t month = at((*crossing)->month - first);
            const int epoch = evaluation.epochOfMonth[month];
            tellWhatIsShort(**crossing, series.byEpoch[at(epoch)], which);
            steps.complete(**crossing, resource, which, limit[month]);
            if (const std::optional<MissingInput> missing = steps.missingFor(**crossing, resource))
                addOnce(exhaustion.missing, *missing);
        }
    };

    const Curve limit = limitCurve(evaluation, series, ExhaustionCase::Normal);
    Crossings normal = crossingsWith(limit, demand);
    exhaustion.unknownMonths = normal.unknownMonths;
    if (normal.unknownMonths > 0)
        addMissing(exhaustion.missing, series);
    complete(normal, ExhaustionCase::Normal, limit);
    exhaustion.first = normal.first;
    exhaustion.lasting = normal.lasting;

    const Curve inFailure = limitCurve(evaluation, series, ExhaustionCase::WorstFailure);
    Crossings failure = crossingsWith(inFailure, demand);
    exhaustion.unknownMonthsInFailure = failure.unknownMonths;
    complete(failure, ExhaustionCase::WorstFailure, inFailure);
    exhaustion.firstInFailure = failure.first;
    exhaustion.lastingInFailure = failure.lasting;

    const Curve promised = curveOf(evaluation, series, &ResourceFigures::contracted);
    Crossings contracted = crossingsWith(limit, promised);
    exhaustion.unknownMonthsContracted = contracted.unknownMonths;
    complete(contracted, ExhaustionCase::Normal, limit);
    for (std::optional<Crossing> *crossing : {&contracted.first, &contracted.lasting}) {
        if (!*crossing)
            continue;
        const int epoch = evaluation.epochOfMonth[at((*crossing)->month - first)];
        tellWhatContractsAreShortOf(**crossing, series.byEpoch[at(epoch)], evaluation.site);
    }
    exhaustion.firstContracted = contracted.first;
    exhaustion.lastingContracted = contracted.lasting;

    if (forecast != nullptr) {
        const auto firstAgainst = [&](std::optional<double> ForecastMonth::*edge) {
            return firstMonthOf(crossingsWith(limit, curveOf(*forecast, edge)));
        };
        exhaustion.firstIfHigh = firstAgainst(&ForecastMonth::high);
        exhaustion.firstIfLow = firstAgainst(&ForecastMonth::low);
        exhaustion.missing.insert(
            exhaustion.missing.end(), forecast->missing.begin(), forecast->missing.end());
    }
    return exhaustion;
}

} // namespace headroom::engine

namespace headroom {

std::optional<Exhaustion> exhaustionWithMore(const Project &project,
                                             const Evaluation &evaluation,
                                             Id site,
                                             ForecastResource resource,
                                             const MoreDemand &more)
{
    const SiteEvaluation *answers = evaluation.site(site);
    const auto &names = ChoiceNames<ForecastResource>::kNames;
    const auto *name = names.at(static_cast<std::size_t>(resource));
    const ResourceSeries *series =
        answers != nullptr ? answers->resource(QString::fromUtf8(name)) : nullptr;
    if (series == nullptr)
        return std::nullopt;
    const Month first = evaluation.firstMonth;
    const std::vector<engine::SiteSnapshot> snapshots = engine::snapshotsOf(project, {site});
    // What is in service does not hang on what is promised.
    const engine::TimeAxis axis =
        engine::timeAxisOf(snapshots.front(), {}, first, evaluation.months);
    const engine::NextSteps steps(project, snapshots.front(), axis, first);
    return engine::exhaustionOf(*answers, *series, resource, steps, first, more);
}

} // namespace headroom
