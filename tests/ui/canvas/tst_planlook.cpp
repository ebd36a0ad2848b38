// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas/canvasbench.h"
#include "ui/canvas/painters/legendcard.h"
#include "ui/canvas/painters/shades.h"

#include <QSignalSpy>

using namespace headroom;
using namespace headroom::test;

namespace {

/// Two racks, ten metres apart, the first at 45, 50.
struct TwoRacks : RowPlan
{
    Id first = rackAt({45, 50});
    Id second = rackAt({55, 50});
};

/// The plan coloured in two classes.
PlanStyle classes(const TwoRacks &plan)
{
    PlanStyle style;
    style.colouring.colour = PlanColour::Phase;
    style.colouring.scale = PlanScale::Classes;
    style.colouring.title = QStringLiteral("Build phase");
    style.colouring.racks = {{plan.first, plan_shade::kFirst}, {plan.second, plan_shade::kUnknown}};
    style.colouring.legend = {{plan_shade::kFirst, QStringLiteral("Phase 1"), 1},
                              {plan_shade::kUnknown, QStringLiteral("Unknown"), 1}};
    return style;
}

QColor colourAt(Bench &bench, Point at)
{
    return bench.view.grab().toImage().pixelColor(bench.pixel(at));
}

} // namespace

class PlanLookTest : public QObject
{
    Q_OBJECT

private slots:

    void racksHaveTheColourOfTheirShade()
    {
        const TwoRacks plan;
        Bench bench(plan.project);
        bench.view.setStyle(classes(plan));
        QCOMPARE(colourAt(bench, {45, 50}).rgb(),
                 shadeColour(theme(), PlanScale::Classes, plan_shade::kFirst).rgb());
        QCOMPARE(colourAt(bench, {55, 50}).rgb(), theme().unknown.rgb());
    }

    void racksThatComeLaterAreFaint()
    {
        const TwoRacks plan;
        Bench bench(plan.project);
        const QColor floor = theme().hallFill;
        const auto away = [&floor](const QColor &colour) {
            return std::abs(colour.red() - floor.red()) + std::abs(colour.green() - floor.green())
                   + std::abs(colour.blue() - floor.blue());
        };
        const int before = away(colourAt(bench, {45, 50}));
        PlanStyle style;
        style.month = Month(2026, 3);
        style.notYet = {plan.first};
        bench.view.setStyle(style);
        QVERIFY(away(colourAt(bench, {45, 50})) * 4 < before);
        QCOMPARE(away(colourAt(bench, {55, 50})), before);
    }

    void colouredRacksMovedKeepTheirShade()
    {
        const TwoRacks plan;
        Bench bench(plan.project);
        bench.view.setStyle(classes(plan));
        bench.selection.set(Subject{EntityKind::Rack, plan.first});
        bench.view.nudgeBy({0, 3});
        const int index = bench.view.scene().rackIndex(plan.first);
        QCOMPARE(bench.view.scene().racks()[static_cast<std::size_t>(index)].colour,
                 quint16{plan_shade::kFirst});
    }

    void theLegendSaysWhatTheColoursAre()
    {
        const TwoRacks plan;
        Bench bench(plan.project);
        LegendContent legend = legendContent(bench.view.scene(), theme());
        QCOMPARE(legend.lines.size(), std::size_t{1});
        QCOMPARE(legend.lines[0].label, QStringLiteral("NVL72"));
        bench.view.setStyle(classes(plan));
        legend = legendContent(bench.view.scene(), theme());
        QCOMPARE(legend.title, QStringLiteral("Build phase"));
        QCOMPARE(legend.lines.size(), std::size_t{2});
        QCOMPARE(legend.lines[0].label, QStringLiteral("Phase 1"));
    }

