// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/issues.h"
#include "models/engine/supplied.h"
#include "models/engine/unrated.h"
#include "tests/support/planbuilder.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace headroom;
using headroom::test::PlanBuilder;

namespace {

std::vector<Issue> issuesWith(const PlanBuilder &plan, std::string_view code)
{
    const auto evaluation = evaluate(plan.project);
    std::vector<Issue> result;
    for (const Issue &issue : findIssues(plan.project, *evaluation)) {
        if (issue.message.code == code)
            result.push_back(issue);
    }
    return result;
}

/// Two sides, each a grid and a busway of 100 kW, and one contract on all racks.
struct TwoSides : PlanBuilder
{
    explicit TwoSides(Redundancy redundancy)
    {
        gridA = node(NodeKind::UtilityFeed, QStringLiteral("Grid A"), 1000);
        gridB = node(NodeKind::UtilityFeed, QStringLiteral("Grid B"), 1000);
        a = node(NodeKind::Busway, QStringLiteral("A"), 100);
        b = node(NodeKind::Busway, QStringLiteral("B"), 100);
        connect(gridA, a);
        connect(gridB, b);
        type = rackType(QStringLiteral("Type"), 59);
        Contract row;
        row.id = next();
        row.name = QStringLiteral("Lease");
        row.state = ContractState::Signed;
        row.start = QDate(2026, 3, 15);
        row.redundancy = redundancy;
        contract = row.id;
        project.set(row);
        Allocation allocation;
        allocation.id = next();
        allocation.contract = contract;
        allocation.hall = hall;
        project.set(allocation);
    }

    /// Busway B takes its power from the same grid as A, through one UPS.
    void putBothUnderOneUps()
    {
        const Id ups = node(NodeKind::Ups, QStringLiteral("UPS"), 1000);
        std::vector<Id> edges;
        for (const Connection &edge : project.table<Connection>()) {
            if (edge.toNode)
                edges.push_back(edge.id);
        }
        for (const Id edge : edges)
            change<Connection>(edge, [ups](Connection &row) { row.toNode = ups; });
        connect(ups, a);
        connect(ups, b);
    }

    Id gridA;
    Id gridB;
    Id a;
    Id b;
    Id type;
    Id contract;
};

std::vector<std::string> redundancyCodes(const PlanBuilder &plan)
{
    static const std::set<std::string_view> kCodes{"contract.lacks-n-plus-1",
                                                   "contract.lacks-2n",
                                                   "contract.2n-too-few-feeds",
                                                   "contract.n-plus-1-overload",
                                                   "contract.2n-overload"};
    std::vector<std::string> codes;
    for (const Issue &issue : findIssues(plan.project, *evaluate(plan.project))) {
        if (kCodes.contains(issue.message.code))
            codes.emplace_back(issue.message.code);
    }
    return codes;
}

/// A grid and a busway in one hall of 100 m × 100 m.
struct Campus : PlanBuilder
{
    Campus()
    {
        grid = node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1000);
        busway = node(NodeKind::Busway, QStringLiteral("Busway"), 500);
        connect(grid, busway);
        type = rackType(QStringLiteral("Type"), 10);
    }

    Id rackAt(double xM, double yM)
    {
        const Id id = rack(type, {busway});
        change<Rack>(id, [&](Rack &row) {
            row.x = Metres(xM);
            row.y = Metres(yM);
        });
        return id;
    }

    Id grid;
    Id busway;
    Id type;
};

} // namespace

