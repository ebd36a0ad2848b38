// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/coolinglosses.h"
#include "models/engine/racksatloss.h"
#include "models/engine/singlelosses.h"
#include "tests/support/planbuilder.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace headroom;
using headroom::test::PlanBuilder;

namespace {

/// A hall with four racks of 100 kW, all of whose heat goes into liquid; power is plenty.
struct Plant : PlanBuilder
{
    Plant()
    {
        grid = node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 10000);
        type = rackType(QStringLiteral("Type"), 100);
        change<RackType>(type, [](RackType &row) { row.liquidShare = Share(1); });
        for (Id &id : racks)
            id = rack(type, {});
    }

    Id cooler(NodeKind kind, const QString &name, double ratedKw, Carrier carrier = Carrier::Liquid)
    {
        const Id id = node(kind, name, ratedKw);
        change<PowerNode>(id, [carrier](PowerNode &row) { row.carrier = carrier; });
        return id;
    }

    /// A CDU that serves the hall.
    Id cdu(double ratedKw)
    {
        const Id id = cooler(NodeKind::CoolantDistributionUnit, QStringLiteral("CDU"), ratedKw);
        connect(id, hall);
        return id;
    }

    /// A contract for all of a rack.
    Id lease(Id rack)
    {
        Contract contract;
        contract.id = next();
        contract.name = QStringLiteral("Lease");
        contract.state = ContractState::Signed;
        contract.start = QDate(2026, 1, 1);
        project.set(contract);
        Allocation allocation;
        allocation.id = next();
        allocation.contract = contract.id;
        allocation.rack = rack;
        project.set(allocation);
        return contract.id;
    }

    [[nodiscard]] ResourceFigures figures(QStringView resource = u"cooling_liquid",
                                          int month = 0) const
    {
        const auto evaluation = evaluate(project);
        const SiteEvaluation &site = evaluation->sites.front();
        const int epoch = site.epochOfMonth[static_cast<std::size_t>(month)];
        return site.resource(resource)->byEpoch[static_cast<std::size_t>(epoch)];
    }

    [[nodiscard]] NodeFigures nodeFigures(Id node) const
    {
        const auto evaluation = evaluate(project);
        const SiteEvaluation &site = evaluation->sites.front();
        const auto found = std::find(site.nodes.begin(), site.nodes.end(), node);
        return site.epochs.front().nodes[static_cast<std::size_t>(found - site.nodes.begin())];
    }

    Id grid;
    Id type;
    std::array<Id, 4> racks;
};

} // namespace

class TestCooling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equipmentIsTheLimitOfItsHall();
    void theLossOfOneUnitLowersTheLimit();
    void survivorsTakeOverByRating();
    void heatGoesUpstream();
    void aRackGoesToItsOwnEquipmentFirst();
    void theRatingOfTheHallStillHolds();
    void hallsDoNotHelpEachOther();
    void equipmentAndRatedHallsAddUp();
    void anUnknownRatingLeavesTheLimitUnknown();
    void aLostFeedTakesEquipmentDown();
    void aSecondFeedKeepsEquipmentUp();
    void equipmentWithoutPowerGivesNothing();
    void equipmentCountsFromItsPhase();
    void equipmentThatServesNothingDoesNotCount();
    void airIsANetworkOfItsOwn();
    void unknownHeatIsUnknownLoad();
    void theNextUnitIsAStep();
    void everyLossIsListedTheWorstFirst();
    void contractsAreHitInRacksThatNothingCools();
    void theWorstLossIsNamedWhereItDoesNotDecideToo();
    void lossesOfPowerAndCoolingStandInOneList();
    void aLossNamesTheRacksThatNothingCools();
};

void TestCooling::equipmentIsTheLimitOfItsHall()
{
    Plant plant;
    const Id first = plant.cdu(600);
    plant.cdu(200);
    const ResourceFigures liquid = plant.figures();
    QCOMPARE(liquid.limit, std::optional(800.0));
    QCOMPARE(liquid.normal, std::optional(400.0));
    QCOMPARE(liquid.headroomNormal, std::optional(400.0));
    // 400 kW pro rata of 600 and 200.
    QCOMPARE(plant.nodeFigures(first).normalKw, 300.0);
    QCOMPARE(plant.nodeFigures(first).limitKw, 600.0);
}

