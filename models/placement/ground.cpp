// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement/ground.h"

#include "models/engine/failures.h"
#include "models/engine/trunk.h"

#include <cmath>

namespace headroom::placement {

using namespace engine;

namespace {

double knownOr(double value, double otherwise)
{
    return std::isnan(value) ? otherwise : value;
}

/// Fills in what single losses do: which racks go dark, and the least that the sources bring.
void addLosses(GroundEpoch &epoch, const Network &network)
{
    const SiteSnapshot &site = network.site();
    const Service &service = network.service();
    const TrunkDeliveries trunk = deliveriesOf(site, service);
    const NeedShape shape = shapeOf(site, epoch.loads);
    epoch.limitW = knownOr(trunk.normal(shape).limitW, GroundEpoch::kUnlimitedW);
    epoch.worstLimitW = epoch.limitW;
    epoch.survives.assign(at(site.racks), 1);
    for (int i = 0; i < site.racks; ++i) {
        if (site.feeds.count(i) == 0)
            epoch.survives[at(i)] = 0;
    }
    for (const int rack : epoch.loads.darkRacks)
        epoch.survives[at(rack)] = 0;
    FailureSolver solver(network, epoch.loads.flow, epoch.loads.consumerW, epoch.loads.directW);
    for (int node = 0; at(node) < site.nodes.size(); ++node) {
        if (!service.nodeUp[at(node)] || site.nodes[at(node)].carrier != Carrier::Power)
            continue;
        solver.lose(node);
        for (const int consumer : solver.touchedConsumers()) {
            if (consumer < site.racks && solver.isDark(consumer))
                epoch.survives[at(consumer)] = 0;
        }
        solver.restore();
        if (const std::optional<Delivery> after = trunk.after(node, shape))
            epoch.worstLimitW =
                std::min(epoch.worstLimitW, knownOr(after->limitW, GroundEpoch::kUnlimitedW));
    }
}

GroundEpoch epochOf(const Project &project, const GroundSite &site, const Service &service)
{
    GroundEpoch epoch;
    const Network network(site.snapshot, service);
    epoch.loads = siteLoads(network);
    epoch.promises = promisesIn(site.snapshot, site.contracts, service, epoch.loads.hallFactor);
    const Flow flow = promisedFlow(network, epoch.loads, epoch.promises);
    for (const Flow::OfNode &node : flow.nodes)
        epoch.promisedW.push_back(node.outUnknown > 0 ? kUnknown : node.loadW + node.directW);
    for (const PromiseFigures &figures : epoch.promises.contracts) {
        // What no rack carries yet is what is to be placed.
        const ContractData &contract = site.contracts.contracts[at(figures.contract)];
        if (figures.allocated == 0 || contract.allocations.empty())
            continue;
        const double facilityW = knownOr(figures.facilityW, 0);
        epoch.promisedFacilityW += facilityW;
        if (mustSurvive(project, contract.id))
            epoch.survivorsFacilityW += facilityW;
    }
    addLosses(epoch, network);
    return epoch;
}

} // namespace

Ground groundOf(const Project &project)
{
    Ground ground;
    ground.project = project;
    ground.firstMonth = project.settings().horizonStart;
    ground.months = project.settings().horizonMonths;
    std::vector<SiteSnapshot> snapshots = snapshotsOf(project);
    std::vector<SiteContracts> contracts = contractsOf(project, snapshots);
    for (std::size_t s = 0; s < snapshots.size(); ++s) {
        GroundSite site{std::move(snapshots[s]), std::move(contracts[s]), {}, {}};
        site.axis = timeAxisOf(site.snapshot, site.contracts, ground.firstMonth, ground.months);
        ground.sites.push_back(std::move(site));
    }
    for (GroundSite &site : ground.sites) {
        for (const Service &service : site.axis.epochs)
            site.epochs.push_back(epochOf(project, site, service));
    }
    return ground;
}

bool mustSurvive(const Project &project, Id contract)
{
    const Contract *found = project.find<Contract>(contract);
    return found != nullptr && found->redundancy != Redundancy::N;
}

double productEach(const SiteSnapshot &site, const Consumer &rack, Product product)
{
    if (product == Product::Accelerators)
        return 1;
    if (rack.type < 0)
        return 0;
    const RackTypeData &type = site.types[at(rack.type)];
    switch (product) {
    case Product::H100EquivalentsBf16:
        return knownOr(type.h100Bf16, 0);
    case Product::H100EquivalentsFp8:
        return knownOr(type.h100Fp8, 0);
    default:
        return knownOr(type.h100Bandwidth, 0);
    }
}

} // namespace headroom::placement
