// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

namespace headroom {

/// What the loss of one piece of equipment does to power and to cooling: the two belong together
/// where power equipment takes cooling down with it.
struct SingleLoss
{
    Subject lost;
    const FailureCase *power = nullptr;               // null of cooling equipment
    std::vector<const CoolingFailure *> cooling = {}; // by air, by liquid

    /// Racks that one carrier or the other leaves without any cooling, whichever leaves more.
    [[nodiscard]] int racksUncooled() const;
    /// The shortage of the carrier that is shorter in kW of heat, 0 for none; nothing where a
    /// rating leaves it unknown.
    [[nodiscard]] std::optional<double> coolingShortKw() const;
    /// Power equipment, then cooling equipment, that is over its limit then.
    [[nodiscard]] std::vector<FailureCase::Overload> overloaded() const;
};

/// Every single loss of an epoch, the most harmful first: firm contracts lose most, then most racks
/// dark or uncooled, then most power and cooling short, then overloads, racks left on one feed, and
/// what batteries carry. Equals stand in the order of the epoch. The epoch outlives the answer.
[[nodiscard]] std::vector<SingleLoss> singleLosses(const Epoch &epoch, const Project &project);

} // namespace headroom