void TestCooling::theLossOfOneUnitLowersTheLimit()
{
    // 3 × 200 kW for 400 kW: N+1, with nothing to spare.
    Plant plant;
    const Id first = plant.cdu(200);
    plant.cdu(200);
    plant.cdu(200);
    const ResourceFigures liquid = plant.figures();
    QCOMPARE(liquid.headroomNormal, std::optional(200.0));
    QCOMPARE(liquid.headroom, std::optional(0.0));
    QCOMPARE(liquid.worstFailureLimit, std::optional(400.0));
    QCOMPARE(liquid.binding->lost, (Subject{EntityKind::PowerNode, first}));
}

void TestCooling::survivorsTakeOverByRating()
{
    // Of 600, 300 and 100 kW the first is lost: 400 kW go 3 to 1 to the others, just their rating.
    Plant plant;
    const Id large = plant.cdu(600);
    const Id middle = plant.cdu(300);
    const Id small = plant.cdu(100);
    QCOMPARE(plant.nodeFigures(middle).worstKw, 300.0);
    QCOMPARE(plant.nodeFigures(small).worstKw, 100.0);
    QCOMPARE(plant.figures().headroom, std::optional(0.0));
    // With 40 kW less in the middle, 40 kW are too much.
    plant.change<PowerNode>(middle, [](PowerNode &row) { row.ratedKw = Kilowatts(260); });
    const ResourceFigures liquid = plant.figures();
    QCOMPARE(liquid.headroom, std::optional(-40.0));
    QCOMPARE(liquid.binding->lost, (Subject{EntityKind::PowerNode, large}));
    QCOMPARE(liquid.binding->subject, (Subject{EntityKind::Hall, plant.hall}));
}

void TestCooling::heatGoesUpstream()
{
    // Two CDUs of 300 kW on one chiller of 500: the chiller is the limit, and without it nothing is
    // cooled.
    Plant plant;
    const Id chiller = plant.cooler(NodeKind::Chiller, QStringLiteral("Chiller"), 500);
    for (int i = 0; i < 2; ++i)
        plant.connect(chiller, plant.cdu(300));
    const ResourceFigures liquid = plant.figures();
    QCOMPARE(liquid.limit, std::optional(500.0));
    QCOMPARE(plant.nodeFigures(chiller).normalKw, 400.0);
    QCOMPARE(liquid.headroom, std::optional(-400.0));
    QCOMPARE(liquid.binding->lost, (Subject{EntityKind::PowerNode, chiller}));
}

void TestCooling::aRackGoesToItsOwnEquipmentFirst()
{
    // 100 kW to the unit in the row, 300 to that of the hall. Without the unit in the row its rack
    // is not cooled, though the hall's has 100 kW to spare.
    Plant plant;
    const Id inRow = plant.cooler(NodeKind::CoolantDistributionUnit, QStringLiteral("Row"), 150);
    plant.connect(inRow, plant.racks[0]);
    const Id ofHall = plant.cdu(400);
    QCOMPARE(plant.nodeFigures(inRow).normalKw, 100.0);
    QCOMPARE(plant.nodeFigures(ofHall).normalKw, 300.0);
    const ResourceFigures liquid = plant.figures();
    QCOMPARE(liquid.limit, std::optional(550.0));
    // The worst loss is that of the hall's unit: 300 kW are not cooled; 150 kW left for 400.
    QCOMPARE(liquid.headroom, std::optional(-300.0));
    plant.cdu(400);
    const ResourceFigures twice = plant.figures();
    QCOMPARE(twice.headroom, std::optional(-100.0));
    QCOMPARE(twice.binding->lost, (Subject{EntityKind::PowerNode, inRow}));
}

void TestCooling::theRatingOfTheHallStillHolds()
{
    Plant plant;
    plant.cdu(600);
    plant.cdu(600);
    plant.change<Hall>(plant.hall, [](Hall &row) { row.liquidCooling = Kilowatts(350); });
    const ResourceFigures liquid = plant.figures();
    QCOMPARE(liquid.limit, std::optional(350.0));
    QCOMPARE(liquid.headroomNormal, std::optional(-50.0));
    QCOMPARE(liquid.bindingNormal->subject, (Subject{EntityKind::Hall, plant.hall}));
}

