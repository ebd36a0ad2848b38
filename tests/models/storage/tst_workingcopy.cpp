// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/invariants.h"
#include "models/storage/projectfile.h"
#include "models/storage/recovery.h"
#include "models/storage/workingcopy.h"
#include "tests/models/storage/storagefixture.h"
#include "tests/support/randomplan.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>
#include <rapidcheck.h>
#include <sys/resource.h>

using namespace headroom;
using namespace headroom::test;

namespace {

Project renamed(Project plan, const QString &name)
{
    Settings settings = plan.settings();
    settings.name = name;
    plan.set(std::move(settings));
    return plan;
}

} // namespace

class WorkingCopyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void openingGivesThePlanAndLeavesTheFile();
    void editsAreInTheFileOnceSaved();
    void anEditDoesNotTouchTheFileUntilItIsSaved();
    void everyEditIsCounted();
    void aNewPlanHasNoFileUntilItIsSavedAs();
    void savingAsMovesOn();
    void savingKeepsTheHistoryOfRevisions();

    void aFileThatChangedIsNotOverwritten();
    void aFileThatWasOnlyTouchedIsSaved();
    void aFileThatIsGoneIsSavedAgain();

    void theSecondOpeningIsReadOnly();
    void aLockOfNobodyIsTakenOver();
    void takingOverEndsTheOtherSaves();
    void theLockGoesWithTheSession();

    void aCleanCloseLeavesNothing();
    void anUncleanEndIsRecoverable();
    void recoveredEditsGoOn();
    void whatHoldsNothingUnsavedIsNotOffered();
    void aRunningSessionIsNotOffered();
    void idsFromOutsideCannotLeaveTheFolder();
    void discardingIsForGood();
    void aSaveThatCrashedAfterItsRenameCounts();

    void aFullDiskIsToldAndMadeUpForLater();
    void aStateFolderThatCannotBeIsTold();
    void randomEditsArriveInTheFile();

private:
    using Copy = std::unique_ptr<WorkingCopy>;

    Copy open()
    {
        Result<Copy> result = WorkingCopy::open(m_path, m_state);
        if (!result) {
            qWarning("%s", told(result).constData());
            return nullptr;
        }
        return std::move(result).value();
    }

    /// Edits the name and waits for the disk.
    void edit(WorkingCopy &copy, const char *name)
    {
        const Project after = renamed(m_edited, QString::fromUtf8(name));
        copy.record(diff(m_edited, after));
        m_edited = after;
        QVERIFY(copy.flush().ok());
    }

    Project m_plan;
    Project m_edited;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QString m_state;
};

void WorkingCopyTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("plans"))));
    m_path = m_folder->filePath(QStringLiteral("plans/plan.headroom"));
    m_state = m_folder->filePath(QStringLiteral("state"));
    m_plan = AnyPlan(5).make();
    m_edited = m_plan;
    const Result<void> written = writeProject(m_path, m_plan);
    QVERIFY2(written.ok(), told(written));
}

void WorkingCopyTest::openingGivesThePlanAndLeavesTheFile()
{
    const QByteArray before = traceOf(m_path);
    const Copy copy = open();
    QVERIFY(copy);
    QVERIFY(copy->openedProject() == m_plan);
    QCOMPARE(copy->path(), m_path);
    QVERIFY(!copy->isReadOnly());
    copy->close();
    QCOMPARE(traceOf(m_path), before);
}

void WorkingCopyTest::editsAreInTheFileOnceSaved()
{
    const Copy copy = open();
    edit(*copy, "Edited");
    const Result<void> saved = copy->save();
    QVERIFY2(saved.ok(), told(saved));
    QCOMPARE(readProject(m_path).value(), m_edited);
    edit(*copy, "Edited again");
    QVERIFY(copy->save().ok());
    copy->close();
    QCOMPARE(readProject(m_path).value(), m_edited);
}

void WorkingCopyTest::anEditDoesNotTouchTheFileUntilItIsSaved()
{
    const QByteArray before = traceOf(m_path);
    const Copy copy = open();
    edit(*copy, "Edited");
    QCOMPARE(traceOf(m_path), before);
}

