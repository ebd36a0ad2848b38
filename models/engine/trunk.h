// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/epochs.h"
#include "models/engine/flowgraph.h"
#include "models/engine/powerflow.h"

namespace headroom::engine {

/// What a site's sources can bring to where it is spread over racks.
struct Delivery
{
    double limitW = 0; // infinite where no rating bounds it; NaN where it hangs on a rating
                       // that is unknown
    std::vector<int> narrowest; // nodes that bind it: sources, or trunk equipment that holds them
                                // back
};

/// Where what the sources bring may end, and what bounds it.
enum class TrunkEnds {
    Everything, // wherever the trunk is tapped
    Racks,      // only where it is spread over racks
    Sources     // wherever it is tapped, bounded by the sources alone
};

/// Whether a node of the trunk feeds overhead or drives, and nothing that is spread over racks.
[[nodiscard]] bool isTap(const SiteSnapshot &site, int node);

/// The trunk of a site: its sources and the substation transformers, switchgear, transformers, UPS
/// and transfer switches between them and the distribution. What it delivers is the maximum flow
/// from the sources through the limits of the trunk (Ford and Fulkerson 1956), which equals the sum
/// of the sources where nothing holds them back. Panels, busways and feeds do not count here: more
/// of them can be added. A transfer switch passes on what the one parent has that it draws from.
class Trunk
{
public:
    Trunk(const SiteSnapshot &site, const Service &service, TrunkEnds ends = TrunkEnds::Everything);

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

    [[nodiscard]] bool bounds(int node) const
    {
        const Node &data = m_site.nodes[at(node)];
        return data.bounds && (data.source || m_ends != TrunkEnds::Sources);
    }

    /// Whether what halls draw beside their racks is tapped where no rack hangs.
    [[nodiscard]] bool hasTaps() const { return m_hasTaps; }

    [[nodiscard]] bool contains(int node) const { return m_numberOf[at(node)] >= 0; }

private:
    /// unratedW: what equipment without a known rating lets through; lost: −1 for none.
    [[nodiscard]] FlowGraph graph(bool withBatteries, double unratedW, int lost) const;
    /// The parent that each transfer switch draws from, −1 of other nodes.
    [[nodiscard]] std::vector<int> chosenParents(int lost) const;
    void addSwitches();
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
    [[nodiscard]] Delivery mostAfter(bool withBatteries, int lost, double enoughW) const;

    [[nodiscard]] int sourceOfAll() const { return 2 * static_cast<int>(m_nodes.size()); }

    [[nodiscard]] int sinkOfAll() const { return sourceOfAll() + 1; }

    [[nodiscard]] std::vector<int> narrowest(const FlowGraph &graph, int lost) const;

    const SiteSnapshot &m_site;
    const Service &m_service;
    TrunkEnds m_ends;
    std::optional<Network> m_network; // where there are transfer switches
    std::vector<int> m_chosen;        // see chosenParents(); empty where there are none
    std::vector<int> m_nodes;         // of the trunk, parents before children
    std::vector<int> m_numberOf;      // node → place in m_nodes, or −1
    std::vector<char> m_leaves;       // passes on to distribution or racks, or to nothing yet
    bool m_hasTaps = false;
    bool m_unrated = false;      // something in service has no known rating
    bool m_hasBatteries = false; // in service
    Solved m_withBatteries;      // unknown ratings without bound
    Solved m_sustained;          // without batteries; empty where there are none
};

/// What a trunk delivers to one kind of end, with everything in service and after the loss of each
/// of its nodes.
struct EndDeliveries
{
    Delivery normal;
    std::vector<std::optional<Delivery>> after; // of nodes; none for those that are not of the
                                                // trunk, not in service, or where nothing is rated
    std::vector<double> sustainedW; // of nodes, where after has an answer: what of it is left when
                                    // the batteries are empty; NaN where unknown
};

/// What a site needs for each watt that its trunk carries, above 1 where some of it is drawn
/// elsewhere: overhead at the sources or at nodes of its own.
struct NeedShape
{
    double perRackWatt = 1;  // that is spread over racks
    double perTrunkWatt = 1; // that is tapped anywhere
};

/// What a site can bring. No load counts in it, so that it is worked out once for all epochs with
/// the same trunk in service.
struct TrunkDeliveries
{
    EndDeliveries everything;
    EndDeliveries racks;
    EndDeliveries sources;

    /// What the site can need, of that shape, before the trunk or the sources bind. lost: −1 for
    /// none; nothing where the loss changes nothing.
    [[nodiscard]] Delivery normal(const NeedShape &shape) const;
    [[nodiscard]] std::optional<Delivery> after(int lost, const NeedShape &shape) const;
    [[nodiscard]] double sustainedAfter(int lost, const NeedShape &shape) const;
};

[[nodiscard]] TrunkDeliveries deliveriesOf(const SiteSnapshot &site, const Service &service);

} // namespace headroom::engine
