// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/racksatloss.h"

#include "models/engine/coolinglosses.h"
#include "models/engine/failures.h"
#include "models/engine/sitepower.h"

#include <algorithm>

namespace headroom {

using namespace engine;

namespace {

Subject rackOf(const SiteSnapshot &site, int rack)
{
    return {EntityKind::Rack, site.consumers[at(rack)].id};
}

void addPower(RacksAtLoss &racks, const SiteSnapshot &site, const Service &service, int lost)
{
    const Network network(site, service);
    const SiteLoads loads = siteLoads(network);
    FailureSolver solver(network, loads.flow, loads.consumerW, loads.directW);
    solver.lose(lost);
    for (const int consumer : solver.touchedConsumers()) {
        if (consumer >= site.racks || solver.wasDark(consumer))
            continue;
        if (solver.isDark(consumer))
            racks.dark.push_back(rackOf(site, consumer));
        else if (solver.feedsNormally(consumer) > 1 && solver.feedsLeft(consumer) == 1)
            racks.singleFed.push_back(rackOf(site, consumer));
    }
    std::sort(racks.dark.begin(), racks.dark.end());
    std::sort(racks.singleFed.begin(), racks.singleFed.end());
}

void addCooling(RacksAtLoss &racks, const SiteSnapshot &site, const Service &service, int lost)
{
    const CoolingPower asItIs = coolingPowerOf(site, service);
    CoolingPower after = asItIs;
    if (site.nodes[at(lost)].carrier != Carrier::Power)
        after.down[at(lost)] = 1;
    for (const CoolingPower::Loss &loss : asItIs.losses) {
        for (const int taken : loss.takes) {
            if (loss.node == lost)
                after.down[at(taken)] = 1;
        }
    }
    if (after.down == asItIs.down)
        return;
    const std::vector<int> formerly = uncooledRacks(site, service, asItIs);
    for (const int rack : uncooledRacks(site, service, after)) {
        if (!std::binary_search(formerly.begin(), formerly.end(), rack))
            racks.uncooled.push_back(rackOf(site, rack));
    }
}

} // namespace

RacksAtLoss racksAtLoss(const Project &project, Id node, Month month)
{
    RacksAtLoss racks;
    const PowerNode *row = project.find<PowerNode>(node);
    if (row == nullptr)
        return racks;
    const std::vector<SiteSnapshot> sites = snapshotsOf(project, {row->site});
    const int lost = sites.empty() ? -1 : sites.front().nodeIndex(node);
    if (lost < 0)
        return racks;
    const SiteSnapshot &site = sites.front();
    const TimeAxis axis = timeAxisOf(site, {}, month, 1);
    const Service &service = axis.epochs.front();
    if (!service.nodeUp[at(lost)])
        return racks;
    if (row->carrier == Carrier::Power)
        addPower(racks, site, service, lost);
    addCooling(racks, site, service, lost);
    return racks;
}

} // namespace headroom
