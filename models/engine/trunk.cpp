// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/trunk.h"

#include <algorithm>
#include <cmath>

namespace headroom::engine {

namespace {

constexpr double kPlenty = 1e15; // watts: no rating bounds it

/// Maximum flow by shortest augmenting paths (Edmonds and Karp 1972), on whole watts.
class FlowGraph
{
public:
    explicit FlowGraph(std::size_t vertices)
        : m_first(vertices, -1)
    {}

    void addArc(int from, int to, double capacity)
    {
        m_arcs.push_back({to, m_first[at(from)], capacity});
        m_first[at(from)] = static_cast<int>(m_arcs.size()) - 1;
        m_arcs.push_back({from, m_first[at(to)], 0});
        m_first[at(to)] = static_cast<int>(m_arcs.size()) - 1;
    }

    double maximumFlow(int source, int sink)
    {
        double total = 0;
        while (findPath(source, sink)) {
            double least = kPlenty;
            for (int v = sink; v != source; v = tail(m_arcTo[at(v)]))
                least = std::min(least, m_arcs[at(m_arcTo[at(v)])].left);
            for (int v = sink; v != source; v = tail(m_arcTo[at(v)])) {
                m_arcs[at(m_arcTo[at(v)])].left -= least;
                m_arcs[at(m_arcTo[at(v)] ^ 1)].left += least;
            }
            total += least;
            if (total >= kPlenty)
                break;
        }
        return total;
    }

    /// After maximumFlow: reachable from the source with capacity left.
    [[nodiscard]] bool isReached(int vertex) const { return m_arcTo[at(vertex)] != -1; }

private:
    struct Arc
    {
        int to;
        int next;
        double left;
    };

    [[nodiscard]] int tail(int arc) const { return m_arcs[at(arc ^ 1)].to; }

    bool findPath(int source, int sink)
    {
        m_arcTo.assign(m_first.size(), -1);
        m_arcTo[at(source)] = -2;
        std::vector<int> queue{source};
        for (std::size_t next = 0; next < queue.size(); ++next) {
            for (int arc = m_first[at(queue[next])]; arc != -1; arc = m_arcs[at(arc)].next) {
                const int to = m_arcs[at(arc)].to;
                if (m_arcs[at(arc)].left <= 0 || m_arcTo[at(to)] != -1)
                    continue;
                m_arcTo[at(to)] = arc;
                if (to == sink)
                    return true;
                queue.push_back(to);
            }
        }
        return false;
    }

    std::vector<int> m_first;
    std::vector<Arc> m_arcs;
    std::vector<int> m_arcTo;
};

} // namespace

Trunk::Trunk(const SiteSnapshot &site, const Service &service)
    : m_site(site)
    , m_service(service)
    , m_numberOf(site.nodes.size(), -1)
{
    for (const int node : site.order) {
        if (!site.nodes[at(node)].trunk || !site.reachesSource[at(node)])
            continue;
        m_numberOf[at(node)] = static_cast<int>(m_nodes.size());
        m_nodes.push_back(node);
        const auto children = site.children.of(node);
        const bool spreads = children.empty() || site.fed.count(node) > 0
                             || std::any_of(children.begin(), children.end(), [&site](int child) {
                                    return !site.nodes[at(child)].trunk;
                                });
        m_leaves.push_back(spreads ? 1 : 0);
    }
}

Delivery Trunk::deliver(int lost, bool withBatteries) const
{
    // Vertices: 2k enters trunk node k, 2k + 1 leaves it; then the source and the sink of all.
    const int count = static_cast<int>(m_nodes.size());
    const int source = 2 * count;
    const int sink = 2 * count + 1;
    FlowGraph graph(at(sink) + 1);
    for (int k = 0; k < count; ++k) {
        const int node = m_nodes[at(k)];
        if (!m_service.nodeUp[at(node)] || node == lost)
            continue;
        const Node &data = m_site.nodes[at(node)];
        const double own = m_service.limitW[at(node)];
        const double limit = std::isnan(own) ? kPlenty : own;
        graph.addArc(2 * k, 2 * k + 1, limit);
        if (data.source && (withBatteries || !data.battery))
            graph.addArc(source, 2 * k, kPlenty);
        if (m_leaves[at(k)])
            graph.addArc(2 * k + 1, sink, kPlenty);
        for (const int child : m_site.children.of(node)) {
            if (m_numberOf[at(child)] >= 0)
                graph.addArc(2 * k + 1, 2 * m_numberOf[at(child)], kPlenty);
        }
    }
    Delivery delivery;
    const double flow = graph.maximumFlow(source, sink);
    delivery.limitW = flow >= kPlenty ? std::numeric_limits<double>::infinity() : flow;
    for (int k = 0; k < count; ++k) {
        if (graph.isReached(2 * k) && !graph.isReached(2 * k + 1)
            && m_service.nodeUp[at(m_nodes[at(k)])] && m_nodes[at(k)] != lost)
            delivery.narrowest.push_back(m_nodes[at(k)]);
    }
    return delivery;
}

} // namespace headroom::engine
