// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/trunk.h"

#include <algorithm>
#include <cmath>

namespace headroom::engine {

namespace {

/// Whether power goes from here to distribution, or to racks themselves.
bool feedsRacks(const SiteSnapshot &site, int node)
{
    const auto fed = site.fed.of(node);
    const auto children = site.children.of(node);
    return std::any_of(fed.begin(), fed.end(), [&site](int i) { return i < site.racks; })
           || std::any_of(children.begin(), children.end(), [&site](int child) {
                  return !site.nodes[at(child)].trunk;
              });
}

} // namespace

bool isTap(const SiteSnapshot &site, int node)
{
    return site.fed.count(node) > 0 && !feedsRacks(site, node);
}

Trunk::Trunk(const SiteSnapshot &site, const Service &service, TrunkEnds ends)
    : m_site(site)
    , m_service(service)
    , m_ends(ends)
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
        const bool isEnd = site.children.count(node) == 0 && site.fed.count(node) == 0
                           && !(connected && isSource(site.nodes[at(node)].kind));
        const bool taps = isTap(site, node);
        m_hasTaps = m_hasTaps || taps;
        const bool counts = isEnd || feedsRacks(site, node) || (taps && ends != TrunkEnds::Racks);
        m_leaves.push_back(counts ? 1 : 0);
    }
    addSwitches();
    for (const int node : m_nodes) {
        m_unrated = m_unrated
                    || (bounds(node) && service.nodeUp[at(node)] != 0
                        && std::isnan(service.limitW[at(node)]));
    }
    m_hasBatteries = std::any_of(m_nodes.begin(), m_nodes.end(), [&](int node) {
        return site.nodes[at(node)].battery && service.nodeUp[at(node)] != 0;
    });
    m_withBatteries = solved(true);
    if (m_hasBatteries)
        m_sustained = solved(false);
}

void Trunk::addSwitches()
{
    const bool any = std::any_of(m_nodes.begin(), m_nodes.end(), [this](int node) {
        return m_site.nodes[at(node)].kind == NodeKind::TransferSwitch
               && m_site.parents.count(node) > 1;
    });
    if (!any)
        return;
    m_network.emplace(m_site, m_service);
    m_chosen = chosenParents(-1);
}

std::vector<int> Trunk::chosenParents(int lost) const
{
    std::vector<Supplied> supplied(m_site.nodes.size(), Supplied::Not);
    for (const int node : m_site.order) {
        if (node != lost)
            supplied[at(node)] = m_network->suppliedFrom(supplied, node);
    }
    std::vector<int> chosen(m_site.nodes.size(), -1);
    std::vector<double> parts;
    for (const int node : m_nodes) {
        if (m_site.nodes[at(node)].kind != NodeKind::TransferSwitch)
            continue;
        m_network->splitNode(supplied, node, false, kProbeW, parts);
        for (std::size_t k = 0; k < parts.size(); ++k) {
            if (parts[k] > 0)
                chosen[at(node)] = m_site.parents.of(node)[k];
        }
    }
    return chosen;
}

Trunk::Solved Trunk::solved(bool withBatteries) const
{
    Solved result{graph(withBatteries, FlowGraph::kPlentyW, -1)};
    result.flowW = result.graph.augment(sourceOfAll(), sinkOfAll());
    return result;
}

// Vertices: 2k enters trunk node k, 2k + 1 leaves it; then the source and the sink of all. The
// first arcs are the limits of the nodes, so that node k has arc 2k.

