// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/plancolours.h"

#include <span>

namespace headroom {

/// How much of their limits things use in a month, as shares; NaN where unknown.
struct PlanShares
{
    std::vector<double> racks;                     // as asked for
    std::vector<std::pair<Id, double>> nodes = {}; // in order of id
};

/// colour: power use, worst failure use, cooling or floor load.
///
/// Power: load over limit of the equipment that feeds a rack, the highest of its feeds; a rack
/// without feeds is unknown. Cooling: heat over rating of the equipment that serves the rack, else
/// of that which serves its hall, else heat of the hall's racks in service over the hall's rating,
/// the higher of air and liquid; a carrier that takes no heat counts for nothing. Floor: weight
/// over footprint, over the hall's floor limit.
[[nodiscard]] PlanShares
planShares(const PlanQuestion &question, std::span<const Rack *const> racks, PlanColour colour);

} // namespace headroom
