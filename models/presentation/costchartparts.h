// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/cost/costmodel.h"
#include "models/engine/cost/costsweep.h"
#include "models/presentation/charts.h"

namespace headroom {

// What the charts of costs have in common.

/// The plan's comparison; nothing, and the reason in the spec, where the plan's inputs are refused.
/// The spec gets its sources, kind of dollars and what is counted.
[[nodiscard]] std::optional<CostCase> chartCosts(ChartSpec &spec, const Project &project);

/// Of a cost for each kilowatt and year, that of an accelerator-hour.
[[nodiscard]] double perGpuHour(const CostCase &costs, double usdPerKwYear);

/// What is drawn: the inputs that the plan spreads, else every input that has a usual range, as a
/// PERT distribution over it. `usual` says which.
[[nodiscard]] Result<std::vector<SweepVariable>>
chartVariables(const Project &project, const CostCase &costs, bool &usual);

/// Draws the ratio once; empty where that is refused or cancelled, and then the spec says why.
[[nodiscard]] std::optional<CostSweep>
chartSweep(ChartSpec &spec, const Project &project, const CostCase &costs, std::uint64_t samples);

} // namespace headroom