void TestCooling::hallsDoNotHelpEachOther()
{
    // 300 kW serve the hall of 400; 1,000 kW serve an empty one.
    Plant plant;
    const Id cdu = plant.cdu(300);
    const Id empty = plant.addHall(QStringLiteral("Empty"));
    plant.connect(plant.cooler(NodeKind::CoolantDistributionUnit, QStringLiteral("Other"), 1000),
                  empty);
    const ResourceFigures liquid = plant.figures();
    QCOMPARE(liquid.limit, std::optional(1300.0));
    QCOMPARE(liquid.headroomNormal, std::optional(-100.0));
    QCOMPARE(liquid.bindingNormal->subject, (Subject{EntityKind::PowerNode, cdu}));
}

void TestCooling::equipmentAndRatedHallsAddUp()
{
    Plant plant;
    plant.cdu(500);
    const Id other = plant.addHall(QStringLiteral("Other"));
    plant.change<Hall>(other, [](Hall &row) { row.liquidCooling = Kilowatts(250); });
    plant.change<Rack>(plant.racks[3], [other](Rack &row) { row.hall = other; });
    const ResourceFigures liquid = plant.figures();
    QCOMPARE(liquid.limit, std::optional(750.0));
    QCOMPARE(liquid.headroomNormal, std::optional(350.0));
}

void TestCooling::anUnknownRatingLeavesTheLimitUnknown()
{
    Plant plant;
    plant.cdu(500);
    const Id unrated = plant.cdu(-1);
    const ResourceFigures liquid = plant.figures();
    QVERIFY(!liquid.limit);
    QVERIFY(!liquid.headroom);
    QVERIFY(!liquid.complete);
    QCOMPARE(
        liquid.missing,
        (std::vector{MissingInput{{EntityKind::PowerNode, unrated}, QStringLiteral("rated_kw")}}));
}

void TestCooling::aLostFeedTakesEquipmentDown()
{
    // Two CDUs of 400 kW: either carries the hall alone. They hang on one panel.
    Plant plant;
    const Id panel = plant.node(NodeKind::Panel, QStringLiteral("Panel"), 100);
    plant.connect(plant.grid, panel);
    for (int i = 0; i < 2; ++i)
        plant.connect(panel, plant.cdu(400));
    const ResourceFigures liquid = plant.figures();
    QCOMPARE(liquid.headroomNormal, std::optional(400.0));
    QCOMPARE(liquid.headroom, std::optional(-400.0));
    // The grid takes them down too; the first of the two in order of id is named.
    QCOMPARE(liquid.binding->lost, (Subject{EntityKind::PowerNode, plant.grid}));
}

void TestCooling::aSecondFeedKeepsEquipmentUp()
{
    Plant plant;
    const Id second = plant.node(NodeKind::UtilityFeed, QStringLiteral("Second grid"), 10000);
    const Id a = plant.node(NodeKind::Panel, QStringLiteral("A"), 100);
    const Id b = plant.node(NodeKind::Panel, QStringLiteral("B"), 100);
    plant.connect(plant.grid, a);
    plant.connect(second, b);
    for (int i = 0; i < 2; ++i) {
        const Id cdu = plant.cdu(400);
        plant.connect(a, cdu);
        plant.connect(b, cdu, 2);
    }
    QCOMPARE(plant.figures().headroom, std::optional(0.0));
}

void TestCooling::equipmentWithoutPowerGivesNothing()
{
    Plant plant;
    const Id panel = plant.node(NodeKind::Panel, QStringLiteral("Panel"), 100);
    plant.connect(plant.grid, panel);
    plant.connect(panel, plant.cdu(300));
    plant.cdu(500);
    QCOMPARE(plant.figures().limit, std::optional(800.0));
    plant.change<PowerNode>(panel, [](PowerNode &row) { row.status = NodeStatus::Failed; });
    QCOMPARE(plant.figures().limit, std::optional(500.0));
}

