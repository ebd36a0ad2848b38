// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/placement/groundproblem.h"
#include "models/placement/place.h"

namespace headroom::placement {

/// Runs of periods over which a lot gives the same to an ask.
[[nodiscard]] std::vector<PlacedPart> partsOf(const Problem &problem, const Placing &placing);

/// The plan with an allocation for each part.
[[nodiscard]] Project
allocated(Project project, const std::vector<PlacedPart> &parts, IdSource &ids);

/// Every ask that does not get all that it wants, and why; contracts of which nobody knows what
/// they want last.
[[nodiscard]] std::vector<UnplacedPart>
unplacedOf(const Project &project, const GroundProblem &ground, const Placing &placing);

} // namespace headroom::placement
