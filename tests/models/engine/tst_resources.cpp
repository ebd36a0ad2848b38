// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/evaluation.h"
#include "models/engine/losses.h"
#include "tests/support/planbuilder.h"

#include <QTest>

#include <cmath>

using namespace headroom;
using headroom::test::PlanBuilder;

namespace {

const ResourceFigures &figuresIn(const Evaluation &evaluation, QStringView resource, int month = 0)
{
    const SiteEvaluation &site = evaluation.sites.front();
    return site.resource(resource)
        ->byEpoch[static_cast<std::size_t>(site.epochOfMonth[static_cast<std::size_t>(month)])];
}

/// A site with a grid of 1,000 kW and four racks of 8 accelerators and 100 kW, A and B.
struct Campus : PlanBuilder
{
    Campus()
    {
        grid = node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1000);
        a = node(NodeKind::Busway, QStringLiteral("A"), 500);
        b = node(NodeKind::Busway, QStringLiteral("B"), 500);
        connect(grid, a);
        connect(grid, b);
        type = rackType(QStringLiteral("Type"), 100);
        for (Id &id : racks)
            id = rack(type, {a, b});
    }

    Id contract(std::optional<QDate> start, std::optional<QDate> end)
    {
        Contract row;
        row.id = next();
        row.name = QStringLiteral("Contract %1").arg(row.id.value);
        row.start = start;
        row.end = end;
        row.state = ContractState::Signed;
        project.set(row);
        return row.id;
    }

    Id allocate(Id contract, std::optional<Id> rack, std::optional<int> accelerators = {})
    {
        Allocation row;
        row.id = next();
        row.contract = contract;
        if (rack)
            row.rack = rack;
        else
            row.site = site;
        row.accelerators = accelerators;
        project.set(row);
        return row.id;
    }

    /// The third rack does not say what it draws.
    void makeOneOfUnknownDraw()
    {
        const Id unknown = rackType(QStringLiteral("Of unknown draw"), -1);
        change<Rack>(racks[2], [unknown](Rack &row) { row.type = unknown; });
    }

    /// The last rack does not say how many accelerators it holds.
    Id makeOneOfUnknownCount()
    {
        const Id unknown = rackType(QStringLiteral("Of unknown count"), 100);
        change<RackType>(unknown, [](RackType &row) { row.accelerators = std::nullopt; });
        change<Rack>(racks[3], [unknown](Rack &row) { row.type = unknown; });
        return racks[3];
    }

    void step(Id contract, Month from, double amount)
    {
        RampStep row;
        row.id = next();
        row.contract = contract;
        row.from = from;
        row.amount = amount;
        project.set(row);
    }

    Id grid;
    Id a;
    Id b;
    Id type;
    std::array<Id, 4> racks;
};

} // namespace

class TestResources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aContractCountsInEveryMonthItTouches();
    void aRampScalesWhatIsAllocated();
    void contractedPowerComesBeforePlannedPower();
    void withoutAllocationAmountTimesTypeCounts();
    void draftsAreNoPromise();
    void aFailureNamesTheContractsItHits();
    void whatRacksDoNotSayIsNoLossOfNothing();
    void aLastingLossSaysWhatIsUnknownToo();
    void aShareOfRacksThatDoNotSayTheirCountIsUnknown();
    void aWholeRackNeedsNoCount();
    void aRampOverRacksThatDoNotSayTheirCountIsUnknown();
    void aLossThatNobodyKnowsIsMoreHarmThanNone();
    void acceleratorsAreInstalledAgainstPromised();
    void unknownAcceleratorsStayUnknown();
    void coolingIsUnknownWhereAHallHasNoRating();
    void oneHallOverItsCoolingBindsTheSite();
    void heatGoesByLiquidShare();
    void liquidDoesNotApplyToAirCooledRacks();
    void reservedPositionsAreFree();
    void anEmptyPlanHasNoSites();
    void aCancelledRunGivesNothing();
};

