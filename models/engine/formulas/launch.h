// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

namespace headroom {

/// Launch price after more has flown: `P = P0·(M/M0)^(log2(1 − learning))`, M = flown + added,
/// $/kg. Driven by tonnes, not by the calendar. learning: share that each doubling takes off,
/// below 1. 20 %, 1,800 $/kg at 400 t, 370,000 t more: 199.64 $/kg.
[[nodiscard]] Result<double>
learnedLaunchPriceUsdPerKg(double priceUsdPerKg, double flownT, double addedT, double learning);

/// Launch alone, for each kW and year of life: `m·L/(P·T)`, $/kW/y.
/// Source: Google, Suncatcher paper: 575 kg, 28.3 kW, 5 y at 3,600 and 200 $/kg: about 14,700 and
/// 810.
[[nodiscard]] Result<double> launchedPowerPriceUsdPerKwYear(double massKg,
                                                            double launchUsdPerKg,
                                                            double powerKw,
                                                            double lifeYears);

/// Propellant for a change of speed: `m0·(1 − e^(−Δv/(Isp·9.80665)))`, kg, m0 wet.
[[nodiscard]] Result<double>
propellantMassKg(double wetMassKg, double speedChangeMPerS, double specificImpulseS);

/// Speed that drag takes in a year from a circular orbit: `½ρ·B·v²·3.156·10⁷ s`, m/s, with
/// B = C_D·A/m in m²/kg, v = √(µ/a), `ρ = ρ0·e^(−(h − h0)/H)` of the exponential atmosphere.
/// Source: Vallado, table 8-4, rows from 400 km. 550 km, 0.044 m²/kg: 12.71 m/s.
/// Fails with formula.out-of-range below 400 km and above 2,000 km.
[[nodiscard]] Result<double> dragLossMPerSPerYear(double altitudeKm, double ballisticM2PerKg);

} // namespace headroom
