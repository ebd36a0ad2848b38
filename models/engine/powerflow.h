// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/epochs.h"
#include "models/engine/snapshot.h"

#include <cmath>
#include <cstdint>

namespace headroom::engine {

/// How well a node is supplied.
enum class Supplied : char {
    Not,    // out of service, or nothing above it is
    Backup, // by batteries alone, which carry a failure but sustain nothing
    Fully
};

/// Yes or no, in two bytes: a char that is written could be part of anything, so that the compiler
/// would have to read every pointer again.
using Mark = std::uint16_t;

/// Loads of a network in one case. Loads are doubles that hold whole watts, so that sums do not
/// depend on their order and a sum that is corrected by differences equals one made anew.
struct Flow
{
    struct OfNode
    {
        double outW = 0;    // what its children and consumers draw
        double loadW = 0;   // round(outW / efficiency + standing loss)
        double directW = 0; // on sources: load that no drawn path carries
        int outUnknown = 0; // how many of the draws are unknown
        friend bool operator==(const OfNode &, const OfNode &) = default;
    };

    struct OfPath
    {
        double watts = 0;
        Mark unknown = 0;
        friend bool operator==(const OfPath &, const OfPath &) = default;
    };

    std::vector<Supplied> supplied; // of nodes
    std::vector<OfNode> nodes;
    std::vector<OfPath> edges; // index as SiteSnapshot::parents.item
    std::vector<OfPath> feeds; // index as SiteSnapshot::feeds.item
    friend bool operator==(const Flow &, const Flow &) = default;
};

/// std::round(), to the bit, without a call where the number is a usual load.
[[nodiscard]] inline double wholeWatts(double watts)
{
    constexpr double kWhole = 4'503'599'627'370'496; // 2^52, from where on all numbers are whole
    const bool usual = watts >= 0 && watts < kWhole; // false for what is unknown
    if (!usual)
        return std::round(watts);
    const auto below = static_cast<double>(static_cast<std::int64_t>(watts));
    return watts - below < 0.5 ? below : below + 1;
}

/// An unknown load takes the way that a load of this size would.
inline constexpr double kProbeW = 1e12;

/// How much a node can pass on: the weights by which parents in parallel share.
struct Weights
{
    std::vector<double> normalW; // batteries give nothing; infinite where no rating bounds it
    std::vector<double> backupW; // batteries give their rating
};

/// The network of one site in one epoch: who is supplied, and who carries what. Rules:
///  - a rack's load goes to its feeds by its sharing rule; with too few feeds it is dark;
///  - a transfer switch draws from the best supplied parent, of these from the one of best
///    priority;
///  - any other node with several parents (sources in parallel, ring or tie) draws from all that
///    are supplied, pro rata of what they can pass on; equally where a rating is unknown;
///  - batteries carry load only where a parent beside them was lost, or in a failure none else is
///    left;
///  - a node that nothing feeds and that is no source counts as supplied, so that a tree can be
///    planned from below; its racks are undocumented.
class Network
{
public:
    Network(const SiteSnapshot &site, const Service &service);

    /// Everything in service. consumerW: whole watts of each consumer, NaN unknown.
    [[nodiscard]] Flow solve(const std::vector<double> &consumerW) const;

    [[nodiscard]] const SiteSnapshot &site() const { return m_site; }

    [[nodiscard]] const Service &service() const { return m_service; }

    /// From its own service and its parents' supply.
    [[nodiscard]] Supplied suppliedFrom(const std::vector<Supplied> &supplied, int node) const;

    /// Splits the load of a node over its parent edges, one part for each edge. disturbed: a parent
    /// of it is less well supplied than when everything is in service.
    void splitNode(const std::vector<Supplied> &supplied,
                   int node,
                   bool disturbed,
                   double loadW,
                   std::vector<double> &partsW) const;

    /// How much of its load a node draws over each parent edge, as weights; below zero where it
    /// draws nothing. Transfer switches apart, which draw all from one.
    void weighParents(const std::vector<Supplied> &supplied,
                      int node,
                      bool disturbed,
                      std::vector<double> &weights) const;

    /// The same for a consumer; false where it is dark.
    bool splitConsumer(const std::vector<Supplied> &supplied,
                       int consumer,
                       bool disturbed,
                       double loadW,
                       std::vector<double> &partsW) const;

    /// Load of a node from what it passes on, whole watts.
    [[nodiscard]] double loadOf(int node, double outW) const;

    /// Splits a load that no drawn path carries over the sources in service, pro rata of limits.
    void splitDirect(Flow &flow, bool disturbed, double loadW) const;

private:
    void weigh();

    const SiteSnapshot &m_site;
    const Service &m_service;
    Weights m_weights;
};

/// Parts of an active-active consumer on two feeds that batteries may carry too; see
/// Network::splitConsumer().
struct PairParts
{
    double first = 0;
    double second = 0;
};

[[nodiscard]] inline PairParts
splitPair(const Consumer &consumer, bool firstLive, bool secondLive, double loadW)
{
    const int live = (firstLive ? 1 : 0) + (secondLive ? 1 : 0);
    if (live == 0 || live < consumer.needed)
        return {};
    const double all = wholeWatts(loadW);
    if (live == 1)
        return firstLive ? PairParts{all, 0} : PairParts{0, all};
    const double half = wholeWatts(loadW * 0.5);
    return {half, all - half};
}

/// Turns weights into running shares, of which the last is 1; below zero where there is no weight.
void becomeShares(std::vector<double> &weights);

/// Splits whole watts by weights into whole watts that add up exactly: part k is the difference of
/// the rounded running sums. Equally where a weight is infinite or all are zero.
void splitWhole(double totalW, std::vector<double> &weightsBecomeParts);

/// What all consumers of a kind draw at the sources, losses included, for one watt at each node:
/// the losses of the tree spread over what flows through it.
[[nodiscard]] std::vector<double> lossFactors(const SiteSnapshot &site, const Flow &flow);

} // namespace headroom::engine
