// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

namespace headroom {

/// Whether a contract is reserved or signed and touches the month; its start must be known.
[[nodiscard]] bool isInForce(const Contract &contract, Month month);

/// Accelerators of a contract in a month by its ramp; unknown where it counts something else or has
/// no steps.
[[nodiscard]] std::optional<double>
rampOf(const Project &project, const Contract &contract, Month month);

/// What a site without a power tree gives to a contract in force, in one month.
struct SuppliedPart
{
    bool carried = false;               // by this site
    bool elsewhere = false;             // other sites carry some of it
    std::optional<double> accelerators; // unknown is empty
};

[[nodiscard]] SuppliedPart
suppliedPart(const Project &project, Id site, const Contract &contract, Month month);

/// What sites without a power tree give, month by month: supply agreements, and orbital shells by
/// what has been launched and is left (orbitalFleetOfSite).
///
/// Limits are the supply steps: accelerators and power (kW) of the last step that has begun, 0
/// before the first, and 0 outside of the agreement's time or while it is a draft or closed. A site
/// without any step, and a step that leaves one of them open, is unknown. Contracted are the
/// reserved and signed contracts in force that are allocated to the site, or that may run nowhere
/// else: the accelerators of the allocation, at most the contract's amount of the month; the
/// contract's own power, else accelerators × power of their type. No load is planned on the
/// planner's own equipment: normal is what is promised for accelerators and 0 for power. Failures
/// are the supplier's matter, so that the worst case is the normal one.
///
/// One epoch for each month; no nodes, sources, stock or exhaustion.
[[nodiscard]] std::vector<SiteEvaluation> suppliedSites(const Project &project);

} // namespace headroom
