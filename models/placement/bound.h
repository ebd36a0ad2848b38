// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/placement/problem.h"

#include <functional>

namespace headroom::placement {

/// What no placing can be better than, in product-months.
struct Bound
{
    double firm = 0; // of firm asks, whatever others get
    double all = 0;  // of all asks together

    /// The most that a placing can still be improved by, as a share of the bound: of firm asks or
    /// of all, whichever is more. 0 where nothing can be placed.
    [[nodiscard]] double gapOf(const Worth &worth) const;
};

/// Asked between linear programs with the share done, 0 to 1; false stops.
using GoOn = std::function<bool(double share)>;

/// The linear relaxation, period by period: accelerators may be split, contracts spread over sites
/// and moved every month at no cost, so that no placing places more. Lots that are alike count as
/// one; limits that only few lots draw on are left out where there would be too many columns.
/// Periods that were not looked at when it is stopped count with all that is wanted.
[[nodiscard]] Bound boundOf(const Problem &problem, const GoOn &goOn);

} // namespace headroom::placement
