// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/selection.h"
#include "ui/charts/chartframe.h"
#include "ui/dialogs/finddialog.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/filecommands.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/selectcommands.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/underlaycommands.h"
#include "ui/panels/headroompanel.h"
#include "ui/panels/headroomsummary.h"
#include "ui/panels/layerspanel.h"
#include "ui/panels/lossbanner.h"
#include "ui/panels/planbar.h"
#include "ui/panels/propertyeditor.h"
#include "ui/panels/propertypanel.h"
#include "ui/panels/rackdetailpanel.h"
#include "ui/panels/tooloptionspanel.h"
#include "ui/portfolio/portfolioview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QCheckBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <cmath>

using namespace headroom;

namespace {

constexpr int kEvaluationMs = 60000; // generous: the sanitizers are slow

/// The real window over a real session, in folders of its own.
class Bench
{
public:
    explicit Bench(const QString &sample)
    {
        window = std::make_unique<MainWindow>(session.document(), session.evaluation(), session);
        window->resize(1440, 900);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        if (!sample.isEmpty())
            open([&] { window->fileCommands()->newFromSample(sample); });
    }

    /// Does something and waits until its evaluation has reached the chart.
    template <class Act>
    void open(Act &&act)
    {
        QSignalSpy evaluated(&session.evaluation(), &EvaluationService::evaluated);
        act();
        QVERIFY(!evaluated.isEmpty() || evaluated.wait(kEvaluationMs));
        while (session.evaluation().isBusy())
            QVERIFY(evaluated.wait(kEvaluationMs));
    }

    [[nodiscard]] const Project &project() { return session.document().project(); }

    [[nodiscard]] std::size_t racks() { return project().table<Rack>().size(); }

    /// The last planned load on the chart.
    [[nodiscard]] double lastLoad() const
    {
        for (const ChartSeries &series : window->headroom()->chart()->spec().series) {
            if (series.role == SeriesRole::Normal && !series.y.empty())
                return series.y.back();
        }
        return std::nan("");
    }

