// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <optional>
#include <span>
#include <vector>

namespace headroom {

/// A source that is either all there or all out, independent of the others.
struct GeneratingUnit
{
    double capacityMw = 0;
    double outageRate = 0; // share of the hours in which it is out, 0 to 1
};

/// How often and by how much capacity falls short of the load.
struct Adequacy
{
    double lole = 0;                       // expected periods with a shortfall: the sum of lolp
    double eueMwh = 0;                     // expected unserved energy, periods of one hour
    std::vector<double> lolp = {};         // P(capacity < load), period by period
    std::vector<double> eueByHourMwh = {}; // E[(load − capacity)⁺], period by period
};

/// LOLP_h = P(capacity_h < load_h), LOLE = Σ LOLP_h, EUE = Σ E[(load_h − capacity_h)⁺], by exact
/// convolution of the units' outages, with capacity_h = firm_h + what the units give. Capacities
/// are taken to the whole watt. firm: one value for each hour, or one for all. Source: NREL PRAS,
/// model test system "singlenode_a": LOLE 0.355, EUE 1.59. Fails with formula.negative,
/// formula.not-a-share, formula.lengths-differ, formula.empty-list and adequacy.too-many-states.
[[nodiscard]] Result<Adequacy> adequacy(std::span<const GeneratingUnit> units,
                                        std::span<const double> firmMw,
                                        std::span<const double> loadMw);

/// Effective load-carrying capability of an added unit: the constant MW that, added to the load of
/// every hour, brings EUE with the unit back to what it was without. Nothing where there was no
/// unserved energy without it: then no load brings it back.
[[nodiscard]] Result<std::optional<double>>
effectiveLoadCarryingCapabilityMw(std::span<const GeneratingUnit> units,
                                  std::span<const double> firmMw,
                                  std::span<const double> loadMw,
                                  GeneratingUnit added);

} // namespace headroom
