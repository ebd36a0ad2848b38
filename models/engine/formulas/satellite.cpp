// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/satellite.h"

#include "models/engine/formulas/domaincheck.h"
#include "models/engine/formulas/orbit.h"

#include <cmath>

namespace headroom {

Result<double> radiatorFlux_w_per_m2(const Radiator &radiator)
{
    const auto check = DomainCheck()
                           .positive("temperature_k", radiator.temperature_k)
                           .positiveShare("emissivity", radiator.emissivity)
                           .positiveShare("fin_efficiency", radiator.finEfficiency)
                           .share("earth_view_factor", radiator.earthViewFactor)
                           .notNegative("earth_ir_w_m2", radiator.earthInfrared_w_per_m2)
                           .share("solar_absorptivity", radiator.solarAbsorptivity)
                           .share("sun_share", radiator.sunShare);
    if (!check.ok())
        return check.failure();
    const double squared = radiator.temperature_k * radiator.temperature_k;
    const double emitted = radiator.finEfficiency * 2 * radiator.emissivity
                           * orbit::kStefanBoltzmann_w_per_m2_k4 * squared * squared;
    const double fromEarth =
        2 * radiator.emissivity * radiator.earthViewFactor * radiator.earthInfrared_w_per_m2;
    const double fromSun =
        radiator.solarAbsorptivity * orbit::kSolarConstant_w_per_m2 * radiator.sunShare;
    const double flux = emitted - fromEarth - fromSun;
    if (!(flux > 0))
        return failure("orbit.no-radiation", {Amount{flux, Unit::WattPerSquareMetre}});
    return flux;
}

Result<double> arrayPower_kw_per_kw(double busOverhead,
                                    double sunShare,
                                    double degradation_per_year,
                                    double life_years)
{
    const auto check = DomainCheck()
                           .within("bus_overhead", busOverhead, 1, 10)
                           .positiveShare("sun_share", sunShare)
                           .partialShare("degradation", degradation_per_year)
                           .positive("life_years", life_years);
    if (!check.ok())
        return check.failure();
    return busOverhead / (sunShare * std::pow(1 - degradation_per_year, life_years));
}

Result<double> batteryMass_kg(const Battery &battery)
{
    const auto check = DomainCheck()
                           .notNegative("load_kw", battery.load_kw)
                           .notNegative("eclipse_min", battery.eclipse_min)
                           .positiveShare("depth_of_discharge", battery.depthOfDischarge)
                           .positiveShare("efficiency", battery.efficiency)
                           .positive("wh_per_kg", battery.wh_per_kg);
    if (!check.ok())
        return check.failure();
    return 1000 * battery.load_kw * battery.eclipse_min
           / (60 * battery.depthOfDischarge * battery.efficiency * battery.wh_per_kg);
}

Result<SatelliteMass> satelliteMass(const Satellite &satellite)
{
    const auto check = DomainCheck()
                           .notNegative("eclipse_min", satellite.eclipse_min)
                           .positive("specific_power_w_per_kg", satellite.specificPower_w_per_kg)
                           .notNegative("radiator_kg_per_m2", satellite.radiator_kg_per_m2)
                           .positiveShare("depth_of_discharge", satellite.depthOfDischarge)
                           .positiveShare("battery_efficiency", satellite.batteryEfficiency)
                           .positive("battery_wh_per_kg", satellite.battery_wh_per_kg)
                           .notNegative("compute_kg_per_kw", satellite.compute_kg_per_kw)
                           .notNegative("shield_kg_per_kw", satellite.shield_kg_per_kw)
                           .within("mass_margin", satellite.massMargin, 1, 10);
    if (!check.ok())
        return check.failure();
    const auto array = arrayPower_kw_per_kw(satellite.busOverhead,
                                            satellite.sunShare,
                                            satellite.degradation_per_year,
                                            satellite.life_years);
    if (!array)
        return array.failure();
    const auto viewFactor = viewFactorEdgeOn(satellite.altitude_km);
    if (!viewFactor)
        return viewFactor.failure();
    const auto flux =
        radiatorFlux_w_per_m2({.temperature_k = satellite.radiatorTemperature_k,
                               .emissivity = satellite.emissivity,
                               .finEfficiency = satellite.finEfficiency,
                               .earthViewFactor = *viewFactor,
                               .earthInfrared_w_per_m2 = orbit::kEarthInfrared_w_per_m2});
    if (!flux)
        return flux.failure();
    const auto battery = batteryMass_kg({.load_kw = satellite.busOverhead,
                                         .eclipse_min = satellite.eclipse_min,
                                         .depthOfDischarge = satellite.depthOfDischarge,
                                         .efficiency = satellite.batteryEfficiency,
                                         .wh_per_kg = satellite.battery_wh_per_kg});
    if (!battery)
        return battery.failure();

    SatelliteMass mass;
    mass.radiatorFlux_w_per_m2 = *flux;
    mass.radiator_m2_per_kw = 1000 * satellite.busOverhead / *flux;
    mass.array_kw_per_kw = *array;
    mass.array_kg_per_kw = 1000 * mass.array_kw_per_kw / satellite.specificPower_w_per_kg;
    mass.radiator_kg_per_kw = mass.radiator_m2_per_kw * satellite.radiator_kg_per_m2;
    mass.battery_kg_per_kw = *battery;
    mass.compute_kg_per_kw = satellite.compute_kg_per_kw;
    mass.shield_kg_per_kw = satellite.shield_kg_per_kw;
    mass.total_kg_per_kw =
        satellite.massMargin
        * (mass.array_kg_per_kw + mass.radiator_kg_per_kw + mass.battery_kg_per_kw
           + mass.compute_kg_per_kw + mass.shield_kg_per_kw);
    return mass;
}

Result<EffectiveLife> effectiveLife(double busLoss_per_year,
                                    double gpuLoss_per_year,
                                    double silentErrorShare,
                                    double life_years)
{
    const auto check = DomainCheck()
                           .partialShare("bus_loss", busLoss_per_year)
                           .partialShare("gpu_loss", gpuLoss_per_year)
                           .share("silent_errors", silentErrorShare)
                           .positive("life_years", life_years);
    if (!check.ok())
        return check.failure();
    const double loss_per_year = -(std::log1p(-busLoss_per_year) + std::log1p(-gpuLoss_per_year));
    const double years =
        loss_per_year == 0 ? life_years : -std::expm1(-loss_per_year * life_years) / loss_per_year;
    EffectiveLife life;
    life.life_years = (1 - silentErrorShare) * years;
    life.availability = life.life_years / life_years;
    return life;
}

} // namespace headroom
