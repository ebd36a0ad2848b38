// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cost/costcurves.h"
#include "models/engine/cost/costsweep.h"
#include "models/engine/cost/datedflows.h"
#include "models/engine/cost/projectcosts.h"
#include "models/engine/formulas/cashflows.h"
#include "models/engine/formulas/satellite.h"
#include "models/engine/orbit/orbitalfleet.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>
#include <memory>

using namespace headroom;

namespace {

CostCase with(CostCase costs, CostKey key, double value)
{
    const Result<void> done = costs.set(key, value);
    Q_ASSERT(done.ok());
    return costs;
}

double figure(const CostCase &costs, CostFigure wanted)
{
    const Result<CostFigures> figures = costsOf(costs);
    return figures ? (*figures)[wanted] : std::nan("");
}

bool within(double value, double expected, double share)
{
    return std::abs(value - expected) <= share * std::abs(expected);
}

std::vector<SweepVariable> variables(const std::vector<const char *> &texts)
{
    std::vector<SweepVariable> result;
    for (const char *text : texts) {
        const Result<SweepVariable> variable = sweepVariableFromText(QString::fromUtf8(text));
        Q_ASSERT(variable.ok());
        result.push_back(*variable);
    }
    return result;
}

/// Spearman's correlation of two columns without equal values.
double rankCorrelation(const std::vector<double> &a, const std::vector<double> &b)
{
    const auto ranks = [](const std::vector<double> &values) {
        std::vector<std::size_t> order(values.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
            return values[x] < values[y];
        });
        std::vector<double> result(values.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            result[order[i]] = double(i);
        return result;
    };
    const std::vector<double> x = ranks(a);
    const std::vector<double> y = ranks(b);
    const double n = double(a.size());
    double squares = 0; // 1 − 6 Σ d² / (n(n² − 1))
    for (std::size_t i = 0; i < x.size(); ++i)
        squares += (x[i] - y[i]) * (x[i] - y[i]);
    return 1 - 6 * squares / (n * (n * n - 1));
}

bool sameBits(const std::vector<double> &a, const std::vector<double> &b)
{
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

} // namespace

/// Costs in orbit and on the ground, against the values of the field's notes (section 6).
class CostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void presetsGiveThePublishedFigures_data();
    void presetsGiveThePublishedFigures();
    void theCalculatorGivesItsPublishedFigures();
    void theBreakEvenPutBackGivesRatioOne();
    void noBreakEvenIsNone();
    void theMassIsThatOfTheFormula();
    void costRisesWithPriceMassAndDegradation();
    void costFallsWithLifeWithoutInterest();
    void sunlightFollowsTheAltitude();
    void whatIsNotCountedCostsNothing();
    void aRadiatorThatGivesOffNothingIsRefused();
    void badInputsAreRefused_data();
    void badInputsAreRefused();
    void aMapAgreesWithSingleCases();
    void thePlansInputsHoldBeforeThePreset();
    void bothInstructionSetsGiveTheSameBits();
    void threadsAndShardsGiveTheSameBits();
    void marginalsAreThoseOfTheirDistributions();
    void correlationsAreThoseAskedFor();
    void contradictingCorrelationsAreRefused();
    void normalQuantilesAreThePublishedOnes();
    void refreshingIsWorthItsIdentity();
    void rampAndTerminationCut();
    void debtIsWhatCoverageLeaves();
    void satellitesAddUpAreLostAndReplaced();
    void anUnknownShellIsUnknown();
};

void CostsTest::presetsGiveThePublishedFigures_data()
{
    QTest::addColumn<int>("preset");
    QTest::addColumn<double>("mass");
    QTest::addColumn<double>("orbital");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<double>("breakEven");
    QTest::newRow("today") << 0 << 38.647 << 61026.0 << 6.98 << -767.1;
    QTest::newRow("2030") << 1 << 38.647 << 24641.4 << 2.82 << -767.1;
    QTest::newRow("mid-2030s") << 2 << 33.237 << 13878.3 << 1.59 << -324.3;
    QTest::newRow("bull") << 3 << 22.165 << 9352.0 << 1.07 << -48.6;
}

