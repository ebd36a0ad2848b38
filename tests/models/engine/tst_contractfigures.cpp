// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/concentration.h"
#include "models/engine/contractfigures.h"
#include "tests/support/planbuilder.h"

#include <QTest>

#include <array>

using namespace headroom;
using headroom::test::PlanBuilder;

namespace {

/// Two grids, each with a busway; three racks of 8 accelerators and 100 kW on both busways, a
/// fourth on A alone: 32 accelerators.
struct Campus : PlanBuilder
{
    Campus()
    {
        gridA = node(NodeKind::UtilityFeed, QStringLiteral("Grid A"), 1000);
        gridB = node(NodeKind::UtilityFeed, QStringLiteral("Grid B"), 1000);
        a = node(NodeKind::Busway, QStringLiteral("A"), 500);
        b = node(NodeKind::Busway, QStringLiteral("B"), 500);
        connect(gridA, a);
        connect(gridB, b);
        type = rackType(QStringLiteral("Type"), 100);
        for (Id &id : onBoth)
            id = rack(type, {a, b});
        last = rack(type, {a});
    }

    Id contract(const QString &customer, QDate start = {2026, 1, 1})
    {
        Contract row;
        row.id = next();
        row.name = QStringLiteral("Contract %1").arg(row.id.value);
        row.customer = customer;
        row.start = start;
        row.state = ContractState::Signed;
        project.set(row);
        return row.id;
    }

    void allocate(Id contract, Id site, std::optional<int> accelerators = {})
    {
        Allocation row;
        row.id = next();
        row.contract = contract;
        row.site = site;
        row.accelerators = accelerators;
        project.set(row);
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

    Id supply(const QString &name, double accelerators)
    {
        Site row;
        row.id = next();
        row.name = name;
        row.kind = SiteKind::Supply;
        project.set(row);
        SupplyStep given;
        given.id = next();
        given.site = row.id;
        given.from = Month(2026, 1);
        given.accelerators = accelerators;
        project.set(given);
        return row.id;
    }

    [[nodiscard]] std::vector<ContractFigures> figures() const
    {
        return contractFigures(project, *evaluate(project));
    }

    void allocateRack(Id contract, Id rack)
    {
        Allocation row;
        row.id = next();
        row.contract = contract;
        row.rack = rack;
        project.set(row);
    }

    Id gridA;
    Id gridB;
    std::array<Id, 3> onBoth;
    Id a;
    Id b;
    Id type;
    Id last;
};

} // namespace

class TestContractFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRampIsCarriedByWhatIsThere();
    void shortPowerIsTakenFromNobodysLoadThenFromSheddableContracts();
    void revenueCountsTheDaysInForce();
    void whatAFailureTakesPutsItsShareOfTheRevenueAtRisk();
    void boughtInSupplyIsSharedWhereTooMuchIsPromised();
    void aRackThatDoesNotSayWhatItHoldsLeavesFiguresUnknown();
    void concentrationIsTheSumOfSquaredShares();
    void whatIsNotInForceCostsAndPromisesNothing();
    void aPriceForMoreThanThisPlanIsSplitByItsRule();
    void anAgreementGivesNothingOutsideOfItsTime();
    void aCustomerIsCoveredByOwnSitesFirstThenBySuppliers();
    void powerMeasuredAtTheRacksCountsWithTheOverhead();
};

void TestContractFigures::theRampIsCarriedByWhatIsThere()
{
    Campus plan;
    const Id contract = plan.contract(QStringLiteral("Customer"));
    plan.allocate(contract, plan.site);
    plan.step(contract, Month(2026, 1), 16);
    plan.step(contract, Month(2026, 3), 32);
    plan.step(contract, Month(2026, 7), 40);
    const ContractFigures figures = plan.figures().front();

    // January: half of each rack. Without A the fourth rack is dark, 8 × 1/2 = 4 of the 16.
    QCOMPARE(figures.months[0].promised, std::optional(16.0));
    QCOMPARE(figures.months[0].carried, std::optional(16.0));
    QCOMPARE(figures.months[0].surviving, std::optional(12.0));
    QVERIFY(figures.months[0].worstLost == (Subject{EntityKind::PowerNode, plan.a})
            || figures.months[0].worstLost == (Subject{EntityKind::PowerNode, plan.gridA}));
    // March: all 32; 8 of them in the fourth rack.
    QCOMPARE(figures.months[2].carried, std::optional(32.0));
    QCOMPARE(figures.months[2].surviving, std::optional(24.0));
    QCOMPARE(figures.months[2].shortfall(), std::optional(0.0));
    QCOMPARE(figures.months[2].facilityKw, std::optional(400.0));
    // July: 40 promised, 32 there.
    QCOMPARE(figures.months[6].carried, std::optional(32.0));
    QCOMPARE(figures.months[6].shortfall(), std::optional(8.0));
}

