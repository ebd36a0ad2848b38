// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/project.h"

#include <vector>

namespace headroom {

/// The enabled levers of a scenario, in the order in which they apply.
[[nodiscard]] std::vector<Lever> leversOf(const Project &project, Id scenario);

/// That the lever lacks what its kind needs.
[[nodiscard]] Failure leverTargetMissing(const Lever &lever);

/// The plan with one lever pulled. Fails with lever.target-missing where the lever names no phase,
/// node, month or value that its kind needs.
[[nodiscard]] Result<Project> pull(const Project &project, const Lever &lever);

/// The plan as a scenario sees it: its enabled levers pulled in order. Scenarios themselves stay in
/// it, so that the result is a project like any other.
[[nodiscard]] Result<Project> withScenario(const Project &project, Id scenario);

/// Scenarios in the order of their positions.
[[nodiscard]] std::vector<Scenario> scenariosInOrder(const Project &project);

} // namespace headroom
