// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"
#include "models/storage/documentlock.h"
#include "models/storage/filestamp.h"
#include "models/storage/revision.h"
#include "models/storage/sessionfolder.h"

#include <QObject>

#include <memory>

namespace headroom {

class StorageThread;
class WorkingDatabase;

/// The file side of an open plan. Every change of the Document goes into a private working copy, as
/// one committed transaction each, so that a crash loses nothing; the user's file changes only when
/// it is saved, whole. Lives on the GUI thread; its database has a thread of its own.
///
/// A working copy that is destroyed without close() stays in the state folder, as after a crash,
/// and is listed by listRecoverable().
class WorkingCopy : public QObject
{
    Q_OBJECT

public:
    enum class IfChanged { Refuse, Overwrite };

    /// Opens a project file, which is left as it is. Fails as openVerified, readVerified, and with
    /// working-copy.… where the state folder cannot be used.
    [[nodiscard]] static Result<std::unique_ptr<WorkingCopy>>
    open(const QString &path, const QString &stateFolder = headroom::stateFolder());

    /// A plan that has no file yet. Its content counts as saved: only edits make it worth
    /// recovering.
    [[nodiscard]] static Result<std::unique_ptr<WorkingCopy>>
    createNew(const Project &project, const QString &stateFolder = headroom::stateFolder());

    /// Goes on with what an unclean exit left: the plan with its edits, and the file it belongs to.
    /// Fails with recover.unknown where there is no such session or it still runs.
    [[nodiscard]] static Result<std::unique_ptr<WorkingCopy>>
    recover(const QString &id, const QString &stateFolder = headroom::stateFolder());

    ~WorkingCopy() override;

    /// The plan as it was when this was opened, made or recovered; for the Document to start with.
    [[nodiscard]] const Project &openedProject() const { return m_project; }

    /// The user's file; empty where there is none yet.
    [[nodiscard]] const QString &path() const { return m_path; }

    /// The id under which a crash would leave it.
    [[nodiscard]] const QString &id() const { return m_folder.id(); }

    /// Somebody else has the file open: save() refuses, saveAs() and takeOver() go on.
    [[nodiscard]] bool isReadOnly() const { return m_lock.holder().has_value(); }

    [[nodiscard]] const std::optional<LockHolder> &holder() const { return m_lock.holder(); }

    /// Takes the lock after all, where whoever had the file open has let go since.
    void retryLock();

    /// Commits the change in the background; recorded() or recordFailed() follows.
    void record(const ChangeSet &changes);

    /// Waits until all that was recorded is committed.
    [[nodiscard]] Result<void> flush();

    /// Writes the user's file, after everything recorded before. Fails with save.no-name,
    /// save.locked (name, user, host, since), save.lock-lost, save.changed-on-disk, and as
    /// saveFailure. Blocks until the disk has it.
    [[nodiscard]] Result<void> save(IfChanged ifChanged = IfChanged::Refuse);

    /// The same under a new name, which the plan has from then on. Replaces a file that stands
    /// there; whether it may is the caller's to ask. Fails with save.locked where somebody has that
    /// file open.
    [[nodiscard]] Result<void> saveAs(const QString &path);

    /// Takes the file from who has it open; their next save is refused.
    [[nodiscard]] Result<void> takeOver();

    /// The clean end: nothing is left to be recovered. Edits that were not saved are dropped.
    void close();

Q_SIGNALS:
    /// The working copy holds everything so far; edits since the last save.
    void recorded(qint64 edits);
    /// An edit could not be committed: working-copy.disk-full or working-copy.failed. It is kept in
    /// memory and tried again with the next one.
    void recordFailed(const headroom::Message &message);

private:
    WorkingCopy(SessionFolder folder, std::unique_ptr<WorkingDatabase> database, Project project);

    [[nodiscard]] Result<void> checkUnchanged() const;
    [[nodiscard]] Result<void> saveTo(const QString &path);
    void writeNote() const;

    SessionFolder m_folder;
    DocumentLock m_lock;
    Project m_project;
    QString m_path;
    std::optional<FileStamp> m_stamp;   // of the user's file as it was read or written last
    std::optional<Revision> m_revision; // that it had then
    std::unique_ptr<WorkingDatabase> m_database; // used by the thread alone
    std::unique_ptr<StorageThread> m_thread;
};

} // namespace headroom
