// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/powerflow.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace headroom::engine {

namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();

Supplied better(Supplied a, Supplied b)
{
    return std::max(a, b);
}

} // namespace

void becomeShares(std::vector<double> &weights)
{
    double sum = 0;
    bool bounded = true;
    for (const double weight : weights) {
        sum += weight < 0 ? 0 : weight;
        bounded = bounded && std::isfinite(weight);
    }
    const bool equally = !bounded || sum <= 0;
    double running = 0;
    double total = equally ? 0 : sum;
    if (equally) {
        for (double &weight : weights) {
            weight = weight < 0 ? -1 : 1;
            total += weight > 0 ? 1 : 0;
        }
    }
    for (double &weight : weights) {
        if (weight < 0)
            continue;
        running += weight;
        weight = running / total;
    }
}

void splitWhole(double totalW, std::vector<double> &weightsBecomeParts)
{
    becomeShares(weightsBecomeParts);
    double given = 0;
    for (double &share : weightsBecomeParts) {
        if (share < 0) {
            share = 0;
            continue;
        }
        const double upTo = wholeWatts(totalW * share);
        share = upTo - given;
        given = upTo;
    }
}

Network::Network(const SiteSnapshot &site, const Service &service)
    : m_site(site)
    , m_service(service)
{
    weigh();
}

/// From the sources down: a node passes on what its limit lets through of what its parents have for
/// it, each parent's shared among its children pro rata of their limits.
void Network::weigh()
{
    const std::size_t count = m_site.nodes.size();
    m_weights.normalW.assign(count, 0);
    m_weights.backupW.assign(count, 0);
    std::vector<double> limitOfChildren(count, 0);
    for (int node = 0; at(node) < count; ++node) {
        for (const int child : m_site.children.of(node)) {
            if (!m_service.nodeUp[at(child)])
                continue;
            const double limit = m_service.limitW[at(child)];
            limitOfChildren[at(node)] += std::isnan(limit) ? kInfinite : limit;
        }
    }
    const auto pass = [&](std::vector<double> &weights, bool batteries) {
        for (const int node : m_site.order) {
            if (!m_service.nodeUp[at(node)])
                continue;
            const double own = m_service.limitW[at(node)];
            const double limit = std::isnan(own) ? kInfinite : own;
            double supply = 0;
            if (m_site.nodes[at(node)].source)
                supply = m_site.nodes[at(node)].battery && !batteries ? 0 : limit;
            else if (m_site.parents.count(node) == 0)
                supply = limit;
            for (const int parent : m_site.parents.of(node)) {
                const double offered = weights[at(parent)];
                const double siblings = limitOfChildren[at(parent)];
                if (!std::isfinite(offered) || !std::isfinite(siblings) || siblings <= 0)
                    supply += offered;
                else
                    supply += offered * (limit / siblings);
            }
            weights[at(node)] = std::min(limit, supply);
        }
    };
    pass(m_weights.normalW, false);
    pass(m_weights.backupW, true);
}

Supplied Network::suppliedFrom(const std::vector<Supplied> &supplied, int node) const
{
    if (!m_service.nodeUp[at(node)])
        return Supplied::Not;
    const Node &data = m_site.nodes[at(node)];
    Supplied result = Supplied::Not;
    if (data.source)
        result = data.battery ? Supplied::Backup : Supplied::Fully;
    else if (m_site.parents.count(node) == 0)
        result = Supplied::Fully;
    for (const int parent : m_site.parents.of(node))
        result = better(result, supplied[at(parent)]);
    return result;
}

void Network::weighParents(const std::vector<Supplied> &supplied,
                           int node,
                           bool disturbed,
                           std::vector<double> &weights) const
{
    const auto parents = m_site.parents.of(node);
    weights.assign(parents.size(), -1);
    Supplied best = Supplied::Not;
    for (const int parent : parents)
        best = better(best, supplied[at(parent)]);
    if (best == Supplied::Not)
        return;
    const Supplied least = disturbed ? Supplied::Backup : best;
    const bool backup = disturbed || best == Supplied::Backup;
    const std::vector<double> &passing = backup ? m_weights.backupW : m_weights.normalW;
    for (std::size_t k = 0; k < parents.size(); ++k) {
        if (supplied[at(parents[k])] >= least)
            weights[k] = passing[at(parents[k])];
    }
}

void Network::splitNode(const std::vector<Supplied> &supplied,
                        int node,
                        bool disturbed,
                        double loadW,
                        std::vector<double> &partsW) const
{
    if (m_site.nodes[at(node)].kind != NodeKind::TransferSwitch) {
        weighParents(supplied, node, disturbed, partsW);
        splitWhole(loadW, partsW);
        return;
    }
    const auto parents = m_site.parents.of(node);
    partsW.assign(parents.size(), 0);
    std::size_t chosen = 0;
    for (std::size_t k = 1; k < parents.size(); ++k) {
        if (supplied[at(parents[k])] > supplied[at(parents[chosen])])
            chosen = k;
    }
    if (!parents.empty() && supplied[at(parents[chosen])] != Supplied::Not)
        partsW[chosen] = loadW;
}

