// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/engine/floorgrid.h"

#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace headroom::engine {

/// Heat of racks by the way it leaves the hall, kW; the part that is known.
struct Heat
{
    double airKw = 0;
    double liquidKw = 0;

    /// Adds what racks of a type give off, or with a count below zero takes it away.
    void
    add(const Project &project, Id rackType, std::optional<Kilowatts> planned, double count = 1);
};

/// A hall as placement sees it.
struct GroundHall
{
    Id id;
    Polygon outline; // empty where it is not known
    Bounds bounds;
    bool convex = false;
    Heat standing; // of the racks that are not left out
    Heat before;   // of all its racks
};

struct GroundObstacle
{
    Id id;
    Polygon outline;
    Bounds bounds;
};

/// What stands at a site while something is placed there: made once, then asked again and again.
class PlacementGround
{
public:
    PlacementGround(const Project &project, Id site);

    /// From now on these do not stand there, and what was left out before does.
    void leaveOut(std::span<const Subject> moved);

    [[nodiscard]] bool isLeftOut(Subject subject) const
    {
        return !m_leftOut.empty() && m_leftOut.contains(subject.id);
    }

    [[nodiscard]] const Project &project() const { return m_project; }

    [[nodiscard]] const FloorGrid &grid() const { return m_grid; }

    /// Within which whatever can be in a place's way has its centre, or an aisle to it.
    [[nodiscard]] double reachM() const { return m_reachM; }

    /// What is too large for the grid.
    [[nodiscard]] const std::vector<FloorBox> &large() const { return m_large; }

    [[nodiscard]] const std::vector<GroundHall> &halls() const { return m_halls; }

    [[nodiscard]] const std::vector<GroundObstacle> &obstacles() const { return m_obstacles; }

    /// The hall around the point; else the hall of the rack; else the one whose edge is nearest.
    /// Null where no hall of the site has an outline.
    [[nodiscard]] const GroundHall *hallFor(Point centre, std::optional<Id> rack) const;

    /// What is left at a node; worked out when it is first asked for.
    [[nodiscard]] std::optional<Kilowatts> freeAt(Id node) const;

    /// What all busways, feeds and panels of a side that are in the hall have left, in kW, each
    /// counted by itself; unknown where there is none, and where that of one is.
    [[nodiscard]] std::optional<Kilowatts> freeIn(const GroundHall &hall, Side side) const;

private:
    void addHalls();
    [[nodiscard]] std::vector<FloorBox> standing();
    void addRack(const Rack &rack, std::vector<FloorBox> &boxes);
    [[nodiscard]] GroundHall *heatedBy(const Rack &rack);

    Project m_project;
    Id m_site;
    std::vector<GroundHall> m_halls;
    std::unordered_map<Id, std::size_t> m_hallIndex;
    std::vector<GroundObstacle> m_obstacles;
    std::vector<FloorBox> m_large;
    std::unordered_set<Id> m_leftOut;
    double m_reachM;
    FloorGrid m_grid;
    mutable std::optional<std::unordered_map<Id, std::optional<Kilowatts>>> m_free;
};

} // namespace headroom::engine
