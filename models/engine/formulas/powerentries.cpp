// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/adequacy.h"
#include "models/engine/formulas/entries.h"
#include "models/engine/formulas/exhaustion.h"
#include "models/engine/formulas/feeds.h"
#include "models/engine/formulas/market.h"

namespace headroom {

namespace {

FeedReference referenceOf(const FormulaArguments &arguments)
{
    if (!arguments.has("reference"))
        return FeedReference::Unknown;
    return arguments.choice("reference") == QLatin1String("ll") ? FeedReference::LineToLine
                                                                : FeedReference::LineToNeutral;
}

Result<FormulaAnswer> feedPower(const FormulaArguments &arguments)
{
    const double phases = arguments.number("phases");
    if (phases != 1 && phases != 3)
        return failure("power.phases", {Amount{phases}});
    const bool isDirect = arguments.choice("supply") == QLatin1String("dc");
    const FeedRating rating{.volts = Volts(arguments.number("volts")),
                            .amperes = Amperes(arguments.number("amps")),
                            .phases = static_cast<int>(phases),
                            .reference = referenceOf(arguments),
                            .supply = isDirect ? FeedSupply::Dc : FeedSupply::Ac};
    const auto usable = feedUsablePower(
        rating, Share(arguments.number("max_utilisation")), arguments.number("power_factor"));
    if (!usable)
        return usable.failure();
    const auto apparent = feedApparentPower(rating);
    if (!apparent)
        return apparent.failure();
    return FormulaAnswer{.value = usable->value(), .results = {{"rated_kva", apparent->value()}}};
}

GrowthModel modelOf(const QString &choice)
{
    if (choice == QLatin1String("exponential"))
        return GrowthModel::Exponential;
    return choice == QLatin1String("logistic") ? GrowthModel::Logistic : GrowthModel::Linear;
}

Result<FormulaAnswer> exhaustion(const FormulaArguments &arguments)
{
    Growth growth{.model = modelOf(arguments.choice("model")), .rate = arguments.number("growth")};
    if (growth.model == GrowthModel::Logistic) {
        if (!arguments.has("ceiling")) {
            return failure("formula.missing-input",
                           {QStringLiteral("time_to_exhaustion"), QStringLiteral("ceiling")});
        }
        growth.ceiling = arguments.number("ceiling");
    }
    const auto periods =
        timeToExhaustion(arguments.number("demand"), arguments.number("capacity"), growth);
    if (!periods)
        return periods.failure();
    FormulaAnswer answer;
    answer.value = *periods;
    if (!answer.value)
        answer.reason = Message{"demand.never-exhausted"};
    return answer;
}

Result<FormulaAnswer> lossOfLoad(const FormulaArguments &arguments)
{
    const auto result =
        adequacy(arguments.units("units"), arguments.list("firm"), arguments.list("load"));
    if (!result)
        return result.failure();
    return FormulaAnswer{.value = result->lole,
                         .results = {{"lole", result->lole},
                                     {"eue", result->eueMwh},
                                     {"lolp", result->lolp},
                                     {"eue_h", result->eueByHourMwh}}};
}

Result<FormulaAnswer> loadCarrying(const FormulaArguments &arguments)
{
    const auto capability =
        effectiveLoadCarryingCapabilityMw(arguments.units("units"),
                                          arguments.list("firm"),
                                          arguments.list("load"),
                                          {.capacityMw = arguments.number("added_mw"),
                                           .outageRate = arguments.number("added_outage_rate")});
    if (!capability)
        return capability.failure();
    FormulaAnswer answer;
    answer.value = *capability;
    if (!answer.value)
        answer.reason = Message{"adequacy.nothing-unserved"};
    return answer;
}

Formula feedPowerFormula()
{
    return {
        .name = "feed_power",
        .title = "Usable power of a feed",
        .text = "kW = kVA × maximum utilisation × power factor; kVA = V·A/1000 in one phase, "
                "√3·V_LL·A/1000 or 3·V_LN·A/1000 in three phases, |V|·A/1000 for direct current",
        .unit = "kW",
        .source = "Electrical engineering; NetBox power feeds, with the voltage reference stated",
        .inputs = {{.name = "volts", .unit = "V", .help = "Voltage; only DC may be negative."},
                   {.name = "amps", .unit = "A", .help = "Rated current."},
                   {.name = "phases", .help = "1 or 3 phases.", .defaultText = "1"},
                   {.name = "reference",
                    .help =
                        "Volts from line to line (ll) or line to neutral (ln); needed for three "
                        "phases of alternating current.",
                    .kind = InputKind::Choice,
                    .choices = {"ll", "ln"},
                    .optional = true},
                   {.name = "max_utilisation",
                    .unit = "share",
                    .help = "Share of the rating that may be used.",
                    .defaultText = "0.8"},
                   {.name = "power_factor", .help = "kW per kVA.", .defaultText = "1"},
                   {.name = "supply",
                    .help = "Alternating or direct current.",
                    .defaultText = "ac",
                    .kind = InputKind::Choice,
                    .choices = {"ac", "dc"}}},
        .evaluate = &feedPower};
}

Formula exhaustionFormula()
{
    return {.name = "time_to_exhaustion",
            .title = "Time until capacity is used up",
            .text = "linear (C − D)/g; exponential ln(C/D)/ln(1 + g); logistic "
                    "(1/k)·ln[(C/(K − C))·((K − D)/D)], never when C ≥ K",
            .unit = "periods",
            .source = "Growth models solved for time",
            .inputs = {{.name = "demand", .help = "Demand now."},
                       {.name = "capacity", .help = "Capacity, in the unit of the demand."},
                       {.name = "growth",
                        .help = "Per period: an amount, a share when exponential, the steepness k "
                                "when logistic."},
                       {.name = "model",
                        .help = "How demand grows.",
                        .defaultText = "linear",
                        .kind = InputKind::Choice,
                        .choices = {"linear", "exponential", "logistic"}},
                       {.name = "ceiling",
                        .help = "What logistic growth approaches; needed for it alone.",
                        .optional = true}},
            .evaluate = &exhaustion};
}

} // namespace

std::vector<Formula> powerFormulas()
{
    const FormulaInput units{.name = "units",
                             .unit = "MW:share",
                             .help = "Independent units, each as MW:outage rate.",
                             .kind = InputKind::UnitList};
    const FormulaInput firm{.name = "firm",
                            .unit = "MW",
                            .help = "Capacity that never fails, by hour; one value counts for all.",
                            .kind = InputKind::NumberList};
    const FormulaInput load{
        .name = "load", .unit = "MW", .help = "Load by hour.", .kind = InputKind::NumberList};
    return {
        feedPowerFormula(),
        {.name = "upstream_load",
         .title = "Load above a node",
         .text = "downstream / efficiency + standing loss",
         .unit = "kW",
         .source = "Energy balance",
         .inputs = {{.name = "load_kw", .unit = "kW", .help = "Load below the node."},
                    {.name = "efficiency", .unit = "share", .help = "Efficiency of the node."},
                    {.name = "standing_loss_kw",
                     .unit = "kW",
                     .help = "What it draws without load.",
                     .defaultText = "0"}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(upstreamLoad(Kilowatts(arguments.number("load_kw")),
                                              arguments.number("efficiency"),
                                              Kilowatts(arguments.number("standing_loss_kw"))));
             }},
        {.name = "oversubscription",
         .title = "Oversubscription of a node",
         .text = "Σ ratings below / own rating",
         .unit = "ratio",
         .source = "Definition",
         .inputs = {{.name = "ratings",
                     .unit = "kW",
                     .help = "Ratings of what it feeds.",
                     .kind = InputKind::NumberList},
                    {.name = "rating", .unit = "kW", .help = "Its own rating, in the same unit."}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(
                     oversubscription(arguments.list("ratings"), arguments.number("rating")));
             }},
        {.name = "headroom",
         .title = "Headroom",
         .text = "least over all cases of (limit in that case − load in that case); cases: "
                 "everything in service, each single failure, what is contracted",
         .unit = "kW",
         .source = "Definition",
         .inputs = {{.name = "limits",
                     .unit = "kW",
                     .help = "Limit in each case.",
                     .kind = InputKind::NumberList},
                    {.name = "loads",
                     .unit = "kW",
                     .help = "Load in each case, in the same order.",
                     .kind = InputKind::NumberList}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(leastHeadroom(arguments.list("limits"), arguments.list("loads")));
             }},
        exhaustionFormula(),
        {.name = "reserve_margin",
         .title = "Reserve margin",
         .text = "(capacity − peak)/peak",
         .unit = "share",
         .source = "NERC, planning reserve margin",
         .inputs = {{.name = "capacity", .unit = "MW", .help = "Capacity."},
                    {.name = "peak", .unit = "MW", .help = "Peak load, in the same unit."}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(
                     reserveMargin(arguments.number("capacity"), arguments.number("peak")));
             }},
        {.name = "lole",
         .title = "Loss-of-load expectation and unserved energy",
         .text = "LOLE = Σ P(capacity_h < load_h); EUE = Σ E[(load_h − capacity_h)⁺], by exact "
                 "convolution of the units; eue and eue_h in MWh",
         .unit = "h",
         .source = "NREL PRAS; test system singlenode_a",
         .inputs = {units, firm, load},
         .evaluate = &lossOfLoad},
        {.name = "elcc",
         .title = "Effective load-carrying capability of an added unit",
         .text = "The constant MW that, added to the load of every hour, brings EUE with the unit "
                 "back to what it was without",
         .unit = "MW",
         .source = "NREL PRAS, ELCC by EUE",
         .inputs = {units,
                    firm,
                    load,
                    {.name = "added_mw", .unit = "MW", .help = "Capacity of the added unit."},
                    {.name = "added_outage_rate",
                     .unit = "share",
                     .help = "Share of the hours in which the added unit is out."}},
         .evaluate = &loadCarrying},
    };
}

} // namespace headroom
