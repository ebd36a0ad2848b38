// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

namespace headroom::engine {

/// Where racks do not have the redundancy that a contract promises, one issue of each kind for each
/// contract and site.
///
/// N+1 and 2N: no single loss may darken racks that the contract holds, nor leave equipment above
/// them with more than its limit. Sources are left out of the second: they are short together, and
/// the site is told so. 2N besides: each rack has twice the feeds that it needs.
[[nodiscard]] std::vector<Issue> redundancyIssues(const Project &project,
                                                  const Evaluation &evaluation);

} // namespace headroom::engine
