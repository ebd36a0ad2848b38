// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/emissions.h"

#include "models/engine/formulas/domaincheck.h"

namespace headroom {

namespace {

constexpr double kPoundsPerShortTon = 2000;

} // namespace

Result<ShortTonsPerYear> emissions(const EmissionInputs &inputs)
{
    const auto check = DomainCheck()
                           .notNegative("mw", inputs.power_mw)
                           .notNegative("heat_rate_mmbtu_per_mwh", inputs.heatRate_mmbtu_per_mwh)
                           .notNegative("factor_lb_per_mmbtu", inputs.factor_lb_per_mmbtu)
                           .share("removal_share", inputs.removalShare)
                           .within("hours", inputs.hours, 0, 8784)
                           .share("capacity_factor", inputs.capacityFactor);
    if (!check.ok())
        return check.failure();
    const double heat_mmbtu_per_h = inputs.power_mw * inputs.heatRate_mmbtu_per_mwh;
    return ShortTonsPerYear(inputs.factor_lb_per_mmbtu * heat_mmbtu_per_h * inputs.hours
                            * inputs.capacityFactor * (1 - inputs.removalShare)
                            / kPoundsPerShortTon);
}

Result<double> hoursToLimit(const EmissionInputs &inputs, ShortTonsPerYear limit)
{
    const auto check = DomainCheck().notNegative("limit_t", limit.value());
    if (!check.ok())
        return check.failure();
    EmissionInputs oneHour = inputs;
    oneHour.hours = 1;
    const auto perHour = emissions(oneHour);
    if (!perHour)
        return perHour.failure();
    if (perHour->value() == 0)
        return failure("emissions.nothing-emitted");
    return limit / *perHour;
}

Result<double> heatRateHhv_mmbtu_per_mwh(double lhv_kj_per_kwh)
{
    const auto check = DomainCheck().positive("lhv_kj_per_kwh", lhv_kj_per_kwh);
    if (!check.ok())
        return check.failure();
    constexpr double kKilojoulesPerThousandBtu = 1055.06;
    constexpr double kHigherPerLowerHeatingValue = 1.108;
    return lhv_kj_per_kwh / kKilojoulesPerThousandBtu * kHigherPerLowerHeatingValue;
}

Result<double>
emissionFactor_lb_per_mmbtu(double ppm, ExhaustPollutant pollutant, double oxygen_percent)
{
    constexpr double kAmbientOxygen_percent = 20.9;
    const auto check =
        DomainCheck().notNegative("ppm", ppm).notNegative("oxygen_percent", oxygen_percent);
    if (!check.ok())
        return check.failure();
    if (oxygen_percent >= kAmbientOxygen_percent)
        return failure("emissions.only-air", {Amount{oxygen_percent}});
    constexpr double kDryExhaust_scf_per_mmbtu = 8710;
    const double density_lb_per_scf_ppm = pollutant == ExhaustPollutant::Nox ? 1.194e-7 : 7.27e-8;
    return ppm * density_lb_per_scf_ppm * kDryExhaust_scf_per_mmbtu * kAmbientOxygen_percent
           / (kAmbientOxygen_percent - oxygen_percent);
}

Result<ShortTonsPerYear> gridEmissions(double energy_mwh, double factor_lb_per_mwh)
{
    const auto check =
        DomainCheck().notNegative("mwh", energy_mwh).notNegative("lb_per_mwh", factor_lb_per_mwh);
    if (!check.ok())
        return check.failure();
    return ShortTonsPerYear(energy_mwh * factor_lb_per_mwh / kPoundsPerShortTon);
}

} // namespace headroom
