// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/samplecharts.h"
#include "ui/charts/chartbatch.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/chartplot.h"
#include "ui/charts/chartshare.h"
#include "ui/charts/exportdialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QListWidget>
#include <QMimeData>
#include <QPointer>
#include <QPrinter>
#include <QProgressDialog>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QWheelEvent>

namespace headroom {

namespace {

constexpr std::size_t kGrid = 0;
constexpr std::size_t kNormal = 4;
constexpr std::size_t kLeft = 6; // hidden at first

/// A frame on screen with the sample chart.
struct Shown
{
    ChartFrame frame;

    explicit Shown(QSize size = {960, 420})
    {
        frame.resize(size);
        frame.setSpec(sampleChart());
        frame.show();
        frame.setFocus();
        (void)QTest::qWaitForWindowExposed(&frame);
    }

    [[nodiscard]] QWidget *plot() const
    {
        return frame.findChild<QWidget *>(QStringLiteral("chart-plot"));
    }

    void turnWheel(QPoint at, int notches)
    {
        QWheelEvent event(at,
                          plot()->mapToGlobal(at),
                          QPoint(),
                          QPoint(0, 120 * notches),
                          Qt::NoButton,
                          Qt::NoModifier,
                          Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(plot(), &event);
    }
};

int coloursIn(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    }
    return static_cast<int>(colours.size());
}

} // namespace

class ChartFrameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void drawsTheChart()
    {
        Shown shown;
        QTRY_VERIFY(coloursIn(shown.plot()->grab().toImage()) > 20);
    }

    void theLegendSwitchesSeries()
    {
        Shown shown;
        auto *legend = shown.frame.findChild<ChartLegend *>();
        QVERIFY(shown.frame.isShown(kNormal));
        QVERIFY(!shown.frame.isShown(kLeft));
        const QImage before = shown.plot()->grab().toImage();
        QTest::mouseClick(legend->key(kNormal), Qt::LeftButton);
        QVERIFY(!shown.frame.isShown(kNormal));
        QTRY_VERIFY(shown.plot()->grab().toImage() != before);
        QTest::mouseClick(legend->key(kNormal), Qt::LeftButton);
        QTest::mouseClick(legend->key(kLeft), Qt::LeftButton);
        QVERIFY(shown.frame.isShown(kNormal));
        QVERIFY(shown.frame.isShown(kLeft));
    }

    void theKeysMoveThroughTheCellsOfAHeatMap()
    {
        Shown shown;
        shown.frame.setSpec(sampleHeatMap());
        QTest::keyClick(&shown.frame, Qt::Key_Right);
        QCOMPARE(shown.frame.readoutText(), QStringLiteral("January 2026, Panel 1: 50\u00a0%"));
        QTest::keyClick(&shown.frame, Qt::Key_Down);
        QTest::keyClick(&shown.frame, Qt::Key_Right);
        QCOMPARE(shown.frame.readoutText(), QStringLiteral("February 2026, Panel 2: 120\u00a0%"));
        QTest::keyClick(&shown.frame, Qt::Key_Down);
        QCOMPARE(shown.frame.readoutText(), QStringLiteral("February 2026, Panel 3: unknown"));
        QTest::keyClick(&shown.frame, Qt::Key_Up);
        QVERIFY(shown.frame.readoutText().contains(QStringLiteral("Panel 2")));
    }

    void theKeysMoveThroughRows()
    {
        Shown shown;
        shown.frame.setSpec(sampleSpans());
        QTest::keyClick(&shown.frame, Qt::Key_Down);
        QCOMPARE(shown.frame.readoutText(),
                 QStringLiteral("Power, Order by: 15 Jul 2026, Runs out: 1 Jan 2027, "
                                "Lead time: 24\u00a0weeks"));
        QTest::keyClick(&shown.frame, Qt::Key_Down);
        QCOMPARE(shown.frame.readoutText(), QStringLiteral("Rack space, Lead time: unknown"));
    }

    void thePointerReadsTheBarUnderIt()
    {
        Shown shown;
        shown.frame.setSpec(sampleWaterfall());
        QTest::mouseMove(shown.plot(), QPoint(shown.plot()->width() / 2 - 60, 60));
        QTRY_VERIFY(shown.frame.readoutText().startsWith(
            QStringLiteral("Cooling and other overhead, Change: \u221220\u00a0MW")));
    }

