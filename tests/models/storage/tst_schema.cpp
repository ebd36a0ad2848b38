// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/schema.h"
#include "tests/models/storage/storagefixture.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <limits>

using namespace headroom;
using namespace headroom::test;

namespace {

QString number(double value, bool real)
{
    if (!real)
        return QString::number(value, 'f', 0);
    QString text = QString::number(value, 'g', 15);
    if (!text.contains(u'.') && !text.contains(u'e'))
        text += QStringLiteral(".0");
    return text;
}

QString choicesOf(const FieldInfo &field)
{
    QStringList names;
    for (const char *choice : field.choices)
        names += QLatin1Char('\'') + QString::fromUtf8(choice) + QLatin1Char('\'');
    return names.join(QStringLiteral(", "));
}

/// The rule that a column has, in the words of the schema; %1 is the column.
QString ruleOf(const FieldInfo &field)
{
    switch (field.type) {
    case FieldType::Boolean:
        return QStringLiteral("CHECK (%1 IN (0, 1))");
    case FieldType::Integer:
    case FieldType::Real: {
        const bool real = field.type == FieldType::Real;
        return QStringLiteral("CHECK (%1 BETWEEN ") + number(field.least, real)
               + QStringLiteral(" AND ") + number(field.most, real) + QLatin1Char(')');
    }
    case FieldType::Text:
        if (field.least > 0)
            return QStringLiteral("CHECK (length(%1) BETWEEN ") + number(field.least, false)
                   + QStringLiteral(" AND ") + number(field.most, false) + QLatin1Char(')');
        return QStringLiteral("CHECK (length(%1) <= ") + number(field.most, false)
               + QLatin1Char(')');
    case FieldType::Choice:
        return QStringLiteral("CHECK (%1 IN (") + choicesOf(field) + QStringLiteral("))");
    case FieldType::Reference:
        if (field.refers)
            return QStringLiteral("REFERENCES ") + entityInfo(*field.refers).name
                   + QStringLiteral(" (id) DEFERRABLE INITIALLY DEFERRED");
        return QStringLiteral("CHECK (%1 >= 1)");
    case FieldType::Month:
        return QStringLiteral("CHECK (%1 BETWEEN '1900-01' AND '2999-12' AND %1 || '-01' IS "
                              "date(%1 || '-01'))");
    case FieldType::Date:
        return QStringLiteral(
            "CHECK (%1 BETWEEN '1900-01-01' AND '2999-12-31' AND %1 IS date(%1))");
    case FieldType::Outline:
        return QStringLiteral("CHECK (length(%1) % 16 = 0 AND length(%1) <= 16000)");
    case FieldType::Blob:
        return QStringLiteral("CHECK (length(%1) BETWEEN ") + number(field.least, false)
               + QStringLiteral(" AND ") + number(field.most, false) + QLatin1Char(')');
    }
    return {};
}

QString typeOf(FieldType type)
{
    switch (type) {
    case FieldType::Boolean:
    case FieldType::Integer:
    case FieldType::Reference:
        return QStringLiteral("INTEGER");
    case FieldType::Real:
        return QStringLiteral("REAL");
    case FieldType::Outline:
    case FieldType::Blob:
        return QStringLiteral("BLOB");
    default:
        return QStringLiteral("TEXT");
    }
}

/// The statement that an entity's field table asks for, on one line.
QString wantedTable(const EntityInfo &entity)
{
    QStringList columns{QStringLiteral("id INTEGER PRIMARY KEY CHECK (id >= 1)")};
    for (const FieldInfo &field : entity.fields) {
        const QString name = QString::fromUtf8(field.name);
        QString rule = ruleOf(field);
        rule.replace(QStringLiteral("%1"), name);
        columns += name + QLatin1Char(' ') + typeOf(field.type)
                   + (field.optional ? QStringLiteral(" ") : QStringLiteral(" NOT NULL ")) + rule;
    }
    return QStringLiteral("CREATE TABLE ") + entity.name + QStringLiteral(" ( ")
           + columns.join(QStringLiteral(", ")) + QStringLiteral(" ) STRICT");
}

Database migrated()
{
    Result<Database> database = Database::open({}, Database::Access::Memory);
    const bool made = database && migrate(*database).outcome == MigrationOutcome::Migrated;
    Q_ASSERT(made);
    Q_UNUSED(made)
    return std::move(database).value();
}

} // namespace

