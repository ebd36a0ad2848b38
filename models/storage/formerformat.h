// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/sqlite.h"

namespace headroom {

/// Brings a database of an earlier format to the one that this program writes: what it holds is
/// compared with its digests as that format has them, migrated, and the digests are made anew.
/// Nothing is done to a database of the present format. Fails with file.digest where they differ,
/// and with storage.read-failed, storage.write-failed or file.schema; then the database is of no
/// further use. name: of the file, for words.
[[nodiscard]] Result<void> raiseFormat(Database &database, const QString &name);

/// Where saving would raise the format of a file, keeps that file beside itself as <name>.v<N>.bak,
/// once. Fails as a save does.
[[nodiscard]] Result<void> keepFormerFormat(const QString &path);

} // namespace headroom
