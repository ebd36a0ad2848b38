// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/coolinglosses.h"

#include "models/engine/coolingheat.h"
#include "models/engine/sitepower.h"

#include <algorithm>

namespace headroom {

using namespace engine;

namespace {

/// The cooling of one site by one carrier as things are.
struct Cooling
{
    Cooling(const SiteSnapshot &site,
            const Service &service,
            const CoolingPower &power,
            Carrier carrier)
        : plant(coolingPlantOf(site, service, power, carrier))
    {
        Promises none; // what is promised plays no part here
        none.rackW.assign(at(site.racks), 0);
        const CoolingHeat heat = coolingHeatOf(site, service, none, &plant, carrier);
        flow = Network(plant.network, plant.service).solve(heat.groupW);
    }

    [[nodiscard]] bool cools(int rack) const
    {
        const int group = plant.groupOf[at(rack)];
        return group < 0 || flow.supplied[at(plant.groups[at(group)].node)] != Supplied::Not;
    }

    CoolingPlant plant;
    Flow flow;
};

/// One site of a plan in one month.
struct State
{
    State(const SiteSnapshot &snapshot, Month month)
        : site(snapshot)
        , axis(timeAxisOf(snapshot, {}, month, 1))
        , power(coolingPowerOf(snapshot, service()))
    {}

    [[nodiscard]] const Service &service() const { return axis.epochs.front(); }

    const SiteSnapshot &site;
    TimeAxis axis;
    CoolingPower power;
};

void addOverloads(SiteCoolingLoss &loss, const State &before, const State &after, Carrier carrier)
{
    const Cooling was(before.site, before.service(), before.power, carrier);
    const Cooling is(after.site, after.service(), after.power, carrier);
    for (int k = 0; k < is.plant.equipment; ++k) {
        const Id id = is.plant.network.nodes[at(k)].id;
        const double load = is.flow.nodes[at(k)].loadW;
        const double limit = is.plant.service.limitW[at(k)];
        const int node = before.site.nodeIndex(id);
        const int former = node >= 0 ? was.plant.plantNodeOf[at(node)] : -1;
        const double then = former >= 0 ? was.flow.nodes[at(former)].loadW : 0;
        if (is.plant.service.nodeUp[at(k)] != 0 && load > limit && load > then + kSplitNoiseW)
            loss.overloaded.push_back({id, load / 1000, limit / 1000});
    }
}

} // namespace

std::vector<SiteCoolingLoss>
coolingLossesBetween(const Project &before, const Project &after, Month month)
{
    const std::vector<SiteSnapshot> sitesBefore = snapshotsOf(before);
    const std::vector<SiteSnapshot> sitesAfter = snapshotsOf(after);
    std::vector<SiteCoolingLoss> result;
    for (std::size_t s = 0; s < sitesAfter.size() && s < sitesBefore.size(); ++s) {
        const State was(sitesBefore[s], month);
        const State is(sitesAfter[s], month);
        SiteCoolingLoss loss{is.site.id, {}};
        const std::vector<int> formerly = uncooledRacks(was.site, was.service(), was.power);
        for (const int rack : uncooledRacks(is.site, is.service(), is.power)) {
            if (!std::binary_search(formerly.begin(), formerly.end(), rack))
                loss.uncooled.push_back({EntityKind::Rack, is.site.consumers[at(rack)].id});
        }
        for (const Carrier carrier : {Carrier::Air, Carrier::Liquid}) {
            if (hasPlant(is.site, carrier))
                addOverloads(loss, was, is, carrier);
        }
        result.push_back(std::move(loss));
    }
    return result;
}

namespace engine {

std::vector<int>
uncooledRacks(const SiteSnapshot &site, const Service &service, const CoolingPower &power)
{
    std::vector<char> isUncooled(at(site.racks), 0);
    for (const Carrier carrier : {Carrier::Air, Carrier::Liquid}) {
        if (!hasPlant(site, carrier))
            continue;
        const Cooling cooling(site, service, power, carrier);
        for (int rack = 0; rack < site.racks; ++rack) {
            if (service.consumerOn[at(rack)] && heatShare(site.consumers[at(rack)], carrier) != 0
                && !cooling.cools(rack))
                isUncooled[at(rack)] = 1;
        }
    }
    std::vector<int> racks;
    for (int rack = 0; rack < site.racks; ++rack) {
        if (isUncooled[at(rack)] != 0)
            racks.push_back(rack);
    }
    return racks;
}

} // namespace engine

} // namespace headroom