void TestContractFigures::shortPowerIsTakenFromNobodysLoadThenFromSheddableContracts()
{
    // 150 + 100 kW for 400: two racks are firm, one is sheddable, the fourth is nobody's.
    Campus plan;
    plan.change<PowerNode>(plan.gridA, [](PowerNode &row) { row.ratedKw = Kilowatts(150); });
    plan.change<PowerNode>(plan.gridB, [](PowerNode &row) { row.ratedKw = Kilowatts(100); });
    const Id firm = plan.contract(QStringLiteral("Firm"));
    plan.allocateRack(firm, plan.onBoth[0]);
    plan.allocateRack(firm, plan.onBoth[1]);
    plan.step(firm, Month(2026, 1), 16);
    const Id sheddable = plan.contract(QStringLiteral("Sheddable"));
    plan.change<Contract>(sheddable,
                          [](Contract &row) { row.contractClass = ContractClass::Sheddable; });
    plan.allocateRack(sheddable, plan.onBoth[2]);
    plan.step(sheddable, Month(2026, 1), 8);
    const std::vector<ContractFigures> figures = plan.figures();
    const ContractMonth &ofFirm = figures[0].months[0];
    const ContractMonth &ofSheddable = figures[1].months[0];
    // 150 kW short: 100 are nobody's, 50 of the 100 of the sheddable contract.
    QCOMPARE(ofFirm.powered, std::optional(16.0));
    QCOMPARE(ofSheddable.powered, std::optional(4.0));
    // Without grid A, 100 kW for 400: 300 short, 100 + 100 of them as above, 100 of the firm 200.
    QCOMPARE(ofFirm.surviving, std::optional(8.0));
    QCOMPARE(ofFirm.worstLost, std::optional(Subject{EntityKind::PowerNode, plan.gridA}));
    QCOMPARE(ofSheddable.surviving, std::optional(0.0));
}

