// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/arrange.h"

#include "models/edits/edits.h"
#include "models/edits/grouping.h"
#include "models/edits/moving.h"

#include <algorithm>
#include <set>

namespace headroom {

namespace {

template <class T>
void addOutlines(const Project &project, const std::set<Id> &ids, Polygon &points)
{
    for (const Id id : ids) {
        if (const T *row = project.find<T>(id))
            points.insert(points.end(), row->outline.begin(), row->outline.end());
    }
}

template <class T>
void addPlaces(const Project &project, const std::set<Id> &ids, Polygon &points)
{
    for (const Id id : ids) {
        if (const T *row = project.find<T>(id))
            points.push_back({row->x.value(), row->y.value()});
    }
}

template <class Ids>
void addPlacements(const Project &project, EntityKind kind, const Ids &ids, Polygon &points)
{
    for (const Id id : ids) {
        const std::optional<Placement> placement = placementOf(project, {kind, id});
        if (!placement)
            continue;
        const Polygon outline = corners(*placement);
        points.insert(points.end(), outline.begin(), outline.end());
    }
}

/// Racks that go with their hall lie in its outline, unless it has none.
std::optional<Bounds> boundsOfMoving(const Project &project, const Moving &moving)
{
    Polygon points;
    addOutlines<Building>(project, moving.buildings, points);
    addOutlines<Hall>(project, moving.halls, points);
    addOutlines<Obstacle>(project, moving.obstacles, points);
    addPlacements(project, EntityKind::Rack, moving.racks, points);
    addPlacements(project, EntityKind::PowerNode, moving.nodes, points);
    addPlaces<Note>(project, moving.notes, points);
    addPlaces<Underlay>(project, moving.underlays, points);
    for (const Id id : moving.dimensions) {
        if (const Dimension *row = project.find<Dimension>(id)) {
            points.push_back({row->fromX.value(), row->fromY.value()});
            points.push_back({row->toX.value(), row->toY.value()});
        }
    }
    if (points.empty())
        addPlacements(project, EntityKind::Rack, moving.carried, points);
    return points.empty() ? std::nullopt : std::optional(boundsOf(points));
}

/// What is moved as a whole.
struct Block
{
    Moving moving;
    Bounds bounds;
};

bool goesWithAnother(const Project &project, Subject subject, const std::set<Subject> &subjects)
{
    const auto among = [&subjects](EntityKind kind, Id id) {
        return subjects.contains({kind, id});
    };
    if (const Rack *rack =
            subject.kind == EntityKind::Rack ? project.find<Rack>(subject.id) : nullptr)
        return among(EntityKind::Hall, rack->hall)
               || (rack->row && among(EntityKind::RackRow, *rack->row));
    if (const RackRow *row =
            subject.kind == EntityKind::RackRow ? project.find<RackRow>(subject.id) : nullptr)
        return among(EntityKind::Hall, row->hall);
    if (const Obstacle *obstacle =
            subject.kind == EntityKind::Obstacle ? project.find<Obstacle>(subject.id) : nullptr)
        return among(EntityKind::Hall, obstacle->hall);
    if (const Hall *hall =
            subject.kind == EntityKind::Hall ? project.find<Hall>(subject.id) : nullptr)
        return hall->building && among(EntityKind::Building, *hall->building);
    return false;
}

std::vector<Block> blocksOf(const Project &project, std::span<const Subject> subjects)
{
    std::set<Subject> all(subjects.begin(), subjects.end());
    for (const Subject subject : subjects) {
        if (const std::optional<Id> group = groupOf(project, subject))
            all.insert({EntityKind::DrawingGroup, *group});
    }
    std::vector<Block> blocks;
    for (const Subject subject : all) {
        const std::optional<Id> group = groupOf(project, subject);
        if (group || goesWithAnother(project, subject, all))
            continue;
        Moving moving = movingWith(project, std::span(&subject, 1));
        if (const std::optional<Bounds> bounds = boundsOfMoving(project, moving))
            blocks.push_back({std::move(moving), *bounds});
    }
    return blocks;
}

Result<std::vector<Block>>
blocksToArrange(const Project &project, std::span<const Subject> subjects, std::size_t least)
{
    const std::vector<Subject> whole = withWholeGroups(project, subjects);
    if (Result<void> open = checkUnlocked(project, whole); !open)
        return open.failure();
    std::vector<Block> blocks = blocksOf(project, subjects);
    if (blocks.size() < least)
        return failure("arrange.too-few", {static_cast<qint64>(least)});
    return blocks;
}

Bounds boundsOfAll(const std::vector<Block> &blocks)
{
    Polygon points;
    for (const Block &block : blocks) {
        points.push_back(block.bounds.low);
        points.push_back(block.bounds.high);
    }
    return boundsOf(points);
}

/// Moves each block; the racks settle once all have moved.
Project
moved(const Project &project, const std::vector<Block> &blocks, const std::vector<Point> &offsets)
{
    Project result = project;
    std::unordered_set<Id> racks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (offsets[i] == Point{})
            continue;
        shiftAll(result, blocks[i].moving, offsets[i]);
        racks.insert(blocks[i].moving.racks.begin(), blocks[i].moving.racks.end());
    }
    settleRacks(result, racks);
    return result;
}

double lowOf(const Bounds &bounds, Axis axis)
{
    return axis == Axis::X ? bounds.low.xM : bounds.low.yM;
}

double highOf(const Bounds &bounds, Axis axis)
{
    return axis == Axis::X ? bounds.high.xM : bounds.high.yM;
}

double sizeOf(const Bounds &bounds, Axis axis)
{
    return highOf(bounds, axis) - lowOf(bounds, axis);
}

Point along(Axis axis, double distanceM)
{
    return axis == Axis::X ? Point{distanceM, 0} : Point{0, distanceM};
}

void sortAlong(std::vector<Block> &blocks, Axis axis)
{
    std::stable_sort(blocks.begin(), blocks.end(), [axis](const Block &a, const Block &b) {
        return lowOf(a.bounds, axis) < lowOf(b.bounds, axis);
    });
}

/// Puts each block behind the one before it, with this gap; the first stays.
Project spaced(const Project &project, const std::vector<Block> &blocks, Axis axis, double gapM)
{
    std::vector<Point> offsets;
    double nextM = lowOf(blocks.front().bounds, axis);
    for (const Block &block : blocks) {
        offsets.push_back(along(axis, nextM - lowOf(block.bounds, axis)));
        nextM += sizeOf(block.bounds, axis) + gapM;
    }
    return moved(project, blocks, offsets);
}

Point offsetFor(const Bounds &bounds, const Bounds &all, Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left:
        return {all.low.xM - bounds.low.xM, 0};
    case Alignment::Right:
        return {all.high.xM - bounds.high.xM, 0};
    case Alignment::Top:
        return {0, all.high.yM - bounds.high.yM};
    case Alignment::Bottom:
        return {0, all.low.yM - bounds.low.yM};
    case Alignment::CentreX:
        return {(all.low.xM + all.high.xM - bounds.low.xM - bounds.high.xM) / 2, 0};
    case Alignment::CentreY:
        break;
    }
    return {0, (all.low.yM + all.high.yM - bounds.low.yM - bounds.high.yM) / 2};
}

} // namespace