void TestResources::aContractCountsInEveryMonthItTouches()
{
    Campus plan;
    plan.allocate(plan.contract(QDate(2026, 3, 31), QDate(2026, 5, 1)), std::nullopt);
    const auto evaluation = evaluate(plan.project);
    const std::vector<double> expected{0, 0, 400, 400, 400, 0};
    for (int month = 0; month < 6; ++month)
        QCOMPARE(figuresIn(*evaluation, u"power", month).contracted,
                 std::optional(expected[static_cast<std::size_t>(month)]));
}

void TestResources::aRampScalesWhatIsAllocated()
{
    // Of 32 accelerators 8 are promised from March, 24 from April: a quarter and three quarters of
    // 400 kW.
    Campus plan;
    const Id contract = plan.contract(QDate(2026, 1, 1), std::nullopt);
    plan.allocate(contract, std::nullopt);
    plan.step(contract, Month(2026, 3), 8);
    plan.step(contract, Month(2026, 4), 24);
    const auto evaluation = evaluate(plan.project);
    QCOMPARE(figuresIn(*evaluation, u"power", 1).contracted, std::optional(0.0));
    QCOMPARE(figuresIn(*evaluation, u"power", 2).contracted, std::optional(100.0));
    QCOMPARE(figuresIn(*evaluation, u"power", 3).contracted, std::optional(300.0));
    QCOMPARE(figuresIn(*evaluation, u"accelerators", 3).contracted, std::optional(24.0));
}

void TestResources::contractedPowerComesBeforePlannedPower()
{
    Campus plan;
    const Id contract = plan.contract(QDate(2026, 1, 1), std::nullopt);
    plan.allocate(contract, std::nullopt);
    plan.change<Contract>(contract, [](Contract &row) { row.contractedPower = Kilowatts(1200); });
    const auto evaluation = evaluate(plan.project);
    const ResourceFigures &power = figuresIn(*evaluation, u"power");
    QCOMPARE(power.contracted, std::optional(1200.0));
    QCOMPARE(power.headroomNormal, std::optional(600.0));
    // 600 kW on each busway of 500 kW would be an excess of 100 kW; the site lacks 200 kW, and the
    // loss of the grid 400 kW.
    QCOMPARE(power.headroom, std::optional(-400.0));
}

void TestResources::withoutAllocationAmountTimesTypeCounts()
{
    Campus plan;
    plan.change<Site>(plan.site, [](Site &site) { site.pueRatio = 1.2; });
    AcceleratorType accelerator;
    accelerator.id = plan.next();
    accelerator.name = QStringLiteral("Accelerator");
    accelerator.power = Kilowatts(0.7);
    plan.project.set(accelerator);
    const Id contract = plan.contract(QDate(2026, 1, 1), std::nullopt);
    plan.change<Contract>(contract, [&](Contract &row) { row.acceleratorType = accelerator.id; });
    plan.step(contract, Month(2026, 1), 100);
    const auto evaluation = evaluate(plan.project);
    // 100 × 0.7 kW × PUE 1.2, at the only site there is.
    QCOMPARE(figuresIn(*evaluation, u"power").contracted, std::optional(84.0));
}

void TestResources::draftsAreNoPromise()
{
    Campus plan;
    const Id contract = plan.contract(QDate(2026, 1, 1), std::nullopt);
    plan.allocate(contract, std::nullopt);
    plan.change<Contract>(contract, [](Contract &row) { row.state = ContractState::Draft; });
    const auto evaluation = evaluate(plan.project);
    QCOMPARE(figuresIn(*evaluation, u"power").contracted, std::optional(0.0));
}

