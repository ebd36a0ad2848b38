// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/adddrawn.h"
#include "models/edits/grouping.h"
#include "tests/ui/canvas/canvasbench.h"
#include "ui/canvas/notefield.h"

#include <QBuffer>
#include <QSignalSpy>

using namespace headroom;
using namespace headroom::test;

namespace {

constexpr double kGridM = 0.6; // of new plans

QString codeOf(const QSignalSpy &problems)
{
    if (problems.isEmpty())
        return QStringLiteral("none");
    const auto message = problems.last().first().value<Message>();
    return QString::fromUtf8(message.code.data(), static_cast<qsizetype>(message.code.size()));
}

template <class T>
const T &only(const Bench &bench)
{
    return *bench.document.project().table<T>().begin();
}

template <class T>
std::size_t count(const Bench &bench)
{
    return bench.document.project().table<T>().size();
}

/// A hall with a busway over a row of 28 racks at y = 51 m, the first at x = 42 m.
struct FedPlan : RowPlan
{
    FedPlan()
    {
        for (int i = 0; i < 28; ++i)
            racks.push_back(rackAt({42 + kGridM * i, 51}));
        busway = node(NodeKind::Busway, QStringLiteral("Busway B3"), 800);
        place(busway, {50, 45});
        panel = node(NodeKind::Panel, QStringLiteral("Panel 1"), 800);
        place(panel, {56, 45});
    }

    void place(Id node, Point at)
    {
        change<PowerNode>(node, [at](PowerNode &row) {
            row.x = Metres(at.xM);
            row.y = Metres(at.yM);
        });
    }

    std::vector<Id> racks;
    Id busway;
    Id panel;
};

/// A hall with a picture of 200 by 100 pixels under it that covers 10 m by 5 m around 50, 50.
struct UnderlaidPlan : RowPlan
{
    UnderlaidPlan()
    {
        QImage image(200, 100, QImage::Format_RGB32);
        image.fill(Qt::white);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        Underlay row;
        row.id = next();
        row.site = site;
        row.name = QStringLiteral("Survey");
        row.picture.bytes = buffer.data();
        row.x = Metres(50);
        row.y = Metres(50);
        row.metresPerPixel = 0.05;
        underlay = row.id;
        project.set(std::move(row));
        // A hall would be found first.
        change<Hall>(hall, [](Hall &place) { place.outline = rectangle({-90, -90}, {-80, -80}); });
    }

    Id underlay;
};

} // namespace

class DrawingToolsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aBuildingIsDraggedOrDrawnCornerByCorner()
    {
        const RowPlan plan;
        Bench bench(plan.project);
        bench.view.setTool(ToolKind::Building);
        bench.drag({45, 45}, {51, 49.8}); // whole steps of the grid
        QCOMPARE(count<Building>(bench), std::size_t{1});
        QCOMPARE(only<Building>(bench).outline, rectangle({45, 45}, {51, 49.8}));
        for (const Point corner : {Point{54, 45.6}, {57, 45.6}, {57, 48.6}})
            bench.click(corner);
        bench.key(Qt::Key_Return);
        QCOMPARE(count<Building>(bench), std::size_t{2});
        QCOMPARE(bench.steps(), std::size_t{2});
        bench.document.undo();
        bench.document.undo();
        QCOMPARE(bench.document.project(), plan.project);
    }

    void aTypedSizeIsExact()
    {
        const RowPlan plan;
        Bench bench(plan.project);
        bench.view.setTool(ToolKind::Building);
        bench.press(Qt::LeftButton, bench.pixel({45, 45}));
        bench.move(Qt::LeftButton, bench.pixel({47, 46}));
        QTest::keyClicks(&bench.view, QStringLiteral("12.345x6.7"));
        bench.key(Qt::Key_Return);
        QCOMPARE(count<Building>(bench), std::size_t{1});
        const Bounds bounds = boundsOf(only<Building>(bench).outline);
        COMPARE_POINTS(bounds.high, (Point{57.345, 51.7}));
    }

    void theBorderOfTheSiteTakesThePlaceOfTheFormerOne()
    {
        const RowPlan plan;
        Bench bench(plan.project);
        bench.view.setTool(ToolKind::SiteBorder);
        bench.drag({42, 42}, {54, 54});
        bench.drag({45, 45}, {51, 51});
        QCOMPARE(only<Site>(bench).boundary, rectangle({45, 45}, {51, 51}));
        QCOMPARE(bench.steps(), std::size_t{2});
    }

    void aClickPlacesAColumnOfTheChosenSize()
    {
        const RowPlan plan;
        Bench bench(plan.project);
        DrawingOptions options;
        options.columnSize = Metres(0.8);
        bench.view.setDrawingOptions(options);
        bench.view.setTool(ToolKind::Obstacle);
        bench.click({48, 48});
        QCOMPARE(count<Obstacle>(bench), std::size_t{1});
        const Obstacle &column = only<Obstacle>(bench);
        QCOMPARE(column.kind, ObstacleKind::Column);
        QCOMPARE(column.hall, plan.hall);
        const Bounds bounds = boundsOf(column.outline);
        COMPARE_POINTS(bounds.low, (Point{47.6, 47.6}));
        COMPARE_POINTS(bounds.high, (Point{48.4, 48.4}));
        QCOMPARE(bench.steps(), std::size_t{1});
    }

    void obstaclesStandInHalls()
    {
        const RowPlan plan;
        Bench bench(plan.project, {110, 50}); // the hall ends at 100 m
        QSignalSpy problems(&bench.view, &CanvasView::problem);
        bench.view.setTool(ToolKind::Obstacle);
        bench.click({112, 50});
        QCOMPARE(codeOf(problems), QStringLiteral("obstacle.no-hall"));
        QCOMPARE(bench.document.project(), plan.project);
    }

    void aWallIsAsLongAsTyped()
    {
        const RowPlan plan;
        Bench bench(plan.project);
        DrawingOptions options;
        options.obstacle = ObstacleKind::Wall;
        bench.view.setDrawingOptions(options);
        bench.view.setTool(ToolKind::Obstacle);
        bench.click({45, 48});
        bench.move(Qt::NoButton, bench.pixel({46.2, 48}));
        QTest::keyClicks(&bench.view, QStringLiteral("4.5"));
        bench.key(Qt::Key_Return);
        QCOMPARE(count<Obstacle>(bench), std::size_t{1});
        QCOMPARE(only<Obstacle>(bench).kind, ObstacleKind::Wall);
        // 0.2 m thick, half of it on each side of the line.
        const Bounds bounds = boundsOf(only<Obstacle>(bench).outline);
        COMPARE_POINTS(bounds.low, (Point{45, 47.9}));
        COMPARE_POINTS(bounds.high, (Point{49.5, 48.1}));
    }

    void aDoorKeepsFreeWhatItsLeafSwingsOver()
    {
        const RowPlan plan;
        DrawingOptions options;
        options.obstacle = ObstacleKind::Door;
        // In the southern wall, drawn either way: the leaf is as deep as the opening is wide.
        for (const auto &[from, to] :
             {std::pair<Point, Point>{{48, 0}, {49.2, 0}}, {{49.2, 0}, {48, 0}}}) {
            Bench bench(plan.project, {50, 5});
            bench.view.setDrawingOptions(options);
            bench.view.setTool(ToolKind::Obstacle);
            bench.drag(from, to);
            QCOMPARE(count<Obstacle>(bench), std::size_t{1});
            const Bounds bounds = boundsOf(only<Obstacle>(bench).outline);
            COMPARE_POINTS(bounds.low, (Point{48, 0}));
            COMPARE_POINTS(bounds.high, (Point{49.2, 1.2}));
        }
    }

    void aNoteIsTypedWhereItStands()
    {
        const RowPlan plan;
        Bench bench(plan.project);
        bench.view.setTool(ToolKind::Note);
        bench.click({48, 48});
        QVERIFY(bench.view.noteField() != nullptr);
        QTest::keyClicks(bench.view.noteField(), QStringLiteral("Spare"));
        QTest::keyClick(bench.view.noteField(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(bench.view.noteField(), QStringLiteral("for hall 2"));
        QTest::keyClick(bench.view.noteField(), Qt::Key_Return);
        QVERIFY(bench.view.noteField() == nullptr);
        const Note &note = only<Note>(bench);
        QCOMPARE(note.text, QStringLiteral("Spare\nfor hall 2"));
        COMPARE_POINTS((Point{note.x.value(), note.y.value()}), (Point{48, 48}));
        // 15 pixels at 20 pixels a metre are 0.75 m; of 0.5, 1 and 2 the next is 1.
        QCOMPARE(note.size, Metres(1));
        QCOMPARE(bench.steps(), std::size_t{1});
    }

    void aClickBesideANoteEndsItAndEscapeDropsIt()
    {
        const RowPlan plan;
        Bench bench(plan.project);
        bench.view.setTool(ToolKind::Note);
        bench.click({48, 48});
        QTest::keyClicks(bench.view.noteField(), QStringLiteral("Dropped"));
        QTest::keyClick(bench.view.noteField(), Qt::Key_Escape);
        bench.view.cancel(); // what the window does on Escape
        QVERIFY(bench.view.noteField() == nullptr);
        bench.view.setTool(ToolKind::Note);
        bench.click({48, 48});
        bench.click({54, 52}); // nothing was written
        QVERIFY(bench.view.noteField() == nullptr);
        QCOMPARE(bench.document.project(), plan.project);
        bench.click({48, 48});
        QTest::keyClicks(bench.view.noteField(), QStringLiteral("Kept"));
        bench.click({54, 52});
        QVERIFY(bench.view.noteField() == nullptr);
        QCOMPARE(count<Note>(bench), std::size_t{1});
    }

    void aDoubleClickOpensANote()
    {
        RowPlan plan;
        Note note;
        note.id = plan.next();
        note.site = plan.site;
        note.text = QStringLiteral("Spare");
        note.x = Metres(48);
        note.y = Metres(48);
        plan.project.set(note);
        Bench bench(plan.project);
        const auto open = [&bench] {
            QTest::mouseDClick(&bench.view, Qt::LeftButton, {}, bench.pixel({48, 48}));
        };
        open();
        QVERIFY(bench.view.noteField() != nullptr);
        QCOMPARE(bench.view.noteField()->toPlainText(), QStringLiteral("Spare"));
        QTest::keyClicks(bench.view.noteField(), QStringLiteral("Sold"));
        QTest::keyClick(bench.view.noteField(), Qt::Key_Return);
        QCOMPARE(only<Note>(bench).text, QStringLiteral("Sold"));
        QCOMPARE(bench.view.tool(), ToolKind::Select);
        open();
        QTest::keyClick(bench.view.noteField(), Qt::Key_Backspace); // all of it
        QTest::keyClick(bench.view.noteField(), Qt::Key_Return);
        QCOMPARE(count<Note>(bench), std::size_t{0});
        bench.document.undo();
        bench.document.undo();
        QCOMPARE(bench.document.project(), plan.project);
    }

    void aDimensionTakesHoldOfCornersAndRunsBeside()
    {
        RowPlan plan;
        plan.rackAt({48, 48}); // 47.7 to 48.3 by 47.4 to 48.6
        Bench bench(plan.project);
        bench.view.setTool(ToolKind::Dimension);
        bench.click({47.75, 47.45});
        bench.click({48.25, 47.35});
        bench.click({48, 46.2});
        QCOMPARE(count<Dimension>(bench), std::size_t{1});
        const Dimension &line = only<Dimension>(bench);
        COMPARE_POINTS((Point{line.fromX.value(), line.fromY.value()}), (Point{47.7, 47.4}));
        COMPARE_POINTS((Point{line.toX.value(), line.toY.value()}), (Point{48.3, 47.4}));
        // South of a way to the east is to its right: two steps of the grid.
        QCOMPARE(line.offset, Metres(-1.2));
        QCOMPARE(bench.steps(), std::size_t{1});
    }

    void theLengthAndTheOffsetOfADimensionAreTyped()
    {
        RowPlan plan;
        plan.rackAt({48, 48});
        Bench bench(plan.project);
        bench.view.setTool(ToolKind::Dimension);
        bench.click({47.75, 47.45});
        bench.move(Qt::NoButton, bench.pixel({50, 47.4}));
        QTest::keyClicks(&bench.view, QStringLiteral("2"));
        bench.key(Qt::Key_Return);
        QTest::keyClicks(&bench.view, QStringLiteral("0.5"));
        bench.key(Qt::Key_Return);
        const Dimension &line = only<Dimension>(bench);
        COMPARE_POINTS((Point{line.toX.value(), line.toY.value()}), (Point{49.7, 47.4}));
        QCOMPARE(line.offset, Metres(0.5));
    }

    void aBandConnectsManyRacksToWhatIsInHand()
    {
        const FedPlan plan;
        Bench bench(plan.project);
        DrawingOptions options;
        options.side = Side::A;
        bench.view.setDrawingOptions(options);
        bench.view.setTool(ToolKind::Connect);
        bench.click({50, 45});
        QVERIFY2(bench.view.status().contains(QStringLiteral("Busway B3")),
                 qPrintable(bench.view.status()));
        bench.press(Qt::LeftButton, bench.pixel({41, 54}));
        bench.move(Qt::LeftButton, bench.pixel({50, 50}));
        bench.move(Qt::LeftButton, bench.pixel({60, 49}));
        QVERIFY2(bench.view.status().contains(QStringLiteral("28 racks to Busway B3, side A")),
                 qPrintable(bench.view.status()));
        bench.release(Qt::LeftButton, bench.pixel({60, 49}));
        QCOMPARE(count<Connection>(bench), std::size_t{28});
        for (const Connection &edge : bench.document.project().table<Connection>()) {
            QCOMPARE(edge.from, plan.busway);
            QCOMPARE(edge.priority, 1); // A is first
        }
        // It had no side, and has the chosen one now.
        QCOMPARE(bench.document.project().find<PowerNode>(plan.busway)->side, Side::A);
        QCOMPARE(bench.steps(), std::size_t{1});
        // It is still in hand: what stands below it is connected by a click.
        bench.click({56, 45});
        QCOMPARE(count<Connection>(bench), std::size_t{29});
        bench.document.undo();
        bench.document.undo();
        QCOMPARE(bench.document.project(), plan.project);
    }

    void aDragConnectsOneRackOrAllThatIsSelected()
    {
        const FedPlan plan;
        Bench bench(plan.project);
        bench.view.setTool(ToolKind::Connect);
        bench.drag({50, 45}, {42, 51});
        QCOMPARE(count<Connection>(bench), std::size_t{1});
        QCOMPARE(only<Connection>(bench).toRack, std::optional(plan.racks.front()));
        bench.view.cancel();
        std::vector<Subject> three;
        for (std::size_t i = 0; i < 3; ++i)
            three.push_back({EntityKind::Rack, plan.racks[i]});
        bench.selection.set(three);
        bench.drag({56, 45}, {42, 51});
        QCOMPARE(count<Connection>(bench), std::size_t{4});
    }

    void aConnectionSaysWhatIsLeftAndWhatItNeeds()
    {
        // A rack of 132 kW, a busway of 300 kW that feeds two already: 36 kW are left of it.
        FedPlan plan;
        plan.change<PowerNode>(plan.busway, [](PowerNode &node) {
            node.ratedKw = Kilowatts(300);
            node.maxUtilisation = Share(1);
        });
        plan.connect(plan.busway, plan.racks[0]);
        plan.connect(plan.busway, plan.racks[1]);
        Bench bench(plan.project);
        bench.view.setTool(ToolKind::Connect);
        bench.move(Qt::NoButton, bench.pixel({50, 45}));
        bench.click({50, 45});
        const QPoint target = bench.pixel({43.2, 51});
        bench.move(Qt::NoButton, target);
        const QString status = bench.view.status();
        QVERIFY2(status.contains(QStringLiteral("would carry 396")), qPrintable(status)); // 3 × 132
        QVERIFY2(status.contains(QStringLiteral("limit of 300")), qPrintable(status));
        bench.click({43.2, 51}); // the rule only warns
        QCOMPARE(count<Connection>(bench), std::size_t{3});
        plan.change<Settings>(kSettingsId,
                              [](Settings &row) { row.capacityRule = PlacementRule::Error; });
        Bench strict(plan.project);
        QSignalSpy problems(&strict.view, &CanvasView::problem);
        strict.view.setTool(ToolKind::Connect);
        strict.drag({50, 45}, {43.2, 51});
        QCOMPARE(codeOf(problems), QStringLiteral("placement.refused"));
        QCOMPARE(strict.document.project(), plan.project);
    }

    void refusedConnectionsSayWhy()
    {
        FedPlan plan;
        plan.change<PowerNode>(plan.busway, [](PowerNode &node) { node.side = Side::B; });
        plan.connect(plan.busway, plan.panel);
        plan.connect(plan.busway, plan.racks.front());
        const Id cooler = plan.node(NodeKind::DryCooler, QStringLiteral("Dry cooler 1"), 500);
        plan.place(cooler, {44, 45});
        plan.change<PowerNode>(cooler, [](PowerNode &node) { node.carrier = Carrier::Liquid; });
        Bench bench(plan.project);
        QSignalSpy problems(&bench.view, &CanvasView::problem);
        bench.view.setTool(ToolKind::Connect);
        bench.drag({56, 45}, {50, 45});
        QCOMPARE(codeOf(problems), QStringLiteral("connection.cycle"));
        bench.view.cancel();
        bench.drag({50, 45}, {42, 51});
        QCOMPARE(codeOf(problems), QStringLiteral("connection.exists"));
        bench.view.cancel();
        bench.drag({44, 45}, {56, 45});
        QCOMPARE(codeOf(problems), QStringLiteral("connect.carrier"));
        bench.view.cancel();
        DrawingOptions options;
        options.side = Side::A;
        bench.view.setDrawingOptions(options);
        bench.drag({50, 45}, {43.2, 51});
        QCOMPARE(codeOf(problems), QStringLiteral("connect.other-side"));
        QCOMPARE(bench.document.project(), plan.project);
    }

    void coolingEquipmentIsPlacedAndServesAHall()
    {
        const RowPlan plan;
        Bench bench(plan.project);
        bench.view.setEquipmentKind(NodeKind::CoolantDistributionUnit);
        bench.view.setTool(ToolKind::Power);
        bench.click({48, 48});
        QCOMPARE(only<PowerNode>(bench).carrier, Carrier::Liquid);
        bench.view.setTool(ToolKind::Connect);
        bench.click({48, 48});
        bench.click({54, 54}); // the floor of the hall
        QCOMPARE(only<Connection>(bench).toHall, std::optional(plan.hall));
    }

    void aLineAcrossAHallSplitsIt()
    {
        const RowPlan plan;
        Bench bench(plan.project);
        bench.view.setTool(ToolKind::SplitHall);
        bench.drag({50.4, 45}, {50.4, 55.2});
        QCOMPARE(bench.halls(), std::size_t{2});
        // 100 m by 100 m: the western part is the larger one and stays the hall.
        const Hall *stays = bench.document.project().find<Hall>(plan.hall);
        QVERIFY(std::abs(areaOf(stays->outline).value() - 5040) < 1e-6);
        QCOMPARE(bench.steps(), std::size_t{1});
        bench.document.undo();
        QCOMPARE(bench.document.project(), plan.project);
    }

    void cornersAreMovedAddedAndRemoved()
    {
        RowPlan plan;
        plan.change<Hall>(plan.hall, [](Hall &hall) {
            hall.outline = rectangle({42, 42}, {54, 54}); // whole steps of the grid
        });
        Bench bench(plan.project);
        const auto outline = [&] { return only<Hall>(bench).outline; };
        bench.view.setTool(ToolKind::Corners);
        bench.click({48, 48}); // takes the hall
        QCOMPARE(bench.selection.current(), std::optional(Subject{EntityKind::Hall, plan.hall}));
        bench.drag({54, 54}, {57, 55.2});
        QCOMPARE(outline(), (Polygon{{42, 42}, {54, 42}, {57, 55.2}, {42, 54}}));
        bench.drag({48, 42}, {48, 40.2}); // from the southern edge
        QCOMPARE(outline(), (Polygon{{42, 42}, {48, 40.2}, {54, 42}, {57, 55.2}, {42, 54}}));
        bench.move(Qt::NoButton, bench.pixel({48, 40.2}));
        bench.key(Qt::Key_Delete); // a corner, not the hall
        QCOMPARE(outline(), (Polygon{{42, 42}, {54, 42}, {57, 55.2}, {42, 54}}));
        bench.press(Qt::LeftButton, bench.pixel({42, 42}));
        bench.move(Qt::LeftButton, bench.pixel({41, 42}));
        QTest::keyClicks(&bench.view, QStringLiteral("1.5<180"));
        bench.key(Qt::Key_Return);
        COMPARE_POINTS(outline().front(), (Point{40.5, 42}));
        bench.press(Qt::LeftButton, bench.pixel({54, 42}));
        bench.move(Qt::LeftButton, bench.pixel({56, 44}));
        bench.view.cancel();
        bench.release(Qt::LeftButton, bench.pixel({56, 44}));
        QCOMPARE(bench.view.tool(), ToolKind::Corners);
        QCOMPARE(bench.steps(), std::size_t{4});
        for (int i = 0; i < 4; ++i)
            bench.document.undo();
        QCOMPARE(bench.document.project(), plan.project);
    }

    void aLineBesideAllHallsIsToldAbout()
    {
        const RowPlan plan;
        Bench bench(plan.project, {150, 50});
        QSignalSpy problems(&bench.view, &CanvasView::problem);
        bench.view.setTool(ToolKind::SplitHall);
        bench.drag({150, 45}, {150, 55});
        QCOMPARE(codeOf(problems), QStringLiteral("hall.none-here"));
    }

    void twoPointsAndTheirDistanceScaleAnUnderlay()
    {
        const UnderlaidPlan plan;
        Bench bench(plan.project);
        bench.view.setTool(ToolKind::ScaleUnderlay);
        bench.click({47, 50});
        bench.click({51, 50});
        QTest::keyClicks(&bench.view, QStringLiteral("8"));
        bench.key(Qt::Key_Return);
        // Clicks fall on pixels of 5 cm: 4 m are measured to within 5 cm, and 8 m twice as far.
        const Underlay &scaled = only<Underlay>(bench);
        QVERIFY(std::abs(scaled.metresPerPixel - 0.1) < 0.1 * 0.05 / 4 * 1.01);
        // The middle was 3 m east of the first point, and is 6 m east of it now.
        QVERIFY(std::abs(scaled.x.value() - 53) < 0.1);
        QVERIFY(std::abs(scaled.y.value() - 50) < 0.1);
        QCOMPARE(bench.steps(), std::size_t{1});
        bench.document.undo();
        QCOMPARE(bench.document.project(), plan.project);
    }

    void bandsBeginOnALockedUnderlay()
    {
        UnderlaidPlan plan;
        plan.change<Underlay>(plan.underlay, [](Underlay &row) { row.locked = true; });
        const Id feed = plan.node(NodeKind::Panel, QStringLiteral("Panel"), 100);
        plan.change<PowerNode>(feed, [](PowerNode &row) {
            row.x = Metres(50);
            row.y = Metres(50);
        });
        Bench bench(plan.project);
        bench.drag({46, 48}, {54, 52});
        QCOMPARE(bench.selection.subjects(), (std::vector{Subject{EntityKind::PowerNode, feed}}));
        QCOMPARE(bench.document.project(), plan.project);
    }

    void aClickOnAMemberSelectsTheGroup()
    {
        RowPlan plan;
        const Subject one{EntityKind::Rack, plan.rackAt({48, 48})};
        const Subject other{EntityKind::Rack, plan.rackAt({52, 52})};
        const Subject third{EntityKind::Rack, plan.rackAt({45, 52})};
        SeededIds ids(7);
        const std::vector<Subject> both{one, other};
        const Result<Project> grouped = group(plan.project, ids, both);
        QVERIFY(grouped.ok());
        Bench bench(*grouped);
        bench.click({48, 48});
        QCOMPARE(bench.selection.subjects(), both);
        QCOMPARE(bench.selection.current(), std::optional(one));
        bench.click({48, 48}, Qt::AltModifier);
        QCOMPARE(bench.selection.subjects(), std::vector{one});
        bench.click({45, 52});
        bench.click({52, 52}, Qt::ShiftModifier);
        QCOMPARE(bench.selection.subjects(), (std::vector{one, other, third}));
        bench.click({48, 48}, Qt::ShiftModifier);
        QCOMPARE(bench.selection.subjects(), std::vector{third});
        QTest::mouseDClick(&bench.view, Qt::LeftButton, {}, bench.pixel({52, 52}));
        QCOMPARE(bench.selection.subjects(), std::vector{other});
    }

    void tabGoesFromThingToThingAndOutAtTheEnd()
    {
        RowPlan plan;
        plan.change<Hall>(plan.hall, [](Hall &row) { row.outline.clear(); });
        const Subject south{EntityKind::Rack, plan.rackAt({46, 46})};
        const Subject east{EntityKind::Rack, plan.rackAt({54, 54})};
        const Subject west{EntityKind::Rack, plan.rackAt({46, 54})};
        Bench bench(plan.project);
        for (const Subject expected : {west, east, south}) {
            bench.key(Qt::Key_Tab);
            QCOMPARE(bench.selection.subjects(), std::vector{expected});
        }
        bench.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(bench.selection.subjects(), std::vector{east});
        bench.key(Qt::Key_Tab);
        bench.key(Qt::Key_Tab); // leaves the plan
        QCOMPARE(bench.selection.subjects(), std::vector{south});
    }

    void enterAsksForTheProperties()
    {
        RowPlan plan;
        const Id rack = plan.rackAt({48, 48});
        Bench bench(plan.project);
        QSignalSpy wanted(&bench.view, &CanvasView::propertiesWanted);
        bench.key(Qt::Key_Return);
        QCOMPARE(wanted.count(), 0);
        bench.selection.set(Subject{EntityKind::Rack, rack});
        bench.key(Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
    }

    void thingsAreDrawnByKeysAtTypedPlaces()
    {
        const RowPlan plan;
        Bench bench(plan.project);
        bench.view.setTool(ToolKind::Obstacle);
        QTest::keyClicks(&bench.view, QStringLiteral("@48x48.6"));
        bench.key(Qt::Key_Return); // there
        bench.key(Qt::Key_Return); // down
        bench.key(Qt::Key_Return); // and up
        QCOMPARE(count<Obstacle>(bench), std::size_t{1});
        const Bounds column = boundsOf(only<Obstacle>(bench).outline);
        COMPARE_POINTS((column.low + column.high) * 0.5, (Point{48, 48.6}));
        // An outline with the cursor: three corners, and the last one again.
        bench.view.setTool(ToolKind::PolygonHall);
        for (const QString &place :
             {QStringLiteral("@60x60"), QStringLiteral("@66x60"), QStringLiteral("@66x66")}) {
            QTest::keyClicks(&bench.view, place);
            bench.key(Qt::Key_Return);
            bench.key(Qt::Key_Return);
        }
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.halls(), std::size_t{2});
    }

    void everyGestureIsDroppedByEscape_data()
    {
        QTest::addColumn<int>("tool");
        QTest::addColumn<int>("obstacle");
        const auto row = [](const char *name, ToolKind tool, ObstacleKind obstacle = {}) {
            QTest::newRow(name) << static_cast<int>(tool) << static_cast<int>(obstacle);
        };
        row("building", ToolKind::Building);
        row("site border", ToolKind::SiteBorder);
        row("split hall", ToolKind::SplitHall);
        row("column", ToolKind::Obstacle, ObstacleKind::Column);
        row("wall", ToolKind::Obstacle, ObstacleKind::Wall);
        row("door", ToolKind::Obstacle, ObstacleKind::Door);
        row("keep-out", ToolKind::Obstacle, ObstacleKind::KeepOut);
        row("note", ToolKind::Note);
        row("dimension", ToolKind::Dimension);
        row("connect", ToolKind::Connect);
        row("scale underlay", ToolKind::ScaleUnderlay);
        row("power", ToolKind::Power);
        row("measure", ToolKind::Measure);
    }

    void everyGestureIsDroppedByEscape()
    {
        QFETCH(int, tool);
        QFETCH(int, obstacle);
        const FedPlan plan;
        Bench bench(plan.project);
        DrawingOptions options;
        options.obstacle = static_cast<ObstacleKind>(obstacle);
        bench.view.setDrawingOptions(options);
        bench.view.setTool(static_cast<ToolKind>(tool));
        bench.press(Qt::LeftButton, bench.pixel({50, 45}));
        bench.move(Qt::LeftButton, bench.pixel({51, 48}));
        bench.move(Qt::LeftButton, bench.pixel({52, 51}));
        bench.view.cancel();
        bench.release(Qt::LeftButton, bench.pixel({52, 51}));
        QCOMPARE(bench.document.project(), plan.project);
        QCOMPARE(bench.steps(), std::size_t{0});
        // One Escape for the gesture, one for the tool.
        QCOMPARE(bench.view.tool(), static_cast<ToolKind>(tool));
        bench.view.cancel();
        QCOMPARE(bench.view.tool(), ToolKind::Select);
    }
};

QTEST_MAIN(DrawingToolsTest)
#include "tst_drawingtools.moc"
