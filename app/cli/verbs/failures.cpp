// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/contracthits.h"
#include "app/cli/coolingfailures.h"
#include "app/cli/plan.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "models/base/units.h"
#include "models/edits/whatif.h"
#include "models/engine/coolinglosses.h"
#include "models/engine/losses.h"
#include "models/presentation/failurerows.h"

#include <algorithm>
#include <cmath>

namespace headroom::cli {

namespace {

Json subjectsJson(const Project &project, const std::vector<Subject> &subjects)
{
    Json list = Json::array();
    for (const Subject subject : subjects)
        list.push_back(toJson(project, subject));
    return list;
}

void append(Json &list, const Json &more)
{
    list.insert(list.end(), more.begin(), more.end());
}

/// Load over limit; nothing where the limit is zero or unknown.
std::optional<double> shareOf(const FailureCase::Overload &overload)
{
    if (!(overload.limitKw > 0))
        return std::nullopt;
    return overload.loadKw / overload.limitKw;
}

Json overloadsJson(const Project &project, const std::vector<FailureCase::Overload> &overloads)
{
    Json list = Json::array();
    for (const FailureCase::Overload &overload : overloads) {
        list.push_back(
            {{"node", jsonText(displayName(project, {EntityKind::PowerNode, overload.node}))},
             {"id", jsonText(overload.node.toString())},
             {"load_kw", numberOrNull(overload.loadKw)},
             {"limit_kw", numberOrNull(overload.limitKw)},
             {"share", numberOrNull(shareOf(overload))}});
    }
    return list;
}

/// What contracts lose in racks that nothing cools, of either carrier whichever is more.
std::vector<FailureCase::Hit> uncooledHits(const SingleLoss &loss)
{
    std::vector<FailureCase::Hit> most;
    int racks = 0;
    for (const CoolingFailure *failure : loss.cooling) {
        if (failure->racksUncooled <= racks)
            continue;
        racks = failure->racksUncooled;
        most = failure->contracts;
    }
    return most;
}

Json caseJson(const Project &project, const QString &site, const SingleLoss &loss)
{
    const FailureCase none{loss.lost};
    const FailureCase &failed = loss.power != nullptr ? *loss.power : none;
    Json json{{"site", jsonText(site)},
              {"lost", toJson(project, loss.lost)},
              {"racks_dark", failed.racksDark},
              {"racks_single_fed", failed.racksSingleFed},
              {"overloaded", overloadsJson(project, loss.overloaded())},
              {"contracts", contractHitsJson(project, failed.contracts)},
              {"racks_uncooled", loss.racksUncooled()},
              {"cooling_short_kw", numberOrNull(loss.coolingShortKw())},
              {"contracts_uncooled", contractHitsJson(project, uncooledHits(loss))}};
    if (loss.power == nullptr) // cooling equipment takes nothing from the power of the site
        return json;
    json["site_limit_kw"] = numberOrNull(failed.siteLimitKw);
    json["site_load_kw"] = numberOrNull(failed.siteLoadKw);
    if (failed.bridge) { // absent where no battery is needed, null where it is unknown
        json["bridged_kw"] = numberOrNull(failed.bridge->kw);
        json["bridged_h"] = numberOrNull(failed.bridge->hours);
    }
    return json;
}

/// "3, at most 118 %"
QString overloadsText(const std::vector<FailureCase::Overload> &overloads)
{
    if (overloads.empty())
        return {};
    double worst = 0;
    for (const FailureCase::Overload &overload : overloads)
        worst = std::max(worst, shareOf(overload).value_or(0));
    const QString count = QString::number(overloads.size());
    if (worst <= 0)
        return count;
    return CommandLine::tr("%1, at most %2 %")
        .arg(count, QLocale::c().toString(100 * worst, 'f', 0));
}

/// "50 MW for 2.0 h"
QString bridgeText(const std::optional<FailureCase::Bridge> &bridge)
{
    if (!bridge)
        return {};
    if (!bridge->kw)
        return CommandLine::tr("unknown power");
    const QString power = readable(bridge->kw, Unit::Kilowatt);
    return bridge->hours ? CommandLine::tr("%1 for %2 h")
                               .arg(power, QLocale::c().toString(*bridge->hours, 'f', 1))
                         : CommandLine::tr("%1, for unknown hours").arg(power);
}

QString countText(qsizetype count)
{
    return count == 0 ? QString() : QString::number(count);
}

QString shortText(std::optional<double> limitKw, std::optional<double> loadKw)
{
    if (!limitKw || !loadKw)
        return CommandLine::tr("unknown");
    return *loadKw > *limitKw ? readable(*loadKw - *limitKw, Unit::Kilowatt) : QString();
}

/// As the window tells it.
QString cellText(const FailureRow &row, FailureRow::Column column)
{
    return plainSpaced(row.cells[column].text);
}

/// Batteries act in a failure; in a loss that lasts they help nobody for long.
enum class Batteries { Act, DoNotHelp };

TextTable effectsTable(const QString &firstColumn, Batteries batteries)
{
    using Align = TextTable::Align;
    std::vector<TextTable::Column> columns{{CommandLine::tr("Site")},
                                           {firstColumn},
                                           {CommandLine::tr("Racks dark"), Align::Right},
                                           {CommandLine::tr("on one feed"), Align::Right},
                                           {CommandLine::tr("Short by"), Align::Right},
                                           {CommandLine::tr("Over their limit")}};
    if (batteries == Batteries::Act)
        columns.push_back({CommandLine::tr("Batteries carry")});
    columns.push_back({CommandLine::tr("Racks uncooled"), Align::Right});
    if (batteries == Batteries::Act)
        columns.push_back({CommandLine::tr("Cooling short by"), Align::Right});
    columns.push_back({CommandLine::tr("Contracts hit")});
    return TextTable(std::move(columns));
}

/// "Dark: H1-001-1, H1-001-2 and 10 more"; empty for none.
QString racksText(const QString &what, const std::vector<Subject> &racks, const Project &project)
{
    constexpr int kNamed = 12;
    if (racks.empty())
        return {};
    QStringList names;
    for (const Subject rack : racks)
        names.append(displayName(project, rack));
    names.sort();
    QString list = names.mid(0, kNamed).join(QStringLiteral(", "));
    if (names.size() > kNamed)
        list = CommandLine::tr("%1 and %2 more").arg(list).arg(names.size() - kNamed);
    return CommandLine::tr("\n%1: %2\n").arg(what, list);
}

QString racksAtRisk(std::size_t notDiverse, std::size_t undocumented)
{
    return CommandLine::tr(
               "\nRacks whose feeds meet upstream: %1\nRacks without a full path to a source: %2\n")
        .arg(notDiverse)
        .arg(undocumented);
}

/// The figures of a site in a month of the horizon.
const Epoch &epochAt(const SiteEvaluation &site, int month)
{
    const int epoch = site.epochOfMonth[static_cast<std::size_t>(month)];
    return site.epochs[static_cast<std::size_t>(epoch)];
}

Answer everySingleFailure(const Question &question, int month)
{
    const auto &[plan, onlySite, onlyMonth, evaluation] = question;
    const Project &project = plan.project;
    Json cases = Json::array();
    Json notDiverse = Json::array();
    Json undocumented = Json::array();
    Json cooling = Json::array();
    TextTable table = effectsTable(CommandLine::tr("Lost"), Batteries::Act);
    for (const SiteEvaluation &site : evaluation->sites) {
        if (!question.asksFor(site.site))
            continue;
        const QString name = displayName(project, {EntityKind::Site, site.site});
        const Epoch &epoch = epochAt(site, month);
        for (const SingleLoss &loss : singleLosses(epoch, project)) {
            cases.push_back(caseJson(project, name, loss));
            const FailureRow row = failureRow(loss, epoch, project, commandLineLocale());
            const FailureCase none{loss.lost};
            const FailureCase &failed = loss.power != nullptr ? *loss.power : none;
            QStringList hits{contractHitsText(project, failed.contracts)};
            if (const QString uncooled = contractHitsText(project, uncooledHits(loss));
                !uncooled.isEmpty())
                hits.append(CommandLine::tr("uncooled: %1").arg(uncooled));
            hits.removeAll(QString());
            table.addRow({name,
                          displayName(project, loss.lost),
                          countText(failed.racksDark),
                          countText(failed.racksSingleFed),
                          cellText(row, FailureRow::ShortBy),
                          overloadsText(loss.overloaded()),
                          bridgeText(failed.bridge),
                          countText(loss.racksUncooled()),
                          cellText(row, FailureRow::CoolingShortBy),
                          hits.join(QStringLiteral("; "))});
        }
        append(cooling, coolingFailuresJson(project, name, epoch));
        append(notDiverse, subjectsJson(project, epoch.notDiverse));
        append(undocumented, subjectsJson(project, epoch.undocumented));
    }
    const Month at = evaluation->firstMonth + month;
    const QString text =
        CommandLine::tr("Every single failure in %1, the most harmful first\n\n").arg(at.toString())
        + table.toString() + racksAtRisk(notDiverse.size(), undocumented.size());
    return Answer{{{"scenario", plan.scenario ? jsonText(plan.scenarioName) : Json(nullptr)},
                   {"month", jsonText(at.toString())},
                   {"cases", cases},
                   {"cooling", cooling},
                   {"not_diverse", notDiverse},
                   {"undocumented", undocumented}},
                  text};
}

/// The equipment that a name or an id stands for.
Maybe<Id> equipmentOf(const Project &project, const QString &text)
{
    std::vector<Id> named;
    for (const PowerNode &node : project.table<PowerNode>()) {
        if (node.id.toString() == text)
            return node.id;
        if (node.name == text)
            named.push_back(node.id);
    }
    if (named.empty())
        return badUsage("usage.no-such-equipment", {text});
    if (named.size() > 1)
        return badUsage("usage.same-name", {text, static_cast<qint64>(named.size())});
    return named.front();
}

const ResourceFigures *powerIn(const SiteEvaluation &site, int month)
{
    const ResourceSeries *power = site.resource(u"power");
    const int epoch = site.epochOfMonth[static_cast<std::size_t>(month)];
    return power != nullptr ? &power->byEpoch[static_cast<std::size_t>(epoch)] : nullptr;
}

Outcome chosenLoss(const Question &question, int month, const QStringList &names)
{
    const Project &project = question.plan.project;
    const Month at = question.evaluation->firstMonth + month;
    std::vector<Subject> lost;
    WhatIf whatIf;
    whatIf.lostFrom = at;
    for (const QString &name : names) {
        Maybe<Id> node = equipmentOf(project, name);
        if (auto *refusal = std::get_if<Refusal>(&node))
            return std::move(*refusal);
        whatIf.lost.push_back(std::get<Id>(node));
        lost.push_back({EntityKind::PowerNode, whatIf.lost.back()});
    }
    const Result<Project> seen = seenThrough(project, whatIf);
    if (!seen)
        return Refusal{ExitCode::Unreadable, seen.failure()};
    const std::shared_ptr<const Evaluation> after = evaluate(*seen);

    Json cases = Json::array();
    Json notDiverse = Json::array();
    Json undocumented = Json::array();
    TextTable table = effectsTable(CommandLine::tr("Lost together"), Batteries::DoNotHelp);
    QString because;
    const std::vector<SiteCoolingLoss> cooling = coolingLossesBetween(project, *seen, at);
    for (const SiteLoss &loss : lossesBetween(project, *seen, at)) {
        const SiteCoolingLoss &warm = *std::find_if(
            cooling.begin(), cooling.end(), [&loss](const auto &c) { return c.site == loss.site; });
        const SiteEvaluation *site = after->site(loss.site);
        const bool concerned =
            std::any_of(lost.begin(), lost.end(), [&project, &loss](Subject subject) {
                return project.find<PowerNode>(subject.id)->site == loss.site;
            });
        if (site == nullptr || !concerned || !question.asksFor(loss.site))
            continue;
        const QString name = displayName(project, {EntityKind::Site, loss.site});
        const ResourceFigures none;
        const ResourceFigures *power = powerIn(*site, month);
        const ResourceFigures &figures = power != nullptr ? *power : none;
        std::vector<FailureCase::Overload> overloaded = loss.overloaded;
        overloaded.insert(overloaded.end(), warm.overloaded.begin(), warm.overloaded.end());
        cases.push_back({{"site", jsonText(name)},
                         {"lost", lost.size() == 1 ? toJson(project, lost.front()) : Json(nullptr)},
                         {"lost_together", subjectsJson(project, lost)},
                         {"racks_dark", loss.dark.size()},
                         {"racks_single_fed", loss.singleFed.size()},
                         {"dark", subjectsJson(project, loss.dark)},
                         {"single_fed", subjectsJson(project, loss.singleFed)},
                         {"racks_uncooled", warm.uncooled.size()},
                         {"uncooled", subjectsJson(project, warm.uncooled)},
                         {"overloaded", overloadsJson(project, overloaded)},
                         {"contracts", contractHitsJson(project, loss.contracts)},
                         {"site_limit_kw", numberOrNull(figures.limit)},
                         {"site_load_kw", numberOrNull(figures.normal)},
                         {"headroom_kw", numberOrNull(figures.headroom)},
                         {"headroom_normal_kw", numberOrNull(figures.headroomNormal)}});
        table.addRow({name,
                      names.join(QStringLiteral(", ")),
                      countText(static_cast<qsizetype>(loss.dark.size())),
                      countText(static_cast<qsizetype>(loss.singleFed.size())),
                      shortText(figures.limit, figures.normal),
                      overloadsText(overloaded),
                      countText(static_cast<qsizetype>(warm.uncooled.size())),
                      contractHitsText(project, loss.contracts)});
        because += racksText(CommandLine::tr("Dark"), loss.dark, project)
                   + racksText(CommandLine::tr("Uncooled"), warm.uncooled, project)
                   + racksText(CommandLine::tr("On one feed"), loss.singleFed, project);
        if (figures.bindingNormal)
            because += QLatin1Char('\n') + name + QStringLiteral(": ")
                       + sentence(*figures.bindingNormal, *seen) + QLatin1Char('\n');
        const Epoch &epoch = epochAt(*site, month);
        append(notDiverse, subjectsJson(project, epoch.notDiverse));
        append(undocumented, subjectsJson(project, epoch.undocumented));
    }
    const QString text = CommandLine::tr("A lasting loss in %1; batteries do not help for long\n\n")
                             .arg(at.toString())
                         + table.toString() + because
                         + racksAtRisk(notDiverse.size(), undocumented.size());
    return Answer{{{"scenario",
                    question.plan.scenario ? jsonText(question.plan.scenarioName) : Json(nullptr)},
                   {"month", jsonText(at.toString())},
                   {"cases", cases},
                   {"not_diverse", notDiverse},
                   {"undocumented", undocumented}},
                  text};
}

Outcome tellFailures(const Invocation &invocation)
{
    Maybe<Question> asked = readQuestion(invocation);
    if (auto *refusal = std::get_if<Refusal>(&asked))
        return std::move(*refusal);
    const Question &question = std::get<Question>(asked);
    const int month = question.month.value_or(usualMonth(*question.evaluation));
    const QStringList lost = invocation.values("lose");
    if (!lost.isEmpty())
        return chosenLoss(question, month, lost);
    return everySingleFailure(question, month);
}

} // namespace

Verb failuresVerb()
{
    return {.name = "failures",
            .positionals = "FILE",
            .summary = QT_TRANSLATE_NOOP("CommandLine",
                                         "Tells what each single failure does in this month (or "
                                         "--month), worst first."),
            .options = {kScenarioOption,
                        kMonthOption,
                        kSiteOption,
                        {"lose",
                         "NAME",
                         QT_TRANSLATE_NOOP("CommandLine",
                                           "Loses this equipment, by name or id, instead; given "
                                           "several times, all of it together.")}},
            .run = tellFailures,
            .json = QT_TRANSLATE_NOOP(
                "CommandLine",
                "In JSON, month is the month that was looked at; cases[] hold lost, racks_dark, "
                "racks_single_fed, overloaded[],\ncontracts[], site_limit_kw and site_load_kw, "
                "racks_uncooled, cooling_short_kw and contracts_uncooled;\ncooling[] what a loss "
                "does to each way of cooling. With --lose: also dark[], single_fed[] and "
                "uncooled[], by name.")};
}

} // namespace headroom::cli
