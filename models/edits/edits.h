// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/result.h"
#include "models/domain/entityinfo.h"
#include "models/domain/project.h"

#include <span>
#include <vector>

namespace headroom {

// Pure edits: a project in, a changed copy out. Invariants are checked when the result is
// performed.

/// A straight row of racks of one type from start towards end.
struct RackRowSpec
{
    Id hall;
    Id type;
    std::optional<Id> phase = {};
    Point start;                           // centre of the first rack
    Point end;                             // the row is not longer than to here
    std::optional<Metres> pitch = {};      // centre to centre; unknown: the type's width
    QString name = {};                     // unknown: numbered
    std::vector<std::size_t> leftOut = {}; // places that stay empty, from 0, in rising order
};

/// Where the racks of a row would stand, first to last; at least one. Their width lies along the
/// row. Places that stay empty are among them.
[[nodiscard]] std::vector<Placement> rackRowPlacements(const Project &project,
                                                       const RackRowSpec &spec);

/// Adds the row and its racks. Fails with rack-row.no-hall, rack-row.no-type, rack-row.too-many
/// (more than 10,000), rack-row.no-room (all places are left out).
[[nodiscard]] Result<Project> addRackRow(const Project &project,
                                         IdSource &ids,
                                         const RackRowSpec &spec,
                                         std::vector<Subject> *added = nullptr);

/// Adds a hall to a site. An empty name is numbered. Fails with outline.not-simple.
[[nodiscard]] Result<Project> addHall(const Project &project,
                                      IdSource &ids,
                                      Id site,
                                      const QString &name,
                                      const Polygon &outline,
                                      Subject *added = nullptr);

/// Adds a ground site; an empty name is numbered.
[[nodiscard]] Result<Project>
addSite(const Project &project, IdSource &ids, const QString &name, Subject *added = nullptr);

/// Adds power equipment of a kind, with the ratings usual for none: unknown. Fails with
/// entity.missing.
[[nodiscard]] Result<Project> addPowerNode(const Project &project,
                                           IdSource &ids,
                                           const PowerNode &likeThis,
                                           Subject *added = nullptr);

/// Connects a node to a node or a rack, cooling equipment also to a hall. Fails with
/// connection.exists, entity.missing.
[[nodiscard]] Result<Project>
addConnection(const Project &project, IdSource &ids, Id from, Subject to, int priority = 1);

/// Moves what has a place: racks, equipment, halls (with everything in them), buildings, obstacles,
/// notes, dimensions, underlays, and groups of them. Racks that end in another hall of their site
/// belong to it then. Fails with edit.locked.
[[nodiscard]] Result<Project>
moveBy(const Project &project, std::span<const Subject> subjects, Point offset);

/// Turns what has a rotation about the middle of all of them, counter-clockwise. Fails with
/// edit.locked.
[[nodiscard]] Result<Project>
rotateBy(const Project &project, std::span<const Subject> subjects, Degrees angle);

/// Removes things with all that cannot be without them (a hall's racks, a rack's connections), and
/// unsets optional references to them. A group goes with what is in it. Fails with edit.locked.
[[nodiscard]] Result<Project> removeAll(const Project &project, std::span<const Subject> subjects);

/// Copies racks, equipment, halls and buildings with what is in them, obstacles, notes, dimensions
/// and underlays, offset, with new ids and unlocked; feeds are copied to the same sources.
[[nodiscard]] Result<Project> duplicate(const Project &project,
                                        IdSource &ids,
                                        std::span<const Subject> subjects,
                                        Point offset,
                                        std::vector<Subject> *copies = nullptr);

/// Sets one field of many things of one kind. Where the value becomes another, what was cited for
/// it goes. Fails as checkValue, and with edit.locked for the place of a locked thing.
[[nodiscard]] Result<Project> setField(const Project &project,
                                       std::span<const Subject> subjects,
                                       QStringView fieldName,
                                       const FieldValue &value);

/// Place and size of a rack, or of power equipment (drawn at a usual size where its own is not
/// known); nothing for anything else.
[[nodiscard]] std::optional<Placement> placementOf(const Project &project, Subject subject);

} // namespace headroom
