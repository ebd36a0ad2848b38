// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/workingcopy.h"

#include "models/storage/pendingsave.h"
#include "models/storage/projectfile.h"
#include "models/storage/replacementfile.h"
#include "models/storage/storagethread.h"
#include "models/storage/verifiedfile.h"
#include "models/storage/workingdatabase.h"

#include <QFileInfo>

#include <utility>

namespace headroom {

namespace {

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

Failure lockedFailure(const QString &path, const LockHolder &holder)
{
    return failure("save.locked",
                   {nameOf(path), holder.user, holder.host, holder.since.toString(Qt::ISODate)});
}

} // namespace

WorkingCopy::WorkingCopy(SessionFolder folder,
                         std::unique_ptr<WorkingDatabase> database,
                         Project project)
    : m_folder(std::move(folder))
    , m_project(std::move(project))
    , m_database(std::move(database))
    , m_thread(std::make_unique<StorageThread>())
{}

WorkingCopy::~WorkingCopy()
{
    m_thread.reset(); // after what it still has to do
}

Result<std::unique_ptr<WorkingCopy>> WorkingCopy::open(const QString &path,
                                                       const QString &stateFolder)
{
    // What the file looks like before it is read: a change from here on is noticed by save().
    const std::optional<FileStamp> stamp = stampOf(path);
    Result<Database> file = openVerified(path);
    if (!file)
        return file.failure();
    Result<SessionFolder> folder = SessionFolder::create(stateFolder);
    if (!folder)
        return folder.failure();
    Result<WorkingDatabase> database = WorkingDatabase::copyOf(*file, folder->databasePath());
    file->close();
    Result<Project> project =
        database ? database->read(nameOf(path)) : Result<Project>(database.failure());
    if (!project) {
        folder->remove();
        return project.failure();
    }
    std::unique_ptr<WorkingCopy> result(
        new WorkingCopy(std::move(*folder),
                        std::make_unique<WorkingDatabase>(std::move(*database)),
                        *std::move(project)));
    result->m_path = QFileInfo(path).absoluteFilePath();
    result->m_stamp = stamp;
    result->m_revision = result->m_database->revision();
    result->m_lock = DocumentLock::take(path);
    if (result->m_lock.isHeld())
        removeStaleTemporaries(path);
    result->writeNote();
    return result;
}

Result<std::unique_ptr<WorkingCopy>> WorkingCopy::createNew(const Project &project,
                                                            const QString &stateFolder)
{
    Result<SessionFolder> folder = SessionFolder::create(stateFolder);
    if (!folder)
        return folder.failure();
    Result<WorkingDatabase> database = WorkingDatabase::create(project, folder->databasePath());
    if (!database) {
        folder->remove();
        return database.failure();
    }
    std::unique_ptr<WorkingCopy> result(new WorkingCopy(
        std::move(*folder), std::make_unique<WorkingDatabase>(std::move(*database)), project));
    result->writeNote();
    return result;
}

Result<std::unique_ptr<WorkingCopy>> WorkingCopy::recover(const QString &id,
                                                          const QString &stateFolder)
{
    std::optional<SessionFolder> folder = SessionFolder::adopt(stateFolder, id);
    if (!folder)
        return failure("recover.unknown", {id});
    const SessionNote note = folder->note();
    Result<WorkingDatabase> database = WorkingDatabase::reopen(folder->databasePath());
    if (!database)
        return database.failure();
    Result<Project> project = database->read(nameOf(note.file));
    if (!project)
        return project.failure();
    if (const Result<void> settled = settlePendingSave(*database, note.file); !settled)
        return settled.failure();
    // Without a stamp: the file may have changed since, and its revision tells.
    std::unique_ptr<WorkingCopy> result(
        new WorkingCopy(*std::move(folder),
                        std::make_unique<WorkingDatabase>(std::move(*database)),
                        *std::move(project)));
    result->m_path = note.file;
    result->m_revision = result->m_database->revision();
    if (!note.file.isEmpty())
        result->m_lock = DocumentLock::take(note.file);
    return result;
}

void WorkingCopy::retryLock()
{
    if (!m_lock.holder())
        return;
    m_lock = DocumentLock::take(m_path);
    if (m_lock.isHeld())
        removeStaleTemporaries(m_path);
}

void WorkingCopy::record(const ChangeSet &changes)
{
    if (changes.empty())
        return;
    m_thread->post([this, changes] {
        Result<void> done = m_database->record(changes);
        const Result<UnsavedWork> work = m_database->unsavedWork();
        const qint64 edits = work ? work->edits : 0;
        // Queued: the object that signals lives on another thread.
        QMetaObject::invokeMethod(
            this,
            [this, done, edits] {
                if (done)
                    Q_EMIT recorded(edits);
                else
                    Q_EMIT recordFailed(done.message());
            },
            Qt::QueuedConnection);
    });
}

Result<void> WorkingCopy::flush()
{
    return m_thread->run([this] { return m_database->commitRest(); });
}

Result<void> WorkingCopy::checkUnchanged() const
{
    const std::optional<FileStamp> now = stampOf(m_path);
    if (!now || now == m_stamp)
        return {}; // gone is no conflict: saving brings it back
    const Result<std::optional<Revision>> there = readRevision(m_path);
    if (there && *there && *there == m_revision)
        return {}; // touched, moved or copied back, but the same
    return failure("save.changed-on-disk", {nameOf(m_path)});
}

Result<void> WorkingCopy::save(IfChanged ifChanged)
{
    if (m_path.isEmpty())
        return failure("save.no-name");
    if (m_lock.holder())
        return lockedFailure(m_path, *m_lock.holder());
    if (m_lock.isHeld() && !m_lock.isStillOurs())
        return failure("save.lock-lost", {nameOf(m_path)});
    if (ifChanged == IfChanged::Refuse) {
        if (const Result<void> unchanged = checkUnchanged(); !unchanged)
            return unchanged;
    }
    return saveTo(m_path);
}

Result<void> WorkingCopy::saveAs(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (absolute == m_path)
        return save(IfChanged::Overwrite);
    DocumentLock lock = DocumentLock::take(absolute);
    if (lock.holder())
        return lockedFailure(absolute, *lock.holder());
    if (const Result<void> saved = saveTo(absolute); !saved)
        return saved;
    m_lock = std::move(lock);
    m_path = absolute;
    writeNote();
    return {};
}

Result<void> WorkingCopy::saveTo(const QString &path)
{
    const Result<void> saved = m_thread->run([this, &path] { return m_database->save(path); });
    if (!saved)
        return saved;
    m_stamp = stampOf(path);
    m_revision = m_thread->run([this] { return m_database->revision(); });
    writeNote();
    return {};
}

Result<void> WorkingCopy::takeOver()
{
    if (!m_lock.holder())
        return {};
    m_lock = DocumentLock::takeFromHolder(m_path);
    if (m_lock.holder())
        return lockedFailure(m_path, *m_lock.holder());
    return {};
}

void WorkingCopy::close()
{
    m_thread.reset();
    m_database.reset();
    m_folder.remove();
    m_lock = {};
}

void WorkingCopy::writeNote() const
{
    // Without it a crash would still leave every edit, only not for which file.
    static_cast<void>(m_folder.writeNote({m_path, QDateTime::currentDateTimeUtc()}));
}

} // namespace headroom
