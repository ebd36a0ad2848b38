// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/projectfile.h"

#include "models/storage/formerformat.h"
#include "models/storage/newdatabase.h"
#include "models/storage/replacementfile.h"
#include "models/storage/verifiedfile.h"

#include <QFileInfo>

#include <cerrno>

namespace headroom {

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
    if (const Result<void> kept = keepFormerFormat(path); !kept)
        return kept.failure();
    Result<ReplacementFile> replacement = ReplacementFile::create(path);
    if (!replacement)
        return replacement.failure();
    {
        Result<Database> database =
            Database::open(replacement->temporaryPath(), Database::Access::ReadWrite);
        if (!database)
            return saveFailure(path, EIO, database.failure().detail);
        const Revision revision = newRevision(after ? after->uuid : QString());
        if (!makePrivate(*database))
            return saveFailure(path, database->error());
        if (const std::optional<SqlError> error = fillNewDatabase(*database, project, revision))
            return saveFailure(path, *error);
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
