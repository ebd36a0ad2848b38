// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement/draws.h"

#include <algorithm>

namespace headroom::placement {

using namespace engine;

PathDraws::PathDraws(const Network &network, const SiteLoads &loads)
    : PathDraws(network, loads, loads.flow.supplied)
{}

PathDraws::PathDraws(const Network &network,
                     const SiteLoads &loads,
                     const std::vector<Supplied> &supplied)
    : m_network(network)
    , m_loads(loads)
    , m_supplied(supplied)
{}

bool PathDraws::isDisturbed(std::span<const int> parents) const
{
    return std::any_of(parents.begin(), parents.end(), [this](int parent) {
        return m_supplied[at(parent)] < m_loads.flow.supplied[at(parent)];
    });
}

void PathDraws::feed(std::map<int, double, std::greater<>> &outByRank,
                     int consumer,
                     double watts) const
{
    const SiteSnapshot &site = m_network.site();
    const auto feeds = site.feeds.of(consumer);
    std::vector<double> parts;
    if (!m_network.splitConsumer(m_supplied, consumer, isDisturbed(feeds), kProbeW, parts))
        return;
    for (std::size_t k = 0; k < feeds.size(); ++k) {
        if (parts[k] > 0)
            outByRank[site.rankOf[at(feeds[k])]] += watts * (parts[k] / kProbeW);
    }
}

std::map<int, double> PathDraws::of(const std::vector<int> &racks) const
{
    const SiteSnapshot &site = m_network.site();
    std::map<int, double, std::greater<>> outByRank;
    std::map<int, double> itByHall;
    for (const int rack : racks) {
        const double part = 1 / static_cast<double>(racks.size());
        feed(outByRank, rack, part);
        itByHall[site.consumers[at(rack)].hall] += part;
    }
    for (const auto &[hall, part] : itByHall) {
        const int overhead = site.halls[at(hall)].overhead;
        const double itW = m_loads.halls[at(hall)].itW;
        if (overhead >= 0 && itW > 0 && m_loads.consumerW[at(overhead)] > 0)
            feed(outByRank, overhead, part * m_loads.consumerW[at(overhead)] / itW);
    }
    std::map<int, double> draws;
    std::vector<double> parts;
    while (!outByRank.empty()) {
        const auto [rank, outW] = *outByRank.begin();
        outByRank.erase(outByRank.begin());
        const int node = site.order[at(rank)];
        const double loadW = outW / site.nodes[at(node)].efficiency;
        if (!site.nodes[at(node)].source)
            draws[node] = loadW;
        const auto parents = site.parents.of(node);
        if (parents.empty())
            continue;
        m_network.splitNode(m_supplied, node, isDisturbed(parents), kProbeW, parts);
        for (std::size_t k = 0; k < parents.size(); ++k) {
            if (parts[k] > 0)
                outByRank[site.rankOf[at(parents[k])]] += loadW * (parts[k] / kProbeW);
        }
    }
    return draws;
}

} // namespace headroom::placement
