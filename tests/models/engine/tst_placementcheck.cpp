// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/freecapacity.h"
#include "models/engine/placementcheck.h"
#include "tests/support/planbuilder.h"

#include <QTest>

#include <array>
#include <cmath>
#include <rapidcheck.h>

using namespace headroom;
using namespace headroom::engine;
using headroom::test::PlanBuilder;

namespace {

/// Racks of 600 mm by 1,200 mm, 40 kW and 1,440 kg in a hall of 100 m by 100 m.
struct Floor : PlanBuilder
{
    Id type = rackType(QStringLiteral("Type"), 40);

    Floor()
    {
        change<RackType>(type, [](RackType &row) {
            row.weight = Kilograms(1440);
            row.liquidShare = Share(0.75);
        });
    }

    Subject stand(double xM, double yM, double degrees = 0)
    {
        const Id id = rack(type, {});
        change<Rack>(id, [=](Rack &row) {
            row.x = Metres(xM);
            row.y = Metres(yM);
            row.rotation = Degrees(degrees);
        });
        return {EntityKind::Rack, id};
    }

    [[nodiscard]] PlacedRack at(double xM, double yM, double degrees = 0) const
    {
        return {.placement = {{xM, yM}, 0.6, 1.2, degrees}, .type = type};
    }

    [[nodiscard]] std::vector<PlacementFinding> check(const std::vector<PlacedRack> &places) const
    {
        return PlacementCheck(project, site).findings(places);
    }

    void rule(PlacementRule Settings::*rule, PlacementRule value)
    {
        change<Settings>(kSettingsId, [=](Settings &row) { row.*rule = value; });
    }
};

double amountIn(const PlacementFinding &finding, std::size_t place)
{
    return std::get<Amount>(finding.message.arguments.at(place)).value;
}

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

} // namespace

class TestPlacementCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFreePlaceBreaksNoRule();
    void anOverlapSaysWithWhatAndHowDeep();
    void touchingRacksDoNotOverlap();
    void placesMayNotOverlapEachOther();
    void whatIsMovedIsNotInItsOwnWay();
    void whatIsMovedCanBeToldLater();
    void whatStoodWronglyMayMoveToWhereItStandsNoWorse();
    void equipmentStandsInTheWayAndBuswaysDoNot();
    void outsideTheHallIsMeasured();
    void aNookOfTheHallIsSeen();
    void anObstacleIsCoveredByItsNarrowSide();
    void aisles_data();
    void aisles();
    void floorLoadIsComparedWithTheHall();
    void coolingIsTakenByNewHeatOnly();
    void aCopyMayOverloadItsFeed();
    void newRacksNeedNoMoreThanASideHasLeft();
    void theProjectSaysWhatARuleDoes();
    void racksOfCancelledPhasesStandNowhere();
    void freeCapacityIsRatingLessPlannedLoad();
    void findingsDoNotDependOnWhereTheSiteIs();
};

void TestPlacementCheck::aFreePlaceBreaksNoRule()
{
    Floor floor;
    floor.stand(10, 10);
    QVERIFY(floor.check({floor.at(20, 20), floor.at(30, 30, 17)}).empty());
    QVERIFY(floor.check({}).empty());
}

void TestPlacementCheck::anOverlapSaysWithWhatAndHowDeep()
{
    Floor floor;
    const Subject other = floor.stand(10, 10);
    // 0.4 m to the side of a rack 0.6 m wide: 0.2 m deep. The second is deeper: 0.5 m.
    const auto findings = floor.check({floor.at(10.4, 10), floor.at(9.9, 10.2), floor.at(50, 50)});
    QCOMPARE(findings.size(), 1U);
    const PlacementFinding &finding = findings[0];
    QCOMPARE(finding.rule, PlacementRuleKind::Overlap);
    QCOMPARE(finding.severity, Severity::Error);
    QCOMPARE(finding.message.code, std::string_view("placement.overlap"));
    QCOMPARE(std::get<QString>(finding.message.arguments[0]),
             floor.project.find<Rack>(other.id)->name);
    QVERIFY(isNear(amountIn(finding, 1), 0.5));
    QCOMPARE(finding.worst, 1U);
    QCOMPARE(finding.places, (std::vector<std::size_t>{0, 1}));
    QCOMPARE(finding.others, (std::vector<Subject>{other}));
    QVERIFY(refuses(findings));
}

