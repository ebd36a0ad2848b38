// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/outlook.h"
#include "tests/support/planbuilder.h"

#include <QTest>

#include <algorithm>

using namespace headroom;
using namespace headroom::engine;
using headroom::test::PlanBuilder;

namespace {

/// A site whose load of 500 kW stands against a grid of 400 kW; a second grid feed of 300 kW has no
/// month yet.
struct Plan : PlanBuilder
{
    Plan()
    {
        grid = node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 400);
        step = phase(QStringLiteral("Second feed"), std::nullopt);
        second = node(NodeKind::UtilityFeed, QStringLiteral("Second feed"), 300);
        change<PowerNode>(second, [this](PowerNode &row) { row.phase = step; });
        switchgear = node(NodeKind::Switchgear, QStringLiteral("Switchgear"), 2000);
        connect(grid, switchgear);
        connect(second, switchgear);
        type = rackType(QStringLiteral("Type"), 100);
        for (int i = 0; i < 5; ++i)
            racks.push_back(rack(type, {switchgear}));
    }

    void putRacksInto(Id phase)
    {
        for (const Id id : racks)
            change<Rack>(id, [phase](Rack &row) { row.phase = phase; });
    }

    Id addForecast(double growth, std::optional<double> start = {})
    {
        Forecast row;
        row.id = next();
        row.site = site;
        row.start = start;
        row.growth = growth;
        project.set(row);
        return row.id;
    }

    [[nodiscard]] Exhaustion exhaustion(QStringView resource = u"power") const
    {
        const auto evaluation = evaluate(project);
        return *evaluation->sites.front().exhaustion(resource);
    }

    Id grid;
    Id second;
    Id switchgear;
    Id step;
    Id type;
    std::vector<Id> racks;
};

} // namespace

class TestExhaustion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsOfShortageAreFound();
    void unknownMonthsAreInNoRun();
    void aDateIsTheMonthLessTheLeadTime();
    void theFirstMonthOverTheLimitCounts();
    void aDatedStepEndsTheFirstShortage();
    void theStepThatMendsIsNamed();
    void theSmallestStepThatIsEnoughIsTaken();
    void aStepCountsForWhatTheTrunkLetsThrough();
    void theLeadTimeOfTheForecastComesFirst();
    void theLongestLeadTimeOfTheStepCounts();
    void withoutStepTheLeadTimeOfTheSourcesCounts();
    void withoutStepTheLeadTimeOfTheTrunkThatIsShortCounts();
    void anOverloadBelowTheSourcesCounts();
    void theWorstFailureIsToldBesideTheNormalCase();
    void moreDemandComesOnTop();
    void withoutLeadTimeThereIsNoDate();
    void aForecastStandsForThePlannedLoad();
    void theBandGivesTheEarliestAndTheLatestMonth();
    void anUnknownLimitIsNoExhaustion();
    void committedAndCancelledPhasesAreNoStep();
    void racksAreStepsOfSpaceAndAccelerators();
    void aContractThatGrowsRunsOutBeforeThePlannedLoadDoes();
};

void TestExhaustion::runsOfShortageAreFound()
{
    // 10 against 5, 20, 5, 12, 12: short in the second month by 10, and from the fourth on by 2.
    const std::vector<std::optional<double>> limit(5, 10);
    const std::vector<std::optional<double>> demand{5, 20, 5, 12, 12};
    const Crossings crossings = crossingsOf(limit, demand, Month(2026, 1));
    QCOMPARE(crossings.first,
             (Crossing{.month = Month(2026, 2), .until = Month(2026, 2), .shortfall = 10}));
    QCOMPARE(crossings.lasting, (Crossing{.month = Month(2026, 4), .shortfall = 2}));
}

void TestExhaustion::unknownMonthsAreInNoRun()
{
    const std::vector<std::optional<double>> limit{10, std::nullopt, 10};
    const std::vector<std::optional<double>> demand{10, 20, 10};
    const Crossings crossings = crossingsOf(limit, demand, Month(2026, 1));
    QVERIFY(!crossings.first);
    QVERIFY(!crossings.lasting);
    QCOMPARE(crossings.unknownMonths, 1);
}

void TestExhaustion::aDateIsTheMonthLessTheLeadTime()
{
    // 80 weeks are 560 days: 365 of 2025 and 195 before 1 January 2025, that is 20 June 2024.
    QCOMPARE(orderByDate(Month(2026, 1), Weeks(80)), QDate(2024, 6, 20));
    QCOMPARE(orderByDate(Month(2026, 1), Weeks(0)), QDate(2026, 1, 1));
    // Half a week is three and a half days, which takes four.
    QCOMPARE(orderByDate(Month(2026, 1), Weeks(0.5)), QDate(2025, 12, 28));
}

