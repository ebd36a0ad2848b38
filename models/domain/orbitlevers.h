// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/project.h"

namespace headroom {

// Levers on orbital shells and on inputs of costs. Each fails with lever.target-missing where the
// lever lacks what its kind needs.

/// The first launch of the shell comes in the lever's month, its other steps move by as many
/// months.
[[nodiscard]] Result<Project> moveLaunches(const Project &project, const Lever &lever);

/// The launches a month of the shell times the lever's value.
[[nodiscard]] Result<Project> scaleLaunches(const Project &project, const Lever &lever);

/// The input at the lever's path has its value in every comparison of costs, fixed.
[[nodiscard]] Result<Project> setCostInput(const Project &project, const Lever &lever);

} // namespace headroom
