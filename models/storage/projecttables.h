// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"
#include "models/storage/sqlite.h"

namespace headroom {

// The tables of a project in a database of the current format, driven by the field tables. Failures
// are storage.read-failed and storage.write-failed with SQLite's words in the detail, file.damaged
// and file.digest.

/// Fills empty tables. The caller has a transaction open.
[[nodiscard]] Result<void> writeProjectTables(Database &database, const Project &project);

/// Reads every table and compares what it read with the digests. Whether the plan keeps its
/// invariants is the caller's to ask.
[[nodiscard]] Result<Project> readProjectTables(Database &database);

/// Makes the change in the tables. The caller has a transaction open.
[[nodiscard]] Result<void> applyToTables(Database &database, const ChangeSet &changes);

} // namespace headroom