void TestExhaustion::theFirstMonthOverTheLimitCounts()
{
    Plan plan;
    plan.putRacksInto(plan.phase(QStringLiteral("Racks"), Month(2026, 5)));
    const Exhaustion exhaustion = plan.exhaustion();
    QCOMPARE(exhaustion.first->month, Month(2026, 5));
    QCOMPARE(exhaustion.first->shortfall, 100.0);
    QCOMPARE(exhaustion.lasting->month, Month(2026, 5));
    QVERIFY(!exhaustion.forecast);
}

void TestExhaustion::aDatedStepEndsTheFirstShortage()
{
    Plan plan;
    plan.putRacksInto(plan.phase(QStringLiteral("Racks"), Month(2026, 3)));
    plan.change<Phase>(plan.step, [](Phase &row) { row.inService = Month(2026, 6); });
    const Exhaustion exhaustion = plan.exhaustion();
    QCOMPARE(exhaustion.first->month, Month(2026, 3));
    QCOMPARE(exhaustion.first->until, std::optional(Month(2026, 5)));
    QVERIFY(!exhaustion.lasting);
}

void TestExhaustion::theStepThatMendsIsNamed()
{
    Plan plan;
    const Exhaustion exhaustion = plan.exhaustion();
    QCOMPARE(exhaustion.first->step, (CapacityStep{plan.step, 300, true}));
}

void TestExhaustion::theSmallestStepThatIsEnoughIsTaken()
{
    // 100 kW are short: of 50, 120 and 300 kW the 120; of 50 and 60, neither of which is enough,
    // the 60.
    Plan plan;
    const Id small = plan.phase(QStringLiteral("Small"), std::nullopt);
    const Id enough = plan.phase(QStringLiteral("Enough"), std::nullopt);
    for (const auto &entry : {std::pair(small, 50.0), std::pair(enough, 120.0)}) {
        const Id node = plan.node(NodeKind::UtilityFeed, QStringLiteral("Feed"), entry.second);
        plan.change<PowerNode>(node, [&entry](PowerNode &row) { row.phase = entry.first; });
        plan.connect(node, plan.switchgear);
    }
    QCOMPARE(plan.exhaustion().first->step, (CapacityStep{enough, 120, true}));
    plan.change<PowerNode>(plan.second, [](PowerNode &row) { row.ratedKw = Kilowatts(60); });
    plan.change<Phase>(enough, [](Phase &row) { row.status = PhaseStatus::Cancelled; });
    QCOMPARE(plan.exhaustion().first->step, (CapacityStep{plan.step, 60, false}));
}

void TestExhaustion::aStepCountsForWhatTheTrunkLetsThrough()
{
    // The switchgear passes 450 kW: of the 300 kW only 50 come through.
    Plan plan;
    plan.change<PowerNode>(plan.switchgear, [](PowerNode &row) { row.ratedKw = Kilowatts(450); });
    QCOMPARE(plan.exhaustion().first->step, (CapacityStep{plan.step, 50, false}));
}

void TestExhaustion::theLeadTimeOfTheForecastComesFirst()
{
    Plan plan;
    plan.change<Phase>(plan.step, [](Phase &row) { row.leadTime = Weeks(100); });
    const Id forecast = plan.addForecast(0);
    plan.change<Forecast>(forecast, [](Forecast &row) { row.leadTime = Weeks(10); });
    const Exhaustion exhaustion = plan.exhaustion();
    QCOMPARE(exhaustion.first->leadTime, std::optional(Weeks(10)));
    QCOMPARE(exhaustion.first->leadTimeOf, (Subject{EntityKind::Forecast, forecast}));
    // 70 days before 1 January 2026.
    QCOMPARE(exhaustion.first->orderBy, std::optional(QDate(2025, 10, 23)));
}

void TestExhaustion::theLongestLeadTimeOfTheStepCounts()
{
    Plan plan;
    plan.change<Phase>(plan.step, [](Phase &row) { row.leadTime = Weeks(20); });
    plan.change<PowerNode>(plan.second, [](PowerNode &row) { row.leadTime = Weeks(80); });
    plan.change<PowerNode>(plan.switchgear, [](PowerNode &row) { row.leadTime = Weeks(200); });
    const Exhaustion exhaustion = plan.exhaustion();
    QCOMPARE(exhaustion.first->leadTimeOf, (Subject{EntityKind::PowerNode, plan.second}));
    QCOMPARE(exhaustion.first->orderBy, std::optional(QDate(2024, 6, 20)));
}

