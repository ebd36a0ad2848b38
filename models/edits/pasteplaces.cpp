// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/paster.h"

namespace headroom {

namespace {

void shift(Polygon &outline, Point offset)
{
    for (Point &corner : outline)
        corner = corner + offset;
}

template <class T>
void shiftPlace(T &row, Point offset)
{
    row.x += Metres(offset.xM);
    row.y += Metres(offset.yM);
}

} // namespace

// Each kind of thing finds its new owners; finish() gives it an id and puts it into the plan.

template <class T>
void Paster::finish(Turn &turn, const T &original, T copy, bool listed)
{
    copy.id = m_ids.next();
    copy.locked = false;
    if constexpr (requires { copy.name; })
        copy.name = namesFor(T::kKind).freeFor(copy.name);
    turn.fresh.emplace(original.id, copy.id);
    if (listed && turn.added != nullptr)
        turn.added->push_back({T::kKind, copy.id});
    m_result.set(std::move(copy));
}

void Paster::place(Turn &turn, const Building &row)
{
    const std::optional<Id> site = siteFor(row.site);
    if (!site)
        return;
    Building copy = row;
    copy.site = *site;
    copy.group = groupFor(turn, row.group, *site);
    shift(copy.outline, turn.offset);
    finish(turn, row, std::move(copy), true);
}

void Paster::place(Turn &turn, const Hall &row)
{
    const std::optional<Id> site = siteFor(row.site);
    if (!site)
        return;
    Hall copy = row;
    copy.site = *site;
    if (row.building) {
        const auto building = turn.fresh.find(*row.building);
        const std::optional<Id> own = same(EntityKind::Building, row.building);
        const bool stays = own && m_result.find<Building>(*own)->site == *site;
        copy.building = building != turn.fresh.end() ? std::optional(building->second)
                        : stays                      ? own
                                                     : std::nullopt;
    }
    copy.overheadNode = same(EntityKind::PowerNode, row.overheadNode);
    copy.group = groupFor(turn, row.group, *site);
    shift(copy.outline, turn.offset);
    finish(turn, row, std::move(copy), true);
}

void Paster::place(Turn &turn, const Obstacle &row)
{
    Obstacle copy = row;
    shift(copy.outline, turn.offset);
    const Point middle = centroidOf(copy.outline);
    const std::optional<Id> hall = hallFor(turn, row.hall, middle);
    if (!hall)
        return;
    copy.hall = *hall;
    copy.group = groupFor(turn, row.group, m_result.find<Hall>(*hall)->site);
    finish(turn, row, std::move(copy), !m_copied.contains(row.hall));
}

void Paster::place(Turn &turn, const Rack &row)
{
    Rack copy = row;
    shiftPlace(copy, turn.offset);
    const std::optional<Id> hall = hallFor(turn, row.hall, {copy.x.value(), copy.y.value()});
    if (!hall)
        return;
    copy.hall = *hall;
    copy.type = rackTypeFor(row.type);
    copy.phase = phaseFor(row.phase);
    if (row.row)
        copy.row = rowFor(turn, *row.row, *hall);
    copy.group = groupFor(turn, row.group, m_result.find<Hall>(*hall)->site);
    finish(turn, row, std::move(copy), !m_copied.contains(row.hall));
}

void Paster::place(Turn &turn, const PowerNode &row)
{
    const std::optional<Id> site = siteFor(row.site);
    if (!site)
        return;
    PowerNode copy = row;
    copy.site = *site;
    copy.phase = phaseFor(row.phase);
    copy.group = groupFor(turn, row.group, *site);
    shiftPlace(copy, turn.offset);
    finish(turn, row, std::move(copy), true);
}

void Paster::place(Turn &turn, const Note &row)
{
    const std::optional<Id> site = siteFor(row.site);
    if (!site)
        return;
    Note copy = row;
    copy.site = *site;
    copy.group = groupFor(turn, row.group, *site);
    shiftPlace(copy, turn.offset);
    finish(turn, row, std::move(copy), true);
}

void Paster::place(Turn &turn, const Dimension &row)
{
    const std::optional<Id> site = siteFor(row.site);
    if (!site)
        return;
    Dimension copy = row;
    copy.site = *site;
    copy.group = groupFor(turn, row.group, *site);
    copy.fromX += Metres(turn.offset.xM);
    copy.fromY += Metres(turn.offset.yM);
    copy.toX += Metres(turn.offset.xM);
    copy.toY += Metres(turn.offset.yM);
    finish(turn, row, copy, true);
}

void Paster::place(Turn &turn, const Underlay &row)
{
    const std::optional<Id> site = siteFor(row.site);
    if (!site)
        return;
    Underlay copy = row;
    copy.site = *site;
    copy.group = groupFor(turn, row.group, *site);
    shiftPlace(copy, turn.offset);
    finish(turn, row, std::move(copy), true);
}

template <class T>
void Paster::pasteAll(Turn &turn)
{
    std::unordered_map<Id, Id> fresh;
    for (const Subject subject : m_fragment.copied) {
        if (subject.kind != T::kKind || turn.failed)
            continue;
        const T *row = m_fragment.plan.find<T>(subject.id);
        if (row == nullptr)
            continue;
        place(turn, *row);
        if (const auto copied = turn.fresh.find(subject.id); copied != turn.fresh.end())
            fresh.insert(*copied);
        else if (!turn.failed)
            turn.failed = failure("entity.missing", {entityInfo(EntityKind::Site).label});
    }
    pasteCitations(T::kKind, fresh);
}

Result<void> Paster::paste(Point offset, std::vector<Subject> *added)
{
    Turn turn;
    turn.offset = offset;
    turn.added = added;
    // What owns comes before what it owns.
    pasteAll<Building>(turn);
    pasteAll<Hall>(turn);
    pasteAll<Obstacle>(turn);
    pasteAll<Rack>(turn);
    pasteAll<PowerNode>(turn);
    pasteAll<Note>(turn);
    pasteAll<Dimension>(turn);
    pasteAll<Underlay>(turn);
    if (turn.failed)
        return *std::move(turn.failed);
    pasteConnections(turn);
    return {};
}

} // namespace headroom
