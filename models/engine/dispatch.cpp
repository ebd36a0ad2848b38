// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/dispatch.h"

#include "models/engine/flowgraph.h"
#include "models/engine/sitepower.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace headroom::engine {

Dispatch::Dispatch(const Network &network)
    : m_network(network)
    , m_site(network.site())
{
    Flow idle;
    idle.supplied.assign(m_site.nodes.size(), Supplied::Not);
    for (const int node : m_site.order)
        idle.supplied[at(node)] = network.suppliedFrom(idle.supplied, node);
    m_isParallel = reachesAlike(idle);
}

bool Dispatch::draws(const Flow &flow, int node, int edge) const
{
    const int parent = m_site.parents.item[at(edge)];
    if (flow.supplied[at(node)] == Supplied::Not || flow.supplied[at(parent)] == Supplied::Not
        || !isPart(parent))
        return false;
    if (m_site.nodes[at(node)].kind != NodeKind::TransferSwitch || m_site.parents.count(node) < 2)
        return true;
    std::vector<double> parts;
    m_network.splitNode(flow.supplied, node, false, kProbeW, parts);
    return parts[at(edge - m_site.parents.begin(node))] > 0;
}

/// Which sources stand behind each node, as a set of bits for each source: all alike where the
/// trunk is tapped.
bool Dispatch::reachesAlike(const Flow &flow) const
{
    std::vector<int> giving;
    for (const int source : m_site.sources) {
        const bool leads = m_site.children.count(source) > 0 || m_site.fed.count(source) > 0;
        if (leads && !m_site.nodes[at(source)].battery
            && flow.supplied[at(source)] == Supplied::Fully)
            giving.push_back(source);
    }
    std::vector<std::vector<char>> behind(m_site.nodes.size());
    for (std::size_t i = 0; i < giving.size(); ++i)
        behind[at(giving[i])].assign(giving.size(), 0);
    for (const int node : m_site.order) {
        if (!isPart(node))
            continue;
        std::vector<char> &sources = behind[at(node)];
        sources.resize(giving.size(), 0);
        const auto own = std::find(giving.begin(), giving.end(), node);
        if (own != giving.end())
            sources[static_cast<std::size_t>(own - giving.begin())] = 1;
        for (int edge = m_site.parents.begin(node); edge < m_site.parents.end(node); ++edge) {
            if (!draws(flow, node, edge))
                continue;
            const std::vector<char> &above = behind[at(m_site.parents.item[at(edge)])];
            for (std::size_t i = 0; i < above.size(); ++i)
                sources[i] = sources[i] != 0 || above[i] != 0 ? 1 : 0;
        }
        const auto children = m_site.children.of(node);
        const bool isTapped = m_site.fed.count(node) > 0
                              || std::any_of(children.begin(), children.end(), [this](int child) {
                                     return !m_site.nodes[at(child)].trunk;
                                 });
        const bool alike = std::all_of(
            sources.begin(), sources.end(), [](char behindIt) { return behindIt != 0; });
        if (isTapped && flow.supplied[at(node)] != Supplied::Not && !alike)
            return false;
    }
    return true;
}

double Dispatch::unservedW(const Flow &flow, bool withBatteries) const
{
    const int count = static_cast<int>(m_site.nodes.size());
    const int from = count;
    const int to = count + 1;
    const int anywhere = count + 2; // what no drawn path carries may come from any source
    FlowGraph graph(count + 3);
    const std::vector<double> factors = lossFactors(m_site, flow);
    double needed = 0;
    double direct = 0;
    for (int node = 0; node < count; ++node) {
        if (!isPart(node) || flow.supplied[at(node)] == Supplied::Not)
            continue;
        const Node &data = m_site.nodes[at(node)];
        direct += flow.nodes[at(node)].directW;
        if (data.source && (withBatteries || !data.battery)) {
            const double limit = m_network.service().limitW[at(node)];
            graph.addArc(from, node, std::isnan(limit) ? FlowGraph::kPlentyW : limit);
            graph.addArc(node, anywhere, FlowGraph::kPlentyW);
        }
        double tapped = flow.nodes[at(node)].outW;
        for (int k = m_site.children.begin(node); k < m_site.children.end(node); ++k) {
            const int child = m_site.children.item[at(k)];
            const int edge = m_site.childEdges.item[at(k)];
            if (!m_site.nodes[at(child)].trunk)
                continue;
            tapped -= flow.edges[at(edge)].watts;
            if (draws(flow, child, edge))
                graph.addArc(node, child, FlowGraph::kPlentyW);
        }
        if (tapped <= 0)
            continue;
        graph.addArc(node, to, std::round(tapped * factors[at(node)]));
        needed += std::round(tapped * factors[at(node)]);
    }
    graph.addArc(anywhere, to, direct);
    const double served = graph.augment(from, to);
    const double unserved = needed + direct - served;
    return unserved > kSplitNoiseW ? unserved : 0;
}

} // namespace headroom::engine