    Session session;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
        QCoreApplication::setOrganizationName(QStringLiteral("HeadroomTest"));
        QCoreApplication::setApplicationName(QStringLiteral("headroom-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        setTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), false);
    }

    void withoutAPlanItShowsHowToBegin()
    {
        Bench bench({});
        QCOMPARE(bench.window->windowTitle(), QStringLiteral("Headroom"));
        QVERIFY(!bench.window->canvas()->isVisible());
        QVERIFY(!bench.window->actions()[ActionId::Save]->isEnabled());
    }

    void anInsertedUnderlayIsSelectedAndItsToolInHand()
    {
        Bench bench(QStringLiteral("blank"));
        MainWindow &window = *bench.window;
        QImage picture(300, 100, QImage::Format_RGB32);
        picture.fill(Qt::white);
        const QString path = m_folder.filePath(QStringLiteral("Survey.png"));
        QVERIFY(picture.save(path));
        QVERIFY(window.underlays()->insert(path));
        const Underlay underlay = *bench.project().table<Underlay>().begin();
        QCOMPARE(underlay.name, QStringLiteral("Survey"));
        QCOMPARE(window.selection()->subjects(),
                 (std::vector{Subject{EntityKind::Underlay, underlay.id}}));
        QCOMPARE(window.canvas()->tool(), ToolKind::ScaleUnderlay);
        QVERIFY(window.messages()->sentence().contains(QStringLiteral("Survey")));
        const QString text = m_folder.filePath(QStringLiteral("Notes.pdf"));
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a page");
        file.close();
        QVERIFY(!window.underlays()->insert(text));
        QCOMPARE(bench.project().table<Underlay>().size(), std::size_t{1});
    }

    void thePortfolioIsAPageBesideThePlan()
    {
        Bench bench(QStringLiteral("colossus-1"));
        MainWindow &window = *bench.window;
        Actions &actions = window.actions();
        actions[ActionId::ViewPortfolio]->trigger();
        QVERIFY(window.portfolio()->isVisible());
        QVERIFY(!window.canvas()->isVisible());
        QVERIFY(!window.planBar()->isVisible());
        QVERIFY(!actions[ActionId::ZoomIn]->isEnabled());
        QCOMPARE(window.portfolio()->portfolio().sites.size(), std::size_t(1));
        QCOMPARE(window.portfolio()->portfolio().sites[0].accelerators, 220000.0);
        QTreeView *table = window.portfolio()->view();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(window.canvas()->isVisible());
        QVERIFY(actions[ActionId::ViewPlan]->isChecked());
        QVERIFY(actions[ActionId::ZoomIn]->isEnabled());
    }

    void whatIsFoundIsSelectedAndWhatIsLikeItToo()
    {
        Bench bench(QStringLiteral("colossus-1"));
        MainWindow &window = *bench.window;
        Actions &actions = window.actions();
        actions[ActionId::Find]->trigger();
        FindDialog *find = window.selectCommands()->findDialog();
        QVERIFY(find->isVisible());
        find->line()->setText(QStringLiteral("H1-019-8"));
        QTest::keyClick(find->line(), Qt::Key_Return);
        find->close();
        const std::vector<Subject> found = window.selection()->subjects();
        QCOMPARE(found.size(), std::size_t(1));
        const RackDetailPanel *detail = window.properties()->rackDetail();
        QVERIFY(!detail->isHidden());
        QCOMPARE(detail->detail().title, QStringLiteral("H1-019-8"));
        QVERIFY(!detail->detail().answer.isEmpty());

        actions[ActionId::SelectInRow]->trigger();
        QCOMPARE(window.selection()->subjects().size(), std::size_t(8));
        QVERIFY(detail->isHidden());
        window.selection()->set(found.front());
        actions[ActionId::SelectSameType]->trigger();
        // 2,344 racks of H100 in the sample.
        QCOMPARE(window.selection()->subjects().size(), std::size_t(2344));
    }

    /// The main job: draw 20 racks, see the headroom move, undo, redo, save, reopen, export.
    void aDrawnRowMovesTheHeadroomAndSurvivesTheFile()
    {
        Bench bench(QStringLiteral("colossus-1"));
        MainWindow &window = *bench.window;
        QCOMPARE(window.windowTitle(), QStringLiteral("Colossus 1 — Headroom[*]"));
        QVERIFY(!window.isWindowModified());
        const std::size_t racksBefore = bench.racks();
        const double loadBefore = bench.lastLoad();
        const QString figureBefore = window.headroom()->summary()->figure();
        QVERIFY(std::isfinite(loadBefore));

        drawTwentyRacks(bench);
        QCOMPARE(bench.racks(), racksBefore + 20);
        const double loadAfter = bench.lastLoad();
        QVERIFY(loadAfter > loadBefore);
        QVERIFY(window.headroom()->summary()->figure() != figureBefore);
        QVERIFY(window.isWindowModified());
        QVERIFY(window.actions()[ActionId::Undo]->text().size() > 6); // it names the step

        bench.open([&] { window.actions()[ActionId::Undo]->trigger(); });
        QCOMPARE(bench.racks(), racksBefore);
        QCOMPARE(bench.lastLoad(), loadBefore);
        QVERIFY(!window.isWindowModified());
        bench.open([&] { window.actions()[ActionId::Redo]->trigger(); });
        QCOMPARE(bench.racks(), racksBefore + 20);
        QCOMPARE(bench.lastLoad(), loadAfter);

        const QString path = m_folder.filePath(QStringLiteral("drawn.headroom"));
        QVERIFY(bench.session.saveAs(path).ok());
        QVERIFY(!window.isWindowModified());
        QVERIFY(QFileInfo(path).size() > 0);
        const Project saved = bench.project();
        bench.open([&] { window.fileCommands()->newFromSample(QStringLiteral("blank")); });
        QVERIFY(bench.racks() < racksBefore);
        bench.open([&] { window.fileCommands()->open(path); });
        QVERIFY(bench.project() == saved);
        QCOMPARE(bench.lastLoad(), loadAfter);
        QCOMPARE(bench.session.recentFiles().constFirst(), path);

        for (const char *suffix : {"png", "svg", "pdf"}) {
            const QString picture =
                m_folder.filePath(QStringLiteral("chart.") + QString::fromUtf8(suffix));
            QVERIFY(window.headroom()->chart()->save(picture));
            QVERIFY(QFileInfo(picture).size() > 1000);
        }
    }

    void escapeInMidDragLeavesNoStep()
    {
        Bench bench(QStringLiteral("colossus-1"));
        CanvasView *canvas = bench.window->canvas();
        const auto [start, end] = readyToDraw(bench);
        const Project before = bench.project();
        QTest::mousePress(canvas, Qt::LeftButton, {}, start);
        QTest::mouseMove(canvas, (start + end) / 2);
        QTest::mouseMove(canvas, end);
        QTest::keyClick(canvas, Qt::Key_Escape);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, end);
        QVERIFY(bench.project() == before);
        QVERIFY(!bench.session.document().history().canUndo());
        QVERIFY(!bench.window->isWindowModified());
    }

