// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/entries.h"
#include "models/engine/formulas/orbit.h"
#include "models/engine/formulas/satellite.h"

#include <cmath>

namespace headroom {

namespace {

Result<FormulaAnswer> radiatorFlux(const FormulaArguments &arguments)
{
    return answerOf(radiatorFluxWPerM2({.temperatureK = arguments.number("temperature_k"),
                                        .emissivity = arguments.number("emissivity"),
                                        .finEfficiency = arguments.number("fin_efficiency"),
                                        .earthViewFactor = arguments.number("earth_view_factor"),
                                        .earthInfraredWPerM2 = arguments.number("earth_ir_w_m2"),
                                        .solarAbsorptivity = arguments.number("solar_absorptivity"),
                                        .sunShare = arguments.number("sun_share")}));
}

Result<FormulaAnswer> batteryMass(const FormulaArguments &arguments)
{
    return answerOf(batteryMassKg({.loadKw = arguments.number("load_kw"),
                                   .eclipseMin = arguments.number("eclipse_min"),
                                   .depthOfDischarge = arguments.number("depth_of_discharge"),
                                   .efficiency = arguments.number("efficiency"),
                                   .whPerKg = arguments.number("wh_per_kg")}));
}

/// Sunlight follows the altitude where it is not given: that of the dawn-dusk orbit, to the digits
/// of the published table, so that the answer is that of the table's values.
Result<SunlitYear> sunlightOf(const FormulaArguments &arguments)
{
    SunlitYear year;
    if (!arguments.has("sun_share") || !arguments.has("eclipse_min")) {
        constexpr double kDawnDuskH = 6;
        const auto computed = sunlitYear(arguments.number("altitude_km"), kDawnDuskH);
        if (!computed)
            return computed.failure();
        year.meanSunlitShare = std::round(computed->meanSunlitShare * 1e4) / 1e4;
        year.longestEclipseMin = std::round(computed->longestEclipseMin * 1e2) / 1e2;
    }
    if (arguments.has("sun_share"))
        year.meanSunlitShare = arguments.number("sun_share");
    if (arguments.has("eclipse_min"))
        year.longestEclipseMin = arguments.number("eclipse_min");
    return year;
}

Result<FormulaAnswer> orbitalMass(const FormulaArguments &arguments)
{
    const auto sunlight = sunlightOf(arguments);
    if (!sunlight)
        return sunlight.failure();
    const auto mass =
        satelliteMass({.altitudeKm = arguments.number("altitude_km"),
                       .sunShare = sunlight->meanSunlitShare,
                       .eclipseMin = sunlight->longestEclipseMin,
                       .busOverhead = arguments.number("bus_overhead"),
                       .specificPowerWPerKg = arguments.number("specific_power_w_per_kg"),
                       .degradationPerYear = arguments.number("degradation"),
                       .lifeYears = arguments.number("life_years"),
                       .radiatorTemperatureK = arguments.number("temperature_k"),
                       .emissivity = arguments.number("emissivity"),
                       .finEfficiency = arguments.number("fin_efficiency"),
                       .radiatorKgPerM2 = arguments.number("radiator_kg_per_m2"),
                       .depthOfDischarge = arguments.number("depth_of_discharge"),
                       .batteryEfficiency = arguments.number("battery_efficiency"),
                       .batteryWhPerKg = arguments.number("battery_wh_per_kg"),
                       .computeKgPerKw = arguments.number("compute_kg_per_kw"),
                       .shieldKgPerKw = arguments.number("shield_kg_per_kw"),
                       .massMargin = arguments.number("mass_margin")});
    if (!mass)
        return mass.failure();
    const double margin = mass->totalKgPerKw * (1 - 1 / arguments.number("mass_margin"));
    return FormulaAnswer{.value = mass->totalKgPerKw,
                         .results = {{"parts",
                                      NamedNumbers{{"array_kg_per_kw", mass->arrayKgPerKw},
                                                   {"radiator_kg_per_kw", mass->radiatorKgPerKw},
                                                   {"battery_kg_per_kw", mass->batteryKgPerKw},
                                                   {"compute_kg_per_kw", mass->computeKgPerKw},
                                                   {"shield_kg_per_kw", mass->shieldKgPerKw},
                                                   {"margin_kg_per_kw", margin}}},
                                     {"array_kw_per_kw", mass->arrayKwPerKw},
                                     {"radiator_m2_per_kw", mass->radiatorM2PerKw},
                                     {"radiator_w_per_m2", mass->radiatorFluxWPerM2},
                                     {"sun_share", sunlight->meanSunlitShare},
                                     {"eclipse_min", sunlight->longestEclipseMin}}};
}

Result<FormulaAnswer> lifeInService(const FormulaArguments &arguments)
{
    const auto life = effectiveLife(arguments.number("bus_loss"),
                                    arguments.number("gpu_loss"),
                                    arguments.number("silent_errors"),
                                    arguments.number("life_years"));
    if (!life)
        return life.failure();
    return FormulaAnswer{.value = life->lifeYears,
                         .results = {{"availability", life->availability}}};
}

// The defaults are the 2030 central case: temperature, emissivity and battery after Turyshev,
// array after JPL and McCalip, altitude after Suncatcher, fin efficiency and bus overhead assumed.

FormulaInput lifeInput()
{
    return {.name = "life_years", .unit = "years", .help = "Life in orbit.", .defaultText = "5"};
}

FormulaInput overheadInput()
{
    return {.name = "bus_overhead", .help = "Power of the bus per IT power.", .defaultText = "1.1"};
}

FormulaInput degradationInput()
{
    return {.name = "degradation",
            .unit = "share per year",
            .help = "What the array loses in a year.",
            .defaultText = "0.025"};
}

FormulaInput temperatureInput()
{
    return {.name = "temperature_k",
            .unit = "K",
            .help = "Temperature of the radiator.",
            .defaultText = "330"};
}

FormulaInput emissivityInput()
{
    return {.name = "emissivity",
            .unit = "share",
            .help = "Infrared emissivity, and so absorptivity, of the radiator.",
            .defaultText = "0.9"};
}

FormulaInput dischargeInput()
{
    return {.name = "depth_of_discharge",
            .unit = "share",
            .help = "Share of the battery that may be used.",
            .defaultText = "0.5"};
}

std::vector<FormulaInput> massInputs()
{
    return {
        {.name = "altitude_km", .unit = "km", .help = "Altitude.", .defaultText = "650"},
        {.name = "sun_share",
         .unit = "share",
         .help = "Mean sunlit share; left out, that of the dawn-dusk orbit at the altitude.",
         .optional = true},
        {.name = "eclipse_min",
         .unit = "min",
         .help = "Longest eclipse; left out, that of the dawn-dusk orbit at the altitude.",
         .optional = true},
        overheadInput(),
        {.name = "specific_power_w_per_kg",
         .unit = "W/kg",
         .help = "Specific power of the new array.",
         .defaultText = "100"},
        degradationInput(),
        lifeInput(),
        temperatureInput(),
        emissivityInput(),
        {.name = "fin_efficiency",
         .unit = "share",
         .help = "Efficiency of the radiator's fins.",
         .defaultText = "0.85"},
        {.name = "radiator_kg_per_m2",
         .unit = "kg/m²",
         .help = "Mass of the radiator panel.",
         .defaultText = "6"},
        dischargeInput(),
        {.name = "battery_efficiency",
         .unit = "share",
         .help = "Efficiency of the battery.",
         .defaultText = "0.95"},
        {.name = "battery_wh_per_kg",
         .unit = "Wh/kg",
         .help = "Energy density of the battery.",
         .defaultText = "200"},
        {.name = "compute_kg_per_kw",
         .unit = "kg/kW",
         .help = "Mass of the computers.",
         .defaultText = "6"},
        {.name = "shield_kg_per_kw",
         .unit = "kg/kW",
         .help = "Mass of the shielding.",
         .defaultText = "1"},
        {.name = "mass_margin", .help = "Factor on the sum of the parts.", .defaultText = "1.25"},
    };
}

} // namespace

std::vector<Formula> satelliteFormulas()
{
    return {
        {.name = "radiator_flux",
         .title = "Heat given off by a two-sided radiator",
         .text = "q = η·2εσT⁴ − 2ε·F·E_IR − α_s·1361·sun share; refused where it is not positive",
         .unit = "W/m²",
         .source = "Stefan–Boltzmann, σ 5.670374419·10⁻⁸; Earth infrared 237 W/m²",
         .inputs = {temperatureInput(),
                    emissivityInput(),
                    {.name = "fin_efficiency",
                     .unit = "share",
                     .help = "Efficiency of the fins.",
                     .defaultText = "1"},
                    {.name = "earth_view_factor",
                     .unit = "share",
                     .help = "View factor of each side to the Earth."},
                    {.name = "earth_ir_w_m2",
                     .unit = "W/m²",
                     .help = "Infrared of the Earth.",
                     .defaultText = "237"},
                    {.name = "solar_absorptivity",
                     .unit = "share",
                     .help = "Absorptivity for sunlight.",
                     .defaultText = "0"},
                    {.name = "sun_share",
                     .unit = "share",
                     .help = "Sunlight on one side, as a share of 1,361 W/m².",
                     .defaultText = "0"}},
         .evaluate = &radiatorFlux},
        {.name = "array_power",
         .title = "Power of the new array for each kW of IT",
         .text = "P_B = α/(f_sun·(1 − d)^T)",
         .unit = "kW/kW",
         .source = "Sized at end of life; defaults are the 2030 central case",
         .inputs = {overheadInput(),
                    {.name = "sun_share", .unit = "share", .help = "Mean sunlit share."},
                    degradationInput(),
                    lifeInput()},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(arrayPowerKwPerKw(arguments.number("bus_overhead"),
                                                   arguments.number("sun_share"),
                                                   arguments.number("degradation"),
                                                   arguments.number("life_years")));
             }},
        {.name = "battery_mass",
         .title = "Battery for the longest eclipse",
         .text = "kg = 1000·kW·t/(60·DoD·η·Wh/kg)",
         .unit = "kg",
         .source = "Energy balance; battery values after Turyshev",
         .inputs = {{.name = "load_kw", .unit = "kW", .help = "Load in eclipse."},
                    {.name = "eclipse_min", .unit = "min", .help = "Longest eclipse."},
                    dischargeInput(),
                    {.name = "efficiency",
                     .unit = "share",
                     .help = "Efficiency of the battery.",
                     .defaultText = "0.95"},
                    {.name = "wh_per_kg",
                     .unit = "Wh/kg",
                     .help = "Energy density.",
                     .defaultText = "200"}},
         .evaluate = &batteryMass},
        {.name = "orbital_mass",
         .title = "Mass in orbit for each kW of IT",
         .text = "m = k·[1000·P_B/SP + 1000·α·σ_r/q + 1000·α·t_e/(60·DoD·η_b·e_b) + m_c + m_s]; "
                 "P_B = α/(f_sun·(1 − d)^T); q of a radiator edge-on to the Earth",
         .unit = "kg/kW",
         .source = "Suncatcher, JPL, McCalip, Turyshev; defaults are the 2030 central case",
         .inputs = massInputs(),
         .evaluate = &orbitalMass},
        {.name = "effective_life",
         .title = "Years of full service in a life",
         .text = "L = (1 − s)(1 − e^(−λT))/λ; λ = −ln((1 − λ_b)(1 − λ_g)); T(1 − s) at λ = 0",
         .unit = "years",
         .source = "Constant loss rates; defaults are the 2030 central case",
         .inputs = {{.name = "bus_loss",
                     .unit = "share per year",
                     .help = "Satellites lost.",
                     .defaultText = "0.01"},
                    {.name = "gpu_loss",
                     .unit = "share per year",
                     .help = "GPUs lost.",
                     .defaultText = "0.068"},
                    {.name = "silent_errors",
                     .unit = "share",
                     .help = "Share of the work lost to silent errors.",
                     .defaultText = "0.013"},
                    lifeInput()},
         .evaluate = &lifeInService},
    };
}

} // namespace headroom
