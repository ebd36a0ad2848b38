// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/result.h"
#include "models/domain/entityinfo.h"
#include "models/domain/project.h"

#include <optional>
#include <span>
#include <vector>

namespace headroom {

// Groups, locks, and what is drawn on top of what.

/// The group that a thing is in.
[[nodiscard]] std::optional<Id> groupOf(const Project &project, Subject subject);
[[nodiscard]] std::vector<Subject> groupMembers(const Project &project, Id group);

/// The subjects, groups replaced by their members, and with everything added that is in a group
/// with one of them; each once. What a click on one of them selects.
[[nodiscard]] std::vector<Subject> withWholeGroups(const Project &project,
                                                   std::span<const Subject> subjects);

/// Puts what can be in a group into a new one of the site; what was in another leaves it. Rows
/// stand for their racks. Fails with group.too-few for fewer than two things, and with
/// group.several-sites.
[[nodiscard]] Result<Project> group(const Project &project,
                                    IdSource &ids,
                                    std::span<const Subject> subjects,
                                    const QString &name = {},
                                    Subject *added = nullptr);

/// Dissolves the groups that these are or are in. Fails with group.none.
[[nodiscard]] Result<Project> ungroup(const Project &project, std::span<const Subject> subjects);

/// Removes groups that nothing is in.
void dropEmptyGroups(Project &project);

/// Whether the thing can be selected only: moving, reshaping and removing it fails with
/// edit.locked(first, count).
[[nodiscard]] bool isLocked(const Project &project, Subject subject);

/// Those that are locked by themselves, through their row's racks or their group's members.
[[nodiscard]] std::vector<Subject> lockedAmong(const Project &project,
                                               std::span<const Subject> subjects);
/// The others.
[[nodiscard]] std::vector<Subject> withoutLocked(const Project &project,
                                                 std::span<const Subject> subjects);

/// Fails with edit.locked(first, count) where one of them is locked.
[[nodiscard]] Result<void> checkUnlocked(const Project &project, std::span<const Subject> subjects);

/// Locks or unlocks; rows and groups stand for what is in them.
[[nodiscard]] Result<Project>
setLocked(const Project &project, std::span<const Subject> subjects, bool locked);

/// Notes and underlays on top of, or under, all others of their kind at their site; their own order
/// stays. Fails with drawing-order.none where there are none among them.
[[nodiscard]] Result<Project> bringToFront(const Project &project,
                                           std::span<const Subject> subjects);
[[nodiscard]] Result<Project> sendToBack(const Project &project, std::span<const Subject> subjects);

} // namespace headroom
