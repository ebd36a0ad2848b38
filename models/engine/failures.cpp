// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/failures.h"

#include <algorithm>
#include <cmath>

namespace headroom::engine {

FailureSolver::FailureSolver(const Network &network,
                             const Flow &normal,
                             const std::vector<double> &consumerW,
                             double directW)
    : m_network(network)
    , m_site(network.site())
    , m_normal(normal)
    , m_consumerW(consumerW)
    , m_directW(directW)
    , m_feedsNormally(m_site.consumers.size(), 0)
    , m_feedsLeft(m_site.consumers.size(), 0)
    , m_flow(normal)
    , m_marks(m_site.nodes.size(), 0)
    , m_consumerTouched(m_site.consumers.size(), 0)
    , m_shares(m_site.parents.item.size(), -1)
    , m_downward(m_site.nodes.size())
    , m_upward(m_site.nodes.size())
{
    for (int consumer = 0; at(consumer) < m_site.consumers.size(); ++consumer) {
        for (const int node : m_site.feeds.of(consumer))
            m_feedsNormally[at(consumer)] += normal.supplied[at(node)] == Supplied::Fully ? 1 : 0;
    }
    for (int node = 0; at(node) < m_site.nodes.size(); ++node) {
        if (m_site.parents.count(node) < 2)
            continue;
        network.weighParents(normal.supplied, node, false, m_parts);
        becomeShares(m_parts);
        std::copy(m_parts.begin(), m_parts.end(), m_shares.begin() + m_site.parents.begin(node));
    }
}

void FailureSolver::lose(int node)
{
    spreadLoss(node);
    moveConsumers();
    moveNodes();
    if (m_site.nodes[at(node)].source)
        moveDirect(node);
}

void FailureSolver::restore()
{
    for (const int node : m_nodes) {
        m_flow.supplied[at(node)] = m_normal.supplied[at(node)];
        m_flow.nodes[at(node)] = m_normal.nodes[at(node)];
        m_marks[at(node)] = 0;
        // Only the paths above these nodes, and the feeds of these consumers, can have moved.
        for (int edge = m_site.parents.begin(node); edge < m_site.parents.end(node); ++edge)
            m_flow.edges[at(edge)] = m_normal.edges[at(edge)];
    }
    for (const int consumer : m_consumers) {
        m_consumerTouched[at(consumer)] = 0;
        for (int feed = m_site.feeds.begin(consumer); feed < m_site.feeds.end(consumer); ++feed)
            m_flow.feeds[at(feed)] = m_normal.feeds[at(feed)];
    }
    m_nodes.clear();
    m_consumers.clear();
}

void FailureSolver::touchFirst(int node, Mark mark)
{
    m_marks[at(node)] = mark;
    m_nodes.push_back(node);
    m_upward.add(m_site.rankOf[at(node)]);
}

/// From the lost node down, parents before children: who is less well supplied now.
void FailureSolver::spreadLoss(int lost)
{
    lower(lost, Supplied::Not);
    m_downward.takeUp([this](int rank) {
        const int node = m_site.order[at(rank)];
        const Supplied now = m_network.suppliedFrom(m_flow.supplied, node);
        if (now != m_flow.supplied[at(node)])
            lower(node, now);
    });
}

/// A node is less well supplied, and so may be what hangs on it.
void FailureSolver::lower(int node, Supplied to)
{
    touchNode(node);
    m_flow.supplied[at(node)] = to;
    for (const int child : m_site.children.of(node)) {
        if (m_network.service().nodeUp[at(child)] == 0 || (m_marks[at(child)] & kDisturbed) != 0)
            continue;
        touchNode(child);
        m_marks[at(child)] |= kDisturbed;
        m_downward.add(m_site.rankOf[at(child)]);
    }
    for (const int consumer : m_site.fed.of(node)) {
        if (m_network.service().consumerOn[at(consumer)] == 0
            || m_consumerTouched[at(consumer)] != 0)
            continue;
        m_consumerTouched[at(consumer)] = 1;
        m_consumers.push_back(consumer);
    }
}

void FailureSolver::moveConsumers()
{
    for (const int consumer : m_consumers) {
        const double watts = m_consumerW[at(consumer)];
        const bool unknown = std::isnan(watts);
        const int first = m_site.feeds.begin(consumer);
        const int count = m_site.feeds.count(consumer);
        const Consumer &data = m_site.consumers[at(consumer)];
        if (count == 2 && !unknown && data.sharing == Sharing::ActiveActive) { // as most racks are
            const bool one = m_flow.supplied[at(m_site.feeds.item[at(first)])] != Supplied::Not;
            const bool two = m_flow.supplied[at(m_site.feeds.item[at(first + 1)])] != Supplied::Not;
            m_feedsLeft[at(consumer)] = (one ? 1 : 0) + (two ? 1 : 0);
            const PairParts parts = splitPair(data, one, two, watts);
            moveFeed(first, parts.first, false);
            moveFeed(first + 1, parts.second, false);
            continue;
        }
        int left = 0;
        for (int k = 0; k < count; ++k)
            left += m_flow.supplied[at(m_site.feeds.item[at(first + k)])] != Supplied::Not ? 1 : 0;
        m_feedsLeft[at(consumer)] = left;
        m_network.splitConsumer(
            m_flow.supplied, consumer, true, unknown ? kProbeW : watts, m_parts);
        for (int k = 0; k < count; ++k)
            moveFeed(first + k, unknown ? 0 : m_parts[at(k)], unknown && m_parts[at(k)] > 0);
    }
}

/// A path draws so much on a node from now on.
void FailureSolver::draw(Flow::OfPath &path, int node, double watts, bool unknown)
{
    const Mark nowUnknown = unknown ? 1 : 0;
    if (watts == path.watts && nowUnknown == path.unknown)
        return;
    touchNode(node);
    Flow::OfNode &drawn = m_flow.nodes[at(node)];
    drawn.outW += watts - path.watts;
    drawn.outUnknown += nowUnknown - path.unknown;
    path = {watts, nowUnknown};
}

void FailureSolver::moveFeed(int feed, double watts, bool unknown)
{
    draw(m_flow.feeds[at(feed)], m_site.feeds.item[at(feed)], watts, unknown);
}

void FailureSolver::moveEdge(int edge, double watts, bool unknown)
{
    draw(m_flow.edges[at(edge)], m_site.parents.item[at(edge)], watts, unknown);
}

/// From below up, children before parents: what each touched node carries, and hands on.
void FailureSolver::moveNodes()
{
    m_upward.takeDown([this](int rank) { moveNode(m_site.order[at(rank)]); });
}

void FailureSolver::moveNode(int node)
{
    const bool dead = m_flow.supplied[at(node)] == Supplied::Not;
    const double load = dead ? 0 : m_network.loadOf(node, m_flow.nodes[at(node)].outW);
    m_flow.nodes[at(node)].loadW = load;
    const int first = m_site.parents.begin(node);
    const int count = m_site.parents.count(node);
    const bool partsUnknown = !dead && m_flow.nodes[at(node)].outUnknown > 0;
    if (count == 1 && !partsUnknown) { // nothing to split
        const int parent = m_site.parents.item[at(first)];
        const bool fed = !dead && m_flow.supplied[at(parent)] != Supplied::Not;
        moveEdge(first, fed ? load : 0, false);
        return;
    }
    if (dead) {
        for (int k = 0; k < count; ++k)
            moveEdge(first + k, 0, false);
        return;
    }
    const bool disturbed = (m_marks[at(node)] & kDisturbed) != 0;
    if (!disturbed && !partsUnknown && m_site.nodes[at(node)].kind != NodeKind::TransferSwitch) {
        moveShares(first, count, load);
        return;
    }
    m_unknown.assign(at(count), 0);
    if (partsUnknown) {
        m_network.splitNode(m_flow.supplied, node, disturbed, kProbeW, m_parts);
        for (int k = 0; k < count; ++k)
            m_unknown[at(k)] = m_parts[at(k)] > 0 ? 1 : 0;
    }
    m_network.splitNode(m_flow.supplied, node, disturbed, load, m_parts);
    for (int k = 0; k < count; ++k)
        moveEdge(first + k, m_parts[at(k)], m_unknown[at(k)] != 0);
}

/// Whose parents are as well supplied as ever draws from them in the shares that it always does.
void FailureSolver::moveShares(int first, int count, double load)
{
    double given = 0;
    for (int edge = first; edge < first + count; ++edge) {
        double part = 0;
        if (const double share = m_shares[at(edge)]; share >= 0) {
            const double upTo = wholeWatts(load * share);
            part = upTo - given;
            given = upTo;
        }
        moveEdge(edge, part, false);
    }
}

/// What no drawn path carries moves to the sources that are left.
void FailureSolver::moveDirect(int lost)
{
    const Supplied now = m_flow.supplied[at(lost)];
    if (now == m_normal.supplied[at(lost)] || m_directW == 0)
        return;
    m_network.splitDirect(m_flow, true, m_directW);
    for (const int source : m_site.sources) {
        if (m_marks[at(source)] == 0) {
            m_marks[at(source)] = kTouched;
            m_nodes.push_back(source);
        }
    }
}

} // namespace headroom::engine
