// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/sitepower.h"

namespace headroom::engine {

/// A promise to live through any single failure that one failure breaks.
struct SurvivalBreak
{
    int lost = -1;      // node
    int node = -1;      // that is over its limit; −1: what the sources bring does not suffice, or
                        // racks go dark
    double excessW = 0; // of the node, or of the site
    std::vector<int> darkRacks; // that hold something for these contracts
};

/// What every single loss of power equipment does to the contracts that were promised to survive
/// it: they draw all that they were promised, everybody else is shed. Broken is a promise where
/// racks go dark, where equipment carries more than its limit, or where the site needs more than
/// the sources bring. mustSurvive: index as SiteContracts::contracts.
[[nodiscard]] std::vector<SurvivalBreak> survivalBreaks(const SiteSnapshot &site,
                                                        const SiteContracts &contracts,
                                                        const Service &service,
                                                        const std::vector<char> &mustSurvive);

} // namespace headroom::engine
