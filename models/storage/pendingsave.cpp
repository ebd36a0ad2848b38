// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/pendingsave.h"

#include "models/storage/projectfile.h"

#include <QFile>

namespace headroom {

Result<void> settlePendingSave(WorkingDatabase &database, const QString &file)
{
    const Result<UnsavedWork> work = database.unsavedWork();
    if (!work)
        return work.failure();
    if (work->pendingRevision.isEmpty() || !QFile::exists(file))
        return {};
    const Result<std::optional<Revision>> there = readRevision(file);
    if (!there || !*there || (*there)->uuid != work->pendingRevision)
        return {};
    return database.adoptPending(**there);
}

} // namespace headroom
