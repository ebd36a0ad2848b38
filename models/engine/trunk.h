// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/epochs.h"
#include "models/engine/flowgraph.h"

namespace headroom::engine {

/// What a site's sources can bring to where it is spread over racks.
struct Delivery
{
    double limitW = 0; // infinite where no rating bounds it; NaN where it hangs on a rating
                       // that is unknown
    std::vector<int> narrowest; // nodes that bind it: sources, or trunk equipment that holds them
                                // back
};

/// The trunk of a site: its sources and the substation transformers, switchgear, transformers, UPS
/// and transfer switches between them and the distribution. What it delivers is the maximum flow
/// from the sources through the limits of the trunk (Ford and Fulkerson 1956), which equals the sum
/// of the sources where nothing holds them back. Panels, busways and feeds do not count here: more
/// of them can be added.
class Trunk
{
public:
    Trunk(const SiteSnapshot &site, const Service &service);

    /// Everything in service; batteries sustain nothing and give nothing.
    [[nodiscard]] Delivery normally() const;

    /// With a node of the trunk lost and batteries giving their rating, but no more than enoughW.
    /// What flowed through the node is led around it as far as the others let it: the answer of a
    /// full solution at a fraction of its cost.
    [[nodiscard]] Delivery after(int lost, double enoughW) const;

    /// The same once the batteries are empty: what is left for as long as it takes, NaN where it
    /// hangs on a rating that is unknown.
    [[nodiscard]] double sustainedAfter(int lost, double enoughW) const;

    [[nodiscard]] bool hasBatteries() const { return m_hasBatteries; }

    [[nodiscard]] bool contains(int node) const { return m_numberOf[at(node)] >= 0; }

private:
    /// unratedW: what equipment without a known rating lets through.
    [[nodiscard]] FlowGraph graph(bool withBatteries, double unratedW) const;
    /// What is brought even if equipment without a known rating lets nothing through.
    [[nodiscard]] double leastFlow(bool withBatteries, int lost) const;

    /// A graph with as much flow in it as goes through.
    struct Solved
    {
        FlowGraph graph;
        double flowW = 0;
    };

    [[nodiscard]] Solved solved(bool withBatteries) const;
    /// What is left of a solution after a loss, but no more than enoughW, as if equipment without a
    /// known rating let everything through.
    [[nodiscard]] Delivery mostAfter(const Solved &solved, int lost, double enoughW) const;

    [[nodiscard]] int sourceOfAll() const { return 2 * static_cast<int>(m_nodes.size()); }

    [[nodiscard]] int sinkOfAll() const { return sourceOfAll() + 1; }

    [[nodiscard]] std::vector<int> narrowest(const FlowGraph &graph, int lost) const;

    const SiteSnapshot &m_site;
    const Service &m_service;
    std::vector<int> m_nodes;    // of the trunk, parents before children
    std::vector<int> m_numberOf; // node → place in m_nodes, or −1
    std::vector<char> m_leaves;  // passes on to distribution or racks, or to nothing yet
    bool m_unrated = false;      // something in service has no known rating
    bool m_hasBatteries = false; // in service
    Solved m_withBatteries;      // unknown ratings without bound
    Solved m_sustained;          // without batteries; empty where there are none
};

/// What a trunk delivers with everything in service and after the loss of each of its nodes. No
/// load counts in it, so that it is worked out once for all epochs with the same trunk in service.
struct TrunkDeliveries
{
    Delivery normal;
    std::vector<std::optional<Delivery>> after; // of nodes; none for those that are not of the
                                                // trunk, not in service, or where nothing is rated
    std::vector<double> sustainedW; // of nodes, where after has an answer: what of it is left when
                                    // the batteries are empty; NaN where unknown
};

[[nodiscard]] TrunkDeliveries deliveriesOf(const SiteSnapshot &site, const Service &service);

} // namespace headroom::engine
