// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas/canvasbench.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace headroom;
using namespace headroom::test;

namespace {

/// The array tool in hand, in a hall of 100 m by 100 m, with racks of 0.6 m by 1.2 m.
struct ArrayBench : Bench
{
    explicit ArrayBench(const RowPlan &plan, const RackArrayOptions &options = {})
        : Bench(plan.project)
    {
        view.setRackRowOptions({plan.type});
        view.setRackArrayOptions(options);
        view.setTool(ToolKind::RackArray);
    }

    /// Presses and drags, without releasing.
    void draw(Point from, Point to)
    {
        press(Qt::LeftButton, pixel(from));
        move(Qt::LeftButton, pixel((from + to) * 0.5));
        move(Qt::LeftButton, pixel(to));
    }

    void drop(Point at) { release(Qt::LeftButton, pixel(at)); }

    void type(const QString &text)
    {
        for (const QChar letter : text)
            QTest::keyClick(&view, letter.toLatin1());
    }

    /// The middles of all racks, rounded to a millimetre.
    [[nodiscard]] std::set<std::pair<int, int>> places() const
    {
        std::set<std::pair<int, int>> result;
        for (const Rack &rack : document.project().table<Rack>())
            result.insert({qRound(rack.x.value() * 1000), qRound(rack.y.value() * 1000)});
        return result;
    }
};

void rule(RowPlan &plan, PlacementRule Settings::*which, PlacementRule value)
{
    plan.change<Settings>(kSettingsId, [=](Settings &row) { row.*which = value; });
}

} // namespace

class GesturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aRectangleFillsWithRows()
    {
        const RowPlan plan;
        ArrayBench bench(plan);
        // 4.8 m hold eight racks of 0.6 m; 6.0 m hold three rows of 1.2 m with 1.2 m between them.
        bench.drag({45, 45}, {49.8, 51});
        QCOMPARE(bench.racks(), std::size_t{24});
        QCOMPARE(bench.steps(), std::size_t{1});
        const Project &project = bench.document.project();
        QCOMPARE(project.table<RackRow>().size(), std::size_t{3});
        QCOMPARE(bench.selection.subjects().size(), std::size_t{24});
        std::set<int> turned;
        for (const Rack &rack : project.table<Rack>()) {
            QCOMPARE(rack.hall, plan.hall);
            turned.insert(qRound(rack.y.value() * 10) * 1000 + qRound(rack.rotation.value()));
        }
        // Rows at 45.6, 48.0 and 50.4 m; the middle one faces the first across the cold aisle.
        QCOMPARE(turned, (std::set<int>{456'000, 480'180, 504'000}));
        bench.document.undo();
        QCOMPARE(project, plan.project);
    }

    void theArrayTellsItsTotals()
    {
        RowPlan plan;
        plan.change<RackType>(plan.type, [](RackType &type) { type.weight = Kilograms(1440); });
        ArrayBench bench(plan);
        bench.draw({45, 45}, {49.8, 51});
        const QString said = bench.view.status();
        QVERIFY2(said.contains(QStringLiteral("3 × 8 racks")), qPrintable(said));
        // 24 racks of 72 accelerators and 132 kW.
        QVERIFY2(said.contains(QStringLiteral("1,728 accelerators")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("3.168\u00A0MW"))
                     || said.contains(QStringLiteral("3.17\u00A0MW")),
                 qPrintable(said));
    }

    void countsAreTypedInMidGesture()
    {
        const RowPlan plan;
        ArrayBench bench(plan);
        bench.draw({45, 45}, {46, 46});
        bench.type(QStringLiteral("2x53"));
        bench.key(Qt::Key_Backspace);
        bench.drop({46, 46});
        QCOMPARE(bench.racks(), std::size_t{10});
        QCOMPARE(bench.document.project().table<RackRow>().size(), std::size_t{2});
        // They were for that array alone.
        bench.drag({55, 45}, {55.6, 46.2});
        QCOMPARE(bench.racks(), std::size_t{11});
    }

    void theArrayStandsInTheCornerWhereItBegan()
    {
        const RowPlan plan;
        RackArrayOptions options;
        options.rows = 2;
        options.racksPerRow = 2;
        ArrayBench bench(plan, options);
        bench.drag({51, 51}, {46, 46}); // to the lower left
        // 1.2 m wide and 3.6 m deep, its upper right corner at 51, 51.
        QCOMPARE(bench.places(),
                 (std::set<std::pair<int, int>>{
                     {50'100, 48'000}, {50'700, 48'000}, {50'100, 50'400}, {50'700, 50'400}}));
    }

    void turnedRowsGoNorth()
    {
        const RowPlan plan;
        RackArrayOptions options;
        options.angle = Degrees(90);
        options.alternating = false;
        ArrayBench bench(plan, options);
        // 1.8 m to the north hold three racks, 3.6 m to the west two rows with 1.2 m between them.
        bench.drag({51, 45}, {47.4, 46.8});
        QCOMPARE(bench.places(),
                 (std::set<std::pair<int, int>>{{50'400, 45'300},
                                                {50'400, 45'900},
                                                {50'400, 46'500},
                                                {48'000, 45'300},
                                                {48'000, 45'900},
                                                {48'000, 46'500}}));
    }

    void theArrayLeavesOutWhatHasNoRoom()
    {
        RowPlan plan;
        Obstacle column;
        column.id = Id{900'001};
        column.hall = plan.hall;
        column.outline = rectangle({45.7, 45.2}, {45.9, 45.4}); // in the second place
        plan.project.set(column);
        ArrayBench bench(plan);
        bench.drag({45, 45}, {47.4, 46.2});
        QCOMPARE(bench.racks(), std::size_t{3});
        QVERIFY2(bench.view.status().contains(QStringLiteral("1 left out: obstacle")),
                 qPrintable(bench.view.status()));
        // Where the plan does not mind, it is placed.
        bench.document.undo();
        Project lenient = bench.document.project();
        Settings settings = lenient.settings();
        settings.obstacleRule = PlacementRule::Ignore;
        lenient.set(settings);
        bench.document.reset(lenient);
        bench.look({50, 50}, 20);
        bench.drag({45, 45}, {47.4, 46.2});
        QCOMPARE(bench.racks(), std::size_t{4});
    }

    void anArrayCanBeDrawnWithKeysAlone()
    {
        const RowPlan plan;
        ArrayBench bench(plan);
        bench.key(Qt::Key_Right);     // shows the cursor in the middle
        for (int i = 0; i < 3; ++i) { // away from the middle of the hall, which pulls
            bench.key(Qt::Key_Right);
            bench.key(Qt::Key_Up);
        }
        bench.key(Qt::Key_Return);
        bench.key(Qt::Key_Right, Qt::ShiftModifier); // ten steps of 0.6 m
        bench.key(Qt::Key_Up, Qt::ShiftModifier);
        bench.key(Qt::Key_Return);
        // 6 m by 6 m: three rows of ten.
        QCOMPARE(bench.racks(), std::size_t{30});
        QCOMPARE(bench.steps(), std::size_t{1});
    }

    void aRackIsNotDroppedOnAnother()
    {
        RowPlan plan;
        plan.rackAt({48.3, 48.6});
        const Id moved = plan.rackAt({55.5, 48.6});
        Bench bench(plan.project);
        QSignalSpy problems(&bench.view, &CanvasView::problem);
        bench.press(Qt::LeftButton, bench.pixel({55.5, 48.6}));
        bench.move(Qt::LeftButton, bench.pixel({52, 48.6}));
        bench.move(Qt::LeftButton, bench.pixel({48.6, 48.6}), Qt::AltModifier);
        // 0.3 m to the side of a rack of 0.6 m: 0.3 m deep.
        const QString said = bench.view.status();
        QVERIFY2(said.startsWith(QStringLiteral("Not possible here. Overlaps")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("by 0.30")), qPrintable(said)); // to a pixel
        bench.release(Qt::LeftButton, bench.pixel({48.6, 48.6}), Qt::AltModifier);
        QCOMPARE(bench.steps(), std::size_t{0});
        QCOMPARE(problems.count(), 1);
        QCOMPARE(problems.first().first().value<Message>().code,
                 std::string_view("placement.refused"));
        COMPARE_POINTS(bench.place(moved), (Point{55.5, 48.6}));
    }

    void aWarningTellsAndLetsItBeDropped()
    {
        RowPlan plan;
        plan.rackAt({48.3, 48.6});
        const Id moved = plan.rackAt({55.5, 48.6});
        rule(plan, &Settings::overlapRule, PlacementRule::Warning);
        Bench bench(plan.project);
        bench.press(Qt::LeftButton, bench.pixel({55.5, 48.6}));
        bench.move(Qt::LeftButton, bench.pixel({52, 48.6}));
        bench.move(Qt::LeftButton, bench.pixel({48.6, 48.6}), Qt::AltModifier);
        QVERIFY2(bench.view.status().startsWith(QStringLiteral("Overlaps")),
                 qPrintable(bench.view.status()));
        bench.release(Qt::LeftButton, bench.pixel({48.6, 48.6}), Qt::AltModifier);
        QCOMPARE(bench.steps(), std::size_t{1});
        QVERIFY(std::abs(bench.place(moved).xM - 48.6) < 0.1);
    }

    void anIgnoredRuleSaysNothing()
    {
        RowPlan plan;
        plan.rackAt({48.3, 48.6});
        plan.rackAt({55.5, 48.6});
        rule(plan, &Settings::overlapRule, PlacementRule::Ignore);
        Bench bench(plan.project);
        bench.press(Qt::LeftButton, bench.pixel({55.5, 48.6}));
        bench.move(Qt::LeftButton, bench.pixel({48.6, 48.6}), Qt::AltModifier);
        QVERIFY2(bench.view.status().startsWith(QStringLiteral("Release to move")),
                 qPrintable(bench.view.status()));
        bench.key(Qt::Key_Escape);
    }

    void aNarrowAisleIsToldWhileARowIsDrawn()
    {
        RowPlan plan;
        for (int i = 0; i < 10; ++i)
            plan.rackAt({45.3 + 0.6 * i, 50.4});
        Bench bench(plan.project);
        bench.view.setRackRowOptions({plan.type});
        bench.view.setTool(ToolKind::RackRow);
        // Rows of 1.2 m, 2.1 m from middle to middle: an aisle of 0.9 m, where 1.2 m are asked for.
        bench.press(Qt::LeftButton, bench.pixel({45.3, 48.3}), Qt::AltModifier);
        bench.move(Qt::LeftButton, bench.pixel({49.0, 48.3}), Qt::AltModifier);
        QVERIFY2(bench.view.status().contains(QStringLiteral("aisle of 0.9")),
                 qPrintable(bench.view.status()));
        bench.release(Qt::LeftButton, bench.pixel({49.0, 48.3}), Qt::AltModifier);
        QVERIFY(bench.racks() > 10);
        // As an error it is refused.
        bench.document.undo();
        Project strict = bench.document.project();
        Settings settings = strict.settings();
        settings.aisleRule = PlacementRule::Error;
        strict.set(settings);
        bench.document.reset(strict);
        bench.look({50, 50}, 20);
        bench.press(Qt::LeftButton, bench.pixel({45.3, 48.3}), Qt::AltModifier);
        bench.move(Qt::LeftButton, bench.pixel({49.0, 48.3}), Qt::AltModifier);
        bench.release(Qt::LeftButton, bench.pixel({49.0, 48.3}), Qt::AltModifier);
        QCOMPARE(bench.racks(), std::size_t{10});
        QCOMPARE(bench.steps(), std::size_t{0});
    }

    void theFloorsLimitIsToldWhileAnArrayIsDrawn()
    {
        RowPlan plan;
        // 1,440 kg on 0.6 m × 1.2 m are 2,000 kg/m².
        plan.change<RackType>(plan.type, [](RackType &type) { type.weight = Kilograms(1440); });
        plan.change<Hall>(plan.hall,
                          [](Hall &hall) { hall.floorLimit = KilogramsPerSquareMetre(1500); });
        rule(plan, &Settings::floorLoadRule, PlacementRule::Error);
        ArrayBench bench(plan);
        bench.draw({45, 45}, {49.8, 51});
        const QString said = bench.view.status();
        QVERIFY2(said.contains(QStringLiteral("2,000\u00A0kg/m²")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("1,500\u00A0kg/m²")), qPrintable(said));
        bench.drop({49.8, 51});
        QCOMPARE(bench.racks(), std::size_t{0});
        QCOMPARE(bench.steps(), std::size_t{0});
    }

    /// Of a large site the check is made beside the window: the gesture goes on without it, and it
    /// is told once it is there. A drop never passes it by.
    void theCheckOfALargeSiteComesWhileItIsDragged()
    {
        RowPlan plan;
        plan.change<Hall>(plan.hall, [](Hall &hall) {
            hall.outline = rectangle({0, 0}, {200, 400});
        });
        for (int i = 0; i < 9000; ++i)
            plan.rackAt({5.3 + 0.6 * (i % 300), 60 + 3.0 * (i / 300)});
        const Id moved = plan.rackAt({48.3, 48.6});
        Bench bench(plan.project);
        bench.press(Qt::LeftButton, bench.pixel({48.3, 48.6}));
        bench.move(Qt::LeftButton, bench.pixel({48.3, 55}));
        bench.move(Qt::LeftButton, bench.pixel({48.4, 60.2}), Qt::AltModifier);
        QTRY_VERIFY(bench.view.status().startsWith(QStringLiteral("Not possible here.")));
        bench.key(Qt::Key_Escape);
        bench.release(Qt::LeftButton, bench.pixel({48.4, 60.2}), Qt::AltModifier);
        bench.drag({48.3, 48.6}, {48.4, 60.2}, Qt::AltModifier);
        QCOMPARE(bench.steps(), std::size_t{0});
        COMPARE_POINTS(bench.place(moved), (Point{48.3, 48.6}));
    }

    void aGestureOfEveryToolIsDroppedByEscape_data()
    {
        QTest::addColumn<int>("tool");
        for (int kind = 0; kind <= static_cast<int>(ToolKind::RackArray); ++kind)
            QTest::addRow("tool %d", kind) << kind;
    }

    void aGestureOfEveryToolIsDroppedByEscape()
    {
        QFETCH(int, tool);
        RowPlan plan;
        plan.rackAt({50.1, 50.4});
        Bench bench(plan.project);
        bench.view.setRackRowOptions({plan.type});
        bench.view.setTool(static_cast<ToolKind>(tool));
        bench.press(Qt::LeftButton, bench.pixel({50.1, 50.4}));
        bench.move(Qt::LeftButton, bench.pixel({52, 52}));
        bench.move(Qt::LeftButton, bench.pixel({55, 54}));
        bench.key(Qt::Key_3);
        bench.key(Qt::Key_Escape);
        bench.move(Qt::LeftButton, bench.pixel({56, 55}));
        bench.release(Qt::LeftButton, bench.pixel({56, 55}));
        bench.key(Qt::Key_Escape);
        QCOMPARE(bench.steps(), std::size_t{0});
        QCOMPARE(bench.document.project(), plan.project);
    }
};

QTEST_MAIN(GesturesTest)
#include "tst_gestures.moc"
