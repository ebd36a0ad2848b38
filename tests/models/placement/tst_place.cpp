// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/evaluation.h"
#include "models/placement/place.h"
#include "tests/support/planbuilder.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace headroom;
using test::PlanBuilder;

namespace {

const PlacingOptions kSearch{.seconds = 5, .solver = QStringLiteral("search")};

/// A utility feed of 100 kW over two switchboards of 40 kW each, ten racks of 8 accelerators and
/// 8 kW each on both of them. PUE 1, so that 64 kW for 64 accelerators fit one switchboard short.
class Plan : public PlanBuilder
{
public:
    Plan()
    {
        first = node(NodeKind::UtilityFeed, QStringLiteral("Utility 1"), 100);
        second = node(NodeKind::UtilityFeed, QStringLiteral("Utility 2"), 100);
        a = node(NodeKind::Panel, QStringLiteral("A"), 40);
        b = node(NodeKind::Panel, QStringLiteral("B"), 40);
        connect(first, a);
        connect(second, b);
        const Id type = rackType(QStringLiteral("Rack"), 8, 8);
        for (int i = 0; i < 10; ++i)
            racks.push_back(rack(type, {a, b}));
    }

    Id contract(const QString &name, double amount, Redundancy redundancy = Redundancy::N)
    {
        Contract row;
        row.id = next();
        row.name = name;
        row.state = ContractState::Signed;
        row.start = QDate(2026, 3, 1);
        row.redundancy = redundancy;
        project.set(row);
        RampStep step;
        step.id = next();
        step.contract = row.id;
        step.from = Month(2026, 3);
        step.amount = amount;
        project.set(step);
        return row.id;
    }

    Result<ContractPlacing> place(const PlacingOptions &options = kSearch)
    {
        SeededIds ids(1);
        return placeContracts(project, ids, options, [](const PlacingProgress &) { return true; });
    }

    Id first;
    Id second;
    Id a;
    Id b;
    std::vector<Id> racks;
};

/// Promised load and limit of a node in a month, by the engine.
std::pair<double, double> promisedAt(const Project &project, Id site, Id node, int month)
{
    const auto evaluation = evaluate(project);
    const SiteEvaluation &there = *evaluation->site(site);
    const Epoch &epoch =
        there.epochs[static_cast<std::size_t>(there.epochOfMonth[static_cast<std::size_t>(month)])];
    for (std::size_t n = 0; n < there.nodes.size(); ++n) {
        if (there.nodes[n] == node)
            return {epoch.nodes[n].contractedKw, epoch.nodes[n].limitKw};
    }
    return {-1, -1};
}

int acceleratorsIn(const ContractPlacing &placing, Id contract, Month month)
{
    int sum = 0;
    for (const PlacedPart &part : placing.placed) {
        if (part.contract == contract && part.from <= month && month <= part.until)
            sum += part.accelerators;
    }
    return sum;
}

} // namespace

class PlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsPlacedWhereItFits();
    void equipmentAboveTheRacksHoldsItBack();
    void survivorsGetWhatOnePathCarries();
    void firmGoesBeforeSheddable();
    void whatIsAllocatedStaysAndCounts();
    void growingContractsStayWhereTheyAre();
    void rackTypesAreKeptApart();
    void cancelKeepsTheBestWithinASecond();
    void splitOverSitesItIsStillChecked();
    void anUnknownSolverIsRefused();
    void aContractWithoutRampIsNamed();
};

void PlaceTest::everythingIsPlacedWhereItFits()
{
    Plan plan;
    const Id contract = plan.contract(QStringLiteral("Lease"), 60);
    const auto placing = plan.place();
    QVERIFY(placing);
    QCOMPARE(placing->status, PlacingStatus::Optimal);
    QCOMPARE(placing->gapShare, 0.0);
    QVERIFY(placing->unplaced.empty());
    QCOMPARE(acceleratorsIn(*placing, contract, Month(2026, 2)), 0);
    QCOMPARE(acceleratorsIn(*placing, contract, Month(2026, 3)), 60);
    QCOMPARE(acceleratorsIn(*placing, contract, Month(2026, 12)), 60);
    // 60 accelerators of 1 kW, half on each side, by the engine.
    const auto [load, limit] = promisedAt(placing->project, plan.site, plan.a, 11);
    QCOMPARE(load, 30.0);
    QVERIFY(load <= limit);
}