void TestPlacementCheck::touchingRacksDoNotOverlap()
{
    Floor floor;
    floor.stand(10, 10);
    QVERIFY(floor.check({floor.at(10.6, 10), floor.at(9.4, 10)}).empty());
}

void TestPlacementCheck::placesMayNotOverlapEachOther()
{
    Floor floor;
    const auto findings = floor.check({floor.at(10, 10), floor.at(10.5, 10)});
    QCOMPARE(findings.size(), 1U);
    QVERIFY(isNear(amountIn(findings[0], 1), 0.1));
    QCOMPARE(findings[0].places, (std::vector<std::size_t>{0, 1}));
    QVERIFY(findings[0].others.empty());
}

void TestPlacementCheck::whatIsMovedIsNotInItsOwnWay()
{
    Floor floor;
    const std::array moved{floor.stand(10, 10)};
    const PlacementCheck check(floor.project, floor.site, moved);
    PlacedRack place = floor.at(10.2, 10);
    place.rack = moved[0].id;
    QVERIFY(check.findings(std::span(&place, 1)).empty());
}

void TestPlacementCheck::equipmentStandsInTheWayAndBuswaysDoNot()
{
    Floor floor;
    for (const NodeKind kind : {NodeKind::Busway, NodeKind::CoolantDistributionUnit}) {
        const Id id = floor.node(kind, QStringLiteral("CDU"), 100);
        floor.change<PowerNode>(id, [](PowerNode &node) {
            node.x = Metres(10);
            node.y = Metres(10);
            node.width = Millimetres(9000);
            node.depth = Millimetres(1000);
        });
        const auto findings = floor.check({floor.at(13, 10)});
        QCOMPARE(findings.size(), kind == NodeKind::Busway ? 0U : 1U);
        if (!findings.empty())
            QCOMPARE(findings[0].others, (std::vector<Subject>{{EntityKind::PowerNode, id}}));
    }
}

void TestPlacementCheck::whatIsMovedCanBeToldLater()
{
    Floor floor;
    const Subject first = floor.stand(10, 10);
    const Subject second = floor.stand(20, 10);
    floor.change<Hall>(floor.hall, [](Hall &row) { row.airCooling = Kilowatts(15); });
    PlacementCheck check(floor.project, floor.site);
    const std::vector<PlacedRack> places{
        {.placement = {{10.1, 10}, 0.6, 1.2, 0}, .type = floor.type, .rack = first.id}};
    // Of 40 kW each a quarter goes into air: two racks give off 20 kW, a third one would bring 30.
    QCOMPARE(check.findings(places).size(), 2U);
    check.leaveOut(std::array{first});
    QVERIFY(check.findings(places).empty());
    check.leaveOut(std::array{second});
    QCOMPARE(check.findings(places).front().others, (std::vector<Subject>{first}));
    check.leaveOut({});
    QCOMPARE(check.findings(places).size(), 2U);
}

void TestPlacementCheck::whatStoodWronglyMayMoveToWhereItStandsNoWorse()
{
    Floor floor;
    floor.stand(10, 10);
    floor.stand(20, 10);
    const auto before = floor.check({floor.at(10.4, 10)}); // 0.2 m deep
    const auto lessDeep = floor.check({floor.at(20.5, 10)});
    const auto deeper = floor.check({floor.at(20.3, 10)});
    QVERIFY(refuses(lessDeep));
    QVERIFY(worsened(lessDeep, before) == nullptr);
    QCOMPARE(worsened(deeper, before), &deeper.front());
    QVERIFY(std::abs(deeper.front().excess - 0.3) < 1e-9);
    const auto two = floor.check({floor.at(10.5, 10), floor.at(20.5, 10)});
    QVERIFY(worsened(two, before) != nullptr);
    QVERIFY(worsened({}, before) == nullptr);
}

void TestPlacementCheck::outsideTheHallIsMeasured()
{
    Floor floor;
    // The rack reaches to x = 100.25 of a hall that ends at 100.
    const auto findings = floor.check({floor.at(99.95, 50)});
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].message.code, std::string_view("placement.outside-hall"));
    QVERIFY(isNear(amountIn(findings[0], 0), 0.25));
    QVERIFY(floor.check({floor.at(99.7, 99.4)}).empty()); // in the corner, touching both walls
    QCOMPARE(floor.check({floor.at(200, 50)}).size(), 1U);
}

