// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/arrange.h"
#include "models/edits/grouping.h"
#include "models/edits/moving.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

/// A reflection about a line along one of the axes.
class Reflection
{
public:
    Reflection(Axis axis, Point middle)
        : m_axis(axis)
        , m_middle(middle)
    {}

    [[nodiscard]] Point of(Point place) const
    {
        return m_axis == Axis::X ? Point{2 * m_middle.xM - place.xM, place.yM}
                                 : Point{place.xM, 2 * m_middle.yM - place.yM};
    }

    /// Corners in the opposite order, so that the outline runs round the same way.
    [[nodiscard]] Polygon of(const Polygon &outline) const
    {
        Polygon result;
        for (const Point corner : outline)
            result.push_back(of(corner));
        std::reverse(result.begin(), result.end());
        return result;
    }

    /// Of a thing that is the same on its left and its right: what faced north (rotation 0) still
    /// does along X, and faces south along Y.
    [[nodiscard]] Degrees of(Degrees rotation) const
    {
        const double degrees = m_axis == Axis::X ? -rotation.value() : 180 - rotation.value();
        return Degrees(std::remainder(degrees, 360));
    }

private:
    Axis m_axis;
    Point m_middle;
};

template <class T>
void mirrorOutline(Project &project, Id id, const Reflection &reflection)
{
    const T *found = project.find<T>(id);
    if (found == nullptr)
        return;
    T row = *found;
    row.outline = reflection.of(row.outline);
    project.set(std::move(row));
}

template <class T>
void mirrorPlace(Project &project, Id id, const Reflection &reflection, bool turns)
{
    const T *found = project.find<T>(id);
    if (found == nullptr)
        return;
    T row = *found;
    const Point place = reflection.of(Point{row.x.value(), row.y.value()});
    row.x = Metres(place.xM);
    row.y = Metres(place.yM);
    if (turns)
        row.rotation = reflection.of(row.rotation);
    project.set(std::move(row));
}

/// The line goes over to the other side of the points, as the points do.
void mirrorDimension(Project &project, Id id, const Reflection &reflection)
{
    const Dimension *found = project.find<Dimension>(id);
    if (found == nullptr)
        return;
    Dimension row = *found;
    const Point from = reflection.of(Point{row.fromX.value(), row.fromY.value()});
    const Point to = reflection.of(Point{row.toX.value(), row.toY.value()});
    row.fromX = Metres(from.xM);
    row.fromY = Metres(from.yM);
    row.toX = Metres(to.xM);
    row.toY = Metres(to.yM);
    row.offset = -row.offset;
    project.set(row);
}

} // namespace

Result<Project> mirror(const Project &project, std::span<const Subject> subjects, Axis axis)
{
    const std::vector<Subject> whole = withWholeGroups(project, subjects);
    if (Result<void> open = checkUnlocked(project, whole); !open)
        return open.failure();
    const std::optional<Bounds> bounds = boundsOfThings(project, whole);
    if (!bounds)
        return failure("arrange.too-few", {qint64{1}});
    const Reflection reflection(axis, (bounds->low + bounds->high) * 0.5);
    const Moving moving = movingWith(project, whole);
    Project result = project;
    for (const Id id : moving.buildings)
        mirrorOutline<Building>(result, id, reflection);
    for (const Id id : moving.halls)
        mirrorOutline<Hall>(result, id, reflection);
    for (const Id id : moving.obstacles)
        mirrorOutline<Obstacle>(result, id, reflection);
    for (const Id id : moving.carried)
        mirrorPlace<Rack>(result, id, reflection, true);
    for (const Id id : moving.racks)
        mirrorPlace<Rack>(result, id, reflection, true);
    for (const Id id : moving.nodes)
        mirrorPlace<PowerNode>(result, id, reflection, true);
    // Text and pictures would be unreadable the other way round: they only change places.
    for (const Id id : moving.notes)
        mirrorPlace<Note>(result, id, reflection, false);
    for (const Id id : moving.underlays)
        mirrorPlace<Underlay>(result, id, reflection, false);
    for (const Id id : moving.dimensions)
        mirrorDimension(result, id, reflection);
    settleRacks(result, moving.racks);
    return result;
}

} // namespace headroom
