// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/satellite.h"

#include "models/engine/formulas/domaincheck.h"
#include "models/engine/formulas/orbit.h"

#include <cmath>

namespace headroom {

Result<double> radiatorFluxWPerM2(const Radiator &radiator)
{
    const auto check = DomainCheck()
                           .positive("temperature_k", radiator.temperatureK)
                           .positiveShare("emissivity", radiator.emissivity)
                           .positiveShare("fin_efficiency", radiator.finEfficiency)
                           .share("earth_view_factor", radiator.earthViewFactor)
                           .notNegative("earth_ir_w_m2", radiator.earthInfraredWPerM2)
                           .share("solar_absorptivity", radiator.solarAbsorptivity)
                           .share("sun_share", radiator.sunShare);
    if (!check.ok())
        return check.failure();
    const double squared = radiator.temperatureK * radiator.temperatureK;
    const double emitted = radiator.finEfficiency * 2 * radiator.emissivity
                           * orbit::kStefanBoltzmannWPerM2K4 * squared * squared;
    const double fromEarth =
        2 * radiator.emissivity * radiator.earthViewFactor * radiator.earthInfraredWPerM2;
    const double fromSun =
        radiator.solarAbsorptivity * orbit::kSolarConstantWPerM2 * radiator.sunShare;
    const double flux = emitted - fromEarth - fromSun;
    if (!(flux > 0))
        return failure("orbit.no-radiation", {Amount{flux, Unit::WattPerSquareMetre}});
    return flux;
}

Result<double>
arrayPowerKwPerKw(double busOverhead, double sunShare, double degradationPerYear, double lifeYears)
{
    const auto check = DomainCheck()
                           .within("bus_overhead", busOverhead, 1, 10)
                           .positiveShare("sun_share", sunShare)
                           .partialShare("degradation", degradationPerYear)
                           .positive("life_years", lifeYears);
    if (!check.ok())
        return check.failure();
    return busOverhead / (sunShare * std::pow(1 - degradationPerYear, lifeYears));
}

Result<double> batteryMassKg(const Battery &battery)
{
    const auto check = DomainCheck()
                           .notNegative("load_kw", battery.loadKw)
                           .notNegative("eclipse_min", battery.eclipseMin)
                           .positiveShare("depth_of_discharge", battery.depthOfDischarge)
                           .positiveShare("efficiency", battery.efficiency)
                           .positive("wh_per_kg", battery.whPerKg);
    if (!check.ok())
        return check.failure();
    return 1000 * battery.loadKw * battery.eclipseMin
           / (60 * battery.depthOfDischarge * battery.efficiency * battery.whPerKg);
}

Result<SatelliteMass> satelliteMass(const Satellite &satellite)
{
    const auto check = DomainCheck()
                           .notNegative("eclipse_min", satellite.eclipseMin)
                           .positive("specific_power_w_per_kg", satellite.specificPowerWPerKg)
                           .notNegative("radiator_kg_per_m2", satellite.radiatorKgPerM2)
                           .positiveShare("depth_of_discharge", satellite.depthOfDischarge)
                           .positiveShare("battery_efficiency", satellite.batteryEfficiency)
                           .positive("battery_wh_per_kg", satellite.batteryWhPerKg)
                           .notNegative("compute_kg_per_kw", satellite.computeKgPerKw)
                           .notNegative("shield_kg_per_kw", satellite.shieldKgPerKw)
                           .within("mass_margin", satellite.massMargin, 1, 10);
    if (!check.ok())
        return check.failure();
    const auto array = arrayPowerKwPerKw(satellite.busOverhead,
                                         satellite.sunShare,
                                         satellite.degradationPerYear,
                                         satellite.lifeYears);
    if (!array)
        return array.failure();
    const auto viewFactor = viewFactorEdgeOn(satellite.altitudeKm);
    if (!viewFactor)
        return viewFactor.failure();
    const auto flux = radiatorFluxWPerM2({.temperatureK = satellite.radiatorTemperatureK,
                                          .emissivity = satellite.emissivity,
                                          .finEfficiency = satellite.finEfficiency,
                                          .earthViewFactor = *viewFactor,
                                          .earthInfraredWPerM2 = orbit::kEarthInfraredWPerM2});
    if (!flux)
        return flux.failure();
    const auto battery = batteryMassKg({.loadKw = satellite.busOverhead,
                                        .eclipseMin = satellite.eclipseMin,
                                        .depthOfDischarge = satellite.depthOfDischarge,
                                        .efficiency = satellite.batteryEfficiency,
                                        .whPerKg = satellite.batteryWhPerKg});
    if (!battery)
        return battery.failure();

    SatelliteMass mass;
    mass.radiatorFluxWPerM2 = *flux;
    mass.radiatorM2PerKw = 1000 * satellite.busOverhead / *flux;
    mass.arrayKwPerKw = *array;
    mass.arrayKgPerKw = 1000 * mass.arrayKwPerKw / satellite.specificPowerWPerKg;
    mass.radiatorKgPerKw = mass.radiatorM2PerKw * satellite.radiatorKgPerM2;
    mass.batteryKgPerKw = *battery;
    mass.computeKgPerKw = satellite.computeKgPerKw;
    mass.shieldKgPerKw = satellite.shieldKgPerKw;
    mass.totalKgPerKw = satellite.massMargin
                        * (mass.arrayKgPerKw + mass.radiatorKgPerKw + mass.batteryKgPerKw
                           + mass.computeKgPerKw + mass.shieldKgPerKw);
    return mass;
}

Result<EffectiveLife> effectiveLife(double busLossPerYear,
                                    double gpuLossPerYear,
                                    double silentErrorShare,
                                    double lifeYears)
{
    const auto check = DomainCheck()
                           .partialShare("bus_loss", busLossPerYear)
                           .partialShare("gpu_loss", gpuLossPerYear)
                           .share("silent_errors", silentErrorShare)
                           .positive("life_years", lifeYears);
    if (!check.ok())
        return check.failure();
    const double lossPerYear = -(std::log1p(-busLossPerYear) + std::log1p(-gpuLossPerYear));
    const double years =
        lossPerYear == 0 ? lifeYears : -std::expm1(-lossPerYear * lifeYears) / lossPerYear;
    EffectiveLife life;
    life.lifeYears = (1 - silentErrorShare) * years;
    life.availability = life.lifeYears / lifeYears;
    return life;
}

} // namespace headroom
