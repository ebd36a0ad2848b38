// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/placement/problem.h"

#include <functional>

namespace headroom::placement {

/// How far a search is.
struct SearchState
{
    int rounds = 0;       // done so far
    int sinceBetter = 0;  // rounds in which nothing got better
    Worth incumbent = {}; // the best so far
};

/// Asked after every round; false ends the search with the best so far.
using KeepGoing = std::function<bool(const SearchState &state)>;

/// Large-neighbourhood search: takes some asks out, those that lack something and those that stand
/// in their way more often, puts them back in another order and into other sites, and keeps what is
/// no worse. The same seed and the same number of rounds give the same placing.
[[nodiscard]] Placing
improve(const Problem &problem, Placing placing, quint64 seed, const KeepGoing &keepGoing);

} // namespace headroom::placement