void TestContractFigures::revenueCountsTheDaysInForce()
{
    Campus plan;
    const Id contract = plan.contract(QStringLiteral("Customer"), QDate(2026, 1, 16));
    plan.allocate(contract, plan.site);
    plan.step(contract, Month(2026, 1), 16);
    plan.change<Contract>(contract, [](Contract &row) {
        row.end = QDate(2026, 4, 10);
        row.pricePerMonth = UsDollarsPerMonth(3100);
    });
    // 16 of 31 days of January: 3,100 × 16 / 31 = 1,600; February whole; 10 of 30 days of April.
    ContractFigures figures = plan.figures().front();
    QCOMPARE(figures.months[0].revenueUsd, std::optional(1600.0));
    QCOMPARE(figures.months[1].revenueUsd, std::optional(3100.0));
    QCOMPARE(*figures.months[3].revenueUsd, 3100.0 * 10 / 30);
    QCOMPARE(figures.months[4].revenueUsd, std::optional(0.0));

    // 2 $/h × 16 accelerators × 24 h × 28 days of February = 21,504 $ beside the 3,100 $.
    plan.change<Contract>(contract,
                          [](Contract &row) { row.pricePerAcceleratorHour = UsDollarsPerHour(2); });
    figures = plan.figures().front();
    QCOMPARE(figures.months[1].revenueUsd, std::optional(24'604.0));

    plan.change<Contract>(contract, [](Contract &row) {
        row.pricePerMonth.reset();
        row.pricePerAcceleratorHour.reset();
    });
    QVERIFY(!plan.figures().front().months[1].revenueUsd);
}

void TestContractFigures::whatAFailureTakesPutsItsShareOfTheRevenueAtRisk()
{
    Campus plan;
    const Id contract = plan.contract(QStringLiteral("Customer"));
    plan.allocate(contract, plan.site);
    plan.step(contract, Month(2026, 1), 32);
    plan.change<Contract>(contract,
                          [](Contract &row) { row.pricePerMonth = UsDollarsPerMonth(1000); });
    const auto evaluation = evaluate(plan.project);
    const std::vector<ContractFigures> figures = contractFigures(plan.project, *evaluation);
    // The fourth rack, 8 of 32 accelerators, is dark without A: 1,000 × 8 / 32.
    QCOMPARE(figures.front().months[0].atRiskUsd, std::optional(250.0));
    const std::vector<LossCost> costs =
        costOfLosses(plan.project, *evaluation, figures, Month(2026, 1));
    QCOMPARE(costs.size(), 2U); // busway A and its grid; what is on B has another feed
    QCOMPARE(costs.front().revenueUsd, std::optional(250.0));
    QCOMPARE(costs.front().accelerators, 8.0);
    QCOMPARE(costs.front().site, plan.site);
}

void TestContractFigures::boughtInSupplyIsSharedWhereTooMuchIsPromised()
{
    Campus plan;
    const Id supply = plan.supply(QStringLiteral("Cloud"), 100);
    const Id one = plan.contract(QStringLiteral("One"));
    plan.allocate(one, supply, 80);
    plan.step(one, Month(2026, 1), 80);
    const Id two = plan.contract(QStringLiteral("Two"));
    plan.allocate(two, supply, 40);
    plan.step(two, Month(2026, 1), 40);
    const std::vector<ContractFigures> figures = plan.figures();
    // 120 promised of 100: each gets 100/120 of its own.
    QCOMPARE(*figures[0].months[0].carried, 80 * (100.0 / 120));
    QCOMPARE(*figures[1].months[0].carried, 40 * (100.0 / 120));
    QCOMPARE(figures[0].months[0].promised, std::optional(80.0));
}

void TestContractFigures::aRackThatDoesNotSayWhatItHoldsLeavesFiguresUnknown()
{
    Campus plan;
    const Id unknown = plan.rackType(QStringLiteral("Of unknown count"), 100);
    plan.change<RackType>(unknown, [](RackType &row) { row.accelerators = std::nullopt; });
    plan.change<Rack>(plan.last, [unknown](Rack &row) { row.type = unknown; });
    const Id contract = plan.contract(QStringLiteral("Customer"));
    plan.allocate(contract, plan.site);
    plan.step(contract, Month(2026, 1), 16);
    const ContractMonth month = plan.figures().front().months[0];
    QCOMPARE(month.promised, std::optional(16.0));
    QVERIFY(!month.carried);
    QVERIFY(!month.surviving);
    QVERIFY(!month.shortfall());
}

void TestContractFigures::concentrationIsTheSumOfSquaredShares()
{
    Campus plan;
    const Id one = plan.contract(QStringLiteral("One"));
    plan.allocate(one, plan.site, 24);
    plan.step(one, Month(2026, 1), 24);
    const Id two = plan.contract(QStringLiteral("Two"));
    plan.allocate(two, plan.site, 8);
    plan.step(two, Month(2026, 1), 8);
    plan.supply(QStringLiteral("Cloud"), 96);
    // Customers: 3/4 and 1/4, 0.5625 + 0.0625 = 0.625.
    const Concentration customers = customersIn(plan.project, plan.figures(), 0);
    QCOMPARE(customers.parts.front().name, QStringLiteral("One"));
    QCOMPARE(customers.index.value(), 0.625);
    // Suppliers: 96 bought in and 32 of its own make the same shares.
    const Concentration suppliers =
        suppliersIn(plan.project, *evaluate(plan.project), Month(2026, 1));
    QCOMPARE(suppliers.parts.front().name, QStringLiteral("Cloud"));
    QVERIFY(suppliers.parts.back().name.isEmpty());
    QCOMPARE(suppliers.index.value(), 0.625);
}

void TestContractFigures::whatIsNotInForceCostsAndPromisesNothing()
{
    Campus plan;
    const Id contract = plan.contract(QStringLiteral("Customer"), QDate(2026, 5, 1));
    plan.allocate(contract, plan.site);
    plan.step(contract, Month(2026, 1), 16);
    const Id draft = plan.contract(QStringLiteral("Customer"));
    plan.change<Contract>(draft, [](Contract &row) { row.state = ContractState::Draft; });
    const std::vector<ContractFigures> figures = plan.figures();
    QCOMPARE(figures.size(), 1U);
    QCOMPARE(figures.front().months[3], ContractMonth());
    QCOMPARE(figures.front().months[4].promised, std::optional(16.0));
}

void TestContractFigures::aPriceForMoreThanThisPlanIsSplitByItsRule()
{
    Campus plan;
    const Id contract = plan.contract(QStringLiteral("Customer"));
    plan.allocate(contract, plan.site);
    plan.step(contract, Month(2026, 1), 16);
    plan.step(contract, Month(2026, 2), 32);
    const auto revenueIn = [&plan](std::size_t month) {
        return plan.figures().front().months[month].revenueUsd;
    };
    plan.change<Contract>(contract, [](Contract &row) {
        row.pricePerMonth = UsDollarsPerMonth(1000);
        row.priceSplit = PriceSplit::ByAccelerators;
        row.priceCovers = 40;
    });
    // 1,000 × 16/40 in January, 1,000 × 32/40 in February.
    QCOMPARE(revenueIn(0), std::optional(400.0));
    QCOMPARE(revenueIn(1), std::optional(800.0));
    plan.change<Contract>(contract, [](Contract &row) { row.priceCovers.reset(); });
    QVERIFY(!revenueIn(0));
    plan.change<Contract>(contract, [](Contract &row) {
        row.priceSplit = PriceSplit::StatedShare;
        row.priceShare = 0.25;
    });
    QCOMPARE(revenueIn(1), std::optional(250.0));
}

void TestContractFigures::anAgreementGivesNothingOutsideOfItsTime()
{
    Campus plan;
    const Id supply = plan.supply(QStringLiteral("Cloud"), 100);
    SupplyAgreement terms;
    terms.id = plan.next();
    terms.site = supply;
    terms.start = QDate(2026, 3, 15);
    terms.end = QDate(2026, 5, 2);
    plan.project.set(terms);
    const Id contract = plan.contract(QStringLiteral("Customer"));
    plan.allocate(contract, supply);
    plan.step(contract, Month(2026, 1), 80);
    const ContractFigures figures = plan.figures().front();
    // It counts in every month it touches: March to May.
    QCOMPARE(figures.months[1].carried, std::optional(0.0));
    QCOMPARE(figures.months[2].carried, std::optional(80.0));
    QCOMPARE(figures.months[4].carried, std::optional(80.0));
    QCOMPARE(figures.months[5].carried, std::optional(0.0));
    plan.change<SupplyAgreement>(terms.id,
                                 [](SupplyAgreement &row) { row.state = ContractState::Draft; });
    QCOMPARE(plan.figures().front().months[2].carried, std::optional(0.0));
}

void TestContractFigures::aCustomerIsCoveredByOwnSitesFirstThenBySuppliers()
{
    Campus plan; // 32 accelerators
    const Id supply = plan.supply(QStringLiteral("Cloud region"), 20);
    SupplyAgreement terms;
    terms.id = plan.next();
    terms.site = supply;
    terms.supplier = QStringLiteral("Cloud");
    plan.project.set(terms);
    const Id one = plan.contract(QStringLiteral("Customer"));
    plan.allocate(one, plan.site);
    plan.allocate(one, supply, 20);
    plan.step(one, Month(2026, 1), 40);
    plan.step(one, Month(2026, 2), 60);
    const std::vector<Coverage> coverages = coverageOf(plan.project, plan.figures());
    QCOMPARE(coverages.size(), std::size_t(1));
    const Coverage &coverage = coverages.front();
    QCOMPARE(coverage.parts.size(), std::size_t(2));
    QCOMPARE(coverage.parts[0].supplier, QString());
    QCOMPARE(coverage.parts[1].supplier, QStringLiteral("Cloud"));
    // January: 40 promised, 32 own, 8 of the 20 of the cloud. February: 60, 32, 20, 8 open.
    QCOMPARE(coverage.parts[0].accelerators[0], std::optional(32.0));
    QCOMPARE(coverage.parts[1].accelerators[0], std::optional(8.0));
    QCOMPARE(coverage.open(0), std::optional(0.0));
    QCOMPARE(coverage.parts[1].accelerators[1], std::optional(20.0));
    QCOMPARE(coverage.open(1), std::optional(8.0));
}

void TestContractFigures::powerMeasuredAtTheRacksCountsWithTheOverhead()
{
    Campus plan;
    plan.change<Site>(plan.site, [](Site &row) { row.pueRatio = 1.25; });
    const Id contract = plan.contract(QStringLiteral("Customer"));
    plan.allocate(contract, plan.site);
    plan.change<Contract>(contract, [](Contract &row) {
        row.contractedPower = Kilowatts(200);
        row.powerBasis = PowerBasis::It;
    });
    QCOMPARE(plan.figures().front().months[0].facilityKw, std::optional(250.0)); // 200 × 1.25
}

QTEST_GUILESS_MAIN(TestContractFigures)
#include "tst_contractfigures.moc"
