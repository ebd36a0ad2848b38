// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/arrange.h"
#include "models/edits/grouping.h"
#include "models/edits/outlines.h"
#include "models/edits/rackarray.h"
#include "tests/models/edits/drawnplan.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <rapidcheck.h>

using namespace headroom;
using namespace headroom::test;

namespace {

constexpr double kExactM = 1e-9;

bool isNear(double a, double b)
{
    return std::abs(a - b) < kExactM;
}

/// Between zero and the width of the hall, in whole millimetres.
double anyPlaceM()
{
    return *rc::gen::inRange(1000, 39000) / 1000.0;
}

double anyAngle()
{
    return *rc::gen::inRange(-179, 180);
}

std::vector<double> gapsOf(const Project &project, const std::vector<Subject> &subjects, Axis axis)
{
    std::vector<Bounds> boxes;
    for (const Subject subject : subjects)
        boxes.push_back(*boundsOfThing(project, subject));
    const auto low = [axis](const Bounds &b) { return axis == Axis::X ? b.low.xM : b.low.yM; };
    const auto high = [axis](const Bounds &b) { return axis == Axis::X ? b.high.xM : b.high.yM; };
    std::sort(boxes.begin(), boxes.end(), [&](const Bounds &a, const Bounds &b) {
        return low(a) < low(b);
    });
    std::vector<double> gaps;
    for (std::size_t i = 1; i < boxes.size(); ++i)
        gaps.push_back(low(boxes[i]) - high(boxes[i - 1]));
    return gaps;
}

RackArraySpec arrayOf(const DrawnPlan &plan, int rows, int racksPerRow)
{
    return {.hall = plan.hall,
            .type = plan.type,
            .origin = {2, 3},
            .rows = rows,
            .racksPerRow = racksPerRow,
            .coldAisle = Metres(1.8),
            .hotAisle = Metres(1.2)};
}

} // namespace

class TestArranging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aligningPutsEdgesOnOneLine_data();
    void aligningPutsEdgesOnOneLine();
    void aligningTurnedRacksTakesTheirBox();
    void distributingMakesGapsEqual();
    void distributingKeepsTheWhole();
    void spacingTakesTheFirstGap();
    void groupsAreArrangedAsOne();
    void mirroringTwiceReturns();
    void whatFacedNorthIsMirrored_data();
    void whatFacedNorthIsMirrored();
    void lockedThingsAreNotArranged();

    void anArrayAlternatesItsAisles();
    void anArrayThatStartsHotTurnsItsBack();
    void anArrayTellsItsTotals();
    void anArrayLeavesOutWhatDoesNotFit();
    void anArrayAvoidsWhatStandsThere();
    void anArrayFillsARectangle();
    void aTurnedArrayIsTheSameArrayTurned();
    void arraysAreRefusedWithAReason();

    void cornersAreMovedAddedAndRemoved();
    void anOutlineThatCrossesItselfIsRefused();
    void aRectangleTakesItsSize();
    void aSplitHallSharesWhatItHas();
    void aSplitKeepsAreaAndRacks();
    void aLineThatMissesSplitsNothing_data();
    void aLineThatMissesSplitsNothing();
};

void TestArranging::aligningPutsEdgesOnOneLine_data()
{
    QTest::addColumn<int>("alignment");
    QTest::addColumn<double>("x"); // of the rack at 5, 5
    QTest::addColumn<double>("y");
    // Racks at (5, 5) and (9, 8), 0.6 m wide and 1.2 m deep: their box is 4.7 to 9.3 and 4.4
    // to 8.6.
    QTest::newRow("left") << int(Alignment::Left) << 5.0 << 5.0;
    QTest::newRow("right") << int(Alignment::Right) << 9.0 << 5.0;
    QTest::newRow("top") << int(Alignment::Top) << 5.0 << 8.0;
    QTest::newRow("bottom") << int(Alignment::Bottom) << 5.0 << 5.0;
    QTest::newRow("centre across") << int(Alignment::CentreX) << 7.0 << 5.0;
    QTest::newRow("centre up") << int(Alignment::CentreY) << 5.0 << 6.5;
}

