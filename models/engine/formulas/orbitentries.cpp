// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/entries.h"
#include "models/engine/formulas/launch.h"
#include "models/engine/formulas/orbit.h"

namespace headroom {

namespace {

Result<FormulaAnswer> eclipse(const FormulaArguments &arguments)
{
    const double altitudeKm = arguments.number("altitude_km");
    const auto share = eclipseFraction(altitudeKm, arguments.number("beta_deg"));
    if (!share)
        return share.failure();
    const auto period = orbitPeriodMin(altitudeKm);
    if (!period)
        return period.failure();
    return FormulaAnswer{.value = *share, .results = {{"eclipse_min", *share * *period}}};
}

Result<FormulaAnswer> sunlight(const FormulaArguments &arguments)
{
    const auto year = sunlitYear(arguments.number("altitude_km"), arguments.number("ltan_h"));
    if (!year)
        return year.failure();
    return FormulaAnswer{.value = year->meanSunlitShare,
                         .results = {{"max_eclipse_min", year->longestEclipseMin}}};
}

template <Result<double> (*Function)(double)>
Result<FormulaAnswer> ofAltitude(const FormulaArguments &arguments)
{
    return answerOf(Function(arguments.number("altitude_km")));
}

FormulaInput altitudeInput()
{
    return {.name = "altitude_km",
            .unit = "km",
            .help = "Height of a circular orbit above the equatorial radius, 6,378.137 km."};
}

FormulaInput nodeTimeInput()
{
    return {.name = "ltan_h",
            .unit = "h",
            .help = "Local time of the ascending node; 6 and 18 ride the terminator."};
}

std::vector<Formula> launchFormulas()
{
    return {
        {.name = "launch_learning",
         .title = "Launch price after more has flown",
         .text = "P = P0·(M/M0)^log2(1 − learning), M = flown + added",
         .unit = "$/kg",
         .source = "Wright's law, driven by tonnes flown",
         .inputs = {{.name = "price_usd_per_kg", .unit = "$/kg", .help = "Price now."},
                    {.name = "flown_t", .unit = "t", .help = "Mass flown so far."},
                    {.name = "added_t", .unit = "t", .help = "Mass flown from now on."},
                    {.name = "learning",
                     .unit = "share",
                     .help = "What each doubling of the mass takes off the price."}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(learnedLaunchPriceUsdPerKg(arguments.number("price_usd_per_kg"),
                                                            arguments.number("flown_t"),
                                                            arguments.number("added_t"),
                                                            arguments.number("learning")));
             }},
        {.name = "launched_power_price",
         .title = "Launched-power price",
         .text = "c = m·L/(P·T): launch alone",
         .unit = "$/kW/y",
         .source = "Google, Project Suncatcher paper",
         .inputs = {{.name = "mass_kg", .unit = "kg", .help = "Mass of the satellite."},
                    {.name = "launch_usd_per_kg", .unit = "$/kg", .help = "Price of launch."},
                    {.name = "power_kw", .unit = "kW", .help = "Power of the satellite."},
                    {.name = "life_years", .unit = "years", .help = "Life of the satellite."}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(
                     launchedPowerPriceUsdPerKwYear(arguments.number("mass_kg"),
                                                    arguments.number("launch_usd_per_kg"),
                                                    arguments.number("power_kw"),
                                                    arguments.number("life_years")));
             }},
        {.name = "rocket_equation",
         .title = "Propellant for a change of speed",
         .text = "m = m0·(1 − e^(−Δv/(Isp·9.80665))), m0 wet",
         .unit = "kg",
         .source = "Tsiolkovsky",
         .inputs = {{.name = "mass_kg", .unit = "kg", .help = "Wet mass."},
                    {.name = "delta_v_m_s", .unit = "m/s", .help = "Change of speed."},
                    {.name = "isp_s", .unit = "s", .help = "Specific impulse."}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(propellantMassKg(arguments.number("mass_kg"),
                                                  arguments.number("delta_v_m_s"),
                                                  arguments.number("isp_s")));
             }},
        {.name = "drag_delta_v",
         .title = "Speed lost to drag in a year",
         .text = "Δv = ½ρ·B·v²·3.156·10⁷ s; v = √(µ/a); ρ = ρ0·e^(−(h − h0)/H)",
         .unit = "m/s per year",
         .source = "Vallado, Fundamentals of Astrodynamics, table 8-4, 400 to 2,000 km",
         .inputs = {altitudeInput(),
                    {.name = "area_cd_per_mass_m2_kg",
                     .unit = "m²/kg",
                     .help = "Drag coefficient × area / mass."}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(dragLossMPerSPerYear(arguments.number("altitude_km"),
                                                      arguments.number("area_cd_per_mass_m2_kg")));
             }},
    };
}

std::vector<Formula> geometryFormulas()
{
    return {
        {.name = "orbit_period",
         .title = "Period of a circular orbit",
         .text = "T = 2π·√(a³/µ), a = R + h",
         .unit = "min",
         .source = "Kepler; µ 398600.4418 km³/s², R 6378.137 km (WGS 84)",
         .inputs = {altitudeInput()},
         .evaluate = &ofAltitude<&orbitPeriodMin>},
        {.name = "sso_inclination",
         .title = "Inclination of a sun-synchronous orbit",
         .text = "cos i = −2Ω̇·a^(7/2)/(3·J2·R²·√µ), Ω̇ one turn in 365.2422 days",
         .unit = "degrees",
         .source = "Vallado, Fundamentals of Astrodynamics, chapter 11; J2 1.08262668·10⁻³",
         .inputs = {altitudeInput()},
         .evaluate = &ofAltitude<&sunSynchronousInclinationDeg>},
        {.name = "view_factor_edge",
         .title = "View factor to the Earth, edge-on",
         .text = "F = [atan(1/√(H² − 1)) − √(H² − 1)/H²]/π, H = (R + h)/R",
         .unit = "share",
         .source = "Howell, A Catalog of Radiation Heat Transfer Configuration Factors",
         .inputs = {altitudeInput()},
         .evaluate = &ofAltitude<&viewFactorEdgeOn>},
        {.name = "view_factor_nadir",
         .title = "View factor to the Earth, facing it",
         .text = "F = 1/H², H = (R + h)/R",
         .unit = "share",
         .source = "Howell, A Catalog of Radiation Heat Transfer Configuration Factors",
         .inputs = {altitudeInput()},
         .evaluate = &ofAltitude<&viewFactorFacing>},
    };
}

} // namespace

std::vector<Formula> orbitFormulas()
{
    std::vector<Formula> formulas = geometryFormulas();
    formulas.insert(
        formulas.end(),
        {{.name = "eclipse_fraction",
          .title = "Share of an orbit in the Earth's shadow",
          .text = "f = (1/π)·acos(√(h² + 2Rh)/((R + h)·cos β)), 0 where the argument is 1 or more",
          .unit = "share",
          .source = "Cylindrical shadow of a circular orbit",
          .inputs = {altitudeInput(),
                     {.name = "beta_deg",
                      .unit = "degrees",
                      .help = "Angle between the Sun and the plane of the orbit."}},
          .evaluate = &eclipse},
         {.name = "beta_angle",
          .title = "Angle between the Sun and a sun-synchronous orbit",
          .text = "sin β = n·s; n = (sin Ω sin i, −cos Ω sin i, cos i), Ω = mean longitude of the "
                  "Sun + 15°·(LTAN − 12); s from its true longitude; at noon UTC",
          .unit = "degrees",
          .source = "Astronomical Almanac, low-precision Sun; obliquity 23.439°",
          .inputs = {altitudeInput(),
                     nodeTimeInput(),
                     {.name = "date", .help = "Day, YYYY-MM-DD.", .kind = InputKind::Date}},
          .evaluate =
              [](const FormulaArguments &arguments) {
                  return answerOf(betaAngleDeg(arguments.number("altitude_km"),
                                               arguments.number("ltan_h"),
                                               arguments.date("date")));
              }},
         {.name = "sunlit_year",
          .title = "Sunlit share of a sun-synchronous orbit over a year",
          .text = "mean of 1 − eclipse_fraction over a tropical year; max_eclipse_min is the "
                  "longest eclipse",
          .unit = "share",
          .source = "eclipse_fraction and beta_angle, hour by hour",
          .inputs = {altitudeInput(), nodeTimeInput()},
          .evaluate = &sunlight}});
    const std::vector<Formula> launches = launchFormulas();
    formulas.insert(formulas.end(), launches.begin(), launches.end());
    return formulas;
}

} // namespace headroom
