// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session.h"
#include "models/storage/projectfile.h"
#include "models/storage/workingcopy.h"
#include "tests/models/storage/storagefixture.h"

#include <QSettings>
#include <QTemporaryDir>

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

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void recoveredWorkOfTheOpenFileIsSaved();
    void whereRecoveringFailsTheOpenPlanIsSaved();
    void theOpenFileByAnotherNameIsSaved();
    void aRevertedPlanIsSaved();
    void whereRevertingFailsTheOpenPlanIsSaved();
    void aFileThatSomebodyElseHasOpenStaysReadOnly();

private:
    /// Leaves an edit that was not saved, as a crash does.
    void crash(const QString &name)
    {
        const Result<std::unique_ptr<WorkingCopy>> working = WorkingCopy::open(m_path);
        QVERIFY2(working.ok(), told(working));
        (*working)->record(diff(m_plan, renamed(m_plan, name)));
        QVERIFY((*working)->flush().ok());
    }

    static void edit(Session &session, const QString &name)
    {
        const Result<void> done = session.document().perform(
            QStringLiteral("Rename"), renamed(session.document().project(), name));
        QVERIFY2(done.ok(), told(done));
    }

    [[nodiscard]] QString savedName() const
    {
        const Result<Project> plan = readProject(m_path);
        return plan ? plan->settings().name : codeOf(plan);
    }

    Project m_plan;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void SessionTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("HeadroomTest"));
    QCoreApplication::setApplicationName(QStringLiteral("headroom-test"));
}

void SessionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("XDG_STATE_HOME", m_folder->filePath(QStringLiteral("state")).toUtf8());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
    m_path = m_folder->filePath(QStringLiteral("plan.headroom"));
    m_plan = AnyPlan(7).make();
    const Result<void> written = writeProject(m_path, m_plan);
    QVERIFY2(written.ok(), told(written));
}

void SessionTest::recoveredWorkOfTheOpenFileIsSaved()
{
    crash(QStringLiteral("Before the crash"));
    Session session;
    QVERIFY(session.open(m_path).ok());
    const std::vector<LeftBehind> left = session.leftBehind();
    QCOMPARE(left.size(), std::size_t(1));
    const Result<void> recovered = session.recover(left.front().id);
    QVERIFY2(recovered.ok(), told(recovered));
    QVERIFY(!session.otherUser());
    QVERIFY(session.document().isModified());
    QCOMPARE(session.path(), m_path);
    const Result<void> saved = session.save(false);
    QVERIFY2(saved.ok(), told(saved));
    QVERIFY(!session.document().isModified());
    QCOMPARE(savedName(), QStringLiteral("Before the crash"));
    QCOMPARE(readProject(m_path).value(), session.document().project());
    edit(session, QStringLiteral("After it"));
    QVERIFY(session.save(false).ok());
    QCOMPARE(savedName(), QStringLiteral("After it"));
    session.close();
    QVERIFY(session.leftBehind().empty());
}

void SessionTest::whereRecoveringFailsTheOpenPlanIsSaved()
{
    Session session;
    QVERIFY(session.open(m_path).ok());
    edit(session, QStringLiteral("Still here"));
    QCOMPARE(codeOf(session.recover(QStringLiteral("nothing"))), QStringLiteral("recover.unknown"));
    QCOMPARE(session.document().project().settings().name, QStringLiteral("Still here"));
    const Result<void> saved = session.save(false);
    QVERIFY2(saved.ok(), told(saved));
    QCOMPARE(savedName(), QStringLiteral("Still here"));
    session.close();
}

void SessionTest::theOpenFileByAnotherNameIsSaved()
{
    const QString link = m_folder->filePath(QStringLiteral("link.headroom"));
    QVERIFY(QFile::link(m_path, link));
    Session session;
    QVERIFY(session.open(m_path).ok());
    QVERIFY(session.open(link).ok());
    QVERIFY(!session.otherUser());
    edit(session, QStringLiteral("Through the link"));
    const Result<void> saved = session.save(false);
    QVERIFY2(saved.ok(), told(saved));
    QCOMPARE(savedName(), QStringLiteral("Through the link"));
    session.close();
}

void SessionTest::aRevertedPlanIsSaved()
{
    Session session;
    QVERIFY(session.open(m_path).ok());
    edit(session, QStringLiteral("Not wanted"));
    QVERIFY(session.revert().ok());
    QCOMPARE(session.document().project(), m_plan);
    QVERIFY(!session.otherUser());
    edit(session, QStringLiteral("Wanted"));
    const Result<void> saved = session.save(false);
    QVERIFY2(saved.ok(), told(saved));
    QCOMPARE(savedName(), QStringLiteral("Wanted"));
    session.close();
}

void SessionTest::whereRevertingFailsTheOpenPlanIsSaved()
{
    Session session;
    QVERIFY(session.open(m_path).ok());
    edit(session, QStringLiteral("All there is"));
    QVERIFY(QFile::remove(m_path));
    QVERIFY(!session.revert().ok());
    const Result<void> saved = session.save(false);
    QVERIFY2(saved.ok(), told(saved));
    QCOMPARE(savedName(), QStringLiteral("All there is"));
    session.close();
}

void SessionTest::aFileThatSomebodyElseHasOpenStaysReadOnly()
{
    crash(QStringLiteral("Before the crash"));
    const Result<std::unique_ptr<WorkingCopy>> other = WorkingCopy::open(m_path);
    QVERIFY2(other.ok(), told(other));
    Session session;
    QVERIFY(session.open(m_path).ok());
    QVERIFY(session.otherUser());
    QVERIFY(session.recover(session.leftBehind().front().id).ok());
    QVERIFY(session.otherUser());
    QCOMPARE(codeOf(session.save(false)), QStringLiteral("save.locked"));
    QCOMPARE(readProject(m_path).value(), m_plan);
    session.close();
    (*other)->close();
}

QTEST_MAIN(SessionTest)
#include "tst_session.moc"
