// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas/canvasbench.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace headroom;
using namespace headroom::test;

namespace {} // namespace

class CanvasViewTest : public QObject
{
    Q_OBJECT

private slots:

    void drawingARowOfTwentyRacksIsOneUndoStep()
    {
        const RowPlan plan;
        Bench bench(plan.project);
        bench.view.setRackRowOptions({plan.type});
        bench.view.setTool(ToolKind::RackRow);
        // The footprint of the first rack begins on the grid: 45.0, 49.8.
        bench.drag({45.3, 50.4}, {45.3 + 19 * 0.6, 50.4});
        QCOMPARE(bench.racks(), std::size_t{20});
        QCOMPARE(bench.steps(), std::size_t{1});
        QVERIFY(bench.document.history().undoText().contains(QStringLiteral("20")));
        QCOMPARE(bench.selection.subjects().size(), std::size_t{20});
        for (const Rack &rack : bench.document.project().table<Rack>()) {
            QCOMPARE(rack.hall, plan.hall);
            QCOMPARE(rack.y, bench.document.project().table<Rack>().begin()->y);
        }
        bench.document.undo();
        QCOMPARE(bench.document.project(), plan.project);
        QVERIFY(bench.selection.empty());
        bench.document.redo();
        QCOMPARE(bench.racks(), std::size_t{20});
        QCOMPARE(bench.view.scene().racks().size(), std::size_t{20});
    }

    void theRowTellsCountAndPowerWhileItIsDrawn()
    {
        const RowPlan plan;
        Bench bench(plan.project);
        bench.view.setRackRowOptions({plan.type});
        bench.view.setTool(ToolKind::RackRow);
        QSignalSpy said(&bench.view, &CanvasView::statusChanged);
        bench.press(Qt::LeftButton, bench.pixel({45.3, 50.4}));
        bench.move(Qt::LeftButton, bench.pixel({45.3 + 9 * 0.6, 50.4}));
        const QString text = said.last().first().toString();
        // 10 racks of 72 accelerators and 132 kW.
        QVERIFY2(text.contains(QStringLiteral("10 racks")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("720 accelerators")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("1.32\u00A0MW")), qPrintable(text));
    }

    void aWantedNumberIsPlacedExactly()
    {
        const RowPlan plan;
        Bench bench(plan.project);
        bench.view.setRackRowOptions({.type = plan.type, .count = 20});
        bench.view.setTool(ToolKind::RackRow);
        bench.drag({45.3, 50.4}, {46.5, 50.4}); // the line gives the direction only
        QCOMPARE(bench.racks(), std::size_t{20});
        QCOMPARE(bench.steps(), std::size_t{1});
    }

    void aNumberTypedInMidGestureIsPlacedExactly()
    {
        const RowPlan plan;
        Bench bench(plan.project);
        bench.view.setRackRowOptions({plan.type});
        bench.view.setTool(ToolKind::RackRow);
        bench.press(Qt::LeftButton, bench.pixel({45.3, 50.4}));
        bench.move(Qt::LeftButton, bench.pixel({46.5, 50.4}));
        bench.key(Qt::Key_2);
        bench.key(Qt::Key_0);
        bench.key(Qt::Key_0);
        bench.key(Qt::Key_Backspace);
        QVERIFY2(bench.view.status().contains(QStringLiteral("20 racks")),
                 qPrintable(bench.view.status()));
        bench.release(Qt::LeftButton, bench.pixel({46.5, 50.4}));
        QCOMPARE(bench.racks(), std::size_t{20});
        // The number was for that row alone.
        bench.drag({45.3, 55.2}, {45.3 + 2 * 0.6, 55.2});
        QCOMPARE(bench.racks(), std::size_t{23});
    }

