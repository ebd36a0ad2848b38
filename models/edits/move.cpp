// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/edits.h"

#include <cmath>
#include <numbers>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace headroom {

namespace {

/// What moves when the subjects are moved, each once.
struct Moving
{
    std::set<Id> buildings;
    std::set<Id> halls;
    std::set<Id> obstacles;
    std::unordered_set<Id> racks;   // by themselves
    std::unordered_set<Id> carried; // with their hall
    std::set<Id> nodes;
};

Moving collect(const Project &project, std::span<const Subject> subjects)
{
    Moving moving;
    std::unordered_set<Id> rows;
    for (const Subject subject : subjects) {
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
        default:
            break;
        }
    }
    for (const Hall &hall : project.table<Hall>()) {
        if (hall.building && moving.buildings.contains(*hall.building))
            moving.halls.insert(hall.id);
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
    for (const Obstacle &obstacle : project.table<Obstacle>()) {
        if (moving.halls.contains(obstacle.hall))
            moving.obstacles.insert(obstacle.id);
    }
    return moving;
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

/// Gives racks that now stand in another hall of their site to that hall.
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

template <class T>
void turn(Project &project, Id id, Point middle, double degrees)
{
    const T *found = project.find<T>(id);
    if (found == nullptr)
        return;
    T row = *found;
    const double angle = degrees * std::numbers::pi / 180;
    const Point arm = Point{row.x.value(), row.y.value()} - middle;
    row.x = Metres(middle.xM + arm.xM * std::cos(angle) - arm.yM * std::sin(angle));
    row.y = Metres(middle.yM + arm.xM * std::sin(angle) + arm.yM * std::cos(angle));
    row.rotation = Degrees(std::remainder(row.rotation.value() + degrees, 360));
    project.set(std::move(row));
}

} // namespace

Result<Project> moveBy(const Project &project, std::span<const Subject> subjects, Point offset)
{
    const Moving moving = collect(project, subjects);
    Project result = project;
    shiftOutlines<Building>(result, moving.buildings, offset);
    shiftOutlines<Hall>(result, moving.halls, offset);
    shiftOutlines<Obstacle>(result, moving.obstacles, offset);
    for (const Id id : moving.carried)
        shiftPosition<Rack>(result, id, offset);
    for (const Id id : moving.racks)
        shiftPosition<Rack>(result, id, offset);
    for (const Id id : moving.nodes)
        shiftPosition<PowerNode>(result, id, offset);
    settleRacks(result, moving.racks);
    return result;
}

Result<Project> rotateBy(const Project &project, std::span<const Subject> subjects, Degrees angle)
{
    const Moving moving = collect(project, subjects);
    Polygon centres;
    for (const Id id : moving.racks) {
        if (const Rack *rack = project.find<Rack>(id))
            centres.push_back({rack->x.value(), rack->y.value()});
    }
    for (const Id id : moving.nodes) {
        if (const PowerNode *node = project.find<PowerNode>(id))
            centres.push_back({node->x.value(), node->y.value()});
    }
    if (centres.empty())
        return project;
    const Bounds bounds = boundsOf(centres);
    const Point middle = (bounds.low + bounds.high) * 0.5;
    Project result = project;
    for (const Id id : moving.racks)
        turn<Rack>(result, id, middle, angle.value());
    for (const Id id : moving.nodes)
        turn<PowerNode>(result, id, middle, angle.value());
    settleRacks(result, moving.racks);
    return result;
}

} // namespace headroom