void CostsTest::presetsGiveThePublishedFigures()
{
    QFETCH(int, preset);
    QFETCH(double, mass);
    QFETCH(double, orbital);
    QFETCH(double, ratio);
    QFETCH(double, breakEven);
    const CostCase costs = costPreset(static_cast<CostPreset>(preset));
    QVERIFY(within(figure(costs, CostFigure::TotalMass), mass, 1e-3));
    QVERIFY(within(figure(costs, CostFigure::OrbitalTotal), orbital, 1e-3));
    QVERIFY(within(figure(costs, CostFigure::GroundTotal), 8743.7, 1e-3));
    QVERIFY(within(figure(costs, CostFigure::Ratio), ratio, 2e-3)); // given to three digits
    const std::vector<double> roots = breakEvens(costs, CostKey::LaunchPrice);
    QCOMPARE(roots.size(), 1U);
    QVERIFY(within(roots.front(), breakEven, 1e-3));
}

void CostsTest::theCalculatorGivesItsPublishedFigures()
{
    const CostCase costs = costPreset(CostPreset::McCalip);
    // $/W over five years: $/kW·y × 5 / 1000.
    QVERIFY(within(figure(costs, CostFigure::OrbitalTotal) * 5 / 1000, 51.0953, 1e-6));
    QVERIFY(within(figure(costs, CostFigure::GroundTotal) * 5 / 1000, 15.8511, 1e-5));
    const CostCase cheap = with(costs, CostKey::LaunchPrice, 200);
    QVERIFY(within(figure(cheap, CostFigure::OrbitalTotal) * 5 / 1000, 42.2783, 1e-6));
}

void CostsTest::theBreakEvenPutBackGivesRatioOne()
{
    for (std::size_t i = 0; i < ChoiceNames<CostPreset>::kNames.size(); ++i) {
        const CostCase costs = costPreset(static_cast<CostPreset>(i));
        for (const CostKey key : {CostKey::LaunchPrice, CostKey::SatellitePrice}) {
            for (const double root : breakEvens(costs, key)) {
                const double ratio = figure(with(costs, key, root), CostFigure::Ratio);
                QVERIFY2(std::abs(ratio - 1) < 1e-9, qPrintable(QString::number(ratio, 'g', 17)));
            }
        }
    }
}

void CostsTest::noBreakEvenIsNone()
{
    const CostCase costs =
        with(costPreset(CostPreset::Central2030), CostKey::WithLaunch, 0); // launch costs nothing
    QVERIFY(breakEvens(costs, CostKey::LaunchPrice).empty());
}

void CostsTest::theMassIsThatOfTheFormula()
{
    const CostCase costs = costPreset(CostPreset::Central2030);
    const Result<CostSunlight> sunlight = sunlightOf(costs);
    QVERIFY(sunlight);
    Satellite satellite; // its defaults are the same case
    satellite.sunShare = sunlight->sunlitShare;
    satellite.eclipseMin = sunlight->longestEclipseMin;
    QVERIFY(within(
        figure(costs, CostFigure::TotalMass), satelliteMass(satellite)->totalKgPerKw, 1e-12));
    const Result<EffectiveLife> life = effectiveLife(0.01, 0.068, 0.013, 5);
    QVERIFY(within(figure(costs, CostFigure::Availability), life->availability, 1e-12));
}

void CostsTest::costRisesWithPriceMassAndDegradation()
{
    const CostCase costs = costPreset(CostPreset::Central2030);
    for (const CostKey key : {CostKey::LaunchPrice,
                              CostKey::SatellitePrice,
                              CostKey::ComputeMass,
                              CostKey::MassMargin,
                              CostKey::Degradation,
                              CostKey::GpuLoss,
                              CostKey::OrbitalWacc}) {
        const CostInputInfo &input = costInput(key);
        double before = 0;
        for (int i = 0; i <= 8; ++i) {
            const double value = input.low + (input.high - input.low) * i / 8;
            const double cost = figure(with(costs, key, value), CostFigure::OrbitalTotal);
            QVERIFY2(cost > before, input.path);
            before = cost;
        }
    }
}

void CostsTest::costFallsWithLifeWithoutInterest()
{
    CostCase costs = with(costPreset(CostPreset::Central2030), CostKey::OrbitalWacc, 0);
    costs = with(costs, CostKey::Degradation, 0);
    costs = with(costs, CostKey::GpuLoss, 0);
    costs = with(costs, CostKey::SatelliteLoss, 0);
    double before = 1e12;
    for (const double life : {2.0, 3.0, 5.0, 7.0, 10.0}) {
        const double cost =
            figure(with(costs, CostKey::OrbitalLife, life), CostFigure::OrbitalTotal);
        QVERIFY(cost < before);
        before = cost;
    }
}

