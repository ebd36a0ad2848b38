// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/allocations.h"

#include <algorithm>

namespace headroom {

bool allocationCountsIn(const Allocation &allocation, const Contract &contract, Month month)
{
    if (!isPromise(contract.state))
        return false;
    if (!contract.start && !allocation.from)
        return false;
    const Month from = allocation.from ? *allocation.from : Month::of(*contract.start);
    if (month < from)
        return false;
    if (allocation.until)
        return month <= *allocation.until;
    return !contract.end || month <= Month::of(*contract.end);
}

bool allocationHolds(const Project &project, const Allocation &allocation, const Rack &rack)
{
    if (allocation.rack)
        return *allocation.rack == rack.id;
    if (allocation.row)
        return allocation.row == rack.row;
    if (allocation.hall)
        return *allocation.hall == rack.hall;
    const Hall *hall = project.find<Hall>(rack.hall);
    return allocation.site && hall != nullptr && hall->site == *allocation.site;
}

std::vector<Id>
contractsOfRack(const Project &project, const Rack &rack, std::optional<Month> month)
{
    std::vector<Id> result;
    for (const Allocation &allocation : project.table<Allocation>()) {
        const Contract *contract = project.find<Contract>(allocation.contract);
        if (contract != nullptr && allocationHolds(project, allocation, rack)
            && (!month || allocationCountsIn(allocation, *contract, *month)))
            result.push_back(contract->id);
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

} // namespace headroom