class TestIssues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundPlanHasOnlyTheUnknownCooling();
    void racksThatOverlapAreOneIssue();
    void racksOutsideTheirHallAreFound();
    void racksOnObstaclesAreFound();
    void aFloorLoadAboveTheLimitIsFound();
    void aNarrowAisleIsFound();
    void thePlacementRulesSetTheSeverity();
    void aSiteOverItsLimitIsAnErrorWithItsMonth();
    void aLeverWithoutATargetIsAnError();
    void aRackPromisedTwiceIsAnError();
    void aPromiseThatNothingCarriesIsAWarning();
    void aPhaseWithoutAMonthIsAWarning();
    void connectionsBetweenSitesAreErrors();
    void twoFeedsOnTwoSidesKeepEveryPromise();
    void oneFeedKeepsNoRedundancy();
    void twoFeedsUnderOneUpsAreNoTwofoldSupply();
    void aSurvivingFeedOverItsLimitKeepsNoRedundancy();
    void twoOfThreeFeedsAreNPlusOneAndNotTwofold();
    void equipmentOverWhatIsContractedIsAnError();
    void aSiteOverWhatIsContractedIsAnError();
    void coolingThatIsShortAfterALossIsAWarning();
    void unratedEquipmentIsOneIssueForEachKindAndSite();
    void aSupplyThatGivesLessThanIsPromisedIsAnError();
    void errorsComeFirst();
};

void TestIssues::aSoundPlanHasOnlyTheUnknownCooling()
{
    Campus plan;
    plan.rackAt(10, 10);
    plan.rackAt(10.6, 10); // 600 mm wide: they touch, they do not overlap
    const auto evaluation = evaluate(plan.project);
    for (const Issue &issue : findIssues(plan.project, *evaluation))
        QVERIFY2(issue.message.code == "cooling.air-unknown"
                     || issue.message.code == "power.short-after-failure",
                 issue.message.code.data());
}

void TestIssues::racksThatOverlapAreOneIssue()
{
    Campus plan;
    const Id a = plan.rackAt(10, 10);
    const Id b = plan.rackAt(10.3, 10);
    const Id c = plan.rackAt(10.3, 11);
    plan.rackAt(20, 20);
    const std::vector<Issue> issues = issuesWith(plan, "rack.overlap");
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(issues.front().severity, Severity::Error);
    QCOMPARE(issues.front().subjects,
             (std::vector{Subject{EntityKind::Rack, a},
                          Subject{EntityKind::Rack, b},
                          Subject{EntityKind::Rack, c}}));
}

void TestIssues::racksOutsideTheirHallAreFound()
{
    Campus plan;
    plan.rackAt(0.3, 0.6); // in the corner, touching both walls
    const Id outside = plan.rackAt(100, 50);
    const std::vector<Issue> issues = issuesWith(plan, "rack.outside-hall");
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(issues.front().subjects, (std::vector{Subject{EntityKind::Rack, outside}}));
}

void TestIssues::racksOnObstaclesAreFound()
{
    Campus plan;
    Obstacle column;
    column.id = plan.next();
    column.hall = plan.hall;
    column.kind = ObstacleKind::Column;
    column.outline = rectangle({10, 10}, {10.4, 10.4});
    plan.project.set(column);
    const Id on = plan.rackAt(10.2, 10.2);
    plan.rackAt(10.2, 11.0); // 1.2 m deep: its front touches the column
    const std::vector<Issue> issues = issuesWith(plan, "rack.on-obstacle");
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(issues.front().subjects, (std::vector{Subject{EntityKind::Rack, on}}));
}

void TestIssues::aFloorLoadAboveTheLimitIsFound()
{
    // 1,440 kg on 0.6 m × 1.2 m are 2,000 kg/m².
    Campus plan;
    plan.rackAt(10, 10);
    plan.change<RackType>(plan.type, [](RackType &type) { type.weight = Kilograms(1440); });
    plan.change<Hall>(plan.hall,
                      [](Hall &hall) { hall.floorLimit = KilogramsPerSquareMetre(1950); });
    const std::vector<Issue> issues = issuesWith(plan, "rack.floor-load");
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(issues.front().message.arguments[3],
             MessageArgument(Amount{2000, Unit::KilogramPerSquareMetre}));
}

