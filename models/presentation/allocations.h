// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"

#include <vector>

namespace headroom {

/// Whether an allocation of a reserved or signed contract counts in a month: within its own months,
/// where it names none within its contract's.
[[nodiscard]] bool
allocationCountsIn(const Allocation &allocation, const Contract &contract, Month month);

/// Whether an allocation takes in a rack: itself, its row, its hall or its site.
[[nodiscard]] bool
allocationHolds(const Project &project, const Allocation &allocation, const Rack &rack);

/// The contracts that hold a rack, in order of id; of one month, or of any where none is given.
[[nodiscard]] std::vector<Id>
contractsOfRack(const Project &project, const Rack &rack, std::optional<Month> month);

} // namespace headroom
