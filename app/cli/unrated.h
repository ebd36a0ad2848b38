// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/plan.h"

namespace headroom::cli {

/// [{equipment, count, first[]}]: equipment below the sources that has no rating in an epoch, so
/// that nobody can see an overload on it; kind by kind, with the first few of each.
[[nodiscard]] Json
unratedJson(const Project &project, const SiteEvaluation &site, std::size_t epoch);

/// One line for each kind, of the epoch with the most of it, or of the month that is asked for.
[[nodiscard]] QString
unratedText(const Project &project, const SiteEvaluation &site, std::optional<int> month);

} // namespace headroom::cli
