// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/forecast.h"
#include "tests/support/planbuilder.h"

#include <QTest>

#include <cmath>

using namespace headroom;
using namespace headroom::engine;
using headroom::test::PlanBuilder;

namespace {

struct Plan : PlanBuilder
{
    Forecast forecast(GrowthModel model)
    {
        Forecast row;
        row.id = next();
        row.site = site;
        row.name = QStringLiteral("Demand");
        row.model = model;
        return row;
    }

    void step(Id forecast, Month from, double amount)
    {
        ForecastStep row;
        row.id = next();
        row.forecast = forecast;
        row.from = from;
        row.amount = amount;
        project.set(row);
    }

    /// The forecasts over two years from 2026-01, over a planned load.
    [[nodiscard]] std::optional<ForecastSeries> series(std::optional<double> planned = 100) const
    {
        const std::vector<std::optional<double>> load(24, planned);
        return forecastDemand(project, site, ForecastResource::Power, Month(2026, 1), load);
    }

    [[nodiscard]] std::optional<double> demand(Month month) const
    {
        return series()->byMonth[static_cast<std::size_t>(month - Month(2026, 1))].demand;
    }
};

bool isNear(std::optional<double> value, double expected)
{
    return value && std::abs(*value - expected) < 1e-9 * expected;
}

} // namespace

class TestForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growthFollowsItsModel();
    void withoutForecastThereIsNoSeries();
    void linearGrowthAddsByTheMonth();
    void demandIsThePlannedLoadBeforeItStarts();
    void growthSinceBeforeTheHorizonCounts();
    void stepsHoldFromTheirMonth();
    void theBandHasItsOwnGrowth();
    void unknownGrowthIsUnknownDemand();
    void logisticGrowthNeedsItsCeiling();
    void forecastsAddUpAndCountThePlanOnce();
    void anUnknownPlannedLoadIsAnUnknownStart();
};

void TestForecast::growthFollowsItsModel()
{
    QCOMPARE(demandAfter({GrowthModel::Linear, 100, 24, 0}, 2.5), 160.0);
    QCOMPARE(demandAfter({GrowthModel::Linear, 100, -60, 0}, 2), 0.0);
    // 100 × 1.5² = 225
    QVERIFY(isNear(demandAfter({GrowthModel::Exponential, 100, 0.5, 0}, 2), 225));
    // The logistic curve is at half its ceiling after (1/k)·ln((K − D0)/D0): 2·ln 9 years for k 0.5
    // from 10 to 100.
    QVERIFY(isNear(demandAfter({GrowthModel::Logistic, 10, 0.5, 100}, 2 * std::log(9.0)), 50));
    QCOMPARE(demandAfter({GrowthModel::Logistic, 0, 0.5, 100}, 5), 0.0);
}

void TestForecast::withoutForecastThereIsNoSeries()
{
    Plan plan;
    QVERIFY(!plan.series());
}

void TestForecast::linearGrowthAddsByTheMonth()
{
    // 100 kW planned, 60 kW a year: 5 kW a month.
    Plan plan;
    Forecast forecast = plan.forecast(GrowthModel::Linear);
    forecast.growth = 60;
    plan.project.set(forecast);
    QCOMPARE(plan.demand(Month(2026, 1)), std::optional(100.0));
    QCOMPARE(plan.demand(Month(2026, 4)), std::optional(115.0));
    QCOMPARE(plan.demand(Month(2027, 1)), std::optional(160.0));
    QVERIFY(!plan.series()->byMonth.front().low);
}

void TestForecast::demandIsThePlannedLoadBeforeItStarts()
{
    Plan plan;
    Forecast forecast = plan.forecast(GrowthModel::Linear);
    forecast.from = Month(2026, 7);
    forecast.start = 200;
    forecast.growth = 12;
    plan.project.set(forecast);
    QCOMPARE(plan.demand(Month(2026, 6)), std::optional(100.0));
    QCOMPARE(plan.demand(Month(2026, 7)), std::optional(200.0));
    QCOMPARE(plan.demand(Month(2026, 9)), std::optional(202.0));
}