void TestExhaustion::withoutStepTheLeadTimeOfTheSourcesCounts()
{
    // The sources are short, not the switchgear: its lead time says nothing about them.
    Plan plan;
    plan.change<Phase>(plan.step, [](Phase &row) { row.status = PhaseStatus::Cancelled; });
    plan.change<PowerNode>(plan.switchgear, [](PowerNode &row) { row.leadTime = Weeks(48); });
    QVERIFY(!plan.exhaustion().first->step);
    QVERIFY(!plan.exhaustion().first->orderBy);
    plan.change<PowerNode>(plan.grid, [](PowerNode &row) { row.leadTime = Weeks(10); });
    const Exhaustion exhaustion = plan.exhaustion();
    QCOMPARE(exhaustion.first->leadTimeOf, (Subject{EntityKind::PowerNode, plan.grid}));
    QCOMPARE(exhaustion.first->orderBy, std::optional(QDate(2025, 10, 23)));
}

void TestExhaustion::withoutStepTheLeadTimeOfTheTrunkThatIsShortCounts()
{
    // The grid gives 1,000 kW and the switchgear lets 450 of the 500 through.
    Plan plan;
    plan.change<Phase>(plan.step, [](Phase &row) { row.status = PhaseStatus::Cancelled; });
    plan.change<PowerNode>(plan.grid, [](PowerNode &row) {
        row.ratedKw = Kilowatts(1000);
        row.leadTime = Weeks(200);
    });
    plan.change<PowerNode>(plan.switchgear, [](PowerNode &row) {
        row.ratedKw = Kilowatts(450);
        row.leadTime = Weeks(48);
    });
    const Exhaustion exhaustion = plan.exhaustion();
    QCOMPARE(exhaustion.first->shortOf, (Subject{EntityKind::PowerNode, plan.switchgear}));
    QCOMPARE(exhaustion.first->leadTimeOf, (Subject{EntityKind::PowerNode, plan.switchgear}));
    QCOMPARE(exhaustion.first->leadTime, std::optional(Weeks(48)));
}

void TestExhaustion::anOverloadBelowTheSourcesCounts()
{
    // The grid gives 1,000 kW; the racks of May take 200 kW more from a busway of 150 kW.
    Plan plan;
    plan.change<PowerNode>(plan.grid, [](PowerNode &row) { row.ratedKw = Kilowatts(1000); });
    const Id busway = plan.node(NodeKind::Busway, QStringLiteral("Busway"), 150);
    plan.change<PowerNode>(busway, [](PowerNode &row) { row.leadTime = Weeks(10); });
    plan.connect(plan.switchgear, busway);
    const Id may = plan.phase(QStringLiteral("May"), Month(2026, 5));
    for (int i = 0; i < 2; ++i) {
        const Id rack = plan.rack(plan.type, {busway});
        plan.change<Rack>(rack, [may](Rack &row) { row.phase = may; });
    }
    const Exhaustion exhaustion = plan.exhaustion();
    QCOMPARE(exhaustion.first->month, Month(2026, 5));
    QCOMPARE(exhaustion.first->shortfall, 50.0);
    QVERIFY(exhaustion.first->belowSources);
    QVERIFY(!exhaustion.first->step); // more supply does not mend it
    QCOMPARE(exhaustion.first->leadTimeOf, (Subject{EntityKind::PowerNode, busway}));
}

