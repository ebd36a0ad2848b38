// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/readers.h"
#include "tests/ui/charts/gallery/gallery.h"
#include "tests/ui/charts/samplecharts.h"
#include "ui/charts/chartexport.h"
#include "ui/charts/chartstyle.h"

#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace headroom {

using namespace test;

namespace {

/// A chart whose names try to be markup, formulas and paths.
ChartSpec hostileChart()
{
    ChartSpec spec = sampleChart();
    const QString script = QStringLiteral("</text><script>alert(1)</script>");
    spec.title = script;
    spec.subtitle = QStringLiteral("<img src=file:///etc/passwd> & \"quotes\" ]]>");
    spec.project = QString::fromUtf8("\u05de\u05e4\u05e2\u05dc \U0001F50C");
    spec.scenario = QStringLiteral("a\x01b\x1f");
    spec.basis = script;
    spec.y.title = script;
    spec.sources = {script};
    spec.incompleteNote = script;
    spec.over->label = QStringLiteral("<b>&");
    spec.lines = {{false, 200e3, script, SeriesRole::Limit}};
    for (ChartSeries &series : spec.series)
        series.name = QStringLiteral("=cmd|' /C calc'!A0 <script>&");
    return spec;
}

/// A part of a spreadsheet.
QByteArray partOf(const QString &file, const char *name)
{
    const QStringList arguments{QStringLiteral("-p"), file, QString::fromLatin1(name)};
    return outputOf(QStringLiteral("unzip"), arguments).value_or(QByteArray());
}

/// Every other value beyond all numbers, as a division by zero leaves it.
ChartSpec withInfinities(ChartSpec spec)
{
    for (ChartSeries &series : spec.series) {
        for (std::size_t i = 0; i < series.y.size(); i += 2)
            series.y[i] = (i % 4 == 0 ? 1 : -1) * std::numeric_limits<double>::infinity();
        for (ChartSpread &spread : series.spreads)
            spread.greatest = std::numeric_limits<double>::infinity();
    }
    spec.incompleteNote = QStringLiteral("Not known: every other value.");
    return spec;
}

} // namespace

/// What names and values in a chart could do to whoever opens it.
class ChartSafetyTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }

private Q_SLOTS:

    void namesOfEveryKindStayText_data()
    {
        QTest::addColumn<int>("chart");
        const std::vector<ChartSpec> charts = gallery::atBest();
        for (std::size_t i = 0; i < charts.size(); ++i)
            QTest::newRow(qPrintable(charts[i].name)) << static_cast<int>(i);
    }

    void namesOfEveryKindStayText()
    {
        QFETCH(int, chart);
        const ChartSpec spec =
            gallery::withHostileNames(gallery::atBest()[static_cast<std::size_t>(chart)]);
        QVERIFY(exportChart(spec, path("names.svg")));
        const QByteArray svg = contents(path("names.svg"));
        QXmlStreamReader xml(svg);
        while (!xml.atEnd()) {
            xml.readNext();
            QVERIFY(!xml.isStartElement() || (xml.name() != u"script" && xml.name() != u"image"));
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(svg.contains("&lt;b>Grid") || svg.contains("&lt;b&gt;Grid"));
        const auto drawn = outputOf(QStringLiteral("rsvg-convert"), {path("names.svg")});
        QVERIFY2(drawn, "rsvg-convert of librsvg2-bin is not installed");
        QVERIFY(leastMargin(QImage::fromData(*drawn)) >= kMargin);
        QVERIFY(exportChart(spec, path("names.pdf")));
        QVERIFY(leastMargin(firstPage(path("names.pdf"))) >= kMargin);
        const auto text =
            outputOf(QStringLiteral("pdftotext"), {path("names.pdf"), QStringLiteral("-")});
        QVERIFY(text && text->contains("<b>Grid</b> & \"gas\" 'turbines'"));
        QVERIFY(exportChart(spec, path("names.csv")));
        for (const QByteArray &line : contents(path("names.csv")).split('\n'))
            QVERIFY(!line.startsWith('=') && !line.startsWith('@') && !line.contains(",="));
        QVERIFY(exportChart(spec, path("names.xlsx")));
        for (const char *name : {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"}) {
            const auto sheet =
                outputOf(QStringLiteral("unzip"),
                         {QStringLiteral("-p"), path("names.xlsx"), QString::fromLatin1(name)});
            QVERIFY(sheet && !sheet->isEmpty() && !sheet->contains("<f>"));
            QVERIFY(!sheet->contains("hyperlink"));
        }
    }

    void noNameBecomesAFormulaInXlsx()
    {
        QVERIFY(exportChart(hostileChart(), path("hostile.xlsx")));
        for (const char *name : {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"}) {
            const auto sheet =
                outputOf(QStringLiteral("unzip"),
                         {QStringLiteral("-p"), path("hostile.xlsx"), QString::fromLatin1(name)});
            QVERIFY2(sheet, "unzip is not installed");
            QVERIFY(!sheet->isEmpty());
            QVERIFY(!sheet->contains("<f>"));
            QVERIFY(!sheet->contains("hyperlink"));
        }
    }

    void hostileNamesStayText()
    {
        const ChartSpec spec = hostileChart();
        QVERIFY(exportChart(spec, path("hostile.svg")));
        QXmlStreamReader xml(contents(path("hostile.svg")));
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement()) {
                QVERIFY(xml.name() != u"script");
                QVERIFY(xml.name() != u"image");
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));

        QVERIFY(exportChart(spec, path("hostile.csv")));
        const QByteArray csv = contents(path("hostile.csv"));
        QVERIFY(csv.contains("\"'=cmd|' /C calc'!A0 <script>& (kW)\""));
        for (const QByteArray &line : csv.split('\n'))
            QVERIFY(!line.startsWith('='));

        QVERIFY(exportChart(spec, path("hostile.pdf")));
        QVERIFY(exportChart(spec, path("hostile.png")));
    }

    void whatIsNotANumberIsAnEmptyCellAndANote_data() { namesOfEveryKindStayText_data(); }

    void whatIsNotANumberIsAnEmptyCellAndANote()
    {
        QFETCH(int, chart);
        const ChartSpec best = gallery::atBest()[static_cast<std::size_t>(chart)];
        for (const ChartSpec &spec : {withInfinities(best), gallery::withNothingKnown(best)}) {
            QVERIFY(exportChart(spec, path("values.xlsx")));
            const QByteArray figures = partOf(path("values.xlsx"), "xl/worksheets/sheet2.xml");
            QVERIFY2(!figures.isEmpty(), "unzip is not installed");
            for (const char *number : {"<v>nan", "<v>-nan", "<v>inf", "<v>-inf", "#NUM!", "<f>"})
                QVERIFY2(!figures.toLower().contains(QByteArray(number).toLower()), number);
            const QByteArray words = partOf(path("values.xlsx"), "xl/sharedStrings.xml");
            QVERIFY(words.contains(spec.incompleteNote.section(u'.', 0, 0).toUtf8()));
            QVERIFY(exportChart(spec, path("values.csv")));
            const QByteArray csv = contents(path("values.csv")).toLower();
            QVERIFY(!csv.contains(",nan") && !csv.contains(",inf") && !csv.contains(",-inf"));
            for (const char *picture : {"values.svg", "values.pdf", "values.png"})
                QVERIFY(exportChart(spec, path(picture)));
            QVERIFY(!contents(path("values.svg")).contains("\"nan"));
            QVERIFY(!contents(path("values.svg")).contains("\"inf"));
            QVERIFY(leastMargin(QImage(path("values.png"))) >= kMargin);
        }
    }

    void namesFromRightToLeftKeepTheOrderOfTheirLine()
    {
        ChartSpec spec = sampleChart();
        spec.project = QString::fromUtf8("\u05de\u05e4\u05e2\u05dc");
        spec.scenario = QStringLiteral("grid-300");
        spec.basis = QStringLiteral("Facility power");
        const QString line = pictureText(spec).context;
        // An isolate round the name: what follows keeps its place to the right of it.
        QVERIFY(line.startsWith(QChar(0x2068) + spec.project + QChar(0x2069)));
        QVERIFY(!line.isRightToLeft());
    }
};

} // namespace headroom

QTEST_MAIN(headroom::ChartSafetyTest)
#include "tst_chartsafety.moc"