void TestIssues::aNarrowAisleIsFound()
{
    Campus plan;
    // 1.2 m deep: fronts 0.9 m apart, where 1.2 m are asked for; the third stands back to back.
    const Id south = plan.rackAt(10, 10);
    const Id north = plan.rackAt(10, 12.1);
    plan.change<Rack>(north, [](Rack &rack) { rack.rotation = Degrees(180); });
    plan.rackAt(10, 13.3);
    plan.rackAt(30, 10);
    plan.rackAt(30, 12.4);
    const std::vector<Issue> issues = issuesWith(plan, "rack.narrow-aisle");
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(issues.front().severity, Severity::Warning);
    QCOMPARE(issues.front().subjects,
             (std::vector{Subject{EntityKind::Rack, south}, Subject{EntityKind::Rack, north}}));
    const Amount narrowest = std::get<Amount>(issues.front().message.arguments[1]);
    QVERIFY(std::abs(narrowest.value - 0.9) < 1e-9);
}

void TestIssues::thePlacementRulesSetTheSeverity()
{
    Campus plan;
    plan.rackAt(10, 10);
    plan.rackAt(10.3, 10);
    const auto severity = [&plan](PlacementRule rule) -> std::optional<Severity> {
        plan.change<Settings>(kSettingsId, [rule](Settings &row) { row.overlapRule = rule; });
        const std::vector<Issue> issues = issuesWith(plan, "rack.overlap");
        return issues.empty() ? std::nullopt : std::optional(issues.front().severity);
    };
    QCOMPARE(severity(PlacementRule::Error), std::optional(Severity::Error));
    QCOMPARE(severity(PlacementRule::Warning), std::optional(Severity::Warning));
    QVERIFY(!severity(PlacementRule::Ignore));
}

void TestIssues::aSiteOverItsLimitIsAnErrorWithItsMonth()
{
    Campus plan;
    const Id may = plan.phase(QStringLiteral("May"), Month(2026, 5));
    plan.change<PowerNode>(plan.grid, [](PowerNode &node) { node.ratedKw = Kilowatts(15); });
    plan.rackAt(10, 10);
    const Id second = plan.rackAt(20, 10);
    plan.change<Rack>(second, [may](Rack &rack) { rack.phase = may; });
    const std::vector<Issue> issues = issuesWith(plan, "power.over-limit");
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(issues.front().month, std::optional(Month(2026, 5)));
}

void TestIssues::aLeverWithoutATargetIsAnError()
{
    Campus plan;
    Scenario scenario;
    scenario.id = plan.next();
    scenario.name = QStringLiteral("Scenario");
    plan.project.set(scenario);
    Lever lever;
    lever.id = plan.next();
    lever.scenario = scenario.id;
    lever.kind = LeverKind::LoseNode;
    plan.project.set(lever);
    const std::vector<Issue> issues = issuesWith(plan, "lever.target-missing");
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(issues.front().subjects.front().id, lever.id);
}

void TestIssues::aRackPromisedTwiceIsAnError()
{
    Campus plan;
    const Id rack = plan.rackAt(10, 10);
    for (int i = 0; i < 2; ++i) {
        Contract contract;
        contract.id = plan.next();
        contract.name = QStringLiteral("Contract %1").arg(i);
        contract.state = ContractState::Signed;
        contract.start = QDate(2026, 3 + i, 1);
        plan.project.set(contract);
        Allocation allocation;
        allocation.id = plan.next();
        allocation.contract = contract.id;
        allocation.rack = rack;
        plan.project.set(allocation);
    }
    const std::vector<Issue> issues = issuesWith(plan, "contract.over-allocated");
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(issues.front().month, std::optional(Month(2026, 4)));
    QCOMPARE(issues.front().message.arguments[2], MessageArgument(qint64(8)));
}

void TestIssues::aPromiseThatNothingCarriesIsAWarning()
{
    Campus plan;
    Contract contract;
    contract.id = plan.next();
    contract.name = QStringLiteral("Contract");
    contract.state = ContractState::Reserved;
    plan.project.set(contract);
    QCOMPARE(issuesWith(plan, "contract.no-allocation").size(), std::size_t(1));
    QCOMPARE(issuesWith(plan, "contract.no-start").size(), std::size_t(1));
}

