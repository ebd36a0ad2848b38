// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/projectfile.h"

#include "models/storage/projecttables.h"
#include "models/storage/replacementfile.h"
#include "models/storage/schema.h"
#include "models/storage/verifiedfile.h"

#include <QFileInfo>

#include <cerrno>
#include <sqlite3.h>

namespace headroom {

namespace {

/// The file is private until it is put in place, and synced then; until that nothing of it has to
/// last.
constexpr std::string_view kPrivateFile = "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;"
                                          "PRAGMA locking_mode = EXCLUSIVE;"
                                          "PRAGMA cache_size = -16384;";

Failure writeFailure(const QString &path, const SqlError &error)
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

/// Makes the schema and fills it. Comes back with what went wrong, if anything did.
std::optional<SqlError> fill(Database &database, const Project &project, const Revision &revision)
{
    if (!database.execute(kPrivateFile) || migrate(database).outcome != MigrationOutcome::Migrated)
        return database.error();
    Transaction transaction(database);
    const bool filled = transaction.begun() && writeProjectTables(database, project)
                        && writeRevision(database, revision)
                        && database.execute("INSERT INTO working_state (id, edits) VALUES (1, 0)")
                        && transaction.commit();
    if (!filled)
        return database.error(); // before the roll-back makes it another one
    return std::nullopt;
}

} // namespace

Result<Project> readProject(const QString &path)
{
    Result<Database> file = openVerified(path);
    if (!file)
        return file.failure();
    return readVerified(*file, QFileInfo(path).fileName());
}

Result<void>
writeProject(const QString &path, const Project &project, const std::optional<Revision> &after)
{
    Result<ReplacementFile> replacement = ReplacementFile::create(path);
    if (!replacement)
        return replacement.failure();
    {
        Result<Database> database =
            Database::open(replacement->temporaryPath(), Database::Access::ReadWrite);
        if (!database)
            return saveFailure(path, EIO, database.failure().detail);
        const Revision revision = newRevision(after ? after->uuid : QString());
        if (const std::optional<SqlError> error = fill(*database, project, revision))
            return writeFailure(path, *error);
    }
    return replacement->putInPlace();
}

Result<std::optional<Revision>> readRevision(const QString &path)
{
    Result<Database> file = openVerified(path);
    if (!file)
        return file.failure();
    return lastRevision(*file);
}

} // namespace headroom
