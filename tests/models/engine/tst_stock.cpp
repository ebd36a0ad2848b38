// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/evaluation.h"
#include "tests/support/planbuilder.h"

#include <QTest>

#include <cmath>

using namespace headroom;
using namespace headroom::engine;
using headroom::test::PlanBuilder;

namespace {

/// A row of positions side by side, 0.6 m each, on a grid of 1,000 kW; a hall of 100 m × 100 m.
struct Plan : PlanBuilder
{
    Plan()
    {
        grid = node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1000);
        type = rackType(QStringLiteral("Type"), 50);
        RackRow line;
        line.id = next();
        line.hall = hall;
        line.name = QStringLiteral("Row");
        project.set(line);
        row = line.id;
    }

    /// 'x' is a rack, '.' a free position, ' ' no position; turned: along the y axis.
    std::vector<Id> fill(const char *pattern, bool turned = false)
    {
        std::vector<Id> ids;
        for (int i = 0; pattern[i] != 0; ++i) {
            if (pattern[i] == ' ')
                continue;
            const Id id = rack(type, {});
            change<Rack>(id, [&](Rack &rack) {
                rack.row = row;
                rack.x = Metres(turned ? 20 : 10 + 0.6 * i);
                rack.y = Metres(turned ? 30 - 0.6 * i : 5);
                if (pattern[i] == '.')
                    rack.state = RackState::ReservedSpace;
            });
            ids.push_back(id);
        }
        return ids;
    }

    [[nodiscard]] StockFigures stock(int month = 0) const
    {
        const auto evaluation = evaluate(project);
        const SiteEvaluation &site = evaluation->sites.front();
        return site
            .stock[static_cast<std::size_t>(site.epochOfMonth[static_cast<std::size_t>(month)])];
    }

    [[nodiscard]] StrandedFigures stranded() const
    {
        return evaluate(project)->sites.front().stranded.front();
    }

    Id grid;
    Id type;
    Id row;
};

} // namespace

class TestStock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeOfEightFreeInOnePiece();
    void aRowMayRunAnyWay();
    void aGapEndsARun();
    void aPositionCountsFromItsPhase();
    void positionsWithoutARowAreAlone();
    void statesFollowTheMoreRestricted();
    void efficiencyIsSellableOverRoomArea();
    void theHeaviestRackLoadsTheFloor();
    void anUnknownWeightIsAnUnknownLoad();
    void powerAndEquivalentsAreThoseOfRacksThatDraw();
    void whatTheBindingResourceLeavesIsStranded();
    void nothingIsStrandedWhereItCannotBeTold();
    void theAverageRackConverts();
};

void TestStock::threeOfEightFreeInOnePiece()
{
    // Hyperview's example: eight free, at most three side by side: 38 %.
    Plan plan;
    plan.fill(".x...x..x..");
    const SpaceFigures space = plan.stock().space;
    QCOMPARE(space.free, 8);
    QCOMPARE(space.largestRun, 3);
    QCOMPARE(space.contiguousShare, std::optional(0.375));
    QCOMPARE(space.sellable(), 11);
}

void TestStock::aRowMayRunAnyWay()
{
    Plan plan;
    plan.fill("x..x.", true);
    QCOMPARE(plan.stock().space.largestRun, 2);
}

void TestStock::aGapEndsARun()
{
    Plan plan;
    plan.fill(".. ..");
    QCOMPARE(plan.stock().space.free, 4);
    QCOMPARE(plan.stock().space.largestRun, 2);
}

void TestStock::aPositionCountsFromItsPhase()
{
    Plan plan;
    const std::vector<Id> ids = plan.fill("...");
    const Id phase = plan.phase(QStringLiteral("Later"), Month(2026, 4));
    plan.change<Rack>(ids[1], [phase](Rack &rack) { rack.phase = phase; });
    QCOMPARE(plan.stock(0).space.free, 2);
    QCOMPARE(plan.stock(0).space.largestRun, 1);
    QCOMPARE(plan.stock(3).space.largestRun, 3);
}

void TestStock::positionsWithoutARowAreAlone()
{
    Plan plan;
    for (const Id id : plan.fill(".."))
        plan.change<Rack>(id, [](Rack &rack) { rack.row = std::nullopt; });
    QCOMPARE(plan.stock().space.largestRun, 1);
    plan.fill("x");
    QCOMPARE(plan.stock().space.contiguousShare, std::optional(0.5));
}

void TestStock::statesFollowTheMoreRestricted()
{
    Plan plan;
    const std::vector<Id> ids = plan.fill("....");
    plan.change<Rack>(ids[0], [](Rack &rack) { rack.space = SpaceState::Closed; });
    plan.change<Rack>(ids[1], [](Rack &rack) { rack.space = SpaceState::Internal; });
    SpaceFigures space = plan.stock().space;
    QCOMPARE(space.open, 2);
    QCOMPARE(space.closed, 1);
    QCOMPARE(space.internal, 1);
    QCOMPARE(space.free, 3);
    plan.change<Hall>(plan.hall, [](Hall &hall) { hall.space = SpaceState::Reserved; });
    space = plan.stock().space;
    QCOMPARE(space.reserved, 2);
    QCOMPARE(space.closed, 1);
    QCOMPARE(space.internal, 1);
}