void TestPlacementCheck::aNookOfTheHallIsSeen()
{
    Floor floor;
    // A tooth reaches down to y = 50 between x = 49.9 and 50.1.
    floor.change<Hall>(floor.hall, [](Hall &hall) {
        hall.outline = {{0, 0},
                        {100, 0},
                        {100, 100},
                        {50.1, 100},
                        {50.1, 50},
                        {49.9, 50},
                        {49.9, 100},
                        {0, 100}};
    });
    QVERIFY(floor.check({floor.at(50, 49.4)}).empty());
    const auto findings = floor.check({floor.at(50, 49.6)}); // its back edge is at 50.2
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].rule, PlacementRuleKind::OutsideHall);
    QVERIFY(isNear(amountIn(findings[0], 0), 0.2));
}

void TestPlacementCheck::anObstacleIsCoveredByItsNarrowSide()
{
    Floor floor;
    Obstacle wall;
    wall.id = floor.next();
    wall.hall = floor.hall;
    wall.name = QStringLiteral("Wall");
    wall.outline = rectangle({20, 0}, {20.15, 100});
    floor.project.set(wall);
    // The wall, 0.15 m thick, runs through the rack; in the first it is 0.1 m wide.
    const auto findings = floor.check({floor.at(20.35, 80), floor.at(20.1, 50)});
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].message.code, std::string_view("placement.obstacle"));
    QVERIFY(isNear(amountIn(findings[0], 1), 0.15));
    QCOMPARE(findings[0].worst, 1U);
    QCOMPARE(findings[0].places.size(), 2U);
    QVERIFY(floor.check({floor.at(20.45, 80)}).empty());
}

void TestPlacementCheck::aisles_data()
{
    QTest::addColumn<double>("y"); // of a rack behind one at y = 10
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    QTest::addColumn<double>("clear"); // negative: no finding
    // Racks are 1.2 m deep; the least aisle is 1.2 m. At 0 a rack faces north.
    QTest::newRow("just wide enough") << 12.4 << 0.0 << 180.0 << -1.0;
    QTest::newRow("face to face") << 12.0 << 0.0 << 180.0 << 0.8;
    QTest::newRow("back to back") << 11.25 << 180.0 << 0.0 << -1.0;
    QTest::newRow("hot aisle too narrow") << 12.0 << 180.0 << 0.0 << 0.8;
    QTest::newRow("front at a back") << 11.2 << 0.0 << 0.0 << 0.0;
    QTest::newRow("across, no aisle") << 11.5 << 0.0 << 90.0 << -1.0;
}

void TestPlacementCheck::aisles()
{
    QFETCH(double, y);
    QFETCH(double, first);
    QFETCH(double, second);
    QFETCH(double, clear);
    Floor floor;
    const Subject other = floor.stand(10, 10, first);
    const auto findings = floor.check({floor.at(10.3, y, second)});
    QCOMPARE(findings.size(), clear < 0 ? 0U : 1U);
    if (findings.empty())
        return;
    QCOMPARE(findings[0].message.code, std::string_view("placement.aisle"));
    QCOMPARE(findings[0].severity, Severity::Warning);
    QVERIFY(isNear(amountIn(findings[0], 0), clear));
    QVERIFY(isNear(amountIn(findings[0], 1), 1.2));
    QCOMPARE(findings[0].others, (std::vector<Subject>{other}));
    QVERIFY(!refuses(findings));
}

void TestPlacementCheck::floorLoadIsComparedWithTheHall()
{
    Floor floor;
    // 1,440 kg on 0.6 m × 1.2 m is 2,000 kg/m².
    const auto limit = [&floor](double kg) {
        floor.change<Hall>(floor.hall,
                           [kg](Hall &hall) { hall.floorLimit = KilogramsPerSquareMetre(kg); });
    };
    limit(2001);
    QVERIFY(floor.check({floor.at(10, 10)}).empty());
    limit(1500);
    const auto findings = floor.check({floor.at(10, 10)});
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].message.code, std::string_view("placement.floor-load"));
    QVERIFY(isNear(amountIn(findings[0], 1), 2000));
    QVERIFY(isNear(amountIn(findings[0], 2), 1500));
    floor.change<RackType>(floor.type, [](RackType &type) { type.weight.reset(); });
    QVERIFY(floor.check({floor.at(10, 10)}).empty());
}

