// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/quantity.h"
#include "models/base/result.h"

namespace headroom {

/// Tonnes in a short ton, 2,000 lb.
constexpr double kTonnesPerShortTon = 0.90718474;

struct EmissionInputs
{
    double powerMw = 0;
    double heatRateMmbtuPerMwh = 0; // higher heating value
    double factorLbPerMmbtu = 0;    // of one pollutant
    double removalShare = 0;        // by controls
    double hours = 8760;            // per year, at most 8,784
    double capacityFactor = 1;
};

/// Emissions of a year: `E = EF·Q·h·CF·(1 − removed)/2000`, `Q = MW × heat rate`, short t/y.
/// With 8,760 h it is the potential to emit.
/// Source: US EPA, AP-42 chapter 3.1. 100 MW, 10 MMBtu/MWh, 0.32 lb/MMBtu: 1,401.6.
[[nodiscard]] Result<ShortTonsPerYear> emissions(const EmissionInputs &inputs);

/// Hours until a limit is reached: `2000·limit/(EF·Q·CF·(1 − removed))`; inputs.hours is not read.
/// 99 t of NOx at 247.2 MW, 10.5 MMBtu/MWh, 0.099 lb/MMBtu: 770.53 h.
/// Fails with emissions.nothing-emitted where the limit is never reached.
[[nodiscard]] Result<double> hoursToLimit(const EmissionInputs &inputs, ShortTonsPerYear limit);

/// Heat rate of natural gas by the higher heating value, MMBtu/MWh, from kJ/kWh by the lower:
/// `LHV/1055.06 × 1.108`.
[[nodiscard]] Result<double> heatRateHhvMmbtuPerMwh(double lhvKjPerKwh);

enum class ExhaustPollutant { Nox, Co };

/// Concentration in dry exhaust to emission factor, lb/MMBtu:
/// `ppm·K·8710·20.9/(20.9 − O2)`, K = 1.194·10⁻⁷ lb/scf for NOx, 7.27·10⁻⁸ for CO.
/// oxygenPercent: 0 to below 20.9. Source: US EPA method 19. 1 ppm NOx at 15 %: 0.0036840.
[[nodiscard]] Result<double>
emissionFactorLbPerMmbtu(double ppm, ExhaustPollutant pollutant, double oxygenPercent);

/// CO2 of energy from the grid: `MWh × lb/MWh / 2000`, short t for the same span.
/// Source of factors: US EPA eGRID, total output emission rates.
[[nodiscard]] Result<ShortTonsPerYear> gridEmissions(double energyMwh, double factorLbPerMwh);

} // namespace headroom
