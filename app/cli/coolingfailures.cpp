// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/coolingfailures.h"

#include "app/cli/commandline.h"
#include "app/cli/texttable.h"

namespace headroom::cli {

namespace {

Json overloadedJson(const Project &project, const CoolingFailure &failure)
{
    Json list = Json::array();
    for (const FailureCase::Overload &overload : failure.overloaded) {
        Json json = toJson(project, {EntityKind::PowerNode, overload.node});
        json["load_kw"] = numberOrNull(overload.loadKw);
        json["limit_kw"] = numberOrNull(overload.limitKw);
        list.push_back(std::move(json));
    }
    return list;
}

bool harms(const CoolingFailure &failure)
{
    return failure.racksUncooled > 0 || !failure.overloaded.empty()
           || failure.headroomKw.value_or(0) < 0;
}

} // namespace

Json coolingFailuresJson(const Project &project, const QString &site, const Epoch &epoch)
{
    Json list = Json::array();
    for (const CoolingFailure &failure : epoch.coolingFailures)
        list.push_back({{"site", jsonText(site)},
                        {"lost", toJson(project, failure.lost)},
                        {"carrier", choiceName(failure.carrier)},
                        {"racks_uncooled", failure.racksUncooled},
                        {"overloaded", overloadedJson(project, failure)},
                        {"limit_kw", numberOrNull(failure.limitKw)},
                        {"headroom_kw", numberOrNull(failure.headroomKw)}});
    return list;
}

QString coolingFailuresText(const Project &project, const QString &site, const Epoch &epoch)
{
    using Align = TextTable::Align;
    TextTable table({{CommandLine::tr("Site")},
                     {CommandLine::tr("Lost")},
                     {CommandLine::tr("Cooling by")},
                     {CommandLine::tr("Racks uncooled"), Align::Right},
                     {CommandLine::tr("Over their limit"), Align::Right},
                     {CommandLine::tr("Headroom"), Align::Right}});
    for (const CoolingFailure &failure : epoch.coolingFailures) {
        if (!harms(failure))
            continue;
        table.addRow({site,
                      displayName(project, failure.lost),
                      failure.carrier == Carrier::Liquid ? CommandLine::tr("liquid")
                                                         : CommandLine::tr("air"),
                      QString::number(failure.racksUncooled),
                      QString::number(failure.overloaded.size()),
                      readable(failure.headroomKw, Unit::Kilowatt)});
    }
    if (table.empty())
        return {};
    return CommandLine::tr("\nLosses that cooling does not stand\n\n") + table.toString();
}

} // namespace headroom::cli