void TestStock::efficiencyIsSellableOverRoomArea()
{
    // 50 positions of 0.6 m × 1.2 m in 10,000 m²: 36 / 10,000.
    Plan plan;
    plan.fill("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
    QCOMPARE(plan.stock().space.efficiency, std::optional(0.0036));
    QVERIFY(!plan.stock().space.contiguousShare);
}

void TestStock::theHeaviestRackLoadsTheFloor()
{
    // 1,440 kg on 0.6 m × 1.2 m: 2,000 kg/m².
    Plan plan;
    plan.change<RackType>(plan.type, [](RackType &type) { type.weight = Kilograms(1440); });
    plan.change<Hall>(plan.hall,
                      [](Hall &hall) { hall.floorLimit = KilogramsPerSquareMetre(2500); });
    plan.fill("x.");
    const std::vector<FloorFigures> floors = plan.stock().floors;
    QCOMPARE(floors.size(), std::size_t(1));
    QCOMPARE(floors.front().hall, plan.hall);
    QVERIFY(std::abs(floors.front().load.value() - 2000) < 1e-9);
    QCOMPARE(floors.front().limit, std::optional(2500.0));
    QCOMPARE(floors.front().heaviest, std::optional(plan.type));
}

void TestStock::anUnknownWeightIsAnUnknownLoad()
{
    Plan plan;
    const Id heavy = plan.rackType(QStringLiteral("Heavy"), 50);
    plan.change<RackType>(heavy, [](RackType &type) { type.weight = Kilograms(720); });
    plan.rack(heavy, {});
    plan.fill("x");
    const FloorFigures floor = plan.stock().floors.front();
    QVERIFY(!floor.load);
    QVERIFY(std::abs(floor.knownPart - 1000) < 1e-9);
    QCOMPARE(floor.missing,
             (std::vector{
                 MissingInput{{EntityKind::RackType, plan.type}, QStringLiteral("weight_kg")}}));
}

void TestStock::powerAndEquivalentsAreThoseOfRacksThatDraw()
{
    // Two racks of 8 accelerators of twice an H100; a third is off.
    Plan plan;
    AcceleratorType accelerator;
    accelerator.id = plan.next();
    accelerator.name = QStringLiteral("Accelerator");
    accelerator.bf16Dense = Teraflops(2 * 989.5);
    plan.project.set(accelerator);
    const std::vector<Id> ids = plan.fill("xxx.");
    plan.change<Rack>(ids[2], [](Rack &rack) { rack.state = RackState::PoweredOff; });
    QVERIFY(!plan.stock().h100Equivalents);
    plan.change<RackType>(
        plan.type, [&accelerator](RackType &type) { type.acceleratorType = accelerator.id; });
    QCOMPARE(plan.stock().racks, 2);
    QCOMPARE(plan.stock().itKw, std::optional(100.0));
    QCOMPARE(plan.stock().h100Equivalents, std::optional(32.0));
}

void TestStock::whatTheBindingResourceLeavesIsStranded()
{
    // A rack takes 50 kW and 40 kW of air: 600 kW feed 12 more, 200 kW cool 5; 8 positions are
    // free. So 5 more fit: 350 kW of power and 3 positions are stranded.
    const std::vector<RackResource> resources{{QStringLiteral("power"), 600, 500},
                                              {QStringLiteral("cooling_air"), 200, 400},
                                              {QStringLiteral("space"), 8, 10, 1}};
    const StrandedFigures figures = strandedOf(resources, 10);
    QCOMPARE(figures.racks, std::optional(5.0));
    QCOMPARE(figures.binding, QStringLiteral("cooling_air"));
    QCOMPARE(figures.resources[0].stranded, std::optional(350.0));
    QCOMPARE(figures.resources[1].stranded, std::optional(0.0));
    QCOMPARE(figures.resources[2].stranded, std::optional(3.0));
}

void TestStock::nothingIsStrandedWhereItCannotBeTold()
{
    const std::vector<RackResource> unknown{{QStringLiteral("power"), 600, 500},
                                            {QStringLiteral("cooling_air"), std::nullopt, 400}};
    QVERIFY(!strandedOf(unknown, 10).racks);
    QVERIFY(!strandedOf(unknown, 10).resources.front().stranded);
    QCOMPARE(strandedOf(unknown, 10).resources.front().free, std::optional(600.0));
    const std::vector<RackResource> empty{{QStringLiteral("power"), 600, 0}};
    QVERIFY(!strandedOf(empty, 0).racks);
    // What is short has nothing free, and strands the rest.
    const std::vector<RackResource> none{{QStringLiteral("power"), -20, 500},
                                         {QStringLiteral("space"), 4, 10, 1}};
    QCOMPARE(strandedOf(none, 10).racks, std::optional(0.0));
    QCOMPARE(strandedOf(none, 10).resources[1].stranded, std::optional(4.0));
}

void TestStock::theAverageRackConverts()
{
    // Two racks of 50 kW on two feeds of 1,000 kW, of which one may be lost: 900 kW are left, for
    // 18 racks; 150 kW of air, for 3 − 2 = 1 rack; 4 positions.
    Plan plan;
    plan.node(NodeKind::UtilityFeed, QStringLiteral("Second grid"), 1000);
    plan.change<Hall>(plan.hall, [](Hall &hall) { hall.airCooling = Kilowatts(150); });
    plan.fill("xx....");
    const StrandedFigures figures = plan.stranded();
    QCOMPARE(figures.binding, QStringLiteral("cooling_air"));
    QCOMPARE(figures.racks, std::optional(1.0));
    QCOMPARE(figures.resources.front().resource, QStringLiteral("power"));
    QCOMPARE(figures.resources.front().stranded, std::optional(850.0));
    QCOMPARE(figures.resources.back().stranded, std::optional(3.0));
}

QTEST_APPLESS_MAIN(TestStock)
#include "tst_stock.moc"