void TestArranging::aligningPutsEdgesOnOneLine()
{
    QFETCH(int, alignment);
    QFETCH(double, x);
    QFETCH(double, y);
    DrawnPlan plan;
    const std::array racks{plan.rack(5, 5), plan.rack(9, 8)};
    plan.project = align(plan.project, racks, static_cast<Alignment>(alignment)).value();
    QVERIFY(isNear(plan.at<Rack>(racks[0]).x.value(), x));
    QVERIFY(isNear(plan.at<Rack>(racks[0]).y.value(), y));
}

void TestArranging::aligningTurnedRacksTakesTheirBox()
{
    DrawnPlan plan;
    // A quarter turn: 1.2 m wide, so that its left edge is 0.6 m from its centre, not 0.3 m.
    const std::array racks{plan.rack(5, 5), plan.rack(9, 8, 90)};
    plan.project = align(plan.project, racks, Alignment::Left).value();
    QVERIFY(isNear(plan.at<Rack>(racks[1]).x.value(), 5.3)); // 4.7 + 0.6
    QVERIFY(isNear(plan.at<Rack>(racks[1]).y.value(), 8));
}

void TestArranging::distributingMakesGapsEqual()
{
    QVERIFY(rc::check([] {
        DrawnPlan plan;
        std::vector<Subject> racks;
        const int count = *rc::gen::inRange(3, 8);
        for (int i = 0; i < count; ++i)
            racks.push_back(plan.rack(anyPlaceM(), anyPlaceM(), anyAngle()));
        const Axis axis = *rc::gen::element(Axis::X, Axis::Y);
        const Project after = distribute(plan.project, racks, axis).value();
        const std::vector<double> gaps = gapsOf(after, racks, axis);
        // Sorting by the lower edge finds the order in which they stand only where they do not
        // overlap.
        if (*std::min_element(gaps.begin(), gaps.end()) < 0)
            return;
        for (const double gap : gaps)
            RC_ASSERT(std::abs(gap - gaps.front()) < 1e-6);
    }));
}

void TestArranging::distributingKeepsTheWhole()
{
    QVERIFY(rc::check([] {
        DrawnPlan plan;
        std::vector<Subject> racks;
        for (int i = 0; i < 4; ++i)
            racks.push_back(plan.rack(anyPlaceM(), anyPlaceM(), anyAngle()));
        const Bounds before = *boundsOfThings(plan.project, racks);
        const Project after = distribute(plan.project, racks, Axis::X).value();
        const Bounds box = *boundsOfThings(after, racks);
        RC_ASSERT(isNear(box.low.xM, before.low.xM));
        RC_ASSERT(std::abs(box.high.xM - before.high.xM) < 1e-6);
        RC_ASSERT(isNear(box.low.yM, before.low.yM));
    }));
}

void TestArranging::spacingTakesTheFirstGap()
{
    DrawnPlan plan;
    // Edges 4.7–5.3, 6.7–7.3, 19.7–20.3: the first gap is 1.4 m, so the third starts at 8.7.
    const std::array racks{plan.rack(5, 5), plan.rack(20, 5), plan.rack(7, 5)};
    Project after = matchSpacing(plan.project, racks, Axis::X).value();
    QVERIFY(isNear(after.find<Rack>(racks[1].id)->x.value(), 9.0));
    // Side by side: each 0.6 m further.
    after = matchSpacing(plan.project, racks, Axis::X, Metres(0)).value();
    QVERIFY(isNear(after.find<Rack>(racks[2].id)->x.value(), 5.6));
    QVERIFY(isNear(after.find<Rack>(racks[1].id)->x.value(), 6.2));
}

