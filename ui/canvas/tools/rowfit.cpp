// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/rowfit.h"

#include "ui/canvas/scene/planscene.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

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
    if (places.empty())
        return fit;
    Polygon ends;
    for (const Placement *end : {&places.front(), &places.back()}) {
        for (const Point corner : corners(*end))
            ends.push_back(corner);
    }
    const RackRoom room(project, scene, spec.hall, boundsOf(ends));
    std::size_t used = 0; // places up to the last rack
    std::vector<Room> rooms;
    for (std::size_t i = 0; i < places.size() && (!wanted || fit.racks.size() < *wanted); ++i) {
        rooms.push_back(room.at(places[i]));
        if (rooms.back() == Room::Free) {
            fit.racks.push_back(places[i]);
            used = i + 1;
        }
    }
    if (wanted) {
        fit.leftOut.missing = *wanted - fit.racks.size();
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
        fit.leftOut.count(rooms[i]);
    }
    fit.spec = std::move(spec);
    return fit;
}

} // namespace headroom