void TestPlacementCheck::coolingIsTakenByNewHeatOnly()
{
    Floor floor;
    const std::array moved{floor.stand(10, 10)};
    floor.stand(20, 10);
    floor.change<Hall>(floor.hall, [](Hall &hall) {
        hall.airCooling = Kilowatts(15);
        hall.liquidCooling = Kilowatts(100);
    });
    // Two racks of 40 kW put 20 kW into air, which is over already: moving one adds nothing.
    const PlacementCheck moving(floor.project, floor.site, moved);
    PlacedRack place = floor.at(30, 30);
    place.rack = moved[0].id;
    QVERIFY(moving.findings(std::span(&place, 1)).empty());
    // Two more: 40 kW of 15 into air, 120 kW of 100 into liquid.
    const auto findings = floor.check({floor.at(30, 30), floor.at(40, 30)});
    QCOMPARE(findings.size(), 2U);
    QCOMPARE(findings[0].message.code, std::string_view("placement.air-capacity"));
    QVERIFY(isNear(amountIn(findings[0], 1), 40));
    QVERIFY(isNear(amountIn(findings[0], 2), 15));
    QCOMPARE(findings[1].message.code, std::string_view("placement.liquid-capacity"));
    QVERIFY(isNear(amountIn(findings[1], 1), 120));
}

void TestPlacementCheck::aCopyMayOverloadItsFeed()
{
    Floor floor;
    const std::array feeds{floor.node(NodeKind::Busway, QStringLiteral("A"), 100)};
    floor.rack(floor.type, {feeds[0]});
    PlacedRack copy = floor.at(30, 30);
    copy.feeds = feeds;
    QVERIFY(floor.check({copy}).empty()); // 80 of 100 kW
    PlacedRack second = floor.at(40, 30);
    second.feeds = feeds;
    const auto findings = floor.check({copy, second});
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].message.code, std::string_view("placement.feed-capacity"));
    QVERIFY(isNear(amountIn(findings[0], 1), 120));
    QVERIFY(isNear(amountIn(findings[0], 2), 100));
}

void TestPlacementCheck::newRacksNeedNoMoreThanASideHasLeft()
{
    // Two busways of 100 kW on side A, one of which carries 40 kW: 160 kW are left for racks of
    // 40 kW, so four fit and five need 40 kW too much. On side B there is nothing yet to ask.
    Floor floor;
    const Id first = floor.node(NodeKind::Busway, QStringLiteral("A1"), 100);
    const Id second = floor.node(NodeKind::Busway, QStringLiteral("A2"), 100);
    for (const Id busway : {first, second}) {
        floor.change<PowerNode>(busway, [](PowerNode &row) {
            row.side = Side::A;
            row.x = Metres(50);
            row.y = Metres(50);
        });
    }
    floor.rack(floor.type, {first});
    std::vector<PlacedRack> racks;
    for (int i = 0; i < 4; ++i)
        racks.push_back(floor.at(20 + 10 * i, 30));
    QVERIFY(floor.check(racks).empty());
    QCOMPARE(PlacementCheck(floor.project, floor.site).freeAt(first).value().value(), 60.0);
    racks.push_back(floor.at(60, 30));
    const auto findings = floor.check(racks);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].message.code, std::string_view("placement.side-capacity"));
    QVERIFY(isNear(amountIn(findings[0], 2), 160));
    QVERIFY(isNear(amountIn(findings[0], 3), 200));
    // More busways may follow: it is told, but never refused.
    floor.rule(&Settings::capacityRule, PlacementRule::Error);
    QVERIFY(!refuses(floor.check(racks)));
    floor.rule(&Settings::capacityRule, PlacementRule::Ignore);
    QVERIFY(floor.check(racks).empty());
}

