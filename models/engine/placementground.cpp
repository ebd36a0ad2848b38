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

void Heat::add(const Project &project, Id rackType, std::optional<Kilowatts> planned, double count)
{
    const RackType *type = project.find<RackType>(rackType);
    if (type == nullptr)
        return;
    const std::optional<Kilowatts> power = planned ? planned : type->plannedPower;
    if (!power || !type->liquidShare)
        return;
    liquidKw += count * power->value() * type->liquidShare->value();
    airKw += count * power->value() * (1 - type->liquidShare->value());
}

PlacementGround::PlacementGround(const Project &project, Id site)
    : m_project(project)
    , m_site(site)
    , m_reachM(reachOf(project))
    , m_grid({}, 1)
{
    addHalls();
    m_grid = FloorGrid(standing(), m_reachM);
    for (GroundHall &hall : m_halls)
        hall.standing = hall.before;
}

void PlacementGround::leaveOut(std::span<const Subject> moved)
{
    for (GroundHall &hall : m_halls)
        hall.standing = hall.before;
    m_leftOut.clear();
    for (const Subject subject : moved) {
        if (!m_leftOut.insert(subject.id).second || subject.kind != EntityKind::Rack)
            continue;
        const Rack *rack = m_project.find<Rack>(subject.id);
        if (GroundHall *hall = rack != nullptr ? heatedBy(*rack) : nullptr)
            hall->standing.add(m_project, rack->type, rack->plannedPower, -1);
    }
}

GroundHall *PlacementGround::heatedBy(const Rack &rack)
{
    const auto hall = m_hallIndex.find(rack.hall);
    if (hall == m_hallIndex.end() || rack.state != RackState::InService
        || standsNowhere(m_project, rack.phase))
        return nullptr;
    return &m_halls[hall->second];
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

void PlacementGround::addRack(const Rack &rack, std::vector<FloorBox> &boxes)
{
    const RackType *type = m_project.find<RackType>(rack.type);
    if (!m_hallIndex.contains(rack.hall) || type == nullptr || standsNowhere(m_project, rack.phase))
        return;
    if (GroundHall *hall = heatedBy(rack))
        hall->before.add(m_project, rack.type, rack.plannedPower);
    boxes.push_back(FloorBox::of({{rack.x.value(), rack.y.value()},
                                  type->width.value() / 1000,
                                  type->depth.value() / 1000,
                                  rack.rotation.value()},
                                 {EntityKind::Rack, rack.id}));
}

std::vector<FloorBox> PlacementGround::standing()
{
    std::vector<FloorBox> boxes;
    boxes.reserve(m_project.table<Rack>().size());
    for (const Rack &rack : m_project.table<Rack>())
        addRack(rack, boxes);
    for (const PowerNode &node : m_project.table<PowerNode>()) {
        if (node.site != m_site || node.kind == NodeKind::Busway || !node.width || !node.depth
            || standsNowhere(m_project, node.phase))
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

std::optional<Kilowatts> PlacementGround::freeIn(const GroundHall &hall, Side side) const
{
    std::optional<Kilowatts> sum;
    for (const PowerNode &node : m_project.table<PowerNode>()) {
        const Point centre{node.x.value(), node.y.value()};
        if (node.site != m_site || node.side != side || node.carrier != Carrier::Power
            || (node.kind != NodeKind::Busway && node.kind != NodeKind::Feed
                && node.kind != NodeKind::Panel)
            || hall.outline.empty() || !isWithinBounds(hall.bounds, centre)
            || !contains(hall.outline, centre))
            continue;
        const std::optional<Kilowatts> free = freeAt(node.id);
        if (!free)
            return std::nullopt;
        sum = Kilowatts(sum.value_or(Kilowatts(0)).value() + std::max(0.0, free->value()));
    }
    return sum;
}

} // namespace headroom::engine