void PlaceTest::equipmentAboveTheRacksHoldsItBack()
{
    Plan plan;
    plan.change<PowerNode>(plan.a, [](PowerNode &row) { row.ratedKw = Kilowatts(20); });
    const Id contract = plan.contract(QStringLiteral("Lease"), 60);
    const auto placing = plan.place();
    QVERIFY(placing);
    // Half of everything is on A: 20 kW carry half of 40 accelerators of 1 kW.
    QCOMPARE(placing->status, PlacingStatus::Infeasible);
    QCOMPARE(acceleratorsIn(*placing, contract, Month(2026, 12)), 40);
    QCOMPARE(placing->unplaced.size(), std::size_t{1});
    QCOMPARE(*placing->unplaced.front().amount, 20.0);
    QCOMPARE(placing->unplaced.front().reason.code, std::string_view("place.equipment"));
    // 60 would put 30 kW on A.
    const Amount missing = std::get<Amount>(placing->unplaced.front().reason.arguments.front());
    QVERIFY(std::abs(missing.value - 10) < 0.01);
    QCOMPARE(missing.unit, Unit::Kilowatt);
    const auto [load, limit] = promisedAt(placing->project, plan.site, plan.a, 11);
    QVERIFY(load <= limit);
}

void PlaceTest::survivorsGetWhatOnePathCarries()
{
    Plan plan;
    const Id contract = plan.contract(QStringLiteral("Lease"), 60, Redundancy::NPlusOne);
    const auto placing = plan.place();
    QVERIFY(placing);
    // When A is lost, B alone carries everything: 40 kW, 40 accelerators.
    QCOMPARE(acceleratorsIn(*placing, contract, Month(2026, 12)), 40);
    QCOMPARE(placing->unplaced.size(), std::size_t{1});
    QCOMPARE(placing->unplaced.front().reason.code, std::string_view("place.redundancy"));
    QVERIFY(placing->checks > 1); // the engine objected, and was heard
}

void PlaceTest::firmGoesBeforeSheddable()
{
    Plan plan;
    const Id sheddable = plan.contract(QStringLiteral("Batch"), 70);
    plan.change<Contract>(sheddable,
                          [](Contract &row) { row.contractClass = ContractClass::Sheddable; });
    const Id firm = plan.contract(QStringLiteral("Lease"), 50);
    const auto placing = plan.place();
    QVERIFY(placing);
    QCOMPARE(acceleratorsIn(*placing, firm, Month(2026, 12)), 50);
    QCOMPARE(acceleratorsIn(*placing, sheddable, Month(2026, 12)), 30); // of 80
    QCOMPARE(placing->status, PlacingStatus::Infeasible);
    QCOMPARE(placing->unplaced.front().contract, sheddable);
    QCOMPARE(placing->unplaced.front().reason.code, std::string_view("place.not-enough"));
}

void PlaceTest::whatIsAllocatedStaysAndCounts()
{
    Plan plan;
    const Id contract = plan.contract(QStringLiteral("Lease"), 24);
    Allocation held;
    held.id = plan.next();
    held.contract = contract;
    held.rack = plan.racks.front();
    plan.project.set(held);
    const auto placing = plan.place();
    QVERIFY(placing);
    QVERIFY(placing->project.find<Allocation>(held.id) != nullptr);
    QCOMPARE(acceleratorsIn(*placing, contract, Month(2026, 12)), 16);
    for (const PlacedPart &part : placing->placed)
        QVERIFY(part.place.id != plan.racks.front());
}

void PlaceTest::growingContractsStayWhereTheyAre()
{
    Plan plan;
    const Id contract = plan.contract(QStringLiteral("Lease"), 8);
    RampStep step;
    step.id = plan.next();
    step.contract = contract;
    step.from = Month(2026, 6);
    step.amount = 24;
    plan.project.set(step);
    const auto placing = plan.place();
    QVERIFY(placing);
    QCOMPARE(placing->status, PlacingStatus::Optimal);
    QCOMPARE(acceleratorsIn(*placing, contract, Month(2026, 5)), 8);
    QCOMPARE(acceleratorsIn(*placing, contract, Month(2026, 6)), 24);
    for (const PlacedPart &part : placing->placed)
        QVERIFY(part.place == placing->placed.front().place);
}

