// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"

#include <optional>
#include <unordered_map>

namespace headroom::engine {

/// What is left at each node of a site for further racks, in kW: its rating × maximum utilisation
/// less the planned load of all racks below it, each counted once for the node and in full, since
/// any feed may have to carry it alone (of N+M feeds one N-th). Losses are left out: an estimate
/// for drawing, where the evaluation gives the figure. Unknown where the rating is, the planned
/// load of a rack below, and where several nodes supply one in parallel, the share of each. Of a
/// transfer switch each parent may have to carry all.
[[nodiscard]] std::unordered_map<Id, std::optional<Kilowatts>>
freeCapacities(const Project &project, Id site);

} // namespace headroom::engine
