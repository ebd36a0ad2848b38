// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/result.h"
#include "models/domain/entityinfo.h"
#include "models/domain/project.h"

namespace headroom {

// Edits of a ramp: what a contract promises, or a supply gives, from a month on. whose: a contract,
// or a site of the kind supply.

/// A step of a ramp, whichever entity keeps it.
struct RampPoint
{
    Id step;
    Month from;
    std::optional<double> amount; // accelerators of a supply, which may be unknown
};

/// The steps, the earliest first.
[[nodiscard]] std::vector<RampPoint> rampOf(const Project &project, Subject whose);

/// From this month until the next step there is so much: changes the step that begins in it, or
/// adds one. Fails with ramp.above-price where a contract's amount is more than its price covers,
/// ramp.outside where the month lies outside of the contract's time, field.range below zero.
[[nodiscard]] Result<Project>
setRamp(const Project &project, IdSource &ids, Subject whose, Month from, double amount);

/// Takes the step away that begins in this month, so that the one before it goes on. Fails with
/// ramp.no-step.
[[nodiscard]] Result<Project> removeRampStep(const Project &project, Subject whose, Month from);

} // namespace headroom