void WorkingCopyTest::everyEditIsCounted()
{
    const Copy copy = open();
    QSignalSpy spy(copy.get(), &WorkingCopy::recorded);
    edit(*copy, "One");
    edit(*copy, "Two");
    QTRY_COMPARE(spy.size(), 2);
    QCOMPARE(spy.at(1).at(0).toLongLong(), 2);
    QVERIFY(copy->save().ok());
    edit(*copy, "Three");
    QTRY_COMPARE(spy.size(), 3);
    QCOMPARE(spy.at(2).at(0).toLongLong(), 1);
}

void WorkingCopyTest::aNewPlanHasNoFileUntilItIsSavedAs()
{
    const QString path = m_folder->filePath(QStringLiteral("plans/new.headroom"));
    const Result<Copy> made = WorkingCopy::createNew(m_plan, m_state);
    QVERIFY2(made.ok(), told(made));
    const Copy &copy = *made;
    QVERIFY(copy->path().isEmpty());
    QCOMPARE(codeOf(copy->save()), QStringLiteral("save.no-name"));
    edit(*copy, "New");
    const Result<void> saved = copy->saveAs(path);
    QVERIFY2(saved.ok(), told(saved));
    QCOMPARE(copy->path(), path);
    edit(*copy, "Newer");
    QVERIFY(copy->save().ok());
    QCOMPARE(readProject(path).value(), m_edited);
}

void WorkingCopyTest::savingAsMovesOn()
{
    const QString path = m_folder->filePath(QStringLiteral("plans/other.headroom"));
    const QByteArray before = traceOf(m_path);
    const Copy copy = open();
    edit(*copy, "Other");
    QVERIFY(copy->saveAs(path).ok());
    edit(*copy, "Other, later");
    QVERIFY(copy->save().ok());
    QCOMPARE(traceOf(m_path), before);
    QCOMPARE(readProject(path).value(), m_edited);
    // The old file is free again.
    const Copy second = open();
    QVERIFY(!second->isReadOnly());
}

void WorkingCopyTest::savingKeepsTheHistoryOfRevisions()
{
    const QString first = (*readRevision(m_path))->uuid;
    const Copy copy = open();
    edit(*copy, "Two");
    QVERIFY(copy->save().ok());
    QCOMPARE((*readRevision(m_path))->parent, first);
    const QString second = (*readRevision(m_path))->uuid;
    edit(*copy, "Three");
    QVERIFY(copy->save().ok());
    QCOMPARE((*readRevision(m_path))->parent, second);
}

void WorkingCopyTest::aFileThatChangedIsNotOverwritten()
{
    const Copy copy = open();
    edit(*copy, "Mine");
    const Project theirs = renamed(m_plan, QStringLiteral("Theirs"));
    QVERIFY(writeProject(m_path, theirs).ok());
    QCOMPARE(codeOf(copy->save()), QStringLiteral("save.changed-on-disk"));
    QCOMPARE(readProject(m_path).value(), theirs);
    QVERIFY(copy->save(WorkingCopy::IfChanged::Overwrite).ok());
    QCOMPARE(readProject(m_path).value(), m_edited);
    QVERIFY(copy->save().ok());
}

void WorkingCopyTest::aFileThatWasOnlyTouchedIsSaved()
{
    const Copy copy = open();
    const QByteArray bytes = bytesOf(m_path);
    QVERIFY(QFile::remove(m_path));
    setBytes(m_path, bytes); // copied back: another inode and time, the same revision
    edit(*copy, "Mine");
    const Result<void> saved = copy->save();
    QVERIFY2(saved.ok(), told(saved));
}

void WorkingCopyTest::aFileThatIsGoneIsSavedAgain()
{
    const Copy copy = open();
    QVERIFY(QFile::remove(m_path));
    QVERIFY(copy->save().ok());
    QCOMPARE(readProject(m_path).value(), m_plan);
}

