// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/edits.h"
#include "models/edits/grouping.h"
#include "models/edits/moving.h"

#include <cmath>
#include <numbers>
#include <type_traits>
#include <unordered_map>

namespace headroom {

namespace {

void addSubject(Moving &moving, std::unordered_set<Id> &rows, Subject subject)
{
    switch (subject.kind) {
    case EntityKind::Building:
        moving.buildings.insert(subject.id);
        break;
    case EntityKind::Hall:
        moving.halls.insert(subject.id);
        break;
    case EntityKind::Obstacle:
        moving.obstacles.insert(subject.id);
        break;
    case EntityKind::RackRow:
        rows.insert(subject.id);
        break;
    case EntityKind::Rack:
        moving.racks.insert(subject.id);
        break;
    case EntityKind::PowerNode:
        moving.nodes.insert(subject.id);
        break;
    case EntityKind::Note:
        moving.notes.insert(subject.id);
        break;
    case EntityKind::Dimension:
        moving.dimensions.insert(subject.id);
        break;
    case EntityKind::Underlay:
        moving.underlays.insert(subject.id);
        break;
    default:
        break;
    }
}

void shift(Polygon &outline, Point offset)
{
    for (Point &corner : outline)
        corner = corner + offset;
}

template <class T>
void shiftOutlines(Project &project, const std::set<Id> &ids, Point offset)
{
    for (const Id id : ids) {
        const T *found = project.find<T>(id);
        if (found == nullptr)
            continue;
        T row = *found;
        shift(row.outline, offset);
        project.set(std::move(row));
    }
}

template <class T>
void shiftPosition(Project &project, Id id, Point offset)
{
    const T *found = project.find<T>(id);
    if (found == nullptr)
        return;
    T row = *found;
    row.x += Metres(offset.xM);
    row.y += Metres(offset.yM);
    project.set(std::move(row));
}

void shiftDimension(Project &project, Id id, Point offset)
{
    const Dimension *found = project.find<Dimension>(id);
    if (found == nullptr)
        return;
    Dimension row = *found;
    row.fromX += Metres(offset.xM);
    row.fromY += Metres(offset.yM);
    row.toX += Metres(offset.xM);
    row.toY += Metres(offset.yM);
    project.set(row);
}

const Hall *hallAround(const Project &project, Id site, Point point)
{
    for (const Hall &hall : project.table<Hall>()) {
        if (hall.site == site && !hall.outline.empty() && contains(hall.outline, point))
            return &hall;
    }
    return nullptr;
}

/// A row whose racks all went to one hall goes with them; racks that left their row's hall leave
/// the row.
void settleRows(Project &project, const std::unordered_set<Id> &rows)
{
    std::unordered_map<Id, std::vector<Id>> members;
    for (const Rack &rack : project.table<Rack>()) {
        if (rack.row && rows.contains(*rack.row))
            members[*rack.row].push_back(rack.id);
    }
    for (const auto &[rowId, racks] : members) {
        RackRow row = *project.find<RackRow>(rowId);
        const Id hall = project.find<Rack>(racks.front())->hall;
        const bool together = std::all_of(racks.begin(), racks.end(), [&project, hall](Id id) {
            return project.find<Rack>(id)->hall == hall;
        });
        if (together) {
            row.hall = hall;
            project.set(std::move(row));
            continue;
        }
        for (const Id id : racks) {
            Rack rack = *project.find<Rack>(id);
            if (rack.hall == row.hall)
                continue;
            rack.row.reset();
            project.set(std::move(rack));
        }
    }
}

Point turned(Point place, Point middle, double degrees)
{
    const double angle = degrees * std::numbers::pi / 180;
    const Point arm = place - middle;
    return {middle.xM + arm.xM * std::cos(angle) - arm.yM * std::sin(angle),
            middle.yM + arm.xM * std::sin(angle) + arm.yM * std::cos(angle)};
}

template <class T>
void turn(Project &project, Id id, Point middle, double degrees)
{
    const T *found = project.find<T>(id);
    if (found == nullptr)
        return;
    T row = *found;
    const Point place = turned({row.x.value(), row.y.value()}, middle, degrees);
    row.x = Metres(place.xM);
    row.y = Metres(place.yM);
    row.rotation = Degrees(std::remainder(row.rotation.value() + degrees, 360));
    project.set(std::move(row));
}

void turnDimension(Project &project, Id id, Point middle, double degrees)
{
    const Dimension *found = project.find<Dimension>(id);
    if (found == nullptr)
        return;
    Dimension row = *found;
    const Point from = turned({row.fromX.value(), row.fromY.value()}, middle, degrees);
    const Point to = turned({row.toX.value(), row.toY.value()}, middle, degrees);
    row.fromX = Metres(from.xM);
    row.fromY = Metres(from.yM);
    row.toX = Metres(to.xM);
    row.toY = Metres(to.yM);
    project.set(row);
}

/// The places that a turn turns about the middle of: not the corners of halls, which do not turn.
Polygon placesOf(const Project &project, const Moving &moving)
{
    Polygon places;
    const auto add = [&]<class T>(std::type_identity<T>, const auto &ids) {
        for (const Id id : ids) {
            if (const T *row = project.find<T>(id))
                places.push_back({row->x.value(), row->y.value()});
        }
    };
    add(std::type_identity<Rack>(), moving.racks);
    add(std::type_identity<PowerNode>(), moving.nodes);
    add(std::type_identity<Note>(), moving.notes);
    add(std::type_identity<Underlay>(), moving.underlays);
    for (const Id id : moving.dimensions) {
        const Dimension *row = project.find<Dimension>(id);
        if (row == nullptr)
            continue;
        places.push_back({row->fromX.value(), row->fromY.value()});
        places.push_back({row->toX.value(), row->toY.value()});
    }
    return places;
}

} // namespace

Moving movingWith(const Project &project, std::span<const Subject> subjects)
{
    Moving moving;
    std::unordered_set<Id> rows;
    for (const Subject subject : subjects) {
        if (subject.kind != EntityKind::DrawingGroup) {
            addSubject(moving, rows, subject);
            continue;
        }
        for (const Subject member : groupMembers(project, subject.id))
            addSubject(moving, rows, member);
    }
    if (!moving.buildings.empty()) {
        for (const Hall &hall : project.table<Hall>()) {
            if (hall.building && moving.buildings.contains(*hall.building))
                moving.halls.insert(hall.id);
        }
    }
    if (!moving.halls.empty() || !rows.empty()) {
        for (const Rack &rack : project.table<Rack>()) {
            if (moving.halls.contains(rack.hall)) {
                moving.carried.insert(rack.id);
                moving.racks.erase(rack.id);
            } else if (rack.row && rows.contains(*rack.row)) {
                moving.racks.insert(rack.id);
            }
        }
    }
    if (!moving.halls.empty()) {
        for (const Obstacle &obstacle : project.table<Obstacle>()) {
            if (moving.halls.contains(obstacle.hall))
                moving.obstacles.insert(obstacle.id);
        }
    }
    return moving;
}

void shiftAll(Project &project, const Moving &moving, Point offset)
{
    shiftOutlines<Building>(project, moving.buildings, offset);
    shiftOutlines<Hall>(project, moving.halls, offset);
    shiftOutlines<Obstacle>(project, moving.obstacles, offset);
    for (const Id id : moving.carried)
        shiftPosition<Rack>(project, id, offset);
    for (const Id id : moving.racks)
        shiftPosition<Rack>(project, id, offset);
    for (const Id id : moving.nodes)
        shiftPosition<PowerNode>(project, id, offset);
    for (const Id id : moving.notes)
        shiftPosition<Note>(project, id, offset);
    for (const Id id : moving.underlays)
        shiftPosition<Underlay>(project, id, offset);
    for (const Id id : moving.dimensions)
        shiftDimension(project, id, offset);
}

void settleRacks(Project &project, const std::unordered_set<Id> &racks)
{
    std::unordered_set<Id> rows;
    for (const Id id : racks) {
        const Rack *rack = project.find<Rack>(id);
        const Hall *home = rack != nullptr ? project.find<Hall>(rack->hall) : nullptr;
        if (home == nullptr)
            continue;
        const Point centre{rack->x.value(), rack->y.value()};
        if (!home->outline.empty() && contains(home->outline, centre))
            continue;
        const Hall *around = hallAround(project, home->site, centre);
        if (around == nullptr || around->id == rack->hall)
            continue;
        Rack moved = *rack;
        moved.hall = around->id;
        if (moved.row)
            rows.insert(*moved.row);
        project.set(std::move(moved));
    }
    if (!rows.empty())
        settleRows(project, rows);
}

Result<Project> moveBy(const Project &project, std::span<const Subject> subjects, Point offset)
{
    if (Result<void> open = checkUnlocked(project, subjects); !open)
        return open.failure();
    const Moving moving = movingWith(project, subjects);
    Project result = project;
    shiftAll(result, moving, offset);
    settleRacks(result, moving.racks);
    return result;
}

Result<Project> rotateBy(const Project &project, std::span<const Subject> subjects, Degrees angle)
{
    if (Result<void> open = checkUnlocked(project, subjects); !open)
        return open.failure();
    const Moving moving = movingWith(project, subjects);
    const Polygon places = placesOf(project, moving);
    if (places.empty())
        return project;
    const Bounds bounds = boundsOf(places);
    const Point middle = (bounds.low + bounds.high) * 0.5;
    const double degrees = angle.value();
    Project result = project;
    for (const Id id : moving.racks)
        turn<Rack>(result, id, middle, degrees);
    for (const Id id : moving.nodes)
        turn<PowerNode>(result, id, middle, degrees);
    for (const Id id : moving.notes)
        turn<Note>(result, id, middle, degrees);
    for (const Id id : moving.underlays)
        turn<Underlay>(result, id, middle, degrees);
    for (const Id id : moving.dimensions)
        turnDimension(result, id, middle, degrees);
    settleRacks(result, moving.racks);
    return result;
}

} // namespace headroom
