// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/storage/revision.h"

namespace headroom {

// Project files read and written whole, for programs that keep nothing open. The window works on a
// WorkingCopy instead.

/// Fails as openVerified and readVerified; the file is never changed.
[[nodiscard]] Result<Project> readProject(const QString &path);

/// Puts a whole new file in place, synced; whatever stood there before is replaced in one step or
/// not at all. `after` is the revision that the plan was read from, where there is one. Fails as
/// saveFailure, and with save.unsound for a plan that breaks its own rules.
[[nodiscard]] Result<void> writeProject(const QString &path,
                                        const Project &project,
                                        const std::optional<Revision> &after = {});

/// The revision that a project file holds.
[[nodiscard]] Result<std::optional<Revision>> readRevision(const QString &path);

} // namespace headroom
