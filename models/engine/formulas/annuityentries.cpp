// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/annuity.h"
#include "models/engine/formulas/entries.h"

namespace headroom {

namespace {

double numberOrZero(const FormulaArguments &arguments, const char *name)
{
    return arguments.has(name) ? arguments.number(name) : 0;
}

/// The member that a formula answers is not among its inputs and stays 0.
Annuity annuityOf(const FormulaArguments &arguments)
{
    const bool begin = arguments.choice("when") == QLatin1String("begin");
    return {.rate = numberOrZero(arguments, "rate"),
            .periods = numberOrZero(arguments, "nper"),
            .payment = numberOrZero(arguments, "pmt"),
            .presentValue = numberOrZero(arguments, "pv"),
            .futureValue = numberOrZero(arguments, "fv"),
            .when = begin ? PaymentTime::Begin : PaymentTime::End};
}

template <Result<double> (*Solve)(const Annuity &)>
Result<FormulaAnswer> solved(const FormulaArguments &arguments)
{
    return answerOf(Solve(annuityOf(arguments)));
}

constexpr const char *kEquation =
    "pv·(1 + r)^n + pmt·(1 + r·w)·((1 + r)^n − 1)/r + fv = 0; w = 1 for payments at the beginning; "
    "pv + pmt·n + fv = 0 at r = 0";
constexpr const char *kSource = "OpenDocument 1.2 part 2, PMT, PV, FV, NPER, RATE";

} // namespace

std::vector<Formula> annuityFormulas()
{
    const FormulaInput rate{.name = "rate", .unit = "share", .help = "Rate per period."};
    const FormulaInput periods{.name = "nper", .unit = "periods", .help = "Number of periods."};
    const FormulaInput payments{
        .name = "pmt", .unit = "$", .help = "Payment per period; negative when paid."};
    const FormulaInput present{
        .name = "pv", .unit = "$", .help = "Value now; positive when received."};
    FormulaInput presentOrNone = present;
    presentOrNone.defaultText = "0";
    const FormulaInput future{
        .name = "fv", .unit = "$", .help = "Value left at the end.", .defaultText = "0"};
    const FormulaInput when{.name = "when",
                            .help = "When in its period a payment falls due.",
                            .defaultText = "end",
                            .kind = InputKind::Choice,
                            .choices = {"end", "begin"}};
    return {
        {.name = "pmt",
         .title = "Payment per period",
         .text = kEquation,
         .unit = "$",
         .source = kSource,
         .inputs = {rate, periods, present, future, when},
         .evaluate = &solved<&payment>},
        {.name = "pv",
         .title = "Present value of payments",
         .text = kEquation,
         .unit = "$",
         .source = kSource,
         .inputs = {rate, periods, payments, future, when},
         .evaluate = &solved<&presentValue>},
        {.name = "fv",
         .title = "Future value of payments",
         .text = kEquation,
         .unit = "$",
         .source = kSource,
         .inputs = {rate, periods, payments, presentOrNone, when},
         .evaluate = &solved<&futureValue>},
        {.name = "nper",
         .title = "Number of periods",
         .text = kEquation,
         .unit = "periods",
         .source = kSource,
         .inputs = {rate, payments, present, future, when},
         .evaluate = &solved<&numberOfPeriods>},
        {.name = "rate",
         .title = "Rate per period",
         .text = kEquation,
         .unit = "share",
         .source = kSource,
         .inputs = {periods, payments, present, future, when},
         .evaluate = &solved<&ratePerPeriod>},
    };
}

} // namespace headroom
