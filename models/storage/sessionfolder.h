// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/storage/oslock.h"

#include <QDateTime>

namespace headroom {

/// $XDG_STATE_HOME/headroom, or ~/.local/state/headroom: what programs leave for their next start.
[[nodiscard]] QString stateFolder();

/// What is known of a session beside its database.
struct SessionNote
{
    QString file;     // the user's file; empty: never saved
    QDateTime opened; // UTC
};

/// The private folder of one open plan, <state>/working/<id>/: the working copy plan.headroom, the
/// note session.json, and the file lock, on which the program that has the plan open holds an OS
/// lock. A folder without a held lock was left by a crash.
class SessionFolder
{
public:
    SessionFolder() = default;

    [[nodiscard]] static Result<SessionFolder> create(const QString &stateFolder);
    /// Of a session that is over. Nothing where it still runs.
    [[nodiscard]] static std::optional<SessionFolder> adopt(const QString &stateFolder,
                                                            const QString &id);
    /// The ids of all sessions, running or not.
    [[nodiscard]] static QStringList ids(const QString &stateFolder);

    [[nodiscard]] const QString &id() const { return m_id; }

    [[nodiscard]] QString databasePath() const;
    [[nodiscard]] SessionNote note() const;
    [[nodiscard]] bool writeNote(const SessionNote &note) const;

    /// Takes the folder away with all that is in it.
    void remove();

private:
    QString m_id;
    QString m_path;
    OsLock m_lock;
};

} // namespace headroom