void TestArranging::groupsAreArrangedAsOne()
{
    DrawnPlan plan;
    const std::array pair{plan.rack(10, 5), plan.rack(12, 7)};
    const Subject single = plan.rack(5, 20);
    plan.project = group(plan.project, plan.ids, pair).value();
    const std::array all{pair[0], pair[1], single};
    plan.project = align(plan.project, all, Alignment::Left).value();
    // The group's box begins at 9.7 and goes to 4.7, both of its racks by 5 m.
    QVERIFY(isNear(plan.at<Rack>(pair[0]).x.value(), 5));
    QVERIFY(isNear(plan.at<Rack>(pair[1]).x.value(), 7));
    const std::array one{pair[0], pair[1]};
    QCOMPARE(codeOf(align(plan.project, one, Alignment::Left)),
             std::string_view("arrange.too-few"));
}

void TestArranging::mirroringTwiceReturns()
{
    QVERIFY(rc::check([] {
        DrawnPlan plan;
        std::vector<Subject> racks;
        for (int i = 0; i < 3; ++i)
            racks.push_back(plan.rack(anyPlaceM(), anyPlaceM(), anyAngle()));
        const Axis axis = *rc::gen::element(Axis::X, Axis::Y);
        const Project once = mirror(plan.project, racks, axis).value();
        const Project twice = mirror(once, racks, axis).value();
        for (const Subject subject : racks) {
            const Rack &before = *plan.project.find<Rack>(subject.id);
            const Rack &after = *twice.find<Rack>(subject.id);
            RC_ASSERT(isNear(before.x.value(), after.x.value()));
            RC_ASSERT(isNear(before.y.value(), after.y.value()));
            const double turned = after.rotation.value() - before.rotation.value();
            RC_ASSERT(isNear(std::remainder(turned, 360), 0));
        }
    }));
}

void TestArranging::whatFacedNorthIsMirrored_data()
{
    QTest::addColumn<int>("axis");
    QTest::addColumn<double>("before");
    QTest::addColumn<double>("after");
    // The front is to the north at 0 and turns counter-clockwise: 90 faces west.
    QTest::newRow("north stays north, left to right") << int(Axis::X) << 0.0 << 0.0;
    QTest::newRow("west becomes east, left to right") << int(Axis::X) << 90.0 << -90.0;
    QTest::newRow("north becomes south, up and down") << int(Axis::Y) << 0.0 << 180.0;
    QTest::newRow("west stays west, up and down") << int(Axis::Y) << 90.0 << 90.0;
    QTest::newRow("17 degrees left to right") << int(Axis::X) << 17.0 << -17.0;
    QTest::newRow("17 degrees up and down") << int(Axis::Y) << 17.0 << 163.0;
}

void TestArranging::whatFacedNorthIsMirrored()
{
    QFETCH(int, axis);
    QFETCH(double, before);
    QFETCH(double, after);
    DrawnPlan plan;
    const std::array racks{plan.rack(5, 5, before), plan.rack(9, 9)};
    plan.project = mirror(plan.project, racks, static_cast<Axis>(axis)).value();
    const double rotation = plan.at<Rack>(racks[0]).rotation.value();
    QVERIFY2(isNear(std::remainder(rotation - after, 360), 0),
             qPrintable(QString::number(rotation)));
}

void TestArranging::lockedThingsAreNotArranged()
{
    DrawnPlan plan;
    const std::array racks{plan.rack(5, 5), plan.rack(9, 8), plan.rack(12, 8)};
    plan.project = setLocked(plan.project, std::span(racks).first(1), true).value();
    QCOMPARE(codeOf(align(plan.project, racks, Alignment::Top)), std::string_view("edit.locked"));
    QCOMPARE(codeOf(distribute(plan.project, racks, Axis::X)), std::string_view("edit.locked"));
    QCOMPARE(codeOf(mirror(plan.project, racks, Axis::X)), std::string_view("edit.locked"));
}

