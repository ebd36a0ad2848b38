// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/plan.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "models/presentation/alike.h"
#include "models/presentation/thingquery.h"
#include "models/presentation/thingwords.h"

namespace headroom::cli {

namespace {

Outcome findInPlan(const Invocation &invocation)
{
    if (auto refusal = invocation.expect(2, 2))
        return std::move(*refusal);
    Maybe<Plan> opened = openPlan(invocation.positionals().first(), invocation);
    if (auto *refusal = std::get_if<Refusal>(&opened))
        return std::move(*refusal);
    const Project &project = std::get<Plan>(opened).project;
    const auto found =
        findThings(project, parseThingQuery(invocation.positionals().at(1)), commandLineLocale());
    if (!found)
        return Refusal{ExitCode::Usage, found.failure()};
    Json hits = Json::array();
    TextTable table({{CommandLine::tr("Kind")},
                     {CommandLine::tr("Name")},
                     {CommandLine::tr("Site")},
                     {QString(), TextTable::Align::Right}});
    for (const Subject subject : *found) {
        const std::optional<Id> site = siteOf(project, subject);
        Json hit = toJson(project, subject);
        hit["site"] =
            site ? jsonText(displayName(project, {EntityKind::Site, *site})) : Json(nullptr);
        hits.push_back(std::move(hit));
        table.addRow({entityInfo(subject.kind).label,
                      thingTitle(project, subject),
                      site ? displayName(project, {EntityKind::Site, *site}) : QString(),
                      plainSpaced(thingDetail(project, subject))});
    }
    return Answer{{{"hits", hits}},
                  found->empty() ? CommandLine::tr("Nothing was found.\n") : table.toString()};
}

} // namespace

Verb findThingsVerb()
{
    return {.name = "find",
            .positionals = "FILE WHAT",
            .summary = QT_TRANSLATE_NOOP(
                "CommandLine",
                "Finds things by name or property: \"power > 100, phase: 2\", \"in service after "
                "2027\", \"type = busway\"."),
            .options = {kScenarioOption},
            .run = findInPlan,
            .json = QT_TRANSLATE_NOOP(
                "CommandLine",
                "In JSON, hits[{kind, id, name, site}]. Conditions are parted by commas; each is a "
                "part of a name, or\na property, a comparison (: = != < <= > >=, is, before, "
                "after) and a value.")};
}

} // namespace headroom::cli