void CostsTest::sunlightFollowsTheAltitude()
{
    const CostCase costs = costPreset(CostPreset::Central2030);
    // The published table: 550 km 0.9517 and 21.66 min, 1,400 km always in the sun.
    const Result<CostSunlight> low = sunlightOf(with(costs, CostKey::Altitude, 550));
    QVERIFY(std::abs(low->sunlitShare - 0.9517) < 5e-5);
    QVERIFY(std::abs(low->longestEclipseMin - 21.66) < 5e-3);
    QVERIFY(sunlightOf(with(costs, CostKey::Altitude, 1400))->sunlitShare > 0.9999);
    // What is set does not follow.
    const CostCase set = with(costs, CostKey::SunlitShare, 0.7);
    QCOMPARE(sunlightOf(with(set, CostKey::Altitude, 550))->sunlitShare, 0.7);
}

void CostsTest::whatIsNotCountedCostsNothing()
{
    const CostCase costs = with(costPreset(CostPreset::Central2030), CostKey::WithChips, 0);
    QCOMPARE(figure(costs, CostFigure::OrbitalChips), 0.0);
    QCOMPARE(figure(costs, CostFigure::GroundChips), 0.0);
    QCOMPARE(figure(costs, CostFigure::OrbitalTotal),
             figure(costPreset(CostPreset::Central2030), CostFigure::OrbitalInfrastructure));
}

void CostsTest::aRadiatorThatGivesOffNothingIsRefused()
{
    // At 100 K 2·0.85·0.9·σT⁴ = 8.7 W/m², less than what the Earth gives.
    const Result<CostFigures> figures =
        costsOf(with(costPreset(CostPreset::Central2030), CostKey::RadiatorTemperature, 100));
    QVERIFY(!figures);
    QVERIFY(figures.message().code == "orbit.no-radiation");
}

void CostsTest::badInputsAreRefused_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such path") << QStringLiteral("orbital.launch=5")
                                  << QStringLiteral("cost.unknown-path");
    QTest::newRow("no value") << QStringLiteral("orbital.launch_usd_per_kg")
                              << QStringLiteral("cost.not-a-setting");
    QTest::newRow("no number") << QStringLiteral("orbital.launch_usd_per_kg=much")
                               << QStringLiteral("cost.not-a-setting");
    QTest::newRow("not a number") << QStringLiteral("orbital.launch_usd_per_kg=nan")
                                  << QStringLiteral("cost.out-of-range");
    QTest::newRow("all is lost") << QStringLiteral("orbital.gpu_loss_share=1")
                                 << QStringLiteral("cost.out-of-range");
    QTest::newRow("negative rate")
        << QStringLiteral("orbital.wacc_share=-1") << QStringLiteral("cost.out-of-range");
    QTest::newRow("half a switch")
        << QStringLiteral("boundary.chips=0.5") << QStringLiteral("cost.not-a-switch");
}

void CostsTest::badInputsAreRefused()
{
    QFETCH(QString, setting);
    QFETCH(QString, code);
    CostCase costs = costPreset(CostPreset::Central2030);
    const Result<void> done = applySetting(costs, setting);
    QVERIFY(!done);
    QCOMPARE(QString::fromUtf8(done.message().code.data()), code);
    QVERIFY(costs == costPreset(CostPreset::Central2030));
}

void CostsTest::aMapAgreesWithSingleCases()
{
    const CostCase costs = costPreset(CostPreset::Central2030);
    const Result<CostAxis> x =
        costAxisFromText(QStringLiteral("orbital.launch_usd_per_kg=50:500:10"));
    const Result<CostAxis> y = costAxisFromText(QStringLiteral("orbital.altitude_km=500:1000:3"));
    QVERIFY(x && y);
    for (const auto &[across, up] : {std::pair(*x, *y), std::pair(*y, *x)}) {
        const Result<CostMap> map = costMap(costs, across, up);
        QVERIFY(map);
        for (int row = 0; row < up.points; ++row) {
            for (int column = 0; column < across.points; ++column) {
                const CostCase single =
                    with(with(costs, across.key, across.at(column)), up.key, up.at(row));
                QCOMPARE(map->at(column, row), figure(single, CostFigure::Ratio));
            }
        }
    }
    QVERIFY(!costMap(costs, *x, *x));
}

