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

Result<double> simpleLcoeUsdPerKwh(const SimpleLcoeInputs &inputs)
{
    const auto check = DomainCheck()
                           .finite("capital_usd", inputs.capitalUsd)
                           .finite("fixed_usd_per_year", inputs.fixedUsdPerYear)
                           .finite("variable_usd_per_kwh", inputs.variableUsdPerKwh)
                           .finite("fcr", inputs.fixedChargeRate)
                           .positive("energy_kwh_per_year", inputs.energyKwhPerYear);
    if (!check.ok())
        return check.failure();
    return (inputs.fixedChargeRate * inputs.capitalUsd + inputs.fixedUsdPerYear)
               / inputs.energyKwhPerYear
           + inputs.variableUsdPerKwh;
}

Result<CashFlowLcoe> cashFlowLcoe(std::span<const double> costsUsd,
                                  std::span<const double> energyKwh,
                                  double nominalRate,
                                  double inflation)
{
    const auto check = DomainCheck()
                           .values("costs_usd", costsUsd)
                           .values("energy_kwh", energyKwh)
                           .rate("rate", nominalRate)
                           .rate("inflation", inflation);
    if (!check.ok())
        return check.failure();
    const double realRate = (nominalRate - inflation) / (1 + inflation);
    const auto costs = netPresentValue(nominalRate, costsUsd);
    const auto energyAtNominal = netPresentValue(nominalRate, energyKwh);
    const auto energyAtReal = netPresentValue(realRate, energyKwh);
    for (const auto *part : {&costs, &energyAtNominal, &energyAtReal}) {
        if (!*part)
            return part->failure();
    }
    const auto energyCheck = DomainCheck()
                                 .positive("energy_kwh", *energyAtNominal)
                                 .positive("energy_kwh", *energyAtReal);
    if (!energyCheck.ok())
        return energyCheck.failure();
    return CashFlowLcoe{.nominalUsdPerKwh = *costs / *energyAtNominal,
                        .realUsdPerKwh = *costs / *energyAtReal};
}

Result<FixedChargeRateLcoe> fixedChargeRateLcoe(const FixedChargeRateInputs &inputs)
{
    const auto check = DomainCheck()
                           .finite("capex_usd_per_kw", inputs.capexUsdPerKw)
                           .finite("fom_usd_per_kw_year", inputs.fomUsdPerKwYear)
                           .finite("vom_usd_per_mwh", inputs.vomUsdPerMwh)
                           .finite("fuel_usd_per_mwh", inputs.fuelUsdPerMwh)
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
    const double mwhPerKwYear = kHoursPerYear * inputs.capacityFactor / 1000;
    result.lcoeUsdPerMwh =
        (result.capitalRecoveryFactor * result.projectFinanceFactor * inputs.capexUsdPerKw
         + inputs.fomUsdPerKwYear)
            / mwhPerKwYear
        + inputs.vomUsdPerMwh + inputs.fuelUsdPerMwh;
    return result;
}

} // namespace headroom
