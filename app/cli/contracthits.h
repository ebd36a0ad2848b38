// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/plan.h"

namespace headroom::cli {

/// What a loss takes of the contracts, firm ones first, then the largest. A sum that a rack does
/// not say its part of is null, with the known part and the number of such racks beside it.
[[nodiscard]] Json contractHitsJson(const Project &project,
                                    const std::vector<FailureCase::Hit> &hits);

/// "Lease: 254.1 MW, 220000 accelerators", "Lease: 66.2 MW on one feed", "Lease: at least 20.0 MW,
/// 64 accelerators (racks unknown: 3)".
[[nodiscard]] QString contractHitsText(const Project &project,
                                       const std::vector<FailureCase::Hit> &hits);

} // namespace headroom::cli