void TestArranging::anArrayAlternatesItsAisles()
{
    DrawnPlan plan;
    const std::vector<RackArrayPlace> places = rackArrayPlaces(plan.project, arrayOf(plan, 4, 3));
    QCOMPARE(places.size(), 12U);
    // From y = 3: 0.6 to the first middle, then 1.2 m of rack and 1.8, 1.2, 1.8 m of aisle.
    const std::array<double, 4> y{3.6, 6.6, 9.0, 12.0};
    const std::array<double, 4> rotation{0, 180, 0, 180};
    for (const RackArrayPlace &place : places) {
        const auto row = static_cast<std::size_t>(place.row);
        QVERIFY(isNear(place.placement.centre.xM, 2.3 + 0.6 * place.number));
        QVERIFY(isNear(place.placement.centre.yM, y[row]));
        QVERIFY(isNear(std::abs(place.placement.rotationDeg), rotation[row]));
    }
    // 4 × 1.2 + 1.8 + 1.2 + 1.8 = 9.6 m deep, 3 × 0.6 = 1.8 m long.
    const Bounds box = boundsOf(rackArrayOutline(plan.project, arrayOf(plan, 4, 3)));
    QVERIFY(isNear(box.high.xM, 3.8));
    QVERIFY(isNear(box.high.yM, 12.6));
}

void TestArranging::anArrayThatStartsHotTurnsItsBack()
{
    DrawnPlan plan;
    RackArraySpec spec = arrayOf(plan, 2, 1);
    spec.firstAisle = Aisle::Hot;
    const std::vector<RackArrayPlace> places = rackArrayPlaces(plan.project, spec);
    QCOMPARE(std::abs(places[0].placement.rotationDeg), 180.0);
    QCOMPARE(places[1].placement.rotationDeg, 0.0);
    QVERIFY(isNear(places[1].placement.centre.yM, 6.0)); // 3.6 + 1.2 + 1.2
    spec.alternating = false;
    for (const RackArrayPlace &place : rackArrayPlaces(plan.project, spec))
        QCOMPARE(place.placement.rotationDeg, 0.0);
}

void TestArranging::anArrayTellsItsTotals()
{
    DrawnPlan plan;
    const RackArraySpec spec = arrayOf(plan, 7, 56);
    const RackArrayTotals totals = rackArrayTotals(plan.project, spec);
    QCOMPARE(totals.racks, 392);
    QCOMPARE(totals.accelerators, 3136);        // 392 × 8
    QCOMPARE(totals.planned, Kilowatts(15680)); // 392 × 40
    QCOMPARE(totals.leftOut, 0);
    QVERIFY(isNear(totals.floorLoad->value(), 2000)); // 1,440 / (0.6 × 1.2)
    std::vector<Subject> added;
    const Project after = arrangeRows(plan.project, plan.ids, spec, &added).value();
    QCOMPARE(added.size(), 392U);
    QCOMPARE(after.table<RackRow>().size(), 7U);
    QCOMPARE(after.find<Rack>(added.front().id)->name, QStringLiteral("Row 1-01"));
    QCOMPARE(after.find<Rack>(added.back().id)->name, QStringLiteral("Row 7-56"));
    QVERIFY(checkChange(after, diff(plan.project, after)));
    plan.change<RackType>(plan.type, [](RackType &type) { type.accelerators.reset(); });
    QVERIFY(!rackArrayTotals(plan.project, spec).accelerators);
}

void TestArranging::anArrayLeavesOutWhatDoesNotFit()
{
    DrawnPlan plan;
    RackArraySpec spec = arrayOf(plan, 1, 10);
    // From x = 2: places end at 2.6, 3.2, 3.8 …; five of them end by 5.0.
    spec.within = Polygon{{0, 0}, {5, 0}, {5, 40}, {0, 40}};
    QCOMPARE(rackArrayPlaces(plan.project, spec).size(), 5U);
    QCOMPARE(rackArrayTotals(plan.project, spec).leftOut, 5);
    // A notch that reaches into the third place, 3.2 to 3.8, between its corners.
    spec.within =
        Polygon{{0, 0}, {3.4, 0}, {3.4, 3.5}, {3.6, 3.5}, {3.6, 0}, {9, 0}, {9, 40}, {0, 40}};
    const std::vector<RackArrayPlace> places = rackArrayPlaces(plan.project, spec);
    QCOMPARE(places.size(), 9U);
    QCOMPARE(places[2].number, 3);
}