class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void everyTableIsWhatItsFieldTableSays_data();
    void everyTableIsWhatItsFieldTableSays();
    void everyNumberFitsItsMember();
    void allTablesAreKnown();
    void theHeaderNamesProgramAndFormat();
    void infinityAndUnknownAreRefusedWhereANumberIsNeeded();

    void anEmptyFileIsMigrated();
    void theCurrentFormatIsLeftAlone();
    void aNewerFormatIsLeftAlone();
    void aNextStepKeepsWhatIsThere();
    void aMissingStepIsTold();
    void anUnreadableScriptIsTold();
    void aStepThatFailsIsRolledBack();
    void aSemicolonInTextDoesNotEndAStatement();
    void aForeignTableIsADifference();

private:
    QString script(const char *name, const QByteArray &sql)
    {
        const QString path = m_folder.filePath(QString::fromUtf8(name));
        setBytes(path, sql);
        return path;
    }

    /// The released steps and a made-up next one.
    std::vector<Migration> withNext(const QByteArray &sql)
    {
        std::vector<Migration> steps = migrations();
        steps.push_back({kFormat + 1, script("next.sql", sql)});
        return steps;
    }

    QTemporaryDir m_folder;
};

void SchemaTest::everyTableIsWhatItsFieldTableSays_data()
{
    QTest::addColumn<int>("kind");
    for (const EntityInfo &entity : allEntities())
        QTest::newRow(qPrintable(entity.name)) << static_cast<int>(entity.kind);
}

void SchemaTest::everyTableIsWhatItsFieldTableSays()
{
    QFETCH(int, kind);
    const EntityInfo &entity = entityInfo(static_cast<EntityKind>(kind));
    Database database = migrated();
    const QByteArray query =
        "SELECT sql FROM sqlite_schema WHERE name = '" + entity.name.toUtf8() + '\'';
    const std::optional<QString> sql = database.text(query.constData());
    QVERIFY(sql);
    // A table that was made anew under another name comes back with its own in quotes.
    const QString plain =
        sql->simplified().replace(QLatin1Char('"') + entity.name + QLatin1Char('"'), entity.name);
    QCOMPARE(plain, wantedTable(entity));
}

void SchemaTest::everyNumberFitsItsMember()
{
    for (const EntityInfo &entity : allEntities()) {
        for (const FieldInfo &field : entity.fields) {
            if (field.type != FieldType::Integer)
                continue;
            QVERIFY2(field.least >= std::numeric_limits<int>::min(), field.name);
            QVERIFY2(field.most <= std::numeric_limits<int>::max(), field.name);
        }
    }
}

void SchemaTest::allTablesAreKnown()
{
    Database database = migrated();
    // Beside the entities: revision, content_digest, working_state.
    QCOMPARE(database.integer("SELECT count(*) FROM sqlite_schema WHERE type = 'table'"),
             qint64(kEntityKinds + 3));
    QCOMPARE(database.integer("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' "
                              "AND NOT strict AND name NOT LIKE 'sqlite_%'"),
             0);
}

void SchemaTest::theHeaderNamesProgramAndFormat()
{
    Database database = migrated();
    QCOMPARE(database.integer("PRAGMA application_id"), qint64(kApplicationId));
    QCOMPARE(database.integer("PRAGMA user_version"), qint64(kFormat));
}

void SchemaTest::infinityAndUnknownAreRefusedWhereANumberIsNeeded()
{
    Database database = migrated();
    const char *row = "INSERT INTO site (id, name, kind, time_zone, grid_subregion, land_m2, "
                      "boundary, locked, notes) VALUES (1, 'a', 'ground', 'UTC', '', ?, x'', 0, "
                      "'')";
    Statement insert = database.prepare(row);
    insert.bind(1, std::numeric_limits<double>::infinity());
    QVERIFY(!insert.run());
    insert.bind(1, 5.0);
    QVERIFY(insert.run());
    QVERIFY(!database.execute("UPDATE site SET name = NULL"));
    QVERIFY(!database.execute("UPDATE site SET kind = 'lunar'"));
}

