// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demandfigures.h"

#include "models/presentation/demandquestion.h"

namespace headroom::cli {

namespace {

void fill(Json &resources, const char *name, std::optional<double> demand)
{
    const auto resource = resources.find(name);
    if (resource == resources.end())
        return;
    const Json limit = resource->value("limit", Json());
    (*resource)["demand"] = numberOrNull(demand);
    (*resource)["headroom_demand"] = numberOrNull(
        demand && limit.is_number() ? std::optional(limit.get<double>() - *demand) : std::nullopt);
}

} // namespace

void addDemand(Json &months, const Project &project, const Evaluation &evaluation, Id site)
{
    if (project.table<Tier>().empty())
        return;
    DemandEvaluator evaluator = demandEvaluator(project);
    const DemandAnswer answer = evaluator.answer(project, &evaluation, site);
    if (!answer.hasTiers())
        return;
    for (Json &month : months) {
        const auto name = Month::parse(QString::fromStdString(month["month"].get<std::string>()));
        const std::optional<PeakFigures> peak =
            peakFigures(answer, hoursAsked(answer, *name - answer.firstMonth));
        fill(month["resources"], "power", peak ? std::optional(peak->greatestKw) : std::nullopt);
        fill(month["resources"],
             "accelerators",
             peak ? std::optional(peak->accelerators) : std::nullopt);
    }
}

} // namespace headroom::cli
