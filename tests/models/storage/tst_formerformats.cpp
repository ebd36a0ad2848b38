// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/projectfile.h"
#include "models/storage/schema.h"
#include "models/storage/workingcopy.h"
#include "tests/models/storage/storagefixture.h"

#include <QTemporaryDir>

using namespace headroom;
using namespace headroom::test;

namespace {

QByteArray released(int format)
{
    return bytesOf(QStringLiteral(HEADROOM_SOURCE_DIR "/tests/data/format-%1.sql").arg(format));
}

} // namespace

/// Files that an earlier program wrote: read as they were meant, never changed by reading, and kept
/// beside the new one where a save raises their format.
class FormerFormatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyReleasedFormatIsRead_data();
    void everyReleasedFormatIsRead();
    void whatIsNewHasItsDefault();
    void whatDrawingBroughtHasItsDefault();
    void readingLeavesTheFileAsItIs();
    void savingKeepsTheFormerFileOnce();
    void damageIsSeenBeforeTheMigration();

private:
    void make(int format);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void FormerFormatsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("plan.headroom"));
}

void FormerFormatsTest::make(int format)
{
    const QByteArray rows = released(format);
    QVERIFY(!rows.isEmpty());
    Result<Database> database = Database::open(m_path, Database::Access::Create);
    QVERIFY(database);
    const std::span<const Migration> steps =
        std::span(migrations()).first(static_cast<std::size_t>(format));
    QCOMPARE(migrate(*database, steps).outcome, MigrationOutcome::Migrated);
    QVERIFY(database->execute({rows.constData(), static_cast<std::size_t>(rows.size())}));
}

void FormerFormatsTest::everyReleasedFormatIsRead_data()
{
    QTest::addColumn<int>("format");
    for (int format = 1; format < kFormat; ++format)
        QTest::addRow("format %d", format) << format;
}

void FormerFormatsTest::everyReleasedFormatIsRead()
{
    QFETCH(int, format);
    make(format);
    const Result<Project> project = readProject(m_path);
    QVERIFY2(project, told(project).constData());
    QCOMPARE(project->find<Rack>(Id{601})->name, QStringLiteral("R1"));
    QCOMPARE(project->find<Phase>(Id{201})->notes, QStringLiteral("As announced"));
    QCOMPARE(project->find<Connection>(Id{702})->toRack, Id{601});
    QCOMPARE(project->find<Connection>(Id{702})->priority, 2);
    QCOMPARE(project->find<Lever>(Id{802})->month, Month(2026, 6));
    QCOMPARE(project->find<Lever>(Id{803})->value, 250.0);
    QVERIFY(!project->find<Lever>(Id{803})->enabled);
}

void FormerFormatsTest::whatIsNewHasItsDefault()
{
    make(1);
    const Result<Project> project = readProject(m_path);
    QVERIFY2(project, told(project).constData());
    QCOMPARE(project->find<Phase>(Id{201})->rampMonths, 1);
    QVERIFY(!project->find<Connection>(Id{701})->toHall);
    QVERIFY(!project->find<Lever>(Id{802})->contract);
    QVERIFY(project->table<Forecast>().empty());
}

void FormerFormatsTest::whatDrawingBroughtHasItsDefault()
{
    make(2);
    const Result<Project> project = readProject(m_path);
    QVERIFY2(project, told(project).constData());
    // What format 2 had stands as it was.
    QCOMPARE(project->find<Phase>(Id{201})->rampMonths, 3);
    QCOMPARE(project->find<Connection>(Id{703})->toHall, Id{401});
    QCOMPARE(project->find<Obstacle>(Id{402})->kind, ObstacleKind::Column);
    QCOMPARE(project->find<PowerNode>(Id{303})->rotation, Degrees(90));
    QCOMPARE(project->find<ForecastStep>(Id{1002})->amount, 700.0);
    QCOMPARE(project->settings().gridStep, Metres(0.3));
    // What format 3 brought is as in a new plan.
    const Settings usual;
    QCOMPARE(project->settings().overlapRule, usual.overlapRule);
    QCOMPARE(project->settings().outsideHallRule, usual.outsideHallRule);
    QCOMPARE(project->settings().obstacleRule, usual.obstacleRule);
    QCOMPARE(project->settings().aisleRule, usual.aisleRule);
    QCOMPARE(project->settings().floorLoadRule, usual.floorLoadRule);
    QCOMPARE(project->settings().capacityRule, usual.capacityRule);
    QCOMPARE(project->settings().minimumAisle, usual.minimumAisle);
    QVERIFY(!project->find<Rack>(Id{601})->locked);
    QVERIFY(!project->find<Hall>(Id{401})->group);
    QVERIFY(!project->find<PowerNode>(Id{303})->width);
    QVERIFY(project->table<Underlay>().empty());
}

void FormerFormatsTest::readingLeavesTheFileAsItIs()
{
    make(1);
    const QByteArray before = traceOf(m_path);
    QVERIFY(readProject(m_path));
    QVERIFY(readRevision(m_path));
    {
        const auto copy = WorkingCopy::open(m_path, m_folder->filePath(QStringLiteral("state")));
        QVERIFY2(copy, told(copy).constData());
    }
    QCOMPARE(traceOf(m_path), before);
}

void FormerFormatsTest::savingKeepsTheFormerFileOnce()
{
    make(1);
    const QByteArray former = bytesOf(m_path);
    const QString kept = m_path + QStringLiteral(".v1.bak");
    Result<Project> project = readProject(m_path);
    QVERIFY(project);
    Rack rack = *project->find<Rack>(Id{601});
    rack.name = QStringLiteral("Moved");
    project->set(rack);
    const Result<void> saved = writeProject(m_path, *project);
    QVERIFY2(saved, told(saved).constData());
    QCOMPARE(bytesOf(kept), former);
    const Result<Project> again = readProject(m_path);
    QVERIFY(again);
    QVERIFY(*again == *project);

    setBytes(kept, "mine");
    QVERIFY(writeProject(m_path, *project));
    QCOMPARE(bytesOf(kept), QByteArray("mine"));
}

void FormerFormatsTest::damageIsSeenBeforeTheMigration()
{
    make(1);
    {
        Result<Database> database = Database::open(m_path, Database::Access::ReadWrite);
        QVERIFY(database);
        QVERIFY(database->execute("UPDATE phase SET lead_time_weeks = 8 WHERE id = 201"));
    }
    QCOMPARE(codeOf(readProject(m_path)), QStringLiteral("file.digest"));
}

QTEST_GUILESS_MAIN(FormerFormatsTest)
#include "tst_formerformats.moc"
