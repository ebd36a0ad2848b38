// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/chartreading.h"
#include "models/presentation/charts.h"

#include <QTest>

#include <cmath>

namespace headroom {

namespace {

const Id kSite{10};
const Id kGrid{20};
const Id kGas{21};
const Id kScenario{30};

/// Six months from January 2026 in three epochs of two months, one grid feed and one turbine:
///   epoch 0: grid 150 MW, gas   0, load  80 MW →  70 MW left
///   epoch 1: grid 150 MW, gas   0, load 305.4 MW → 155.4 MW short
///   epoch 2: grid 150 MW, gas 200, load 305.4 MW →  44.6 MW left
struct Plan
{
    Project project = newProject(QStringLiteral("Colossus"), QStringLiteral("uuid"));
    SiteEvaluation answers;
    std::vector<Epoch> epochs;
    int months = 6;

    Plan()
    {
        Site site;
        site.id = kSite;
        site.name = QStringLiteral("Memphis");
        project.set(site);
        addNode(kGrid, QStringLiteral("TVA feed"), NodeKind::UtilityFeed);
        addNode(kGas, QStringLiteral("Turbine 1"), NodeKind::GasTurbine);
        Scenario scenario;
        scenario.id = kScenario;
        scenario.name = QStringLiteral("grid-150");
        project.set(scenario);

        answers.site = kSite;
        answers.epochOfMonth = {0, 0, 1, 1, 2, 2};
        ResourceSeries power;
        power.name = QStringLiteral("power");
        power.unit = Unit::Kilowatt;
        power.basis = QStringLiteral("facility_planned");
        addEpoch(power, 0, 150e3, 0, 80e3);
        addEpoch(power, 2, 150e3, 0, 305.4e3);
        addEpoch(power, 4, 150e3, 200e3, 305.4e3);
        answers.resources = {power};
    }

    ResourceFigures &figures(std::size_t epoch) { return answers.resources[0].byEpoch[epoch]; }

    [[nodiscard]] ChartSpec chart() const
    {
        ChartRequest request;
        request.name = QStringLiteral("headroom");
        request.asOf = QDate(2026, 11, 23);
        return buildChart(request, project, evaluation());
    }

    [[nodiscard]] Evaluation evaluation() const
    {
        SiteEvaluation site = answers;
        for (const Epoch &epoch : epochs)
            site.epochs.append(epoch);
        Evaluation result;
        result.firstMonth = Month(2026, 1);
        result.months = months;
        result.sites.append(site);
        return result;
    }

private:
    void addNode(Id id, const QString &name, NodeKind kind)
    {
        PowerNode node;
        node.id = id;
        node.site = kSite;
        node.name = name;
        node.kind = kind;
        project.set(node);
    }

    void addEpoch(ResourceSeries &power, int month, double grid, double gas, double load)
    {
        Epoch epoch;
        epoch.first = Month(2026, 1) + month;
        epoch.sources = {{kGrid, grid}, {kGas, gas}};
        epochs.push_back(epoch);
        ResourceFigures figures;
        figures.limit = grid + gas;
        figures.normal = load;
        figures.contracted = 0;
        figures.headroomNormal = grid + gas - load;
        figures.headroom = figures.headroomNormal;
        figures.binding = Binding{{EntityKind::PowerNode, kGrid}, CaseKind::Normal, {}, {}};
        power.byEpoch.push_back(figures);
    }
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

class HeadroomChartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theListNamesEveryChart()
    {
        QStringList names;
        for (const ChartInfo &chart : chartList()) {
            names << chart.name;
            QVERIFY(!chart.title.isEmpty());
            QVERIFY(!chart.needs.isEmpty());
        }
        QCOMPARE(
            names,
            QStringList({QStringLiteral("site-plan"),       QStringLiteral("one-line"),
                         QStringLiteral("portfolio"),       QStringLiteral("headroom"),
                         QStringLiteral("waterfall"),       QStringLiteral("utilisation"),
                         QStringLiteral("exhaustion"),      QStringLiteral("stranded"),
                         QStringLiteral("build-out"),       QStringLiteral("levers"),
                         QStringLiteral("contracts"),       QStringLiteral("contract-failures"),
                         QStringLiteral("demand-day"),      QStringLiteral("demand-week"),
                         QStringLiteral("demand-profile"),  QStringLiteral("demand-headroom"),
                         QStringLiteral("demand-duration"), QStringLiteral("demand-change"),
                         QStringLiteral("limit-curve"),     QStringLiteral("contract-timeline"),
                         QStringLiteral("coverage"),        QStringLiteral("concentration"),
                         QStringLiteral("cost-stack"),      QStringLiteral("cost-years"),
                         QStringLiteral("cost-break-even"), QStringLiteral("cost-map"),
                         QStringLiteral("cost-drivers"),    QStringLiteral("cost-exceedance"),
                         QStringLiteral("cost-fan"),        QStringLiteral("mass-budget"),
                         QStringLiteral("orbit-year"),      QStringLiteral("orbital-fleet")}));
    }