void CostsTest::thePlansInputsHoldBeforeThePreset()
{
    Project project = newProject(QStringLiteral("Plan"), QStringLiteral("u"));
    QVERIFY(*costCaseOf(project, {}) == costPreset(CostPreset::Central2030));
    CostSet set;
    set.id = Id{10};
    set.name = QStringLiteral("Ours");
    set.preset = CostPreset::Bull;
    project.set(set);
    CostInput own;
    own.id = Id{11};
    own.costSet = Id{10};
    own.path = QStringLiteral("orbital.launch_usd_per_kg");
    own.value = 75;
    project.set(own);
    CostInput everywhere = own;
    everywhere.id = Id{12};
    everywhere.costSet.reset();
    everywhere.value = 90;
    project.set(everywhere);
    QCOMPARE((*costCaseOf(project, Id{10}))[CostKey::LaunchPrice], 75.0); // the set's own
    QCOMPARE((*costCaseOf(project, {}))[CostKey::LaunchPrice], 90.0);
    QCOMPARE((*costCaseOf(project, Id{10}))[CostKey::SatellitePrice], 5.0); // of the preset
}

void CostsTest::bothInstructionSetsGiveTheSameBits()
{
    const CostKernel other = hasWideCostKernel() ? CostKernel::Wide : CostKernel::Baseline;
    for (const CostPreset preset : {CostPreset::Central2030, CostPreset::McCalip}) {
        const CostCase costs = costPreset(preset);
        const auto a = std::make_unique<CostBlock>();
        for (std::size_t key = 0; key < kCostKeys; ++key) {
            for (std::size_t i = 0; i < kCostBlock; ++i) {
                const CostInputInfo &input = costInputs()[key];
                const double part = double((i * 7 + key * 13) % kCostBlock) / kCostBlock;
                const bool boundary = input.key >= kFirstBoundary;
                a->in[key][i] =
                    boundary ? double(i % 2) : input.low + part * (input.high - input.low);
            }
        }
        for (double &factor : a->viewFactor)
            factor = 0.24;
        const auto b = std::make_unique<CostBlock>(*a);
        evaluateCosts(costs.model, *a, CostKernel::Baseline);
        evaluateCosts(costs.model, *b, other);
        QCOMPARE(std::memcmp(a->out, b->out, sizeof(a->out)), 0);
    }
}

void CostsTest::threadsAndShardsGiveTheSameBits()
{
    const auto drawn = variables({"orbital.launch_usd_per_kg=triangular(50,500,3400)",
                                  "orbital.altitude_km=uniform(500,1000)",
                                  "orbital.wacc_share=normal(0.1,0.02)"});
    constexpr std::uint64_t kRows = 5000;
    const Result<CostSweep> sweep =
        CostSweep::make(costPreset(CostPreset::Central2030), drawn, {{0, 2, 0.5}}, kRows, 42);
    QVERIFY(sweep);
    const auto whole = sweep->rows({0, kRows}, 1);
    const auto threads = sweep->rows({0, kRows}, 2);
    QVERIFY(sameBits(whole->ratio, threads->ratio));
    std::vector<double> joined;
    for (int i = 1; i <= 7; ++i) {
        const Result<SweepShard> shard = sweepShardFromText(QStringLiteral("%1/7").arg(i), kRows);
        QVERIFY(shard);
        const auto part = sweep->rows(*shard, 2);
        joined.insert(joined.end(), part->ratio.begin(), part->ratio.end());
    }
    QVERIFY(sameBits(whole->ratio, joined));
    QVERIFY(!sweepShardFromText(QStringLiteral("0/7"), kRows));
    QVERIFY(!sweepShardFromText(QStringLiteral("8/7"), kRows));
    const auto again =
        CostSweep::make(costPreset(CostPreset::Central2030), drawn, {{0, 2, 0.5}}, kRows, 43);
    QVERIFY(!sameBits(whole->ratio, again->rows({0, kRows}, 1)->ratio));
    // A row as a scenario takes it is that row.
    QCOMPARE(sweep->caseOf(17)[CostKey::LaunchPrice], whole->inputs[0][17]);
}

