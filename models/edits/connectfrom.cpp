// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/connecting.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace headroom {

namespace {

QString sideName(Side side)
{
    return QString::fromUtf8(ChoiceNames<Side>::kNames.at(static_cast<std::size_t>(side)))
        .toUpper();
}

/// Equipment that a node feeds, directly and through other equipment, and the node itself.
std::unordered_set<Id> fedBy(const Project &project, Id node)
{
    std::unordered_map<Id, std::vector<Id>> targets;
    for (const Connection &edge : project.table<Connection>()) {
        if (edge.toNode)
            targets[edge.from].push_back(*edge.toNode);
    }
    std::unordered_set<Id> reached{node};
    std::vector<Id> open{node};
    while (!open.empty()) {
        const Id next = open.back();
        open.pop_back();
        for (const Id target : targets[next]) {
            if (reached.insert(target).second)
                open.push_back(target);
        }
    }
    return reached;
}

bool feeds(const Project &project, Id from, Subject to)
{
    return std::any_of(project.table<Connection>().begin(),
                       project.table<Connection>().end(),
                       [&](const Connection &edge) {
                           return edge.from == from
                                  && (edge.toRack == to.id || edge.toNode == to.id
                                      || edge.toHall == to.id);
                       });
}

Result<void> checkTarget(const Project &project, const PowerNode &source, Subject target)
{
    if (target.kind != EntityKind::PowerNode)
        return {};
    if (target.id == source.id)
        return failure("connection.to-itself");
    const PowerNode *node = project.find<PowerNode>(target.id);
    if (node != nullptr && source.carrier != Carrier::Power && node->carrier != source.carrier)
        return failure("connect.carrier",
                       {displayName(project, {EntityKind::PowerNode, source.id}),
                        displayName(project, target)});
    if (fedBy(project, target.id).contains(source.id))
        return failure("connection.cycle", {displayName(project, target)});
    return {};
}

} // namespace

Result<Project> connectFrom(const Project &project,
                            IdSource &ids,
                            Id from,
                            std::span<const Subject> targets,
                            Side side,
                            ConnectReport *report)
{
    const PowerNode *source = project.find<PowerNode>(from);
    if (source == nullptr)
        return failure("entity.missing", {entityInfo(EntityKind::PowerNode).label});
    const QString name = displayName(project, {EntityKind::PowerNode, from});
    const bool isPower = source->carrier == Carrier::Power;
    if (isPower && side != Side::None && source->side != Side::None && source->side != side)
        return failure("connect.other-side", {name, sideName(source->side), sideName(side)});
    for (const Subject target : targets) {
        if (Result<void> sound = checkTarget(project, *source, target); !sound)
            return sound.failure();
    }
    if (targets.size() == 1 && feeds(project, from, targets.front()))
        return failure("connection.exists", {name, displayName(project, targets.front())});
    const Side counts = !isPower || side == Side::None ? source->side : side;
    const int priority = std::max(1, static_cast<int>(counts)); // A, B, C: 1, 2, 3
    Result<Project> connected = connectMany(project, ids, from, targets, priority, report);
    if (!connected || !isPower || source->side == counts)
        return connected;
    PowerNode node = *source;
    node.side = counts;
    connected->set(std::move(node));
    return connected;
}

} // namespace headroom
