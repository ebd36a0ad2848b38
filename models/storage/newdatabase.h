// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/storage/revision.h"

namespace headroom {

/// For a file that nobody else sees yet and that is synced before they do: nothing of it has to
/// last until then.
[[nodiscard]] bool makePrivate(Database &database);

/// Makes the schema in an empty database and fills it. Comes back with what went wrong, if anything
/// did.
[[nodiscard]] std::optional<SqlError> fillNewDatabase(Database &database,
                                                      const Project &project,
                                                      const std::optional<Revision> &revision);

/// Why a database could not be written to the user's file, as saveFailure; save.unsound where a
/// value broke the schema's rules.
[[nodiscard]] Failure saveFailure(const QString &path, const SqlError &error);

} // namespace headroom
