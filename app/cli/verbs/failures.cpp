// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/plan.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"

namespace headroom::cli {

namespace {

Json subjectsJson(const Project &project, const std::vector<Subject> &subjects)
{
    Json list = Json::array();
    for (const Subject subject : subjects)
        list.push_back(toJson(project, subject));
    return list;
}

Json caseJson(const Project &project, const QString &site, const FailureCase &failed)
{
    Json overloaded = Json::array();
    for (const FailureCase::Overload &overload : failed.overloaded) {
        const bool known = overload.limitKw > 0;
        overloaded.push_back(
            {{"node", jsonText(displayName(project, {EntityKind::PowerNode, overload.node}))},
             {"id", jsonText(overload.node.toString())},
             {"load_kw", numberOrNull(overload.loadKw)},
             {"limit_kw", numberOrNull(overload.limitKw)},
             {"share", known ? numberOrNull(overload.loadKw / overload.limitKw) : Json(nullptr)}});
    }
    Json contracts = Json::array();
    for (const FailureCase::Hit &hit : failed.contracts) {
        const Contract *contract = project.find<Contract>(hit.contract);
        contracts.push_back(
            {{"name", jsonText(displayName(project, {EntityKind::Contract, hit.contract}))},
             {"id", jsonText(hit.contract.toString())},
             {"kw", numberOrNull(hit.kw)},
             {"accelerators", numberOrNull(hit.accelerators)},
             {"class",
              contract != nullptr ? Json(choiceName(contract->contractClass)) : Json(nullptr)}});
    }
    return {{"site", jsonText(site)},
            {"lost", toJson(project, failed.lost)},
            {"racks_dark", failed.racksDark},
            {"racks_single_fed", failed.racksSingleFed},
            {"overloaded", overloaded},
            {"contracts", contracts},
            {"site_limit_kw", numberOrNull(failed.siteLimitKw)},
            {"site_load_kw", numberOrNull(failed.siteLoadKw)}};
}

void append(Json &list, const Json &more)
{
    list.insert(list.end(), more.begin(), more.end());
}

Outcome tellFailures(const Invocation &invocation)
{
    if (auto refusal = invocation.expect(1, 1))
        return *std::move(refusal);
    Maybe<Plan> opened = openPlan(invocation.positionals().first(), invocation);
    if (auto *refusal = std::get_if<Refusal>(&opened))
        return *std::move(refusal);
    const Plan &plan = std::get<Plan>(opened);
    const Project &project = plan.project;
    Maybe<std::optional<Id>> site = chosenSite(project, invocation);
    if (auto *refusal = std::get_if<Refusal>(&site))
        return *std::move(refusal);
    Maybe<std::optional<int>> chosen = chosenMonth(project, invocation);
    if (auto *refusal = std::get_if<Refusal>(&chosen))
        return *std::move(refusal);
    const std::shared_ptr<const Evaluation> evaluation = evaluate(project);
    const std::optional<Id> onlySite = std::get<std::optional<Id>>(site);
    // Without --month the build-out at the end of the horizon.
    const int month = std::get<std::optional<int>>(chosen).value_or(evaluation->months - 1);

    Json cases = Json::array();
    Json notDiverse = Json::array();
    Json undocumented = Json::array();
    using Align = TextTable::Align;
    TextTable table({{CommandLine::tr("Site")},
                     {CommandLine::tr("Lost")},
                     {CommandLine::tr("Racks dark"), Align::Right},
                     {CommandLine::tr("on one feed"), Align::Right},
                     {CommandLine::tr("Overloaded"), Align::Right},
                     {CommandLine::tr("Contracts hit"), Align::Right}});
    for (const SiteEvaluation &evaluated : evaluation->sites) {
        if (onlySite && evaluated.site != *onlySite)
            continue;
        const QString name = displayName(project, {EntityKind::Site, evaluated.site});
        const Epoch &epoch = evaluated.epochs[static_cast<std::size_t>(
            evaluated.epochOfMonth[static_cast<std::size_t>(month)])];
        for (const FailureCase &failed : epoch.failures) {
            cases.push_back(caseJson(project, name, failed));
            table.addRow({name,
                          displayName(project, failed.lost),
                          QString::number(failed.racksDark),
                          QString::number(failed.racksSingleFed),
                          QString::number(failed.overloaded.size()),
                          QString::number(failed.contracts.size())});
        }
        append(notDiverse, subjectsJson(project, epoch.notDiverse));
        append(undocumented, subjectsJson(project, epoch.undocumented));
    }
    const Month at = evaluation->firstMonth + month;
    QString text =
        CommandLine::tr("Every single failure in %1\n\n").arg(at.toString()) + table.toString();
    text +=
        CommandLine::tr(
            "\nRacks whose feeds meet upstream: %1\nRacks without a full path to a source: %2\n")
            .arg(notDiverse.size())
            .arg(undocumented.size());
    return Answer{{{"scenario", plan.scenario ? jsonText(plan.scenarioName) : Json(nullptr)},
                   {"month", jsonText(at.toString())},
                   {"cases", cases},
                   {"not_diverse", notDiverse},
                   {"undocumented", undocumented}},
                  text};
}

} // namespace

Verb failuresVerb()
{
    return {.name = "failures",
            .positionals = "FILE",
            .summary = QT_TRANSLATE_NOOP("CommandLine",
                                         "Tells what each single failure does, worst first."),
            .options = {kScenarioOption, kMonthOption, kSiteOption},
            .run = tellFailures};
}

} // namespace headroom::cli