void TestResources::aFailureNamesTheContractsItHits()
{
    Campus plan;
    const Id whole = plan.contract(QDate(2026, 1, 1), std::nullopt);
    plan.allocate(whole, plan.racks[0]);
    const Id half = plan.contract(QDate(2026, 1, 1), std::nullopt);
    plan.allocate(half, plan.racks[1], 4);
    const auto evaluation = evaluate(plan.project);
    // Sorted by harm: the loss of the grid, which darkens all, comes first; then A, then B.
    const auto &failures = evaluation->sites.front().epochs.front().failures;
    QCOMPARE(failures.size(), std::size_t(3));
    QCOMPARE(failures[0].lost.id, plan.grid);
    QCOMPARE(failures[0].racksDark, 4);
    QCOMPARE(failures[0].contracts.size(), std::size_t(2));
    QCOMPARE(failures[0].contracts[0], (FailureCase::Hit{whole, {100}, {8}}));
    QCOMPARE(failures[0].contracts[1], (FailureCase::Hit{half, {50}, {4}}));
    QCOMPARE(failures[1].lost.id, plan.a);
    QCOMPARE(failures[1].racksSingleFed, 4);
    // Nothing is lost, but what both hold of the racks is left on feed B.
    QCOMPARE(failures[1].contracts.size(), std::size_t(2));
    QCOMPARE(failures[1].contracts[0], (FailureCase::Hit{whole, {}, {}, {100}, {8}}));
    QCOMPARE(failures[1].contracts[1], (FailureCase::Hit{half, {}, {}, {50}, {4}}));
}

void TestResources::whatRacksDoNotSayIsNoLossOfNothing()
{
    Campus plan;
    plan.makeOneOfUnknownDraw();
    plan.makeOneOfUnknownCount();
    const Id lease = plan.contract(QDate(2026, 1, 1), std::nullopt);
    plan.allocate(lease, std::nullopt);
    const auto evaluation = evaluate(plan.project);
    const auto &failures = evaluation->sites.front().epochs.front().failures;
    // Four racks on A and B: 100 kW and 8 accelerators twice, unknown kW and 8, 100 kW and unknown.
    // The loss of the grid takes 3 × 100 kW and one draw that nobody knows, 3 × 8 accelerators and
    // one count that nobody knows; the loss of A leaves as much on one feed.
    const RackSum power{300, 1};
    const RackSum count{24, 1};
    QCOMPARE(failures[0].lost.id, plan.grid);
    QCOMPARE(failures[0].contracts.size(), std::size_t(1));
    QCOMPARE(failures[0].contracts[0], (FailureCase::Hit{lease, power, count}));
    QVERIFY(!failures[0].contracts[0].kw.value());
    QCOMPARE(failures[1].lost.id, plan.a);
    QCOMPARE(failures[1].contracts[0], (FailureCase::Hit{lease, {}, {}, power, count}));
    QCOMPARE(failures[1].contracts[0].kw.value(), std::optional(0.0));
}

void TestResources::aLastingLossSaysWhatIsUnknownToo()
{
    Campus plan;
    plan.makeOneOfUnknownDraw();
    const Id lease = plan.contract(QDate(2026, 1, 1), std::nullopt);
    plan.allocate(lease, std::nullopt);
    const Project before = plan.project;
    plan.change<PowerNode>(plan.grid, [](PowerNode &row) { row.status = NodeStatus::Failed; });
    const std::vector<SiteLoss> losses = lossesBetween(before, plan.project, Month(2026, 2));
    // 3 × 100 kW and one unknown; 4 × 8 accelerators.
    QCOMPARE(losses.at(0).contracts.size(), std::size_t(1));
    QCOMPARE(losses.at(0).contracts[0], (FailureCase::Hit{lease, {300, 1}, {32}}));
}

void TestResources::aShareOfRacksThatDoNotSayTheirCountIsUnknown()
{
    Campus plan;
    plan.makeOneOfUnknownCount();
    const Id lease = plan.contract(QDate(2026, 1, 1), std::nullopt);
    plan.allocate(lease, std::nullopt, 12);
    const auto evaluation = evaluate(plan.project);
    const Epoch &epoch = evaluation->sites.front().epochs.front();
    // 12 of 24 and an unknown count: how much of each rack that is, nobody knows.
    QCOMPARE(epoch.failures[0].contracts.size(), std::size_t(1));
    QCOMPARE(epoch.failures[0].contracts[0], (FailureCase::Hit{lease, {0, 4}, {0, 4}}));
    QVERIFY(!figuresIn(*evaluation, u"power").contracted);
    QVERIFY(std::isnan(epoch.nodes[0].contractedKw));
    QVERIFY(std::none_of(evaluation->issues.begin(), evaluation->issues.end(), [](const Issue &i) {
        return i.message.code == "allocation.overfilled" || i.message.code == "contract.short"
               || i.message.code == "contract.over-allocated";
    }));
}

