// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/failures.h"

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
    , m_flow(normal)
    , m_disturbed(m_site.nodes.size(), 0)
    , m_isTouched(m_site.nodes.size(), 0)
    , m_consumerTouched(m_site.consumers.size(), 0)
{
    for (int consumer = 0; at(consumer) < m_site.consumers.size(); ++consumer) {
        for (const int node : m_site.feeds.of(consumer))
            m_feedsNormally[at(consumer)] += normal.supplied[at(node)] == Supplied::Fully ? 1 : 0;
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
        m_flow.outW[at(node)] = m_normal.outW[at(node)];
        m_flow.outUnknown[at(node)] = m_normal.outUnknown[at(node)];
        m_flow.loadW[at(node)] = m_normal.loadW[at(node)];
        m_flow.directW[at(node)] = m_normal.directW[at(node)];
        m_disturbed[at(node)] = 0;
        m_isTouched[at(node)] = 0;
    }
    for (const int edge : m_edges) {
        m_flow.edgeW[at(edge)] = m_normal.edgeW[at(edge)];
        m_flow.edgeUnknown[at(edge)] = m_normal.edgeUnknown[at(edge)];
    }
    for (const int feed : m_feeds) {
        m_flow.feedW[at(feed)] = m_normal.feedW[at(feed)];
        m_flow.feedUnknown[at(feed)] = m_normal.feedUnknown[at(feed)];
    }
    for (const int consumer : m_consumers)
        m_consumerTouched[at(consumer)] = 0;
    m_nodes.clear();
    m_consumers.clear();
    m_edges.clear();
    m_feeds.clear();
}

void FailureSolver::touchNode(int node)
{
    if (m_isTouched[at(node)])
        return;
    m_isTouched[at(node)] = 1;
    m_nodes.push_back(node);
    m_upward.push(m_site.rankOf[at(node)]);
}

/// From the lost node down, parents before children: who is less well supplied now.
void FailureSolver::spreadLoss(int lost)
{
    std::priority_queue<int, std::vector<int>, std::greater<>> downward;
    const auto lower = [&](int node, Supplied to) {
        touchNode(node);
        m_flow.supplied[at(node)] = to;
        for (const int child : m_site.children.of(node)) {
            if (m_network.service().nodeUp[at(child)] == 0 || m_disturbed[at(child)] != 0)
                continue;
            m_disturbed[at(child)] = 1;
            touchNode(child);
            downward.push(m_site.rankOf[at(child)]);
        }
        for (const int consumer : m_site.fed.of(node)) {
            if (m_network.service().consumerOn[at(consumer)] == 0
                || m_consumerTouched[at(consumer)] != 0)
                continue;
            m_consumerTouched[at(consumer)] = 1;
            m_consumers.push_back(consumer);
        }
    };
    lower(lost, Supplied::Not);
    while (!downward.empty()) {
        const int node = m_site.order[at(downward.top())];
        downward.pop();
        const Supplied now = m_network.suppliedFrom(m_flow.supplied, node);
        if (now != m_flow.supplied[at(node)])
            lower(node, now);
    }
}

void FailureSolver::moveConsumers()
{
    for (const int consumer : m_consumers) {
        const double watts = m_consumerW[at(consumer)];
        const bool unknown = std::isnan(watts);
        m_network.splitConsumer(
            m_flow.supplied, consumer, true, unknown ? kProbeW : watts, m_parts);
        for (int k = 0; k < m_site.feeds.count(consumer); ++k) {
            const int feed = m_site.feeds.begin(consumer) + k;
            const int node = m_site.feeds.item[at(feed)];
            const double now = unknown ? 0 : m_parts[at(k)];
            const char nowUnknown = unknown && m_parts[at(k)] > 0 ? 1 : 0;
            if (now == m_flow.feedW[at(feed)] && nowUnknown == m_flow.feedUnknown[at(feed)])
                continue;
            m_flow.outW[at(node)] += now - m_flow.feedW[at(feed)];
            m_flow.outUnknown[at(node)] += nowUnknown - m_flow.feedUnknown[at(feed)];
            m_flow.feedW[at(feed)] = now;
            m_flow.feedUnknown[at(feed)] = nowUnknown;
            m_feeds.push_back(feed);
            touchNode(node);
        }
    }
}

void FailureSolver::setEdge(int edge, int parent, double watts, bool unknown)
{
    const char nowUnknown = unknown ? 1 : 0;
    if (watts == m_flow.edgeW[at(edge)] && nowUnknown == m_flow.edgeUnknown[at(edge)])
        return;
    touchNode(parent);
    m_flow.outW[at(parent)] += watts - m_flow.edgeW[at(edge)];
    m_flow.outUnknown[at(parent)] += nowUnknown - m_flow.edgeUnknown[at(edge)];
    m_flow.edgeW[at(edge)] = watts;
    m_flow.edgeUnknown[at(edge)] = nowUnknown;
    m_edges.push_back(edge);
}

/// From below up, children before parents: what each touched node carries, and hands on.
void FailureSolver::moveNodes()
{
    while (!m_upward.empty()) {
        const int node = m_site.order[at(m_upward.top())];
        m_upward.pop();
        const bool dead = m_flow.supplied[at(node)] == Supplied::Not;
        const double load = dead ? 0 : m_network.loadOf(node, m_flow.outW[at(node)]);
        m_flow.loadW[at(node)] = load;
        const int first = m_site.parents.begin(node);
        const int count = m_site.parents.count(node);
        if (dead) {
            for (int k = 0; k < count; ++k)
                setEdge(first + k, m_site.parents.item[at(first + k)], 0, false);
            continue;
        }
        const bool disturbed = m_disturbed[at(node)] != 0;
        std::vector<char> unknown(at(count), 0);
        if (m_flow.outUnknown[at(node)] > 0) {
            m_network.splitNode(m_flow.supplied, node, disturbed, kProbeW, m_parts);
            for (int k = 0; k < count; ++k)
                unknown[at(k)] = m_parts[at(k)] > 0 ? 1 : 0;
        }
        m_network.splitNode(m_flow.supplied, node, disturbed, load, m_parts);
        for (int k = 0; k < count; ++k)
            setEdge(first + k, m_site.parents.item[at(first + k)], m_parts[at(k)], unknown[at(k)]);
    }
}

/// What no drawn path carries moves to the sources that are left.
void FailureSolver::moveDirect(int lost)
{
    const Supplied now = m_flow.supplied[at(lost)];
    if (now == m_normal.supplied[at(lost)] || m_directW == 0)
        return;
    m_network.splitDirect(m_flow.supplied, true, m_directW, m_flow.directW);
    for (const int source : m_site.sources) {
        if (!m_isTouched[at(source)]) {
            m_isTouched[at(source)] = 1;
            m_nodes.push_back(source);
        }
    }
}

int FailureSolver::feedsLeft(int consumer) const
{
    int live = 0;
    for (const int node : m_site.feeds.of(consumer))
        live += m_flow.supplied[at(node)] != Supplied::Not ? 1 : 0;
    return live;
}

} // namespace headroom::engine