void TestArranging::anArrayAvoidsWhatStandsThere()
{
    DrawnPlan plan;
    plan.rack(2.9, 3.6);
    Obstacle column;
    column.id = plan.ids.next();
    column.hall = plan.hall;
    column.outline = rectangle({4.0, 3.0}, {4.2, 3.2});
    plan.project.set(column);
    RackArraySpec spec = arrayOf(plan, 1, 5);
    // The rack takes the second place, 2.6 to 3.2; the column reaches into the fourth, 3.8 to 4.4.
    std::vector<int> numbers;
    for (const RackArrayPlace &place : rackArrayPlaces(plan.project, spec))
        numbers.push_back(place.number);
    QCOMPARE(numbers, (std::vector<int>{0, 2, 4}));
    spec.avoiding = false;
    QCOMPARE(rackArrayPlaces(plan.project, spec).size(), 5U);
}

void TestArranging::anArrayFillsARectangle()
{
    DrawnPlan plan;
    RackArraySpec spec = arrayOf(plan, 1, 1);
    // Racks of 0.6 m: four in 2.4 m, three in a little less; at a pitch of 0.8 m they are 2.2 m
    // long.
    QCOMPARE(racksAlong(plan.project, spec, Metres(2.4)), 4);
    QCOMPARE(racksAlong(plan.project, spec, Metres(2.39)), 3);
    QCOMPARE(racksAlong(plan.project, spec, Metres(0)), 1);
    spec.pitch = Metres(0.8);
    QCOMPARE(racksAlong(plan.project, spec, Metres(2.2)), 3);
    // Rows of 1.2 m with 1.8 and 1.2 m between them: 1.2, 4.2, 6.6, 9.6 m deep.
    QCOMPARE(rowsAcross(plan.project, spec, Metres(1)), 1);
    QCOMPARE(rowsAcross(plan.project, spec, Metres(4.19)), 1);
    QCOMPARE(rowsAcross(plan.project, spec, Metres(4.2)), 2);
    QCOMPARE(rowsAcross(plan.project, spec, Metres(9.6)), 4);
    spec.firstAisle = Aisle::Hot; // 1.2, 3.6, 6.6 m
    QCOMPARE(rowsAcross(plan.project, spec, Metres(6.5)), 2);
    QCOMPARE(aisleAfter(spec, 0), Aisle::Hot);
    QCOMPARE(aisleWidth(spec, 1), Metres(1.8));
    // What is left out by number stays empty: the second of the first row, all of the second row.
    spec.rows = 3;
    spec.racksPerRow = 2;
    spec.leftOut = {1, 2, 3};
    const Project after = arrangeRows(plan.project, plan.ids, spec).value();
    QCOMPARE(after.table<Rack>().size(), plan.project.table<Rack>().size() + 3);
    QCOMPARE(after.table<RackRow>().size(), plan.project.table<RackRow>().size() + 2);
}

void TestArranging::aTurnedArrayIsTheSameArrayTurned()
{
    QVERIFY(rc::check([] {
        DrawnPlan plan;
        RackArraySpec spec = arrayOf(plan, *rc::gen::inRange(1, 5), *rc::gen::inRange(1, 6));
        spec.pitch = Metres(*rc::gen::inRange(600, 900) / 1000.0);
        const std::vector<RackArrayPlace> straight = rackArrayPlaces(plan.project, spec);
        spec.rotation = Degrees(anyAngle());
        const std::vector<RackArrayPlace> turned = rackArrayPlaces(plan.project, spec);
        RC_ASSERT(straight.size() == turned.size());
        for (std::size_t i = 0; i < straight.size(); ++i) {
            const Point a = straight[i].placement.centre - spec.origin;
            const Point b = turned[i].placement.centre - spec.origin;
            RC_ASSERT(isNear(std::hypot(a.xM, a.yM), std::hypot(b.xM, b.yM)));
            for (std::size_t k = 0; k < i; ++k)
                RC_ASSERT(!overlap(turned[i].placement, turned[k].placement));
        }
    }));
}

