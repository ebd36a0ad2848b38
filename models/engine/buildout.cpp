// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/buildout.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace headroom {

namespace {

RackService serviceBy(const Phase &phase, Id rack)
{
    if (phase.status == PhaseStatus::Cancelled)
        return {rack, RackService::When::Never};
    if (!phase.inService)
        return {rack, RackService::When::Unknown};
    return {rack, RackService::When::From, phase.inService};
}

} // namespace

std::vector<RackService> buildoutOf(const Project &project, Id site)
{
    std::unordered_set<Id> halls;
    for (const Hall &hall : project.table<Hall>()) {
        if (hall.site == site)
            halls.insert(hall.id);
    }
    std::vector<RackService> result;
    std::unordered_map<Id, std::vector<std::pair<Id, std::size_t>>> ramped; // row, place above
    for (const Rack &rack : project.table<Rack>()) {
        if (!halls.contains(rack.hall))
            continue;
        const Phase *phase = rack.phase ? project.find<Phase>(*rack.phase) : nullptr;
        if (phase != nullptr && phase->rampMonths > 1)
            ramped[phase->id].emplace_back(rack.row.value_or(Id{}), result.size());
        result.push_back(phase != nullptr ? serviceBy(*phase, rack.id)
                                          : RackService{rack.id, RackService::When::Always});
    }
    for (auto &[id, racks] : ramped) {
        const auto months = static_cast<std::size_t>(project.find<Phase>(id)->rampMonths);
        std::sort(racks.begin(), racks.end());
        for (std::size_t place = 0; place < racks.size(); ++place) {
            std::optional<Month> &from = result[racks[place].second].from;
            if (from)
                from = *from + static_cast<int>(place * months / racks.size());
        }
    }
    return result;
}

} // namespace headroom
