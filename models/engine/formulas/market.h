// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <span>

namespace headroom {

struct EnergyPriceInputs
{
    double priceUsdPerMwh = 0;
    double elasticity = 0;     // η: relative price per relative load
    double netLoadMw = 0;      // load less new generation and curtailment; counts 0 below 0
    double zoneLoadMw = 0;     // D
    double consumptionMwh = 0; // of the consumers in the zone, per year
    double tenantShare = 1;
};

struct EnergyPriceEffect
{
    double deltaUsdPerMwh = 0;
    double amountUsdPerYear = 0;
};

/// What a new load adds to the energy bills of its zone under a pledge to keep others' prices:
/// `ΔP = P0·η·max(0, L)/D`, `A = τ·ΔP·Q`, $/y. An estimate under stated assumptions: no formula has
/// been published. 75 $/MWh, η 0.5, 255 MW in 18,300 MW, 13.5 TWh: 0.52254 $/MWh, 7,054,303 $/y.
[[nodiscard]] Result<EnergyPriceEffect> energyPriceEffect(const EnergyPriceInputs &inputs);

/// Herfindahl index of concentration, `Σ (a_i/Σa)²`: 1/n for n equal amounts, 1 for a single one.
/// Amounts are not negative and not all zero, else market.nothing-to-share.
[[nodiscard]] Result<double> herfindahlIndex(std::span<const double> amounts);

/// `(capacity − peak)/peak`, a share; peak above 0.
[[nodiscard]] Result<double> reserveMargin(double capacity, double peak);

} // namespace headroom