void TestForecast::growthSinceBeforeTheHorizonCounts()
{
    // 200 kW a year before the horizon, 12 kW a year since.
    Plan plan;
    Forecast forecast = plan.forecast(GrowthModel::Linear);
    forecast.from = Month(2025, 1);
    forecast.start = 200;
    forecast.growth = 12;
    plan.project.set(forecast);
    QCOMPARE(plan.demand(Month(2026, 1)), std::optional(212.0));
    // What was planned then is not known: it starts from the first month.
    forecast.start = std::nullopt;
    plan.project.set(forecast);
    QCOMPARE(plan.demand(Month(2026, 1)), std::optional(100.0));
}

void TestForecast::stepsHoldFromTheirMonth()
{
    Plan plan;
    const Forecast forecast = plan.forecast(GrowthModel::Stepped);
    plan.project.set(forecast);
    plan.step(forecast.id, Month(2026, 9), 400);
    plan.step(forecast.id, Month(2026, 3), 250);
    QCOMPARE(plan.demand(Month(2026, 2)), std::optional(100.0));
    QCOMPARE(plan.demand(Month(2026, 3)), std::optional(250.0));
    QCOMPARE(plan.demand(Month(2026, 8)), std::optional(250.0));
    QCOMPARE(plan.demand(Month(2026, 9)), std::optional(400.0));
}

void TestForecast::theBandHasItsOwnGrowth()
{
    Plan plan;
    Forecast forecast = plan.forecast(GrowthModel::Linear);
    forecast.growth = 60;
    forecast.growthLow = 12;
    forecast.growthHigh = 120;
    plan.project.set(forecast);
    const ForecastMonth month = plan.series()->byMonth[12];
    QCOMPARE(month, (ForecastMonth{160, 112, 220}));
}

void TestForecast::unknownGrowthIsUnknownDemand()
{
    Plan plan;
    const Forecast forecast = plan.forecast(GrowthModel::Exponential);
    plan.project.set(forecast);
    QVERIFY(!plan.demand(Month(2026, 1)));
    QCOMPARE(plan.series()->missing,
             (std::vector{MissingInput{{EntityKind::Forecast, forecast.id},
                                       QStringLiteral("growth_per_year")}}));
}

void TestForecast::logisticGrowthNeedsItsCeiling()
{
    Plan plan;
    Forecast forecast = plan.forecast(GrowthModel::Logistic);
    forecast.growth = 0.5;
    plan.project.set(forecast);
    QVERIFY(!plan.demand(Month(2026, 1)));
    QCOMPARE(plan.series()->missing,
             (std::vector{MissingInput{{EntityKind::Forecast, forecast.id},
                                       QStringLiteral("ceiling_amount")}}));
}

void TestForecast::forecastsAddUpAndCountThePlanOnce()
{
    // Two follow the plan of 100 kW, with 50 kW each, and grow by 12 and 24 kW a year; a third adds
    // 30 kW from April.
    Plan plan;
    for (const double growth : {12.0, 24.0}) {
        Forecast forecast = plan.forecast(GrowthModel::Linear);
        forecast.growth = growth;
        plan.project.set(forecast);
    }
    Forecast third = plan.forecast(GrowthModel::Linear);
    third.from = Month(2026, 4);
    third.start = 30;
    third.growth = 0;
    plan.project.set(third);
    QCOMPARE(plan.demand(Month(2026, 1)), std::optional(100.0));
    QCOMPARE(plan.demand(Month(2026, 3)), std::optional(106.0));
    QCOMPARE(plan.demand(Month(2026, 4)), std::optional(139.0));
    QCOMPARE(plan.series()->forecasts.size(), std::size_t(3));
}

void TestForecast::anUnknownPlannedLoadIsAnUnknownStart()
{
    Plan plan;
    Forecast forecast = plan.forecast(GrowthModel::Linear);
    forecast.growth = 12;
    plan.project.set(forecast);
    QVERIFY(!plan.series(std::nullopt)->byMonth.front().demand);
    forecast.start = 10;
    plan.project.set(forecast);
    QCOMPARE(plan.series(std::nullopt)->byMonth.front().demand, std::optional(10.0));
}

QTEST_APPLESS_MAIN(TestForecast)
#include "tst_forecast.moc"
