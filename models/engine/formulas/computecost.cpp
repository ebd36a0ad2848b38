// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/computecost.h"

#include "models/engine/formulas/cashflows.h"
#include "models/engine/formulas/domaincheck.h"

namespace headroom {

Result<GpuHourCost> gpuHourCost(const GpuHourInputs &inputs)
{
    const auto check = DomainCheck()
                           .notNegative("capital_usd_per_gpu", inputs.capital_usd_per_gpu)
                           .positive("life_years", inputs.life_years)
                           .rate("wacc", inputs.wacc)
                           .finite("om_usd_per_gpu_year", inputs.om_usd_per_gpu_year)
                           .notNegative("kw_per_gpu", inputs.kw_per_gpu)
                           .within("pue", inputs.pue, 1, 10)
                           .finite("energy_usd_per_kwh", inputs.energy_usd_per_kwh)
                           .positiveShare("availability", inputs.availability)
                           .positiveShare("utilisation", inputs.utilisation);
    if (!check.ok())
        return check.failure();
    const auto recovery = capitalRecoveryFactor(inputs.wacc, inputs.life_years);
    if (!recovery)
        return recovery.failure();

    constexpr double kHoursPerYear = 8760;
    const double energy_usd_per_year =
        inputs.kw_per_gpu * inputs.pue * kHoursPerYear * inputs.energy_usd_per_kwh;
    const double usd_per_year =
        inputs.capital_usd_per_gpu * *recovery + inputs.om_usd_per_gpu_year + energy_usd_per_year;
    GpuHourCost cost;
    cost.installed_usd = usd_per_year / kHoursPerYear;
    cost.available_usd = cost.installed_usd / inputs.availability;
    cost.used_usd = cost.available_usd / inputs.utilisation;
    return cost;
}

Result<double> costPerMillionTokens_usd(double usd_per_gpu_hour, double tokens_per_second)
{
    const auto check = DomainCheck()
                           .notNegative("usd_per_gpu_hour", usd_per_gpu_hour)
                           .positive("tokens_per_second", tokens_per_second);
    if (!check.ok())
        return check.failure();
    return usd_per_gpu_hour / (tokens_per_second * 3600) * 1e6;
}

} // namespace headroom