    void theStatusBarSaysWhatTheToolExpects()
    {
        Bench bench(QStringLiteral("blank"));
        MainWindow &window = *bench.window;
        const QString selecting = window.statusLine()->hint();
        QVERIFY(!selecting.isEmpty());
        QTest::keyClick(&window, Qt::Key_R);
        QCOMPARE(window.canvas()->tool(), ToolKind::RackRow);
        QVERIFY(window.actions()[ActionId::ToolRackRow]->isChecked());
        QVERIFY(window.statusLine()->hint() != selecting);
        QVERIFY(window.toolOptions()->isVisible());
        QTest::keyClick(&window, Qt::Key_V);
        QCOMPARE(window.canvas()->tool(), ToolKind::Select);
        QVERIFY(!window.toolOptions()->isVisible());
    }

    void whatIsNoProjectIsRefusedInTheWindow()
    {
        Bench bench(QStringLiteral("blank"));
        const QString path = m_folder.filePath(QStringLiteral("notes.headroom"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(2000, 'x'));
        file.close();
        const Project before = bench.project();
        bench.window->fileCommands()->open(path);
        QVERIFY(!bench.window->messages()->sentence().isEmpty());
        QVERIFY(bench.project() == before);
    }

    void aSelectedRackShowsItsProperties()
    {
        Bench bench(QStringLiteral("colossus-1"));
        const Rack rack = *bench.project().table<Rack>().begin();
        bench.window->selection()->set(Subject{EntityKind::Rack, rack.id});
        const PropertyEditor *editor = bench.window->properties()->editorOf(u"planned_kw");
        QVERIFY(editor != nullptr);
        QVERIFY(editor->lineEdit() != nullptr);
        QVERIFY(editor->lineEdit()->text().isEmpty());             // unknown: the type's
        QVERIFY(!editor->lineEdit()->placeholderText().isEmpty()); // which it names
    }

    void theSampleStaysCleanWhenNothingIsDone()
    {
        Bench bench(QStringLiteral("colossus-1"));
        QVERIFY(!bench.session.document().isModified());
        QVERIFY(bench.window->close());
        QVERIFY(!bench.session.hasPlan());
    }

    /// Both rings of the sample feed every rack: one lost leaves all on one feed, both lost none.
    /// The document does not change, and Restore brings the figures back.
    void equipmentFailsOnTheShownPlanOnly()
    {
        Bench bench(QStringLiteral("colossus-1"));
        MainWindow &window = *bench.window;
        const Project before = bench.project();
        const QString figure = window.headroom()->summary()->figure();
        std::vector<Subject> rings;
        for (const PowerNode &node : before.table<PowerNode>()) {
            if (node.name.startsWith(QStringLiteral("161 kV ring")))
                rings.push_back({EntityKind::PowerNode, node.id});
        }
        QCOMPARE(rings.size(), std::size_t(2));
        QVERIFY(!window.actions()[ActionId::FailSelected]->isEnabled());

        window.selection()->set(rings[0]);
        bench.open([&] { window.actions()[ActionId::FailSelected]->trigger(); });
        QVERIFY(window.lossBanner()->sentence().startsWith(QStringLiteral("Shown with 161 kV")));
        QVERIFY(window.canvas()->marks().dark.empty());
        // What it does is worked out beside the window.
        QTRY_VERIFY_WITH_TIMEOUT(window.canvas()->marks().singleFed.size() > 3404, kEvaluationMs);
        const std::size_t racks = window.canvas()->marks().singleFed.size();

        window.selection()->set(rings[1]);
        bench.open([&] { window.actions()[ActionId::FailSelected]->trigger(); });
        QTRY_COMPARE_WITH_TIMEOUT(window.canvas()->marks().dark.size(), racks, kEvaluationMs);
        QVERIFY(window.headroom()->summary()->figure() != figure);
        QVERIFY(window.headroom()->chart()->spec().scenario.contains(QStringLiteral("failed")));
        QVERIFY(bench.project() == before);
        QVERIFY(!bench.session.document().history().canUndo());

        bench.open(
            [&] { QTest::mouseClick(window.lossBanner()->restoreButton(), Qt::LeftButton); });
        QVERIFY(window.lossBanner()->isHidden());
        QCOMPARE(window.headroom()->summary()->figure(), figure);
        QVERIFY(window.canvas()->marks().dark.empty());
    }

    void thePlanShowsTheAnswerOfTheShownMonth()
    {
        Bench bench(QStringLiteral("colossus-1"));
        MainWindow &window = *bench.window;
        window.planBar()->setColour(PlanColour::PowerUse);
        QTRY_COMPARE(window.canvas()->style().colouring.scale, PlanScale::Amounts);
        QCOMPARE(window.canvas()->style().colouring.racks.size(), bench.racks());
        QVERIFY(!window.canvas()->style().month);
        // The slider moves the month of the figures too, and what comes later stands back.
        window.actions()[ActionId::ShowBuildOut]->trigger();
        window.planBar()->slider()->setValue(0);
        QTRY_COMPARE(window.canvas()->style().month, std::optional(window.headroom()->month()));
        QCOMPARE(window.headroom()->month(), bench.project().settings().horizonStart);
        window.headroom()->moveMonth(2);
        QCOMPARE(window.planBar()->slider()->value(), 2);
    }

    void hiddenLayersAreNotDrawn()
    {
        Bench bench(QStringLiteral("colossus-1"));
        bench.window->layers()->shownBox(PlanLayer::Racks)->setChecked(false);
        QTRY_VERIFY(!bench.window->canvas()->style().layers.shows(PlanLayer::Racks));
    }

private:
    /// Takes the rack row tool with NVL72 and a pitch of 1.2 m, and says where to drag in hall 1:
    /// 19.5 pitches, so that 20 racks fit however the ends snap.
    static std::pair<QPoint, QPoint> readyToDraw(Bench &bench)
    {
        MainWindow &window = *bench.window;
        CanvasView *canvas = window.canvas();
        const Hall *hall = nullptr;
        for (const Hall &each : bench.project().table<Hall>()) {
            if (each.name.contains(QLatin1Char('1')))
                hall = &each;
        }
        const RackType *type = nullptr;
        for (const RackType &each : bench.project().table<RackType>()) {
            if (each.name.contains(QStringLiteral("NVL72")))
                type = &each;
        }
        if (hall == nullptr || type == nullptr)
            qFatal("The sample has no hall 1 or no NVL72");
        window.selection()->set(Subject{EntityKind::Hall, hall->id});
        canvas->fitSelection();
        for (int i = 0; i < 4; ++i)
            canvas->zoomIn(); // so that a pixel is much less than a step of the grid
        window.actions()[ActionId::ToolRackRow]->trigger();
        canvas->setRackRowOptions({type->id, std::nullopt, Metres(1.2)});
        const Point middle = centroidOf(hall->outline);
        const Point from{middle.xM - 11.7, middle.yM};
        const Point to{middle.xM + 11.7, middle.yM};
        return {canvas->viewport().toPixels(from).toPoint(),
                canvas->viewport().toPixels(to).toPoint()};
    }

    static void drawTwentyRacks(Bench &bench)
    {
        CanvasView *canvas = bench.window->canvas();
        const auto [start, end] = readyToDraw(bench);
        bench.open([&, from = start, to = end] {
            QTest::mousePress(canvas, Qt::LeftButton, {}, from);
            QTest::mouseMove(canvas, (from + to) / 2);
            QTest::mouseMove(canvas, to);
            QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
        });
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