void TestIssues::aPhaseWithoutAMonthIsAWarning()
{
    Campus plan;
    const Id used = plan.phase(QStringLiteral("Used"), std::nullopt);
    plan.phase(QStringLiteral("Unused"), std::nullopt);
    plan.change<PowerNode>(plan.busway, [used](PowerNode &node) { node.phase = used; });
    const std::vector<Issue> issues = issuesWith(plan, "phase.no-month");
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(issues.front().subjects, (std::vector{Subject{EntityKind::Phase, used}}));
}

void TestIssues::connectionsBetweenSitesAreErrors()
{
    Campus plan;
    Site other;
    other.id = plan.next();
    other.name = QStringLiteral("Other");
    plan.project.set(other);
    const Id far = plan.node(NodeKind::Panel, QStringLiteral("Far"), 10);
    plan.change<PowerNode>(far, [&other](PowerNode &node) { node.site = other.id; });
    plan.connect(plan.grid, far);
    QCOMPARE(issuesWith(plan, "connection.crosses-sites").size(), std::size_t(1));
}

void TestIssues::twoFeedsOnTwoSidesKeepEveryPromise()
{
    for (const Redundancy redundancy : {Redundancy::N, Redundancy::NPlusOne, Redundancy::TwoN}) {
        TwoSides plan(redundancy);
        plan.rack(plan.type, {plan.a, plan.b});
        QCOMPARE(redundancyCodes(plan), std::vector<std::string>());
    }
}

void TestIssues::oneFeedKeepsNoRedundancy()
{
    // The rack of 30 kW on A alone goes with busway A and with grid A; the other one with neither.
    TwoSides plan(Redundancy::NPlusOne);
    plan.change<RackType>(plan.type, [](RackType &type) { type.plannedPower = Kilowatts(30); });
    const Id single = plan.rack(plan.type, {plan.a});
    plan.rack(plan.type, {plan.a, plan.b});
    const std::vector<Issue> issues = issuesWith(plan, "contract.lacks-n-plus-1");
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(issues.front().severity, Severity::Error);
    QCOMPARE(issues.front().month, std::optional(Month(2026, 3)));
    QCOMPARE(issues.front().message.arguments[2], MessageArgument(qint64(1)));
    QCOMPARE(issues.front().message.arguments[4], MessageArgument(qint64(2)));

    plan.change<Contract>(plan.contract, [](Contract &row) { row.redundancy = Redundancy::TwoN; });
    const std::vector<Issue> feeds = issuesWith(plan, "contract.2n-too-few-feeds");
    QCOMPARE(feeds.size(), std::size_t(1));
    QCOMPARE(feeds.front().subjects,
             (std::vector{Subject{EntityKind::Contract, plan.contract},
                          Subject{EntityKind::Rack, single}}));
    QCOMPARE(issuesWith(plan, "contract.lacks-2n").size(), std::size_t(1));

    plan.change<Contract>(plan.contract, [](Contract &row) { row.redundancy = Redundancy::N; });
    QCOMPARE(redundancyCodes(plan), std::vector<std::string>());
}

void TestIssues::twoFeedsUnderOneUpsAreNoTwofoldSupply()
{
    // Two grids feed the UPS, so that only the UPS takes both feeds of the rack.
    TwoSides plan(Redundancy::TwoN);
    plan.rack(plan.type, {plan.a, plan.b});
    plan.putBothUnderOneUps();
    const std::vector<Issue> issues = issuesWith(plan, "contract.lacks-2n");
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(issues.front().message.arguments[1], MessageArgument(QStringLiteral("UPS")));
    QCOMPARE(issues.front().message.arguments[2], MessageArgument(qint64(1)));
    QCOMPARE(issues.front().message.arguments[4], MessageArgument(qint64(1)));
}

