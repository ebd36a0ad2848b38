// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/rackroom.h"

#include "models/domain/polygons.h"
#include "ui/canvas/scene/planscene.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace headroom {

namespace {

constexpr Metres kTouch(0.001); // racks may stand against a wall or an obstacle

QString tr(const char *text)
{
    return QCoreApplication::translate("RackRoom", text);
}

QString number(std::size_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

bool meet(const Bounds &a, const Bounds &b)
{
    return a.low.xM < b.high.xM && a.high.xM > b.low.xM && a.low.yM < b.high.yM
           && a.high.yM > b.low.yM;
}

} // namespace

RackRoom::RackRoom(const Project &project, const PlanScene &scene, Id hall, const Bounds &around)
    : m_scene(scene)
    , m_avoidsRacks(project.settings().overlapRule == PlacementRule::Error)
{
    const Settings &rules = project.settings();
    if (rules.outsideHallRule == PlacementRule::Error)
        m_hall = scene.outline({EntityKind::Hall, hall});
    if (rules.obstacleRule == PlacementRule::Error) {
        for (const PlaceRecord &obstacle : scene.obstacles()) {
            if (!obstacle.outline.empty() && meet(obstacle.bounds, around))
                m_obstacles.emplace_back(obstacle.outline, obstacle.bounds);
        }
    }
    if (!m_avoidsRacks)
        return;
    for (const NodeRecord &node : scene.nodes()) {
        // Busways hang above; where a size is not known what is drawn is only a sign.
        if (node.kind == NodeKind::Busway || !meet(node.bounds, around))
            continue;
        const PowerNode *row = project.find<PowerNode>(node.id);
        if (row != nullptr && row->width && row->depth)
            m_equipment.emplace_back(node.placement, node.bounds);
    }
}

Room RackRoom::at(const Placement &rack) const
{
    const Polygon own = shrunkCorners(rack, kTouch);
    if (!m_hall.empty() && !isWithin(own, m_hall))
        return Room::Outside;
    const Bounds bounds = boundsOf(own);
    for (const auto &[outline, around] : m_obstacles) {
        if (meet(around, bounds) && polygonsMeet(own, outline))
            return Room::OnObstacle;
    }
    for (const auto &[placement, around] : m_equipment) {
        if (meet(around, bounds) && overlap(rack, placement))
            return Room::Taken;
    }
    bool covered = false;
    if (m_avoidsRacks) {
        m_scene.visitRacks(bounds, [&](quint32 index, const Bounds &) {
            covered = covered || overlap(rack, m_scene.placement(m_scene.racks()[index]));
        });
    }
    return covered ? Room::Taken : Room::Free;
}

void LeftOut::count(Room room)
{
    outside += room == Room::Outside ? 1 : 0;
    onObstacles += room == Room::OnObstacle ? 1 : 0;
    taken += room == Room::Taken ? 1 : 0;
}

QStringList LeftOut::lines() const
{
    QStringList result;
    if (onObstacles > 0)
        result += tr("%1 left out: obstacle").arg(number(onObstacles));
    if (taken > 0)
        result += tr("%1 left out: something stands there").arg(number(taken));
    if (outside > 0)
        result += tr("%1 left out: outside the hall").arg(number(outside));
    if (missing > 0)
        result += tr("%1 more find no room in the hall").arg(number(missing));
    return result;
}

} // namespace headroom