void TestCooling::equipmentCountsFromItsPhase()
{
    Plant plant;
    plant.cdu(500);
    const Id later = plant.cdu(300);
    const Id phase = plant.phase(QStringLiteral("Later"), Month(2026, 4));
    plant.change<PowerNode>(later, [phase](PowerNode &row) { row.phase = phase; });
    QCOMPARE(plant.figures(u"cooling_liquid", 2).limit, std::optional(500.0));
    QCOMPARE(plant.figures(u"cooling_liquid", 3).limit, std::optional(800.0));
}

void TestCooling::equipmentThatServesNothingDoesNotCount()
{
    Plant plant;
    plant.cdu(500);
    plant.cooler(NodeKind::CoolantDistributionUnit, QStringLiteral("Spare"), 900);
    QCOMPARE(plant.figures().limit, std::optional(500.0));
}

void TestCooling::airIsANetworkOfItsOwn()
{
    // A fifth of 400 kW goes into air.
    Plant plant;
    plant.change<RackType>(plant.type, [](RackType &row) { row.liquidShare = Share(0.8); });
    plant.cdu(500);
    plant.connect(
        plant.cooler(NodeKind::AirHandler, QStringLiteral("Air handler"), 120, Carrier::Air),
        plant.hall);
    QCOMPARE(plant.figures(u"cooling_air").headroomNormal, std::optional(40.0));
    QCOMPARE(plant.figures(u"cooling_liquid").headroomNormal, std::optional(180.0));
}

void TestCooling::unknownHeatIsUnknownLoad()
{
    Plant plant;
    const Id cdu = plant.cdu(500);
    const Id unknown = plant.rackType(QStringLiteral("Unknown"), -1);
    plant.change<RackType>(unknown, [](RackType &row) { row.liquidShare = Share(1); });
    plant.rack(unknown, {});
    const ResourceFigures liquid = plant.figures();
    QCOMPARE(liquid.limit, std::optional(500.0));
    QVERIFY(!liquid.normal);
    QVERIFY(!liquid.headroom);
    QCOMPARE(liquid.knownPart, 400.0);
    QVERIFY(std::isnan(plant.nodeFigures(cdu).normalKw));
}

void TestCooling::theNextUnitIsAStep()
{
    // 300 kW for 400 kW; 200 kW have no month.
    Plant plant;
    plant.cdu(300);
    const Id next = plant.cdu(200);
    const Id phase = plant.phase(QStringLiteral("Next"), std::nullopt);
    plant.change<PowerNode>(next, [phase](PowerNode &row) {
        row.phase = phase;
        row.leadTime = Weeks(30);
    });
    const auto evaluation = evaluate(plant.project);
    const Exhaustion *exhaustion = evaluation->sites.front().exhaustion(u"cooling_liquid");
    QCOMPARE(exhaustion->first->step, (CapacityStep{phase, 200, true}));
    // 210 days before 1 January 2026.
    QCOMPARE(exhaustion->first->orderBy, std::optional(QDate(2025, 6, 5)));
}

void TestCooling::everyLossIsListedTheWorstFirst()
{
    // The unit in the row cools one rack alone; of the hall's two units for the other three racks
    // one has 250 kW and one 600.
    Plant plant;
    const Id inRow = plant.cooler(NodeKind::CoolantDistributionUnit, QStringLiteral("Row"), 150);
    plant.connect(inRow, plant.racks[0]);
    const Id small = plant.cdu(250);
    const Id large = plant.cdu(600);
    const auto evaluation = evaluate(plant.project);
    const auto &failures = evaluation->sites.front().epochs.front().coolingFailures;
    QCOMPARE(failures.size(), std::size_t(3));
    QCOMPARE(failures[0].lost.id, inRow);
    QCOMPARE(failures[0].racksUncooled, 1);
    QCOMPARE(failures[0].headroomKw, std::optional(-100.0));
    // 300 kW on 250: 50 too much.
    QCOMPARE(failures[1].lost.id, large);
    QCOMPARE(failures[1].overloaded, (std::vector{FailureCase::Overload{small, 300, 250}}));
    QCOMPARE(failures[1].headroomKw, std::optional(-50.0));
    // 750 kW are left for 400.
    QCOMPARE(failures[2].lost.id, small);
    QCOMPARE(failures[2].headroomKw, std::optional(350.0));
}

