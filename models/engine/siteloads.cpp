// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sitepower.h"

#include <cmath>

namespace headroom::engine {

namespace {

/// Watts at the sources for one more watt at each node: the product of 1 / efficiency upwards, over
/// the parents that would carry it.
std::vector<double> marginalFactors(const Network &network, const Flow &flow)
{
    const SiteSnapshot &site = network.site();
    std::vector<double> factors(site.nodes.size(), 1);
    std::vector<double> parts;
    for (const int node : site.order) {
        network.splitNode(flow.supplied, node, false, kProbeW, parts);
        double sum = 0;
        double carried = 0;
        for (int k = 0; k < site.parents.count(node); ++k) {
            const int parent = site.parents.item[at(site.parents.begin(node) + k)];
            sum += parts[at(k)] * factors[at(parent)];
            carried += parts[at(k)];
        }
        const double above = carried > 0 ? sum / carried : 1;
        factors[at(node)] = above / site.nodes[at(node)].efficiency;
    }
    return factors;
}

bool reachesSource(const SiteSnapshot &site, int consumer)
{
    for (const int node : site.feeds.of(consumer)) {
        if (site.reachesSource[at(node)])
            return true;
    }
    return false;
}

bool isDark(const SiteSnapshot &site, const Flow &flow, int consumer)
{
    int live = 0;
    for (const int node : site.feeds.of(consumer))
        live += flow.supplied[at(node)] == Supplied::Fully ? 1 : 0;
    return live == 0 || live < site.consumers[at(consumer)].needed;
}

void addRacks(SiteLoads &loads, const Network &network)
{
    const SiteSnapshot &site = network.site();
    const std::vector<double> factors = lossFactors(site, loads.flow);
    std::vector<double> losses(site.halls.size(), 0);
    for (int i = 0; i < site.racks; ++i) {
        if (!network.service().consumerOn[at(i)])
            continue;
        HallLoad &hall = loads.halls[at(site.consumers[at(i)].hall)];
        if (std::isnan(loads.consumerW[at(i)])) {
            hall.unknown = true;
            continue;
        }
        hall.itW += loads.consumerW[at(i)];
        for (int k = site.feeds.begin(i); k < site.feeds.end(i); ++k)
            losses[at(site.consumers[at(i)].hall)] +=
                loads.flow.feeds[at(k)].watts * (factors[at(site.feeds.item[at(k)])] - 1);
    }
    for (std::size_t h = 0; h < losses.size(); ++h)
        loads.halls[h].lossesW = std::round(losses[h]);
}

} // namespace

double facilityOf(const SiteLoads &loads, int hall, double itW)
{
    const double factor = loads.hallFactor[at(hall)];
    return std::round(itW * (std::isnan(factor) ? 1 : factor));
}

SiteLoads siteLoads(const Network &network)
{
    const SiteSnapshot &site = network.site();
    SiteLoads loads;
    for (const Consumer &consumer : site.consumers)
        loads.consumerW.push_back(consumer.loadW);
    loads.halls.resize(site.halls.size());
    loads.flow = network.solve(loads.consumerW);
    addRacks(loads, network);

    const std::vector<double> marginal = marginalFactors(network, loads.flow);
    bool overheads = false;
    for (std::size_t h = 0; h < site.halls.size(); ++h) {
        HallLoad &hall = loads.halls[h];
        const double pue = site.halls[h].pueRatio;
        const bool empty = hall.itW == 0 && !hall.unknown;
        hall.unknown = hall.unknown || (std::isnan(pue) && !empty);
        const double withLosses = hall.itW + hall.lossesW;
        hall.facilityW =
            std::isnan(pue) ? withLosses : std::max(withLosses, std::round(hall.itW * pue));
        loads.hallFactor.push_back(hall.itW > 0 && !std::isnan(pue) ? hall.facilityW / hall.itW
                                                                    : pue);
        loads.facilityW += hall.facilityW;
        loads.unknown = loads.unknown || hall.unknown;
        if (const int overhead = site.halls[h].overhead; overhead >= 0) {
            const int node = site.feeds.item[at(site.feeds.begin(overhead))];
            loads.consumerW[at(overhead)] =
                hall.unknown ? kUnknown
                             : std::round((hall.facilityW - withLosses) / marginal[at(node)]);
            overheads = true;
        }
    }
    if (overheads)
        loads.flow = network.solve(loads.consumerW);

    double carried = 0;
    for (const int source : site.sources) {
        carried += loads.flow.nodes[at(source)].loadW;
        for (int k = site.parents.begin(source); k < site.parents.end(source); ++k)
            carried -= loads.flow.edges[at(k)].watts;
    }
    for (int i = 0; i < site.racks; ++i) {
        if (!network.service().consumerOn[at(i)])
            continue;
        const double watts = loads.consumerW[at(i)];
        const double facility =
            std::isnan(watts) ? 0 : facilityOf(loads, site.consumers[at(i)].hall, watts);
        if (!reachesSource(site, i)) {
            loads.undrawnW += facility;
        } else if (isDark(site, loads.flow, i)) {
            loads.darkRacks.push_back(i);
            loads.darkW += facility;
        }
    }
    // Standing losses that no hall's racks cause come on top where the overhead leaves no room.
    loads.facilityW = std::max(loads.facilityW, carried + loads.darkW);
    loads.directW = loads.facilityW - carried - loads.darkW;
    network.splitDirect(loads.flow, false, loads.directW);
    return loads;
}

NeedShape shapeOf(const SiteSnapshot &site, const SiteLoads &loads)
{
    const double carried = loads.facilityW - loads.darkW - loads.directW;
    const double needed = carried + std::max(0.0, loads.directW - loads.undrawnW);
    double tapped = 0;
    for (std::size_t i = at(site.racks); i < site.consumers.size(); ++i) {
        const auto feeds = site.feeds.of(static_cast<int>(i));
        const bool counts =
            !feeds.empty() && isTap(site, feeds.front()) && !std::isnan(loads.consumerW[i]);
        tapped += counts ? loads.consumerW[i] : 0;
    }
    NeedShape shape;
    if (carried > 0)
        shape.perTrunkWatt = std::max(1.0, needed / carried);
    if (carried > tapped)
        shape.perRackWatt = std::max(1.0, needed / (carried - tapped));
    return shape;
}

std::vector<double>
promisedLoads(const SiteSnapshot &site, const SiteLoads &loads, const Promises &promises)
{
    std::vector<double> consumerW(site.consumers.size(), 0);
    std::vector<double> promisedOf(site.halls.size(), 0);
    for (int i = 0; i < site.racks; ++i) {
        consumerW[at(i)] = promises.rackW[at(i)];
        promisedOf[at(site.consumers[at(i)].hall)] += promises.rackW[at(i)];
    }
    for (std::size_t h = 0; h < site.halls.size(); ++h) {
        const int overhead = site.halls[h].overhead;
        if (overhead >= 0 && loads.halls[h].itW > 0)
            consumerW[at(overhead)] =
                std::round(loads.consumerW[at(overhead)] * (promisedOf[h] / loads.halls[h].itW));
    }
    return consumerW;
}

Flow promisedFlow(const Network &network, const SiteLoads &loads, const Promises &promises)
{
    const SiteSnapshot &site = network.site();
    Flow flow = network.solve(promisedLoads(site, loads, promises));
    double promised = 0;
    for (const PromiseFigures &figures : promises.contracts)
        promised += figures.facilityW;
    double carried = 0;
    for (const int source : site.sources) {
        carried += flow.nodes[at(source)].loadW;
        for (int k = site.parents.begin(source); k < site.parents.end(source); ++k)
            carried -= flow.edges[at(k)].watts;
    }
    if (promised > carried)
        network.splitDirect(flow, false, promised - carried);
    return flow;
}

} // namespace headroom::engine
