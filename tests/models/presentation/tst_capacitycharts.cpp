// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/waterfall.h"
#include "models/presentation/chartreading.h"
#include "models/presentation/charts.h"
#include "models/presentation/charttable.h"
#include "models/presentation/charttablemodel.h"
#include "tests/support/planbuilder.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>

namespace headroom {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
const Id kSite{10};
const Id kGrid{20};
const Id kPanel{21};
const Id kSpare{22};

/// Four months from January 2026 in two epochs of two months; one grid feed of 100 MW at 0.9.
///   power    limit 90 MW, load 60 MW, in the worst failure 70 MW on a limit of 80 MW,
///            contracted 40 MW; IT load 48 MW, so that facility over IT is 60 / 48 = 1.25
///   space    100 positions, 80 taken
///   panel    limit 10 MW; worst load 6 MW at first, then 12 MW
///   spare    not in service at first, then of unknown rating
struct Plan
{
    Project project = newProject(QStringLiteral("Plan"), QStringLiteral("uuid"));
    Evaluation evaluation;
    SiteEvaluation answers;

    Plan()
    {
        Site site;
        site.id = kSite;
        site.name = QStringLiteral("Memphis");
        project.set(site);
        addNode(kGrid, "Grid", NodeKind::UtilityFeed, Share(0.9));
        addNode(kPanel, "Panel", NodeKind::Panel, {});
        addNode(kSpare, "Spare", NodeKind::Panel, {});

        evaluation.firstMonth = Month(2026, 1);
        evaluation.months = 4;
        answers.site = kSite;
        answers.nodes = {kGrid, kPanel, kSpare};
        answers.epochOfMonth = {0, 0, 1, 1};
        std::vector<Epoch> epochs(2);
        for (Epoch &epoch : epochs) {
            epoch.sources = {{kGrid, 90e3}};
            epoch.nodes.resize(3);
            epoch.nodes[0] = {.limitKw = 90e3, .normalKw = 60e3, .worstKw = 60e3};
            epoch.nodes[1] = {.limitKw = 10e3, .normalKw = 5e3, .worstKw = 6e3, .worstLost = 0};
        }
        epochs[1].nodes[1].worstKw = 12e3;
        epochs[1].nodes[2] = {.limitKw = kUnknown, .normalKw = 1, .worstKw = 1};
        for (const Epoch &epoch : epochs)
            answers.epochs.append(epoch);

        ResourceFigures power;
        power.limit = 90e3;
        power.normal = 60e3;
        power.worstFailure = 70e3;
        power.worstFailureLimit = 80e3;
        power.contracted = 40e3;
        power.headroomNormal = 30e3;
        power.headroom = 10e3;
        addResource("power", Unit::Kilowatt, power);
        ResourceFigures space;
        space.limit = 100;
        space.normal = 80;
        space.headroom = 20;
        addResource("space", Unit::Count, space);
        StockFigures stock;
        stock.racks = 80;
        stock.itKw = 48e3;
        answers.stock = {stock, stock};
        // 60 MW / 80 racks = 0.75 MW a rack: 10 / 0.75 = 13.33 fit by power, 20 by space, so power
        // binds and 20 − 13.33 = 6.67 positions are stranded.
        StrandedFigures stranded;
        stranded.racks = 10e3 / 750;
        stranded.binding = QStringLiteral("power");
        stranded.resources = {
            {.resource = QStringLiteral("power"), .free = 10e3, .perRack = 750, .stranded = 0},
            {.resource = QStringLiteral("space"),
             .free = 20,
             .perRack = 1,
             .stranded = 20 - 10e3 / 750}};
        answers.stranded = {stranded, stranded};
        answers.exhaustions = {{.resource = QStringLiteral("power")},
                               {.resource = QStringLiteral("space")}};
    }

    [[nodiscard]] ChartSpec chart(const char *name, int mostRows = 40, bool normal = false)
    {
        evaluation.sites = {};
        evaluation.sites.append(answers);
        ChartRequest request;
        request.name = QString::fromUtf8(name);
        request.mostRows = mostRows;
        request.normalCase = normal;
        request.month = Month(2026, 2);
        request.asOf = QDate(2026, 1, 15);
        return buildChart(request, project, evaluation);
    }

private:
    void addNode(Id id, const char *name, NodeKind kind, std::optional<Share> utilisation)
    {
        PowerNode node;
        node.id = id;
        node.site = kSite;
        node.name = QString::fromUtf8(name);
        node.kind = kind;
        node.maxUtilisation = utilisation;
        project.set(node);
    }