void TestCooling::contractsAreHitInRacksThatNothingCools()
{
    Plant plant;
    const Id inRow = plant.cooler(NodeKind::CoolantDistributionUnit, QStringLiteral("Row"), 150);
    plant.connect(inRow, plant.racks[0]);
    plant.cdu(600);
    const Id contract = plant.lease(plant.racks[0]);
    const auto evaluation = evaluate(plant.project);
    const auto &failures = evaluation->sites.front().epochs.front().coolingFailures;
    const auto lost = std::find_if(failures.begin(), failures.end(), [inRow](const auto &failure) {
        return failure.lost.id == inRow;
    });
    QCOMPARE(lost->contracts.size(), std::size_t(1));
    QCOMPARE(lost->contracts[0].contract, contract);
    QCOMPARE(lost->contracts[0].kw.known, 100.0);
    QCOMPARE(lost->contracts[0].accelerators.known, 8.0);
}

void TestCooling::theWorstLossIsNamedWhereItDoesNotDecideToo()
{
    // The hall can take 300 of its racks' 400 kW, whatever the units do; without the larger of them
    // 200 kW are left.
    Plant plant;
    plant.cdu(450);
    const Id large = plant.cdu(500);
    plant.change<Hall>(plant.hall, [](Hall &hall) { hall.liquidCooling = Kilowatts(300); });
    const ResourceFigures liquid = plant.figures();
    QCOMPARE(liquid.headroom, std::optional(-100.0));
    QCOMPARE(liquid.binding->kind, CaseKind::Normal);
    QVERIFY(liquid.bindingFailure);
    QVERIFY(liquid.bindingFailure->lost.has_value());
    plant.change<Hall>(plant.hall, [](Hall &hall) { hall.liquidCooling = Kilowatts(2000); });
    QCOMPARE(plant.figures().bindingFailure->lost->id, large); // 450 are left for 400
}

void TestCooling::lossesOfPowerAndCoolingStandInOneList()
{
    // The unit hangs on a feed: its loss takes the cooling of all four racks, but none is dark.
    Plant plant;
    const Id feed = plant.node(NodeKind::Panel, QStringLiteral("Feed"), 100);
    plant.connect(plant.grid, feed);
    const Id unit = plant.cdu(600);
    plant.connect(feed, unit);
    const auto evaluation = evaluate(plant.project);
    const Epoch &epoch = evaluation->sites.front().epochs.front();
    const std::vector<SingleLoss> losses = singleLosses(epoch, plant.project);
    QCOMPARE(losses.size(), std::size_t(3));
    const auto of = [&losses](Id node) {
        return *std::find_if(losses.begin(), losses.end(), [node](const SingleLoss &loss) {
            return loss.lost.id == node;
        });
    };
    QCOMPARE(of(feed).racksUncooled(), 4);
    QVERIFY(of(feed).power != nullptr);
    QCOMPARE(of(unit).coolingShortKw(), std::optional(400.0));
    QVERIFY(of(unit).power == nullptr);
}

void TestCooling::aLossNamesTheRacksThatNothingCools()
{
    Plant plant;
    const Id inRow = plant.cooler(NodeKind::CoolantDistributionUnit, QStringLiteral("Row"), 150);
    plant.connect(inRow, plant.racks[2]);
    plant.cdu(400);
    const Subject rack{EntityKind::Rack, plant.racks[2]};
    QCOMPARE(racksAtLoss(plant.project, inRow, Month(2026, 1)).uncooled, std::vector{rack});
    Project after = plant.project;
    PowerNode failed = *after.find<PowerNode>(inRow);
    failed.status = NodeStatus::Failed;
    after.set(failed);
    const auto losses = coolingLossesBetween(plant.project, after, Month(2026, 1));
    QCOMPARE(losses.size(), std::size_t(1));
    QCOMPARE(losses[0].uncooled, std::vector{rack});
    QVERIFY(coolingLossesBetween(plant.project, plant.project, Month(2026, 1))[0].uncooled.empty());
}

QTEST_APPLESS_MAIN(TestCooling)
#include "tst_cooling.moc"