void TestIssues::aSurvivingFeedOverItsLimitKeepsNoRedundancy()
{
    // Two racks of 59 kW draw 59 kW from each busway of 100 kW; without one the other carries 118.
    TwoSides plan(Redundancy::TwoN);
    plan.rack(plan.type, {plan.a, plan.b});
    plan.rack(plan.type, {plan.a, plan.b});
    QCOMPARE(redundancyCodes(plan), (std::vector<std::string>{"contract.2n-overload"}));
    const Issue issue = issuesWith(plan, "contract.2n-overload").front();
    QCOMPARE(issue.message.arguments[3], MessageArgument(Amount{118, Unit::Kilowatt}));
    QCOMPARE(issue.message.arguments[4], MessageArgument(Amount{100, Unit::Kilowatt}));
    QCOMPARE(issue.month, std::optional(Month(2026, 3)));
}

void TestIssues::twoOfThreeFeedsAreNPlusOneAndNotTwofold()
{
    // A rack of 60 kW that needs two of three feeds stands the loss of one; 2N would take four.
    TwoSides plan(Redundancy::NPlusOne);
    const Id gridC = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid C"), 1000);
    const Id c = plan.node(NodeKind::Busway, QStringLiteral("C"), 100);
    plan.connect(gridC, c);
    const Id rack = plan.rack(plan.type, {plan.a, plan.b, c}, Sharing::NPlusM);
    plan.change<Rack>(rack, [](Rack &row) { row.feedsNeeded = 2; });
    QCOMPARE(redundancyCodes(plan), std::vector<std::string>());
    plan.change<Contract>(plan.contract, [](Contract &row) { row.redundancy = Redundancy::TwoN; });
    QCOMPARE(redundancyCodes(plan), (std::vector<std::string>{"contract.2n-too-few-feeds"}));
}

void TestIssues::equipmentOverWhatIsContractedIsAnError()
{
    // 120 kW are contracted on one rack of 59 kW, 60 kW on each side of 100 kW; 240 kW are 120.
    TwoSides plan(Redundancy::N);
    plan.rack(plan.type, {plan.a, plan.b});
    const auto contract = [&plan](double kw) {
        plan.change<Contract>(plan.contract,
                              [kw](Contract &row) { row.contractedPower = Kilowatts(kw); });
    };
    contract(120);
    QVERIFY(issuesWith(plan, "power.nodes-over-contracted").empty());
    contract(240);
    const std::vector<Issue> issues = issuesWith(plan, "power.nodes-over-contracted");
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(issues.front().severity, Severity::Error);
    QCOMPARE(issues.front().month, std::optional(Month(2026, 3)));
    QCOMPARE(issues.front().subjects,
             (std::vector{Subject{EntityKind::PowerNode, plan.a},
                          Subject{EntityKind::PowerNode, plan.b}}));
    QVERIFY(issuesWith(plan, "power.nodes-over-limit").empty());
}

void TestIssues::aSiteOverWhatIsContractedIsAnError()
{
    // Two grids of 1,000 kW against 2,001 kW.
    TwoSides plan(Redundancy::N);
    plan.rack(plan.type, {plan.a, plan.b});
    plan.change<Contract>(plan.contract,
                          [](Contract &row) { row.contractedPower = Kilowatts(2001); });
    QCOMPARE(issuesWith(plan, "power.over-contracted").size(), std::size_t(1));
}

void TestIssues::coolingThatIsShortAfterALossIsAWarning()
{
    // Two air handlers of 40 kW take the 59 kW of the rack; one alone lacks 19.
    TwoSides plan(Redundancy::N);
    plan.rack(plan.type, {plan.a, plan.b});
    for (const char *name : {"Left", "Right"}) {
        const Id handler = plan.node(NodeKind::AirHandler, QString::fromLatin1(name), 40);
        plan.change<PowerNode>(handler, [](PowerNode &row) { row.carrier = Carrier::Air; });
        plan.connect(handler, plan.hall);
    }
    plan.change<Hall>(plan.hall, [](Hall &hall) { hall.airCooling = Kilowatts(100); });
    const std::vector<Issue> issues = issuesWith(plan, "cooling.air-short-after-failure");
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(issues.front().message.arguments[2], MessageArgument(Amount{19, Unit::Kilowatt}));
    QVERIFY(issuesWith(plan, "cooling.air-over-limit").empty());
}