    void racksOnAnObstacleAreLeftOutAndTold()
    {
        RowPlan plan;
        Obstacle column;
        column.id = Id{900'001};
        column.hall = plan.hall;
        column.name = QStringLiteral("Column");
        column.outline = rectangle({47.0, 49.0}, {48.0, 52.0});
        plan.project.set(column);
        Bench bench(plan.project);
        bench.view.setRackRowOptions({plan.type});
        bench.view.setTool(ToolKind::RackRow);
        bench.press(Qt::LeftButton, bench.pixel({45.3, 50.4}));
        bench.move(Qt::LeftButton, bench.pixel({45.3 + 9 * 0.6, 50.4}));
        QVERIFY2(bench.view.status().contains(QStringLiteral("left out: obstacle")),
                 qPrintable(bench.view.status()));
        bench.release(Qt::LeftButton, bench.pixel({45.3 + 9 * 0.6, 50.4}));
        // Racks of 0.6 m from 45.0 m on: those from 46.8 to 48.0 m meet the column, two of ten.
        QCOMPARE(bench.racks(), std::size_t{8});
        QVERIFY2(bench.view.status().contains(QStringLiteral("2 left out")),
                 qPrintable(bench.view.status()));
        // With a wanted number the row goes on behind it.
        bench.document.undo();
        bench.view.setRackRowOptions({.type = plan.type, .count = 20});
        bench.drag({45.3, 50.4}, {46.5, 50.4});
        QCOMPARE(bench.racks(), std::size_t{20});
    }

    void racksOutsideTheHallAreLeftOut()
    {
        const RowPlan plan;
        Bench bench(plan.project, {95, 50});
        bench.view.setRackRowOptions({plan.type});
        bench.view.setTool(ToolKind::RackRow);
        // From 96.0 m the hall has room for six racks up to its wall at 100 m: 99.6 m.
        bench.drag({96.3, 50.4}, {96.3 + 9 * 0.6, 50.4});
        QCOMPARE(bench.racks(), std::size_t{6});
        // Over those nothing is placed, and no step is left.
        bench.drag({96.3, 50.4}, {96.3 + 5 * 0.6, 50.4});
        QCOMPARE(bench.racks(), std::size_t{6});
        QCOMPARE(bench.steps(), std::size_t{1});
        QVERIFY2(bench.view.status().contains(QStringLiteral("No rack was placed")),
                 qPrintable(bench.view.status()));
    }

    void aClickPlacesPowerEquipmentAndADragConnectsIt()
    {
        RowPlan plan;
        const Id rack = plan.rackAt({52.0, 50.0});
        Bench bench(plan.project);
        bench.view.setTool(ToolKind::Power);
        bench.view.setEquipmentKind(NodeKind::UtilityFeed);
        const std::size_t before = plan.project.table<PowerNode>().size();
        bench.click({40, 45});
        QCOMPARE(bench.document.project().table<PowerNode>().size(), before + 1);
        const Subject feed = bench.selection.subjects().front();
        QCOMPARE(bench.document.project().find<PowerNode>(feed.id)->kind, NodeKind::UtilityFeed);
        QVERIFY(!bench.document.project().find<PowerNode>(feed.id)->name.isEmpty());
        bench.view.setEquipmentKind(NodeKind::Transformer);
        bench.click({46, 45});
        const Subject transformer = bench.selection.subjects().front();
        QVERIFY(transformer != feed);
        bench.drag({40, 45}, {46, 45});
        bench.drag({46, 45}, {52, 50});
        const auto &connections = bench.document.project().table<Connection>();
        const std::size_t known = plan.project.table<Connection>().size();
        QCOMPARE(connections.size(), known + 2);
        QCOMPARE(bench.steps(), std::size_t{4});
        QVERIFY(bench.document.project().find<Rack>(rack) != nullptr);
        // The same again is refused and leaves no step; so does a drag that ends nowhere.
        bench.drag({40, 45}, {46, 45});
        bench.drag({40, 45}, {40, 40});
        QCOMPARE(bench.steps(), std::size_t{4});
    }

    void shiftKeepsARowLevel()
    {
        const RowPlan plan;
        Bench bench(plan.project);
        bench.view.setRackRowOptions({plan.type});
        bench.view.setTool(ToolKind::RackRow);
        bench.drag({45, 50}, {51, 53}, Qt::ShiftModifier);
        QVERIFY(bench.racks() >= 10);
        for (const Rack &rack : bench.document.project().table<Rack>())
            QCOMPARE(rack.rotation.value(), 0.0);
    }

    void aRowOutsideEveryHallIsNotBegun()
    {
        const RowPlan plan;
        Bench bench(plan.project, {110, 50});
        bench.view.setRackRowOptions({plan.type});
        bench.view.setTool(ToolKind::RackRow);
        bench.drag({115, 50}, {120, 50});
        QCOMPARE(bench.steps(), std::size_t{0});
        QVERIFY(bench.view.status().contains(QStringLiteral("hall")));
    }

    void escapeInMidDragLeavesNoUndoStep_data()
    {
        QTest::addColumn<int>("tool");
        QTest::newRow("row of racks") << static_cast<int>(ToolKind::RackRow);
        QTest::newRow("rectangle") << static_cast<int>(ToolKind::RectangleHall);
        QTest::newRow("polygon") << static_cast<int>(ToolKind::PolygonHall);
        QTest::newRow("move") << static_cast<int>(ToolKind::Select);
    }

    void escapeInMidDragLeavesNoUndoStep()
    {
        QFETCH(int, tool);
        RowPlan plan;
        const Id rack = plan.rackAt({50.1, 50.4});
        Bench bench(plan.project);
        bench.view.setRackRowOptions({plan.type});
        bench.view.setTool(static_cast<ToolKind>(tool));
        bench.press(Qt::LeftButton, bench.pixel({50.1, 50.4}));
        bench.move(Qt::LeftButton, bench.pixel({52, 52}));
        bench.move(Qt::LeftButton, bench.pixel({55, 54}));
        bench.key(Qt::Key_Escape);
        bench.move(Qt::LeftButton, bench.pixel({56, 55}));
        bench.release(Qt::LeftButton, bench.pixel({56, 55}));
        QCOMPARE(bench.steps(), std::size_t{0});
        QCOMPARE(bench.document.project(), plan.project);
        COMPARE_POINTS(bench.place(rack), (Point{50.1, 50.4}));
        QCOMPARE(bench.view.tool(), static_cast<ToolKind>(tool));
    }

    void aDraggedRackSnapsToTheGrid()
    {
        RowPlan plan;
        const Id rack = plan.rackAt({48.3, 48.6}); // its lower left corner at 48.0, 48.0
        Bench bench(plan.project);
        bench.drag({48.3, 48.6}, {48.3 + 1.05, 48.6});
        // 48.0 + 1.05 = 49.05; the nearest of the grid is 82 × 0.6 = 49.2.
        COMPARE_POINTS(bench.place(rack), (Point{49.5, 48.6}));
        QCOMPARE(bench.steps(), std::size_t{1});
        bench.document.undo();
        COMPARE_POINTS(bench.place(rack), (Point{48.3, 48.6}));
        QCOMPARE(bench.document.project(), plan.project);
    }

    void aDraggedRackSnapsToItsNeighbour()
    {
        RowPlan plan;
        const Id rack = plan.rackAt({48.3, 48.6});
        plan.rackAt({55.17, 51.23}); // its right edge at 55.47
        Bench bench(plan.project);
        bench.drag({48.3, 48.6}, {55.95, 51.1});
        // Its left edge at 55.65, 0.18 m from the neighbour's right one; its middle 0.13 m from the
        // neighbour's.
        COMPARE_POINTS(bench.place(rack), (Point{55.77, 51.23}));
    }

    void altSuspendsSnapping()
    {
        RowPlan plan;
        const Id rack = plan.rackAt({48.3, 48.6});
        Bench bench(plan.project);
        const QPoint from = bench.pixel({48.3, 48.6});
        bench.drag(Qt::LeftButton, from, from + QPoint(21, -33), Qt::AltModifier);
        const double scale = bench.view.viewport().scale();
        COMPARE_POINTS(bench.place(rack), (Point{48.3 + 21 / scale, 48.6 + 33 / scale}));
    }

    void aBandSelectsWhatItTouches()
    {
        RowPlan plan;
        const Id first = plan.rackAt({48, 50});
        const Id second = plan.rackAt({50, 50});
        plan.rackAt({56, 50});
        Bench bench(plan.project);
        bench.drag({47, 52}, {50, 49});
        QCOMPARE(bench.selection.subjects(),
                 (std::vector<Subject>{{EntityKind::Rack, first}, {EntityKind::Rack, second}}));
        QCOMPARE(bench.steps(), std::size_t{0});
    }

    void clicksChoose()
    {
        RowPlan plan;
        const Subject first{EntityKind::Rack, plan.rackAt({48, 50})};
        const Subject second{EntityKind::Rack, plan.rackAt({50, 50})};
        Bench bench(plan.project);
        bench.click({48, 50});
        QCOMPARE(bench.selection.subjects(), std::vector{first});
        bench.click({50, 50}, Qt::ShiftModifier);
        QCOMPARE(bench.selection.subjects(), (std::vector{first, second}));
        bench.click({48, 50}, Qt::ShiftModifier);
        QCOMPARE(bench.selection.subjects(), std::vector{second});
        bench.click({60, 60});
        QCOMPARE(bench.selection.subjects(), (std::vector{Subject{EntityKind::Hall, plan.hall}}));
        bench.key(Qt::Key_Escape);
        QVERIFY(bench.selection.empty());
    }

    void aDraggedSelectionMovesTogether()
    {
        RowPlan plan;
        const Id first = plan.rackAt({44.7, 48.6});
        const Id second = plan.rackAt({47.7, 48.6});
        Bench bench(plan.project);
        bench.drag({43.5, 47.5}, {48.5, 50});
        bench.drag({47.7, 48.6}, {47.7, 48.6 + 3.05});
        COMPARE_POINTS(bench.place(first), (Point{44.7, 51.6}));
        COMPARE_POINTS(bench.place(second), (Point{47.7, 51.6}));
        QCOMPARE(bench.steps(), std::size_t{1});
    }

    void corneredClicksBecomeAHall()
    {
        const RowPlan plan;
        Bench bench(plan.project, {120, 20});
        bench.view.setTool(ToolKind::PolygonHall);
        bench.click({114, 12});
        bench.click({126, 12});
        bench.click({130.2, 30});
        bench.key(Qt::Key_Backspace);
        bench.click({126, 24});
        bench.click({114, 24});
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.halls(), std::size_t{2});
        QCOMPARE(bench.steps(), std::size_t{1});
        const Hall *drawn = nullptr;
        for (const Hall &hall : bench.document.project().table<Hall>()) {
            if (hall.id != plan.hall)
                drawn = &hall;
        }
        QVERIFY(drawn != nullptr);
        QCOMPARE(drawn->outline.size(), std::size_t{4});
        // 12 m by 12 m: multiples of 0.6 m, so that the grid keeps them.
        QVERIFY(std::abs(areaOf(drawn->outline).value() - 144) < 1e-6);
        QCOMPARE(bench.selection.subjects(), (std::vector{Subject{EntityKind::Hall, drawn->id}}));
    }

