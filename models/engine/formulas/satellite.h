// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

namespace headroom {

struct Radiator
{
    double temperatureK = 0;
    double emissivity = 0;
    double finEfficiency = 1;
    double earthViewFactor = 0; // of each side
    double earthInfraredWPerM2 = 237;
    double solarAbsorptivity = 0;
    double sunShare = 0; // of full sunlight on one side
};

/// Heat that one square metre of a two-sided radiator gives off:
/// `q = η·2εσT⁴ − 2ε·F·E_IR − α_s·S·share`, W/m² of panel, all above 0.
/// The Earth's infrared is absorbed by the emissivity, not by the solar absorptivity.
/// Fails with orbit.no-radiation(q) where q is not positive.
[[nodiscard]] Result<double> radiatorFluxWPerM2(const Radiator &radiator);

/// Power of the new array for each kW of IT, sized at end of life:
/// `P_B = α/(f_sun·(1 − d)^T)`, α the bus power per IT power, 1 to 10.
[[nodiscard]] Result<double>
arrayPowerKwPerKw(double busOverhead, double sunShare, double degradationPerYear, double lifeYears);

struct Battery
{
    double loadKw = 0;
    double eclipseMin = 0;
    double depthOfDischarge = 0; // above 0
    double efficiency = 0;       // above 0
    double whPerKg = 0;
};

/// Battery that carries a load through the longest eclipse, kg:
/// `1000·kW·t/(60·DoD·η·Wh/kg)`.
[[nodiscard]] Result<double> batteryMassKg(const Battery &battery);

/// A compute satellite, for each kW of IT load. Defaults: 2030, central.
struct Satellite
{
    double altitudeKm = 650; // Suncatcher
    double sunShare = 0.9615;
    double eclipseMin = 19.73;
    double busOverhead = 1.10;         // power of the bus per IT power, assumed
    double specificPowerWPerKg = 100;  // of the array, new; JPL
    double degradationPerYear = 0.025; // of the array; McCalip
    double lifeYears = 5;
    double radiatorTemperatureK = 330; // Turyshev
    double emissivity = 0.90;          // Turyshev
    double finEfficiency = 0.85;       // assumed
    double radiatorKgPerM2 = 6;
    double depthOfDischarge = 0.5;   // Turyshev
    double batteryEfficiency = 0.95; // Turyshev
    double batteryWhPerKg = 200;     // Turyshev
    double computeKgPerKw = 6;
    double shieldKgPerKw = 1;
    double massMargin = 1.25;
};

/// Parts are without the margin; total = massMargin × their sum.
struct SatelliteMass
{
    double arrayKgPerKw = 0;
    double radiatorKgPerKw = 0;
    double batteryKgPerKw = 0;
    double computeKgPerKw = 0;
    double shieldKgPerKw = 0;
    double totalKgPerKw = 0;
    double arrayKwPerKw = 0; // power of the new array for each kW of IT
    double radiatorM2PerKw = 0;
    double radiatorFluxWPerM2 = 0;
};

/// `m = k·[1000·P_B/SP + 1000·α·σ_r/q + 1000·α·t_e/(60·DoD·η_b·e_b) + m_c + m_s]`, kg per kW of IT,
/// with the array sized at end of life, `P_B = α/(f_sun·(1 − d)^T)`, and q that of a radiator
/// edge-on to the Earth. Defaults give 38.647 kg/kW.
[[nodiscard]] Result<SatelliteMass> satelliteMass(const Satellite &satellite);

struct EffectiveLife
{
    double lifeYears = 0;
    double availability = 0; // effective life / life
};

/// Years of full service that a satellite gives in its life:
/// `L = (1 − s)(1 − e^(−λT))/λ`, `λ = −ln((1 − λ_b)(1 − λ_g))`; `T(1 − s)` at λ = 0.
/// Losses are shares per year, below 1; silent errors a share of the work.
[[nodiscard]] Result<EffectiveLife> effectiveLife(double busLossPerYear,
                                                  double gpuLossPerYear,
                                                  double silentErrorShare,
                                                  double lifeYears);

} // namespace headroom
