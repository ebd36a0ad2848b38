// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/program.h"
#include "tests/support/readers.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;

class CommandLinePicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void chartsAreDrawnWithoutADisplay_data();
    void chartsAreDrawnWithoutADisplay();
    void sizeAndThemeAreObeyed_data();
    void sizeAndThemeAreObeyed();
    void anEmptyPlanIsDrawnWithItsReason();

private:
    [[nodiscard]] Run
    draw(const QString &chart, const QString &out, const QStringList &more = {}) const
    {
        return runForJson(
            QStringList{QStringLiteral("chart"), m_plan, chart, QStringLiteral("--out"), out}
            + more);
    }

    QTemporaryDir m_folder;
    QString m_plan;
};

void CommandLinePicturesTest::initTestCase()
{
    m_plan = m_folder.filePath(QStringLiteral("c1.headroom"));
    QCOMPARE(runProgram({QStringLiteral("new"),
                         m_plan,
                         QStringLiteral("--sample"),
                         QStringLiteral("colossus-1")})
                 .exitCode,
             0);
}

void CommandLinePicturesTest::chartsAreDrawnWithoutADisplay_data()
{
    QTest::addColumn<QString>("chart");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("start");
    const auto row = [](const char *chart, const char *suffix, const char *start) {
        QTest::addRow("%s as %s", chart, suffix)
            << QString::fromUtf8(chart) << QString::fromUtf8(suffix) << QByteArray(start);
    };
    row("site-plan", "png", "\x89PNG");
    row("site-plan", "svg", "<?xml");
    row("site-plan", "pdf", "%PDF-");
    row("one-line", "png", "\x89PNG");
    row("one-line", "svg", "<?xml");
    row("one-line", "pdf", "%PDF-");
    row("portfolio", "png", "\x89PNG");
    row("portfolio", "svg", "<?xml");
    row("portfolio", "pdf", "%PDF-");
    row("headroom", "png", "\x89PNG");
    row("headroom", "csv", "Month");
}

void CommandLinePicturesTest::chartsAreDrawnWithoutADisplay()
{
    QFETCH(QString, chart);
    QFETCH(QString, suffix);
    QFETCH(QByteArray, start);
    const QString out = m_folder.filePath(chart + QLatin1Char('.') + suffix);
    const Run run = draw(chart, out);
    QVERIFY2(run.exitCode == 0, run.diagnostics.constData());
    QCOMPARE(QString::fromStdString(run.json()["file"]), out);
    const QByteArray content = contentOf(out);
    QVERIFY(content.size() > 200);
    QVERIFY(content.startsWith(start));
    if (suffix == u"csv")
        return;
    // As programs that are not ours read it: nothing is cut, text is text, fonts are in it.
    QImage picture;
    if (suffix == u"svg") {
        const auto drawn = test::outputOf(QStringLiteral("rsvg-convert"), {out});
        QVERIFY2(drawn, "rsvg-convert of librsvg2-bin is not installed");
        picture = QImage::fromData(*drawn);
        QVERIFY(content.contains(">Colossus 1"));
    } else if (suffix == u"pdf") {
        const auto fonts = test::outputOf(QStringLiteral("pdffonts"), {out});
        QVERIFY2(fonts, "pdffonts of poppler-utils is not installed");
        QVERIFY(fonts->contains("Inter") && !fonts->contains(" no  no "));
        const auto text = test::outputOf(QStringLiteral("pdftotext"), {out, QStringLiteral("-")});
        QVERIFY(text && text->contains("Colossus 1"));
        picture = test::firstPage(out);
    } else {
        picture.load(out);
    }
    QCOMPARE(picture.size(), QSize(1280, 720));
    QVERIFY(test::leastMargin(picture) >= test::kMargin);
}

void CommandLinePicturesTest::sizeAndThemeAreObeyed_data()
{
    QTest::addColumn<QString>("chart");
    QTest::addColumn<QString>("theme");
    QTest::newRow("light plan") << QStringLiteral("site-plan") << QStringLiteral("light");
    QTest::newRow("dark plan") << QStringLiteral("site-plan") << QStringLiteral("dark");
    QTest::newRow("dark chart") << QStringLiteral("headroom") << QStringLiteral("dark");
}

void CommandLinePicturesTest::sizeAndThemeAreObeyed()
{
    QFETCH(QString, chart);
    QFETCH(QString, theme);
    const QString out = m_folder.filePath(QStringLiteral("sized.png"));
    const Run run = draw(
        chart,
        out,
        {QStringLiteral("--size"), QStringLiteral("800x600"), QStringLiteral("--theme"), theme});
    QCOMPARE(run.exitCode, 0);
    const QImage picture(out);
    QCOMPARE(picture.size(), QSize(800, 600));
    const int background = qGray(picture.pixel(2, 2));
    QVERIFY(theme == u"dark" ? background < 80 : background > 220);
}

void CommandLinePicturesTest::anEmptyPlanIsDrawnWithItsReason()
{
    const QString blank = m_folder.filePath(QStringLiteral("blank.headroom"));
    const QString out = m_folder.filePath(QStringLiteral("blank.png"));
    QCOMPARE(runProgram({QStringLiteral("new"), blank}).exitCode, 0);
    const Run run = runForJson(
        {QStringLiteral("chart"), blank, QStringLiteral("headroom"), QStringLiteral("--out"), out});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(!QImage(out).isNull());
}

QTEST_GUILESS_MAIN(CommandLinePicturesTest)
#include "tst_cli_pictures.moc"
