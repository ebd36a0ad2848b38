// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace headroom::engine {

/// A network with capacities in whole watts, and a flow in it. Maximum flow by shortest augmenting
/// paths (Edmonds and Karp 1972).
class FlowGraph
{
public:
    static constexpr double kPlentyW = 1e15; // no rating bounds it

    explicit FlowGraph(int vertices);

    /// Returns the arc's number.
    int addArc(int from, int to, double capacityW);

    /// Adds as much flow as goes from one vertex to another, at most mostW; returns how much.
    double augment(int from, int to, double mostW = kPlentyW);

    /// What flows through an arc.
    [[nodiscard]] double flowOf(int arc) const;

    /// Takes an arc out, with what flowed through it; the vertices at its ends are then out of
    /// balance.
    void close(int arc);

    /// Vertices that more could flow to from a vertex.
    [[nodiscard]] std::vector<char> reachableFrom(int vertex) const;

private:
    struct Arc
    {
        int to;
        int next;
        double leftW;
    };

    bool findPath(int from, int to);

    std::vector<int> m_first;
    std::vector<Arc> m_arcs; // each beside its reverse
    std::vector<int> m_arcTo;
    std::vector<int> m_queue;
};

} // namespace headroom::engine
