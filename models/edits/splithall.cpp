// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/grouping.h"
#include "models/edits/names.h"
#include "models/edits/outlines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace headroom {

namespace {

constexpr double kOnLineM = 1e-6;

struct Parts
{
    Polygon larger;
    Polygon smaller;
};

void addCorner(Polygon &part, Point corner)
{
    const auto isSame = [corner](Point other) {
        return std::hypot(corner.xM - other.xM, corner.yM - other.yM) < kOnLineM;
    };
    if (part.empty() || (!isSame(part.back()) && !isSame(part.front())))
        part.push_back(corner);
}

/// Cuts both sides off along the line (Sutherland and Hodgman, 1974). A line that crosses the
/// outline more than twice makes more than two parts, which come out as none.
std::optional<Parts> split(const Polygon &outline, Point a, Point b)
{
    const double lengthM = std::hypot(b.xM - a.xM, b.yM - a.yM);
    if (lengthM < kOnLineM)
        return std::nullopt;
    const auto leftOfLineM = [&](Point p) {
        return ((b.xM - a.xM) * (p.yM - a.yM) - (b.yM - a.yM) * (p.xM - a.xM)) / lengthM;
    };
    Polygon left;
    Polygon right;
    int crossings = 0;
    int lastSide = 0;
    int firstSide = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point corner = outline[i];
        const Point next = outline[(i + 1) % outline.size()];
        const double here = leftOfLineM(corner);
        const double there = leftOfLineM(next);
        if (here >= -kOnLineM)
            addCorner(left, corner);
        if (here <= kOnLineM)
            addCorner(right, corner);
        if (std::abs(here) > kOnLineM) {
            const int side = here > 0 ? 1 : -1;
            crossings += lastSide != 0 && side != lastSide ? 1 : 0;
            firstSide = firstSide == 0 ? side : firstSide;
            lastSide = side;
        }
        if (std::min(here, there) < -kOnLineM && std::max(here, there) > kOnLineM) {
            const Point cut = corner + (next - corner) * (here / (here - there));
            addCorner(left, cut);
            addCorner(right, cut);
        }
    }
    crossings += lastSide != firstSide ? 1 : 0;
    if (crossings != 2 || !isSimple(left) || !isSimple(right))
        return std::nullopt;
    if (areaOf(left) < areaOf(right))
        std::swap(left, right);
    return Parts{std::move(left), std::move(right)};
}

/// Gives the share of the smaller part to the new hall and leaves the rest, so that the sum stays.
void shareOut(std::optional<Kilowatts> &stays, std::optional<Kilowatts> &goes, double share)
{
    if (!stays)
        return;
    goes = *stays * share;
    stays = *stays - *goes;
}

void moveObstacles(Project &project, Id from, Id to, const Polygon &part)
{
    std::vector<Obstacle> moved;
    for (const Obstacle &obstacle : project.table<Obstacle>()) {
        if (obstacle.hall == from && !obstacle.outline.empty()
            && contains(part, centroidOf(obstacle.outline)))
            moved.push_back(obstacle);
    }
    for (Obstacle &obstacle : moved) {
        obstacle.hall = to;
        project.set(std::move(obstacle));
    }
}

/// Racks go where they stand. A row that stands in one part goes with its racks; one that the line
/// cuts becomes two.
void moveRacks(Project &project, IdSource &ids, Id from, Id to, const Polygon &part)
{
    std::vector<Rack> moved;
    std::unordered_set<Id> staying;
    for (const Rack &rack : project.table<Rack>()) {
        if (rack.hall != from)
            continue;
        if (contains(part, {rack.x.value(), rack.y.value()}))
            moved.push_back(rack);
        else if (rack.row)
            staying.insert(*rack.row);
    }
    NameSource names = NameSource::of(project.table<RackRow>());
    std::unordered_map<Id, Id> newRows;
    for (Rack &rack : moved) {
        rack.hall = to;
        if (rack.row) {
            const auto [entry, isNew] = newRows.try_emplace(*rack.row, *rack.row);
            if (isNew) {
                RackRow row = *project.find<RackRow>(*rack.row);
                row.hall = to;
                if (staying.contains(row.id)) {
                    row.id = ids.next();
                    row.name = names.forCopyOf(row.name);
                    entry->second = row.id;
                }
                project.set(std::move(row));
            }
            rack.row = entry->second;
        }
        project.set(std::move(rack));
    }
}

/// What serves or is promised the whole hall does so with both parts.
void copyTies(Project &project, IdSource &ids, Id from, Id to)
{
    std::vector<Connection> edges;
    for (const Connection &edge : project.table<Connection>()) {
        if (edge.toHall == from)
            edges.push_back(edge);
    }
    for (Connection &edge : edges) {
        edge.id = ids.next();
        edge.toHall = to;
        project.set(edge);
    }
    std::vector<Allocation> allocations;
    for (const Allocation &allocation : project.table<Allocation>()) {
        if (allocation.hall == from && !allocation.accelerators)
            allocations.push_back(allocation);
    }
    for (Allocation &allocation : allocations) {
        allocation.id = ids.next();
        allocation.hall = to;
        project.set(allocation);
    }
}

/// The sources spoke of the hall as it was.
void dropCitations(Project &project, Id hall)
{
    constexpr std::array kChanged{u"outline", u"cooling_air_kw", u"cooling_liquid_kw"};
    std::vector<Id> stale;
    for (const Citation &citation : project.table<Citation>()) {
        const bool changed =
            std::any_of(kChanged.begin(), kChanged.end(), [&citation](const char16_t *name) {
                return citation.fieldName == QStringView(name);
            });
        if (citation.subject == hall && changed
            && citation.subjectKind == entityInfo(EntityKind::Hall).name)
            stale.push_back(citation.id);
    }
    for (const Id id : stale)
        project.table<Citation>().remove(id);
}

} // namespace

Result<Project>
splitHall(const Project &project, IdSource &ids, Id hall, Point a, Point b, Subject *added)
{
    const Hall *found = project.find<Hall>(hall);
    if (found == nullptr)
        return failure("entity.missing", {entityInfo(EntityKind::Hall).label});
    if (found->locked)
        return failure("edit.locked", {found->name, qint64{1}});
    const std::optional<Parts> parts = split(found->outline, a, b);
    if (!parts)
        return failure("hall.not-split", {displayName(project, {EntityKind::Hall, hall})});
    Hall stays = *found;
    Hall goes = *found;
    goes.id = ids.next();
    goes.name = NameSource::of(project.table<Hall>()).forCopyOf(found->name);
    stays.outline = parts->larger;
    goes.outline = parts->smaller;
    const double share = areaOf(parts->smaller) / (areaOf(parts->larger) + areaOf(parts->smaller));
    shareOut(stays.airCooling, goes.airCooling, share);
    shareOut(stays.liquidCooling, goes.liquidCooling, share);

    Project result = project;
    const Id fresh = goes.id;
    result.set(std::move(stays));
    result.set(std::move(goes));
    moveObstacles(result, hall, fresh, parts->smaller);
    moveRacks(result, ids, hall, fresh, parts->smaller);
    copyTies(result, ids, hall, fresh);
    dropCitations(result, hall);
    if (added != nullptr)
        *added = {EntityKind::Hall, fresh};
    return result;
}

} // namespace headroom
