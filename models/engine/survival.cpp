// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/survival.h"

#include "models/engine/failures.h"

#include <algorithm>
#include <cmath>

namespace headroom::engine {

namespace {

/// The same month with nobody but the survivors in it.
Service onlySurvivors(const Service &service, const std::vector<char> &mustSurvive)
{
    Service left = service;
    std::erase_if(left.promises, [&mustSurvive](const Promise &promise) {
        return mustSurvive[at(promise.contract)] == 0 || promise.allocations.empty();
    });
    return left;
}

std::vector<int> darkened(const FailureSolver &solver, const Promises &promises, int racks)
{
    std::vector<int> dark;
    for (const int consumer : solver.touchedConsumers()) {
        if (consumer < racks && promises.claimsOf.count(consumer) > 0 && solver.isDark(consumer))
            dark.push_back(consumer);
    }
    return dark;
}

} // namespace

std::vector<SurvivalBreak> survivalBreaks(const SiteSnapshot &site,
                                          const SiteContracts &contracts,
                                          const Service &service,
                                          const std::vector<char> &mustSurvive)
{
    std::vector<SurvivalBreak> breaks;
    const Service survivors = onlySurvivors(service, mustSurvive);
    if (survivors.promises.empty())
        return breaks;
    const Network network(site, survivors);
    const SiteLoads loads = siteLoads(network);
    const Promises promises = promisesIn(site, contracts, survivors, loads.hallFactor);
    const std::vector<double> promisedW = promisedLoads(site, loads, promises);
    const Flow normal = promisedFlow(network, loads, promises);
    double directW = 0;
    for (const Flow::OfNode &node : normal.nodes)
        directW += node.directW;
    double facilityW = 0;
    for (const PromiseFigures &figures : promises.contracts)
        facilityW += std::isnan(figures.facilityW) ? 0 : figures.facilityW;
    const TrunkDeliveries trunk = deliveriesOf(site, survivors);
    const NeedShape shape = shapeOf(site, loads);

    FailureSolver solver(network, normal, promisedW, directW);
    for (int lost = 0; at(lost) < site.nodes.size(); ++lost) {
        if (!service.nodeUp[at(lost)] || site.nodes[at(lost)].carrier != Carrier::Power)
            continue;
        solver.lose(lost);
        for (const int node : solver.touchedNodes()) {
            const double excess = solver.flow().nodes[at(node)].loadW - service.limitW[at(node)];
            if (node != lost && !site.nodes[at(node)].source && excess > kSplitNoiseW)
                breaks.push_back({lost, node, excess, {}});
        }
        std::vector<int> dark = darkened(solver, promises, site.racks);
        solver.restore();
        const std::optional<Delivery> left = trunk.after(lost, shape);
        const double missing = left ? facilityW - left->limitW : 0;
        if (missing > kSplitNoiseW || !dark.empty())
            breaks.push_back({lost, -1, std::max(0.0, missing), std::move(dark)});
    }
    return breaks;
}

} // namespace headroom::engine