    void limitLoadAndSourcesFollowTheEpochs()
    {
        const ChartSpec spec = Plan().chart();
        const std::vector<double> limit{150e3, 150e3, 150e3, 150e3, 350e3, 350e3};
        const std::vector<double> load{80e3, 80e3, 305.4e3, 305.4e3, 305.4e3, 305.4e3};
        const std::vector<double> gas{0, 0, 0, 0, 200e3, 200e3};
        QVERIFY(seriesNamed(spec, "Limit"));
        QCOMPARE(seriesNamed(spec, "Limit")->y, limit);
        QCOMPARE(seriesNamed(spec, "Normal load")->y, load);
        QCOMPARE(seriesNamed(spec, "Gas turbines")->y, gas);
        QCOMPARE(seriesNamed(spec, "Grid")->y, std::vector<double>(6, 150e3));
        QCOMPARE(seriesNamed(spec, "Limit")->x.front(), double(Month(2026, 1).index()));
        QCOMPARE(seriesNamed(spec, "Limit")->x.back(), double(Month(2026, 6).index()));
        QVERIFY(spec.over);
        QCOMPARE(spec.series[spec.over->load].role, SeriesRole::Normal);
        QCOMPARE(spec.series[spec.over->limit].role, SeriesRole::Limit);
        QCOMPARE(spec.over->label, QStringLiteral("Short by 155.4\u00a0MW"));
    }

    void whatSaysNothingIsLeftOut()
    {
        const ChartSpec spec = Plan().chart();
        QVERIFY(!seriesNamed(spec, "Contracted"));           // no contract
        QVERIFY(!seriesNamed(spec, "Worst single failure")); // unknown throughout
        QVERIFY(!seriesNamed(spec, "Batteries"));            // none
    }

    void captionSaysWhatForWhomAndWhen()
    {
        Plan plan;
        ChartRequest request;
        request.name = QStringLiteral("headroom");
        request.scenario = kScenario;
        request.asOf = QDate(2026, 11, 23);
        const ChartSpec spec = buildChart(request, plan.project, plan.evaluation());
        QCOMPARE(spec.title, QStringLiteral("Power headroom at Memphis"));
        QCOMPARE(spec.project, QStringLiteral("Colossus"));
        QCOMPARE(spec.scenario, QStringLiteral("grid-150"));
        QCOMPARE(spec.basis, QStringLiteral("Facility power, planned load"));
        QCOMPARE(spec.asOf, std::optional(QDate(2026, 11, 23)));
        QCOMPARE(spec.y.unit, Unit::Kilowatt);
    }

    void theAnswerGivesShortageMonthsLimitAndLoad()
    {
        // 305.4 − 150 = 155.4 MW in March and April 2026
        QCOMPARE(Plan().chart().subtitle,
                 QStringLiteral("Short by 155.4\u00a0MW from March 2026 to April 2026, with "
                                "everything in service. TVA feed gives 150\u00a0MW against a "
                                "load of 305.4\u00a0MW. After that at least 44.6\u00a0MW is "
                                "left."));
    }

    void whatBindsInNormalOperationIsNamedNotWhatBindsInTheWorstCase()
    {
        // Limit − load would be 70 MW; equipment below the sources makes it 10 MW short.
        Plan plan;
        plan.figures(0).headroomNormal = -10e3;
        plan.figures(1) = plan.figures(2) = plan.figures(0);
        for (std::size_t epoch = 0; epoch < 3; ++epoch) {
            plan.figures(epoch).bindingNormal =
                Binding{{EntityKind::PowerNode, kGas}, CaseKind::Normal, {}, {}};
        }
        const QString answer = plan.chart().subtitle;
        QVERIFY2(answer.contains(QStringLiteral("Turbine 1 binds.")), qUtf8Printable(answer));
        QVERIFY2(!answer.contains(QStringLiteral("TVA feed")), qUtf8Printable(answer));
    }

