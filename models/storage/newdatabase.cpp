// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/newdatabase.h"

#include "models/storage/projecttables.h"
#include "models/storage/replacementfile.h"
#include "models/storage/schema.h"

#include <QFileInfo>

#include <cerrno>
#include <sqlite3.h>

namespace headroom {

bool makePrivate(Database &database)
{
    return database.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;"
                            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -16384;");
}

std::optional<SqlError>
fillNewDatabase(Database &database, const Project &project, const std::optional<Revision> &revision)
{
    if (migrate(database).outcome != MigrationOutcome::Migrated)
        return database.error();
    Transaction transaction(database);
    const bool filled = transaction.begun() && writeProjectTables(database, project)
                        && (!revision || writeRevision(database, *revision))
                        && database.execute("INSERT INTO working_state (id, edits) VALUES (1, 0)")
                        && transaction.commit();
    if (!filled)
        return database.error(); // before the roll-back makes it another one
    return std::nullopt;
}

Failure saveFailure(const QString &path, const SqlError &error)
{
    constexpr int kPrimaryCode = 0xff;
    switch (error.code & kPrimaryCode) {
    case SQLITE_CONSTRAINT:
        return failure("save.unsound", {QFileInfo(path).fileName()}, error.words);
    case SQLITE_FULL:
        return saveFailure(path, ENOSPC, error.words);
    default:
        return saveFailure(path, error.systemError, error.words);
    }
}

} // namespace headroom
