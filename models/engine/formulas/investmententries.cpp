// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/cashflows.h"
#include "models/engine/formulas/entries.h"
#include "models/engine/formulas/market.h"

namespace headroom {

namespace {

Result<FormulaAnswer> internalRate(const FormulaArguments &arguments)
{
    const auto rates = internalRatesOfReturn(arguments.list("flows"));
    if (!rates)
        return rates.failure();
    FormulaAnswer answer;
    answer.value = rates->reported;
    if (!rates->reported)
        answer.reason = Message{"money.no-internal-rate"};
    if (rates->roots.size() > 1)
        answer.note =
            Message{"money.several-internal-rates", {static_cast<qint64>(rates->roots.size())}};
    answer.results = {{"roots", rates->roots}};
    return answer;
}

} // namespace

std::vector<Formula> investmentFormulas()
{
    const FormulaInput flows{.name = "flows",
                             .unit = "$",
                             .help = "Cash flows of equally long periods, the first at time 0.",
                             .kind = InputKind::NumberList};
    return {
        {.name = "npv",
         .title = "Net present value",
         .text = "NPV = Σ CF_t / (1 + r)^t, t from 0",
         .unit = "$",
         .source = "numpy-financial, npv",
         .inputs = {{.name = "rate", .unit = "share", .help = "Discount rate per period."}, flows},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(
                     netPresentValue(arguments.number("rate"), arguments.list("flows")));
             }},
        {.name = "irr",
         .title = "Internal rate of return",
         .text = "0 = Σ CF_t / (1 + r)^t; of several roots in (−0.99, 10] the smallest that is not "
                 "negative, else the one nearest 0",
         .unit = "share",
         .source = "Definition; all roots by bracketing",
         .inputs = {flows},
         .evaluate = &internalRate},
        {.name = "mirr",
         .title = "Modified internal rate of return",
         .text = "MIRR = (FV of gains at the reinvestment rate / −PV of costs at the finance "
                 "rate)^(1/n) − 1",
         .unit = "share",
         .source = "OpenDocument 1.2 part 2, MIRR",
         .inputs = {flows,
                    {.name = "finance_rate", .unit = "share", .help = "Rate paid on costs."},
                    {.name = "reinvest_rate", .unit = "share", .help = "Rate earned on gains."}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(modifiedInternalRateOfReturn(arguments.list("flows"),
                                                              arguments.number("finance_rate"),
                                                              arguments.number("reinvest_rate")));
             }},
        {.name = "crf",
         .title = "Capital recovery factor",
         .text = "CRF = r / (1 − (1 + r)^−n); 1/n at r = 0",
         .unit = "share per year",
         .source = "NREL Annual Technology Baseline, equations and variables",
         .inputs = {{.name = "rate", .unit = "share", .help = "Discount rate per year."},
                    {.name = "years", .unit = "years", .help = "Years of recovery."}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(
                     capitalRecoveryFactor(arguments.number("rate"), arguments.number("years")));
             }},
        {.name = "fisher",
         .title = "Nominal rate from real rate and inflation",
         .text = "1 + nominal = (1 + real)·(1 + inflation)",
         .unit = "share",
         .source = "Fisher, The Theory of Interest",
         .inputs = {{.name = "real", .unit = "share", .help = "Real rate."},
                    {.name = "inflation", .unit = "share", .help = "Rate of inflation."}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(
                     nominalRate(arguments.number("real"), arguments.number("inflation")));
             }},
        {.name = "herfindahl",
         .title = "Herfindahl index of concentration",
         .text = "H = Σ (a_i / Σ a)²",
         .unit = "share",
         .source = "US Department of Justice, Herfindahl–Hirschman index, normalised to 1",
         .inputs = {{.name = "amounts",
                     .help = "What each supplier gives, in any unit.",
                     .kind = InputKind::NumberList}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(herfindahlIndex(arguments.list("amounts")));
             }},
    };
}

} // namespace headroom
