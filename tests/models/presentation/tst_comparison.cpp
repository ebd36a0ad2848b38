// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/scenarioedits.h"
#include "models/presentation/comparisontablemodel.h"
#include "models/presentation/modeltext.h"
#include "tests/support/planbuilder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace headroom;

namespace {

const QLocale kLocale(QLocale::English, QLocale::UnitedStates);

/// A grid connection of 1,000 kW carries a rack of 400 kW over one busway. "Capped" holds the grid
/// to 300 kW from March 2026 on: 100 kW short in 10 of the 12 months.
struct Plan : test::PlanBuilder
{
    Plan()
    {
        grid = node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1000);
        const Id busway = node(NodeKind::Busway, QStringLiteral("Busway"), 500);
        connect(grid, busway);
        rack(rackType(QStringLiteral("Type"), 400), {busway});
        Scenario scenario;
        scenario.id = next();
        scenario.name = QStringLiteral("Capped");
        project.set(scenario);
        capped = scenario.id;
        Lever lever;
        lever.scenario = capped;
        lever.kind = LeverKind::CapNode;
        lever.node = grid;
        lever.month = Month(2026, 3);
        lever.value = 300;
        SeededIds ids(5);
        project = addLever(project, ids, lever);
    }

    Id grid;
    Id capped;
};

} // namespace

class ComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_plans = evaluated({std::nullopt, m_plan.capped}); }

    void figuresThatDifferStandFirst()
    {
        const Comparison comparison = compare(m_plans, Month(2026, 6), kLocale);
        QCOMPARE(
            comparison.names,
            (std::vector<QString>{QStringLiteral("The plan itself"), QStringLiteral("Capped")}));
        bool alike = false;
        for (const ComparisonRow &row : comparison.rows) {
            QVERIFY(!(alike && row.differs));
            alike = alike || !row.differs;
        }
        QVERIFY(alike); // the load is the same
    }

    void differencesAreFromTheFirst()
    {
        const ComparisonRow limit = rowOf(QStringLiteral("Limit"), Month(2026, 6));
        QCOMPARE(limit.cells[0].text, QStringLiteral("1\u00a0MW"));
        QVERIFY(limit.cells[0].difference.isEmpty());
        QCOMPARE(limit.cells[1].text, QStringLiteral("300\u00a0kW"));
        QCOMPARE(limit.cells[1].difference, QStringLiteral("\u2212700\u00a0kW"));
    }

    void beforeTheLeverTheMonthIsTheSame()
    {
        QVERIFY(!rowOf(QStringLiteral("Limit"), Month(2026, 2)).differs);
    }

    void shortMonthsAreCountedOverTheHorizon()
    {
        const ComparisonRow months = rowOf(QStringLiteral("Months short, normal"), Month(2026, 2));
        QCOMPARE(months.cells[0].text, QStringLiteral("0"));
        QCOMPARE(months.cells[1].text, QStringLiteral("10"));
        QCOMPARE(months.cells[1].harm, Harm::Danger);
        const ComparisonRow first =
            rowOf(QStringLiteral("First month short, normal"), Month(2026, 2));
        QCOMPARE(first.cells[0].text, QStringLiteral("never"));
        QCOMPARE(first.cells[1].text, QStringLiteral("March 2026"));
        QCOMPARE(first.cells[1].month, std::optional(Month(2026, 3)));
    }

    void theChartHasALineForEach()
    {
        const ChartSpec spec =
            comparisonChart(m_plans, m_plan.site, QStringLiteral("power"), kLocale);
        QCOMPARE(spec.series.size(), std::size_t(4)); // and the worst cases, hidden
        QCOMPARE(spec.series[1].name, QStringLiteral("Capped"));
        QCOMPARE(spec.series[1].y.front(), 600.0); // 1,000 − 400
        QCOMPARE(spec.series[1].y.back(), -100.0); // 300 − 400
        QVERIFY(spec.series[2].hidden);
        QVERIFY(spec.subtitle.contains(QStringLiteral("Capped, by 100\u00a0kW")));
    }

    void acceleratorsInServiceCanBeCharted()
    {
        QVERIFY(comparedResources(m_plans, m_plan.site).contains(QStringLiteral("accelerators")));
        const ChartSpec spec =
            comparisonChart(m_plans, m_plan.site, QStringLiteral("accelerators"), kLocale);
        QVERIFY(spec.emptyReason.isEmpty());
        QCOMPARE(spec.y.unit, Unit::Count);
        QVERIFY(spec.title.startsWith(QStringLiteral("Accelerators")));
    }

    void everyOtherResourceHasItsHeadroom()
    {
        const auto rows = compare(m_plans, Month(2026, 6), kLocale).rows;
        for (const QString &name : comparedResources(m_plans, m_plan.site)) {
            if (name == u"power" || name == u"accelerators")
                continue;
            QCOMPARE(
                std::count_if(rows.begin(),
                              rows.end(),
                              [&name](const ComparisonRow &row) { return row.resource == name; }),
                std::ptrdiff_t(2));
        }
    }

    void theOrderDateStandsBesideTheShortage()
    {
        const ComparisonRow order = rowOf(QStringLiteral("Order more power by"), Month(2026, 2));
        QCOMPARE(order.cells[0].text, QStringLiteral("never"));
        QCOMPARE(order.cells[1].text, QStringLiteral("no lead time known"));
    }

    void nothingChosenSaysSo()
    {
        QVERIFY(!comparisonChart({}, m_plan.site, QStringLiteral("power"), kLocale)
                     .emptyReason.isEmpty());
        QVERIFY(compare({}, Month(2026, 1), kLocale).rows.empty());
    }

    void theTableIsCopiedWithItsHeadings()
    {
        ComparisonTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.setComparison(compare(m_plans, Month(2026, 6), kLocale));
        const QString text = textOf(model);
        QVERIFY(text.startsWith(QStringLiteral("Figure\tWhen\tThe plan itself\tCapped\n")));
        QVERIFY(text.contains(QStringLiteral("Limit\tJune 2026\t1\u00a0MW\t300\u00a0kW (")));
    }

    void whatIsKnownIsNotEvaluatedAgain()
    {
        ComparisonService service;
        QSignalSpy spy(&service, &ComparisonService::compared);
        service.request(m_plan.project, {m_plan.capped});
        QVERIFY(spy.wait(60000));
        const auto first = spy[0][0].value<std::vector<ComparedPlan>>();
        service.request(m_plan.project, {std::nullopt, m_plan.capped});
        QVERIFY(spy.wait(60000));
        const auto second = spy[1][0].value<std::vector<ComparedPlan>>();
        QCOMPARE(second.size(), std::size_t(2));
        QCOMPARE(second[1].evaluation, first[0].evaluation);
    }

    void aScenarioThatCannotBeAppliedIsNamed()
    {
        Lever broken;
        broken.scenario = m_plan.capped;
        broken.kind = LeverKind::LoseNode;
        SeededIds ids(9);
        const std::vector<ComparedPlan> plans =
            evaluated({std::nullopt, m_plan.capped}, addLever(m_plan.project, ids, broken));
        const Comparison comparison = compare(plans, Month(2026, 6), kLocale);
        QCOMPARE(comparison.names.size(), std::size_t(1));
        QCOMPARE(comparison.problems.size(), std::size_t(1));
        QVERIFY(comparison.problems[0].startsWith(QStringLiteral("Capped: ")));
    }

private:
    [[nodiscard]] std::vector<ComparedPlan> evaluated(std::vector<std::optional<Id>> scenarios,
                                                      std::optional<Project> project = {})
    {
        ComparisonService service;
        QSignalSpy spy(&service, &ComparisonService::compared);
        service.request(project.value_or(m_plan.project), std::move(scenarios));
        if (!spy.wait(60000))
            qFatal("Nothing was evaluated");
        return spy[0][0].value<std::vector<ComparedPlan>>();
    }

    [[nodiscard]] ComparisonRow rowOf(const QString &figure, Month month) const
    {
        for (const ComparisonRow &row : compare(m_plans, month, kLocale).rows) {
            if (row.figure == figure)
                return row;
        }
        qFatal("There is no such figure");
    }

    Plan m_plan;
    std::vector<ComparedPlan> m_plans;
};

QTEST_GUILESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
