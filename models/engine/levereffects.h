// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

#include <optional>
#include <vector>

namespace headroom {

/// Which headroom is asked for.
struct HeadroomQuestion
{
    Id site;
    QString resource = QStringLiteral("power"); // as ResourceSeries::name
    Month month;
    bool normalCase = false; // with everything in service, instead of in the worst case
};

/// The headroom in that month, in the unit of the resource; nothing where it is unknown.
[[nodiscard]] std::optional<double> headroomOf(const Evaluation &evaluation,
                                               const HeadroomQuestion &question);

/// The headroom of a plan with one lever pulled and everything else as it is.
struct LeverEffect
{
    Lever lever;
    std::optional<double> headroom; // nothing: unknown, or the lever cannot be pulled
};

/// What each lever does by itself, in the order of the levers. One evaluation each: epochs that a
/// lever leaves as they are cost nothing. Stops early where it is cancelled.
[[nodiscard]] std::vector<LeverEffect> leverEffects(const Project &project,
                                                    const std::vector<Lever> &levers,
                                                    const HeadroomQuestion &question,
                                                    Progress *progress = nullptr);

/// What the headroom of a scenario would be without one of its enabled levers, each left out by
/// itself and the others pulled in their order. project: the plan that no scenario has touched. A
/// lever that others need leaves nothing known.
[[nodiscard]] std::vector<LeverEffect> effectsOfLeavingOut(const Project &project,
                                                           Id scenario,
                                                           const HeadroomQuestion &question,
                                                           Progress *progress = nullptr);

} // namespace headroom
