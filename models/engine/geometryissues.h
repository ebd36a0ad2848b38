// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/issue.h"
#include "models/domain/project.h"

namespace headroom::engine {

/// Racks that overlap each other or an obstacle, stand outside their hall, at an aisle narrower
/// than the plan's minimum, or load the floor above its limit: one issue for each hall and kind of
/// fault, as severe as the plan's rules of placement say; what they ignore is none. An aisle is the
/// one of PlacementCheck. Racks of cancelled phases do not stand anywhere. Cost grows with the
/// number of racks: neighbours are found in a grid.
[[nodiscard]] std::vector<Issue> geometryIssues(const Project &project);

} // namespace headroom::engine