    void barsOfAWaterfallNeedNoLegend()
    {
        Shown shown;
        shown.frame.setSpec(sampleWaterfall());
        QVERIFY(!shown.frame.findChild<ChartLegend *>()->key(0)->isVisible());
        shown.frame.setSpec(sampleRows());
        QVERIFY(shown.frame.findChild<ChartLegend *>()->key(0)->isVisible());
    }

    void isolatingTwiceShowsTheUsualAgain()
    {
        Shown shown;
        shown.frame.isolate(kGrid);
        QVERIFY(shown.frame.isShown(kGrid));
        QVERIFY(!shown.frame.isShown(kNormal));
        shown.frame.isolate(kGrid);
        QVERIFY(shown.frame.isShown(kNormal));
        QVERIFY(!shown.frame.isShown(kLeft));
    }

    void newFiguresKeepWhatTheReaderChose()
    {
        Shown shown;
        shown.frame.setShown(kNormal, false);
        shown.frame.zoomTo(Month(2025, 6).index(), Month(2026, 1).index());
        ChartSpec spec = sampleChart();
        spec.series[kNormal].y.assign(24, 90e3);
        shown.frame.setSpec(spec);
        QVERIFY(!shown.frame.isShown(kNormal));
        QVERIFY(shown.frame.view().x);
        QCOMPARE(shown.frame.view().x->first, double(Month(2025, 6).index()));
        for (ChartSeries &series : spec.series) {
            series.x.push_back(series.x.back() + 1);
            series.y.push_back(series.y.back());
        }
        shown.frame.setSpec(spec); // another span: everything in sight
        QVERIFY(!shown.frame.view().x);
    }

    void theWheelZoomsAtThePointerAndADoubleClickFits()
    {
        Shown shown;
        const QPoint middle = shown.plot()->rect().center();
        shown.turnWheel(middle, 4);
        QVERIFY(shown.frame.view().x);
        const auto [from, to] = *shown.frame.view().x;
        QVERIFY(to - from < 12); // 24 months / 1.25^4 = 9.8
        QVERIFY(from > Month(2025, 1).index());
        QTest::mouseDClick(shown.plot(), Qt::LeftButton, {}, middle);
        QVERIFY(!shown.frame.view().x);
        shown.turnWheel(middle, -3); // cannot go beyond the data
        QVERIFY(!shown.frame.view().x);
    }

    void draggingPans()
    {
        Shown shown;
        shown.frame.zoomTo(Month(2025, 6).index(), Month(2026, 1).index());
        const QPoint middle = shown.plot()->rect().center();
        QTest::mousePress(shown.plot(), Qt::LeftButton, {}, middle);
        QTest::mouseMove(shown.plot(), middle + QPoint(-100, 0));
        QTest::mouseRelease(shown.plot(), Qt::LeftButton, {}, middle + QPoint(-100, 0));
        QVERIFY(shown.frame.view().x->first > Month(2025, 6).index());
        QCOMPARE(shown.frame.view().x->second - shown.frame.view().x->first, 7.0);
    }

    void thePointerReadsTheValues()
    {
        Shown shown;
        QTest::mouseMove(shown.plot(), shown.plot()->rect().center());
        QVERIFY(shown.frame.crosshair());
        QVERIFY(shown.frame.readoutText().contains(QStringLiteral("Normal load: ")));
    }

    void theKeyboardMovesTheCrosshair()
    {
        Shown shown;
        shown.frame.setCrosshair(Month(2025, 8).index());
        // 150 + 100 MW against 305 MW
        QVERIFY2(shown.frame.readoutText().startsWith(QStringLiteral("August 2025, Grid: ")),
                 qPrintable(shown.frame.readoutText()));
        QVERIFY(shown.frame.readoutText().contains(QStringLiteral("Normal load: 305\u00a0MW")));
        QVERIFY(shown.frame.readoutText().contains(QStringLiteral("Contracted: unknown")));
        QVERIFY(shown.frame.readoutText().endsWith(QStringLiteral("The grid limit binds.")));
        QTest::keyClick(&shown.frame, Qt::Key_Right);
        QCOMPARE(shown.frame.crosshair(), std::optional(double(Month(2025, 9).index())));
        QTest::keyClick(&shown.frame, Qt::Key_Left, Qt::ControlModifier); // a year, or the start
        QCOMPARE(shown.frame.crosshair(), std::optional(double(Month(2025, 1).index())));
        QTest::keyClick(&shown.frame, Qt::Key_Escape);
        QVERIFY(!shown.frame.crosshair());
        QTest::keyClick(&shown.frame, Qt::Key_Plus);
        QVERIFY(shown.frame.view().x);
        QTest::keyClick(&shown.frame, Qt::Key_0);
        QVERIFY(!shown.frame.view().x);
    }

