// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/energycost.h"

#include "models/engine/formulas/cashflows.h"
#include "models/engine/formulas/domaincheck.h"

#include <array>
#include <cmath>

namespace headroom {

namespace {

constexpr double kHoursPerYear = 8760;

constexpr std::array kMacrs5{0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576};
constexpr std::array kMacrs15{0.05,
                              0.095,
                              0.0855,
                              0.077,
                              0.0693,
                              0.0623,
                              0.059,
                              0.059,
                              0.0591,
                              0.059,
                              0.0591,
                              0.059,
                              0.0591,
                              0.059,
                              0.0591,
                              0.0295};

double presentValueOfDepreciation(const FixedChargeRateInputs &inputs)
{
    const double nominalGrowth = (1 + inputs.waccReal) * (1 + inputs.inflation);
    double sum = 0;
    double growth = 1;
    for (const double share : macrsShares(inputs.depreciation)) {
        growth *= nominalGrowth;
        sum += share / growth;
    }
    return sum;
}

} // namespace

std::span<const double> macrsShares(DepreciationSchedule schedule)
{
    return schedule == DepreciationSchedule::Macrs5 ? std::span<const double>(kMacrs5)
                                                    : std::span<const double>(kMacrs15);
}

Result<DepreciationSchedule> macrsSchedule(double years)
{
    if (years == 5)
        return DepreciationSchedule::Macrs5;
    if (years == 15)
        return DepreciationSchedule::Macrs15;
    return failure("money.no-macrs-schedule", {Amount{years}});
}

Result<double> simpleLcoe_usd_per_kwh(const SimpleLcoeInputs &inputs)
{
    const auto check = DomainCheck()
                           .finite("capital_usd", inputs.capital_usd)
                           .finite("fixed_usd_per_year", inputs.fixed_usd_per_year)
                           .finite("variable_usd_per_kwh", inputs.variable_usd_per_kwh)
                           .finite("fcr", inputs.fixedChargeRate)
                           .positive("energy_kwh_per_year", inputs.energy_kwh_per_year);
    if (!check.ok())
        return check.failure();
    return (inputs.fixedChargeRate * inputs.capital_usd + inputs.fixed_usd_per_year)
               / inputs.energy_kwh_per_year
           + inputs.variable_usd_per_kwh;
}

Result<CashFlowLcoe> cashFlowLcoe(std::span<const double> costs_usd,
                                  std::span<const double> energy_kwh,
                                  double nominalRate,
                                  double inflation)
{
    const auto check = DomainCheck()
                           .values("costs_usd", costs_usd)
                           .values("energy_kwh", energy_kwh)
                           .rate("rate", nominalRate)
                           .rate("inflation", inflation);
    if (!check.ok())
        return check.failure();
    const double realRate = (nominalRate - inflation) / (1 + inflation);
    const auto costs = netPresentValue(nominalRate, costs_usd);
    const auto energyAtNominal = netPresentValue(nominalRate, energy_kwh);
    const auto energyAtReal = netPresentValue(realRate, energy_kwh);
    for (const auto *part : {&costs, &energyAtNominal, &energyAtReal}) {
        if (!*part)
            return part->failure();
    }
    const auto energyCheck = DomainCheck()
                                 .positive("energy_kwh", *energyAtNominal)
                                 .positive("energy_kwh", *energyAtReal);
    if (!energyCheck.ok())
        return energyCheck.failure();
    return CashFlowLcoe{.nominal_usd_per_kwh = *costs / *energyAtNominal,
                        .real_usd_per_kwh = *costs / *energyAtReal};
}

Result<FixedChargeRateLcoe> fixedChargeRateLcoe(const FixedChargeRateInputs &inputs)
{
    const auto check = DomainCheck()
                           .finite("capex_usd_per_kw", inputs.capex_usd_per_kw)
                           .finite("fom_usd_per_kw_year", inputs.fom_usd_per_kw_year)
                           .finite("vom_usd_per_mwh", inputs.vom_usd_per_mwh)
                           .finite("fuel_usd_per_mwh", inputs.fuel_usd_per_mwh)
                           .positiveShare("capacity_factor", inputs.capacityFactor)
                           .rate("wacc_real", inputs.waccReal)
                           .rate("inflation", inputs.inflation)
                           .partialShare("tax_rate", inputs.taxRate)
                           .share("itc", inputs.investmentTaxCredit)
                           .positive("crp_years", inputs.recoveryYears);
    if (!check.ok())
        return check.failure();
    const auto recovery = capitalRecoveryFactor(inputs.waccReal, inputs.recoveryYears);
    if (!recovery)
        return recovery.failure();

    FixedChargeRateLcoe result;
    result.capitalRecoveryFactor = *recovery;
    result.presentValueOfDepreciation = presentValueOfDepreciation(inputs);
    result.projectFinanceFactor =
        (1
         - inputs.taxRate * result.presentValueOfDepreciation * (1 - inputs.investmentTaxCredit / 2)
         - inputs.investmentTaxCredit)
        / (1 - inputs.taxRate);
    const double mwh_per_kw_year = kHoursPerYear * inputs.capacityFactor / 1000;
    result.lcoe_usd_per_mwh =
        (result.capitalRecoveryFactor * result.projectFinanceFactor * inputs.capex_usd_per_kw
         + inputs.fom_usd_per_kw_year)
            / mwh_per_kw_year
        + inputs.vom_usd_per_mwh + inputs.fuel_usd_per_mwh;
    return result;
}

} // namespace headroom
