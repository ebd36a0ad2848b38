// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/scene/planscene.h"

namespace headroom {

namespace {

double distanceToSegment(Point a, Point b, Point p)
{
    const Point along = b - a;
    const double length2 = along.xM * along.xM + along.yM * along.yM;
    const Point to = p - a;
    const double t =
        length2 > 0 ? std::clamp((to.xM * along.xM + to.yM * along.yM) / length2, 0.0, 1.0) : 0.0;
    const Point nearest = a + along * t;
    return std::hypot(p.xM - nearest.xM, p.yM - nearest.yM);
}

bool nearBorder(const Polygon &polygon, Point p, double toleranceM)
{
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        if (distanceToSegment(polygon[i], polygon[(i + 1) % polygon.size()], p) <= toleranceM)
            return true;
    }
    return false;
}

bool touches(const Bounds &a, const Bounds &b)
{
    return a.low.xM <= b.high.xM && a.high.xM >= b.low.xM && a.low.yM <= b.high.yM
           && a.high.yM >= b.low.yM;
}

bool holds(const Bounds &outer, const Bounds &inner)
{
    return outer.low.xM <= inner.low.xM && outer.high.xM >= inner.high.xM
           && outer.low.yM <= inner.low.yM && outer.high.yM >= inner.high.yM;
}

} // namespace

std::optional<PlanScene::Hit> PlanScene::hit(Point at, double toleranceM) const
{
    const Point reach{toleranceM, toleranceM};
    const Bounds around{at - reach, at + reach};
    for (auto node = m_nodes.rbegin(); node != m_nodes.rend(); ++node) {
        if (touches(node->bounds, around) && contains(corners(node->placement), at))
            return Hit{{EntityKind::PowerNode, node->id}};
    }
    int found = -1; // the last in the list lies on top
    visitRacks({at, at}, [&](quint32 index, const Bounds &) {
        const RackRecord &rack = m_racks[index];
        if (static_cast<int>(index) > found
            && ((rack.flags & RackRecord::Upright) != 0 || contains(corners(placement(rack)), at)))
            found = static_cast<int>(index);
    });
    if (found >= 0)
        return Hit{{EntityKind::Rack, m_racks[static_cast<std::size_t>(found)].id}};
    for (const auto *places : {&m_obstacles, &m_halls, &m_buildings}) {
        for (auto place = places->rbegin(); place != places->rend(); ++place) {
            if (place->outline.empty() || !touches(place->bounds, around))
                continue;
            const bool border = nearBorder(place->outline, at, toleranceM);
            if (border || contains(place->outline, at))
                return Hit{place->subject, border || places == &m_obstacles};
        }
    }
    return std::nullopt;
}

std::optional<Id> PlanScene::hallAt(Point at) const
{
    for (auto hall = m_halls.rbegin(); hall != m_halls.rend(); ++hall) {
        if (!hall->outline.empty() && touches(hall->bounds, {at, at})
            && contains(hall->outline, at))
            return hall->subject.id;
    }
    return std::nullopt;
}

std::vector<Subject> PlanScene::inBand(const Bounds &band) const
{
    std::vector<Subject> result;
    for (const auto *places : {&m_buildings, &m_halls}) {
        for (const PlaceRecord &place : *places) {
            if (!place.outline.empty() && holds(band, place.bounds))
                result.push_back(place.subject);
        }
    }
    for (const PlaceRecord &obstacle : m_obstacles) {
        if (touches(band, obstacle.bounds))
            result.push_back(obstacle.subject);
    }
    for (const NodeRecord &node : m_nodes) {
        if (touches(band, node.bounds))
            result.push_back({EntityKind::PowerNode, node.id});
    }
    visitRacks(band, [&](quint32 index, const Bounds &) {
        result.push_back({EntityKind::Rack, m_racks[index].id});
    });
    return result;
}

std::vector<Subject> PlanScene::everything() const
{
    std::vector<Subject> result;
    result.reserve(m_racks.size() + m_nodes.size() + m_halls.size() + m_obstacles.size());
    for (const auto *places : {&m_buildings, &m_halls, &m_obstacles}) {
        for (const PlaceRecord &place : *places) {
            if (!place.outline.empty())
                result.push_back(place.subject);
        }
    }
    for (const NodeRecord &node : m_nodes)
        result.push_back({EntityKind::PowerNode, node.id});
    for (const RackRecord &rack : m_racks)
        result.push_back({EntityKind::Rack, rack.id});
    return result;
}

} // namespace headroom
