// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/placementground.h"

#include "models/domain/polygons.h"
#include "models/engine/freecapacity.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom::engine {

namespace {

/// Racks are at most 20 m by 20 m; what is larger than a usual one is kept apart from the grid, so
/// that its cells stay small.
constexpr double kLargeM = 4;

bool isConvex(const Polygon &outline)
{
    bool left = false;
    bool right = false;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point a = outline[i];
        const Point b = outline[(i + 1) % outline.size()];
        const Point c = outline[(i + 2) % outline.size()];
        const double turn = (b.xM - a.xM) * (c.yM - b.yM) - (b.yM - a.yM) * (c.xM - b.xM);
        left = left || turn > 0;
        right = right || turn < 0;
    }
    return !(left && right);
}

bool isWithinBounds(const Bounds &bounds, Point point)
{
    return point.xM >= bounds.low.xM && point.xM <= bounds.high.xM && point.yM >= bounds.low.yM
           && point.yM <= bounds.high.yM;
}

/// The reach of racks of every type that the plan has, and of the aisle behind them.
double reachOf(const Project &project)
{
    double widthM = 0;
    double depthM = 0;
    for (const RackType &type : project.table<RackType>()) {
        widthM = std::max(widthM, type.width.value() / 1000);
        depthM = std::max(depthM, type.depth.value() / 1000);
    }
    const double acrossM = std::hypot(widthM, depthM);
    const double aisleM = project.settings().minimumAisle.value() / 1000;
    // An obstacle of a grid box that is no rack is at most kLargeM across.
    return std::max({std::hypot(widthM, depthM + aisleM), acrossM, (acrossM + kLargeM) / 2});
}

bool standsNowhere(const Project &project, std::optional<Id> phase)
{
    const Phase *found = phase ? project.find<Phase>(*phase) : nullptr;
    return found != nullptr && found->status == PhaseStatus::Cancelled;
}

} // namespace

void Heat::add(const Project &project, Id rackType, std::optional<Kilowatts> planned)
{
    const RackType *type = project.find<RackType>(rackType);
    if (type == nullptr)
        return;
    const std::optional<Kilowatts> power = planned ? planned : type->plannedPower;
    if (!power || !type->liquidShare)
        return;
    liquidKw += power->value() * type->liquidShare->value();
    airKw += power->value() * (1 - type->liquidShare->value());
}

PlacementGround::PlacementGround(const Project &project, Id site, std::span<const Subject> moved)
    : m_project(project)
    , m_site(site)
    , m_reachM(reachOf(project))
    , m_grid({}, 1)
{
    addHalls();
    std::unordered_set<Id> ids;
    for (const Subject subject : moved)
        ids.insert(subject.id);
    m_grid = FloorGrid(standing(ids), m_reachM);
}

void PlacementGround::addHalls()
{
    for (const Hall &hall : m_project.table<Hall>()) {
        if (hall.site != m_site)
            continue;
        m_hallIndex.emplace(hall.id, m_halls.size());
        GroundHall ground;
        ground.id = hall.id;
        ground.outline = hall.outline;
        if (!hall.outline.empty()) {
            ground.bounds = boundsOf(hall.outline);
            ground.convex = isConvex(hall.outline);
        }
        m_halls.push_back(std::move(ground));
    }
    for (const Obstacle &obstacle : m_project.table<Obstacle>()) {
        if (!obstacle.outline.empty() && m_hallIndex.contains(obstacle.hall))
            m_obstacles.push_back({obstacle.id, obstacle.outline, boundsOf(obstacle.outline)});
    }
}

void PlacementGround::addRack(const Rack &rack, bool isMoved, std::vector<FloorBox> &boxes)
{
    const auto hall = m_hallIndex.find(rack.hall);
    const RackType *type = m_project.find<RackType>(rack.type);
    if (hall == m_hallIndex.end() || type == nullptr || standsNowhere(m_project, rack.phase))
        return;
    if (rack.state == RackState::InService) {
        GroundHall &ground = m_halls[hall->second];
        ground.before.add(m_project, rack.type, rack.plannedPower);
        if (!isMoved)
            ground.standing.add(m_project, rack.type, rack.plannedPower);
    }
    if (isMoved)
        return;
    boxes.push_back(FloorBox::of({{rack.x.value(), rack.y.value()},
                                  type->width.value() / 1000,
                                  type->depth.value() / 1000,
                                  rack.rotation.value()},
                                 {EntityKind::Rack, rack.id}));
}

std::vector<FloorBox> PlacementGround::standing(const std::unordered_set<Id> &moved)
{
    std::vector<FloorBox> boxes;
    boxes.reserve(m_project.table<Rack>().size());
    for (const Rack &rack : m_project.table<Rack>())
        addRack(rack, moved.contains(rack.id), boxes);
    for (const PowerNode &node : m_project.table<PowerNode>()) {
        if (node.site != m_site || node.kind == NodeKind::Busway || !node.width || !node.depth
            || moved.contains(node.id) || standsNowhere(m_project, node.phase))
            continue;
        const Placement placement{{node.x.value(), node.y.value()},
                                  node.width->value() / 1000,
                                  node.depth->value() / 1000,
                                  node.rotation.value()};
        const FloorBox box = FloorBox::of(placement, {EntityKind::PowerNode, node.id});
        const bool isLarge = std::hypot(placement.widthM, placement.depthM) > kLargeM;
        (isLarge ? m_large : boxes).push_back(box);
    }
    return boxes;
}

const GroundHall *PlacementGround::hallFor(Point centre, std::optional<Id> rack) const
{
    const GroundHall *nearest = nullptr;
    for (const GroundHall &hall : m_halls) {
        if (!hall.outline.empty() && isWithinBounds(hall.bounds, centre)
            && contains(hall.outline, centre))
            return &hall;
    }
    const Rack *own = rack ? m_project.find<Rack>(*rack) : nullptr;
    if (own != nullptr) {
        const auto found = m_hallIndex.find(own->hall);
        if (found != m_hallIndex.end())
            return &m_halls[found->second];
    }
    double nearestM = std::numeric_limits<double>::max();
    for (const GroundHall &hall : m_halls) {
        if (hall.outline.empty())
            continue;
        const double awayM = distanceToEdge(hall.outline, centre).value();
        if (awayM < nearestM) {
            nearest = &hall;
            nearestM = awayM;
        }
    }
    return nearest;
}

std::optional<Kilowatts> PlacementGround::freeAt(Id node) const
{
    if (!m_free)
        m_free = freeCapacities(m_project, m_site);
    const auto found = m_free->find(node);
    return found == m_free->end() ? std::nullopt : found->second;
}

} // namespace headroom::engine
