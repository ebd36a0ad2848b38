// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/computecost.h"

#include "models/engine/formulas/cashflows.h"
#include "models/engine/formulas/domaincheck.h"

namespace headroom {

Result<GpuHourCost> gpuHourCost(const GpuHourInputs &inputs)
{
    const auto check = DomainCheck()
                           .notNegative("capital_usd_per_gpu", inputs.capitalUsdPerGpu)
                           .positive("life_years", inputs.lifeYears)
                           .rate("wacc", inputs.wacc)
                           .finite("om_usd_per_gpu_year", inputs.omUsdPerGpuYear)
                           .notNegative("kw_per_gpu", inputs.kwPerGpu)
                           .within("pue", inputs.pue, 1, 10)
                           .finite("energy_usd_per_kwh", inputs.energyUsdPerKwh)
                           .positiveShare("availability", inputs.availability)
                           .positiveShare("utilisation", inputs.utilisation);
    if (!check.ok())
        return check.failure();
    const auto recovery = capitalRecoveryFactor(inputs.wacc, inputs.lifeYears);
    if (!recovery)
        return recovery.failure();

    constexpr double kHoursPerYear = 8760;
    const double energyUsdPerYear =
        inputs.kwPerGpu * inputs.pue * kHoursPerYear * inputs.energyUsdPerKwh;
    const double usdPerYear =
        inputs.capitalUsdPerGpu * *recovery + inputs.omUsdPerGpuYear + energyUsdPerYear;
    GpuHourCost cost;
    cost.installedUsd = usdPerYear / kHoursPerYear;
    cost.availableUsd = cost.installedUsd / inputs.availability;
    cost.usedUsd = cost.availableUsd / inputs.utilisation;
    return cost;
}

Result<double> costPerMillionTokensUsd(double usdPerGpuHour, double tokensPerSecond)
{
    const auto check = DomainCheck()
                           .notNegative("usd_per_gpu_hour", usdPerGpuHour)
                           .positive("tokens_per_second", tokensPerSecond);
    if (!check.ok())
        return check.failure();
    return usdPerGpuHour / (tokensPerSecond * 3600) * 1e6;
}

} // namespace headroom
