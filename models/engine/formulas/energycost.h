// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <span>

namespace headroom {

/// Classes of property in the US tax code, by recovery period.
enum class DepreciationSchedule { Macrs5, Macrs15 };

/// Share of the capital depreciated in each year, half-year convention: 6 or 16 years.
/// Source: IRS Publication 946, table A-1.
[[nodiscard]] std::span<const double> macrsShares(DepreciationSchedule schedule);

/// The schedule for a recovery period of 5 or 15 years; others fail with
/// money.no-macrs-schedule(years).
[[nodiscard]] Result<DepreciationSchedule> macrsSchedule(double years);

struct SimpleLcoeInputs
{
    double capitalUsd = 0;
    double fixedUsdPerYear = 0;
    double variableUsdPerKwh = 0;
    double fixedChargeRate = 0; // share of the capital per year
    double energyKwhPerYear = 0;
};

/// Levelised cost of energy, $/kWh: `(FCR·capital + fixed)/energy + variable`.
/// Source: NREL SAM, LCOE calculator (FCR method).
[[nodiscard]] Result<double> simpleLcoeUsdPerKwh(const SimpleLcoeInputs &inputs);

struct CashFlowLcoe
{
    double nominalUsdPerKwh = 0;
    double realUsdPerKwh = 0;
};

/// Levelised cost from dated flows, t from 0: nominal `PV(costs)/PV(energy)`, both at the nominal
/// rate; real: the same costs over energy at the real rate, `(1 + nominal)/(1 + inflation) − 1`.
/// Source: NREL SAM, levelised cost of energy. Fails with formula.not-positive(energy_kwh) where
/// the discounted energy is not above 0.
[[nodiscard]] Result<CashFlowLcoe> cashFlowLcoe(std::span<const double> costsUsd,
                                                std::span<const double> energyKwh,
                                                double nominalRate,
                                                double inflation);

struct FixedChargeRateInputs
{
    double capexUsdPerKw = 0;
    double fomUsdPerKwYear = 0;
    double vomUsdPerMwh = 0;
    double fuelUsdPerMwh = 0;
    double capacityFactor = 0; // share of 8,760 h, above 0
    double waccReal = 0;
    double inflation = 0;
    double taxRate = 0;             // below 1
    double investmentTaxCredit = 0; // share of the capital
    double recoveryYears = 0;       // capital recovery period
    DepreciationSchedule depreciation = DepreciationSchedule::Macrs5;
};

struct FixedChargeRateLcoe
{
    double lcoeUsdPerMwh = 0;
    double presentValueOfDepreciation = 0;
    double projectFinanceFactor = 0;
    double capitalRecoveryFactor = 0;
};

/// `LCOE = CRF·PFF·1000·CAPEX/(8760·CF) + 1000·FOM/(8760·CF) + VOM + fuel`, $/MWh, with
/// `PFF = (1 − TR·PVD·(1 − ITC/2) − ITC)/(1 − TR)` and
/// `PVD = Σ_t D_t/((1 + WACC_real)(1 + i))^t`, t from 1.
/// Source: NREL Annual Technology Baseline, equations and variables. WACC 0.05647306, i 0.025,
/// TR 0.2574, ITC 0.3, 20 years: PVD 0.805644, PFF 0.705270, CRF 0.0847050.
[[nodiscard]] Result<FixedChargeRateLcoe> fixedChargeRateLcoe(const FixedChargeRateInputs &inputs);

} // namespace headroom
