// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/workingdatabase.h"

#include "models/storage/formerformat.h"
#include "models/storage/newdatabase.h"
#include "models/storage/projecttables.h"
#include "models/storage/replacementfile.h"
#include "models/storage/schema.h"
#include "models/storage/verifiedfile.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <cerrno>
#include <sqlite3.h>
#include <utility>

namespace headroom {

namespace {

constexpr int kPrimaryCode = 0xff;

constexpr std::string_view kNothingUnsaved =
    "INSERT OR REPLACE INTO working_state (id, edits, last_edit_at, pending_revision, "
    "pending_edits) VALUES (1, 0, NULL, NULL, NULL)";

QString textAt(const Statement &statement, int column)
{
    const std::string_view text = statement.text(column);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

Failure WorkingDatabase::fail() const
{
    const SqlError error = m_database.error();
    const bool full = (error.code & kPrimaryCode) == SQLITE_FULL || error.systemError == ENOSPC
                      || error.systemError == EDQUOT || error.systemError == EFBIG;
    return m_database.fail(full ? "working-copy.disk-full" : "working-copy.failed");
}

bool WorkingDatabase::useDurably()
{
    // References are guarded by the plan's invariants before they come here; checking them again
    // would read whole tables for each row that goes.
    return m_database.execute("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;"
                              "PRAGMA locking_mode = EXCLUSIVE; PRAGMA foreign_keys = OFF;");
}

bool WorkingDatabase::startClean()
{
    return m_database.execute(kNothingUnsaved);
}

Result<WorkingDatabase> WorkingDatabase::copyOf(const Database &source, const QString &path)
{
    WorkingDatabase result;
    Result<Database> database = Database::open(path, Database::Access::Create);
    if (!database)
        return failure("working-copy.failed", {}, database.failure().detail);
    result.m_database = std::move(*database);
    if (!result.m_database.copyFrom(source) || !result.useDurably())
        return result.fail();
    if (!result.startClean())
        return result.fail();
    Result<std::optional<Revision>> revision = lastRevision(result.m_database);
    if (!revision)
        return result.fail();
    result.m_revision = *std::move(revision);
    return result;
}

Result<WorkingDatabase> WorkingDatabase::create(const Project &project, const QString &path)
{
    {
        Result<Database> database = Database::open(path, Database::Access::Create);
        if (!database)
            return failure("working-copy.failed", {}, database.failure().detail);
        if (!makePrivate(*database))
            return database->fail("working-copy.failed");
        if (const std::optional<SqlError> error = fillNewDatabase(*database, project, {}))
            return failure("working-copy.failed", {}, error->words);
    }
    return reopen(path);
}

Result<WorkingDatabase> WorkingDatabase::reopen(const QString &path)
{
    WorkingDatabase result;
    Result<Database> database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return failure("working-copy.failed", {}, database.failure().detail);
    result.m_database = std::move(*database);
    if (!result.useDurably())
        return result.fail();
    const auto format =
        static_cast<int>(result.m_database.integer("PRAGMA user_version").value_or(0));
    if (const std::optional<QString> difference = schemaDifference(result.m_database, format))
        return failure("working-copy.failed", {}, *difference);
    if (const Result<void> raised = raiseFormat(result.m_database, QFileInfo(path).fileName());
        !raised)
        return failure("working-copy.failed", {}, raised.failure().detail);
    Result<std::optional<Revision>> revision = lastRevision(result.m_database);
    if (!revision)
        return result.fail();
    result.m_revision = *std::move(revision);
    return result;
}

Result<Project> WorkingDatabase::read(const QString &name)
{
    return readVerified(m_database, name);
}

Result<void> WorkingDatabase::record(const ChangeSet &changes)
{
    m_rest = m_restEdits == 0 ? changes : compose(m_rest, changes);
    ++m_restEdits;
    return commitRest();
}

Result<void> WorkingDatabase::commitRest()
{
    if (m_restEdits == 0)
        return {};
    Transaction transaction(m_database);
    if (!transaction.begun() || !applyToTables(m_database, m_rest))
        return fail();
    Statement count =
        m_database.prepare("UPDATE working_state SET edits = edits + ?, "
                           "last_edit_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE id = 1");
    if (!count.isValid())
        return fail();
    count.bind(1, m_restEdits);
    if (!count.run() || !transaction.commit())
        return fail();
    m_rest = {};
    m_restEdits = 0;
    return {};
}

Result<UnsavedWork> WorkingDatabase::unsavedWork()
{
    Statement select = m_database.prepare(
        "SELECT edits, last_edit_at, pending_revision, pending_edits FROM working_state");
    UnsavedWork work;
    if (select.step())
        work = {select.integer(0), textAt(select, 1), textAt(select, 2), select.integer(3)};
    if (select.failed())
        return fail();
    return work;
}

bool WorkingDatabase::noteComing(const Revision &revision, qint64 edits)
{
    Statement note = m_database.prepare(
        "UPDATE working_state SET pending_revision = ?, pending_edits = ? WHERE id = 1");
    if (!note.isValid())
        return false;
    const std::string uuid = revision.uuid.toStdString();
    note.bind(1, uuid);
    note.bind(2, edits);
    return note.run();
}

Result<void> WorkingDatabase::writeCopy(const QString &path, const Revision &revision) const
{
    Result<Database> copy = Database::open(path, Database::Access::ReadWrite);
    if (!copy)
        return saveFailure(path, EIO, copy.failure().detail);
    if (!makePrivate(*copy) || !copy->copyFrom(m_database))
        return saveFailure(path, copy->error());
    Transaction transaction(*copy);
    const bool written =
        transaction.begun() && writeRevision(*copy, revision)
        && copy->execute("INSERT OR REPLACE INTO working_state (id, edits) VALUES (1, 0)")
        && transaction.commit();
    if (!written)
        return saveFailure(path, copy->error());
    return {};
}

bool WorkingDatabase::adopt(const Revision &revision, std::string_view thenState)
{
    Transaction transaction(m_database);
    if (!transaction.begun() || !writeRevision(m_database, revision)
        || !m_database.execute(thenState) || !transaction.commit())
        return false;
    m_revision = revision;
    return true;
}

Result<void> WorkingDatabase::adoptPending(const Revision &revision)
{
    if (!adopt(revision,
               "UPDATE working_state SET edits = max(edits - pending_edits, 0), "
               "pending_revision = NULL, pending_edits = NULL"))
        return fail();
    return {};
}

Result<void> WorkingDatabase::save(const QString &path)
{
    if (const Result<void> committed = commitRest(); !committed)
        return committed.failure();
    const Result<UnsavedWork> work = unsavedWork();
    if (!work)
        return work.failure();
    const Revision revision = newRevision(m_revision ? m_revision->uuid : QString());

    if (const Result<void> kept = keepFormerFormat(path); !kept)
        return kept.failure();
    Result<ReplacementFile> replacement = ReplacementFile::create(path);
    if (!replacement)
        return replacement.failure();
    if (const Result<void> copied = writeCopy(replacement->temporaryPath(), revision); !copied) {
        Failure why = copied.failure();
        why.message.arguments.front() = QFileInfo(path).fileName();
        return why;
    }
    if (!noteComing(revision, work->edits))
        return fail();
    const Result<void> placed = replacement->putInPlace();
    if (!placed && !replacement->isInPlace())
        return placed.failure();
    // The user's file is saved, whatever becomes of this: what was noted before tells a later start
    // that these edits are in it.
    static_cast<void>(adopt(revision, kNothingUnsaved));
    m_revision = revision;
    return placed;
}

} // namespace headroom
