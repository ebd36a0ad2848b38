// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/invariants.h"
#include "models/storage/projectfile.h"
#include "models/storage/replacementfile.h"
#include "tests/models/storage/storagefixture.h"

#include <QDir>
#include <QTemporaryDir>

#include <csignal>
#include <rapidcheck.h>
#include <sys/resource.h>

using namespace headroom;
using namespace headroom::test;

namespace {

/// As long as it lives, files cannot grow beyond so many bytes, as on a disk that is full.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }

    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

Project named(const char *name)
{
    return newProject(QString::fromUtf8(name), QStringLiteral("b7c4"));
}

} // namespace

class ProjectFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("plan.headroom"));
    }

    void whatWasWrittenIsRead();
    void aRackKeepsItsPlaceToTheLastDigit();
    void theLargestPictureIsKept();
    void anotherProgramReadsItWithSqlAlone();
    void savingTwiceWritesTheSameContent();
    void aRevisionNamesItsParent();
    void writingReplacesWhole();
    void permissionsStay();
    void aLinkStaysALink();
    void anyNameWillDo();
    void nothingElseIsLeftInTheFolder();

    void aFullDiskLeavesTheOldFile_data();
    void aFullDiskLeavesTheOldFile();
    void aMissingFolderIsTold();
    void aFolderOfTheNameIsTold();
    void aNameThatIsTooLongIsTold();
    void anUnsoundPlanIsNotWritten();
    void staleTemporariesGoAndOthersStay();

private:
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void ProjectFileTest::aRackKeepsItsPlaceToTheLastDigit()
{
    Project project = named("Exact");
    Site site;
    site.id = Id{4};
    site.name = QStringLiteral("Site");
    project.set(site);
    Hall hall;
    hall.id = Id{5};
    hall.site = site.id;
    project.set(hall);
    RackType type; // 600 mm × 1200 mm
    type.id = Id{6};
    type.name = QStringLiteral("Type");
    project.set(type);
    Rack rack;
    rack.id = Id{7};
    rack.hall = hall.id;
    rack.type = type.id;
    rack.x = Metres(12.345);
    rack.y = Metres(3.21);
    rack.rotation = Degrees(17);
    project.set(rack);
    QVERIFY(writeProject(m_path, project));
    const Result<Project> back = readProject(m_path);
    QVERIFY2(back, told(back).constData());
    QCOMPARE(*back->find<Rack>(rack.id), rack); // to the bit
    QCOMPARE(back->find<RackType>(type.id)->width, Millimetres(600));
    QCOMPARE(back->find<RackType>(type.id)->depth, Millimetres(1200));
}

void ProjectFileTest::theLargestPictureIsKept()
{
    Project project = named("Large");
    Site site;
    site.id = Id{4};
    site.name = QStringLiteral("Site");
    project.set(site);
    Underlay underlay;
    underlay.id = Id{5};
    underlay.site = site.id;
    underlay.picture = Blob{QByteArray(kMostPictureBytes, 'x')};
    project.set(underlay);
    const Result<void> written = writeProject(m_path, project);
    QVERIFY2(written, told(written).constData());
    const Result<Project> back = readProject(m_path);
    QVERIFY2(back, told(back).constData());
    QVERIFY(*back == project);
}

void ProjectFileTest::whatWasWrittenIsRead()
{
    const bool held = rc::check("read(write(p)) == p", [this](quint64 seed) {
        const Project plan = AnyPlan(seed).make();
        const std::vector<Issue> broken = brokenInvariants(plan);
        RC_ASSERT(broken.empty());
        const Result<void> written = writeProject(m_path, plan);
        RC_ASSERT(told(written) == QByteArray("ok"));
        const Result<Project> read = readProject(m_path);
        RC_ASSERT(told(read) == QByteArray("ok"));
        RC_ASSERT(*read == plan);
    });
    QVERIFY(held);
}

void ProjectFileTest::anotherProgramReadsItWithSqlAlone()
{
    Project plan = named("By hand");
    Site site;
    site.id = Id{42};
    site.name = QStringLiteral("Memphis");
    site.pueRatio.reset();
    site.boundary = {{1.5, 0}, {3, 0}, {3, 2}};
    plan.set(site);
    Phase phase;
    phase.id = Id{43};
    phase.name = QStringLiteral("First hall");
    phase.inService = Month(2024, 9);
    plan.set(phase);
    QVERIFY(writeProject(m_path, plan).ok());

    Result<Database> file = Database::open(m_path, Database::Access::ReadOnlyUnchanging);
    QVERIFY(file.ok());
    QCOMPARE(file->text("SELECT in_service FROM phase WHERE id = 43"), QStringLiteral("2024-09"));
    QCOMPARE(file->text("SELECT kind FROM site"), QStringLiteral("ground"));
    QCOMPARE(file->integer("SELECT count(*) FROM site WHERE pue IS NULL"), 1);
    // 1.5 is 0x3ff8000000000000, stored from its lowest byte on.
    QCOMPARE(file->text("SELECT hex(substr(boundary, 1, 8)) FROM site"),
             QStringLiteral("000000000000F83F"));
    QCOMPARE(file->integer("SELECT length(boundary) FROM site"), 3 * 16);
}

void ProjectFileTest::savingTwiceWritesTheSameContent()
{
    const Project plan = AnyPlan(7).make();
    const auto digests = [this, &plan] {
        QStringList result;
        if (!writeProject(m_path, plan))
            return result;
        Result<Database> file = Database::open(m_path, Database::Access::ReadOnlyUnchanging);
        Statement select = file->prepare("SELECT entity || ' ' || row_count || ' ' || digest FROM "
                                         "content_digest WHERE entity <> 'revision'");
        while (select.step()) {
            const std::string_view line = select.text(0);
            result += QString::fromUtf8(line.data(), qsizetype(line.size()));
        }
        return result;
    };
    const QStringList first = digests();
    QCOMPARE(first.size(), kEntityKinds);
    QCOMPARE(digests(), first);
}