void CostsTest::marginalsAreThoseOfTheirDistributions()
{
    const auto drawn = variables({"orbital.launch_usd_per_kg=uniform(50,500)",
                                  "orbital.satellite_usd_per_w=triangular(5,22,40)",
                                  "orbital.mass_margin=pert(1.15,1.25,1.4)",
                                  "orbital.life_years=normal(5,0.4)",
                                  "orbital.downlink_usd_per_gb=lognormal(-4.6,0.5)",
                                  "it.usd_per_kw=discrete(20000:1,30000:3)",
                                  "ground.gas_usd_per_mmbtu=table(0:2,0.5:4,1:10)"});
    constexpr std::uint64_t kRows = 10'000;
    const auto rows = CostSweep::make(costPreset(CostPreset::Central2030), drawn, {}, kRows, 3)
                          ->rows({0, kRows}, 1);
    const auto phi = [](double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); };
    const auto triangle = [](double x) {
        return x < 22 ? (x - 5) * (x - 5) / (35.0 * 17.0) : 1 - (40 - x) * (40 - x) / (35.0 * 18.0);
    };
    const std::pair<std::size_t, std::function<double(double)>> exact[] = {
        {0, [](double x) { return (x - 50) / 450; }},
        {1, triangle},
        {3, [&](double x) { return phi((x - 5) / 0.4); }},
        {4, [&](double x) { return phi((std::log(x) + 4.6) / 0.5); }},
        {6, [](double x) { return x < 4 ? (x - 2) / 4 : 0.5 + (x - 4) / 12; }}};
    for (const auto &[column, share] : exact) {
        std::vector<double> values = rows->inputs[column];
        std::sort(values.begin(), values.end());
        double farthest = 0;
        for (std::size_t i = 0; i < values.size(); ++i)
            farthest = std::max(farthest, std::abs(share(values[i]) - (double(i) + 0.5) / kRows));
        // Kolmogorov and Smirnov at 1 %: 1.63/√n = 0.0163; strata come much closer.
        QVERIFY2(farthest < 0.0163, qPrintable(QString::number(farthest)));
    }
    // PERT: the mean is (a + 4m + b)/6 = (1.15 + 5 + 1.4)/6.
    double sum = 0;
    for (const double value : rows->inputs[2])
        sum += value;
    QVERIFY(std::abs(sum / kRows - 7.55 / 6) < 1e-4);
    const auto dear = std::count(rows->inputs[5].begin(), rows->inputs[5].end(), 30000.0);
    QCOMPARE(dear, 7500); // three of four
}

void CostsTest::correlationsAreThoseAskedFor()
{
    const auto drawn = variables({"orbital.launch_usd_per_kg=uniform(50,500)",
                                  "orbital.satellite_usd_per_w=pert(5,22,40)",
                                  "orbital.life_years=uniform(3.5,7)",
                                  "ground.gas_usd_per_mmbtu=uniform(2,8)"});
    constexpr std::uint64_t kRows = 10'000;
    const auto rows =
        CostSweep::make(
            costPreset(CostPreset::Central2030), drawn, {{0, 1, 0.6}, {1, 2, -0.4}}, kRows, 9)
            ->rows({0, kRows}, 2);
    const auto &in = rows->inputs;
    QVERIFY(std::abs(rankCorrelation(in[0], in[1]) - 0.6) < 0.02);
    QVERIFY(std::abs(rankCorrelation(in[1], in[2]) + 0.4) < 0.02);
    QVERIFY(std::abs(rankCorrelation(in[0], in[2])) < 0.02);
    QVERIFY(std::abs(rankCorrelation(in[0], in[3])) < 0.02);
}

void CostsTest::contradictingCorrelationsAreRefused()
{
    const auto drawn = variables({"orbital.launch_usd_per_kg=uniform(50,500)",
                                  "orbital.life_years=uniform(3.5,7)",
                                  "ground.gas_usd_per_mmbtu=uniform(2,8)"});
    // A goes with B, B with C, but A against C.
    const auto sweep = CostSweep::make(costPreset(CostPreset::Central2030),
                                       drawn,
                                       {{0, 1, 0.9}, {1, 2, 0.9}, {0, 2, -0.9}},
                                       1000,
                                       1);
    QVERIFY(!sweep);
    QVERIFY(sweep.message().code == "sweep.impossible-correlations");
}

void CostsTest::normalQuantilesAreThePublishedOnes()
{
    // Tables of the normal distribution.
    QVERIFY(std::abs(normalQuantile(0.975) - 1.959963984540054) < 1e-14);
    QVERIFY(std::abs(normalQuantile(0.9) - 1.2815515655446004) < 1e-14);
    QVERIFY(std::abs(normalQuantile(1e-9) + 5.997807015007687) < 1e-12);
    QCOMPARE(normalQuantile(0.5), 0.0);
}

