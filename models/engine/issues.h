// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

namespace headroom {

/// Everything that a planner should know about: broken invariants, what the figures show, what is
/// missing, contracts, scenarios, and how racks stand. Errors first, then warnings, then notes; one
/// issue with many subjects where the same holds for many things. evaluation: of this very plan.
[[nodiscard]] std::vector<Issue> findIssues(const Project &project, const Evaluation &evaluation);

} // namespace headroom
