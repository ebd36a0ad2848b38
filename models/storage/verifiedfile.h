// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/storage/sqlite.h"

namespace headroom {

/// Opens a project file that may come from anybody, without ever changing it: its header, then its
/// schema, then SQLite's checks of pages and references. What comes back is a read-only connection
/// to a database of a format that this program knows.
///
/// Fails as readFileHeader, and with file.schema, file.damaged, file.references, file.too-slow,
/// file.too-large, file.read-error. The first argument is always the file's name.
[[nodiscard]] Result<Database> openVerified(const QString &path);

/// Reads the plan out of a database of the current format and looks at what SQLite cannot know: the
/// digests (file.digest) and the invariants (file.values, with their number). name: of the file,
/// for messages.
[[nodiscard]] Result<Project> readVerified(Database &database, const QString &name);

} // namespace headroom