    void aShortageThatLastsHasNoEnd()
    {
        Plan plan;
        plan.figures(2) = plan.figures(1);
        QVERIFY2(plan.chart().subtitle.startsWith(
                     QStringLiteral("Short by 155.4\u00a0MW from March 2026, with")),
                 qUtf8Printable(plan.chart().subtitle));
    }

    void aShortageThatGrowsNamesItsWorstMonth()
    {
        Plan plan;
        plan.figures(0).normal = 160e3; // 10 MW short
        plan.figures(0).headroomNormal = plan.figures(0).headroom = -10e3;
        QVERIFY2(plan.chart().subtitle.startsWith(QStringLiteral(
                     "Short from January 2026, by 155.4\u00a0MW at the worst in March 2026")),
                 qUtf8Printable(plan.chart().subtitle));
    }

    void whereAllIsEnoughTheLeastMonthAndWhatBindsAreNamed()
    {
        Plan plan;
        plan.figures(1) = plan.figures(0);
        // 70 MW left at first, 350 − 305.4 = 44.6 MW from May on
        QCOMPARE(plan.chart().subtitle,
                 QStringLiteral("At least 44.6\u00a0MW is left in every month; least in May 2026. "
                                "TVA feed binds."));
        QCOMPARE(plan.chart().over->label, QString());
    }

    void aShortageOnlyInAFailureSaysSo()
    {
        Plan plan;
        plan.figures(1) = plan.figures(0);
        plan.figures(2).headroom = -5e3;
        plan.figures(2).binding->kind = CaseKind::Failure;
        QVERIFY2(plan.chart().subtitle.startsWith(QStringLiteral(
                     "Enough with everything in service; in the worst single failure short by up "
                     "to 5\u00a0MW, first in May 2026.")),
                 qUtf8Printable(plan.chart().subtitle));
    }

    void unknownIsAGapAndNeverZero()
    {
        Plan plan;
        plan.epochs[1].sources[0].limitKw = std::nullopt;
        ResourceFigures &figures = plan.figures(1);
        figures.limit = figures.headroom = figures.headroomNormal = std::nullopt;
        figures.complete = false;
        figures.missing = {{{EntityKind::PowerNode, kGrid}, QStringLiteral("rated_kw")}};
        const ChartSpec spec = plan.chart();
        QVERIFY(std::isnan(seriesNamed(spec, "Limit")->y[2]));
        QVERIFY(std::isnan(seriesNamed(spec, "Grid")->y[3]));
        QCOMPARE(seriesNamed(spec, "Limit")->y[4], 350e3);
        QVERIFY2(spec.subtitle.contains(QStringLiteral("4 of 6 months")),
                 qUtf8Printable(spec.subtitle));
        QVERIFY2(spec.incompleteNote.startsWith(
                     QStringLiteral("Incomplete in 2 months. Not known: TVA feed")),
                 qUtf8Printable(spec.incompleteNote));
    }

    void emptyChartsSayWhyAndWhatToDo()
    {
        const Project blank = newProject(QStringLiteral("Blank"), QStringLiteral("uuid"));
        ChartRequest request;
        request.name = QStringLiteral("headroom");
        QVERIFY(buildChart(request, blank, {}).emptyReason.contains(QStringLiteral("Add a site")));

        Plan plan;
        plan.answers.resources.clear();
        QVERIFY(plan.chart().emptyReason.contains(QStringLiteral("Add a source of power")));

        Plan none;
        none.months = 0;
        QVERIFY(none.chart().emptyReason.contains(QStringLiteral("horizon")));

        request.name = QStringLiteral("pie");
        QVERIFY(buildChart(request, blank, {}).emptyReason.contains(QStringLiteral("pie")));
    }

    void sourcesAreNamedOnceBestKnownFirst()
    {
        Plan plan;
        const auto cite = [&](qint64 id, Id subject, Basis basis, const char *source) {
            Citation citation;
            citation.id = Id{id};
            citation.subjectKind = QStringLiteral("power_node");
            citation.subject = subject;
            citation.basis = basis;
            citation.source = QString::fromUtf8(source);
            plan.project.set(citation);
        };
        cite(100, kGrid, Basis::Assumption, "Diversity of 0.85");
        cite(101, kGrid, Basis::Primary, "Utility filing");
        cite(102, kGas, Basis::Primary, "Utility filing");
        const std::vector<QString> expected{QStringLiteral("Utility filing"),
                                            QStringLiteral("Diversity of 0.85 (assumed)")};
        QCOMPARE(plan.chart().sources, expected);
    }