void PlaceTest::rackTypesAreKeptApart()
{
    Plan plan;
    const auto accelerator = [&plan](const QString &name) {
        AcceleratorType row;
        row.id = plan.next();
        row.name = name;
        plan.project.set(row);
        return row.id;
    };
    const Id mine = accelerator(QStringLiteral("Mine"));
    const Id other = accelerator(QStringLiteral("Other"));
    const Id type = plan.project.find<Rack>(plan.racks.front())->type;
    plan.change<RackType>(type, [&](RackType &row) { row.acceleratorType = other; });
    const Id contract = plan.contract(QStringLiteral("Lease"), 8);
    plan.change<Contract>(contract, [&](Contract &row) { row.acceleratorType = mine; });
    const auto placing = plan.place();
    QVERIFY(placing);
    QVERIFY(placing->placed.empty());
    QCOMPARE(placing->status, PlacingStatus::Infeasible);
    QCOMPARE(placing->unplaced.front().reason.code, std::string_view("place.type"));
}

void PlaceTest::cancelKeepsTheBestWithinASecond()
{
    Plan plan;
    const Id contract = plan.contract(QStringLiteral("Lease"), 60);
    SeededIds ids(1);
    int asked = 0;
    const auto placing =
        placeContracts(plan.project, ids, {.seconds = 600}, [&](const PlacingProgress &) {
            ++asked;
            return false;
        });
    QVERIFY(placing);
    QVERIFY(asked > 0);
    QCOMPARE(acceleratorsIn(*placing, contract, Month(2026, 12)), 60); // the greedy answer
    QVERIFY(placing->rounds <= 1);
}

void PlaceTest::splitOverSitesItIsStillChecked()
{
    // A second site of four racks of 8 on a feed of their own; 30 at first, 100 from June on.
    Plan plan;
    Site site;
    site.id = plan.next();
    site.name = QStringLiteral("Other");
    site.pueRatio = 1.0;
    plan.project.set(site);
    Hall hall;
    hall.id = plan.next();
    hall.site = site.id;
    hall.name = QStringLiteral("Far hall");
    hall.outline = rectangle({0, 0}, {100, 100});
    plan.project.set(hall);
    const Id feed = plan.node(NodeKind::UtilityFeed, QStringLiteral("Far feed"), 100);
    plan.change<PowerNode>(feed, [&](PowerNode &row) { row.site = site.id; });
    const Id type = plan.project.find<Rack>(plan.racks.front())->type;
    for (int i = 0; i < 4; ++i) {
        const Id rack = plan.rack(type, {feed});
        plan.change<Rack>(rack, [&](Rack &row) { row.hall = hall.id; });
    }
    const Id contract = plan.contract(QStringLiteral("Lease"), 30);
    RampStep step;
    step.id = plan.next();
    step.contract = contract;
    step.from = Month(2026, 6);
    step.amount = 100;
    plan.project.set(step);
    const auto placing = plan.place();
    QVERIFY(placing);
    QCOMPARE(placing->status, PlacingStatus::Optimal);
    QCOMPARE(acceleratorsIn(*placing, contract, Month(2026, 3)), 30);
    QCOMPARE(acceleratorsIn(*placing, contract, Month(2026, 6)), 100);
    // Of 80 accelerators at the first site and 32 at the other the engine sees 100 in use.
    const auto evaluation = evaluate(placing->project);
    double promised = 0;
    for (const SiteEvaluation &there : evaluation->sites)
        promised += *there.resource(u"power")
                         ->byEpoch[static_cast<std::size_t>(there.epochOfMonth[11])]
                         .contracted;
    QCOMPARE(promised, 100.0); // kW
    // In one site there is not room enough.
    PlacingOptions one = kSearch;
    one.oneSite = true;
    const auto whole = plan.place(one);
    QVERIFY(whole);
    QCOMPARE(acceleratorsIn(*whole, contract, Month(2026, 6)), 80);
    QCOMPARE(whole->unplaced.front().reason.code, std::string_view("place.one-site"));
}

void PlaceTest::anUnknownSolverIsRefused()
{
    Plan plan;
    plan.contract(QStringLiteral("Lease"), 8);
    const auto placing = plan.place({.solver = QStringLiteral("oracle")});
    QVERIFY(!placing);
    QCOMPARE(placing.message().code, std::string_view("place.solver-unknown"));
}

void PlaceTest::aContractWithoutRampIsNamed()
{
    Plan plan;
    Contract row;
    row.id = plan.next();
    row.name = QStringLiteral("Vague");
    row.state = ContractState::Reserved;
    plan.project.set(row);
    const auto placing = plan.place();
    QVERIFY(placing);
    QCOMPARE(placing->unplaced.size(), std::size_t{1});
    QVERIFY(!placing->unplaced.front().amount); // unknown is not zero
    QCOMPARE(placing->unplaced.front().reason.code, std::string_view("place.no-ramp"));
}

QTEST_GUILESS_MAIN(PlaceTest)
#include "tst_place.moc"