void SchemaTest::anEmptyFileIsMigrated()
{
    Result<Database> database = Database::open({}, Database::Access::Memory);
    QVERIFY(database.ok());
    const MigrationReport report = migrate(*database);
    QCOMPARE(report.outcome, MigrationOutcome::Migrated);
    QCOMPARE(report.from, 0);
    QCOMPARE(report.to, kFormat);
    QVERIFY(!schemaDifference(*database, kFormat));
}

void SchemaTest::theCurrentFormatIsLeftAlone()
{
    Database database = migrated();
    QCOMPARE(migrate(database).outcome, MigrationOutcome::AlreadyCurrent);
}

void SchemaTest::aNewerFormatIsLeftAlone()
{
    Database database = migrated();
    QVERIFY(database.execute("PRAGMA user_version = 99"));
    QCOMPARE(migrate(database).outcome, MigrationOutcome::FromNewerFormat);
    QCOMPARE(database.integer("PRAGMA user_version"), 99);
}

void SchemaTest::aNextStepKeepsWhatIsThere()
{
    Database database = migrated();
    QVERIFY(database.execute("INSERT INTO scenario VALUES (5, 'dry year', 0, '')"));
    const std::vector<Migration> steps =
        withNext("ALTER TABLE scenario ADD COLUMN colour TEXT CHECK (length(colour) <= 7);");
    const MigrationReport report = migrate(database, steps);
    QCOMPARE(report.outcome, MigrationOutcome::Migrated);
    QCOMPARE(report.from, kFormat);
    QCOMPARE(report.to, kFormat + 1);
    QCOMPARE(database.text("SELECT name FROM scenario WHERE colour IS NULL"),
             QStringLiteral("dry year"));
    QCOMPARE(database.integer("PRAGMA user_version"), qint64(kFormat + 1));
    QVERIFY(!schemaDifference(database, kFormat + 1, steps));
}

void SchemaTest::aMissingStepIsTold()
{
    Database database = migrated();
    std::vector<Migration> steps = migrations();
    steps.push_back({kFormat + 2, script("later.sql", "SELECT 1;")});
    QCOMPARE(migrate(database, steps).outcome, MigrationOutcome::StepMissing);
    QCOMPARE(database.integer("PRAGMA user_version"), qint64(kFormat));
}

void SchemaTest::anUnreadableScriptIsTold()
{
    Database database = migrated();
    std::vector<Migration> steps = migrations();
    steps.push_back({kFormat + 1, m_folder.filePath(QStringLiteral("nowhere.sql"))});
    QCOMPARE(migrate(database, steps).outcome, MigrationOutcome::ScriptUnreadable);
}

void SchemaTest::aStepThatFailsIsRolledBack()
{
    Database database = migrated();
    const std::vector<Migration> steps =
        withNext("CREATE TABLE colour (id INTEGER PRIMARY KEY) STRICT;\nCREATE NONSENSE;");
    const MigrationReport report = migrate(database, steps);
    QCOMPARE(report.outcome, MigrationOutcome::StepFailed);
    QVERIFY(report.detail.contains(QStringLiteral("NONSENSE")));
    QCOMPARE(database.integer("PRAGMA user_version"), qint64(kFormat));
    QVERIFY(!schemaDifference(database, kFormat));
}

void SchemaTest::aSemicolonInTextDoesNotEndAStatement()
{
    Database database = migrated();
    const std::vector<Migration> steps =
        withNext("-- one; two\nINSERT INTO scenario VALUES (5, 'a;b', 0, '--;');");
    QCOMPARE(migrate(database, steps).outcome, MigrationOutcome::Migrated);
    QCOMPARE(database.text("SELECT name FROM scenario"), QStringLiteral("a;b"));
}

void SchemaTest::aForeignTableIsADifference()
{
    Database database = migrated();
    QVERIFY(database.execute("CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT"));
    QCOMPARE(schemaDifference(database, kFormat), QStringLiteral("table extra"));
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
