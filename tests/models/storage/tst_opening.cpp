// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/projectfile.h"
#include "models/storage/projecttables.h"
#include "models/storage/schema.h"
#include "tests/models/storage/storagefixture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtEndian>

#include <sqlite3.h>
#include <sys/stat.h>

using namespace headroom;
using namespace headroom::test;

/// What strangers send: every kind of file has its own message, and none is changed by being
/// opened.
class OpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void aSoundFileOpensAndStaysAsItIs();

    void aMissingFileIsTold();
    void aFolderIsTold();
    void aPipeIsTold();
    void aLinkLoopIsTold();
    void aDeviceIsTold();

    void aFileThatIsNoProjectIsTold_data();
    void aFileThatIsNoProjectIsTold();
    void theNewerFormatIsNamed();

    void aJournalBesideIsTold_data();
    void aJournalBesideIsTold();
    void anEmptyJournalBesideIsNoMatter();

    void aHostileSchemaIsRefused_data();
    void aHostileSchemaIsRefused();

    void contentThatBreaksARuleIsTold_data();
    void contentThatBreaksARuleIsTold();

    void aPlanThatBreaksItsRulesIsTold();
    void aMutatedFileNeverOpensAsAnotherPlan();
    void aSparseFileIsRefusedQuickly();

private:
    void put(int offset, quint32 word)
    {
        QByteArray bytes = m_sound;
        qToBigEndian(word, bytes.data() + offset);
        setBytes(m_path, bytes);
    }

    /// Runs SQL on the file as another program would, with nothing switched off.
    void tamper(const QByteArray &sql)
    {
        sqlite3 *handle = nullptr;
        QCOMPARE(sqlite3_open(m_path.toUtf8().constData(), &handle), SQLITE_OK);
        char *error = nullptr;
        sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &error);
        const QByteArray words(error != nullptr ? error : "");
        sqlite3_free(error);
        sqlite3_close(handle);
        QCOMPARE(words, QByteArray());
    }

    Project m_plan;
    QByteArray m_sound;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void OpeningTest::initTestCase()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sound.headroom"));
    m_plan = AnyPlan(11).make(40);
    const Result<void> written = writeProject(path, m_plan);
    QVERIFY2(written.ok(), told(written));
    m_sound = bytesOf(path);
    QVERIFY(m_sound.size() > 40'000);
}

void OpeningTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("sent.headroom"));
    setBytes(m_path, m_sound);
}

void OpeningTest::aSoundFileOpensAndStaysAsItIs()
{
    const QByteArray before = traceOf(m_path);
    const Result<Project> read = readProject(m_path);
    QVERIFY2(read.ok(), told(read));
    QVERIFY(*read == m_plan);
    QCOMPARE(traceOf(m_path), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void OpeningTest::aMissingFileIsTold()
{
    QCOMPARE(codeOf(readProject(m_path + QLatin1Char('x'))), QStringLiteral("file.missing"));
}

void OpeningTest::aFolderIsTold()
{
    QCOMPARE(codeOf(readProject(m_folder->path())), QStringLiteral("file.is-folder"));
}

void OpeningTest::aPipeIsTold()
{
    const QString pipe = m_folder->filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(codeOf(readProject(pipe)), QStringLiteral("file.not-regular"));
}

void OpeningTest::aLinkLoopIsTold()
{
    const QString loop = m_folder->filePath(QStringLiteral("loop"));
    QVERIFY(QFile::link(loop, loop));
    QCOMPARE(codeOf(readProject(loop)), QStringLiteral("file.link-loop"));
}

void OpeningTest::aDeviceIsTold()
{
    QCOMPARE(codeOf(readProject(QStringLiteral("/dev/null"))), QStringLiteral("file.not-regular"));
}

void OpeningTest::aFileThatIsNoProjectIsTold_data()
{
    // Offsets: https://www.sqlite.org/fileformat2.html#the_database_header
    const auto patched = [this](int offset, const QByteArray &bytes) {
        QByteArray result = m_sound;
        return result.replace(offset, bytes.size(), bytes);
    };
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("file.empty");
    QTest::newRow("text") << QByteArray("Racks: 12\n") << QStringLiteral("file.not-a-project");
    QTest::newRow("long text") << QByteArray(5000, 'r') << QStringLiteral("file.not-a-project");
    QTest::newRow("only the magic") << m_sound.left(16) << QStringLiteral("file.truncated");
    QTest::newRow("only the header") << m_sound.left(100) << QStringLiteral("file.truncated");
    QTest::newRow("cut off") << m_sound.left(20'000) << QStringLiteral("file.truncated");
    QTest::newRow("one byte short") << m_sound.chopped(1) << QStringLiteral("file.truncated");
    QTest::newRow("another program") << patched(68, "GPKG") << QStringLiteral("file.other-program");
    QTest::newRow("no program") << patched(68, QByteArray(4, '\0'))
                                << QStringLiteral("file.other-program");
    QTest::newRow("newer") << patched(60, QByteArray("\0\0\0\x7", 4))
                           << QStringLiteral("file.newer-format");
    QTest::newRow("no format") << patched(60, QByteArray(4, '\0')) << QStringLiteral("file.schema");
    QTest::newRow("write-ahead log")
        << patched(18, "\x2\x2") << QStringLiteral("file.write-ahead-log");
    QByteArray wiped = m_sound;
    wiped.replace(8192, 20'000, QByteArray(20'000, '\0'));
    QTest::newRow("pages wiped") << wiped << QStringLiteral("file.damaged");
}

void OpeningTest::aFileThatIsNoProjectIsTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    setBytes(m_path, bytes);
    const QByteArray before = traceOf(m_path);
    const Result<Project> read = readProject(m_path);
    QCOMPARE(codeOf(read), code);
    QCOMPARE(std::get<QString>(read.message().arguments.at(0)), QStringLiteral("sent.headroom"));
    QCOMPARE(traceOf(m_path), before);
}

void OpeningTest::theNewerFormatIsNamed()
{
    put(60, 7);
    const Result<Project> read = readProject(m_path);
    QCOMPARE(codeOf(read), QStringLiteral("file.newer-format"));
    QCOMPARE(std::get<qint64>(read.message().arguments.at(1)), 7);
    QCOMPARE(std::get<qint64>(read.message().arguments.at(2)), qint64(kFormat));
}

void OpeningTest::aJournalBesideIsTold_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("journal") << QStringLiteral("-journal");
    QTest::newRow("write-ahead log") << QStringLiteral("-wal");
}