bool Network::splitConsumer(const std::vector<Supplied> &supplied,
                            int consumer,
                            bool disturbed,
                            double loadW,
                            std::vector<double> &partsW) const
{
    const int first = m_site.feeds.begin(consumer);
    const int count = m_site.feeds.count(consumer);
    const Consumer &data = m_site.consumers[at(consumer)];
    const Supplied least = disturbed ? Supplied::Backup : Supplied::Fully;
    partsW.assign(at(count), 0);
    int live = 0;
    for (int k = 0; k < count; ++k)
        live += supplied[at(m_site.feeds.item[at(first + k)])] >= least ? 1 : 0;
    if (live < data.needed || live == 0)
        return false;
    if (data.sharing == Sharing::ActiveStandby) {
        for (int k = 0; k < count; ++k) {
            if (supplied[at(m_site.feeds.item[at(first + k)])] >= least) {
                partsW[at(k)] = loadW;
                return true;
            }
        }
    }
    // Equal parts, as splitWhole() makes them.
    int served = 0;
    double given = 0;
    for (int k = 0; k < count; ++k) {
        if (supplied[at(m_site.feeds.item[at(first + k)])] < least)
            continue;
        const double upTo = wholeWatts(loadW * (static_cast<double>(++served) / live));
        partsW[at(k)] = upTo - given;
        given = upTo;
    }
    return true;
}

double Network::loadOf(int node, double outW) const
{
    const Node &data = m_site.nodes[at(node)];
    // Most nodes lose nothing, and dividing is dear.
    const double inW = data.efficiency == 1 ? outW : outW / data.efficiency;
    return wholeWatts(inW + data.standingLossW);
}

void Network::splitDirect(Flow &flow, bool disturbed, double loadW) const
{
    std::vector<double> parts;
    for (const int source : m_site.sources) {
        const Supplied supplied = flow.supplied[at(source)];
        const bool carries =
            supplied == Supplied::Fully || (disturbed && supplied == Supplied::Backup);
        const double limit = m_service.limitW[at(source)];
        parts.push_back(!carries ? -1 : std::isnan(limit) ? kInfinite : limit);
    }
    const bool any = std::any_of(parts.begin(), parts.end(), [](double part) { return part >= 0; });
    splitWhole(loadW, parts);
    for (std::size_t k = 0; k < parts.size(); ++k)
        flow.nodes[at(m_site.sources[k])].directW = any ? parts[k] : 0;
}

Flow Network::solve(const std::vector<double> &consumerW) const
{
    const std::size_t nodes = m_site.nodes.size();
    Flow flow;
    flow.supplied.assign(nodes, Supplied::Not);
    flow.nodes.assign(nodes, {});
    flow.edges.assign(m_site.parents.item.size(), {});
    flow.feeds.assign(m_site.feeds.item.size(), {});
    for (const int node : m_site.order)
        flow.supplied[at(node)] = suppliedFrom(flow.supplied, node);

    std::vector<double> parts;
    for (int i = 0; at(i) < m_site.consumers.size(); ++i) {
        if (!m_service.consumerOn[at(i)])
            continue;
        const bool unknown = std::isnan(consumerW[at(i)]);
        splitConsumer(flow.supplied, i, false, unknown ? kProbeW : consumerW[at(i)], parts);
        const int first = m_site.feeds.begin(i);
        for (int k = 0; k < m_site.feeds.count(i); ++k) {
            const int node = m_site.feeds.item[at(first + k)];
            if (unknown && parts[at(k)] > 0) {
                flow.feeds[at(first + k)].unknown = 1;
                ++flow.nodes[at(node)].outUnknown;
            } else if (!unknown) {
                flow.feeds[at(first + k)].watts = parts[at(k)];
                flow.nodes[at(node)].outW += parts[at(k)];
            }
        }
    }
    for (const int node : std::ranges::reverse_view(m_site.order)) {
        if (flow.supplied[at(node)] == Supplied::Not)
            continue;
        const double load = loadOf(node, flow.nodes[at(node)].outW);
        flow.nodes[at(node)].loadW = load;
        splitNode(flow.supplied, node, false, load, parts);
        const int first = m_site.parents.begin(node);
        const int count = m_site.parents.count(node);
        for (int k = 0; k < count; ++k) {
            flow.edges[at(first + k)].watts = parts[at(k)];
            flow.nodes[at(m_site.parents.item[at(first + k)])].outW += parts[at(k)];
        }
        if (flow.nodes[at(node)].outUnknown == 0)
            continue;
        splitNode(flow.supplied, node, false, kProbeW, parts);
        for (int k = 0; k < count; ++k) {
            if (parts[at(k)] > 0) {
                flow.edges[at(first + k)].unknown = 1;
                ++flow.nodes[at(m_site.parents.item[at(first + k)])].outUnknown;
            }
        }
    }
    return flow;
}

std::vector<double> lossFactors(const SiteSnapshot &site, const Flow &flow)
{
    std::vector<double> factors(site.nodes.size(), 1);
    for (const int node : site.order) {
        const double load = flow.nodes[at(node)].loadW;
        const double out = flow.nodes[at(node)].outW;
        double above = 1;
        double sum = 0;
        double carried = 0;
        for (int k = site.parents.begin(node); k < site.parents.end(node); ++k) {
            sum += flow.edges[at(k)].watts * factors[at(site.parents.item[at(k)])];
            carried += flow.edges[at(k)].watts;
        }
        if (carried > 0)
            above = sum / carried;
        factors[at(node)] = out > 0 ? load / out * above : above;
    }
    return factors;
}

} // namespace headroom::engine
