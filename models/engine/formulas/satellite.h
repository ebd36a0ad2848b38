// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

namespace headroom {

struct Radiator
{
    double temperature_k = 0;
    double emissivity = 0;
    double finEfficiency = 1;
    double earthViewFactor = 0; // of each side
    double earthInfrared_w_per_m2 = 237;
    double solarAbsorptivity = 0;
    double sunShare = 0; // of full sunlight on one side
};

/// Heat that one square metre of a two-sided radiator gives off:
/// `q = η·2εσT⁴ − 2ε·F·E_IR − α_s·S·share`, W/m² of panel, all above 0.
/// The Earth's infrared is absorbed by the emissivity, not by the solar absorptivity.
/// Fails with orbit.no-radiation(q) where q is not positive.
[[nodiscard]] Result<double> radiatorFlux_w_per_m2(const Radiator &radiator);

/// Power of the new array for each kW of IT, sized at end of life:
/// `P_B = α/(f_sun·(1 − d)^T)`, α the bus power per IT power, 1 to 10.
[[nodiscard]] Result<double> arrayPower_kw_per_kw(double busOverhead,
                                                  double sunShare,
                                                  double degradation_per_year,
                                                  double life_years);

struct Battery
{
    double load_kw = 0;
    double eclipse_min = 0;
    double depthOfDischarge = 0; // above 0
    double efficiency = 0;       // above 0
    double wh_per_kg = 0;
};

/// Battery that carries a load through the longest eclipse, kg:
/// `1000·kW·t/(60·DoD·η·Wh/kg)`.
[[nodiscard]] Result<double> batteryMass_kg(const Battery &battery);

/// A compute satellite, for each kW of IT load. Defaults: 2030, central.
struct Satellite
{
    double altitude_km = 650; // Suncatcher
    double sunShare = 0.9615;
    double eclipse_min = 19.73;
    double busOverhead = 1.10;           // power of the bus per IT power, assumed
    double specificPower_w_per_kg = 100; // of the array, new; JPL
    double degradation_per_year = 0.025; // of the array; McCalip
    double life_years = 5;
    double radiatorTemperature_k = 330; // Turyshev
    double emissivity = 0.90;           // Turyshev
    double finEfficiency = 0.85;        // assumed
    double radiator_kg_per_m2 = 6;
    double depthOfDischarge = 0.5;   // Turyshev
    double batteryEfficiency = 0.95; // Turyshev
    double battery_wh_per_kg = 200;  // Turyshev
    double compute_kg_per_kw = 6;
    double shield_kg_per_kw = 1;
    double massMargin = 1.25;
};

/// Parts are without the margin; total = massMargin × their sum.
struct SatelliteMass
{
    double array_kg_per_kw = 0;
    double radiator_kg_per_kw = 0;
    double battery_kg_per_kw = 0;
    double compute_kg_per_kw = 0;
    double shield_kg_per_kw = 0;
    double total_kg_per_kw = 0;
    double array_kw_per_kw = 0; // power of the new array for each kW of IT
    double radiator_m2_per_kw = 0;
    double radiatorFlux_w_per_m2 = 0;
};

/// `m = k·[1000·P_B/SP + 1000·α·σ_r/q + 1000·α·t_e/(60·DoD·η_b·e_b) + m_c + m_s]`, kg per kW of IT,
/// with the array sized at end of life, `P_B = α/(f_sun·(1 − d)^T)`, and q that of a radiator
/// edge-on to the Earth. Defaults give 38.647 kg/kW.
[[nodiscard]] Result<SatelliteMass> satelliteMass(const Satellite &satellite);

struct EffectiveLife
{
    double life_years = 0;
    double availability = 0; // effective life / life
};

/// Years of full service that a satellite gives in its life:
/// `L = (1 − s)(1 − e^(−λT))/λ`, `λ = −ln((1 − λ_b)(1 − λ_g))`; `T(1 − s)` at λ = 0.
/// Losses are shares per year, below 1; silent errors a share of the work.
[[nodiscard]] Result<EffectiveLife> effectiveLife(double busLoss_per_year,
                                                  double gpuLoss_per_year,
                                                  double silentErrorShare,
                                                  double life_years);

} // namespace headroom
