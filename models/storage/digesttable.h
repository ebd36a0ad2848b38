// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/rowdigest.h"
#include "models/storage/sqlite.h"

namespace headroom {

/// Adds to what the table content_digest says of an entity; makes the row where there is none.
[[nodiscard]] Result<void>
addToDigest(Database &database, const QString &entity, TableDigest digest);

/// What content_digest says of an entity; nothing said is zero rows.
[[nodiscard]] Result<TableDigest> readDigest(Database &database, const QString &entity);

} // namespace headroom