void CostsTest::refreshingIsWorthItsIdentity()
{
    // PV·CRF(r,T) = I·CRF(r,n) for buying I at 0, n, 2n … over T.
    for (const double rate : {0.0, 0.03, 0.1, 0.25}) {
        ProjectPlan plan;
        plan.years = 15;
        plan.investments = {{.usd = 25'600, .refreshYears = 5}};
        const Result<std::vector<DatedFlow>> flows = flowsOf(plan);
        QVERIFY(flows);
        const double value = -*presentValueOf(rate, *flows);
        QVERIFY(within(value * *capitalRecoveryFactor(rate, 15),
                       25'600 * *capitalRecoveryFactor(rate, 5),
                       1e-12));
    }
    QVERIFY(!presentValueOf(-1, {{0, 1}}));
}

void CostsTest::rampAndTerminationCut()
{
    ProjectPlan plan;
    plan.years = 4;
    plan.receiptsUsdPerYear = 100;
    plan.operationsUsdPerYear = 20;
    plan.rampShares = {0.5};
    plan.terminatedAfter = 3;
    plan.terminationUsd = 40;
    plan.investments = {{.usd = 200}, {.usd = 50, .firstYear = 1}, {.usd = 9, .firstYear = 3}};
    const Result<std::vector<DatedFlow>> flows = flowsOf(plan);
    QVERIFY(flows);
    // −200, then 30 − 50, 80, 80 + 40; what would be bought as it ends is not.
    QVERIFY(within(*presentValueOf(0, *flows), -200 - 50 + 30 + 80 + 80 + 40, 1e-12));
    plan.midYear = true;
    QCOMPARE(flowsOf(plan)->at(1).years, 0.5);
}

void CostsTest::debtIsWhatCoverageLeaves()
{
    // 130/1.3 a year for two years at 10 %: 100/1.1 + 100/1.21.
    QVERIFY(within(*debtByCoverage({130, 130, -5}, 1.3, 0.1), 100 / 1.1 + 100 / 1.21, 1e-12));
    QVERIFY(!debtByCoverage({130}, 0, 0.1));
}

void CostsTest::satellitesAddUpAreLostAndReplaced()
{
    Project project = newProject(QStringLiteral("Plan"), QStringLiteral("u"));
    Settings settings = project.settings();
    settings.horizonStart = Month(2030, 1);
    settings.horizonMonths = 36;
    project.set(settings);
    OrbitalShell shell;
    shell.id = Id{20};
    shell.site = Id{19};
    shell.powerPerSatellite = Kilowatts(100);
    shell.acceleratorsPerSatellite = 80;
    shell.satellitesPerLaunch = 10;
    shell.satelliteLoss = Share(0.19);
    shell.acceleratorLoss = Share(0);
    shell.lifeYears = 2;
    shell.replaced = false;
    project.set(LaunchStep{Id{21}, Id{20}, Month(2030, 1), 0.5}); // every second month
    project.set(LaunchStep{Id{22}, Id{20}, Month(2030, 3), 0});
    const OrbitalFleet fleet = orbitalFleetOf(project, shell);
    QCOMPARE(*fleet.months[0].satellites, 0.0); // half a launch is none
    QCOMPARE(*fleet.months[1].satellites, 10.0);
    QCOMPARE(*fleet.months[1].powerKw, 1000.0);
    // After a year 81 % are left, and 80 accelerators on each.
    QVERIFY(std::abs(*fleet.months[13].satellites - 8.1) < 1e-9);
    QVERIFY(std::abs(*fleet.months[13].accelerators - 648) < 1e-6);
    QCOMPARE(*fleet.months[25].satellites, 0.0); // two years after the launch
    shell.replaced = true;
    QVERIFY(std::abs(*orbitalFleetOf(project, shell).months[35].satellites - 10) < 1e-9);
}

void CostsTest::anUnknownShellIsUnknown()
{
    Project project = newProject(QStringLiteral("Plan"), QStringLiteral("u"));
    OrbitalShell shell;
    shell.id = Id{20};
    shell.satellitesPerLaunch = 10;
    project.set(LaunchStep{Id{21}, Id{20}, project.settings().horizonStart, 1});
    const OrbitalFleet fleet = orbitalFleetOf(project, shell); // its power is not known
    QCOMPARE(*fleet.months[0].satellites, 10.0);
    QVERIFY(!fleet.months[0].powerKw);
    QVERIFY(!fleet.months[0].accelerators);
    QCOMPARE(fleet.missing.size(), 2U);
    shell.satellitesPerLaunch.reset();
    QVERIFY(!orbitalFleetOf(project, shell).months[0].satellites);
}

QTEST_GUILESS_MAIN(CostsTest)
#include "tst_costs.moc"
