// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/computecost.h"
#include "models/engine/formulas/energycost.h"
#include "models/engine/formulas/entries.h"

namespace headroom {

namespace {

Result<FormulaAnswer> macrs(const FormulaArguments &arguments)
{
    const auto schedule = macrsSchedule(arguments.number("years"));
    if (!schedule)
        return schedule.failure();
    const auto shares = macrsShares(*schedule);
    return FormulaAnswer{.values = {shares.begin(), shares.end()}};
}

Result<FormulaAnswer> simpleLcoe(const FormulaArguments &arguments)
{
    return answerOf(
        simpleLcoeUsdPerKwh({.capitalUsd = arguments.number("capital_usd"),
                             .fixedUsdPerYear = arguments.number("fixed_usd_per_year"),
                             .variableUsdPerKwh = arguments.number("variable_usd_per_kwh"),
                             .fixedChargeRate = arguments.number("fcr"),
                             .energyKwhPerYear = arguments.number("energy_kwh_per_year")}));
}

Result<FormulaAnswer> cashFlows(const FormulaArguments &arguments)
{
    const auto lcoe = cashFlowLcoe(arguments.list("costs_usd"),
                                   arguments.list("energy_kwh"),
                                   arguments.number("rate"),
                                   arguments.number("inflation"));
    if (!lcoe)
        return lcoe.failure();
    return FormulaAnswer{
        .value = lcoe->nominalUsdPerKwh,
        .results = {{"nominal", lcoe->nominalUsdPerKwh}, {"real", lcoe->realUsdPerKwh}}};
}

Result<FormulaAnswer> chargedLcoe(const FormulaArguments &arguments)
{
    const bool isFive = arguments.choice("depreciation") == QLatin1String("macrs5");
    const auto lcoe = fixedChargeRateLcoe(
        {.capexUsdPerKw = arguments.number("capex_usd_per_kw"),
         .fomUsdPerKwYear = arguments.number("fom_usd_per_kw_year"),
         .vomUsdPerMwh = arguments.number("vom_usd_per_mwh"),
         .fuelUsdPerMwh = arguments.number("fuel_usd_per_mwh"),
         .capacityFactor = arguments.number("capacity_factor"),
         .waccReal = arguments.number("wacc_real"),
         .inflation = arguments.number("inflation"),
         .taxRate = arguments.number("tax_rate"),
         .investmentTaxCredit = arguments.number("itc"),
         .recoveryYears = arguments.number("crp_years"),
         .depreciation = isFive ? DepreciationSchedule::Macrs5 : DepreciationSchedule::Macrs15});
    if (!lcoe)
        return lcoe.failure();
    return FormulaAnswer{.value = lcoe->lcoeUsdPerMwh,
                         .results = {{"pvd", lcoe->presentValueOfDepreciation},
                                     {"pff", lcoe->projectFinanceFactor},
                                     {"crf", lcoe->capitalRecoveryFactor}}};
}

Result<FormulaAnswer> gpuHour(const FormulaArguments &arguments)
{
    const auto cost = gpuHourCost({.capitalUsdPerGpu = arguments.number("capital_usd_per_gpu"),
                                   .lifeYears = arguments.number("life_years"),
                                   .wacc = arguments.number("wacc"),
                                   .omUsdPerGpuYear = arguments.number("om_usd_per_gpu_year"),
                                   .kwPerGpu = arguments.number("kw_per_gpu"),
                                   .pue = arguments.number("pue"),
                                   .energyUsdPerKwh = arguments.number("energy_usd_per_kwh"),
                                   .availability = arguments.number("availability"),
                                   .utilisation = arguments.number("utilisation")});
    if (!cost)
        return cost.failure();
    return FormulaAnswer{.value = cost->usedUsd,
                         .results = {{"installed", cost->installedUsd},
                                     {"available", cost->availableUsd},
                                     {"used", cost->usedUsd}}};
}

Formula chargedLcoeFormula()
{
    return {.name = "fixed_charge_rate_lcoe",
            .title = "Levelised cost of energy with taxes and credits",
            .text = "LCOE = (CRF·PFF·CAPEX + FOM)·1000/(8760·CF) + VOM + fuel; "
                    "PFF = (1 − TR·PVD·(1 − ITC/2) − ITC)/(1 − TR); "
                    "PVD = Σ D_t/((1 + WACC)(1 + i))^t, t from 1",
            .unit = "$/MWh",
            .source = "NREL Annual Technology Baseline, equations and variables",
            .inputs = {{.name = "capex_usd_per_kw", .unit = "$/kW", .help = "Capital cost."},
                       {.name = "fom_usd_per_kw_year",
                        .unit = "$/kW/y",
                        .help = "Fixed operation and maintenance."},
                       {.name = "vom_usd_per_mwh",
                        .unit = "$/MWh",
                        .help = "Variable operation and maintenance."},
                       {.name = "fuel_usd_per_mwh", .unit = "$/MWh", .help = "Cost of fuel."},
                       {.name = "capacity_factor",
                        .unit = "share",
                        .help = "Energy of a year as a share of 8,760 h at full output."},
                       {.name = "wacc_real",
                        .unit = "share",
                        .help = "Real weighted average cost of capital."},
                       {.name = "inflation", .unit = "share", .help = "Rate of inflation."},
                       {.name = "tax_rate", .unit = "share", .help = "Combined tax rate."},
                       {.name = "itc",
                        .unit = "share",
                        .help = "Investment tax credit; half of it lowers the depreciable basis."},
                       {.name = "crp_years", .unit = "years", .help = "Capital recovery period."},
                       {.name = "depreciation",
                        .help = "Schedule of depreciation.",
                        .defaultText = "macrs5",
                        .kind = InputKind::Choice,
                        .choices = {"macrs5", "macrs15"}}},
            .evaluate = &chargedLcoe};
}

Formula gpuHourFormula()
{
    return {
        .name = "gpu_hour_cost",
        .title = "Cost of a GPU-hour",
        .text = "(capital·CRF(wacc, life) + O&M + kW·PUE·8760·price)/(8760·A·U); installed: "
                "A = U = 1; available: U = 1; the value is that of a used hour",
        .unit = "$/h",
        .source = "Annualised cost; CRF as in crf",
        .inputs = {{.name = "capital_usd_per_gpu",
                    .unit = "$",
                    .help = "All capital carried by one GPU."},
                   {.name = "life_years", .unit = "years", .help = "Life of the capital."},
                   {.name = "wacc", .unit = "share", .help = "Weighted average cost of capital."},
                   {.name = "om_usd_per_gpu_year",
                    .unit = "$/y",
                    .help = "Operation and maintenance of one GPU."},
                   {.name = "kw_per_gpu",
                    .unit = "kW",
                    .help = "IT power of one GPU, drawn all year."},
                   {.name = "pue", .help = "Facility power per IT power, 1 or more."},
                   {.name = "energy_usd_per_kwh", .unit = "$/kWh", .help = "Price of energy."},
                   {.name = "availability",
                    .unit = "share",
                    .help = "Share of all hours in which the GPU is available."},
                   {.name = "utilisation",
                    .unit = "share",
                    .help = "Share of the available hours in which it is used."}},
        .evaluate = &gpuHour};
}

} // namespace

std::vector<Formula> energyCostFormulas()
{
    return {
        {.name = "macrs",
         .title = "Depreciation by year",
         .text = "Modified accelerated cost recovery, half-year convention",
         .unit = "share",
         .source = "IRS Publication 946, table A-1",
         .inputs = {{.name = "years", .unit = "years", .help = "Recovery period, 5 or 15."}},
         .evaluate = &macrs},
        {.name = "simple_lcoe",
         .title = "Simple levelised cost of energy",
         .text = "LCOE = (FCR·capital + fixed)/energy + variable",
         .unit = "$/kWh",
         .source = "NREL SAM, LCOE calculator (FCR method)",
         .inputs = {{.name = "capital_usd", .unit = "$", .help = "Capital cost."},
                    {.name = "fixed_usd_per_year", .unit = "$/y", .help = "Fixed operating cost."},
                    {.name = "variable_usd_per_kwh",
                     .unit = "$/kWh",
                     .help = "Variable operating cost."},
                    {.name = "fcr",
                     .unit = "share per year",
                     .help = "Fixed charge rate: share of the capital to recover each year."},
                    {.name = "energy_kwh_per_year", .unit = "kWh/y", .help = "Energy of a year."}},
         .evaluate = &simpleLcoe},
        {.name = "cash_flow_lcoe",
         .title = "Levelised cost of energy from cash flows",
         .text = "nominal = PV(costs)/PV(energy), both at the nominal rate; real = the same costs "
                 "over energy at the real rate (1 + r)/(1 + i) − 1",
         .unit = "$/kWh",
         .source = "NREL SAM, levelised cost of energy",
         .inputs = {{.name = "costs_usd",
                     .unit = "$",
                     .help = "Costs by year in nominal dollars, the first at time 0.",
                     .kind = InputKind::NumberList},
                    {.name = "energy_kwh",
                     .unit = "kWh",
                     .help = "Energy by year, the first at time 0.",
                     .kind = InputKind::NumberList},
                    {.name = "rate", .unit = "share", .help = "Nominal discount rate."},
                    {.name = "inflation", .unit = "share", .help = "Rate of inflation."}},
         .evaluate = &cashFlows},
        chargedLcoeFormula(),
        gpuHourFormula(),
        {.name = "usd_per_million_tokens",
         .title = "Cost of a million tokens",
         .text = "($/GPU-h)/(tok/s·3600)·10⁶",
         .unit = "$",
         .source = "Definition",
         .inputs = {{.name = "usd_per_gpu_hour", .unit = "$/h", .help = "Cost of a GPU-hour."},
                    {.name = "tokens_per_second",
                     .unit = "tokens/s",
                     .help = "Tokens that one GPU gives."}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(costPerMillionTokensUsd(arguments.number("usd_per_gpu_hour"),
                                                         arguments.number("tokens_per_second")));
             }},
    };
}

} // namespace headroom
