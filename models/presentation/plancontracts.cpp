// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/allocations.h"
#include "models/presentation/plancolours.h"

#include <unordered_map>

namespace headroom {

std::vector<std::pair<Id, Id>> contractsOfRacks(const Project &project, Id site, Month month)
{
    std::unordered_map<Id, Id> holders; // of sites, halls, rows and racks
    for (const Allocation &allocation : project.table<Allocation>()) {
        const Contract *contract = project.find<Contract>(allocation.contract);
        if (contract == nullptr || !allocationCountsIn(allocation, *contract, month))
            continue;
        for (const std::optional<Id> &held :
             {allocation.site, allocation.hall, allocation.row, allocation.rack}) {
            if (!held)
                continue;
            const auto [place, added] = holders.emplace(*held, contract->id);
            if (!added)
                place->second = std::min(place->second, contract->id);
        }
    }
    std::vector<std::pair<Id, Id>> result;
    if (holders.empty())
        return result;
    for (const Rack &rack : project.table<Rack>()) {
        const Hall *hall = project.find<Hall>(rack.hall);
        if (hall == nullptr || hall->site != site)
            continue;
        std::optional<Id> holder;
        for (const Id place : {rack.id, rack.row.value_or(Id{}), rack.hall, site}) {
            const auto found = holders.find(place);
            if (found != holders.end() && (!holder || found->second < *holder))
                holder = found->second;
        }
        if (holder)
            result.emplace_back(rack.id, *holder);
    }
    return result;
}

} // namespace headroom
