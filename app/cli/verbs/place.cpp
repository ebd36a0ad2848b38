// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement/place.h"

#include "app/cli/commandline.h"
#include "app/cli/plan.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "models/storage/projectfile.h"

#include <cmath>

namespace headroom::cli {

namespace {

const char *nameOf(PlacingStatus status)
{
    switch (status) {
    case PlacingStatus::Optimal:
        return "optimal";
    case PlacingStatus::Feasible:
        return "feasible";
    default:
        return "infeasible";
    }
}

QString contractName(const Project &project, Id contract)
{
    return displayName(project, {EntityKind::Contract, contract});
}

/// Amounts of H100-equivalents need not be whole.
QString amountText(const UnplacedPart &part)
{
    if (!part.amount)
        return CommandLine::tr("unknown");
    return QLocale::c().toString(std::ceil(*part.amount - 1e-6), 'f', 0);
}

Json placedJson(const Project &project, const std::vector<PlacedPart> &parts)
{
    Json list = Json::array();
    for (const PlacedPart &part : parts)
        list.push_back({{"contract", jsonText(contractName(project, part.contract))},
                        {"id", jsonText(part.contract.toString())},
                        {"place", toJson(project, part.place)},
                        {"accelerators", part.accelerators},
                        {"from", jsonText(part.from.toString())},
                        {"until", jsonText(part.until.toString())}});
    return list;
}

Json unplacedJson(const Project &project, const std::vector<UnplacedPart> &parts)
{
    Json list = Json::array();
    for (const UnplacedPart &part : parts)
        list.push_back({{"contract", jsonText(contractName(project, part.contract))},
                        {"id", jsonText(part.contract.toString())},
                        {"amount", numberOrNull(part.amount)},
                        {"month", jsonText(part.month.toString())},
                        {"reason", jsonText(plainSpaced(sentence(part.reason)))}});
    return list;
}

QString percent(double share)
{
    return QLocale::c().toString(100 * share, 'f', share > 0 && share < 0.1 ? 1 : 0);
}

Message headline(const ContractPlacing &placing)
{
    if (placing.status == PlacingStatus::Optimal)
        return {placing.placed.empty() ? std::string_view("place.nothing")
                                       : std::string_view("place.all")};
    // Rounded down: what is not all must not read as all.
    const QString share = percent(std::floor(placing.placedShare * 1000) / 1000);
    return {placing.status == PlacingStatus::Feasible ? std::string_view("place.some")
                                                      : std::string_view("place.most"),
            {share, percent(placing.gapShare)}};
}

QString readableText(const Project &project, const ContractPlacing &placing)
{
    using Align = TextTable::Align;
    QString text = sentence(headline(placing)) + u'\n';
    if (!placing.placed.empty()) {
        TextTable table({{CommandLine::tr("Contract")},
                         {CommandLine::tr("Place")},
                         {CommandLine::tr("Accelerators"), Align::Right},
                         {CommandLine::tr("From")},
                         {CommandLine::tr("Until")}});
        for (const PlacedPart &part : placing.placed)
            table.addRow({contractName(project, part.contract),
                          displayName(project, part.place),
                          QLocale::c().toString(part.accelerators),
                          part.from.toString(),
                          part.until.toString()});
        text += u'\n' + table.toString();
    }
    if (!placing.unplaced.empty()) {
        TextTable table({{CommandLine::tr("Not placed")},
                         {CommandLine::tr("Missing"), Align::Right},
                         {CommandLine::tr("In")},
                         {CommandLine::tr("Why, and what to do")}});
        for (const UnplacedPart &part : placing.unplaced)
            table.addRow({contractName(project, part.contract),
                          amountText(part),
                          part.month.toString(),
                          plainSpaced(sentence(part.reason))});
        text += u'\n' + table.toString();
    }
    return text;
}

/// Seconds of --time-limit.
std::optional<double> timeLimit(const Invocation &invocation)
{
    constexpr double kMostSeconds = 86'400;
    if (!invocation.has("time-limit"))
        return PlacingOptions().seconds;
    bool ok = false;
    const double seconds = invocation.value("time-limit").toDouble(&ok);
    return ok && seconds >= 0 && seconds <= kMostSeconds ? std::optional(seconds) : std::nullopt;
}

/// The plan itself with the new allocations, whichever scenario they were found for.
std::optional<Refusal>
apply(const ContractPlacing &placing, const QString &input, const QString &output)
{
    if (auto refusal = refuseSameFile(input, output))
        return refusal;
    Maybe<Project> opened = openPlan(input);
    if (auto *refusal = std::get_if<Refusal>(&opened))
        return std::move(*refusal);
    Project &project = std::get<Project>(opened);
    for (const Allocation &allocation : placing.project.table<Allocation>())
        project.set(allocation);
    if (const Result<void> written = writeProject(output, project); !written)
        return Refusal{ExitCode::Unwritable, written.failure()};
    return std::nullopt;
}

Outcome place(const Invocation &invocation)
{
    if (auto refusal = invocation.expect(1, 1))
        return std::move(*refusal);
    const std::optional<double> seconds = timeLimit(invocation);
    if (!seconds)
        return badUsage("usage.bad-time-limit", {invocation.value("time-limit")});
    Maybe<Plan> opened = openPlan(invocation.positionals().front(), invocation);
    if (auto *refusal = std::get_if<Refusal>(&opened))
        return std::move(*refusal);
    const Project &project = std::get<Plan>(opened).project;
    PlacingOptions options;
    options.seconds = *seconds;
    options.solver = invocation.value("solver");
    options.oneSite = invocation.has("one-site");
    RandomIds ids;
    const Result<ContractPlacing> placing =
        placeContracts(project, ids, options, [](const PlacingProgress &) { return true; });
    if (!placing)
        return Refusal{ExitCode::Usage, placing.failure()};
    Json json{{"status", nameOf(placing->status)},
              {"gap_share", numberOrNull(placing->gapShare)},
              {"placed_share", numberOrNull(placing->placedShare)},
              {"placed", placedJson(project, placing->placed)},
              {"unplaced", unplacedJson(project, placing->unplaced)},
              {"solver", jsonText(placing->solver)}};
    QString text = readableText(project, *placing);
    if (invocation.has("apply")) {
        const QString output = invocation.value("apply");
        if (auto refusal = apply(*placing, invocation.positionals().front(), output))
            return std::move(*refusal);
        json["file"] = jsonText(output);
        text += CommandLine::tr("\nWritten to %1\n").arg(output);
    }
    const bool no = placing->status == PlacingStatus::Infeasible;
    return Answer{json, text, no ? ExitCode::No : ExitCode::Done};
}

} // namespace

Verb placeVerb()
{
    return {
        .name = "place",
        .positionals = "FILE",
        .summary = QT_TRANSLATE_NOOP("CommandLine",
                                     "Proposes racks for what reserved and signed contracts still "
                                     "want, month by month."),
        .options = {kScenarioOption,
                    {"apply",
                     "OUT",
                     QT_TRANSLATE_NOOP("CommandLine",
                                       "Writes the plan with these allocations to another file.")},
                    {"time-limit",
                     "S",
                     QT_TRANSLATE_NOOP("CommandLine",
                                       "Searches for at most so many seconds (default: 10).")},
                    {"solver",
                     "NAME",
                     QT_TRANSLATE_NOOP("CommandLine",
                                       "Asks search, cbc, highs or glpsol; by default the search, "
                                       "and for small plans an installed solver.")},
                    {"one-site",
                     nullptr,
                     QT_TRANSLATE_NOOP("CommandLine", "Splits no contract over sites.")}},
        .run = place,
        .json = QT_TRANSLATE_NOOP(
            "CommandLine",
            "In JSON, status is optimal (everything is placed), feasible or infeasible (exit code "
            "1), gap_share what could be\nplaced beyond that at most; placed[] hold contract, "
            "place, accelerators, from, until; unplaced[] contract, amount, month, reason.")};
}

} // namespace headroom::cli