void TestResources::aWholeRackNeedsNoCount()
{
    Campus plan;
    const Id rack = plan.makeOneOfUnknownCount();
    const Id lease = plan.contract(QDate(2026, 1, 1), std::nullopt);
    plan.allocate(lease, std::nullopt, 12); // of all racks: unknown shares, but
    plan.allocate(lease, rack);             // of this one all
    const auto evaluation = evaluate(plan.project);
    const auto &failures = evaluation->sites.front().epochs.front().failures;
    // 100 kW of the whole rack and three unknown shares; no count of any.
    QCOMPARE(failures[0].contracts[0], (FailureCase::Hit{lease, {100, 3}, {0, 4}}));
}

void TestResources::aRampOverRacksThatDoNotSayTheirCountIsUnknown()
{
    Campus plan;
    plan.makeOneOfUnknownCount();
    const Id lease = plan.contract(QDate(2026, 1, 1), std::nullopt);
    plan.allocate(lease, std::nullopt);
    plan.step(lease, Month(2026, 1), 12);
    const auto evaluation = evaluate(plan.project);
    const auto &failures = evaluation->sites.front().epochs.front().failures;
    // 12 accelerators are in force, of 24 and an unknown count.
    QCOMPARE(failures[0].contracts[0], (FailureCase::Hit{lease, {0, 4}, {0, 4}}));
    QVERIFY(!figuresIn(*evaluation, u"power").contracted);
}

void TestResources::aLossThatNobodyKnowsIsMoreHarmThanNone()
{
    PlanBuilder plan;
    const Id a = plan.node(NodeKind::UtilityFeed, QStringLiteral("A"), 1000);
    const Id b = plan.node(NodeKind::UtilityFeed, QStringLiteral("B"), 1000);
    const Id type = plan.rackType(QStringLiteral("Type"), 100);
    plan.rack(type, {a});
    plan.rack(type, {a});
    const Id rack = plan.rack(plan.rackType(QStringLiteral("Unknown"), -1), {b});
    Contract lease;
    lease.id = plan.next();
    lease.name = QStringLiteral("Lease");
    lease.state = ContractState::Signed;
    lease.start = QDate(2026, 1, 1);
    plan.project.set(lease);
    Allocation allocation;
    allocation.id = plan.next();
    allocation.contract = lease.id;
    allocation.rack = rack;
    plan.project.set(allocation);
    const auto evaluation = evaluate(plan.project);
    const auto &failures = evaluation->sites.front().epochs.front().failures;
    // A takes two racks of nobody, B one of a firm contract: how many kilowatts, nobody knows.
    QCOMPARE(failures[0].lost.id, b);
    QCOMPARE(failures[1].lost.id, a);
}

void TestResources::acceleratorsAreInstalledAgainstPromised()
{
    Campus plan;
    const Id contract = plan.contract(QDate(2026, 1, 1), std::nullopt);
    plan.allocate(contract, std::nullopt, 24);
    const auto evaluation = evaluate(plan.project);
    const ResourceFigures &accelerators = figuresIn(*evaluation, u"accelerators");
    QCOMPARE(accelerators.limit, std::optional(32.0));
    QCOMPARE(accelerators.contracted, std::optional(24.0));
    QCOMPARE(accelerators.headroomNormal, std::optional(8.0));
    QCOMPARE(accelerators.worstFailureLimit, std::optional(0.0)); // the grid is the only source
    QCOMPARE(accelerators.headroom, std::optional(-24.0));
}

