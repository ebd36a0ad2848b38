// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/projectfile.h"
#include "models/storage/recovery.h"
#include "tests/models/storage/storagefixture.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <random>

using namespace headroom;
using namespace headroom::test;

/// R1 and R2: a program that edits or saves without end is killed at random moments, and nothing
/// that it called safe may be lost. 40 kills each here; HEADROOM_KILLS=1000 for the full count.
class CrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noAcknowledgedEditIsLost();
    void noAcknowledgedSaveIsLost();

private:
    /// Lets the editor run for a random while, kills it, and comes back with the last number that
    /// it acknowledged; nothing where it got none out.
    std::optional<qint64> runAndKill(const char *what);

    [[nodiscard]] static qint64 numberIn(const Project &plan)
    {
        return plan.settings().notes.toLongLong();
    }

    int m_kills = 40;
    std::mt19937 m_random{20261123};
    QTemporaryDir m_folder;
    QString m_path;
    QString m_state;
};

void CrashTest::initTestCase()
{
    const int kills = qEnvironmentVariableIntValue("HEADROOM_KILLS");
    if (kills > 0)
        m_kills = kills;
    m_path = m_folder.filePath(QStringLiteral("plan.headroom"));
    m_state = m_folder.filePath(QStringLiteral("state"));
}

std::optional<qint64> CrashTest::runAndKill(const char *what)
{
    QProcess editor;
    editor.setProcessChannelMode(QProcess::SeparateChannels);
    editor.start(QStringLiteral(CRASHING_EDITOR), {QString::fromUtf8(what), m_path, m_state});
    if (!editor.waitForStarted())
        return std::nullopt;
    // Some runs die while they still open or recover, most in the middle of their work.
    if (std::uniform_int_distribution<int>(0, 9)(m_random) > 0)
        editor.waitForReadyRead();
    QTest::qSleep(std::uniform_int_distribution<int>(0, 30)(m_random));
    editor.kill();
    editor.waitForFinished();
    const QByteArray complaint = editor.readAllStandardError();
    if (!complaint.isEmpty())
        qWarning("%s", complaint.constData());
    if (editor.exitStatus() != QProcess::CrashExit)
        return -1;
    const QByteArray output = editor.readAllStandardOutput();
    const qsizetype end = output.lastIndexOf('\n');
    if (end <= 0)
        return std::nullopt;
    const qsizetype start = output.lastIndexOf('\n', end - 1) + 1;
    return output.mid(start, end - start).toLongLong();
}

void CrashTest::noAcknowledgedEditIsLost()
{
    Project plan = AnyPlan(3).make();
    Settings settings = plan.settings();
    settings.notes = QStringLiteral("0");
    plan.set(settings);
    QVERIFY(writeProject(m_path, plan).ok());
    const QByteArray before = traceOf(m_path);
    qint64 acknowledged = 0;
    for (int kill = 0; kill < m_kills; ++kill) {
        const std::optional<qint64> last = runAndKill("edits");
        QVERIFY2(last != -1, "the editor ended by itself");
        acknowledged = last.value_or(acknowledged);
        QCOMPARE(traceOf(m_path), before);
        const std::vector<Recoverable> left = listRecoverable(m_state);
        if (acknowledged == 0 && left.empty())
            continue;
        QCOMPARE(left.size(), std::size_t(1));
        const Result<Project> recovered = readRecoverable(left.front().id, m_state);
        QVERIFY2(recovered.ok(), told(recovered));
        // One more may have been committed than was told.
        QVERIFY(numberIn(*recovered) >= acknowledged);
        QVERIFY(left.front().edits == numberIn(*recovered));
        acknowledged = numberIn(*recovered);
    }
    qInfo(
        "%d kills, %lld acknowledged edits, 0 lost", m_kills, static_cast<long long>(acknowledged));
    for (const Recoverable &left : listRecoverable(m_state))
        QVERIFY(discardRecoverable(left.id, m_state));
}

void CrashTest::noAcknowledgedSaveIsLost()
{
    Project plan = AnyPlan(4).make(60);
    Settings settings = plan.settings();
    settings.notes = QStringLiteral("0");
    plan.set(settings);
    QVERIFY(writeProject(m_path, plan).ok());
    qint64 acknowledged = 0;
    for (int kill = 0; kill < m_kills; ++kill) {
        const std::optional<qint64> last = runAndKill("saves");
        QVERIFY2(last != -1, "the editor ended by itself");
        acknowledged = std::max(last.value_or(0), acknowledged);
        const Result<Project> saved = readProject(m_path);
        QVERIFY2(saved.ok(), told(saved));
        QVERIFY2(numberIn(*saved) >= acknowledged, "an acknowledged save was lost");
    }
    qInfo(
        "%d kills, %lld acknowledged saves, 0 lost", m_kills, static_cast<long long>(acknowledged));
    static_cast<void>(listRecoverable(m_state)); // the next start
    const QStringList left =
        QDir(m_folder.path())
            .entryList({QStringLiteral(".plan.headroom.tmp-*")}, QDir::Files | QDir::Hidden);
    QCOMPARE(left, QStringList());
}

QTEST_GUILESS_MAIN(CrashTest)
#include "tst_crashes.moc"
