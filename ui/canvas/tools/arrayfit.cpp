// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/arrayfit.h"

#include "ui/canvas/scene/planscene.h"

#include <cmath>
#include <numbers>

namespace headroom {

namespace {

constexpr qint64 kMostRacks = 100'000; // as arrangeRows

/// The axes of rows that are turned by an angle.
struct Axes
{
    Point along;
    Point across;

    explicit Axes(Degrees angle)
    {
        const double radians = angle.value() * std::numbers::pi / 180;
        // Right angles exactly, so that racks stand upright.
        const auto clean = [](double value) { return std::round(value * 1e12) / 1e12; };
        along = {clean(std::cos(radians)), clean(std::sin(radians))};
        across = {-along.yM, along.xM};
    }
};

double dot(Point a, Point b)
{
    return a.xM * b.xM + a.yM * b.yM;
}

RackArraySpec specOf(Id hall, const RackRowOptions &racks, const RackArrayOptions &options)
{
    RackArraySpec spec;
    spec.hall = hall;
    spec.type = racks.type;
    spec.phase = racks.phase;
    spec.pitch = racks.pitch;
    spec.rotation = options.angle;
    spec.coldAisle = options.coldAisle;
    spec.hotAisle = options.hotAisle;
    spec.firstAisle = options.coldFirst ? Aisle::Cold : Aisle::Hot;
    spec.alternating = options.alternating;
    spec.avoiding = false; // the scene is asked, which has an index
    return spec;
}

std::vector<AisleGhost>
aislesOf(const RackArraySpec &spec, const Axes &axes, double lengthM, double rowM)
{
    std::vector<AisleGhost> aisles;
    double atM = rowM;
    for (int row = 0; row + 1 < spec.rows; ++row) {
        const double widthM = aisleWidth(spec, row).value();
        const Point near = spec.origin + axes.across * atM;
        const Point far = near + axes.across * widthM;
        if (widthM > 0) {
            aisles.push_back({{near, near + axes.along * lengthM, far + axes.along * lengthM, far},
                              aisleAfter(spec, row) == Aisle::Cold});
        }
        atM += widthM + rowM;
    }
    return aisles;
}

} // namespace

ArrayFit fitArray(const Project &project,
                  const PlanScene &scene,
                  Id hall,
                  Point first,
                  Point second,
                  const RackRowOptions &racks,
                  const RackArrayOptions &options,
                  const ArrayCounts &counts)
{
    ArrayFit fit;
    RackArraySpec spec = specOf(hall, racks, options);
    const RackType *type = project.find<RackType>(spec.type);
    if (type == nullptr)
        return fit;
    const Axes axes(options.angle);
    const Point way = second - first;
    const double alongM = dot(way, axes.along);
    const double acrossM = dot(way, axes.across);
    spec.racksPerRow =
        counts.racksPerRow.value_or(racksAlong(project, spec, Metres(std::abs(alongM))));
    spec.rows = counts.rows.value_or(rowsAcross(project, spec, Metres(std::abs(acrossM))));
    const auto sizes = [&] {
        const Polygon outline = rackArrayOutline(project, spec);
        return std::pair(std::hypot(outline[1].xM - outline[0].xM, outline[1].yM - outline[0].yM),
                         std::hypot(outline[3].xM - outline[0].xM, outline[3].yM - outline[0].yM));
    };
    const auto [lengthM, depthM] = sizes();
    spec.origin = first;
    if (alongM < 0)
        spec.origin = spec.origin - axes.along * lengthM;
    if (acrossM < 0)
        spec.origin = spec.origin - axes.across * depthM;
    fit.outline = rackArrayOutline(project, spec);
    fit.tooMany = qint64{spec.rows} * spec.racksPerRow > kMostRacks;
    if (fit.tooMany) {
        fit.spec = std::move(spec);
        return fit;
    }
    const RackRoom room(project, scene, hall, boundsOf(fit.outline));
    for (const RackArrayPlace &place : rackArrayPlaces(project, spec)) {
        const Room found = room.at(place.placement);
        fit.leftOut.count(found);
        if (found == Room::Free) {
            fit.racks.push_back(place.placement);
        } else {
            fit.refused.push_back(place.placement);
            spec.leftOut.push_back(qint64{place.row} * spec.racksPerRow + place.number);
        }
    }
    fit.aisles = aislesOf(spec, axes, lengthM, type->depth.value() / 1000);
    fit.spec = std::move(spec);
    return fit;
}

} // namespace headroom
