// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/recovery.h"

#include "models/storage/pendingsave.h"
#include "models/storage/replacementfile.h"
#include "models/storage/workingdatabase.h"

#include <QFileInfo>

#include <algorithm>

namespace headroom {

std::vector<Recoverable> listRecoverable(const QString &stateFolder)
{
    std::vector<Recoverable> found;
    for (const QString &id : SessionFolder::ids(stateFolder)) {
        std::optional<SessionFolder> folder = SessionFolder::adopt(stateFolder, id);
        if (!folder)
            continue;
        const SessionNote note = folder->note();
        if (!note.file.isEmpty())
            removeStaleTemporaries(note.file);
        Result<WorkingDatabase> database = WorkingDatabase::reopen(folder->databasePath());
        if (!database)
            continue; // it stays: a person may still get something out of it
        if (!settlePendingSave(*database, note.file))
            continue;
        const Result<UnsavedWork> work = database->unsavedWork();
        if (!work)
            continue;
        if (work->edits > 0) {
            const QDateTime last = QDateTime::fromString(work->lastEditAt, Qt::ISODate);
            found.push_back({id, note.file, work->edits, last});
        } else {
            folder->remove();
        }
    }
    std::sort(found.begin(), found.end(), [](const Recoverable &a, const Recoverable &b) {
        return a.last > b.last;
    });
    return found;
}

Result<Project> readRecoverable(const QString &id, const QString &stateFolder)
{
    const std::optional<SessionFolder> folder = SessionFolder::adopt(stateFolder, id);
    if (!folder)
        return failure("recover.unknown", {id});
    Result<WorkingDatabase> database = WorkingDatabase::reopen(folder->databasePath());
    if (!database)
        return database.failure();
    return database->read(QFileInfo(folder->note().file).fileName());
}

bool discardRecoverable(const QString &id, const QString &stateFolder)
{
    std::optional<SessionFolder> folder = SessionFolder::adopt(stateFolder, id);
    if (folder)
        folder->remove();
    return folder.has_value();
}

} // namespace headroom
