// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/result.h"
#include "models/domain/entityinfo.h"
#include "models/domain/project.h"

namespace headroom {

// Pure edits of scenarios and their levers. Places count from 0; a place beyond the end is the end.
// All but those that add fail with entity.missing.

/// Every lever of a scenario, switched off ones included, in the order in which they apply.
[[nodiscard]] std::vector<Lever> allLeversOf(const Project &project, Id scenario);

/// A copy of the scenario with all of its levers, right after it.
[[nodiscard]] Result<Project>
duplicateScenario(const Project &project, IdSource &ids, Id scenario, Subject *added = nullptr);

[[nodiscard]] Result<Project> moveScenario(const Project &project, Id scenario, int place);

/// Adds the lever to its scenario after all others, under a new id.
[[nodiscard]] Project
addLever(const Project &project, IdSource &ids, Lever lever, Subject *added = nullptr);

/// Puts the lever in the place of the one with its id; scenario and position stay as they are.
[[nodiscard]] Result<Project> changeLever(const Project &project, const Lever &lever);

[[nodiscard]] Result<Project> moveLever(const Project &project, Id lever, int place);

} // namespace headroom
