// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/placement/ground.h"
#include "models/placement/problem.h"

namespace headroom::placement {

/// The problem that a plan poses, and what its numbers stand for.
struct GroundProblem
{
    Problem problem;
    std::vector<std::vector<int>> racks; // of each lot, of its site

    /// Reserved or signed contracts of which nobody knows how much they want: no start, or no ramp
    /// and nothing allocated.
    std::vector<Id> withoutRamp;
};

/// What reserved and signed contracts still want, and where it could go; what is allocated stays.
///
/// Lots are rows of one kind of rack, whole halls of one kind without rows, else racks; racks that
/// do not say what they hold or draw are left out. A lot draws on every piece of power equipment
/// above it, on what the sources of its site bring, for contracts that were promised N+1 or 2N also
/// on what they bring in the worst single failure, and on the cooling of its hall. Those contracts
/// use only racks that no single loss darkens. Equipment that nobody has rated holds nothing back.
[[nodiscard]] GroundProblem problemOf(const Ground &ground, bool oneSite);

} // namespace headroom::placement