void OpeningTest::aJournalBesideIsTold()
{
    QFETCH(QString, suffix);
    setBytes(m_path + suffix, "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7 and more");
    const QByteArray before = traceOf(m_path);
    QCOMPARE(codeOf(readProject(m_path)), QStringLiteral("file.journal-beside"));
    QCOMPARE(traceOf(m_path), before);
    QVERIFY(QFile::exists(m_path + suffix));
}

void OpeningTest::anEmptyJournalBesideIsNoMatter()
{
    setBytes(m_path + QStringLiteral("-journal"), {});
    QCOMPARE(codeOf(readProject(m_path)), QStringLiteral("ok"));
}

void OpeningTest::aHostileSchemaIsRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("another table") << QByteArray("CREATE TABLE extra (id INTEGER);");
    QTest::newRow("view for table")
        << QByteArray("DROP TABLE lever; CREATE VIEW lever AS WITH RECURSIVE n(i) AS (SELECT 1 "
                      "UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n;");
    QTest::newRow("trigger") << QByteArray("CREATE TRIGGER t AFTER INSERT ON rack BEGIN "
                                           "DELETE FROM site; END;");
    QTest::newRow("check bomb") << QByteArray(
        "DROP TABLE lever; CREATE TABLE lever (id INTEGER PRIMARY KEY CHECK (length(hex(zeroblob("
        "400000000))) > 0)); PRAGMA ignore_check_constraints = 1; INSERT INTO lever VALUES (1);");
    QTest::newRow("virtual table")
        << QByteArray("DROP TABLE lever; CREATE VIRTUAL TABLE lever USING fts5(id);");
    QTest::newRow("generated column") << QByteArray(
        "DROP TABLE lever; CREATE TABLE lever (id INTEGER PRIMARY KEY, scenario INTEGER "
        "GENERATED ALWAYS AS (id * 2) STORED);");
    QTest::newRow("index") << QByteArray("CREATE INDEX i ON rack (name);");
    QTest::newRow("expression index")
        << QByteArray("CREATE INDEX i ON rack (hex(zeroblob(1000)));");
    QTest::newRow("column gone") << QByteArray("ALTER TABLE rack DROP COLUMN notes;");
    QTest::newRow("table gone") << QByteArray("DROP TABLE citation;");
    QTest::newRow("large cell") << QByteArray(
        "CREATE TABLE extra (cell BLOB); INSERT INTO extra VALUES (zeroblob(30000000));");
    QTest::newRow("rule relaxed") << QByteArray(
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '<= 20000', "
        "'<= 90000') WHERE name = 'rack';");
    QTest::newRow("same table twice") << QByteArray(
        "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema SELECT type, name, tbl_name, "
        "rootpage, sql FROM sqlite_schema WHERE name = 'rack';");
}

void OpeningTest::aHostileSchemaIsRefused()
{
    QFETCH(QByteArray, sql);
    tamper(sql);
    const QByteArray before = traceOf(m_path);
    const Result<Project> read = readProject(m_path);
    // A schema that SQLite itself cannot make sense of is damage.
    const QString code = codeOf(read);
    QVERIFY2(code == QStringLiteral("file.schema") || code == QStringLiteral("file.damaged"),
             told(read));
    QCOMPARE(traceOf(m_path), before);
}

