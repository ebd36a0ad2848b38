// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/powerflow.h"
#include "models/engine/rankset.h"

namespace headroom::engine {

/// The network with one node lost, got from the network with everything in service by recomputing
/// only what the loss touches: what hangs below the node, and the paths above whatever moved.
/// Keeps one working copy; every loss is taken back before the next. The answer is the one that a
/// full solution would give, to the bit.
class FailureSolver
{
public:
    /// directW: load on the sources that no drawn path carries.
    FailureSolver(const Network &network,
                  const Flow &normal,
                  const std::vector<double> &consumerW,
                  double directW);

    void lose(int node);
    void restore();

    /// The state after lose().
    [[nodiscard]] const Flow &flow() const { return m_flow; }

    /// Nodes whose load may differ from normal.
    [[nodiscard]] const std::vector<int> &touchedNodes() const { return m_nodes; }

    /// Consumers that have lost a feed or more.
    [[nodiscard]] const std::vector<int> &touchedConsumers() const { return m_consumers; }

    /// Feeds in service of a touched consumer, and of any as they are normally.
    [[nodiscard]] int feedsLeft(int consumer) const { return m_feedsLeft[at(consumer)]; }

    [[nodiscard]] int feedsNormally(int consumer) const { return m_feedsNormally[at(consumer)]; }

    [[nodiscard]] bool isDark(int consumer) const
    {
        return isDarkWith(consumer, feedsLeft(consumer));
    }

    [[nodiscard]] bool wasDark(int consumer) const
    {
        return isDarkWith(consumer, feedsNormally(consumer));
    }

    /// Whether so many feeds in service leave a consumer dark.
    [[nodiscard]] bool isDarkWith(int consumer, int feeds) const
    {
        return feeds == 0 || feeds < m_site.consumers[at(consumer)].needed;
    }

private:
    static constexpr Mark kTouched = 1;
    static constexpr Mark kDisturbed = 2; // a parent is less well supplied than normally

    void touchNode(int node)
    {
        if (m_marks[at(node)] == 0)
            touchFirst(node, kTouched);
    }

    void touchFirst(int node, Mark mark);
    void draw(Flow::OfPath &path, int node, double watts, bool unknown);
    void moveFeed(int feed, double watts, bool unknown);
    void moveEdge(int edge, double watts, bool unknown);
    void lower(int node, Supplied to);
    void moveNode(int node);
    void moveShares(int first, int count, double load);
    void spreadLoss(int lost);
    void moveConsumers();
    void moveNodes();
    void moveDirect(int lost);

    const Network &m_network;
    const SiteSnapshot &m_site;
    const Flow &m_normal;
    const std::vector<double> &m_consumerW;
    double m_directW;
    std::vector<int> m_feedsNormally; // of consumers
    std::vector<int> m_feedsLeft;
    Flow m_flow;
    std::vector<Mark> m_marks; // of nodes
    std::vector<Mark> m_consumerTouched;
    std::vector<int> m_nodes;
    std::vector<int> m_consumers;
    std::vector<double> m_parts;
    std::vector<Mark> m_unknown;  // of the parts
    std::vector<double> m_shares; // of each parent edge normally; see becomeShares()
    RankSet m_downward;
    RankSet m_upward;
};

} // namespace headroom::engine