void TestExhaustion::theWorstFailureIsToldBesideTheNormalCase()
{
    // Two grids of 400 kW carry 500 kW; one of them does not.
    Plan plan;
    plan.change<PowerNode>(plan.second, [](PowerNode &row) {
        row.phase = std::nullopt;
        row.ratedKw = Kilowatts(400);
        row.leadTime = Weeks(10);
    });
    const Exhaustion before = plan.exhaustion();
    QVERIFY(!before.first);
    QCOMPARE(before.firstInFailure->month, Month(2026, 1));

    // Nothing is left without the switchgear that all hangs on: a second one makes it a matter of
    // the grids.
    const Id other = plan.node(NodeKind::Switchgear, QStringLiteral("Other"), 2000);
    plan.connect(plan.grid, other);
    plan.connect(plan.second, other);
    for (const Id rack : plan.racks)
        plan.connect(other, rack, 2);
    const Exhaustion exhaustion = plan.exhaustion();
    QVERIFY(!exhaustion.first);
    QCOMPARE(exhaustion.firstInFailure->month, Month(2026, 1));
    QCOMPARE(exhaustion.firstInFailure->shortfall, 100.0);
    QCOMPARE(exhaustion.firstInFailure->lost, (Subject{EntityKind::PowerNode, plan.grid}));
    QCOMPARE(exhaustion.firstInFailure->leadTimeOf, (Subject{EntityKind::PowerNode, plan.second}));
    QCOMPARE(exhaustion.firstInFailure->orderBy, std::optional(QDate(2025, 10, 23)));

    // A third grid of 300 kW leaves 700 kW after the loss of one of 400: 300 more than now.
    const Id third = plan.node(NodeKind::UtilityFeed, QStringLiteral("Third"), 300);
    plan.change<PowerNode>(third, [&plan](PowerNode &row) { row.phase = plan.step; });
    plan.connect(third, plan.switchgear);
    plan.connect(third, other);
    QCOMPARE(plan.exhaustion().firstInFailure->step, (CapacityStep{plan.step, 300, true}));
}

void TestExhaustion::moreDemandComesOnTop()
{
    // 500 kW against 600 kW leave room for 100 kW and not for 101; from June on the second feed of
    // 300 kW is there.
    Plan plan;
    plan.change<PowerNode>(plan.grid, [](PowerNode &row) {
        row.ratedKw = Kilowatts(600);
        row.leadTime = Weeks(10);
    });
    plan.change<Phase>(plan.step, [](Phase &row) { row.inService = Month(2026, 6); });
    const auto with = [&plan](double kw, std::optional<Month> from = {}) {
        return *exhaustionWithMore(
            plan.project, *evaluate(plan.project), plan.site, ForecastResource::Power, {kw, from});
    };
    QVERIFY(!with(100).first);
    QCOMPARE(with(101).first->month, Month(2026, 1));
    QCOMPARE(with(101).first->until, std::optional(Month(2026, 5)));
    QCOMPARE(with(101).first->orderBy, std::optional(QDate(2025, 10, 23)));
    QVERIFY(!with(101, Month(2026, 6)).first);
    // 500 + 401 against 900 kW.
    QCOMPARE(with(401, Month(2026, 6)).lasting->month, Month(2026, 6));
    QCOMPARE(with(401, Month(2026, 6)).lasting->shortfall, 1.0);
    QVERIFY(!exhaustionWithMore(
        plan.project, *evaluate(plan.project), plan.hall, ForecastResource::Power, {}));
}

void TestExhaustion::withoutLeadTimeThereIsNoDate()
{
    Plan plan;
    const Exhaustion exhaustion = plan.exhaustion();
    QVERIFY(!exhaustion.first->orderBy);
    // With a loss it is the sources that are short, and no single step mends that.
    const QString field = QStringLiteral("lead_time_weeks");
    QCOMPARE(exhaustion.missing,
             (std::vector{MissingInput{{EntityKind::Phase, plan.step}, field},
                          MissingInput{{EntityKind::PowerNode, plan.grid}, field}}));
}

void TestExhaustion::aForecastStandsForThePlannedLoad()
{
    // 240 kW and 5 kW more each month against 300 kW: 300 in January 2027, above it in February.
    Plan plan;
    Settings settings = plan.project.settings();
    settings.horizonMonths = 36;
    plan.project.set(settings);
    plan.change<PowerNode>(plan.grid, [](PowerNode &row) { row.ratedKw = Kilowatts(300); });
    plan.addForecast(60, 240);
    const Exhaustion exhaustion = plan.exhaustion();
    QVERIFY(exhaustion.forecast);
    QCOMPARE(exhaustion.first->month, Month(2027, 2));
    QCOMPARE(exhaustion.first->shortfall, 5.0);
    const auto evaluation = evaluate(plan.project);
    const auto told =
        std::find_if(evaluation->issues.begin(), evaluation->issues.end(), [](const Issue &issue) {
            return issue.message.code == "forecast.power-above-limit";
        });
    QVERIFY(told != evaluation->issues.end());
    QCOMPARE(told->month, std::optional(Month(2027, 2)));
}