    void dataIsBehindTheChart()
    {
        Shown shown;
        shown.frame.setDataShown(true);
        auto *table = shown.frame.findChild<QTableView *>();
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 24);
        shown.frame.copyTable();
        const QString text = QApplication::clipboard()->text();
        QVERIFY(text.startsWith(QStringLiteral("Month\tGrid (MW)\tGas turbines (MW)")));
        QCOMPARE(text.count(u'\n'), 25); // a heading and 24 months
    }

    void theImageIsCopied()
    {
        Shown shown;
        shown.frame.copyImage();
        QVERIFY(QApplication::clipboard()->mimeData()->hasImage());
    }

    void everyActionHasTextAndStatusTip()
    {
        const ChartFrame frame;
        QVERIFY(frame.chartActions().size() >= 6);
        QSet<QString> names;
        for (const QAction *action : frame.chartActions()) {
            QVERIFY(!action->text().isEmpty());
            QVERIFY(!action->statusTip().isEmpty());
            names << action->objectName();
        }
        QCOMPARE(names.size(), frame.chartActions().size());
    }

    void anEmptyChartHasNothingToToggleOrSave()
    {
        ChartFrame frame;
        ChartSpec spec;
        spec.title = QStringLiteral("Headroom by month");
        spec.emptyReason = QStringLiteral("This plan has no site yet.");
        frame.setSpec(spec);
        QCOMPARE(frame.accessibleDescription(), spec.emptyReason);
        for (const QAction *action : frame.chartActions())
            QVERIFY(!action->isEnabled());
        frame.setSpec(sampleChart());
        QVERIFY(frame.chartActions().front()->isEnabled());
    }

    void theDrawingIsCopiedAndDragged()
    {
        Shown shown;
        shown.frame.copyDrawing();
        const QMimeData *data = QApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("Power headroom"));
        const QTemporaryDir folder;
        const auto dragged =
            draggedChart(shown.frame.spec(), shareOptions(false, shown.frame.view()), folder);
        QCOMPARE(dragged->urls().size(), 1);
        QVERIFY(!QImage(dragged->urls().first().toLocalFile()).isNull());
    }

    void aPrintedChartFillsItsPage()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("page.pdf"));
        {
            QPrinter printer;
            printer.setOutputFileName(path);
            printer.setPageSize(QPageSize(QPageSize::A4));
            printer.setPageOrientation(QPageLayout::Landscape);
            printChart(printer, sampleChart(), {});
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.size() > 5000);
        QVERIFY(file.readAll().startsWith("%PDF-"));
    }

    void chartsAreExportedTogether()
    {
        const ChartSet charts{{{QStringLiteral("headroom"), QStringLiteral("Headroom")},
                               {QStringLiteral("waterfall"), QStringLiteral("Waterfall")}},
                              {}};
        ExportDialog dialog(charts, QStringLiteral("waterfall"), false, nullptr);
        QCOMPARE(dialog.chosenCharts(), QStringList{QStringLiteral("waterfall")});
        auto *list = dialog.findChild<QListWidget *>(QStringLiteral("export-charts"));
        list->item(0)->setCheckState(Qt::Checked);
        QCOMPARE(dialog.chosenCharts().size(), 2);
        QCOMPARE(dialog.options().size, QSize(2560, 1440));
    }

    void aBatchBuildsWhatIsNotShownAndWritesAllInOrder()
    {
        Shown shown;
        const QTemporaryDir folder;
        ChartSet charts;
        QStringList asked;
        ChartSet::Deliver deliver; // later, as a worker does
        charts.build = [&](const QStringList &names, const ChartSet::Deliver &whenBuilt) {
            asked = names;
            deliver = whenBuilt;
        };
        ChartOrder order{
            {sampleWaterfall().name, sampleChart().name}, folder.path(), QStringLiteral("csv")};
        order.shown = sampleChart();
        auto *batch = new ChartBatch(order, charts, &shown.frame);
        const QSignalSpy written(batch, &ChartBatch::written);
        batch->start();
        QCOMPARE(asked, QStringList{sampleWaterfall().name});
        QVERIFY(QDir(folder.path()).isEmpty());
        deliver({sampleWaterfall()});
        QTRY_COMPARE(written.size(), 1);
        const QStringList files = written.first().first().toStringList();
        QCOMPARE(files.size(), 2);
        QVERIFY(files.first().endsWith(sampleWaterfall().name + QStringLiteral(".csv")));
        QVERIFY(QFile::exists(files.first()) && QFile::exists(files.last()));
    }

    void aBatchThatIsStoppedWritesNothingMore()
    {
        Shown shown;
        const QTemporaryDir folder;
        ChartSet charts;
        ChartSet::Deliver deliver;
        bool cancelled = false;
        charts.build = [&](const QStringList &, const ChartSet::Deliver &whenBuilt) {
            deliver = whenBuilt;
        };
        charts.cancel = [&] { cancelled = true; };
        const QPointer batch(new ChartBatch(
            {{sampleChart().name}, folder.path(), QStringLiteral("csv")}, charts, &shown.frame));
        batch->start();
        auto *progress = shown.frame.findChild<QProgressDialog *>();
        QVERIFY(progress != nullptr);
        progress->findChild<QPushButton *>()->click();
        QVERIFY(cancelled);
        QTRY_VERIFY(batch.isNull());
        deliver({sampleChart()});
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void whatABatchCannotWriteIsTold()
    {
        Shown shown;
        const QTemporaryDir folder;
        ChartOrder order{{sampleChart().name},
                         folder.filePath(QStringLiteral("no/such")),
                         QStringLiteral("csv")};
        order.shown = sampleChart();
        auto *batch = new ChartBatch(order, {}, &shown.frame);
        const QSignalSpy failed(batch, &ChartBatch::failed);
        batch->start();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<headroom::Message>().code,
                 std::string_view("chart.export.write"));
    }

    void valuesCanStandOnALogarithmicAxis()
    {
        Shown shown;
        ChartSpec lines = sampleChart();
        lines.series.erase(lines.series.begin(), lines.series.begin() + 2); // no stacks
        lines.over.reset();
        shown.frame.setSpec(lines);
        shown.frame.setLogarithmicValues(true);
        QCOMPARE(shown.frame.spec().y.kind, AxisKind::Logarithmic);
        shown.frame.setSpec(sampleChart()); // which has stacks
        QCOMPARE(shown.frame.spec().y.kind, AxisKind::Number);
        shown.frame.setSpec(lines);
        QCOMPARE(shown.frame.spec().y.kind, AxisKind::Logarithmic);
        shown.frame.setLogarithmicValues(false);
        QCOMPARE(shown.frame.spec().y.kind, AxisKind::Number);
    }

    void theKeysMoveFromPointToPointOfAScatter()
    {
        Shown shown;
        ChartSpec spec;
        spec.name = QStringLiteral("scatter");
        spec.x.title = QStringLiteral("Power");
        spec.x.unit = Unit::Kilowatt;
        spec.y.title = QStringLiteral("Cost");
        ChartSeries points{QStringLiteral("Sites"),
                           SeriesRole::Category,
                           SeriesKind::Scatter,
                           {100e3, 100e3, 300e3},
                           {4, 5, 6}};
        points.pointLabels = {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};
        spec.series = {points};
        shown.frame.setSpec(spec);
        QTest::keyClick(&shown.frame, Qt::Key_Right);
        QCOMPARE(shown.frame.readoutText(), QStringLiteral("A, Power: 100\u00a0MW, Cost: 4"));
        QTest::keyClick(&shown.frame, Qt::Key_Right);
        QCOMPARE(shown.frame.readoutText(), QStringLiteral("B, Power: 100\u00a0MW, Cost: 5"));
        QTest::keyClick(&shown.frame, Qt::Key_Right);
        QTest::keyClick(&shown.frame, Qt::Key_Right);
        QCOMPARE(shown.frame.readoutText(), QStringLiteral("C, Power: 300\u00a0MW, Cost: 6"));
    }

    void theKeysMoveOverAContourMap()
    {
        Shown shown;
        ChartSpec spec;
        spec.name = QStringLiteral("map");
        spec.x.title = QStringLiteral("Launch price");
        spec.values.title = QStringLiteral("Ratio");
        for (int row = 0; row < 2; ++row) {
            ChartSeries values{QStringLiteral("Row %1").arg(row),
                               SeriesRole::Category,
                               SeriesKind::ContourRow,
                               {10, 20, 30},
                               {row + 1.0, row + 2.0, row + 3.0}};
            values.at = row;
            spec.series.push_back(values);
        }
        shown.frame.setSpec(spec);
        QTest::keyClick(&shown.frame, Qt::Key_Right);
        QCOMPARE(shown.frame.readoutText(), QStringLiteral("Launch price 10, Row 0: 1"));
        QTest::keyClick(&shown.frame, Qt::Key_Up);
        QTest::keyClick(&shown.frame, Qt::Key_Right);
        QCOMPARE(shown.frame.readoutText(), QStringLiteral("Launch price 20, Row 1: 3"));
    }

    void theOperatingPointIsDraggedWithinTheMap()
    {
        Shown shown;
        ChartSpec map;
        map.name = QStringLiteral("map");
        for (int row = 0; row < 3; ++row) {
            ChartSeries values;
            values.kind = SeriesKind::ContourRow;
            values.at = row;
            values.x = {0, 1, 2};
            values.y = {double(row), row + 1.0, row + 2.0};
            map.series.push_back(values);
        }
        map.operating = {1, 1, QStringLiteral("Now")};
        shown.frame.setSpec(map);
        QTRY_VERIFY(coloursIn(shown.plot()->grab().toImage()) > 5);
        const QSignalSpy moved(&shown.frame, &ChartFrame::operatingPointMoved);
        auto *plot = static_cast<ChartPlot *>(shown.plot());
        const QPoint middle = plot->plotArea().center(); // 1, 1
        const auto drag = [&](QPoint from, QPoint to) {
            QTest::mousePress(plot, Qt::LeftButton, Qt::NoModifier, from);
            QTest::mouseMove(plot, to);
            QTest::mouseRelease(plot, Qt::LeftButton, Qt::NoModifier, to);
        };
        drag(middle + QPoint(60, 0), middle + QPoint(90, 0)); // beside it
        QCOMPARE(moved.size(), 0);
        drag(middle, middle + QPoint(plot->plotArea().width() / 4, 0));
        QCOMPARE(moved.size(), 1);
        constexpr double kPixel = 0.01; // of the axis, about
        QVERIFY(std::abs(moved.last().at(0).toDouble() - 1.5) < kPixel);
        QVERIFY(std::abs(moved.last().at(1).toDouble() - 1) < kPixel);
        // From where it is now, out of the map.
        drag(middle + QPoint(plot->plotArea().width() / 4, 0), QPoint(plot->width() - 1, 1));
        QCOMPARE(moved.last().at(0).toDouble(), 2.0);
        QCOMPARE(moved.last().at(1).toDouble(), 2.0);
        // By keyboard: to the crosshair.
        shown.frame.setCrosshair(0, 2);
        QTest::keyClick(&shown.frame, Qt::Key_Return);
        QCOMPARE(moved.last().at(0).toDouble(), 0.0);
        QCOMPARE(moved.last().at(1).toDouble(), 2.0);
    }

    void theThemeIsFollowed()
    {
        Shown shown;
        setTheme(*qApp, true);
        QTRY_COMPARE(shown.frame.grab().toImage().pixelColor(5, 200), darkTheme().surface);
        setTheme(*qApp, false);
        QTRY_COMPARE(shown.frame.grab().toImage().pixelColor(5, 200), lightTheme().raised);
    }
};

} // namespace headroom

QTEST_MAIN(headroom::ChartFrameTest)
#include "tst_chartframe.moc"