void TestArranging::arraysAreRefusedWithAReason()
{
    DrawnPlan plan;
    RackArraySpec spec = arrayOf(plan, 400, 400);
    QCOMPARE(codeOf(arrangeRows(plan.project, plan.ids, spec)),
             std::string_view("rack-array.too-many"));
    spec = arrayOf(plan, 1, 0);
    QCOMPARE(codeOf(arrangeRows(plan.project, plan.ids, spec)),
             std::string_view("rack-row.no-room"));
    spec.hall = Id{7};
    QCOMPARE(codeOf(arrangeRows(plan.project, plan.ids, spec)),
             std::string_view("rack-row.no-hall"));
}

void TestArranging::cornersAreMovedAddedAndRemoved()
{
    DrawnPlan plan;
    const Subject hall{EntityKind::Hall, plan.hall};
    Project project = insertCorner(plan.project, hall, 0, {30, -5}).value();
    QCOMPARE(outlineOf(project, hall)->size(), 5U);
    QCOMPARE((*outlineOf(project, hall))[1], (Point{30, -5}));
    project = moveCorner(project, hall, 1, {30, -10}).value();
    QCOMPARE(areaOf(*outlineOf(project, hall)).value(), 2700.0); // 60 × 40 + 60 × 10 / 2
    project = removeCorner(project, hall, 1).value();
    QVERIFY(project == plan.project);
    project = removeCorner(project, hall, 0).value();
    QCOMPARE(codeOf(removeCorner(project, hall, 0)), std::string_view("outline.too-few-corners"));
}

void TestArranging::anOutlineThatCrossesItselfIsRefused()
{
    DrawnPlan plan;
    const Subject hall{EntityKind::Hall, plan.hall};
    QCOMPARE(codeOf(moveCorner(plan.project, hall, 0, {70, 20})),
             std::string_view("outline.not-simple"));
    plan.project = setLocked(plan.project, std::span(&hall, 1), true).value();
    QCOMPARE(codeOf(moveCorner(plan.project, hall, 0, {-1, 0})), std::string_view("edit.locked"));
    QCOMPARE(codeOf(moveCorner(plan.project, {EntityKind::Hall, Id{7}}, 0, {})),
             std::string_view("entity.missing"));
}

void TestArranging::aRectangleTakesItsSize()
{
    DrawnPlan plan;
    const Subject hall{EntityKind::Hall, plan.hall};
    // Along (3, 4)/5: 10 m by 5 m, turned.
    const Polygon leaning{{0, 0}, {6, 8}, {2, 11}, {-4, 3}};
    plan.project = withOutline(plan.project, hall, leaning).value();
    QCOMPARE(rectangleSizeOf(plan.project, hall)->width.value(), 10.0);
    QCOMPARE(rectangleSizeOf(plan.project, hall)->depth.value(), 5.0);
    const Project larger = setRectangleSize(plan.project, hall, {Metres(20), Metres(10)}).value();
    const Polygon expected{{0, 0}, {12, 16}, {4, 22}, {-8, 6}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QVERIFY(isNear((*outlineOf(larger, hall))[i].xM, expected[i].xM));
        QVERIFY(isNear((*outlineOf(larger, hall))[i].yM, expected[i].yM));
    }
    plan.project = moveCorner(plan.project, hall, 2, {3, 12}).value();
    QVERIFY(!rectangleSizeOf(plan.project, hall));
    QCOMPARE(codeOf(setRectangleSize(plan.project, hall, {Metres(1), Metres(1)})),
             std::string_view("outline.not-rectangle"));
}

