// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/emissions.h"
#include "models/engine/formulas/entries.h"
#include "models/engine/formulas/market.h"

namespace headroom {

namespace {

Result<FormulaAnswer> tonsAndTonnes(const Result<ShortTonsPerYear> &amount)
{
    if (!amount)
        return amount.failure();
    return FormulaAnswer{.value = amount->value(),
                         .results = {{"tonnes", amount->value() * kTonnesPerShortTon}}};
}

EmissionInputs plantOf(const FormulaArguments &arguments)
{
    return {.powerMw = arguments.number("mw"),
            .heatRateMmbtuPerMwh = arguments.number("heat_rate_mmbtu_per_mwh"),
            .factorLbPerMmbtu = arguments.number("factor_lb_per_mmbtu"),
            .removalShare = arguments.number("removal_share"),
            .capacityFactor = arguments.number("capacity_factor")};
}

Result<FormulaAnswer> plantEmissions(const FormulaArguments &arguments)
{
    EmissionInputs plant = plantOf(arguments);
    plant.hours = arguments.number("hours");
    return tonsAndTonnes(emissions(plant));
}

Result<FormulaAnswer> plantHours(const FormulaArguments &arguments)
{
    return answerOf(
        hoursToLimit(plantOf(arguments), ShortTonsPerYear(arguments.number("limit_t"))));
}

Result<FormulaAnswer> factorOfPpm(const FormulaArguments &arguments)
{
    const bool isNox = arguments.choice("pollutant") == QLatin1String("nox");
    return answerOf(emissionFactorLbPerMmbtu(arguments.number("ppm"),
                                             isNox ? ExhaustPollutant::Nox : ExhaustPollutant::Co,
                                             arguments.number("oxygen_percent")));
}

Result<FormulaAnswer> pledge(const FormulaArguments &arguments)
{
    const auto effect =
        energyPriceEffect({.priceUsdPerMwh = arguments.number("energy_price_usd_per_mwh"),
                           .elasticity = arguments.number("elasticity"),
                           .netLoadMw = arguments.number("net_load_mw"),
                           .zoneLoadMw = arguments.number("zone_load_mw"),
                           .consumptionMwh = arguments.number("consumer_mwh"),
                           .tenantShare = arguments.number("tenant_share")});
    if (!effect)
        return effect.failure();
    return FormulaAnswer{.value = effect->amountUsdPerYear,
                         .results = {{"delta_usd_per_mwh", effect->deltaUsdPerMwh}}};
}

/// The plant, in the order in which both formulas take it; `between` stands before the capacity
/// factor.
std::vector<FormulaInput> plantInputs(const FormulaInput &between)
{
    return {{.name = "mw", .unit = "MW", .help = "Power of the units."},
            {.name = "heat_rate_mmbtu_per_mwh",
             .unit = "MMBtu/MWh",
             .help = "Heat per energy, higher heating value."},
            {.name = "factor_lb_per_mmbtu",
             .unit = "lb/MMBtu",
             .help = "Emission factor of the pollutant."},
            {.name = "removal_share",
             .unit = "share",
             .help = "What controls remove.",
             .defaultText = "0"},
            between,
            {.name = "capacity_factor",
             .unit = "share",
             .help = "Mean output in those hours.",
             .defaultText = "1"}};
}

Formula plantFormula()
{
    return {.name = "emissions",
            .title = "Emissions of a gas plant in a year",
            .text = "E = EF·MW·heat rate·h·CF·(1 − removed)/2000; tonnes = 0.90718474·E",
            .unit = "short t/y",
            .source = "US EPA, AP-42 chapter 3.1; heat rates by the higher heating value",
            .inputs = plantInputs({.name = "hours",
                                   .unit = "h/y",
                                   .help = "Hours of a year; 8,760 for the potential to emit.",
                                   .defaultText = "8760"}),
            .evaluate = &plantEmissions};
}

Formula plantHoursFormula()
{
    return {.name = "hours_to_limit",
            .title = "Hours until an emission limit is reached",
            .text = "h = 2000·limit/(EF·MW·heat rate·CF·(1 − removed))",
            .unit = "h",
            .source = "US EPA, AP-42 chapter 3.1; heat rates by the higher heating value",
            .inputs = plantInputs(
                {.name = "limit_t", .unit = "short t", .help = "What the permit allows."}),
            .evaluate = &plantHours};
}

Formula pledgeFormula()
{
    return {.name = "price_pledge",
            .title = "What a load adds to the energy bills of its zone",
            .text = "ΔP = P0·η·max(0, L)/D; A = τ·ΔP·Q; delta_usd_per_mwh is before the tenant's "
                    "share",
            .unit = "$/y",
            .source = "Estimate under stated assumptions; no formula has been published",
            .inputs = {{.name = "energy_price_usd_per_mwh",
                        .unit = "$/MWh",
                        .help = "Price of energy before."},
                       {.name = "elasticity", .help = "Relative price per relative load."},
                       {.name = "net_load_mw",
                        .unit = "MW",
                        .help = "New load less new generation and curtailment."},
                       {.name = "zone_load_mw", .unit = "MW", .help = "Load of the zone."},
                       {.name = "consumer_mwh",
                        .unit = "MWh/y",
                        .help = "Energy of the consumers in the zone."},
                       {.name = "tenant_share",
                        .unit = "share",
                        .help = "What the tenant answers for.",
                        .defaultText = "1"}},
            .evaluate = &pledge};
}

} // namespace

std::vector<Formula> emissionFormulas()
{
    return {
        plantFormula(),
        plantHoursFormula(),
        {.name = "heat_rate_hhv",
         .title = "Heat rate by the higher heating value",
         .text = "MMBtu/MWh = kJ/kWh (lower heating value)/1055.06 × 1.108",
         .unit = "MMBtu/MWh",
         .source = "Natural gas, higher per lower heating value 1.108",
         .inputs = {{.name = "lhv_kj_per_kwh",
                     .unit = "kJ/kWh",
                     .help = "Heat rate by the lower heating value."}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(heatRateHhvMmbtuPerMwh(arguments.number("lhv_kj_per_kwh")));
             }},
        {.name = "ppm_to_lb_per_mmbtu",
         .title = "Emission factor from a concentration",
         .text = "lb/MMBtu = ppm·K·8710·20.9/(20.9 − O2 %); K = 1.194·10⁻⁷ lb/scf for NOx, "
                 "7.27·10⁻⁸ for CO",
         .unit = "lb/MMBtu",
         .source = "US EPA method 19, F-factor of natural gas; K of CO assumed",
         .inputs = {{.name = "ppm", .unit = "ppm", .help = "Concentration in dry exhaust."},
                    {.name = "pollutant",
                     .help = "What is measured.",
                     .defaultText = "nox",
                     .kind = InputKind::Choice,
                     .choices = {"nox", "co"}},
                    {.name = "oxygen_percent",
                     .unit = "%",
                     .help = "Oxygen to which the concentration refers.",
                     .defaultText = "15"}},
         .evaluate = &factorOfPpm},
        {.name = "grid_co2",
         .title = "CO2 of energy from the grid",
         .text = "short t = MWh·lb/MWh/2000; tonnes = 0.90718474·short t",
         .unit = "short t/y",
         .source = "US EPA eGRID, total output emission rate of the subregion",
         .inputs = {{.name = "mwh", .unit = "MWh/y", .help = "Energy taken in a year."},
                    {.name = "lb_per_mwh",
                     .unit = "lb/MWh",
                     .help = "Emission rate: eGRID2020 has 834.2 for SRTV, 818.3 for the US."}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return tonsAndTonnes(
                     gridEmissions(arguments.number("mwh"), arguments.number("lb_per_mwh")));
             }},
        pledgeFormula(),
    };
}

} // namespace headroom