void ProjectFileTest::aRevisionNamesItsParent()
{
    QVERIFY(writeProject(m_path, named("One")).ok());
    const Result<std::optional<Revision>> first = readRevision(m_path);
    QVERIFY(first.ok() && first->has_value());
    QVERIFY((*first)->parent.isEmpty());
    QVERIFY(writeProject(m_path, named("Two"), *first).ok());
    const Result<std::optional<Revision>> second = readRevision(m_path);
    QVERIFY(second.ok() && second->has_value());
    QCOMPARE((*second)->parent, (*first)->uuid);
}

void ProjectFileTest::writingReplacesWhole()
{
    setBytes(m_path, QByteArray(100'000, 'x'));
    QVERIFY(writeProject(m_path, named("New")).ok());
    QCOMPARE(readProject(m_path).value(), named("New"));
}

void ProjectFileTest::permissionsStay()
{
    setBytes(m_path, "old");
    const QFile::Permissions mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser
                                    | QFile::WriteUser | QFile::ReadGroup;
    QVERIFY(QFile::setPermissions(m_path, mine));
    QVERIFY(writeProject(m_path, named("New")).ok());
    QCOMPARE(QFile::permissions(m_path), mine);
}

void ProjectFileTest::aLinkStaysALink()
{
    const QString link = m_folder->filePath(QStringLiteral("link.headroom"));
    QVERIFY(writeProject(m_path, named("Old")).ok());
    QVERIFY(QFile::link(m_path, link));
    QVERIFY(writeProject(link, named("New")).ok());
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(readProject(m_path).value(), named("New"));
}

void ProjectFileTest::anyNameWillDo()
{
    // Marks of URIs, patterns and shells, blanks at both ends, and letters of two to four bytes.
    const QString path =
        m_folder->filePath(QString::fromUtf8(" 50% #1?immutable=0&x [*] 'q' \"d\" é漢😀 "));
    QVERIFY(writeProject(path, named("New")).ok());
    const Result<Project> read = readProject(path);
    QVERIFY2(read.ok(), told(read));
    QCOMPARE(*read, named("New"));
}

void ProjectFileTest::nothingElseIsLeftInTheFolder()
{
    QVERIFY(writeProject(m_path, named("New")).ok());
    QVERIFY(readProject(m_path).ok());
    QCOMPARE(names(), QStringList{QStringLiteral("plan.headroom")});
}

void ProjectFileTest::aFullDiskLeavesTheOldFile_data()
{
    QTest::addColumn<int>("bytes");
    for (const int bytes : {0, 100, 4096, 20'000, 60'000, 100'000})
        QTest::newRow(qPrintable(QString::number(bytes))) << bytes;
}

void ProjectFileTest::aFullDiskLeavesTheOldFile()
{
    QFETCH(int, bytes);
    QVERIFY(writeProject(m_path, named("Old")).ok());
    const QByteArray before = traceOf(m_path);
    Result<void> written;
    {
        const FullDisk disk(static_cast<rlim_t>(bytes));
        written = writeProject(m_path, AnyPlan(3).make(400));
    }
    QCOMPARE(codeOf(written), QStringLiteral("save.disk-full"));
    QCOMPARE(traceOf(m_path), before);
    QCOMPARE(names(), QStringList{QStringLiteral("plan.headroom")});
}

void ProjectFileTest::aMissingFolderIsTold()
{
    const QString path = m_folder->filePath(QStringLiteral("nowhere/plan.headroom"));
    QCOMPARE(codeOf(writeProject(path, named("New"))), QStringLiteral("save.folder-missing"));
}

void ProjectFileTest::aFolderOfTheNameIsTold()
{
    QCOMPARE(codeOf(writeProject(m_folder->path(), named("New"))),
             QStringLiteral("save.is-folder"));
}

void ProjectFileTest::aNameThatIsTooLongIsTold()
{
    const QString path = m_folder->filePath(QString(300, QLatin1Char('n')));
    QCOMPARE(codeOf(writeProject(path, named("New"))), QStringLiteral("save.name-too-long"));
}

void ProjectFileTest::anUnsoundPlanIsNotWritten()
{
    QVERIFY(writeProject(m_path, named("Old")).ok());
    Project plan = named("New");
    Settings settings = plan.settings();
    settings.horizonMonths = 100'000; // at most 360
    plan.set(settings);
    QCOMPARE(codeOf(writeProject(m_path, plan)), QStringLiteral("save.unsound"));
    QCOMPARE(readProject(m_path).value(), named("Old"));
}

void ProjectFileTest::staleTemporariesGoAndOthersStay()
{
    const QStringList kept{QStringLiteral(".other.headroom.tmp-1"),
                           QStringLiteral(".plan.headroom.lock"),
                           QStringLiteral("plan.headroom")};
    for (const QString &name : kept)
        setBytes(m_folder->filePath(name), "x");
    setBytes(m_folder->filePath(QStringLiteral(".plan.headroom.tmp-0000")), "half");
    Result<ReplacementFile> running = ReplacementFile::create(m_path);
    QVERIFY(running.ok());
    QCOMPARE(removeStaleTemporaries(m_path), 1);
    QCOMPARE(names().size(), kept.size() + 1);
    QVERIFY(QFile::exists(running->temporaryPath()));
}

QTEST_GUILESS_MAIN(ProjectFileTest)
#include "tst_projectfile.moc"
