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
                           .notNegative("mw", inputs.powerMw)
                           .notNegative("heat_rate_mmbtu_per_mwh", inputs.heatRateMmbtuPerMwh)
                           .notNegative("factor_lb_per_mmbtu", inputs.factorLbPerMmbtu)
                           .share("removal_share", inputs.removalShare)
                           .within("hours", inputs.hours, 0, 8784)
                           .share("capacity_factor", inputs.capacityFactor);
    if (!check.ok())
        return check.failure();
    const double heatMmbtuPerH = inputs.powerMw * inputs.heatRateMmbtuPerMwh;
    return ShortTonsPerYear(inputs.factorLbPerMmbtu * heatMmbtuPerH * inputs.hours
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

Result<double> heatRateHhvMmbtuPerMwh(double lhvKjPerKwh)
{
    const auto check = DomainCheck().positive("lhv_kj_per_kwh", lhvKjPerKwh);
    if (!check.ok())
        return check.failure();
    constexpr double kKilojoulesPerThousandBtu = 1055.06;
    constexpr double kHigherPerLowerHeatingValue = 1.108;
    return lhvKjPerKwh / kKilojoulesPerThousandBtu * kHigherPerLowerHeatingValue;
}

Result<double>
emissionFactorLbPerMmbtu(double ppm, ExhaustPollutant pollutant, double oxygenPercent)
{
    constexpr double kAmbientOxygenPercent = 20.9;
    const auto check =
        DomainCheck().notNegative("ppm", ppm).notNegative("oxygen_percent", oxygenPercent);
    if (!check.ok())
        return check.failure();
    if (oxygenPercent >= kAmbientOxygenPercent)
        return failure("emissions.only-air", {Amount{oxygenPercent}});
    constexpr double kDryExhaustScfPerMmbtu = 8710;
    const double densityLbPerScfPpm = pollutant == ExhaustPollutant::Nox ? 1.194e-7 : 7.27e-8;
    return ppm * densityLbPerScfPpm * kDryExhaustScfPerMmbtu * kAmbientOxygenPercent
           / (kAmbientOxygenPercent - oxygenPercent);
}

Result<ShortTonsPerYear> gridEmissions(double energyMwh, double factorLbPerMwh)
{
    const auto check =
        DomainCheck().notNegative("mwh", energyMwh).notNegative("lb_per_mwh", factorLbPerMwh);
    if (!check.ok())
        return check.failure();
    return ShortTonsPerYear(energyMwh * factorLbPerMwh / kPoundsPerShortTon);
}

} // namespace headroom