    void theForecastHasItsBandAndTheMonthInWhichItEnds()
    {
        // Demand of 100 MW that grows by 20 MW a month meets 150 MW in April: 100 + 3 × 20 = 160.
        Plan plan;
        plan.figures(1) = plan.figures(0);
        ForecastSeries forecast;
        forecast.resource = QStringLiteral("power");
        for (int i = 0; i < 6; ++i)
            forecast.byMonth.push_back({100e3 + i * 20e3, 100e3 + i * 10e3, 100e3 + i * 30e3});
        plan.answers.forecasts = {forecast};
        Exhaustion exhaustion{.resource = QStringLiteral("power"), .forecast = true};
        exhaustion.first = Crossing{.month = Month(2026, 4), .shortfall = 10e3};
        exhaustion.first->leadTime = Weeks(4);
        exhaustion.first->orderBy = QDate(2026, 3, 4); // 1 April less 28 days
        exhaustion.lasting = exhaustion.first;
        plan.answers.exhaustions = {exhaustion};

        const ChartSpec spec = plan.chart();
        const ChartSeries *band = seriesNamed(spec, "Forecast, low to high");
        QVERIFY(band && seriesNamed(spec, "Forecast demand"));
        QCOMPARE(band->low.back(), 150e3);
        QCOMPARE(band->y.back(), 250e3);
        QCOMPARE(spec.lines.size(), std::size_t(2));
        QCOMPARE(spec.lines[0].label, QStringLiteral("Order by 4 Mar 2026"));
        QCOMPARE(spec.lines[0].at, Month(2026, 3).index() + 3.0 / 31);
        QCOMPARE(spec.lines[1].label, QStringLiteral("Runs out in April 2026"));
        QCOMPARE(spec.lines[1].at, double(Month(2026, 4).index()));
    }

    void anOrderThatWasDueBeforeTheChartStandsBesideTheMonth()
    {
        Plan plan;
        Exhaustion exhaustion{.resource = QStringLiteral("power")};
        exhaustion.first = Crossing{.month = Month(2026, 3), .shortfall = 155.4e3};
        exhaustion.first->orderBy = QDate(2024, 5, 6);
        exhaustion.lasting = exhaustion.first;
        plan.answers.exhaustions = {exhaustion};
        QCOMPARE(plan.chart().lines.size(), std::size_t(1));
        QCOMPARE(plan.chart().lines[0].label,
                 QStringLiteral("Runs out in March 2026, order by 6 May 2024"));

        // Dated steps end it: nothing is to be done, and the red area tells the shortage.
        exhaustion.first->until = Month(2026, 4);
        exhaustion.lasting.reset();
        plan.answers.exhaustions = {exhaustion};
        QVERIFY(plan.chart().lines.empty());
    }

    void theCrosshairReadsEveryValueAndTheReason()
    {
        const ChartSpec spec = Plan().chart();
        std::vector<bool> shown;
        for (const ChartSeries &series : spec.series)
            shown.push_back(!series.hidden);
        const auto reading = readChart(spec, Month(2026, 3).index() + 0.9, shown);
        QVERIFY(reading);
        QCOMPARE(reading->at, QStringLiteral("March 2026"));
        QStringList rows;
        for (const ChartReading::Row &row : reading->rows)
            rows << row.name + QStringLiteral(": ") + row.value;
        QCOMPARE(rows,
                 QStringList({QStringLiteral("Grid: 150.0\u00a0MW"),
                              QStringLiteral("Gas turbines: 0.0\u00a0MW"),
                              QStringLiteral("Normal load: 305.4\u00a0MW"),
                              QStringLiteral("Limit: 150.0\u00a0MW")}));
        QCOMPARE(reading->notes.size(), std::size_t(1));
        QCOMPARE(reading->notes[0],
                 QStringLiteral("Short by 155.4\u00a0MW in the worst case. TVA feed binds."));
        QVERIFY(!readChart(spec, Month(2027, 3).index(), shown));
        QCOMPARE(neighbour(spec, Month(2026, 3).index(), 1, shown),
                 std::optional(double(Month(2026, 4).index())));
        QCOMPARE(neighbour(spec, Month(2026, 6).index(), 1, shown),
                 std::optional(double(Month(2026, 6).index())));
    }
};

} // namespace headroom

QTEST_GUILESS_MAIN(headroom::HeadroomChartTest)
#include "tst_headroomchart.moc"