void TestResources::unknownAcceleratorsStayUnknown()
{
    Campus plan;
    plan.change<RackType>(plan.type, [](RackType &type) { type.accelerators = std::nullopt; });
    const auto evaluation = evaluate(plan.project);
    const ResourceFigures &accelerators = figuresIn(*evaluation, u"accelerators");
    QVERIFY(!accelerators.limit);
    QVERIFY(!accelerators.complete);
    QCOMPARE(accelerators.missing,
             (std::vector{
                 MissingInput{{EntityKind::RackType, plan.type}, QStringLiteral("accelerators")}}));
}

void TestResources::coolingIsUnknownWhereAHallHasNoRating()
{
    Campus plan;
    const auto evaluation = evaluate(plan.project);
    const ResourceFigures &air = figuresIn(*evaluation, u"cooling_air");
    QVERIFY(!air.limit);
    QVERIFY(!air.headroom);
    QVERIFY(!air.complete);
    QCOMPARE(air.normal, std::optional(400.0));
    QCOMPARE(air.missing,
             (std::vector{
                 MissingInput{{EntityKind::Hall, plan.hall}, QStringLiteral("cooling_air_kw")}}));
}

void TestResources::oneHallOverItsCoolingBindsTheSite()
{
    // 400 kW of heat in a hall for 350 kW; the empty hall's 1,000 kW do not help it.
    Campus plan;
    plan.change<Hall>(plan.hall, [](Hall &hall) { hall.airCooling = Kilowatts(350); });
    const Id empty = plan.addHall(QStringLiteral("Empty"));
    plan.change<Hall>(empty, [](Hall &hall) { hall.airCooling = Kilowatts(1000); });
    const auto evaluation = evaluate(plan.project);
    const ResourceFigures &air = figuresIn(*evaluation, u"cooling_air");
    QCOMPARE(air.limit, std::optional(1350.0));
    QCOMPARE(air.headroom, std::optional(-50.0));
    QCOMPARE(air.binding->subject.id, plan.hall);
}

void TestResources::heatGoesByLiquidShare()
{
    Campus plan;
    plan.change<RackType>(plan.type, [](RackType &type) { type.liquidShare = Share(0.85); });
    plan.change<Hall>(plan.hall, [](Hall &hall) {
        hall.airCooling = Kilowatts(100);
        hall.liquidCooling = Kilowatts(300);
    });
    const auto evaluation = evaluate(plan.project);
    QCOMPARE(figuresIn(*evaluation, u"cooling_air").headroom, std::optional(40.0));
    QCOMPARE(figuresIn(*evaluation, u"cooling_liquid").headroom, std::optional(-40.0));
}

void TestResources::liquidDoesNotApplyToAirCooledRacks()
{
    Campus plan;
    const auto evaluation = evaluate(plan.project);
    QVERIFY(evaluation->sites.front().resource(u"cooling_liquid") == nullptr);
}

void TestResources::reservedPositionsAreFree()
{
    Campus plan;
    plan.change<Rack>(plan.racks[0], [](Rack &rack) { rack.state = RackState::ReservedSpace; });
    plan.change<Rack>(plan.racks[1], [](Rack &rack) { rack.space = SpaceState::Internal; });
    const auto evaluation = evaluate(plan.project);
    const ResourceFigures &space = figuresIn(*evaluation, u"space");
    QCOMPARE(space.limit, std::optional(3.0));
    QCOMPARE(space.normal, std::optional(2.0));
    QCOMPARE(space.headroom, std::optional(1.0));
    QCOMPARE(figuresIn(*evaluation, u"power").normal, std::optional(300.0));
}

void TestResources::anEmptyPlanHasNoSites()
{
    const auto evaluation = evaluate(newProject(QStringLiteral("Empty"), QStringLiteral("uuid")));
    QVERIFY(evaluation->sites.empty());
    QVERIFY(evaluation->issues.empty());
}

void TestResources::aCancelledRunGivesNothing()
{
    Campus plan;
    Progress progress;
    progress.cancelled = true;
    QVERIFY(evaluate(plan.project, &progress) == nullptr);
    progress.cancelled = false;
    QVERIFY(evaluate(plan.project, &progress) != nullptr);
    QCOMPARE(progress.share.load(), 1.0);
}

QTEST_APPLESS_MAIN(TestResources)
#include "tst_resources.moc"
