// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

namespace headroom::engine {

/// The problems that the figures show, each once for a site with the first month that has it.
[[nodiscard]] std::vector<Issue> issuesOfFigures(const Project &project,
                                                 const Evaluation &evaluation);

} // namespace headroom::engine
