// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/outlook.h"

#include "models/engine/nextsteps.h"
#include "models/engine/stock.h"

#include <algorithm>

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

/// What is missing in the months in which limit or load is unknown.
void addMissing(std::vector<MissingInput> &missing, const ResourceSeries &series)
{
    for (const ResourceFigures &figures : series.byEpoch) {
        if (figures.limit && figures.normal)
            continue;
        for (const MissingInput &input : figures.missing) {
            if (std::find(missing.begin(), missing.end(), input) == missing.end())
                missing.push_back(input);
        }
    }
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
        const Curve limit = curveOf(evaluation, *series, &ResourceFigures::limit);
        const Curve planned = curveOf(evaluation, *series, &ResourceFigures::normal);
        std::optional<ForecastSeries> forecast =
            forecastDemand(project, site.id, resource, first, planned);

        Exhaustion exhaustion{.resource = series->name, .forecast = forecast.has_value()};
        Crossings crossings = crossingsOf(
            limit, forecast ? curveOf(*forecast, &ForecastMonth::demand) : planned, first);
        exhaustion.unknownMonths = crossings.unknownMonths;
        if (crossings.unknownMonths > 0)
            addMissing(exhaustion.missing, *series);
        for (std::optional<Crossing> *crossing : {&crossings.first, &crossings.lasting}) {
            if (!*crossing)
                continue;
            steps.complete(**crossing, resource, limit[at((*crossing)->month - first)]);
            const std::optional<MissingInput> missing = steps.missingFor(**crossing, resource);
            if (missing
                && std::find(exhaustion.missing.begin(), exhaustion.missing.end(), *missing)
                       == exhaustion.missing.end())
                exhaustion.missing.push_back(*missing);
        }
        exhaustion.first = crossings.first;
        exhaustion.lasting = crossings.lasting;
        if (forecast) {
            exhaustion.firstIfHigh =
                firstMonthOf(crossingsOf(limit, curveOf(*forecast, &ForecastMonth::high), first));
            exhaustion.firstIfLow =
                firstMonthOf(crossingsOf(limit, curveOf(*forecast, &ForecastMonth::low), first));
            exhaustion.missing.insert(
                exhaustion.missing.end(), forecast->missing.begin(), forecast->missing.end());
            evaluation.forecasts.push_back(*std::move(forecast));
        }
        evaluation.exhaustions.push_back(std::move(exhaustion));
    }
}

} // namespace headroom::engine
