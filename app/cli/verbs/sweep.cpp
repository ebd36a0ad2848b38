// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/costs.h"
#include "app/cli/sweepfile.h"
#include "app/cli/texttable.h"
#include "models/engine/cost/costsweep.h"

#include <thread>

namespace headroom::cli {

namespace {

/// A whole number of an option.
Maybe<std::uint64_t> wholeNumber(const Invocation &invocation,
                                 const char *option,
                                 std::uint64_t usual,
                                 std::uint64_t least,
                                 std::uint64_t most)
{
    if (!invocation.has(option))
        return usual;
    bool read = false;
    const quint64 value = invocation.value(option).toULongLong(&read);
    if (!read || value < least || value > most) {
        return badUsage("sweep.number",
                        {QString::fromUtf8(option), QString::number(least), QString::number(most)});
    }
    return std::uint64_t(value);
}

Json summaryJson(const CostSweep &sweep, const SweepRows &rows, const SweepSummary &summary)
{
    Json drivers = Json::array();
    for (const SweepSummary::Driver &driver : summary.drivers) {
        drivers.push_back({{"path", costInput(driver.key).path},
                           {"rank_correlation", numberOrNull(driver.rankCorrelation)}});
    }
    const bool any = summary.samples > 0;
    const auto known = [any](double value) { return any ? numberOrNull(value) : Json(nullptr); };
    return {{"samples", rows.size()},
            {"refused", summary.refused},
            {"of", "ratio"},
            {"p10", known(summary.p10)},
            {"p50", known(summary.p50)},
            {"p90", known(summary.p90)},
            {"mean", known(summary.mean)},
            {"orbit_cheaper_share", known(summary.cheaperShare)},
            {"variables", sweep.variables().size()},
            {"drivers", drivers}};
}

QString summaryText(const SweepSummary &summary)
{
    TextTable table({{CommandLine::tr("Input")},
                     {CommandLine::tr("Rank correlation"), TextTable::Align::Right}});
    for (const SweepSummary::Driver &driver : summary.drivers) {
        table.addRow({QString::fromUtf8(costInput(driver.key).path),
                      QString::number(driver.rankCorrelation, 'f', 3)});
    }
    return CommandLine::tr("Orbit costs %1 times ground (P50); P10 %2, P90 %3, mean %4. It is "
                           "cheaper in %5 % of %6 cases.")
               .arg(QString::number(summary.p50, 'g', 4),
                    QString::number(summary.p10, 'g', 4),
                    QString::number(summary.p90, 'g', 4),
                    QString::number(summary.mean, 'g', 4),
                    QString::number(100 * summary.cheaperShare, 'g', 3),
                    QString::number(summary.samples))
           + QStringLiteral("\n\n") + table.toString();
}

Outcome combine(const Invocation &invocation, const QString &out)
{
    const Result<std::uint64_t> rows = combineSweepFiles(invocation.positionals(), out);
    if (!rows)
        return Refusal{rows.message().code == "sweep.not-written" ? ExitCode::Unwritable
                                                                  : ExitCode::Unreadable,
                       rows.failure()};
    return Answer{.json = {{"samples", *rows}, {"file", jsonText(out)}},
                  .text = CommandLine::tr("%1 rows in %2.\n").arg(*rows).arg(out)};
}

Maybe<CostSweep> readSweep(const Invocation &invocation,
                           const CostCase &costs,
                           std::uint64_t samples,
                           std::uint64_t seed)
{
    std::vector<SweepVariable> variables;
    for (const QString &text : invocation.values("vary")) {
        Result<SweepVariable> variable = sweepVariableFromText(text);
        if (!variable)
            return refusedInput(variable.failure());
        variables.push_back(*std::move(variable));
    }
    std::vector<RankCorrelation> correlations;
    for (const QString &text : invocation.values("correlate")) {
        const Result<RankCorrelation> pair = sweepCorrelationFromText(text, variables);
        if (!pair)
            return refusedInput(pair.failure());
        correlations.push_back(*pair);
    }
    Result<CostSweep> sweep =
        CostSweep::make(costs, std::move(variables), correlations, samples, seed);
    if (!sweep)
        return refusedInput(sweep.failure());
    return *std::move(sweep);
}

Outcome run(const Invocation &invocation)
{
    const QString out = invocation.value("out");
    if (out.isEmpty())
        return badUsage("sweep.no-output");
    if (invocation.has("combine"))
        return combine(invocation, out);
    auto asked = askedCosts(invocation, invocation.positionals());
    if (auto *refusal = std::get_if<Refusal>(&asked))
        return std::move(*refusal);
    if (!invocation.positionals().empty()) {
        if (auto refusal = refuseSameFile(invocation.positionals().front(), out))
            return std::move(*refusal);
    }
    const auto samples = wholeNumber(invocation, "samples", 10000, 1, CostSweep::kMostSamples);
    const auto seed =
        wholeNumber(invocation, "seed", 1, 0, std::numeric_limits<std::uint64_t>::max());
    const auto threads = wholeNumber(
        invocation, "threads", std::max(1U, std::thread::hardware_concurrency()), 1, 256);
    for (const auto *number : {&samples, &seed, &threads}) {
        if (const auto *refusal = std::get_if<Refusal>(number))
            return *refusal;
    }
    const std::uint64_t count = std::get<std::uint64_t>(samples);
    SweepShard shard{0, count};
    if (invocation.has("shard")) {
        const Result<SweepShard> read = sweepShardFromText(invocation.value("shard"), count);
        if (!read)
            return refusedInput(read.failure());
        shard = *read;
    }
    auto made = readSweep(
        invocation, std::get<AskedCosts>(asked).costs, count, std::get<std::uint64_t>(seed));
    if (auto *refusal = std::get_if<Refusal>(&made))
        return std::move(*refusal);
    const CostSweep &sweep = std::get<CostSweep>(made);
    const std::optional<SweepRows> rows =
        sweep.rows(shard, static_cast<int>(std::get<std::uint64_t>(threads)));
    if (!rows)
        return refusedInput(failure("sweep.cancelled"));
    if (const Result<void> written = writeSweepFile(sweep, *rows, out); !written)
        return Refusal{ExitCode::Unwritable, written.failure()};
    const SweepSummary summary = summaryOf(sweep, *rows);
    Answer answer{.json = summaryJson(sweep, *rows, summary), .text = summaryText(summary)};
    answer.json["file"] = jsonText(out);
    return answer;
}

} // namespace

Verb sweepVerb()
{
    return {
        .name = "sweep",
        .positionals = "[FILE]",
        .summary = QT_TRANSLATE_NOOP("CommandLine",
                                     "Draws uncertain inputs of costs and tells what comes out."),
        .options =
            {{"vary",
              "PATH=DIST(…)",
              QT_TRANSLATE_NOOP("CommandLine",
                                "Draws an input: uniform(a,b), triangular(a,m,b), pert(a,m,b), "
                                "normal(mean,sd), lognormal(mu,sigma), discrete(v:w,…), "
                                "table(share:v,…).")},
             {"samples",
              "N",
              QT_TRANSLATE_NOOP("CommandLine", "How many rows; 10000 unless told.")},
             {"seed",
              "S",
              QT_TRANSLATE_NOOP("CommandLine", "Same seed, same rows; 1 unless told.")},
             {"correlate",
              "PATH,PATH=r",
              QT_TRANSLATE_NOOP("CommandLine", "The rank correlation of two drawn inputs.")},
             {"shard",
              "I/N",
              QT_TRANSLATE_NOOP("CommandLine",
                                "Works out the I-th of N parts; together they are the whole.")},
             {"combine",
              nullptr,
              QT_TRANSLATE_NOOP("CommandLine",
                                "Puts shards together, given in any order, instead of drawing.")},
             {"threads", "N", QT_TRANSLATE_NOOP("CommandLine", "How many threads work.")},
             {"out", "F.csv", QT_TRANSLATE_NOOP("CommandLine", "Where the rows go.")},
             kPresetOption,
             kSetOption,
             kCostSetOption,
             kScenarioOption},
        .run = &run,
        .json = "samples, p10, p50, p90, mean (of the ratio), orbit_cheaper_share, "
                "drivers[{path, rank_correlation}], file"};
}

} // namespace headroom::cli