    void anOutlineThatCrossesItselfIsRefusedInWords()
    {
        const RowPlan plan;
        Bench bench(plan.project, {120, 20});
        QSignalSpy problems(&bench.view, &CanvasView::problem);
        bench.view.setTool(ToolKind::PolygonHall);
        for (const Point corner : {Point{114, 12}, Point{126, 24}, Point{126, 12}, Point{114, 24}})
            bench.click(corner);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.halls(), std::size_t{1});
        QCOMPARE(bench.steps(), std::size_t{0});
        QCOMPARE(problems.count(), 1);
        QVERIFY(problems.first().first().value<Message>().code == "outline.not-simple");
    }

    void aRectangleBecomesAHall()
    {
        const RowPlan plan;
        Bench bench(plan.project, {120, 20});
        bench.view.setTool(ToolKind::RectangleHall);
        bench.drag({114, 12}, {126, 18});
        QCOMPARE(bench.halls(), std::size_t{2});
        QCOMPARE(bench.steps(), std::size_t{1});
        bench.drag({128, 12}, {128.2, 12.1}); // a slip of the hand
        QCOMPARE(bench.halls(), std::size_t{2});
        QCOMPARE(bench.steps(), std::size_t{1});
    }

    void arrowKeysNudgeByAGridStep()
    {
        RowPlan plan;
        const Id rack = plan.rackAt({48.3, 48.6});
        Bench bench(plan.project);
        bench.click({48.3, 48.6});
        bench.key(Qt::Key_Right);
        bench.key(Qt::Key_Up);
        COMPARE_POINTS(bench.place(rack), (Point{48.9, 49.2}));
        bench.key(Qt::Key_Left, Qt::ShiftModifier); // ten steps
        COMPARE_POINTS(bench.place(rack), (Point{42.9, 49.2}));
        QCOMPARE(bench.steps(), std::size_t{3});
    }

    void aRowCanBeDrawnWithKeysAlone()
    {
        const RowPlan plan;
        Bench bench(plan.project);
        bench.view.setRackRowOptions({plan.type});
        bench.view.setTool(ToolKind::RackRow);
        bench.key(Qt::Key_Right); // shows the cursor in the middle
        bench.key(Qt::Key_Return);
        bench.key(Qt::Key_Right, Qt::ShiftModifier); // ten steps of 0.6 m
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.racks(), std::size_t{11});
        QCOMPARE(bench.steps(), std::size_t{1});
    }

    void aHallCanBeDrawnWithKeysAlone()
    {
        const RowPlan plan;
        Bench bench(plan.project, {120, 20});
        bench.view.setTool(ToolKind::PolygonHall);
        bench.key(Qt::Key_Right);
        bench.key(Qt::Key_Return);
        bench.key(Qt::Key_Right, Qt::ShiftModifier);
        bench.key(Qt::Key_Return);
        bench.key(Qt::Key_Up, Qt::ShiftModifier);
        bench.key(Qt::Key_Return);
        bench.key(Qt::Key_Return); // again on the same spot: closes
        QCOMPARE(bench.halls(), std::size_t{2});
    }

    void deletingAndDuplicatingAreOneStepEach()
    {
        RowPlan plan;
        const Id rack = plan.rackAt({48.3, 48.6});
        Bench bench(plan.project);
        bench.click({48.3, 48.6});
        bench.view.duplicateSelection();
        QCOMPARE(bench.racks(), std::size_t{2});
        QCOMPARE(bench.selection.subjects().size(), std::size_t{1});
        const Id copy = bench.selection.subjects().front().id;
        QVERIFY(copy != rack);
        COMPARE_POINTS(bench.place(copy), (Point{48.9, 48.6})); // beside it: 0.6 m
        bench.key(Qt::Key_Delete);
        QCOMPARE(bench.racks(), std::size_t{1});
        QCOMPARE(bench.steps(), std::size_t{2});
        bench.document.undo();
        bench.document.undo();
        QCOMPARE(bench.document.project(), plan.project);
    }

    void selectAllTakesEverythingDrawn()
    {
        RowPlan plan;
        plan.rackAt({48, 50});
        plan.rackAt({50, 50});
        Bench bench(plan.project);
        bench.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(bench.selection.subjects().size(), std::size_t{3}); // and the hall
    }

    void theWheelKeepsThePointUnderThePointer()
    {
        const RowPlan plan;
        Bench bench(plan.project);
        const QPointF at(731, 163);
        const Point before = bench.view.viewport().toMetres(at);
        const double scale = bench.view.viewport().scale();
        bench.wheel(at, 360);
        QVERIFY(bench.view.viewport().scale() > scale);
        COMPARE_POINTS(bench.view.viewport().toMetres(at), before);
        bench.wheel(at, -1200);
        COMPARE_POINTS(bench.view.viewport().toMetres(at), before);
        for (int i = 0; i < 100; ++i)
            bench.wheel(at, 1200);
        QCOMPARE(bench.view.viewport().scale(), Viewport::kMostScale);
        COMPARE_POINTS(bench.view.viewport().toMetres(at), before);
    }

    void fitShowsEverything()
    {
        RowPlan plan;
        plan.rackAt({240, -30});
        Bench bench(plan.project);
        bench.key(Qt::Key_0);
        const Bounds seen = bench.view.viewport().bounds();
        QVERIFY(seen.low.xM < 0 && seen.low.yM < -30.6);
        QVERIFY(seen.high.xM > 240.3 && seen.high.yM > 100);
    }

    void aFittedViewStaysFittedWhenTheWindowGrows()
    {
        const RowPlan plan;
        Bench bench(plan.project);
        bench.view.fit();
        bench.view.resize(500, 400);
        const double small = bench.view.viewport().scale();
        bench.view.resize(1500, 1200);
        QVERIFY(bench.view.viewport().scale() > 2 * small);
    }

    void spaceAndMiddleDragPanAndChangeNothing()
    {
        RowPlan plan;
        plan.rackAt({50, 50});
        Bench bench(plan.project);
        const Point before = bench.view.viewport().centre();
        QTest::keyPress(&bench.view, Qt::Key_Space);
        bench.drag(Qt::LeftButton, {500, 400}, {560, 380});
        QTest::keyRelease(&bench.view, Qt::Key_Space);
        bench.drag(Qt::MiddleButton, {500, 400}, {540, 400});
        const double scale = bench.view.viewport().scale();
        COMPARE_POINTS(bench.view.viewport().centre(),
                       (Point{before.xM - 100 / scale, before.yM - 20 / scale}));
        QCOMPARE(bench.steps(), std::size_t{0});
        QVERIFY(bench.selection.empty());
    }

    void aPannedPictureEqualsAFreshOne_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("blocks") << 2.0;
        QTest::newRow("racks") << 8.0;
        QTest::newRow("outlines") << 20.0;
        QTest::newRow("names") << 44.0;
    }

    void aPannedPictureEqualsAFreshOne()
    {
        QFETCH(double, scale);
        RowPlan plan;
        const Id feed = plan.node(NodeKind::Feed, QStringLiteral("Feed"), 100);
        plan.change<PowerNode>(feed, [](PowerNode &node) {
            node.x = Metres(47);
            node.y = Metres(53);
        });
        for (int i = 0; i < 400; ++i)
            plan.connect(feed, plan.rackAt({38 + i % 40 * 0.6, 42 + i / 40 * 2.4}));
        Bench bench(plan.project);
        bench.look({50, 50}, scale);
        bench.view.grab();
        bench.drag(Qt::MiddleButton, {500, 400}, {537, 389});
        bench.drag(Qt::MiddleButton, {500, 400}, {412, 431});
        const QImage panned = bench.view.grab().toImage();
        bench.view.resize(1001, 800); // forgets the picture
        bench.view.grab();
        bench.view.resize(1000, 800);
        const QImage fresh = bench.view.grab().toImage();
        int differing = 0;
        for (int y = 0; y < fresh.height(); ++y) {
            for (int x = 0; x < fresh.width(); ++x)
                differing += panned.pixel(x, y) != fresh.pixel(x, y) ? 1 : 0;
        }
        // Edges that fall on half a pixel may be rounded the other way: a few columns at most.
        QVERIFY2(differing < 2000, qPrintable(QString::number(differing)));
    }

    void aChangeFromElsewhereDropsTheGesture()
    {
        RowPlan plan;
        const Id rack = plan.rackAt({50.1, 50.4});
        Bench bench(plan.project);
        bench.press(Qt::LeftButton, bench.pixel({50.1, 50.4}));
        bench.move(Qt::LeftButton, bench.pixel({52, 52}));
        Project renamed = bench.document.project();
        Rack row = *renamed.find<Rack>(rack);
        row.name = QStringLiteral("Renamed");
        renamed.set(row);
        QVERIFY(bench.document.perform(QStringLiteral("Rename"), renamed).ok());
        bench.move(Qt::LeftButton, bench.pixel({55, 54}));
        bench.release(Qt::LeftButton, bench.pixel({55, 54}));
        QCOMPARE(bench.steps(), std::size_t{1});
        COMPARE_POINTS(bench.place(rack), (Point{50.1, 50.4}));
    }

    void anotherFileIsShownWhole()
    {
        const RowPlan first;
        Bench bench(first.project);
        RowPlan second;
        second.rackAt({300, 300});
        bench.document.reset(second.project);
        QCOMPARE(bench.view.site(), second.site);
        QCOMPARE(bench.view.scene().racks().size(), std::size_t{1});
        QVERIFY(bench.view.viewport().bounds().high.xM > 300);
    }

    void anEmptyProjectIsDrawnToo()
    {
        Bench bench(newProject(QStringLiteral("Empty"), QStringLiteral("uuid")));
        QVERIFY(!bench.view.site().isValid());
        QVERIFY(!bench.view.grab().isNull());
        bench.view.setTool(ToolKind::RackRow);
        bench.drag(Qt::LeftButton, {100, 100}, {200, 100});
        QCOMPARE(bench.steps(), std::size_t{0});
        QVERIFY(bench.view.status().contains(QStringLiteral("rack type")));
    }
};

QTEST_MAIN(CanvasViewTest)
#include "tst_canvasview.moc"
