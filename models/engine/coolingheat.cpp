// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/coolingheat.h"

#include <cmath>

namespace headroom::engine {

double heatShare(const Consumer &rack, Carrier carrier)
{
    return carrier == Carrier::Liquid ? rack.liquidShare : 1 - rack.liquidShare;
}

CoolingHeat coolingHeatOf(const SiteSnapshot &site,
                          const Service &service,
                          const Promises &promises,
                          const CoolingPlant *plant,
                          Carrier carrier)
{
    CoolingHeat heat;
    heat.hallW.assign(site.halls.size(), 0);
    heat.hallUsed.assign(site.halls.size(), 0);
    if (plant != nullptr) {
        heat.groupW.assign(plant->groups.size(), 0);
        heat.groupPromisedW.assign(plant->groups.size(), 0);
        heat.groupRacks.assign(plant->groups.size(), 0);
    }
    for (int i = 0; i < site.racks; ++i) {
        const Consumer &rack = site.consumers[at(i)];
        if (!service.consumerOn[at(i)])
            continue;
        const double share = heatShare(rack, carrier);
        if (share == 0)
            continue;
        const double watts = std::round(rack.loadW * share);
        const double promised = std::round(promises.rackW[at(i)] * share);
        const int group = plant != nullptr ? plant->groupOf[at(i)] : -1;
        if (group >= 0) {
            heat.groupW[at(group)] += watts;
            heat.groupPromisedW[at(group)] += promised;
            ++heat.groupRacks[at(group)];
        } else {
            heat.hallUsed[at(rack.hall)] = 1;
        }
        heat.hallW[at(rack.hall)] += watts;
        heat.totalW += watts;
        heat.promisedW += promised;
        if (!std::isnan(watts)) {
            heat.knownW += watts;
            continue;
        }
        const Id type = site.types[at(rack.type)].id;
        if (std::isnan(rack.loadW))
            heat.missing.insert({EntityKind::RackType, type, QStringLiteral("planned_kw")});
        if (std::isnan(share))
            heat.missing.insert({EntityKind::RackType, type, QStringLiteral("liquid_share")});
    }
    return heat;
}

} // namespace headroom::engine
