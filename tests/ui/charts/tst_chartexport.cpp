// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/chartpoints.h"
#include "models/presentation/charttable.h"
#include "tests/support/readers.h"
#include "tests/ui/charts/gallery/gallery.h"
#include "tests/ui/charts/samplecharts.h"
#include "ui/charts/chartexport.h"
#include "ui/charts/chartstyle.h"

#include <QDir>
#include <QImageReader>
#include <QSet>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace headroom {

using namespace test;

class ChartExportTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }

private Q_SLOTS:

    void pngHasTheSizeAndResolutionAskedFor()
    {
        ChartExportOptions options;
        options.size = QSize(1600, 900);
        options.dpi = 192;
        QVERIFY(exportChart(sampleChart(), path("a.png"), options));
        const QImage image(path("a.png"));
        QCOMPARE(image.size(), QSize(1600, 900));
        QCOMPARE(image.dotsPerMeterX(), 7559); // 192 / 0.0254
        QCOMPARE(image.pixelColor(0, 0), chartBackground(lightTheme()));
        options.transparent = true;
        QVERIFY(exportChart(sampleChart(), path("b.png"), options));
        QCOMPARE(QImage(path("b.png")).pixelColor(0, 0).alpha(), 0);
        options.dark = true;
        options.transparent = false;
        QVERIFY(exportChart(sampleChart(), path("c.png"), options));
        QCOMPARE(QImage(path("c.png")).pixelColor(0, 0), chartBackground(darkTheme()));
    }

    void svgKeepsTextAsText()
    {
        QVERIFY(exportChart(sampleChart(), path("a.svg")));
        const QByteArray svg = contents(path("a.svg"));
        QVERIFY(svg.contains("Power headroom at Colossus 1"));
        QVERIFY(svg.contains("As of 23 November 2026"));
        QVERIFY(svg.contains(">Normal load<"));
        QVERIFY(QSvgRenderer(svg).isValid());
        if (const auto png = outputOf(QStringLiteral("rsvg-convert"), {path("a.svg")}))
            QCOMPARE(QImage::fromData(*png).size(), QSize(1280, 720));
    }

    void everyKindIsWrittenInEveryFormat_data()
    {
        QTest::addColumn<ChartSpec>("spec");
        QTest::addColumn<QByteArray>("word"); // that the picture must say
        QTest::newRow("waterfall") << sampleWaterfall() << QByteArray("50 MW less");
        QTest::newRow("heat map") << sampleHeatMap() << QByteArray("Panel 2");
        QTest::newRow("spans") << sampleSpans() << QByteArray("Order by 15 Jul 2026");
        QTest::newRow("rows") << sampleRows() << QByteArray("300 positions");
    }

    void everyKindIsWrittenInEveryFormat()
    {
        QFETCH(ChartSpec, spec);
        QFETCH(QByteArray, word);
        for (const QString &suffix : chartFileSuffixes()) {
            const QString file = m_folder.filePath(spec.name + u'.' + suffix);
            QVERIFY(exportChart(spec, file));
            const QByteArray first = contents(file);
            QVERIFY(!first.isEmpty());
            QVERIFY(exportChart(spec, file));
            QCOMPARE(contents(file), first); // the same chart gives the same bytes
        }
        const QByteArray svg = contents(m_folder.filePath(spec.name + QStringLiteral(".svg")));
        QVERIFY(QSvgRenderer(svg).isValid());
        QVERIFY(svg.contains(word));
        const auto text =
            outputOf(QStringLiteral("pdftotext"),
                     {m_folder.filePath(spec.name + QStringLiteral(".pdf")), QStringLiteral("-")});
        QVERIFY(text && text->simplified().contains(word));
    }

    void tablesOfNewKindsTellTheSame()
    {
        QVERIFY(exportChart(sampleWaterfall(), path("w.csv")));
        QCOMPARE(contents(path("w.csv")),
                 QByteArray("Step,Change (kW),Left (kW)\r\n"
                            "Nameplate,100000,100000\r\n"
                            "Cooling and other overhead,-20000,80000\r\n"
                            "Contracted,-50000,30000\r\n"
                            "Free,30000,30000\r\n"));
        QVERIFY(exportChart(sampleSpans(), path("s.csv")));
        QCOMPARE(contents(path("s.csv")),
                 QByteArray("Resource,Order by,Runs out,Lead time (weeks)\r\n"
                            "Power,2026-07-15,2027-01-01,24\r\n"
                            "Rack space,,,\r\n"));
        QVERIFY(exportChart(sampleRows(), path("r.csv")));
        QVERIFY(contents(path("r.csv")).contains("Rack space,50,20,30\r\n"));
    }

    void aZoomedChartOfRowsStaysWithinItsAxes()
    {
        ChartExportOptions options;
        options.view.x = {Month(2026, 10).index(), Month(2027, 3).index()};
        QVERIFY(exportChart(sampleSpans(), path("rows.svg"), options));
        QXmlStreamReader xml(contents(path("rows.svg")));
        int rectangles = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement() || xml.name() != u"rect")
                continue;
            ++rectangles;
            const double left = xml.attributes().value(QStringLiteral("x")).toDouble();
            const double width = xml.attributes().value(QStringLiteral("width")).toDouble();
            QVERIFY(left >= 0 && left + width <= 1281);
        }
        QVERIFY(!xml.hasError());
        QVERIFY(rectangles > 2);
    }

    void theGalleryOpensInIndependentReaders_data()
    {
        QTest::addColumn<int>("chart");
        QTest::addColumn<QString>("suffix");
        const std::vector<ChartSpec> charts = gallery::atBest();
        for (std::size_t i = 0; i < charts.size(); ++i) {
            for (const QString &suffix : chartFileSuffixes())
                QTest::addRow("%s.%s", qPrintable(charts[i].name), qPrintable(suffix))
                    << static_cast<int>(i) << suffix;
        }
    }

    void theGalleryOpensInIndependentReaders()
    {
        QFETCH(int, chart);
        QFETCH(QString, suffix);
        const ChartSpec spec = gallery::atBest()[static_cast<std::size_t>(chart)];
        const QString file = m_folder.filePath(spec.name + u'.' + suffix);
        QVERIFY(exportChart(spec, file));
        const QByteArray first = contents(file);
        QVERIFY(exportChart(spec, file));
        QCOMPARE(contents(file), first); // the same chart gives the same bytes
        const QImage wanted = chartImage(spec);
        if (suffix == u"png") {
            QCOMPARE(QImage(file).size(), wanted.size());
            QVERIFY(leastMargin(QImage(file)) >= kMargin);
        } else if (suffix == u"svg") {
            const auto drawn = outputOf(QStringLiteral("rsvg-convert"), {file});
            QVERIFY2(drawn, "rsvg-convert of librsvg2-bin is not installed");
            const QImage picture = QImage::fromData(*drawn);
            QCOMPARE(picture.size(), wanted.size());
            QVERIFY(leastMargin(picture) >= kMargin);
            const double apart = blurredDifference(picture, wanted);
            QVERIFY2(apart < kSamePicture, qPrintable(QString::number(apart)));
        } else if (suffix == u"pdf") {
            const auto text = outputOf(QStringLiteral("pdftotext"), {file, QStringLiteral("-")});
            QVERIFY2(text, "pdftotext of poppler-utils is not installed");
            QVERIFY(text->simplified().contains(spec.title.section(u' ', 0, 2).toUtf8()));
            QVERIFY(text->contains("As of 23 November 2026"));
            const QImage picture = firstPage(file);
            QCOMPARE(picture.size(), wanted.size());
            QVERIFY(leastMargin(picture) >= kMargin);
            const double apart = blurredDifference(picture, wanted);
            QVERIFY2(apart < kSamePicture, qPrintable(QString::number(apart)));
        } else if (suffix == u"xlsx") {
            const auto list = outputOf(QStringLiteral("unzip"), {QStringLiteral("-l"), file});
            QVERIFY2(list, "unzip is not installed");
            const auto sheet =
                outputOf(QStringLiteral("unzip"),
                         {QStringLiteral("-p"), file, QStringLiteral("xl/worksheets/sheet2.xml")});
            QVERIFY(sheet && !sheet->contains("nan") && !sheet->contains("<f>"));
            QVERIFY(list->contains("xl/charts/chart1.xml")
                    || sheet->contains("<conditionalFormatting"));
        } else {
            const qsizetype lines = contents(file).count('\n');
            QCOMPARE(static_cast<std::size_t>(lines), tableRows(spec).size() + 1);
        }
    }

    void spreadsheetsOpenInLibreOffice()
    {
        const QString office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
        QVERIFY2(!office.isEmpty(), "soffice of libreoffice-calc is not installed");
        std::vector<ChartSpec> charts = gallery::atBest();
        charts.push_back(gallery::withHostileNames(gallery::stackedAreas()));
        charts.push_back(gallery::withHostileNames(gallery::heatMap()));
        charts.push_back(gallery::withNothingKnown(gallery::gantt()));
        // Its figures would fill hundreds of pages.
        for (ChartSpec &spec : charts) {
            for (ChartSeries &series : spec.series) {
                series.x.resize(std::min<std::size_t>(series.x.size(), 200));
                series.y.resize(series.x.size());
                series.low.resize(std::min(series.low.size(), series.x.size()));
            }
        }
        const QTemporaryDir folder;
        QStringList arguments{QStringLiteral("-env:UserInstallation=file://")
                                  + folder.filePath(QStringLiteral("profile")),
                              QStringLiteral("--headless"),
                              QStringLiteral("--convert-to"),
                              QStringLiteral("pdf"),
                              QStringLiteral("--outdir"),
                              folder.path()};
        for (const ChartSpec &spec : charts) {
            arguments << folder.filePath(spec.name + QStringLiteral(".xlsx"));
            QVERIFY(exportChart(spec, arguments.last()));
        }
        constexpr int kPatience = 240'000; // milliseconds; it needs a few seconds
        QProcess process;
        process.start(office, arguments);
        QVERIFY(process.waitForFinished(kPatience));
        for (const ChartSpec &spec : charts) {
            const QString pdf = folder.filePath(spec.name + QStringLiteral(".pdf"));
            QVERIFY2(QFile::exists(pdf), qPrintable(spec.name));
            const auto text = outputOf(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
            QVERIFY2(text, "pdftotext of poppler-utils is not installed");
            QVERIFY2(text->simplified().contains(spec.title.section(u' ', 0, 2).toUtf8()),
                     qPrintable(spec.name));
            // A page with a chart on it, and nothing cut at its edges.
            const QImage page = firstPage(pdf);
            QVERIFY2(page.width() > page.height(), qPrintable(spec.name));
            QVERIFY2(leastMargin(page) >= kMargin, qPrintable(spec.name));
            QSet<QRgb> colours;
            for (int y = 0; y < page.height(); y += 2) {
                for (int x = 0; x < page.width(); x += 2)
                    colours.insert(page.pixel(x, y) & 0xe0e0e0U);
            }
            const bool plain = showsNothingKnown(spec); // axes only
            QVERIFY2(plain || colours.size() > 4, qPrintable(spec.name));
        }
    }

    void zoomedSvgDrawsNothingOutsideItsAxes()
    {
        ChartExportOptions options;
        options.view.x = {Month(2025, 6).index(), Month(2025, 12).index()};
        options.view.y = {120e3, 260e3};
        QVERIFY(exportChart(sampleChart(), path("zoomed.svg"), options));
        QXmlStreamReader xml(contents(path("zoomed.svg")));
        double widest = 0;
        double highest = 1e9;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement() || xml.name() != u"polyline")
                continue;
            const QString points = xml.attributes().value(QStringLiteral("points")).toString();
            for (const QString &point : points.split(u' ', Qt::SkipEmptyParts)) {
                const QStringList xy = point.split(u',');
                widest = std::max(widest, xy[0].toDouble());
                highest = std::min(highest, xy[1].toDouble());
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY(widest > 0 && widest <= 1280);
        QVERIFY(highest >= -1); // polylines of the plot are in the plot's coordinates
    }

    void pdfEmbedsItsFontsAndCanBeSearched()
    {
        QVERIFY(exportChart(sampleChart(), path("a.pdf")));
        QVERIFY(contents(path("a.pdf")).startsWith("%PDF-"));
        const auto text =
            outputOf(QStringLiteral("pdftotext"), {path("a.pdf"), QStringLiteral("-")});
        QVERIFY2(text, "pdftotext of poppler-utils is not installed");
        QVERIFY(text->contains("Power headroom at Colossus 1"));
        QVERIFY(text->contains("Utility filing, February 2026"));
        const auto fonts = outputOf(QStringLiteral("pdffonts"), {path("a.pdf")});
        QVERIFY(fonts && fonts->contains("Inter"));
        QVERIFY(!fonts->contains(" no  no "));
    }

    void csvHasTheFigures()
    {
        QVERIFY(exportChart(sampleChart(), path("a.csv")));
        const QByteArray csv = contents(path("a.csv"));
        QVERIFY(csv.startsWith("Month,Grid (kW),Gas turbines (kW),Contracted (kW)"));
        QVERIFY(csv.contains("\r\n2025-08,150000,100000,,325000,305000,250000,-55000\r\n"));
    }

    void xlsxHoldsFiguresAndNativeCharts()
    {
        QVERIFY(exportChart(sampleChart(), path("a.xlsx")));
        const auto part = [&](const char *name) {
            return outputOf(QStringLiteral("unzip"),
                            {QStringLiteral("-p"), path("a.xlsx"), QString::fromLatin1(name)});
        };
        const auto sheet = part("xl/worksheets/sheet2.xml");
        QVERIFY2(sheet, "unzip is not installed");
        QVERIFY(sheet->contains("<v>305</v>"));
        QVERIFY(!sheet->contains("nan"));
        QVERIFY(!sheet->contains("<f>"));
        QVERIFY(part("xl/charts/chart1.xml")->contains("c:lineChart"));
        // Months in columns as wide as they are: an area would slope from one to the next.
        QVERIFY(part("xl/charts/chart2.xml")->contains("c:barChart"));
        QVERIFY(part("xl/charts/chart2.xml")->contains("<c:gapWidth val=\"0\"/>"));
    }

    void theSameChartGivesTheSameBytes_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const QString &suffix : chartFileSuffixes())
            QTest::newRow(qPrintable(suffix)) << suffix;
    }

    void theSameChartGivesTheSameBytes()
    {
        QFETCH(QString, suffix);
        const QString first = m_folder.filePath(QStringLiteral("first.") + suffix);
        const QString second = m_folder.filePath(QStringLiteral("second.") + suffix);
        QVERIFY(exportChart(sampleChart(), first));
        QTest::qWait(1100); // a clock that counts seconds would show
        QVERIFY(exportChart(sampleChart(), second));
        QVERIFY(!contents(first).isEmpty());
        QCOMPARE(contents(first), contents(second));
    }

    void anEmptyChartSaysWhyInEveryPicture()
    {
        ChartSpec spec;
        spec.title = QStringLiteral("Headroom by month");
        spec.emptyReason = QStringLiteral("This plan has no site yet.");
        QVERIFY(exportChart(spec, path("empty.svg")));
        QVERIFY(contents(path("empty.svg")).contains("This plan has no site yet."));
        QVERIFY(exportChart(spec, path("empty.png")));
        QVERIFY(exportChart(spec, path("empty.pdf")));
        QVERIFY(exportChart(spec, path("empty.csv")));
    }

    void theAxisIsInOneUnitWithThousandsSeparators()
    {
        ChartSpec spec = sampleChart();
        for (ChartSeries &series : spec.series) {
            for (double &y : series.y)
                y *= 1e4; // up to 3,050 GW
        }
        QVERIFY(exportChart(spec, path("large.svg")));
        const QByteArray svg = contents(path("large.svg"));
        QVERIFY(svg.contains(">Power, GW<"));
        QVERIFY(svg.contains(">2,000<"));
        QVERIFY(svg.contains(">3,000<"));
        QVERIFY(!svg.contains("e+"));
    }

    void whatCannotBeWrittenIsTold()
    {
        const auto unknown = exportChart(sampleChart(), path("a.gif"));
        QVERIFY(!unknown);
        QCOMPARE(unknown.message().code, std::string_view("chart.export.format"));
        const auto nowhere = exportChart(sampleChart(), path("no/such/folder/a.png"));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.message().code, std::string_view("chart.export.write"));
        ChartExportOptions options;
        options.size = QSize(100000, 10);
        const auto size = exportChart(sampleChart(), path("a.png"), options);
        QVERIFY(!size);
        QCOMPARE(size.message().code, std::string_view("chart.export.size"));
    }
};

} // namespace headroom

QTEST_MAIN(headroom::ChartExportTest)
#include "tst_chartexport.moc"
