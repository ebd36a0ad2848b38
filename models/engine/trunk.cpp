// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/trunk.h"

#include <algorithm>
#include <cmath>

namespace headroom::engine {

Trunk::Trunk(const SiteSnapshot &site, const Service &service)
    : m_site(site)
    , m_service(service)
    , m_numberOf(site.nodes.size(), -1)
    , m_withBatteries{FlowGraph(0)}
    , m_sustained{FlowGraph(0)}
{
    // Before anything is connected, every source counts; then those that lead somewhere.
    const auto leadsOn = [&site](int node) {
        return site.children.count(node) > 0 || site.fed.count(node) > 0;
    };
    const bool connected = std::any_of(site.sources.begin(), site.sources.end(), leadsOn);
    for (const int node : site.order) {
        if (!site.nodes[at(node)].trunk || !site.reachesSource[at(node)])
            continue;
        m_numberOf[at(node)] = static_cast<int>(m_nodes.size());
        m_nodes.push_back(node);
        const auto children = site.children.of(node);
        const bool spreads =
            (children.empty() && !(connected && isSource(site.nodes[at(node)].kind)))
            || site.fed.count(node) > 0
            || std::any_of(children.begin(), children.end(), [&site](int child) {
                   return !site.nodes[at(child)].trunk;
               });
        m_leaves.push_back(spreads ? 1 : 0);
    }
    for (const int node : m_nodes) {
        m_unrated = m_unrated
                    || (site.nodes[at(node)].bounds && service.nodeUp[at(node)] != 0
                        && std::isnan(service.limitW[at(node)]));
    }
    m_hasBatteries = std::any_of(m_nodes.begin(), m_nodes.end(), [&](int node) {
        return site.nodes[at(node)].battery && service.nodeUp[at(node)] != 0;
    });
    m_withBatteries = solved(true);
    if (m_hasBatteries)
        m_sustained = solved(false);
}

Trunk::Solved Trunk::solved(bool withBatteries) const
{
    Solved result{graph(withBatteries, FlowGraph::kPlentyW)};
    result.flowW = result.graph.augment(sourceOfAll(), sinkOfAll());
    return result;
}

// Vertices: 2k enters trunk node k, 2k + 1 leaves it; then the source and the sink of all. The
// first arcs are the limits of the nodes, so that node k has arc 2k.

FlowGraph Trunk::graph(bool withBatteries, double unratedW) const
{
    const int count = static_cast<int>(m_nodes.size());
    FlowGraph graph(2 * count + 2);
    for (int k = 0; k < count; ++k) {
        const int node = m_nodes[at(k)];
        const double own = m_service.limitW[at(node)];
        const bool up = m_service.nodeUp[at(node)] != 0;
        const double unrated = m_site.nodes[at(node)].bounds ? unratedW : FlowGraph::kPlentyW;
        graph.addArc(2 * k, 2 * k + 1, !up ? 0 : std::isnan(own) ? unrated : own);
    }
    for (int k = 0; k < count; ++k) {
        const int node = m_nodes[at(k)];
        const Node &data = m_site.nodes[at(node)];
        if (data.source && (withBatteries || !data.battery))
            graph.addArc(sourceOfAll(), 2 * k, FlowGraph::kPlentyW);
        if (m_leaves[at(k)])
            graph.addArc(2 * k + 1, sinkOfAll(), FlowGraph::kPlentyW);
        for (const int child : m_site.children.of(node)) {
            if (m_numberOf[at(child)] >= 0)
                graph.addArc(2 * k + 1, 2 * m_numberOf[at(child)], FlowGraph::kPlentyW);
        }
    }
    return graph;
}

std::vector<int> Trunk::narrowest(const FlowGraph &graph, int lost) const
{
    const std::vector<char> reached = graph.reachableFrom(sourceOfAll());
    std::vector<int> result;
    for (int k = 0; at(k) < m_nodes.size(); ++k) {
        const int node = m_nodes[at(k)];
        if (reached[at(2 * k)] && !reached[at(2 * k + 1)] && m_service.nodeUp[at(node)]
            && node != lost)
            result.push_back(node);
    }
    return result;
}

Delivery Trunk::normally() const
{
    FlowGraph solved = graph(false, FlowGraph::kPlentyW);
    const double flow = solved.augment(sourceOfAll(), sinkOfAll());
    if (m_unrated && leastFlow(false, -1) < flow)
        return {std::numeric_limits<double>::quiet_NaN(), {}};
    const bool bounded = flow < FlowGraph::kPlentyW;
    return {bounded ? flow : std::numeric_limits<double>::infinity(), narrowest(solved, -1)};
}

double Trunk::leastFlow(bool withBatteries, int lost) const
{
    FlowGraph solved = graph(withBatteries, 0);
    if (lost >= 0)
        solved.close(2 * m_numberOf[at(lost)]);
    return solved.augment(sourceOfAll(), sinkOfAll());
}

Delivery Trunk::after(int lost, double enoughW) const
{
    if (m_unrated) {
        const double least = leastFlow(true, lost);
        if (least >= enoughW)
            return {enoughW, {}};
        const Delivery most = mostAfter(m_withBatteries, lost, enoughW);
        return most.limitW > least ? Delivery{std::numeric_limits<double>::quiet_NaN(), {}} : most;
    }
    return mostAfter(m_withBatteries, lost, enoughW);
}

double Trunk::sustainedAfter(int lost, double enoughW) const
{
    const Solved &sustained = m_hasBatteries ? m_sustained : m_withBatteries;
    const double most = mostAfter(sustained, lost, enoughW).limitW;
    if (!m_unrated)
        return most;
    const double least = std::min(leastFlow(false, lost), enoughW);
    return most > least ? std::numeric_limits<double>::quiet_NaN() : most;
}

Delivery Trunk::mostAfter(const Solved &solved, int lost, double enoughW) const
{
    const int arc = 2 * m_numberOf[at(lost)];
    const double through = solved.graph.flowOf(arc);
    if (solved.flowW - through >= enoughW)
        return {enoughW, {}};
    FlowGraph rest = solved.graph;
    rest.close(arc);
    const double around = rest.augment(arc, arc + 1, through);
    const double left = solved.flowW - through + around;
    if (left >= enoughW)
        return {enoughW, {}};
    // What cannot be led around goes back to where it came from, so that the rest is in balance.
    rest.augment(arc, sourceOfAll(), through - around);
    rest.augment(sinkOfAll(), arc + 1, through - around);
    return {left, narrowest(rest, lost)};
}

TrunkDeliveries deliveriesOf(const SiteSnapshot &site, const Service &service)
{
    const Trunk trunk(site, service);
    TrunkDeliveries deliveries;
    deliveries.normal = trunk.normally();
    deliveries.after.resize(site.nodes.size());
    deliveries.sustainedW.assign(site.nodes.size(), 0);
    if (!std::isfinite(deliveries.normal.limitW))
        return deliveries;
    for (int node = 0; at(node) < site.nodes.size(); ++node) {
        // Batteries make up for what is lost; they add nothing to what there was.
        if (!trunk.contains(node) || service.nodeUp[at(node)] == 0)
            continue;
        const double enough = deliveries.normal.limitW;
        deliveries.after[at(node)] = trunk.after(node, enough);
        deliveries.sustainedW[at(node)] = trunk.hasBatteries() ? trunk.sustainedAfter(node, enough)
                                                               : deliveries.after[at(node)]->limitW;
    }
    return deliveries;
}

} // namespace headroom::engine
