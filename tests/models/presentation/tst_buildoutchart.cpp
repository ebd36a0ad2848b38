// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/levers.h"
#include "models/engine/levereffects.h"
#include "models/presentation/charts.h"
#include "tests/support/planbuilder.h"

#include <QTest>

#include <algorithm>

using namespace headroom;
using headroom::test::PlanBuilder;

namespace {

/// A feed of 100 kW that is there, one of 50 kW from July 2026 on with a lead time of 10 weeks, and
/// one of 30 kW without a month; nothing draws power, so that the headroom is the limit. The year
/// is 2026.
struct Plan : PlanBuilder
{
    Plan()
    {
        node(NodeKind::UtilityFeed, QStringLiteral("Old feed"), 100);
        july = feed(QStringLiteral("July feed"), 50, Month(2026, 7));
        change<Phase>(july, [](Phase &phase) { phase.leadTime = Weeks(10); });
        open = feed(QStringLiteral("Open feed"), 30, std::nullopt);
    }

    Id feed(const QString &name, double kw, std::optional<Month> month)
    {
        const Id id = phase(name, month);
        change<PowerNode>(node(NodeKind::UtilityFeed, name, kw),
                          [id](PowerNode &row) { row.phase = id; });
        return id;
    }

    [[nodiscard]] ChartSpec chart(const char *name, Month month = Month(2026, 9)) const
    {
        ChartRequest request;
        request.name = QString::fromUtf8(name);
        request.site = site;
        request.month = month;
        request.normalCase = true;
        request.asOf = QDate(2026, 1, 15);
        return buildChart(request, project, *evaluate(project));
    }

    Id july;
    Id open;
};

const ChartSeries *seriesNamed(const ChartSpec &spec, const char *name)
{
    for (const ChartSeries &series : spec.series) {
        if (series.name == QString::fromUtf8(name))
            return &series;
    }
    return nullptr;
}

} // namespace

class TestBuildoutChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void phasesStandInOrderWithTheirOrderDates()
    {
        const Plan plan;
        const ChartSpec spec = plan.chart("build-out");
        QCOMPARE(spec.x.categories.size(), std::size_t(2));
        QCOMPARE(spec.x.categories[0], QStringLiteral("July feed"));
        QCOMPARE(spec.x.categories[1], QStringLiteral("Open feed"));
        // Ten weeks before 1 July 2026 is 22 April 2026.
        const ChartSeries *leadTime = seriesNamed(spec, "Lead time");
        QVERIFY(leadTime != nullptr);
        QCOMPARE(dayAt(leadTime->low[0]), QDate(2026, 4, 22));
        QCOMPARE(leadTime->y[0], double(Month(2026, 7).index()));
        QVERIFY2(spec.subtitle.contains(QStringLiteral("July feed, by 22 April 2026")),
                 qPrintable(spec.subtitle));
        const ChartSeries *service = seriesNamed(spec, "In service, committed");
        QVERIFY(service != nullptr);
        QCOMPARE(service->y[0], double(Month(2027, 1).index())); // the horizon ends with 2026
        QCOMPARE(service->pointLabels[0].simplified(), QStringLiteral("50 kW"));
        QVERIFY(spec.incompleteNote.contains(QStringLiteral("Open feed")));
    }

    void aPhaseWithoutAMonthIsToldWithTheEarliestOne()
    {
        Plan plan;
        plan.change<Phase>(plan.july, [](Phase &phase) { phase.status = PhaseStatus::Cancelled; });
        plan.change<Phase>(plan.open, [](Phase &phase) { phase.leadTime = Weeks(10); });
        // 70 days after 15 January 2026 is 26 March 2026; the first whole month is April.
        const ChartSpec spec = plan.chart("build-out");
        QCOMPARE(spec.x.categories.size(), std::size_t(1));
        QVERIFY2(spec.subtitle.contains(QStringLiteral("April 2026")), qPrintable(spec.subtitle));
    }

    void rampsStandBetweenTheFirstMonthAndTheLast()
    {
        Plan plan;
        plan.change<Phase>(plan.july, [](Phase &phase) { phase.rampMonths = 3; });
        const ChartSpec spec = plan.chart("build-out");
        const ChartSeries *ramp = seriesNamed(spec, "Ramp");
        QVERIFY(ramp != nullptr);
        QCOMPARE(ramp->low[0], double(Month(2026, 7).index()));
        QCOMPARE(ramp->y[0], double(Month(2026, 9).index()));
    }

    void withoutPhasesTheChartSaysWhatToDo()
    {
        const PlanBuilder plan;
        ChartRequest request;
        request.name = QStringLiteral("build-out");
        const ChartSpec spec = buildChart(request, plan.project, *evaluate(plan.project));
        QVERIFY(spec.emptyReason.contains(QStringLiteral("Add one")));
    }

    void eachLeverIsPulledByItself()
    {
        const Plan plan;
        // In September 150 kW are there: without the July feed 100, with the open one 180.
        const ChartSpec spec = plan.chart("levers");
        QVERIFY2(spec.emptyReason.isEmpty(), qPrintable(spec.emptyReason));
        QCOMPARE(spec.x.categories.size(), std::size_t(2));
        QCOMPARE(spec.x.categories[0], QStringLiteral("July feed"));
        QCOMPARE(spec.x.categories[1], QStringLiteral("Open feed"));
        const ChartSeries *less = seriesNamed(spec, "Less headroom");
        const ChartSeries *more = seriesNamed(spec, "More headroom");
        QVERIFY(less != nullptr && more != nullptr);
        QCOMPARE(less->low, std::vector<double>{150});
        QCOMPARE(less->y, std::vector<double>{100});
        QCOMPARE(less->pointLabels.front(), QStringLiteral("left out"));
        QCOMPARE(more->x, std::vector<double>{1});
        QCOMPARE(more->y, std::vector<double>{180});
        QCOMPARE(spec.lines.front().at, 150.0);
    }

    void leversOfScenariosAreToldOnce()
    {
        Plan plan;
        Scenario scenario;
        scenario.id = plan.next();
        scenario.name = QStringLiteral("Both");
        plan.project.set(scenario);
        // The first says what the chart asks anyway; the second halves the old feed.
        Lever early;
        early.id = plan.next();
        early.scenario = scenario.id;
        early.kind = LeverKind::MovePhase;
        early.phase = plan.open;
        early.month = Month(2026, 2);
        plan.project.set(early);
        Lever cap;
        cap.id = plan.next();
        cap.scenario = scenario.id;
        cap.position = 1;
        cap.kind = LeverKind::CapNode;
        cap.node = plan.project.table<PowerNode>().begin()->id;
        cap.value = 50;
        plan.project.set(cap);
        const ChartSpec spec = plan.chart("levers");
        QCOMPARE(spec.x.categories.size(), std::size_t(3));
        const ChartSeries *less = seriesNamed(spec, "Less headroom");
        QVERIFY(less != nullptr);
        QCOMPARE(less->y, (std::vector<double>{100, 100}));
        QVERIFY(std::count(less->pointLabels.begin(), less->pointLabels.end(), scenario.name) == 1);
    }

    void aScenarioIsToldByItsOwnLevers()
    {
        Plan plan;
        Scenario scenario;
        scenario.id = plan.next();
        scenario.name = QStringLiteral("Less");
        plan.project.set(scenario);
        Lever cap; // of the old feed to 40 kW
        cap.id = plan.next();
        cap.scenario = scenario.id;
        cap.kind = LeverKind::CapNode;
        cap.node = plan.project.table<PowerNode>().begin()->id;
        cap.value = 40;
        plan.project.set(cap);
        Lever out; // the July feed
        out.id = plan.next();
        out.scenario = scenario.id;
        out.position = 1;
        out.kind = LeverKind::LeaveOutPhase;
        out.phase = plan.july;
        plan.project.set(out);
        Lever off = cap; // switched off: it is not in the scenario
        off.id = plan.next();
        off.position = 2;
        off.value = 10;
        off.enabled = false;
        plan.project.set(off);
        const Project seen = *withScenario(plan.project, scenario.id);
        ChartRequest request;
        request.name = QStringLiteral("levers");
        request.site = plan.site;
        request.scenario = scenario.id;
        request.plan = plan.project;
        request.month = Month(2026, 9);
        request.normalCase = true;
        const ChartSpec spec = buildChart(request, seen, *evaluate(seen));
        QVERIFY2(spec.emptyReason.isEmpty(), qPrintable(spec.emptyReason));
        // 40 kW are there. Without the cap 100; without the omission 40 + 50 = 90; and the open
        // feed would make 40 + 30 = 70.
        QCOMPARE(spec.lines.front().at, 40.0);
        QCOMPARE(spec.series.size(), std::size_t(1));
        QCOMPARE(spec.series.front().y, (std::vector<double>{100, 90, 70}));
        QCOMPARE(spec.series.front().pointLabels,
                 (std::vector<QString>{QStringLiteral("without this"),
                                       QStringLiteral("without this"),
                                       QStringLiteral("in service")}));
        QVERIFY(spec.x.categories.front().contains(QStringLiteral("40")));
    }

    void whereNothingMovesTheChartSaysSo()
    {
        PlanBuilder plan;
        plan.node(NodeKind::UtilityFeed, QStringLiteral("Feed"), 100);
        ChartRequest request;
        request.name = QStringLiteral("levers");
        request.month = Month(2026, 3);
        request.normalCase = true;
        const ChartSpec spec = buildChart(request, plan.project, *evaluate(plan.project));
        QVERIFY2(spec.emptyReason.contains(QStringLiteral("March 2026")),
                 qPrintable(spec.emptyReason));
    }

    void aLeverThatCannotBePulledIsUnknown()
    {
        const Plan plan;
        const Lever nothing; // it names no phase
        const auto effects = leverEffects(
            plan.project, {nothing}, {plan.site, QStringLiteral("power"), Month(2026, 1), true});
        QCOMPARE(effects.size(), std::size_t(1));
        QVERIFY(!effects.front().headroom);
    }
};

QTEST_GUILESS_MAIN(TestBuildoutChart)
#include "tst_buildoutchart.moc"