    void theWholePlanMakesRoomForTheLegend()
    {
        const TwoRacks plan;
        Bench bench(plan.project);
        bench.view.setStyle(classes(plan));
        bench.view.fit();
        const QRectF hall(bench.view.viewport().toPixels({0, 100}),
                          bench.view.viewport().toPixels({100, 0}));
        // A hall of 100 m by 100 m in a view of 1,000 by 800 pixels is as high as the view without
        // its margins of 36 pixels, and stands where the card at the lower right is not.
        QVERIFY(bench.view.rect().contains(hall.toAlignedRect()));
        LegendCard card;
        LabelFonts fonts;
        const Viewport &view = bench.view.viewport();
        const QRectF area = card.place(
            {bench.view.scene(), bench.document.project(), theme(), fonts, view, 1, view.bounds()});
        QVERIFY(!area.isEmpty());
        QVERIFY(!area.intersects(hall));
    }

    void amountsGrowLighterStepByStep()
    {
        // Viridis: its lightness rises all the way, so that it is read in grey too.
        double before = -1;
        for (int step = 0; step < plan_shade::kSteps; ++step) {
            const auto shade = static_cast<quint8>(plan_shade::kFirst + step);
            const QColor colour = shadeColour(theme(), PlanScale::Amounts, shade);
            const double grey =
                0.2126 * colour.red() + 0.7152 * colour.green() + 0.0722 * colour.blue();
            QVERIFY(grey > before);
            before = grey;
        }
    }

    void whatIsHiddenOrLockedIsNotPicked()
    {
        const TwoRacks plan;
        Bench bench(plan.project);
        PlanStyle style;
        style.layers.locked[PlanLayers::position(PlanLayer::Racks)] = true;
        bench.view.setStyle(style);
        bench.click({45, 50});
        QVERIFY(!bench.selection.contains({EntityKind::Rack, plan.first}));
        style.layers.locked.reset();
        style.layers.hidden[PlanLayers::position(PlanLayer::Racks)] = true;
        bench.view.setStyle(style);
        bench.view.selectAll();
        QVERIFY(!bench.selection.contains({EntityKind::Rack, plan.first}));
        // Off the lines of the grid: the floor where a rack would be, and the floor.
        QCOMPARE(colourAt(bench, {45.2, 50.4}).rgb(), colourAt(bench, {45.2, 47.4}).rgb());
        style.layers.hidden.reset();
        bench.view.setStyle(style);
        bench.click({45, 50});
        QVERIFY(bench.selection.contains({EntityKind::Rack, plan.first}));
    }

