// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/project.h"

#include <optional>
#include <span>
#include <vector>

namespace headroom {

/// How a plan is looked at without being changed: through a scenario, and with equipment lost.
struct WhatIf
{
    std::optional<Id> scenario = {}; // nothing: the plan itself
    std::vector<Id> lost = {};       // power equipment that gives nothing
    Month lostFrom = {};

    friend bool operator==(const WhatIf &, const WhatIf &) = default;
};

/// The levers that take nodes out from a month on, for a plan that is only looked at: they belong
/// to no scenario, and their ids follow from the nodes.
[[nodiscard]] std::vector<Lever> leversOfLoss(std::span<const Id> nodes, Month from);

/// The plan as the scenario sees it, then with the equipment lost. Fails as withScenario, and with
/// lever.target-missing where there is no such equipment.
[[nodiscard]] Result<Project> seenThrough(const Project &project, const WhatIf &whatIf);

} // namespace headroom
