// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/planbuilder.h"
#include "ui/canvas/planimage.h"
#include "ui/canvas/planlegend.h"
#include "ui/canvas/underlaypicture.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace headroom;
using test::PlanBuilder;

namespace {

PlanLegend legendOf(const PlanBuilder &plan)
{
    PlanScene scene;
    scene.rebuild(plan.project, plan.site);
    return planLegend(plan.project, scene);
}

} // namespace

class PlanImageTest : public QObject
{
    Q_OBJECT

private slots:

    void theLegendAddsUp()
    {
        PlanBuilder plan;
        const Id large = plan.rackType(QStringLiteral("Large"), 132, 72);
        const Id small = plan.rackType(QStringLiteral("Small"), 80, 64);
        plan.rackType(QStringLiteral("Not there"), 1);
        for (int i = 0; i < 3; ++i)
            plan.rack(small, {});
        const Id partly = plan.rack(large, {});
        plan.change<Rack>(partly, [](Rack &rack) { rack.accelerators = 10; });
        plan.rack(large, {});
        const PlanLegend legend = legendOf(plan);
        QCOMPARE(legend.rows.size(), std::size_t{2});
        QCOMPARE(legend.rows[0].racks, 3);
        QCOMPARE(legend.rows[0].accelerators, std::optional<qint64>(192)); // 3 × 64
        QCOMPARE(legend.rows[1].accelerators, std::optional<qint64>(82));  // 72 + 10
        QCOMPARE(legend.total.racks, 5);
        QCOMPARE(legend.total.accelerators, std::optional<qint64>(274));
        QCOMPARE(legend.total.plannedKw, std::optional(504.0)); // 3 × 80 + 2 × 132
        QCOMPARE(legendFigures(legend.total, QLocale::c()),
                 QStringLiteral("5 racks · 274 accelerators · 504\u00A0kW planned"));
    }

    void anUnknownPartMakesTheSumUnknown()
    {
        PlanBuilder plan;
        plan.rack(plan.rackType(QStringLiteral("Known"), 80), {});
        plan.rack(plan.rackType(QStringLiteral("Unknown"), -1), {});
        const PlanLegend legend = legendOf(plan);
        QVERIFY(legend.hasUnknownPower);
        QVERIFY(!legend.total.plannedKw);
        QVERIFY(
            legendFigures(legend.total, QLocale::c()).contains(QStringLiteral("power unknown")));
    }

    void theCaptionNamesSiteCountsAndSources()
    {
        PlanBuilder plan;
        plan.rack(plan.rackType(QStringLiteral("Type"), 80, 64), {});
        Citation citation;
        citation.id = Id{900001};
        citation.subjectKind = QStringLiteral("site");
        citation.subject = plan.site;
        citation.basis = Basis::Secondary;
        citation.source = QStringLiteral("County records");
        citation.date = QStringLiteral("2025");
        plan.project.set(citation);
        const PlanCaption caption = planCaption(plan.project, plan.site, QDate(2026, 5, 6));
        QVERIFY(caption.title.startsWith(QStringLiteral("Site")));
        QVERIFY(caption.subtitle.contains(QStringLiteral("64 accelerators")));
        QVERIFY(caption.subtitle.contains(QStringLiteral("1 hall")));
        QCOMPARE(caption.sources, QStringList{QStringLiteral("County records (2025)")});
    }

    void thePictureHasItsSizeAndColours()
    {
        PlanBuilder plan;
        const Id type = plan.rackType(QStringLiteral("Type"), 80);
        for (int i = 0; i < 200; ++i)
            plan.rack(type, {});
        for (const Theme *theme : {&lightTheme(), &darkTheme()}) {
            const QImage image =
                renderPlan(plan.project,
                           plan.site,
                           {900, 600},
                           *theme,
                           2,
                           planCaption(plan.project, plan.site, QDate(2026, 5, 6)));
            QCOMPARE(image.size(), QSize(1800, 1200));
            QCOMPARE(image.devicePixelRatio(), 2.0);
            QCOMPARE(image.pixelColor(3, 3), theme->raised);
            std::set<QRgb> colours;
            for (int x = 0; x < image.width(); x += 3) {
                for (int y = 0; y < image.height(); y += 3)
                    colours.insert(image.pixel(x, y));
            }
            QVERIFY(colours.contains(theme->hallFill.rgb()));
            QVERIFY(colours.size() > 10);
        }
    }