void TestIssues::unratedEquipmentIsOneIssueForEachKindAndSite()
{
    Campus plan;
    for (const char *name : {"B 3", "B 1", "B 4", "B 2"})
        plan.node(NodeKind::Busway, QString::fromLatin1(name), -1);
    const Id panel = plan.node(NodeKind::Panel, QStringLiteral("P"), -1);
    const std::vector<Issue> issues = issuesWith(plan, "power-node.no-rating");
    QCOMPARE(issues.size(), std::size_t(2));
    const bool panelFirst = issues[0].subjects.size() == 1;
    const Issue &panels = issues[panelFirst ? 0 : 1];
    const Issue &busways = issues[panelFirst ? 1 : 0];
    QCOMPARE(panels.subjects, (std::vector{Subject{EntityKind::PowerNode, panel}}));
    QCOMPARE(busways.message.arguments,
             (std::vector<MessageArgument>{qint64(4),
                                           QStringLiteral("busway"),
                                           QStringLiteral("B 1, B 2, B 3"),
                                           QStringLiteral("Site")}));

    const auto evaluation = evaluate(plan.project);
    const std::vector<UnratedEquipment> unrated =
        unratedDistribution(plan.project, evaluation->sites.front(), 0);
    QCOMPARE(unrated.size(), std::size_t(2));
}

void TestIssues::aSupplyThatGivesLessThanIsPromisedIsAnError()
{
    // 64 accelerators from March on, 128 from June on; promised are 100 from April on.
    PlanBuilder plan;
    Site supply;
    supply.id = plan.next();
    supply.name = QStringLiteral("Cloud");
    supply.kind = SiteKind::Supply;
    plan.project.set(supply);
    for (const auto &[month, count] : {std::pair(3, 64.0), std::pair(6, 128.0)}) {
        SupplyStep step;
        step.id = plan.next();
        step.site = supply.id;
        step.from = Month(2026, month);
        step.accelerators = count;
        plan.project.set(step);
    }
    Contract contract;
    contract.id = plan.next();
    contract.name = QStringLiteral("Lease");
    contract.state = ContractState::Signed;
    contract.start = QDate(2026, 4, 1);
    plan.project.set(contract);
    Allocation allocation;
    allocation.id = plan.next();
    allocation.contract = contract.id;
    allocation.site = supply.id;
    allocation.accelerators = 100;
    plan.project.set(allocation);

    const std::vector<SiteEvaluation> sites = suppliedSites(plan.project);
    QCOMPARE(sites.size(), std::size_t(1));
    const auto &accelerators = sites.front().resource(u"accelerators")->byEpoch;
    QCOMPARE(accelerators[1].limit, std::optional(0.0));
    QCOMPARE(accelerators[2].headroom, std::optional(64.0));
    QCOMPARE(accelerators[3].headroom, std::optional(-36.0));
    QCOMPARE(accelerators[5].headroom, std::optional(28.0));
    // Nobody says how much power there is: that is unknown, not none.
    const ResourceFigures &power = sites.front().resource(u"power")->byEpoch[5];
    QVERIFY(!power.limit);
    QVERIFY(!power.complete);
    QVERIFY(!power.missing.empty());

    const std::vector<Issue> issues = issuesWith(plan, "contract.over-supplied");
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(issues.front().month, std::optional(Month(2026, 4)));
}

void TestIssues::errorsComeFirst()
{
    Campus plan;
    plan.rackAt(10, 10);
    plan.rackAt(10, 10);
    const auto evaluation = evaluate(plan.project);
    const std::vector<Issue> issues = findIssues(plan.project, *evaluation);
    QVERIFY(std::is_sorted(issues.begin(), issues.end(), [](const Issue &a, const Issue &b) {
        return a.severity < b.severity;
    }));
    QCOMPARE(issues.front().severity, Severity::Error);
}

QTEST_APPLESS_MAIN(TestIssues)
#include "tst_issues.moc"
