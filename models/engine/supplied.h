// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

namespace headroom {

/// What sites without a power tree give, month by month: supply agreements, and orbital shells as
/// far as the plan says it.
///
/// Limits are the supply steps: accelerators and power (kW) of the last step that has begun, 0
/// before the first. A site without any step, and a step that leaves one of them open, is unknown.
/// Contracted are the reserved and signed contracts in force that are allocated to the site, or
/// that may run nowhere else: the accelerators of the allocation, at most the contract's amount of
/// the month; the contract's own power, else accelerators × power of their type. No load is planned
/// on the planner's own equipment: normal is what is promised for accelerators and 0 for power.
/// Failures are the supplier's matter, so that the worst case is the normal one.
///
/// One epoch for each month; no nodes, sources, stock or exhaustion.
[[nodiscard]] std::vector<SiteEvaluation> suppliedSites(const Project &project);

} // namespace headroom
