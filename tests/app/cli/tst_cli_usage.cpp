// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace headroom;

class CommandLineUsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsItsVersion();
    void everyVerbExplainsItself_data();
    void everyVerbExplainsItself();
    void wrongUsageExitsWithTwo_data();
    void wrongUsageExitsWithTwo();
    void inputsThatCannotBeReadExitWithThree_data();
    void inputsThatCannotBeReadExitWithThree();
    void outputsThatCannotBeWrittenExitWithFour();
    void anAnswerThatDoesNotGetOutExitsWithFour();
    void newReplacesAFileOnlyByForce();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromUtf8(name));
    }

    QTemporaryDir m_folder;
};

void CommandLineUsageTest::tellsItsVersion()
{
    const Run run = runProgram({QStringLiteral("--version")});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.output.startsWith("headroom-cli "));
    QCOMPARE(run.output.count('\n'), 1);
}

void CommandLineUsageTest::everyVerbExplainsItself_data()
{
    QTest::addColumn<QString>("verb");
    for (const char *verb : {"samples",
                             "new",
                             "info",
                             "find",
                             "check",
                             "headroom",
                             "failures",
                             "formula",
                             "chart",
                             "export",
                             "diff"})
        QTest::newRow(verb) << QString::fromUtf8(verb);
}

void CommandLineUsageTest::everyVerbExplainsItself()
{
    QFETCH(QString, verb);
    const Run run = runProgram({verb, QStringLiteral("--help")});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.output.contains(verb.toUtf8()));
    QVERIFY(run.output.contains("--json"));
    QVERIFY(run.diagnostics.isEmpty());
    const Run overview = runProgram({QStringLiteral("--help")});
    QCOMPARE(overview.exitCode, 0);
    QVERIFY(overview.output.contains(verb.toUtf8()));
}

void CommandLineUsageTest::wrongUsageExitsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("code");
    const QString plan = path("usage.headroom");
    QCOMPARE(runProgram({QStringLiteral("new"),
                         plan,
                         QStringLiteral("--sample"),
                         QStringLiteral("colossus-1"),
                         QStringLiteral("--force")})
                 .exitCode,
             0);
    const auto row = [](const char *name, const QStringList &arguments, const char *code) {
        QTest::newRow(name) << arguments << QString::fromUtf8(code);
    };
    const auto words = [&plan](const char *line) {
        return QString::fromUtf8(line).replace(u'@', plan).split(u' ');
    };
    row("nothing", {}, "usage.no-verb");
    row("unknown verb", words("dance"), "usage.unknown-verb");
    row("verb that is still to come", words("push @"), "usage.unknown-verb");
    row("unknown option", words("info @ --loud"), "usage.options");
    row("no file", words("info"), "usage.too-few");
    row("file without a name", {QStringLiteral("info"), QString()}, "usage.too-few");
    row("new file without a name", {QStringLiteral("new"), QString()}, "usage.too-few");
    row("two files", words("info @ @"), "usage.too-many");
    row("unknown sample",
        {QStringLiteral("new"),
         path("other.headroom"),
         QStringLiteral("--sample"),
         QStringLiteral("atlantis")},
        "sample.unknown");
    row("unknown scenario", words("headroom @ --scenario grid-9000"), "usage.no-such-scenario");
    row("unknown site", words("headroom @ --site Atlantis"), "usage.no-such-site");
    row("no month", words("headroom @ --month soon"), "usage.not-a-month");
    row("month outside", words("headroom @ --month 1999-01"), "usage.month-outside");
    row("unknown formula", words("formula alchemy"), "usage.no-such-formula");
    row("no input", words("formula npv 5"), "usage.not-an-input");
    row("input twice", words("formula npv rate=1 rate=2"), "usage.input-twice");
    row("unknown chart", words("chart @ pie --out /tmp/x.png"), "usage.no-such-chart");
    row("chart without a file", words("chart @ headroom"), "usage.no-out");
    row("unknown resource of a chart",
        words("chart @ headroom --out /tmp/x.png --resource hope"),
        "usage.no-such-resource");
    row("chart case",
        words("chart @ utilisation --out /tmp/x.png --case best"),
        "usage.not-a-case");
    row("chart size", words("chart @ headroom --out /tmp/x.png --size big"), "usage.not-a-size");
    row("chart theme",
        words("chart @ headroom --out /tmp/x.png --theme pink"),
        "usage.not-a-theme");
    row("colours of a plan",
        words("chart @ site-plan --out /tmp/x.png --colours pink"),
        "usage.no-such-colours");
    row("chart resolution",
        words("chart @ headroom --out /tmp/x.png --dpi much"),
        "usage.not-a-resolution");
    row("chart format", words("chart @ headroom --out /tmp/x.docx"), "chart.export.format");
    row("export format", words("export @ /tmp/x --to yaml"), "usage.no-such-format");
}