    void aDrawingKeepsItsTextAsText()
    {
        PlanBuilder plan;
        plan.rack(plan.rackType(QStringLiteral("Peculiar type"), 80), {});
        QBuffer buffer;
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize({900, 600});
        svg.setViewBox(QRect(0, 0, 900, 600));
        QPainter painter(&svg);
        paintPlanPage(painter,
                      {0, 0, 900, 600},
                      plan.project,
                      plan.site,
                      lightTheme(),
                      1,
                      true,
                      planCaption(plan.project, plan.site, QDate(2026, 5, 6)));
        painter.end();
        QVERIFY(buffer.data().contains("Peculiar type"));
    }

    void aPageShowsTheColoursOfItsStyleAndTheirLegend()
    {
        PlanBuilder plan;
        const Id type = plan.rackType(QStringLiteral("Type"), 80);
        PlanStyle style;
        style.month = Month(2026, 8);
        style.colouring.scale = PlanScale::Amounts;
        style.colouring.title = QStringLiteral("Power use");
        style.colouring.least = QStringLiteral("0 %");
        style.colouring.most = QStringLiteral("100 %");
        for (int i = 0; i < 200; ++i)
            style.colouring.racks.push_back({plan.rack(type, {}), plan_shade::kOver});
        style.colouring.legend = {{plan_shade::kOver, QStringLiteral("Over the limit"), 200}};
        const PlanCaption caption = planCaption(plan.project, plan.site, QDate(2026, 5, 6));
        QBuffer buffer;
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize({900, 600});
        svg.setViewBox(QRect(0, 0, 900, 600));
        QPainter painter(&svg);
        paintPlanPage(painter,
                      {0, 0, 900, 600},
                      plan.project,
                      plan.site,
                      lightTheme(),
                      1,
                      true,
                      caption,
                      style);
        painter.end();
        for (const char *words :
             {"Power use", "100 %", "Over the limit", "As built in August 2026"})
            QVERIFY2(buffer.data().contains(words), words);
        const QImage image =
            renderPlan(plan.project, plan.site, {900, 600}, lightTheme(), 1, caption, style);
        std::set<QRgb> colours;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y)
                colours.insert(image.pixel(x, y));
        }
        QVERIFY(colours.contains(lightTheme().danger.rgb()));
    }

    void anEmptySiteIsAPageToo()
    {
        const Project empty = newProject(QStringLiteral("Empty"), QStringLiteral("uuid"));
        const QImage image = renderPlan(
            empty, {}, {640, 480}, lightTheme(), 1, planCaption(empty, {}, QDate(2026, 5, 6)));
        QCOMPARE(image.size(), QSize(640, 480));
    }

    void theFirstPageOfAPdfIsAnUnderlayOnPaper()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("Floor plan.pdf"));
        {
            QPdfWriter writer(path);
            writer.setResolution(72); // units are points
            writer.setPageSize(QPageSize({400, 200}, QPageSize::Point));
            writer.setPageMargins({});
            QPainter painter(&writer);
            painter.fillRect(QRect(150, 50, 100, 100), Qt::black);
        }
        const Result<Underlay> read = readUnderlay(path);
        QVERIFY(read.ok());
        QCOMPARE(read->format, PictureFormat::Pdf);
        QCOMPARE(read->name, QStringLiteral("Floor plan"));
        QCOMPARE(underlaySize(*read), QSizeF(400, 200));
        const QImage picture = underlayImage(*read);
        QCOMPARE(picture.size(), QSize(4096, 2048));
        QCOMPARE(picture.pixelColor(2048, 1024), QColor(Qt::black));
        QCOMPARE(picture.pixelColor(100, 100), QColor(Qt::white));
        Underlay beyond = *read;
        beyond.page = 2; // it has one
        QVERIFY(underlayImage(beyond).isNull());
    }

    void filesThatAreNoPicturesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("text") << QByteArray("Rack list\n") << QByteArray("underlay.format");
        QTest::newRow("empty") << QByteArray() << QByteArray("underlay.format");
        QTest::newRow("PDF that ends early")
            << QByteArray("%PDF-1.4\n1 0 obj\n") << QByteArray("underlay.broken");
        QTest::newRow("PNG that ends early")
            << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << QByteArray("underlay.broken");
        QTest::newRow("SVG without a size")
            << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'><g>")
            << QByteArray("underlay.broken");
    }

    void filesThatAreNoPicturesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, code);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("picture")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const Result<Underlay> read = readUnderlay(file.fileName());
        QVERIFY(!read.ok());
        QCOMPARE(QByteArray(read.message().code.data()), code);
        const Result<Underlay> missing = readUnderlay(folder.filePath(QStringLiteral("nothing")));
        QCOMPARE(QByteArray(missing.message().code.data()), QByteArray("underlay.file"));
    }
};

QTEST_MAIN(PlanImageTest)
#include "tst_planimage.moc"