void TestArranging::aSplitHallSharesWhatItHas()
{
    DrawnPlan plan;
    plan.change<Hall>(plan.hall, [](Hall &hall) { hall.airCooling = Kilowatts(400); });
    plan.project =
        addRackRow(plan.project,
                   plan.ids,
                   {.hall = plan.hall, .type = plan.type, .start = {43.7, 10}, .end = {46.7, 10}})
            .value();
    QCOMPARE(plan.project.table<Rack>().size(), 6U); // 43.7, 44.3, 44.9, 45.5, 46.1, 46.7
    Subject added;
    const Project after =
        splitHall(plan.project, plan.ids, plan.hall, {45, -1}, {45, 50}, &added).value();
    // 45 of 60 m stay: three quarters of the area and so of the cooling.
    QCOMPARE(areaOf(after.find<Hall>(plan.hall)->outline).value(), 1800.0);
    QCOMPARE(areaOf(after.find<Hall>(added.id)->outline).value(), 600.0);
    QCOMPARE(after.find<Hall>(plan.hall)->airCooling->value(), 300.0);
    QCOMPARE(after.find<Hall>(added.id)->airCooling->value(), 100.0);
    QVERIFY(!after.find<Hall>(added.id)->liquidCooling);
    // The line cuts the row: three racks on either side, and a row in each hall.
    QCOMPARE(after.table<RackRow>().size(), 2U);
    for (const Rack &rack : after.table<Rack>()) {
        QCOMPARE(rack.hall, rack.x.value() < 45 ? plan.hall : added.id);
        QCOMPARE(after.find<RackRow>(*rack.row)->hall, rack.hall);
    }
    QVERIFY(checkChange(after, diff(plan.project, after)));
}

void TestArranging::aSplitKeepsAreaAndRacks()
{
    QVERIFY(rc::check([] {
        DrawnPlan plan;
        for (int i = 0; i < 5; ++i)
            plan.rack(anyPlaceM(), anyPlaceM());
        const Point a{anyPlaceM(), anyPlaceM()};
        const Point b{anyPlaceM(), anyPlaceM()};
        RC_PRE(std::hypot(a.xM - b.xM, a.yM - b.yM) > 0.1);
        Subject added;
        const Result<Project> after = splitHall(plan.project, plan.ids, plan.hall, a, b, &added);
        RC_ASSERT(after.ok()); // both points lie in the hall, which is convex
        const double kept = areaOf(after->find<Hall>(plan.hall)->outline).value();
        const double split = areaOf(after->find<Hall>(added.id)->outline).value();
        RC_ASSERT(std::abs(kept + split - 2400) < 1e-3);
        RC_ASSERT(kept >= split);
        for (const Rack &rack : after->table<Rack>())
            RC_ASSERT(
                contains(after->find<Hall>(rack.hall)->outline, {rack.x.value(), rack.y.value()}));
    }));
}

void TestArranging::aLineThatMissesSplitsNothing_data()
{
    QTest::addColumn<double>("x1");
    QTest::addColumn<double>("y1");
    QTest::addColumn<double>("x2");
    QTest::addColumn<double>("y2");
    QTest::newRow("beside it") << 70.0 << 0.0 << 70.0 << 40.0;
    QTest::newRow("along an edge") << 0.0 << 0.0 << 60.0 << 0.0;
    QTest::newRow("a point") << 5.0 << 5.0 << 5.0 << 5.0;
    QTest::newRow("through both arms of a U") << -1.0 << 35.0 << 61.0 << 35.0;
}

void TestArranging::aLineThatMissesSplitsNothing()
{
    QFETCH(double, x1);
    QFETCH(double, y1);
    QFETCH(double, x2);
    QFETCH(double, y2);
    DrawnPlan plan;
    plan.change<Hall>(plan.hall, [](Hall &hall) {
        hall.outline = {{0, 0}, {60, 0}, {60, 40}, {40, 40}, {40, 20}, {20, 20}, {20, 40}, {0, 40}};
    });
    QCOMPARE(codeOf(splitHall(plan.project, plan.ids, plan.hall, {x1, y1}, {x2, y2})),
             std::string_view("hall.not-split"));
}

QTEST_APPLESS_MAIN(TestArranging)
#include "tst_arranging.moc"
