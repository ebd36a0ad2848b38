// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/coolingfailures.h"

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

} // namespace headroom::cli
