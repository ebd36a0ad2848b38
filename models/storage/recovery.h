// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/storage/sessionfolder.h"

#include <vector>

namespace headroom {

/// A working copy that an unclean exit left, with edits that are in no file.
struct Recoverable
{
    QString id;
    QString file; // the user's; empty: never saved
    qint64 edits = 0;
    QDateTime last; // of the last edit, UTC
};

/// What can be recovered, the last edit first. Takes away what crashes left that holds nothing
/// unsaved, and the temporaries of saves that did not end. For the start of a program.
[[nodiscard]] std::vector<Recoverable>
listRecoverable(const QString &stateFolder = headroom::stateFolder());

/// The plan of a working copy, which stays. Fails with recover.unknown where there is none of that
/// id or its session still runs.
[[nodiscard]] Result<Project> readRecoverable(const QString &id,
                                              const QString &stateFolder = headroom::stateFolder());

/// Takes a working copy away: its edits are not wanted any more. False where there is none, or its
/// session still runs.
bool discardRecoverable(const QString &id, const QString &stateFolder = headroom::stateFolder());

} // namespace headroom
