// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/entries.h"
#include "models/engine/formulas/queueing.h"
#include "models/engine/formulas/tokens.h"

namespace headroom {

namespace {

Result<FormulaAnswer> waiting(const FormulaArguments &arguments)
{
    const auto system = erlangC(arguments.number("traffic"),
                                arguments.number("servers"),
                                arguments.number("target_time"),
                                arguments.number("service_time"));
    if (!system)
        return system.failure();
    FormulaValue meanWait;
    if (system->meanWait)
        meanWait = *system->meanWait;
    return FormulaAnswer{.value = system->waitShare,
                         .results = {{"wait_share", system->waitShare},
                                     {"service_level", system->serviceLevel},
                                     {"occupancy", system->occupancy},
                                     {"mean_wait", meanWait}}};
}

Result<FormulaAnswer> limited(const FormulaArguments &arguments)
{
    const auto tokens = limitedExpectation(
        arguments.number("mu"), arguments.number("sigma"), arguments.number("limit"));
    if (!tokens)
        return tokens.failure();
    return FormulaAnswer{.value = tokens->servedPerSession,
                         .results = {{"limited_share", tokens->limitedShare}}};
}

Result<FormulaAnswer> powerInUse(const FormulaArguments &arguments)
{
    const QString &choice = arguments.choice("curve");
    PowerCurve curve = PowerCurve::Linear;
    if (choice == QLatin1String("sqrt"))
        curve = PowerCurve::SquareRoot;
    else if (choice == QLatin1String("cubic"))
        curve = PowerCurve::Cubic;
    return answerOf(rackPower(Kilowatts(arguments.number("idle_kw")),
                              Kilowatts(arguments.number("typical_kw")),
                              Share(arguments.number("utilisation")),
                              curve));
}

Result<FormulaAnswer> gpus(const FormulaArguments &arguments)
{
    return answerOf(gpusForTokens({.inputTokensPerS = arguments.number("in_tok_s"),
                                   .cachedShare = arguments.number("cached_share"),
                                   .prefillTokensPerS = arguments.number("prefill_rate"),
                                   .outputTokensPerS = arguments.number("out_tok_s"),
                                   .decodeTokensPerS = arguments.number("decode_rate"),
                                   .occupancy = arguments.number("occupancy")}));
}

Formula gpusFormula()
{
    return {.name = "gpus_for_tokens",
            .title = "GPUs for a flow of tokens",
            .text = "GPUs = (in·(1 − cached)/prefill rate + out/decode rate)/occupancy",
            .unit = "GPUs",
            .source = "Work of prefill and decode; occupancy 0.75 is assumed",
            .inputs = {{.name = "in_tok_s", .unit = "tokens/s", .help = "Input tokens."},
                       {.name = "cached_share",
                        .unit = "share",
                        .help = "Share of the input tokens that need no prefill."},
                       {.name = "prefill_rate", .unit = "tokens/s", .help = "Prefill of one GPU."},
                       {.name = "out_tok_s", .unit = "tokens/s", .help = "Output tokens."},
                       {.name = "decode_rate", .unit = "tokens/s", .help = "Decode of one GPU."},
                       {.name = "occupancy",
                        .unit = "share",
                        .help = "Share of the GPUs' time that may be planned.",
                        .defaultText = "0.75"}},
            .evaluate = &gpus};
}

} // namespace

std::vector<Formula> demandFormulas()
{
    const FormulaInput traffic{
        .name = "traffic", .unit = "erlang", .help = "Arrivals per time × mean service time."};
    const FormulaInput servers{.name = "servers", .help = "Number of servers, whole."};
    return {
        {.name = "erlang_b",
         .title = "Loss without a queue",
         .text = "B_k = a·B_(k−1)/(k + a·B_(k−1)), B_0 = 1",
         .unit = "share",
         .source = "ITU Teletraffic Engineering Handbook, Erlang's loss system",
         .inputs = {traffic, servers},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(erlangB(arguments.number("traffic"), arguments.number("servers")));
             }},
        {.name = "erlang_c",
         .title = "Waiting in a queue",
         .text = "C = B/(1 − (a/c)(1 − B)); service level = 1 − C·e^(−(c − a)·t/T); the value is "
                 "the share that waits",
         .unit = "share",
         .source = "ITU Teletraffic Engineering Handbook, Erlang's delay system",
         .inputs = {traffic,
                    servers,
                    {.name = "target_time",
                     .help = "Wait within which service is in time.",
                     .defaultText = "0"},
                    {.name = "service_time",
                     .help = "Mean service time, in the unit of the target time.",
                     .defaultText = "1"}},
         .evaluate = &waiting},
        {.name = "limited_expectation",
         .title = "Tokens served under a limit",
         .text = "E[min(X, L)] = e^(μ + σ²/2)·Φ((ln L − μ − σ²)/σ) + L·(1 − Φ((ln L − μ)/σ))",
         .unit = "tokens",
         .source = "Klugman, Panjer, Willmot: Loss Models, lognormal limited expected value",
         .inputs = {{.name = "mu",
                     .help = "Mean of the logarithm of the tokens wanted per session."},
                    {.name = "sigma", .help = "Standard deviation of that logarithm."},
                    {.name = "limit", .unit = "tokens", .help = "Most that a session gets."}},
         .evaluate = &limited},
        {.name = "rack_power",
         .title = "Power of a rack in use",
         .text = "kW(u) = idle + (typical − idle)·f(u); f(u) = u, √u or u³",
         .unit = "kW",
         .source = "OpenDC, power models",
         .inputs = {{.name = "idle_kw", .unit = "kW", .help = "Power without work."},
                    {.name = "typical_kw", .unit = "kW", .help = "Power at full use."},
                    {.name = "utilisation", .unit = "share", .help = "Share of use."},
                    {.name = "curve",
                     .help = "How power follows use.",
                     .defaultText = "linear",
                     .kind = InputKind::Choice,
                     .choices = {"linear", "sqrt", "cubic"}}},
         .evaluate = &powerInUse},
        gpusFormula(),
    };
}

} // namespace headroom