    void addResource(const char *name, Unit unit, const ResourceFigures &figures)
    {
        ResourceSeries series;
        series.name = QString::fromUtf8(name);
        series.unit = unit;
        series.byEpoch = {figures, figures};
        answers.resources.push_back(series);
    }
};

QStringList namesOf(const ChartSpec &spec)
{
    QStringList names;
    for (const ChartSeries &series : spec.series)
        names << series.name;
    return names;
}

std::vector<bool> allShown(const ChartSpec &spec)
{
    return std::vector<bool>(spec.series.size(), true);
}

} // namespace

class CapacityChartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aSiteWithNothingOnItSaysSoInsteadOfDrawingZeros()
    {
        const test::PlanBuilder plan;
        const auto evaluation = evaluate(plan.project);
        for (const char *name : {"headroom", "waterfall", "stranded"}) {
            ChartRequest request;
            request.name = QString::fromUtf8(name);
            const ChartSpec spec = buildChart(request, plan.project, *evaluation);
            QVERIFY2(spec.emptyReason.contains(QStringLiteral("Site")), name);
            QVERIFY2(spec.subtitle.isEmpty(), name);
        }
    }

    void theWaterfallFallsFromNameplateToFree()
    {
        // Nameplate 90 / 0.9 = 100 MW, of which 100 / 1.25 = 80 MW are IT power: −20 MW. The worst
        // failure takes 30 − (80 − 70) = 20 MW, / 1.25 = 16. Derate 100 − 90 = 10, / 1.25 = 8.
        // Contracted 40 / 1.25 = 32. Left: 100 − 20 − 16 − 8 − 32 = 24 MW.
        const ChartSpec spec = Plan().chart("waterfall");
        QCOMPARE(spec.emptyReason, QString());
        const ChartSeries &bars = spec.series.front();
        QCOMPARE(bars.kind, SeriesKind::Waterfall);
        QCOMPARE(bars.y, std::vector<double>({100e3, -20e3, -16e3, -8e3, -32e3, 24e3}));
        QCOMPARE(bars.low, std::vector<double>({0, 100e3, 80e3, 64e3, 56e3, 0}));
        QCOMPARE(spec.columns.front().values,
                 std::vector<double>({100e3, 80e3, 64e3, 56e3, 24e3, 24e3}));
        QCOMPARE(bars.pointRoles.back(), SeriesRole::Free);
        QCOMPARE(bars.pointLabels[1], QStringLiteral("\u221220\u00a0MW"));
        QVERIFY2(spec.subtitle.contains(QStringLiteral("24\u00a0MW of IT power can still be")),
                 qUtf8Printable(spec.subtitle));
    }

    void theWaterfallSaysWhyItsLastStepIsNotTheHeadroom()
    {
        // 30 MW of headroom are 30 / 1.25 = 24 MW of IT power, as much as is left: nothing to say.
        QVERIFY(!Plan().chart("waterfall").subtitle.contains(QStringLiteral("another figure")));
        // 35 MW are 28 of IT power; the worst failure then takes 35 − 10 = 25, / 1.25 = 20, and
        // 100 − 20 − 20 − 8 − 32 = 20 MW are left.
        Plan plan;
        for (ResourceFigures &figures : plan.answers.resources[0].byEpoch)
            figures.headroomNormal = 35e3;
        const ChartSpec spec = plan.chart("waterfall");
        QCOMPARE(spec.series.front().y.back(), 20e3);
        QVERIFY2(spec.subtitle.contains(
                     QStringLiteral("35\u00a0MW of facility power (28\u00a0MW of IT power)")),
                 qUtf8Printable(spec.subtitle));
    }

    void theWaterfallEndsWhereSomethingIsUnknown()
    {
        Plan plan;
        for (ResourceFigures &figures : plan.answers.resources[0].byEpoch)
            figures.worstFailure.reset();
        const ChartSpec spec = plan.chart("waterfall");
        const std::vector<double> &changes = spec.series.front().y;
        QCOMPARE(changes[1], -20e3);
        for (std::size_t i = 2; i < changes.size(); ++i)
            QVERIFY(std::isnan(changes[i]));
        QVERIFY(spec.subtitle.contains(QStringLiteral("unknown")));
    }

    void whatIsMissingFallsBelowTheLine()
    {
        // Contracted 80 MW / 1.25 = 64 instead of 32: 24 − 32 = −8 MW.
        Plan plan;
        for (ResourceFigures &figures : plan.answers.resources[0].byEpoch)
            figures.contracted = 80e3;
        const ChartSpec spec = plan.chart("waterfall");
        QCOMPARE(spec.series.front().y.back(), -8e3);
        QCOMPARE(spec.series.front().pointRoles.back(), SeriesRole::Short);
    }

    void theMostLoadedStandsFirstAndWhatIsUnknownLast()
    {
        const ChartSpec spec = Plan().chart("utilisation");
        QCOMPARE(namesOf(spec),
                 QStringList({QStringLiteral("Panel"),    // 12 / 10 = 120 %
                              QStringLiteral("Grid"),     // 60 / 90 = 67 %
                              QStringLiteral("Spare")})); // unknown
        QCOMPARE(spec.y.categories.size(), std::size_t(3));
        QCOMPARE(spec.series[0].y, std::vector<double>({0.6, 0.6, 1.2, 1.2}));
        // Before it is in service there is nothing to be known of the spare panel.
        QCOMPARE(spec.series[2].x.front(), double(Month(2026, 3).index()));
        QVERIFY(std::isnan(spec.series[2].y.front()));
        QVERIFY2(spec.subtitle.contains(QStringLiteral("1 of 3"))
                     && spec.subtitle.contains(QStringLiteral("Panel, at 120\u00a0%")),
                 qUtf8Printable(spec.subtitle));
        QVERIFY(spec.incompleteNote.contains(u'1'));
        QVERIFY(spec.series[0].pointNotes[0].contains(QStringLiteral("without Grid")));
    }

    void withEverythingInServiceTheNormalLoadCounts()
    {
        const ChartSpec spec = Plan().chart("utilisation", 40, true);
        QCOMPARE(spec.series[0].name, QStringLiteral("Grid")); // 67 % against 5 / 10 = 50 %
        QCOMPARE(spec.series[1].y, std::vector<double>(4, 0.5));
        QVERIFY(spec.subtitle.startsWith(QStringLiteral("All equipment stays within")));
    }

    void theRestIsOneRowThatHidesNothing()
    {
        Plan plan;
        const ChartSpec spec = plan.chart("utilisation", 2);
        QCOMPARE(
            namesOf(spec),
            QStringList({QStringLiteral("Panel"), QStringLiteral("2 more, the highest of them")}));
        QCOMPARE(spec.series[1].y[0], 60.0 / 90);
        QVERIFY(std::isnan(spec.series[1].y[2])); // one of the two is unknown from then on
    }

    void theCrosshairOfAHeatMapReadsOneRow()
    {
        const ChartSpec spec = Plan().chart("utilisation");
        const auto reading = readChart(spec, Month(2026, 3).index() + 0.5, allShown(spec), 0);
        QVERIFY(reading);
        QCOMPARE(reading->rows.size(), std::size_t(1));
        QCOMPARE(reading->rows[0].value, QStringLiteral("120\u00a0%"));
        QVERIFY(!readChart(spec, Month(2026, 1).index(), allShown(spec), 2)); // not in service
    }

    void sharesAreWrittenInPercent()
    {
        const QByteArray csv = chartCsv(Plan().chart("utilisation"));
        QVERIFY2(
            csv.startsWith("Month,Panel (%),Grid (%),Spare (%)\r\n2026-01,60,66.66666667,\r\n"),
            csv.constData());
    }

    void aResourceLastsUntilItsShortage()
    {
        Plan plan;
        // From March on the load is 95 MW on a limit of 90 MW; ordering takes 10 weeks: 70 days
        // before 1 March 2026 is 21 December 2025.
        plan.answers.resources[0].byEpoch[1].normal = 95e3;
        Crossing crossing{.month = Month(2026, 3), .shortfall = 5e3};
        crossing.leadTime = Weeks(10);
        crossing.leadTimeOf = Subject{EntityKind::PowerNode, kGrid};
        crossing.orderBy = QDate(2025, 12, 21);
        plan.answers.exhaustions[0].first = crossing;
        plan.answers.exhaustions[0].lasting = crossing;
        const ChartSpec spec = plan.chart("exhaustion");
        QVERIFY(spec.horizontal);
        QCOMPARE(spec.x.categories.size(), std::size_t(2));
        const double january = Month(2026, 1).index();
        const ChartSeries &enough = spec.series[0];
        QCOMPARE(enough.x, std::vector<double>({0, 1}));
        QCOMPARE(enough.low, std::vector<double>({january, january}));
        QCOMPARE(enough.y, std::vector<double>({january + 2, january + 4}));
        QCOMPARE(enough.pointLabels[1], QStringLiteral("Does not run out until April 2026"));
        QVERIFY2(spec.subtitle.startsWith(QStringLiteral("Power runs out in March 2026, ")),
                 qUtf8Printable(spec.subtitle));
        QVERIFY(spec.subtitle.endsWith(QStringLiteral("Order by 21 Dec 2025.")));

        ChartTableModel table;
        table.setSpec(spec);
        const auto cell = [&](int row, int column) {
            return table.index(row, column).data().toString();
        };
        QCOMPARE(cell(0, 0), QStringLiteral("Power"));
        QCOMPARE(cell(0, 1), QStringLiteral("21 Dec 2025"));
        QCOMPARE(cell(0, 2), QStringLiteral("1 Mar 2026"));
        QCOMPARE(cell(0, 3), QStringLiteral("5\u00a0MW"));
        QCOMPARE(cell(0, 4), QStringLiteral("10"));
        QCOMPARE(cell(1, 2), QString()); // it does not run out, which is not unknown
        QVERIFY(chartCsv(spec).contains("Power,2025-12-21,2026-03-01,5\xc2\xa0MW,10,"));
    }

    void whatCannotBeToldIsSaidInWords()
    {
        Plan plan;
        for (ResourceFigures &figures : plan.answers.resources[1].byEpoch)
            figures.limit.reset();
        plan.answers.exhaustions[1].unknownMonths = 4;
        const ChartSpec spec = plan.chart("exhaustion");
        const ChartSeries &unknown = spec.series[1];
        QCOMPARE(unknown.role, SeriesRole::Unknown);
        QCOMPARE(unknown.x, std::vector<double>{1});
        QCOMPARE(unknown.pointLabels[0], QStringLiteral("unknown"));
        QVERIFY(spec.subtitle.contains(QStringLiteral("cannot be told")));
    }

    void strandedCapacityStandsAsSharesOfTheLimit()
    {
        const ChartSpec spec = Plan().chart("stranded");
        QCOMPARE(spec.series.size(), std::size_t(3));
        // Power: (90 − 10) / 90 used, 10 / 90 usable, none stranded.
        QCOMPARE(spec.series[0].y[0], 80.0 / 90);
        QCOMPARE(spec.series[1].y[0], 10.0 / 90);
        QCOMPARE(spec.series[2].y[0], 0.0);
        // Space: 13.33 of 100 usable, 6.67 stranded.
        QCOMPARE(spec.series[1].y[1], (10e3 / 750) / 100);
        QCOMPARE(spec.series[2].y[1], (20 - 10e3 / 750) / 100);
        QVERIFY2(spec.subtitle.startsWith(
                     QStringLiteral("13 more average racks fit, then Power ends them.")),
                 qUtf8Printable(spec.subtitle));
    }

    void whereNothingIsKnownOfStrandingWhatIsFreeIsShown()
    {
        Plan plan;
        for (StrandedFigures &figures : plan.answers.stranded) {
            figures.racks.reset();
            for (StrandedCapacity &capacity : figures.resources)
                capacity.stranded.reset();
        }
        const ChartSpec spec = plan.chart("stranded");
        QCOMPARE(namesOf(spec),
                 QStringList({QStringLiteral("In use, promised or kept"), QStringLiteral("Free")}));
        QVERIFY(spec.subtitle.contains(QStringLiteral("cannot be told")));
    }

    void contractsStandAgainstWhatIsThereAndPowered()
    {
        // 100 kW of grid for two racks of 100 kW and 8 accelerators, all 16 promised: the power is
        // enough for 8 of them.
        test::PlanBuilder builder;
        const Id grid = builder.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
        const Id type = builder.rackType(QStringLiteral("Type"), 100);
        builder.rack(type, {grid});
        builder.rack(type, {grid});
        Contract contract;
        contract.id = builder.next();
        contract.name = QStringLiteral("Lease");
        contract.start = QDate(2026, 2, 1);
        contract.state = ContractState::Signed;
        builder.project.set(contract);
        RampStep step;
        step.id = builder.next();
        step.contract = contract.id;
        step.from = Month(2026, 2);
        step.amount = 16;
        builder.project.set(step);
        Allocation allocation;
        allocation.id = builder.next();
        allocation.contract = contract.id;
        allocation.site = builder.site;
        builder.project.set(allocation);

        ChartRequest request;
        request.name = QStringLiteral("contracts");
        const auto evaluation = evaluate(builder.project);
        ChartSpec spec = buildChart(request, builder.project, *evaluation);
        QCOMPARE(namesOf(spec),
                 QStringList({QStringLiteral("Lease"),
                              QStringLiteral("All contracts"),
                              QStringLiteral("In service and powered"),
                              QStringLiteral("Installed or bought in")}));
        QCOMPARE(spec.series[1].y[0], 0.0); // before its start
        QCOMPARE(spec.series[1].y[1], 16.0);
        QCOMPARE(spec.series[2].y[1], 8.0);
        QCOMPARE(spec.series[3].y[1], 16.0);
        QVERIFY(spec.over.has_value());
        QVERIFY(spec.subtitle.startsWith(QStringLiteral("8 of 16 promised accelerators")));

        // Losing the grid takes the 8 that are powered.
        request.name = QStringLiteral("contract-failures");
        request.month = Month(2026, 2);
        spec = buildChart(request, builder.project, *evaluation);
        QCOMPARE(spec.x.categories, std::vector<QString>{QStringLiteral("Grid")});
        QCOMPARE(spec.series[0].y[0], 8.0);
        request.month = Month(2026, 1);
        QVERIFY(buildChart(request, builder.project, *evaluation)
                    .emptyReason.contains(QStringLiteral("No single failure")));
    }

    void anEmptyPlanSaysWhatToDo_data()
    {
        QTest::addColumn<QString>("name");
        for (const ChartInfo &chart : chartList()) {
            if (!chart.picture)
                QTest::newRow(qPrintable(chart.name)) << chart.name;
        }
    }

    void anEmptyPlanSaysWhatToDo()
    {
        QFETCH(QString, name);
        ChartRequest request;
        request.name = name;
        const Project blank = newProject(QStringLiteral("Blank"), QStringLiteral("uuid"));
        const ChartSpec spec = buildChart(request, blank, {});
        // What orbit costs is told without a plan, from the published cases.
        if (name.startsWith(u"cost-") || name == u"mass-budget" || name == u"orbit-year") {
            QVERIFY2(spec.emptyReason.isEmpty(), qPrintable(spec.emptyReason));
            return;
        }
        QVERIFY2(QRegularExpression(QStringLiteral("\\b(Add|Choose|Draw|Enter|Give|Set)\\b"))
                     .match(spec.emptyReason)
                     .hasMatch(),
                 qPrintable(spec.emptyReason));
        Plan plan;
        plan.evaluation.months = 0;
        QVERIFY(!plan.chart(qPrintable(name)).emptyReason.isEmpty());
        Plan without;
        without.answers.resources.clear();
        QVERIFY(!without.chart(qPrintable(name)).emptyReason.isEmpty());
    }

    void daysComeBackFromTheirPlaces()
    {
        for (QDate day(2023, 12, 1); day < QDate(2025, 2, 1); day = day.addDays(1))
            QCOMPARE(dayAt(placeOf(day)), day);
    }
};

} // namespace headroom

QTEST_GUILESS_MAIN(headroom::CapacityChartsTest)
#include "tst_capacitycharts.moc"