void TestExhaustion::theBandGivesTheEarliestAndTheLatestMonth()
{
    // From 340 kW by 10 kW a month, 400 kW are passed in the seventh month after January; by 20 in
    // the fourth; by 1 in none of the twelve.
    Plan plan;
    const Id forecast = plan.addForecast(120, 340);
    plan.change<Forecast>(forecast, [](Forecast &row) {
        row.growthLow = 12;
        row.growthHigh = 240;
    });
    const Exhaustion exhaustion = plan.exhaustion();
    QCOMPARE(exhaustion.first->month, Month(2026, 8));
    QCOMPARE(exhaustion.firstIfHigh, std::optional(Month(2026, 5)));
    QVERIFY(!exhaustion.firstIfLow);
}

void TestExhaustion::anUnknownLimitIsNoExhaustion()
{
    Plan plan;
    plan.change<PowerNode>(plan.grid, [](PowerNode &row) { row.ratedKw = std::nullopt; });
    const Exhaustion exhaustion = plan.exhaustion();
    QVERIFY(!exhaustion.first);
    QCOMPARE(exhaustion.unknownMonths, 12);
    const MissingInput rating{{EntityKind::PowerNode, plan.grid}, QStringLiteral("rated_kw")};
    QCOMPARE(std::count(exhaustion.missing.begin(), exhaustion.missing.end(), rating), 1);
}

void TestExhaustion::committedAndCancelledPhasesAreNoStep()
{
    // A committed phase with a month is on its way; a proposed one could be brought forward.
    Plan plan;
    plan.change<Phase>(plan.step, [](Phase &row) { row.inService = Month(2026, 6); });
    QVERIFY(!plan.exhaustion().first->step);
    plan.change<Phase>(plan.step, [](Phase &row) { row.status = PhaseStatus::Proposed; });
    QCOMPARE(plan.exhaustion().first->step->phase, plan.step);
    plan.change<Phase>(plan.step, [](Phase &row) { row.status = PhaseStatus::Cancelled; });
    QVERIFY(!plan.exhaustion().first->step);
}

void TestExhaustion::racksAreStepsOfSpaceAndAccelerators()
{
    // Demand for 40 accelerators a year from now on, on top of 32 that are there; 8 more have no
    // month.
    Plan plan;
    plan.change<Rack>(plan.racks.front(), [&plan](Rack &row) { row.phase = plan.step; });
    const Id forecast = plan.addForecast(40, 32);
    plan.change<Forecast>(forecast,
                          [](Forecast &row) { row.resource = ForecastResource::Accelerators; });
    const Exhaustion exhaustion = plan.exhaustion(u"accelerators");
    QCOMPARE(exhaustion.first->month, Month(2026, 2));
    QCOMPARE(exhaustion.first->step, (CapacityStep{plan.step, 8, true}));
}

void TestExhaustion::aContractThatGrowsRunsOutBeforeThePlannedLoadDoes()
{
    // 500 kW of planned load on 600; a contract without racks may draw 300 kW from April and 650
    // from August on: 50 more than the limit. Ordered 52 weeks before 1 August 2026: 2 August 2025.
    Plan plan;
    plan.change<PowerNode>(plan.grid, [](PowerNode &row) { row.ratedKw = Kilowatts(600); });
    plan.change<Phase>(plan.step, [](Phase &row) { row.leadTime = Weeks(52); });
    const auto contract = [&plan](double kilowatts, const QDate &start) {
        Contract row;
        row.id = plan.next();
        row.name = QStringLiteral("Lease %1").arg(kilowatts);
        row.state = ContractState::Reserved;
        row.start = start;
        row.contractedPower = Kilowatts(kilowatts);
        plan.project.set(row);
        ContractSite at;
        at.id = plan.next();
        at.contract = row.id;
        at.site = plan.site;
        plan.project.set(at);
    };
    contract(300, QDate(2026, 4, 1));
    contract(350, QDate(2026, 8, 1));
    const Exhaustion exhaustion = plan.exhaustion();
    QVERIFY(!exhaustion.first);
    QVERIFY(exhaustion.isByContracts());
    QCOMPARE(exhaustion.decisive()->month, Month(2026, 8));
    QCOMPARE(exhaustion.decisive()->shortfall, 50.0);
    QCOMPARE(exhaustion.decisive()->step->phase, plan.step);
    QCOMPARE(exhaustion.decisive()->orderBy, QDate(2025, 8, 2));
    QCOMPARE(exhaustion.lastingContracted, exhaustion.firstContracted);
}

QTEST_APPLESS_MAIN(TestExhaustion)
#include "tst_exhaustion.moc"