void WorkingCopyTest::theSecondOpeningIsReadOnly()
{
    const Copy first = open();
    const Copy second = open();
    QVERIFY(second->isReadOnly());
    QVERIFY(!second->holder()->host.isEmpty());
    QVERIFY(second->holder()->since.isValid());
    QVERIFY(second->openedProject() == m_plan);
    QCOMPARE(codeOf(second->save()), QStringLiteral("save.locked"));
    QVERIFY(!first->isReadOnly());
    QVERIFY(first->save().ok());
    // Edits of the reader are safe too, and go into another file.
    edit(*second, "A reader's");
    QVERIFY(second->saveAs(m_folder->filePath(QStringLiteral("plans/copy.headroom"))).ok());
    QVERIFY(!second->isReadOnly());
}

void WorkingCopyTest::aLockOfNobodyIsTakenOver()
{
    setBytes(m_folder->filePath(QStringLiteral("plans/.plan.headroom.lock")),
             R"({"user":"ann","host":"elsewhere","since":"2026-01-01T00:00:00Z"})");
    const Copy copy = open();
    QVERIFY(!copy->isReadOnly());
    QVERIFY(copy->save().ok());
}

void WorkingCopyTest::takingOverEndsTheOtherSaves()
{
    const Copy first = open();
    const Copy second = open();
    QVERIFY(second->isReadOnly());
    QVERIFY(second->takeOver().ok());
    QVERIFY(!second->isReadOnly());
    QVERIFY(second->save().ok());
    QCOMPARE(codeOf(first->save()), QStringLiteral("save.lock-lost"));
    first->close();
    QVERIFY2(QFile::exists(m_folder->filePath(QStringLiteral("plans/.plan.headroom.lock"))),
             "closing took another's lock away");
}

void WorkingCopyTest::theLockGoesWithTheSession()
{
    const Copy copy = open();
    const QString lock = m_folder->filePath(QStringLiteral("plans/.plan.headroom.lock"));
    QVERIFY(QFile::exists(lock));
    copy->close();
    QVERIFY(!QFile::exists(lock));
}

void WorkingCopyTest::aCleanCloseLeavesNothing()
{
    const Copy copy = open();
    edit(*copy, "Dropped");
    copy->close();
    QVERIFY(listRecoverable(m_state).empty());
    QVERIFY(QDir(m_state + QStringLiteral("/working")).isEmpty());
}

void WorkingCopyTest::anUncleanEndIsRecoverable()
{
    Copy copy = open();
    edit(*copy, "One");
    edit(*copy, "Two");
    const QString id = copy->id();
    copy.reset(); // without close
    const std::vector<Recoverable> found = listRecoverable(m_state);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].id, id);
    QCOMPARE(found[0].file, m_path);
    QCOMPARE(found[0].edits, 2);
    QVERIFY(found[0].last.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    const Result<Project> read = readRecoverable(id, m_state);
    QVERIFY2(read.ok(), told(read));
    QVERIFY(*read == m_edited);
    QCOMPARE(listRecoverable(m_state).size(), std::size_t(1));
}

void WorkingCopyTest::recoveredEditsGoOn()
{
    Copy copy = open();
    edit(*copy, "One");
    const QString id = copy->id();
    copy.reset();
    Result<Copy> again = WorkingCopy::recover(id, m_state);
    QVERIFY2(again.ok(), told(again));
    QVERIFY((*again)->openedProject() == m_edited);
    edit(**again, "Two");
    const Result<void> saved = (*again)->save();
    QVERIFY2(saved.ok(), told(saved));
    QCOMPARE(readProject(m_path).value(), m_edited);
    (*again)->close();
    QVERIFY(listRecoverable(m_state).empty());
}

void WorkingCopyTest::whatHoldsNothingUnsavedIsNotOffered()
{
    Copy untouched = open();
    untouched.reset();
    Copy saved = open();
    edit(*saved, "Saved");
    QVERIFY(saved->save().ok());
    saved.reset();
    QVERIFY(listRecoverable(m_state).empty());
    QVERIFY(QDir(m_state + QStringLiteral("/working")).isEmpty());
}

void WorkingCopyTest::aRunningSessionIsNotOffered()
{
    const Copy copy = open();
    edit(*copy, "One");
    QVERIFY(listRecoverable(m_state).empty());
    QCOMPARE(codeOf(readRecoverable(copy->id(), m_state)), QStringLiteral("recover.unknown"));
    QVERIFY(!discardRecoverable(copy->id(), m_state));
    QVERIFY(copy->save().ok());
}

