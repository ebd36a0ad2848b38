// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rackanswer.h"

#include "models/presentation/rackdetail.h"

namespace headroom::cli {

namespace {

Json stepJson(const Project &project, const RackDetail::Step &step)
{
    Json members = Json::array();
    for (const Subject member : step.members)
        members.push_back(toJson(project, member));
    return {{"depth", step.depth},
            {"equipment", members},
            {"is_source", step.isSource},
            {"limit_kw", numberOrNull(step.limitKw)},
            {"normal_kw", numberOrNull(step.normalKw)},
            {"worst_failure_kw", numberOrNull(step.worstKw)},
            {"used_share", numberOrNull(step.used())},
            {"tightest", step.tightest},
            {"told_above", step.toldAbove}};
}

Json rackJson(const Project &project, const RackDetail &detail, Month month)
{
    Json facts = Json::array();
    for (const RackDetail::Fact &fact : detail.facts)
        facts.push_back(
            {{"label", jsonText(fact.label)}, {"value", jsonText(plainSpaced(fact.value))}});
    Json path = Json::array();
    for (const RackDetail::Step &step : detail.steps)
        path.push_back(stepJson(project, step));
    Json json = toJson(project, {EntityKind::Rack, detail.rack});
    json["month"] = jsonText(month.toString());
    json["facts"] = facts;
    json["feeding"] = jsonText(plainSpaced(detail.feeding));
    json["path"] = path;
    return json;
}

} // namespace

Outcome tellRacks(const Project &project, const QString &name, const Invocation &invocation)
{
    Maybe<std::optional<int>> chosen = chosenMonth(project, invocation);
    if (auto *refusal = std::get_if<Refusal>(&chosen))
        return std::move(*refusal);
    const std::shared_ptr<const Evaluation> evaluation = evaluate(project);
    const Month month = evaluation->firstMonth
                        + std::get<std::optional<int>>(chosen).value_or(usualMonth(*evaluation));
    Json racks = Json::array();
    QStringList texts;
    for (const Rack &rack : project.table<Rack>()) {
        if (displayName(project, {EntityKind::Rack, rack.id}) != name)
            continue;
        const RackDetail detail =
            rackDetail(project, evaluation.get(), rack.id, month, commandLineLocale());
        racks.push_back(rackJson(project, detail, month));
        texts << plainSpaced(rackDetailText(detail));
    }
    if (racks.empty())
        return badUsage("usage.no-such-rack", {name});
    return Answer{{{"racks", racks}}, texts.join(QLatin1Char('\n'))};
}

} // namespace headroom::cli
