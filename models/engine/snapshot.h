// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"

#include <limits>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

namespace headroom::engine {

inline constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// Lists of indices in one array: those of i are item[start[i]] to item[start[i + 1]].
struct Lists
{
    std::vector<int> start{0};
    std::vector<int> item;

    [[nodiscard]] int begin(int i) const { return start[static_cast<std::size_t>(i)]; }

    [[nodiscard]] int end(int i) const { return start[static_cast<std::size_t>(i) + 1]; }

    [[nodiscard]] int count(int i) const { return end(i) - begin(i); }

    [[nodiscard]] std::span<const int> of(int i) const
    {
        return std::span(item).subspan(static_cast<std::size_t>(begin(i)),
                                       static_cast<std::size_t>(count(i)));
    }
};

struct Node
{
    Id id;
    NodeKind kind = NodeKind::Panel;
    Carrier carrier = Carrier::Power;
    bool source = false;
    bool battery = false;
    bool trunk = false; // carries what the sources bring, before it is spread over racks
    bool usable = true; // neither failed nor offline
    bool bounds = true; // false: unrated it holds nothing back, as racks and halls in cooling
    int phase = -1;
    double limitW = kUnknown; // rating × maximum utilisation
    double efficiency = 1;
    double standingLossW = 0;
    double energyWh = kUnknown; // of batteries: what they give from full
};

struct Hall
{
    Id id;
    bool sellable = true;
    double pueRatio = kUnknown;
    bool pueFromSite = false;
    double airW = kUnknown;
    double liquidW = kUnknown;
    int overhead = -1; // the consumer that draws its overhead
};

/// What draws from the network: a rack; the overhead of a hall, which is known only when the
/// losses are; or the pumps and fans of cooling equipment.
struct Consumer
{
    enum class Kind { Rack, Overhead, Drive };

    Kind kind = Kind::Rack;
    Id id;
    int hall = -1;
    int phase = -1;
    int delay = 0;         // months after its phase, where the phase ramps
    int type = -1;         // of racks
    bool drawing = true;   // by its own state, its phase apart
    bool position = false; // a rack position that can be sold
    bool occupied = false;
    double loadW = kUnknown;
    double liquidShare = kUnknown;
    double accelerators = kUnknown;
    Sharing sharing = Sharing::ActiveActive;
    int needed = 1; // feeds in service that it needs
};

struct PhaseData
{
    Id id;
    std::optional<Month> from; // nothing: never
    bool monthUnknown = false;
    int rampMonths = 1;
};

struct OutageData
{
    int node = -1;
    Month from;
    std::optional<Month> until;
    double capW = 0; // 0: nothing is left
};

struct RackTypeData
{
    Id id;
    std::optional<Id> acceleratorType;
    double h100Bf16 = kUnknown; // H100-equivalents of one accelerator by each metric
    double h100Fp8 = kUnknown;
    double h100Bandwidth = kUnknown;
};

/// The other direction of lists; positions, where wanted, say where in lists.item each came from.
[[nodiscard]] Lists reversed(const Lists &lists, std::size_t targets, Lists *positions = nullptr);

/// One ground site as numbers: indices instead of ids, everything sorted by id, so that the answer
/// does not depend on how the plan came to be. Never changes once built.
struct SiteSnapshot
{
    Id id;
    QString name;
    double pueRatio = kUnknown;
    std::vector<Node> nodes;
    std::vector<Hall> halls;
    std::vector<Consumer> consumers; // racks first
    int racks = 0;
    std::vector<PhaseData> phases;
    std::vector<OutageData> outages;
    std::vector<RackTypeData> types;

    // The edges: of each node its parents by priority, then id of the connection.
    Lists parents;                   // node → parent nodes
    Lists children;                  // node → child nodes
    Lists childEdges;                // node → index of that edge in parents.item
    Lists feeds;                     // consumer → nodes, by priority, then id of the connection
    Lists fed;                       // node → consumers, one entry for each feed
    Lists coolers;                   // rack → cooling equipment that serves it itself
    Lists hallCoolers;               // hall → cooling equipment that serves its other racks
    std::vector<int> order;          // parents before children
    std::vector<int> rankOf;         // position in order
    std::vector<char> reachesSource; // by drawing alone, whatever is in service
    std::vector<int> sources;

    [[nodiscard]] int nodeIndex(Id node) const;
    [[nodiscard]] int rackIndex(Id rack) const;
};

/// The rating × maximum utilisation of a node in whole watts; unknown is NaN. Rated kW as given;
/// rated kVA × power factor; V·A/1000 in one phase, √3·V·A/1000 line to line, 3·V·A/1000 line to
/// neutral, each × power factor; |V|·A/1000 for DC.
[[nodiscard]] double usableLimitW(const PowerNode &node);

/// Whole watts of a quantity, NaN where unknown.
[[nodiscard]] double wattsOf(const std::optional<Kilowatts> &power);

/// Every ground site of the plan, in order of name, then id.
[[nodiscard]] std::vector<SiteSnapshot> snapshotsOf(const Project &project);

/// Those of the named ones only.
[[nodiscard]] std::vector<SiteSnapshot> snapshotsOf(const Project &project,
                                                    const std::set<Id> &sites);

[[nodiscard]] inline std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

/// Whether a node feeds anything at all, by drawing alone.
[[nodiscard]] inline bool leadsOn(const SiteSnapshot &site, int node)
{
    return site.children.count(node) > 0 || site.fed.count(node) > 0;
}

} // namespace headroom::engine
