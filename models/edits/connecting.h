// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/result.h"
#include "models/domain/entityinfo.h"
#include "models/domain/project.h"

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace headroom {

/// What is left at each node: its usable limit less the planned load that is connected below it,
/// losses apart; unknown where either is. engine::freeCapacities makes it.
using FreeCapacities = std::unordered_map<Id, std::optional<Kilowatts>>;

/// What a rack asks of each of its feeds: all of its planned load, since any feed may have to carry
/// it alone; of N+M feeds one N-th. Unknown where its planned load is.
[[nodiscard]] std::optional<Kilowatts> loadOnEachFeed(const Project &project, const Rack &rack);

/// A feed that a rack did not get: connect.no-feed(rack, side) where there is no busway, feed or
/// panel of that side at the site, connect.no-capacity(rack, side, kW) where none of them has room.
struct MissedFeed
{
    Id rack;
    Side side = Side::A;
    Message why;
};

struct ConnectReport
{
    qint64 connected = 0; // new connections
    qint64 present = 0;   // feeds of the wanted sides that racks had already
    std::vector<MissedFeed> missed = {};
    std::vector<Id> unrated = {}; // nodes that were connected though their limit is unknown
};

/// Connects each rack, on every side on which it has no feed yet, to the nearest busway, feed or
/// panel of that side with room for it; so must have all that feeds it, up to the sources. Where a
/// limit is unknown there is room. Racks go in order of their distance, nearest first. Feeds of
/// side A have priority 1, of B 2, of C 3. Fails with connect.nothing where no rack is among the
/// subjects; rows, halls and groups stand for their racks.
[[nodiscard]] Result<Project> autoConnect(const Project &project,
                                          IdSource &ids,
                                          std::span<const Subject> subjects,
                                          std::span<const Side> sides,
                                          const FreeCapacities &free,
                                          ConnectReport *report = nullptr);

/// How busways are laid along rows.
struct BuswaySpec
{
    PowerNode likeThis = {}; // rating and wiring of each; its place does not matter
    std::vector<Side> sides = {Side::A, Side::B};
    bool connectRacks = true;                  // of the row, to the busway of each side
    std::unordered_map<Side, Id> fedFrom = {}; // what feeds the busways of a side
};

/// Lays a busway of each side along each row, over its racks: A nearer to their fronts, B to their
/// backs, as long as the row. Fails with busway.no-rows where no row with racks is among the
/// subjects; racks stand for their rows.
[[nodiscard]] Result<Project> buswaysAlongRows(const Project &project,
                                               IdSource &ids,
                                               std::span<const Subject> subjects,
                                               const BuswaySpec &spec,
                                               std::vector<Subject> *added = nullptr);

/// Connects one source to many targets (racks, equipment, and halls where it cools them); targets
/// that it feeds already are passed over. Fails with connect.nothing where none is left, and with
/// entity.missing.
[[nodiscard]] Result<Project> connectMany(const Project &project,
                                          IdSource &ids,
                                          Id from,
                                          std::span<const Subject> targets,
                                          int priority = 1,
                                          ConnectReport *report = nullptr);

/// Connects one source to many targets as a person means it with a side in hand: the side gives the
/// priority (A first), and equipment that feeds and has no side yet gets it; with no side in hand
/// that of the equipment counts. Fails as connectMany, and with connect.other-side, connect.carrier
/// (cooling feeds cooling of its own kind, racks and halls), connection.exists for a single target
/// that is fed from there already, connection.cycle.
[[nodiscard]] Result<Project> connectFrom(const Project &project,
                                          IdSource &ids,
                                          Id from,
                                          std::span<const Subject> targets,
                                          Side side = Side::None,
                                          ConnectReport *report = nullptr);

} // namespace headroom
