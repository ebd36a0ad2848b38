// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/flowgraph.h"

#include <algorithm>

namespace headroom::engine {

namespace {

constexpr int kNotSeen = -1;
constexpr int kStart = -2;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

} // namespace

FlowGraph::FlowGraph(int vertices)
    : m_first(at(vertices), -1)
{}

int FlowGraph::addArc(int from, int to, double capacityW)
{
    const int number = static_cast<int>(m_arcs.size());
    m_arcs.push_back({to, m_first[at(from)], capacityW});
    m_first[at(from)] = number;
    m_arcs.push_back({from, m_first[at(to)], 0});
    m_first[at(to)] = number + 1;
    return number;
}

double FlowGraph::augment(int from, int to, double mostW)
{
    double total = 0;
    while (total < mostW && findPath(from, to)) {
        double least = mostW - total;
        for (int v = to; v != from; v = m_arcs[at(m_arcTo[at(v)] ^ 1)].to)
            least = std::min(least, m_arcs[at(m_arcTo[at(v)])].leftW);
        for (int v = to; v != from; v = m_arcs[at(m_arcTo[at(v)] ^ 1)].to) {
            m_arcs[at(m_arcTo[at(v)])].leftW -= least;
            m_arcs[at(m_arcTo[at(v)] ^ 1)].leftW += least;
        }
        total += least;
    }
    return total;
}

double FlowGraph::flowOf(int arc) const
{
    return m_arcs[at(arc ^ 1)].leftW;
}

void FlowGraph::close(int arc)
{
    m_arcs[at(arc)].leftW = 0;
    m_arcs[at(arc ^ 1)].leftW = 0;
}

std::vector<char> FlowGraph::reachableFrom(int vertex) const
{
    std::vector<char> seen(m_first.size(), 0);
    seen[at(vertex)] = 1;
    std::vector<int> queue{vertex};
    for (std::size_t next = 0; next < queue.size(); ++next) {
        for (int arc = m_first[at(queue[next])]; arc != -1; arc = m_arcs[at(arc)].next) {
            const int to = m_arcs[at(arc)].to;
            if (m_arcs[at(arc)].leftW <= 0 || seen[at(to)])
                continue;
            seen[at(to)] = 1;
            queue.push_back(to);
        }
    }
    return seen;
}

bool FlowGraph::findPath(int from, int to)
{
    m_arcTo.assign(m_first.size(), kNotSeen);
    m_arcTo[at(from)] = kStart;
    m_queue.assign(1, from);
    for (std::size_t next = 0; next < m_queue.size(); ++next) {
        for (int arc = m_first[at(m_queue[next])]; arc != -1; arc = m_arcs[at(arc)].next) {
            const int target = m_arcs[at(arc)].to;
            if (m_arcs[at(arc)].leftW <= 0 || m_arcTo[at(target)] != kNotSeen)
                continue;
            m_arcTo[at(target)] = arc;
            if (target == to)
                return true;
            m_queue.push_back(target);
        }
    }
    return false;
}

} // namespace headroom::engine