void CommandLineUsageTest::wrongUsageExitsWithTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, code);
    const Run run = runForJson(arguments);
    QCOMPARE(run.exitCode, 2);
    const auto json = run.json();
    QCOMPARE(keysOf(json), QStringLiteral("schema error"));
    QCOMPARE(keysOf(json["error"]), QStringLiteral("code message"));
    QCOMPARE(QString::fromStdString(json["error"]["code"]), code);
    QVERIFY(!run.diagnostics.isEmpty());
    const Run plain = runProgram(arguments);
    QCOMPARE(plain.exitCode, 2);
    QVERIFY(plain.output.isEmpty());
    QCOMPARE(plain.diagnostics, run.diagnostics);
}

void CommandLineUsageTest::inputsThatCannotBeReadExitWithThree_data()
{
    QTest::addColumn<QString>("file");
    const auto write = [](const QString &name, const QByteArray &content) {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(content);
    };
    write(path("text.headroom"), "not a plan\n");
    write(path("empty.headroom"), {});
    QTest::newRow("missing") << path("missing.headroom");
    QTest::newRow("text") << path("text.headroom");
    QTest::newRow("empty") << path("empty.headroom");
    QTest::newRow("folder") << m_folder.path();
}

void CommandLineUsageTest::inputsThatCannotBeReadExitWithThree()
{
    QFETCH(QString, file);
    const QByteArray before = contentOf(file);
    for (const char *verb : {"info", "check", "headroom", "failures", "chart"}) {
        const Run run = runForJson({QString::fromUtf8(verb), file});
        QCOMPARE(run.exitCode, 3);
        QCOMPARE(keysOf(run.json()["error"]), QStringLiteral("code message"));
    }
    QCOMPARE(runForJson({QStringLiteral("diff"), file, file}).exitCode, 3);
    QCOMPARE(contentOf(file), before);
}

void CommandLineUsageTest::outputsThatCannotBeWrittenExitWithFour()
{
    const QString plan = path("four.headroom");
    QCOMPARE(runProgram({QStringLiteral("new"), plan}).exitCode, 0);
    QCOMPARE(runForJson({QStringLiteral("new"), path("no/such/folder/x.headroom")}).exitCode, 4);
    const QStringList json{
        QStringLiteral("export"), plan, QStringLiteral("--to"), QStringLiteral("json")};
    QCOMPARE(runForJson(json + QStringList{path("no/such/folder/x.json")}).exitCode, 4);
    const QByteArray before = contentOf(plan);
    const Run onto = runForJson(json + QStringList{plan});
    QCOMPARE(onto.exitCode, 4);
    QCOMPARE(QString::fromStdString(onto.json()["error"]["code"]),
             QStringLiteral("output.is-input"));
    QCOMPARE(contentOf(plan), before);
    QCOMPARE(runForJson({QStringLiteral("chart"),
                         plan,
                         QStringLiteral("headroom"),
                         QStringLiteral("--out"),
                         path("no/such/folder/x.png")})
                 .exitCode,
             4);
}

void CommandLineUsageTest::anAnswerThatDoesNotGetOutExitsWithFour()
{
    const QList<QStringList> calls{{QStringLiteral("--version")},
                                   {QStringLiteral("--help")},
                                   {QStringLiteral("samples"), QStringLiteral("--json")}};
    for (const QStringList &call : calls) {
        const Run run = runProgramIntoFull(path("answer"), call);
        QCOMPARE(run.exitCode, 4);
        QVERIFY(run.diagnostics.startsWith("headroom-cli: "));
        QCOMPARE(run.diagnostics.count('\n'), 1);
    }
}

void CommandLineUsageTest::newReplacesAFileOnlyByForce()
{
    const QString plan = path("there.headroom");
    QCOMPARE(runProgram({QStringLiteral("new"), plan}).exitCode, 0);
    const QByteArray before = contentOf(plan);
    const Run refused = runForJson({QStringLiteral("new"), plan});
    QCOMPARE(refused.exitCode, 4);
    QCOMPARE(QString::fromStdString(refused.json()["error"]["code"]),
             QStringLiteral("output.exists"));
    QCOMPARE(contentOf(plan), before);
    QCOMPARE(runProgram({QStringLiteral("new"), plan, QStringLiteral("--force")}).exitCode, 0);
    QVERIFY(contentOf(plan) != before);
}

QTEST_GUILESS_MAIN(CommandLineUsageTest)
#include "tst_cli_usage.moc"
