// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/rowfit.h"

#include "ui/canvas/scene/planscene.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double kTouchM = 0.001; // racks may stand against a wall or an obstacle

enum class Room { Free, Outside, OnObstacle, OnRack };

QString tr(const char *text)
{
    return QCoreApplication::translate("RackRowTool", text);
}

QString number(std::size_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

/// Which side of the line from a to b a point lies on.
double side(Point a, Point b, Point point)
{
    return (b.xM - a.xM) * (point.yM - a.yM) - (b.yM - a.yM) * (point.xM - a.xM);
}

bool edgesCross(const Polygon &one, const Polygon &other)
{
    for (std::size_t i = 0; i < one.size(); ++i) {
        const Point a = one[i];
        const Point b = one[(i + 1) % one.size()];
        for (std::size_t j = 0; j < other.size(); ++j) {
            const Point c = other[j];
            const Point d = other[(j + 1) % other.size()];
            if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0)
                return true;
        }
    }
    return false;
}

bool overlaps(const Polygon &one, const Polygon &other)
{
    return !one.empty() && !other.empty()
           && (contains(one, other.front()) || contains(other, one.front())
               || edgesCross(one, other));
}

bool isInside(const Polygon &outer, const Polygon &inner)
{
    return std::all_of(inner.begin(),
                       inner.end(),
                       [&outer](Point corner) { return contains(outer, corner); })
           && !edgesCross(outer, inner);
}

Room roomFor(const PlanScene &scene, const Polygon &hall, Placement rack)
{
    const Placement whole = rack;
    rack.widthM = std::max(rack.widthM - 2 * kTouchM, kTouchM);
    rack.depthM = std::max(rack.depthM - 2 * kTouchM, kTouchM);
    const Polygon own = corners(rack);
    if (!isInside(hall, own))
        return Room::Outside;
    const Bounds bounds = boundsOf(own);
    for (const PlaceRecord &obstacle : scene.obstacles()) {
        if (obstacle.bounds.low.xM < bounds.high.xM && obstacle.bounds.high.xM > bounds.low.xM
            && obstacle.bounds.low.yM < bounds.high.yM && obstacle.bounds.high.yM > bounds.low.yM
            && overlaps(obstacle.outline, own))
            return Room::OnObstacle;
    }
    bool covered = false;
    scene.visitRacks(bounds, [&](quint32 index, const Bounds &) {
        covered = covered || overlap(whole, scene.placement(scene.racks()[index]));
    });
    return covered ? Room::OnRack : Room::Free;
}

/// The row drawn on to where its hall cannot reach any more.
void drawThrough(RackRowSpec &spec, const Polygon &hall)
{
    const Point along = spec.end - spec.start;
    const double length = std::hypot(along.xM, along.yM);
    const Bounds bounds = boundsOf(hall);
    const double farthest =
        std::hypot(bounds.high.xM - bounds.low.xM, bounds.high.yM - bounds.low.yM);
    const Point direction = length > 0 ? along * (1 / length) : Point{1, 0};
    spec.end = spec.start + direction * farthest;
}

} // namespace

QStringList RowFit::lines() const
{
    QStringList result;
    if (onObstacles > 0)
        result += tr("%1 left out: obstacle").arg(number(onObstacles));
    if (onRacks > 0)
        result += tr("%1 left out: racks stand there").arg(number(onRacks));
    if (outside > 0)
        result += tr("%1 left out: outside the hall").arg(number(outside));
    if (missing > 0)
        result += tr("%1 more find no room in the hall").arg(number(missing));
    return result;
}

RowFit fitRow(const Project &project,
              const PlanScene &scene,
              RackRowSpec spec,
              std::optional<std::size_t> wanted)
{
    const Polygon hall = scene.outline({EntityKind::Hall, spec.hall});
    RowFit fit;
    if (wanted && !hall.empty())
        drawThrough(spec, hall);
    const std::vector<Placement> places = rackRowPlacements(project, spec);
    std::size_t used = 0; // places up to the last rack
    std::vector<Room> rooms;
    for (std::size_t i = 0; i < places.size() && (!wanted || fit.racks.size() < *wanted); ++i) {
        rooms.push_back(roomFor(scene, hall, places[i]));
        if (rooms.back() == Room::Free) {
            fit.racks.push_back(places[i]);
            used = i + 1;
        }
    }
    if (wanted) {
        fit.missing = *wanted - fit.racks.size();
        // What lies beyond the last rack was only tried. Half a step on, so that a single rack
        // keeps its direction.
        if (used > 0 && places.size() > 1)
            spec.end = places[used - 1].centre + (places[1].centre - places[0].centre) * 0.5;
        rooms.resize(used);
    }
    for (std::size_t i = 0; i < rooms.size(); ++i) {
        if (rooms[i] == Room::Free)
            continue;
        fit.refused.push_back(places[i]);
        spec.leftOut.push_back(i);
        fit.outside += rooms[i] == Room::Outside ? 1 : 0;
        fit.onObstacles += rooms[i] == Room::OnObstacle ? 1 : 0;
        fit.onRacks += rooms[i] == Room::OnRack ? 1 : 0;
    }
    fit.spec = std::move(spec);
    return fit;
}

} // namespace headroom
