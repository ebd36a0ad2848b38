// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/issues.h"
#include "tests/support/planbuilder.h"

#include <QTest>

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
    void aSiteOverItsLimitIsAnErrorWithItsMonth();
    void aLeverWithoutATargetIsAnError();
    void aRackPromisedTwiceIsAnError();
    void aPromiseThatNothingCarriesIsAWarning();
    void aPhaseWithoutAMonthIsAWarning();
    void connectionsBetweenSitesAreErrors();
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
