// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/issue.h"
#include "models/domain/project.h"

#include <memory>
#include <span>
#include <vector>

namespace headroom::engine {

/// The rules of placement, in the order in which they are told.
enum class PlacementRuleKind { Overlap, OutsideHall, Obstacle, Aisle, FloorLoad, Capacity };

/// A rack as it would stand: one that is there already and is moved, or a new one.
struct PlacedRack
{
    Placement placement;
    Id type;
    std::optional<Id> rack = {};           // where it is there already
    std::optional<Kilowatts> planned = {}; // of a new one; unknown: its type's
    std::span<const Id> feeds = {};        // that a new one would have, as a copy has
};

/// One rule that some of the places would break, with the worst of them. The message says by how
/// much:
///   placement.overlap(other, m): deepest overlap with another rack or with equipment
///   placement.outside-hall(m): furthest that a corner lies outside
///   placement.obstacle(obstacle, m): the narrower side of what is covered
///   placement.aisle(clear m, minimum m): narrowest aisle
///   placement.floor-load(hall, load kg/m², limit kg/m²)
///   placement.feed-capacity(node, load kW, limit kW): only for new racks with feeds
///   placement.side-capacity(side, hall, left kW, load kW): new racks without feeds need more than
///     all busways, feeds and panels of a side in the hall have left; only told, since more of them
///     may be laid before the racks are connected
///   placement.air-capacity, placement.liquid-capacity(hall, load kW, limit kW): only where the
///     places bring the hall more heat than it has now
struct PlacementFinding
{
    PlacementRuleKind rule = PlacementRuleKind::Overlap;
    Severity severity = Severity::Error; // as the project's rules say; what they ignore is not told
    Message message;
    std::size_t worst = 0; // index of the place
    double excess = 0;     // by how much the worst breaks it, in the unit of the message
    std::vector<std::size_t> places = {}; // that break it, rising; empty for capacities
    std::vector<Subject> others = {};     // what they run into, once each
};

/// Checks places for racks at one site, again and again while they are dragged. Made once from the
/// plan as it is then, on any thread: its cost grows with the racks of the site; that of each check
/// with the places only. Racks of cancelled phases stand nowhere; busways hang above
/// the racks, and equipment of unknown size stands in nobody's way. Not to be used from two threads
/// at a time.
///
/// An aisle is the clear width between two parallel racks one behind the other; backs that stand
/// less than 0.1 m apart stand back to back and make none. Heat is that of all racks in service,
/// whatever their phase: planned kW × liquid share into liquid, the rest into air; unknown parts
/// are left out, so what is told is over the limit however large they are.
class PlacementCheck
{
public:
    PlacementCheck(const Project &project, Id site, std::span<const Subject> moved = {});
    ~PlacementCheck();
    PlacementCheck(PlacementCheck &&) noexcept;
    PlacementCheck &operator=(PlacementCheck &&) noexcept;

    /// Racks and equipment that are moved are left out of what stands there, in place of what was
    /// left out before. Its cost grows with what is moved.
    void leaveOut(std::span<const Subject> moved);

    /// At most one finding for each rule, but for capacities, where each node and hall that is over
    /// its limit is told. Empty: the places break no rule. Places may not overlap each other
    /// either.
    [[nodiscard]] std::vector<PlacementFinding> findings(std::span<const PlacedRack> places) const;

    /// What is left for further racks at a node of the site, by freeCapacities; unknown for what
    /// is not there. The first question costs as much as the check itself.
    [[nodiscard]] std::optional<Kilowatts> freeAt(Id node) const;

private:
    class Ground;
    std::unique_ptr<Ground> m_ground;
};

/// True where one of the findings is an error: the places are refused.
[[nodiscard]] bool refuses(std::span<const PlacementFinding> findings);

/// The first finding that is an error and breaks its rule at more places, or by more, than the
/// findings of before did; null where there is none. What stood wrongly may be moved to where it
/// stands no worse.
[[nodiscard]] const PlacementFinding *worsened(std::span<const PlacementFinding> findings,
                                               std::span<const PlacementFinding> before);

} // namespace headroom::engine