void TestPlacementCheck::theProjectSaysWhatARuleDoes()
{
    Floor floor;
    floor.stand(10, 10);
    floor.rule(&Settings::overlapRule, PlacementRule::Warning);
    auto findings = floor.check({floor.at(10.1, 10)});
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].severity, Severity::Warning);
    QVERIFY(!refuses(findings));
    floor.rule(&Settings::overlapRule, PlacementRule::Ignore);
    QVERIFY(floor.check({floor.at(10.1, 10)}).empty());
    floor.rule(&Settings::aisleRule, PlacementRule::Error);
    findings = floor.check({floor.at(10, 12, 180)});
    QCOMPARE(findings.size(), 1U);
    QVERIFY(refuses(findings));
    floor.rule(&Settings::aisleRule, PlacementRule::Ignore);
    QVERIFY(floor.check({floor.at(10, 12, 180)}).empty());
}

void TestPlacementCheck::racksOfCancelledPhasesStandNowhere()
{
    Floor floor;
    const Subject rack = floor.stand(10, 10);
    const Id phase = floor.phase(QStringLiteral("Dropped"), std::nullopt);
    floor.change<Phase>(phase, [](Phase &row) { row.status = PhaseStatus::Cancelled; });
    floor.change<Rack>(rack.id, [phase](Rack &row) { row.phase = phase; });
    QVERIFY(floor.check({floor.at(10, 10)}).empty());
}

void TestPlacementCheck::freeCapacityIsRatingLessPlannedLoad()
{
    PlanBuilder plan;
    const Id gridA = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid A"), 500);
    const Id gridB = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid B"), 500);
    const Id board = plan.node(NodeKind::Switchgear, QStringLiteral("Board"), 300);
    const Id a = plan.node(NodeKind::Busway, QStringLiteral("A"), 100);
    const Id b = plan.node(NodeKind::Busway, QStringLiteral("B"), 100);
    const Id dark = plan.node(NodeKind::Busway, QStringLiteral("Unrated"), -1);
    plan.connect(gridA, board);
    plan.connect(gridB, board);
    plan.connect(board, a);
    plan.connect(board, b);
    plan.change<PowerNode>(a, [](PowerNode &node) { node.maxUtilisation = Share(0.8); });
    const Id type = plan.rackType(QStringLiteral("Type"), 30);
    plan.rack(type, {a, b});
    plan.change<Rack>(plan.rack(type, {a, b, dark}, Sharing::NPlusM),
                      [](Rack &rack) { rack.feedsNeeded = 2; });
    const auto free = freeCapacities(plan.project, plan.site);
    // Each side carries 30 kW alone and half of the other 30 kW: 45 kW.
    QCOMPARE(free.at(a), Kilowatts(35)); // 100 × 0.8 − 45
    QCOMPARE(free.at(b), Kilowatts(55));
    // Both sides meet at the board, where each rack counts once and no more: 60 kW.
    QCOMPARE(free.at(board), Kilowatts(240));
    // Two grids in parallel: who carries what is not said here.
    QVERIFY(!free.at(gridA));
    QVERIFY(!free.at(gridB));
    QVERIFY(!free.at(dark));
}

void TestPlacementCheck::findingsDoNotDependOnWhereTheSiteIs()
{
    QVERIFY(rc::check([] {
        Floor floor;
        const auto anyM = [] { return *rc::gen::inRange(0, 4000) / 1000.0; };
        std::vector<PlacedRack> places;
        std::vector<Point> standing;
        for (int i = 0; i < 6; ++i) {
            standing.push_back({anyM() + 10, anyM() + 10});
            places.push_back(floor.at(anyM() + 10, anyM() + 10, *rc::gen::inRange(1, 90)));
        }
        const auto told = [&](Point offset) {
            Floor there;
            there.change<Hall>(there.hall, [&](Hall &hall) {
                hall.outline = rectangle(offset, offset + Point{100, 100});
            });
            for (const Point place : standing)
                there.stand(place.xM + offset.xM, place.yM + offset.yM);
            std::vector<PlacedRack> moved = places;
            for (PlacedRack &place : moved)
                place.placement.centre = place.placement.centre + offset;
            return there.check(moved);
        };
        const auto here = told({0, 0});
        const auto there = told({-128, 4096});
        RC_ASSERT(here.size() == there.size());
        for (std::size_t i = 0; i < here.size(); ++i) {
            RC_ASSERT(here[i].rule == there[i].rule);
            RC_ASSERT(here[i].places == there[i].places);
            RC_ASSERT(here[i].others == there[i].others);
        }
    }));
}

QTEST_APPLESS_MAIN(TestPlacementCheck)
#include "tst_placementcheck.moc"