void OpeningTest::contentThatBreaksARuleIsTold_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("code");
    const QByteArray unchecked = "PRAGMA ignore_check_constraints = ON; ";
    QTest::newRow("value out of range")
        << unchecked + "UPDATE rack SET x_m = 9e9;" << QStringLiteral("file.digest");
    QTest::newRow("infinity") << unchecked + "UPDATE rack SET x_m = 9e999;"
                              << QStringLiteral("file.digest");
    QTest::newRow("unknown choice")
        << unchecked + "UPDATE rack SET state = 'lost';" << QStringLiteral("file.damaged");
    QTest::newRow("no such day") << unchecked + "UPDATE contract SET start_date = '2026-02-30';"
                                 << QStringLiteral("file.damaged");
    QTest::newRow("reference to nothing")
        << QByteArray("UPDATE rack SET hall = 12345;") << QStringLiteral("file.references");
    QTest::newRow("not UTF-8") << QByteArray("UPDATE site SET notes = CAST(x'c328' AS TEXT);")
                               << QStringLiteral("file.damaged");
    QTest::newRow("value changed elsewhere")
        << QByteArray("UPDATE rack SET x_m = 5;") << QStringLiteral("file.digest");
    QTest::newRow("row gone") << QByteArray("DELETE FROM citation WHERE id = (SELECT min(id) FROM "
                                            "citation);")
                              << QStringLiteral("file.digest");
    QTest::newRow("revision changed")
        << QByteArray("UPDATE revision SET program = 'Other';") << QStringLiteral("file.digest");
    QTest::newRow("digests gone") << QByteArray("DELETE FROM content_digest;")
                                  << QStringLiteral("file.digest");
}

void OpeningTest::contentThatBreaksARuleIsTold()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, code);
    tamper(sql);
    const Result<Project> read = readProject(m_path);
    QVERIFY2(codeOf(read) == code, told(read));
}

void OpeningTest::aPlanThatBreaksItsRulesIsTold()
{
    // Written with digests that fit, as by a program that knows the format and not the rules.
    const Rack &rack = *m_plan.table<Rack>().begin();
    Rack far = rack;
    far.x = Metres(9e9);
    ChangeSet changes;
    changes.of<Rack>().push_back({rack.id, rack, far});
    {
        Result<Database> file = Database::open(m_path, Database::Access::ReadWrite);
        QVERIFY(file.ok());
        QVERIFY(file->execute("PRAGMA ignore_check_constraints = ON"));
        const Result<void> applied = applyToTables(*file, changes);
        QVERIFY2(applied.ok(), told(applied));
    }
    const Result<Project> read = readProject(m_path);
    QCOMPARE(codeOf(read), QStringLiteral("file.values"));
    QCOMPARE(std::get<qint64>(read.message().arguments.at(1)), 1);
}

void OpeningTest::aMutatedFileNeverOpensAsAnotherPlan()
{
    // F1 in short: 300 files here, 10,000 with HEADROOM_MUTATIONS=10000.
    const int files = qEnvironmentVariableIntValue("HEADROOM_MUTATIONS") > 0
                          ? qEnvironmentVariableIntValue("HEADROOM_MUTATIONS")
                          : 300;
    std::mt19937 random(20261123);
    const auto below = [&random](qsizetype most) {
        return std::uniform_int_distribution<qsizetype>(0, most - 1)(random);
    };
    QMap<QString, int> outcomes;
    for (int i = 0; i < files; ++i) {
        QByteArray bytes = m_sound;
        switch (i % 5) {
        case 0: // single bytes anywhere
            for (int n = 0; n < 3; ++n)
                bytes[below(bytes.size())] = static_cast<char>(below(256));
            break;
        case 1: // the header of the file
            bytes[16 + below(84)] = static_cast<char>(below(256));
            break;
        case 2: // cut off
            bytes.truncate(below(bytes.size()));
            break;
        case 3: // the header of a page
            bytes[below(bytes.size() / 4096) * 4096 + below(12)] = static_cast<char>(below(256));
            break;
        default: // a page wiped
            bytes.replace(below(bytes.size() / 4096) * 4096, 4096, QByteArray(4096, '\0'));
        }
        setBytes(m_path, bytes);
        const QByteArray before = traceOf(m_path);
        const Result<Project> read = readProject(m_path);
        QCOMPARE(traceOf(m_path), before);
        ++outcomes[codeOf(read)];
        if (read)
            QVERIFY2(*read == m_plan, "an altered plan was taken for sound");
    }
    for (auto outcome = outcomes.cbegin(); outcome != outcomes.cend(); ++outcome)
        qInfo("%5d %s", outcome.value(), qPrintable(outcome.key()));
}

void OpeningTest::aSparseFileIsRefusedQuickly()
{
    // F5: 10 GB that are mostly holes.
    constexpr qint64 kBytes = 10'000'003'072; // whole pages
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY2(file.resize(kBytes), "this file system has no sparse files of 10 GB");
    file.close();
    QCOMPARE(codeOf(readProject(m_path)), QStringLiteral("ok")); // pages beyond its count
    put(28, static_cast<quint32>(kBytes / 4096));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(kBytes));
    file.close();
    QCOMPARE(codeOf(readProject(m_path)), QStringLiteral("file.damaged"));
}

QTEST_GUILESS_MAIN(OpeningTest)
#include "tst_opening.moc"
