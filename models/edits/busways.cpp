// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/connecting.h"
#include "models/edits/edits.h"
#include "models/edits/grouping.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>
#include <unordered_set>

namespace headroom {

namespace {

/// How deep a busway is drawn; real runs are 0.1 to 0.3 m.
constexpr double kBuswayDepthM = 0.2;

/// Rows that the subjects are, or that hold them.
std::set<Id> rowsOf(const Project &project, std::span<const Subject> subjects)
{
    std::set<Id> rows;
    std::unordered_set<Id> halls;
    for (const Subject subject : withWholeGroups(project, subjects)) {
        if (subject.kind == EntityKind::RackRow && project.table<RackRow>().contains(subject.id)) {
            rows.insert(subject.id);
        } else if (subject.kind == EntityKind::Hall) {
            halls.insert(subject.id);
        } else if (subject.kind == EntityKind::Rack) {
            const Rack *rack = project.find<Rack>(subject.id);
            if (rack != nullptr && rack->row)
                rows.insert(*rack->row);
        }
    }
    if (!halls.empty()) {
        for (const RackRow &row : project.table<RackRow>()) {
            if (halls.contains(row.hall))
                rows.insert(row.id);
        }
    }
    return rows;
}

/// The box around the racks of a row, as its first rack is turned.
struct RowBox
{
    Placement box;
    double rackDepthM = 0;
};

RowBox boxOf(const Project &project, const std::vector<Id> &racks)
{
    const Placement first = *placementOf(project, {EntityKind::Rack, racks.front()});
    const double angle = first.rotationDeg * std::numbers::pi / 180;
    const Point along{std::cos(angle), std::sin(angle)};
    const Point across{-along.yM, along.xM};
    Polygon local;
    for (const Id rack : racks) {
        for (const Point corner : corners(*placementOf(project, {EntityKind::Rack, rack}))) {
            const Point to = corner - first.centre;
            local.push_back(
                {to.xM * along.xM + to.yM * along.yM, to.xM * across.xM + to.yM * across.yM});
        }
    }
    const Bounds bounds = boundsOf(local);
    const Point middle = (bounds.low + bounds.high) * 0.5;
    RowBox result;
    result.box.centre = first.centre + along * middle.xM + across * middle.yM;
    result.box.widthM = bounds.high.xM - bounds.low.xM;
    result.box.depthM = bounds.high.yM - bounds.low.yM;
    result.box.rotationDeg = first.rotationDeg;
    result.rackDepthM = first.depthM;
    return result;
}

/// How far from the middle of the row towards its fronts the busway of a side lies.
double offsetM(Side side, double rackDepthM)
{
    switch (side) {
    case Side::A:
        return rackDepthM / 4;
    case Side::B:
        return -rackDepthM / 4;
    default:
        return 0;
    }
}

PowerNode buswayOf(const RackRow &row, const RowBox &around, Side side, const PowerNode &likeThis)
{
    const double angle = around.box.rotationDeg * std::numbers::pi / 180;
    const Point across{-std::sin(angle), std::cos(angle)};
    const Point centre = around.box.centre + across * offsetM(side, around.rackDepthM);
    PowerNode node = likeThis;
    node.name = row.name;
    if (side != Side::None) {
        const auto name = ChoiceNames<Side>::kNames.at(static_cast<std::size_t>(side));
        node.name += QLatin1Char(' ') + QString::fromUtf8(name).toUpper();
    }
    node.kind = NodeKind::Busway;
    node.carrier = Carrier::Power;
    node.side = side;
    node.x = Metres(centre.xM);
    node.y = Metres(centre.yM);
    node.rotation = Degrees(around.box.rotationDeg);
    node.width = Millimetres(around.box.widthM * 1000);
    node.depth = Millimetres(kBuswayDepthM * 1000);
    node.group.reset();
    node.locked = false;
    return node;
}

void connect(Project &project, IdSource &ids, Id from, Subject to, int priority)
{
    Connection edge;
    edge.id = ids.next();
    edge.from = from;
    edge.priority = priority;
    if (to.kind == EntityKind::Rack)
        edge.toRack = to.id;
    else
        edge.toNode = to.id;
    project.set(edge);
}

using Feeds = std::set<std::pair<Id, Side>>;

/// The sides on which racks have a feed.
Feeds feedsOf(const Project &project)
{
    Feeds feeds;
    for (const Connection &edge : project.table<Connection>()) {
        const PowerNode *from = edge.toRack ? project.find<PowerNode>(edge.from) : nullptr;
        if (from != nullptr)
            feeds.insert({*edge.toRack, from->side});
    }
    return feeds;
}

} // namespace

Result<Project> buswaysAlongRows(const Project &project,
                                 IdSource &ids,
                                 std::span<const Subject> subjects,
                                 const BuswaySpec &spec,
                                 std::vector<Subject> *added)
{
    const std::set<Id> rows = rowsOf(project, subjects);
    std::unordered_map<Id, std::vector<Id>> racks;
    for (const Rack &rack : project.table<Rack>()) {
        if (rack.row && rows.contains(*rack.row) && project.table<RackType>().contains(rack.type))
            racks[*rack.row].push_back(rack.id);
    }
    if (racks.empty())
        return failure("busway.no-rows");
    for (const auto &[side, source] : spec.fedFrom) {
        if (!project.table<PowerNode>().contains(source))
            return failure("entity.missing", {entityInfo(EntityKind::PowerNode).label});
    }
    const Feeds feeds = feedsOf(project);
    Project result = project;
    for (const Id rowId : rows) {
        const auto members = racks.find(rowId);
        if (members == racks.end())
            continue;
        const RackRow &row = *project.find<RackRow>(rowId);
        const RowBox around = boxOf(project, members->second);
        for (const Side side : spec.sides) {
            PowerNode node = buswayOf(row, around, side, spec.likeThis);
            node.id = ids.next();
            node.site = project.find<Hall>(row.hall)->site;
            const Subject busway{EntityKind::PowerNode, node.id};
            result.set(std::move(node));
            if (added != nullptr)
                added->push_back(busway);
            if (const auto source = spec.fedFrom.find(side); source != spec.fedFrom.end())
                connect(result, ids, source->second, busway, 1);
            if (!spec.connectRacks)
                continue;
            for (const Id rack : members->second) {
                if (!feeds.contains({rack, side}))
                    connect(result,
                            ids,
                            busway.id,
                            {EntityKind::Rack, rack},
                            std::max(1, static_cast<int>(side)));
            }
        }
    }
    return result;
}

} // namespace headroom
