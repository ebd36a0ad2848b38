// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/placement/problem.h"

namespace headroom {

struct InstanceShape
{
    int contracts = 200;
    int sites = 40;
    int rowsPerSite = 2;
    int periods = 12;
    bool oneSite = false; // no contract may be split over sites
    quint64 seed = 1;
};

/// A portfolio as a planner would meet it: sites that grow in steps, in two types of accelerators,
/// with power that gives out before space does at some and after at others, and contracts that ramp
/// up, three in four of them firm, one in four to survive any single failure, most of one type and
/// some bound to a few sites. They want more than there is. The same seed, the same
/// instance.
[[nodiscard]] placement::Problem placementInstance(const InstanceShape &shape);

} // namespace headroom