FlowGraph Trunk::graph(bool withBatteries, double unratedW, int lost) const
{
    const std::vector<int> chosen = m_network && lost >= 0 ? chosenParents(lost) : m_chosen;
    const int count = static_cast<int>(m_nodes.size());
    FlowGraph graph(2 * count + 2);
    for (int k = 0; k < count; ++k) {
        const int node = m_nodes[at(k)];
        const double own = m_service.limitW[at(node)];
        const bool up = m_service.nodeUp[at(node)] != 0;
        const double unrated = bounds(node) ? unratedW : FlowGraph::kPlentyW;
        const bool isFree = m_ends == TrunkEnds::Sources && !bounds(node);
        graph.addArc(2 * k, 2 * k + 1, !up ? 0 : std::isnan(own) || isFree ? unrated : own);
    }
    for (int k = 0; k < count; ++k) {
        const int node = m_nodes[at(k)];
        const Node &data = m_site.nodes[at(node)];
        if (data.source && (withBatteries || !data.battery))
            graph.addArc(sourceOfAll(), 2 * k, FlowGraph::kPlentyW);
        if (m_leaves[at(k)])
            graph.addArc(2 * k + 1, sinkOfAll(), FlowGraph::kPlentyW);
        for (const int child : m_site.children.of(node)) {
            const bool draws = chosen.empty() || m_site.parents.count(child) < 2
                               || m_site.nodes[at(child)].kind != NodeKind::TransferSwitch
                               || chosen[at(child)] == node;
            if (m_numberOf[at(child)] >= 0 && draws)
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
    FlowGraph solved = graph(false, FlowGraph::kPlentyW, -1);
    const double flow = solved.augment(sourceOfAll(), sinkOfAll());
    if (m_unrated && leastFlow(false, -1) < flow)
        return {std::numeric_limits<double>::quiet_NaN(), {}};
    const bool bounded = flow < FlowGraph::kPlentyW;
    return {bounded ? flow : std::numeric_limits<double>::infinity(), narrowest(solved, -1)};
}

double Trunk::leastFlow(bool withBatteries, int lost) const
{
    FlowGraph solved = graph(withBatteries, 0, lost);
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
        const Delivery most = mostAfter(true, lost, enoughW);
        return most.limitW > least ? Delivery{std::numeric_limits<double>::quiet_NaN(), {}} : most;
    }
    return mostAfter(true, lost, enoughW);
}

double Trunk::sustainedAfter(int lost, double enoughW) const
{
    const double most = mostAfter(!m_hasBatteries, lost, enoughW).limitW;
    if (!m_unrated)
        return most;
    const double least = std::min(leastFlow(false, lost), enoughW);
    return most > least ? std::numeric_limits<double>::quiet_NaN() : most;
}

Delivery Trunk::mostAfter(bool withBatteries, int lost, double enoughW) const
{
    const int arc = 2 * m_numberOf[at(lost)];
    if (m_network) { // a switch may turn to another parent, and nothing is left as it was
        FlowGraph rest = graph(withBatteries, FlowGraph::kPlentyW, lost);
        rest.close(arc);
        const double left = rest.augment(sourceOfAll(), sinkOfAll());
        return left >= enoughW ? Delivery{enoughW, {}} : Delivery{left, narrowest(rest, lost)};
    }
    const Solved &solved = withBatteries ? m_withBatteries : m_sustained;
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

namespace {

EndDeliveries deliveriesTo(const Trunk &trunk, const SiteSnapshot &site, const Service &service)
{
    EndDeliveries deliveries;
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

/// The tightest of what the three kinds of end allow; unknown where one of them is.
Delivery tightest(const Delivery &racks,
                  const Delivery &everything,
                  const Delivery &sources,
                  const NeedShape &shape)
{
    const double ofRacks = racks.limitW * shape.perRackWatt;
    const double ofTrunk = everything.limitW * shape.perTrunkWatt;
    if (std::isnan(ofRacks) || std::isnan(ofTrunk) || std::isnan(sources.limitW))
        return {std::numeric_limits<double>::quiet_NaN(), {}};
    if (sources.limitW <= std::min(ofRacks, ofTrunk))
        return sources;
    if (ofTrunk <= ofRacks)
        return {std::round(ofTrunk), everything.narrowest};
    return {std::round(ofRacks), racks.narrowest};
}

} // namespace

Delivery TrunkDeliveries::normal(const NeedShape &shape) const
{
    return tightest(racks.normal, everything.normal, sources.normal, shape);
}

std::optional<Delivery> TrunkDeliveries::after(int lost, const NeedShape &shape) const
{
    const auto of = [lost](const EndDeliveries &ends) { return ends.after[at(lost)]; };
    if (!of(everything) && !of(racks) && !of(sources))
        return std::nullopt;
    return tightest(of(racks).value_or(racks.normal),
                    of(everything).value_or(everything.normal),
                    of(sources).value_or(sources.normal),
                    shape);
}

double TrunkDeliveries::sustainedAfter(int lost, const NeedShape &shape) const
{
    const auto of = [lost](const EndDeliveries &ends) {
        return Delivery{ends.after[at(lost)] ? ends.sustainedW[at(lost)] : ends.normal.limitW, {}};
    };
    return tightest(of(racks), of(everything), of(sources), shape).limitW;
}

TrunkDeliveries deliveriesOf(const SiteSnapshot &site, const Service &service)
{
    TrunkDeliveries deliveries;
    const Trunk everything(site, service, TrunkEnds::Everything);
    deliveries.everything = deliveriesTo(everything, site, service);
    deliveries.racks = everything.hasTaps()
                           ? deliveriesTo(Trunk(site, service, TrunkEnds::Racks), site, service)
                           : deliveries.everything;
    deliveries.sources = deliveriesTo(Trunk(site, service, TrunkEnds::Sources), site, service);
    return deliveries;
}

} // namespace headroom::engine