std::optional<Bounds> boundsOfThing(const Project &project, Subject subject)
{
    return boundsOfMoving(project, movingWith(project, std::span(&subject, 1)));
}

std::optional<Bounds> boundsOfThings(const Project &project, std::span<const Subject> subjects)
{
    return boundsOfMoving(project, movingWith(project, subjects));
}

Result<Project>
align(const Project &project, std::span<const Subject> subjects, Alignment alignment)
{
    const Result<std::vector<Block>> blocks = blocksToArrange(project, subjects, 2);
    if (!blocks)
        return blocks.failure();
    const Bounds all = boundsOfAll(*blocks);
    std::vector<Point> offsets;
    for (const Block &block : *blocks)
        offsets.push_back(offsetFor(block.bounds, all, alignment));
    return moved(project, *blocks, offsets);
}

Result<Project> distribute(const Project &project, std::span<const Subject> subjects, Axis axis)
{
    Result<std::vector<Block>> found = blocksToArrange(project, subjects, 3);
    if (!found)
        return found.failure();
    std::vector<Block> blocks = std::move(found).value();
    sortAlong(blocks, axis);
    // What reaches furthest is the last, so that the whole stays as wide as it was.
    const auto furthest =
        std::max_element(blocks.begin(), blocks.end(), [axis](const Block &a, const Block &b) {
            return highOf(a.bounds, axis) < highOf(b.bounds, axis);
        });
    if (furthest != blocks.begin())
        std::rotate(furthest, furthest + 1, blocks.end());
    double filledM = 0;
    for (const Block &block : blocks)
        filledM += sizeOf(block.bounds, axis);
    const double gapM =
        (sizeOf(boundsOfAll(blocks), axis) - filledM) / static_cast<double>(blocks.size() - 1);
    return spaced(project, blocks, axis, gapM);
}

Result<Project> matchSpacing(const Project &project,
                             std::span<const Subject> subjects,
                             Axis axis,
                             std::optional<Metres> gap)
{
    Result<std::vector<Block>> found = blocksToArrange(project, subjects, gap ? 2 : 3);
    if (!found)
        return found.failure();
    std::vector<Block> blocks = std::move(found).value();
    sortAlong(blocks, axis);
    const double gapM =
        gap ? gap->value() : lowOf(blocks[1].bounds, axis) - highOf(blocks[0].bounds, axis);
    return spaced(project, blocks, axis, gapM);
}

} // namespace headroom
