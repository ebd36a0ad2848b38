// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

namespace headroom::engine {

/// The problems that the figures of a site show, each once with the first month that has it.
[[nodiscard]] std::vector<Issue> issuesOfFigures(const Project &project,
                                                 const SiteEvaluation &site);

} // namespace headroom::engine