    void aProblemIsMarkedAndAClickGoesToItsIssue()
    {
        const TwoRacks plan;
        Bench bench(plan.project);
        const std::vector<Subject> subjects{{EntityKind::Rack, plan.first}};
        bench.view.setProblems({{Severity::Warning, 4, QStringLiteral("A warning."), subjects},
                                {Severity::Error, 7, QStringLiteral("An error."), subjects}});
        bench.view.grab();
        QCOMPARE(bench.view.badges().size(), std::size_t{1});
        const ProblemBadge badge = bench.view.badges()[0];
        QCOMPARE(badge.severity, Severity::Error);
        const QSignalSpy chosen(&bench.view, &CanvasView::issueChosen);
        QTest::mouseClick(&bench.view, Qt::LeftButton, {}, badge.at.toPoint());
        QTest::mouseClick(&bench.view, Qt::LeftButton, {}, badge.at.toPoint());
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen[0][0].toInt(), 7); // the worst first
        QCOMPARE(chosen[1][0].toInt(), 4); // then the next
        QVERIFY(bench.selection.contains(subjects.front()));
    }

    void aDistanceTypedInMidDragIsExact_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Point>("to");
        // The pointer goes nearly level to the east.
        QTest::newRow("distance") << QStringLiteral("2.345") << Point{47.345, 50};
        QTest::newRow("decimal comma") << QStringLiteral("2,345") << Point{47.345, 50};
        QTest::newRow("angle") << QStringLiteral("4<90") << Point{45, 54};
        QTest::newRow("east and north") << QStringLiteral("1.5x-0.25") << Point{46.5, 49.75};
    }

    void aDistanceTypedInMidDragIsExact()
    {
        QFETCH(const QString, typed);
        QFETCH(const Point, to);
        const TwoRacks plan;
        Bench bench(plan.project);
        bench.press(Qt::LeftButton, bench.pixel({45, 50}));
        bench.move(Qt::LeftButton, bench.pixel({47, 50.1}));
        bench.move(Qt::LeftButton, bench.pixel({48, 50.1}));
        QTest::keyClicks(&bench.view, typed);
        bench.move(Qt::LeftButton, bench.pixel({48.5, 50.1}));
        bench.release(Qt::LeftButton, bench.pixel({48.5, 50.1}));
        COMPARE_POINTS(bench.place(plan.first), to);
        QCOMPARE(bench.steps(), std::size_t{1});
    }

    void typedLettersCanBeTakenBackAndEnterEnds()
    {
        const TwoRacks plan;
        Bench bench(plan.project);
        bench.press(Qt::LeftButton, bench.pixel({45, 50}));
        bench.move(Qt::LeftButton, bench.pixel({48, 50}));
        QTest::keyClicks(&bench.view, QStringLiteral("29"));
        bench.key(Qt::Key_Backspace);
        bench.key(Qt::Key_Return);
        COMPARE_POINTS(bench.place(plan.first), (Point{47, 50}));
        bench.release(Qt::LeftButton, bench.pixel({48, 50}));
        COMPARE_POINTS(bench.place(plan.first), (Point{47, 50}));
        QCOMPARE(bench.steps(), std::size_t{1});
    }

    void aHallIsDrawnInTheSizeTyped()
    {
        const TwoRacks plan;
        Bench bench(plan.project, {150, 50});
        bench.view.setTool(ToolKind::RectangleHall);
        bench.press(Qt::LeftButton, bench.pixel({150, 50}), Qt::AltModifier);
        bench.move(Qt::LeftButton, bench.pixel({155, 45}), Qt::AltModifier);
        QTest::keyClicks(&bench.view, QStringLiteral("7.25x4.5"));
        bench.release(Qt::LeftButton, bench.pixel({155, 45}), Qt::AltModifier);
        QCOMPARE(bench.halls(), std::size_t{2});
        const Hall &hall = *bench.document.project().find<Hall>(bench.selection.current()->id);
        const Bounds bounds = boundsOf(hall.outline);
        COMPARE_POINTS(bounds.high - bounds.low, (Point{7.25, 4.5}));
    }

    void altAndAnArrowMoveByAMillimetre()
    {
        const TwoRacks plan;
        Bench bench(plan.project);
        bench.selection.set(Subject{EntityKind::Rack, plan.first});
        bench.key(Qt::Key_Right, Qt::AltModifier);
        bench.key(Qt::Key_Down, Qt::AltModifier);
        COMPARE_POINTS(bench.place(plan.first), (Point{45.001, 49.999}));
    }

    void theTapeMeasuresAndChangesNothing()
    {
        const TwoRacks plan;
        Bench bench(plan.project);
        bench.view.setTool(ToolKind::Measure);
        // From one rack's middle to the other's: it takes hold of them from a few pixels away.
        bench.drag({45.1, 50.1}, {54.9, 50.1});
        QVERIFY2(bench.view.status().startsWith(QStringLiteral("10.000 m")),
                 qPrintable(bench.view.status()));
        QCOMPARE(bench.steps(), std::size_t{0});
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.view.status().startsWith(QStringLiteral("10.000 m")));
    }

    void aRowIsHeldWhereTheAisleRepeats()
    {
        // Rows at 50, 53 and one that is dragged towards 56: aisles of 1.8 m between rows of 1.2 m.
        RowPlan plan;
        plan.rackAt({50, 50});
        plan.rackAt({50, 53});
        const Id third = plan.rackAt({50, 58});
        plan.change<Settings>(kSettingsId, [](Settings &row) { row.gridStep = Metres(1.7); });
        Bench bench(plan.project);
        bench.drag({50, 58}, {50.05, 56.1});
        COMPARE_POINTS(bench.place(third), (Point{50, 56}));
    }
};

QTEST_MAIN(PlanLookTest)
#include "tst_planlook.moc"