void WorkingCopyTest::idsFromOutsideCannotLeaveTheFolder()
{
    for (const char *id : {"", "..", "../..", "/tmp", "x\0y"})
        QCOMPARE(codeOf(readRecoverable(QString::fromUtf8(id), m_state)),
                 QStringLiteral("recover.unknown"));
}

void WorkingCopyTest::discardingIsForGood()
{
    Copy copy = open();
    edit(*copy, "One");
    const QString id = copy->id();
    copy.reset();
    QVERIFY(discardRecoverable(id, m_state));
    QVERIFY(listRecoverable(m_state).empty());
    QVERIFY(!discardRecoverable(id, m_state));
}

void WorkingCopyTest::aSaveThatCrashedAfterItsRenameCounts()
{
    // The crash between steps 4 and 6: the working copy of before the save, the file of after it.
    Copy copy = open();
    edit(*copy, "Saved");
    const QString id = copy->id();
    QVERIFY(copy->save().ok());
    const QString saved = (*readRevision(m_path))->uuid;
    copy.reset();
    const QString database =
        m_state + QStringLiteral("/working/") + id + QStringLiteral("/plan.headroom");
    {
        Result<Database> behind = Database::open(database, Database::Access::ReadWrite);
        QVERIFY(behind.ok());
        const QByteArray sql = "UPDATE working_state SET edits = 3, pending_edits = 1, "
                               "last_edit_at = '2026-01-01T00:00:00Z', pending_revision = '"
                               + saved.toUtf8() + '\'';
        QVERIFY(behind->execute(sql.constData()));
    }
    const std::vector<Recoverable> found = listRecoverable(m_state);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].edits, 2); // the third is in the file
}

void WorkingCopyTest::aFullDiskIsToldAndMadeUpForLater()
{
    const Copy copy = open();
    QSignalSpy failed(copy.get(), &WorkingCopy::recordFailed);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit none{0, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &none);
    Project after = renamed(m_edited, QStringLiteral("Kept"));
    copy->record(diff(m_edited, after));
    m_edited = after;
    const Result<void> flushed = copy->flush();
    ::setrlimit(RLIMIT_FSIZE, &before);
    QCOMPARE(codeOf(flushed), QStringLiteral("working-copy.disk-full"));
    QTRY_COMPARE(failed.size(), 1);
    edit(*copy, "Kept, and more");
    QVERIFY(copy->save().ok());
    QCOMPARE(readProject(m_path).value(), m_edited);
}

void WorkingCopyTest::aStateFolderThatCannotBeIsTold()
{
    setBytes(m_state, "a file");
    QCOMPARE(codeOf(WorkingCopy::open(m_path, m_state)), QStringLiteral("working-copy.no-folder"));
}

void WorkingCopyTest::randomEditsArriveInTheFile()
{
    for (quint64 seed = 1; seed <= 25; ++seed) {
        RandomPlan random(seed);
        Project plan = random.make();
        QVERIFY(writeProject(m_path, plan).ok());
        Copy copy = open();
        QVERIFY(copy);
        for (int i = random.number(1, 12); i > 0; --i) {
            const Project next = random.edit(plan);
            const ChangeSet changes = diff(plan, next);
            if (!checkChange(next, changes))
                continue;
            copy->record(changes);
            plan = next;
            if (random.chance(0.2))
                QCOMPARE(told(copy->save()), QByteArray("ok"));
        }
        QVERIFY(copy->flush().ok());
        const QString id = copy->id();
        copy.reset();
        Result<Copy> again = WorkingCopy::recover(id, m_state);
        QCOMPARE(told(again), QByteArray("ok"));
        QVERIFY((*again)->openedProject() == plan);
        QCOMPARE(told((*again)->save()), QByteArray("ok"));
        (*again)->close();
        const Result<Project> read = readProject(m_path);
        QCOMPARE(told(read), QByteArray("ok"));
        QVERIFY(*read == plan);
    }
}

QTEST_GUILESS_MAIN(WorkingCopyTest)
#include "tst_workingcopy.moc"
