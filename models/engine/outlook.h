// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/epochs.h"
#include "models/engine/evaluation.h"
#include "models/engine/nextsteps.h"

namespace headroom {

/// Demand on top of what is planned or forecast, in the resource's unit.
struct MoreDemand
{
    double amount = 0;
    std::optional<Month> from = {}; // months before do not count; nothing: all do
};

/// When a resource of a site runs out with more demand in every month, and by when what is then
/// short has to be ordered. Nothing where the site has no such resource. evaluation: of the project
/// as it is.
[[nodiscard]] std::optional<Exhaustion> exhaustionWithMore(const Project &project,
                                                           const Evaluation &evaluation,
                                                           Id site,
                                                           ForecastResource resource,
                                                           const MoreDemand &more);

namespace engine {

/// Adds to a site whose epochs and resources are there what stands there and what is stranded, by
/// epoch; forecast demand by month; and when each resource runs out. Each rack is looked at once.
void addOutlook(SiteEvaluation &evaluation,
                const Project &project,
                const SiteSnapshot &site,
                const TimeAxis &axis,
                Month first);

/// When a resource runs out. evaluation: of the site, with its resources and forecasts.
[[nodiscard]] Exhaustion exhaustionOf(const SiteEvaluation &evaluation,
                                      const ResourceSeries &series,
                                      ForecastResource resource,
                                      const NextSteps &steps,
                                      Month first,
                                      const MoreDemand &more);

} // namespace engine

} // namespace headroom
