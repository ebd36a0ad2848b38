// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"
#include "models/storage/revision.h"

namespace headroom {

/// What a working copy holds that its user's file does not.
struct UnsavedWork
{
    qint64 edits = 0;
    QString lastEditAt; // ISO 8601 UTC; empty: none
    // A save that was under way: these many edits were in the file of this revision.
    QString pendingRevision;
    qint64 pendingEdits = 0;
};

/// The database of a working copy: the user's plan with every edit since, each of them committed to
/// the disk. Belongs to the storage thread once it is open.
///
/// Failures of its own are working-copy.disk-full and working-copy.failed.
class WorkingDatabase
{
public:
    /// A copy of a database that was verified, brought to the current format.
    [[nodiscard]] static Result<WorkingDatabase> copyOf(const Database &source,
                                                        const QString &path);
    [[nodiscard]] static Result<WorkingDatabase> create(const Project &project,
                                                        const QString &path);
    /// One that a session left; an edit that a crash cut short is rolled back.
    [[nodiscard]] static Result<WorkingDatabase> reopen(const QString &path);

    /// name: of the file, for messages.
    [[nodiscard]] Result<Project> read(const QString &name);

    /// Commits the change. What could not be committed is tried again, with what came since, by the
    /// next call: nothing is lost as long as the program runs.
    [[nodiscard]] Result<void> record(const ChangeSet &changes);
    /// Commits what is left of earlier records.
    [[nodiscard]] Result<void> commitRest();

    [[nodiscard]] Result<UnsavedWork> unsavedWork();

    /// The save that was under way did arrive, as this revision.
    [[nodiscard]] Result<void> adoptPending(const Revision &revision);

    /// The revision of the user's file that this is based on.
    [[nodiscard]] const std::optional<Revision> &revision() const { return m_revision; }

    /// Puts the plan, as a new revision, in the place of the user's file. The steps, and what a
    /// crash in each of them leaves:
    /// 1. copy into .<name>.tmp-<uuid> beside it       old file whole, a stale temporary
    /// 2. note the coming revision in the working copy  the same
    /// 3. sync the copy                                 the same
    /// 4. rename it over the user's file                old or new file, whole
    /// 5. sync the folder                               new file whole
    /// 6. make the revision the working copy's base     new file whole; step 2 tells that it is
    /// saved
    [[nodiscard]] Result<void> save(const QString &path);

private:
    WorkingDatabase() = default;

    [[nodiscard]] Failure fail() const;
    [[nodiscard]] bool useDurably();
    [[nodiscard]] bool startClean();
    [[nodiscard]] bool noteComing(const Revision &revision, qint64 edits);
    [[nodiscard]] Result<void> writeCopy(const QString &path, const Revision &revision) const;
    [[nodiscard]] bool adopt(const Revision &revision, std::string_view thenState);

    Database m_database;
    std::optional<Revision> m_revision;
    ChangeSet m_rest; // of records that failed
    qint64 m_restEdits = 0;
};

} // namespace headroom
