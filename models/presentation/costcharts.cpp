// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/costcharts.h"

#include "models/engine/cost/costcurves.h"
#include "models/presentation/chartparts.h"
#include "models/presentation/costanswer.h"
#include "models/presentation/costchartparts.h"
#include "models/text/words.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

QString
say(const ChartSpec &spec, std::string_view code, std::vector<MessageArgument> arguments = {})
{
    return words(Message{code, std::move(arguments)}, spec.locale);
}

/// The parts of both sides; one series where a part is of both.
struct Part
{
    std::optional<CostFigure> orbital;
    std::optional<CostFigure> ground;
};

constexpr Part kParts[] = {{CostFigure::OrbitalChips, CostFigure::GroundChips},
                           {CostFigure::OrbitalSatellite, {}},
                           {CostFigure::OrbitalLaunch, {}},
                           {CostFigure::OrbitalInsurance, {}},
                           {CostFigure::OrbitalDevelopment, {}},
                           {CostFigure::OrbitalReplacement, {}},
                           {CostFigure::OrbitalDownlink, {}},
                           {{}, CostFigure::GroundFacility},
                           {{}, CostFigure::GroundGeneration},
                           {{}, CostFigure::GroundFuel},
                           {{}, CostFigure::GroundMaintenance},
                           {CostFigure::OrbitalOperations, CostFigure::GroundOperations}};

QString times(double ratio, const QLocale &locale)
{
    return locale.toString(ratio, 'g', 3);
}

} // namespace

ChartSpec
costStackChart(const ChartRequest &request, const Project &project, const Evaluation & /*figures*/)
{
    ChartSpec spec = startChart(request, project, "chart.cost-stack.name");
    const std::optional<CostCase> costs = chartCosts(spec, project);
    if (!costs)
        return spec;
    const CostFigures figures = *costsOf(*costs);
    spec.x.kind = AxisKind::Category;
    spec.x.categories = {say(spec, "chart.cost.orbit"),
                         say(spec, "chart.cost.ground"),
                         say(spec, "chart.cost.orbit-bare"),
                         say(spec, "chart.cost.ground-bare")};
    spec.y.title = say(spec, "chart.cost.per-gpu-hour");
    spec.y.unit = Unit::UsDollarPerHour;
    for (const Part &part : kParts) {
        const double orbital = part.orbital ? perGpuHour(*costs, figures[*part.orbital]) : 0;
        const double ground = part.ground ? perGpuHour(*costs, figures[*part.ground]) : 0;
        if (orbital == 0 && ground == 0)
            continue;
        const bool chips = part.orbital == CostFigure::OrbitalChips;
        ChartSeries series;
        series.name = costFigureLabel(part.orbital ? *part.orbital : *part.ground);
        series.kind = SeriesKind::StackedColumn;
        series.x = {0, 1, 2, 3};
        series.y = {orbital, ground, chips ? 0 : orbital, chips ? 0 : ground};
        spec.series.push_back(std::move(series));
    }
    spec.subtitle = costAnswer(*costs, spec.locale).join(QLatin1Char(' '));
    return spec;
}

ChartSpec
costYearsChart(const ChartRequest &request, const Project &project, const Evaluation & /*figures*/)
{
    ChartSpec spec = startChart(request, project, "chart.cost-years.name");
    const std::optional<CostCase> costs = chartCosts(spec, project);
    if (!costs)
        return spec;
    constexpr int kYears = 20;
    const Result<std::vector<CostYear>> years = costYears(*costs, kYears);
    if (!years) {
        spec.emptyReason = words(years.message(), spec.locale);
        return spec;
    }
    spec.x.kind = AxisKind::Months;
    spec.x.title = say(spec, "chart.cost.year");
    spec.y.title = say(spec, "chart.cost.per-gpu-hour");
    spec.y.unit = Unit::UsDollarPerHour;
    spec.second =
        ChartAxis{.title = costInputLabel(CostKey::LaunchPrice), .unit = Unit::UsDollarPerKilogram};
    ChartSeries orbit;
    ChartSeries ground;
    ChartSeries launch;
    orbit.name = say(spec, "chart.cost.orbit");
    orbit.role = SeriesRole::Forecast;
    ground.name = say(spec, "chart.cost.ground");
    ground.role = SeriesRole::Limit;
    launch.name = costInputLabel(CostKey::LaunchPrice);
    launch.onSecond = true;
    std::optional<int> crossing;
    for (const CostYear &year : *years) {
        const int calendar = project.settings().priceYear + year.year;
        const double place = Month(calendar, 1).index();
        for (auto *series : {&orbit, &ground, &launch})
            series->x.push_back(place);
        orbit.y.push_back(perGpuHour(*costs, year.orbital));
        ground.y.push_back(perGpuHour(*costs, year.ground));
        launch.y.push_back(year.launchUsdPerKg);
        if (!crossing && year.ratio <= 1)
            crossing = calendar;
    }
    const CostYear &last = years->back();
    const Amount price{last.launchUsdPerKg, Unit::UsDollarPerKilogram};
    spec.subtitle = crossing ? say(spec, "chart.cost-years.crosses", {QString::number(*crossing)})
                             : say(spec,
                                   "chart.cost-years.never",
                                   {QString::number(project.settings().priceYear + kYears),
                                    price,
                                    times(last.ratio, spec.locale)});
    spec.series = {std::move(orbit), std::move(ground), std::move(launch)};
    return spec;
}

ChartSpec
breakEvenChart(const ChartRequest &request, const Project &project, const Evaluation & /*figures*/)
{
    ChartSpec spec = startChart(request, project, "chart.cost-break-even.name");
    const std::optional<CostCase> costs = chartCosts(spec, project);
    if (!costs)
        return spec;
    spec.x.title = costInputLabel(CostKey::SatellitePrice);
    spec.x.unit = Unit::UsDollarPerWatt;
    spec.y.title = say(spec, "chart.cost-break-even.axis");
    spec.y.unit = Unit::UsDollarPerKilogram;
    ChartSeries curve;
    curve.name = say(spec, "chart.cost-break-even.axis");
    constexpr int kPoints = 40;
    for (int i = 0; i <= kPoints; ++i) {
        CostCase at = withSunlight(*costs);
        if (!at.set(CostKey::SatellitePrice, i))
            continue;
        const std::vector<double> roots = breakEvens(at, CostKey::LaunchPrice);
        curve.x.push_back(i);
        curve.y.push_back(roots.size() == 1 ? roots.front() : std::nan(""));
    }
    spec.series = {std::move(curve)};
    const double present = (*costs)[CostKey::LaunchPrice];
    spec.lines = {
        {.at = present,
         .label = say(
             spec, "chart.cost-break-even.present", {Amount{present, Unit::UsDollarPerKilogram}})},
        {.at = 0, .label = say(spec, "chart.cost-break-even.free")},
        {.vertical = true,
         .at = (*costs)[CostKey::SatellitePrice],
         .label = say(spec,
                      "chart.cost-break-even.satellite",
                      {Amount{(*costs)[CostKey::SatellitePrice], Unit::UsDollarPerWatt}})}};
    spec.subtitle = costAnswer(*costs, spec.locale).join(QLatin1Char(' '));
    return spec;
}

ChartSpec
costMapChart(const ChartRequest &request, const Project &project, const Evaluation & /*figures*/)
{
    ChartSpec spec = startChart(request, project, "chart.cost-map.name");
    const std::optional<CostCase> costs = chartCosts(spec, project);
    if (!costs)
        return spec;
    constexpr int kColumns = 60;
    constexpr int kRows = 40;
    const double launch = std::max(1000.0, 1.2 * (*costs)[CostKey::LaunchPrice]);
    const CostAxis x{CostKey::LaunchPrice, 0, launch, kColumns};
    const CostAxis y{
        CostKey::SatellitePrice, 0, std::max(30.0, 1.2 * (*costs)[CostKey::SatellitePrice]), kRows};
    const Result<CostMap> map = costMap(*costs, x, y);
    if (!map) {
        spec.emptyReason = words(map.message(), spec.locale);
        return spec;
    }
    spec.x.title = costInputLabel(x.key);
    spec.x.unit = costInput(x.key).unit;
    spec.y.title = costInputLabel(y.key);
    spec.y.unit = costInput(y.key).unit;
    spec.values.title = say(spec, "chart.cost.ratio");
    for (int row = 0; row < y.points; ++row) {
        ChartSeries series;
        series.kind = SeriesKind::ContourRow;
        series.at = y.at(row);
        series.name = costInputWords(y.key, y.at(row), spec.locale);
        for (int column = 0; column < x.points; ++column) {
            series.x.push_back(x.at(column));
            series.y.push_back(map->at(column, row));
        }
        spec.series.push_back(std::move(series));
    }
    spec.contours = {{.at = 1, .label = say(spec, "chart.cost.break-even"), .strong = true}};
    for (const double ratio : {0.8, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 7.0})
        spec.contours.push_back({.at = ratio, .label = {}});
    CostCase tried = *costs;
    if (request.operating) {
        tried.values[static_cast<std::size_t>(x.key)] = request.operating->x;
        tried.values[static_cast<std::size_t>(y.key)] = request.operating->y;
    }
    const auto figures = costsOf(tried);
    const QString ratio = figures ? times((*figures)[CostFigure::Ratio], spec.locale) : QString();
    spec.operating =
        OperatingPoint{tried[x.key],
                       tried[y.key],
                       ratio.isEmpty() ? ratio : say(spec, "chart.cost-map.here", {ratio})};
    spec.subtitle = costAnswer(tried, spec.locale).join(QLatin1Char(' '));
    return spec;
}

ChartSpec costDriversChart(const ChartRequest &request,
                           const Project &project,
                           const Evaluation & /*figures*/)
{
    ChartSpec spec = startChart(request, project, "chart.cost-drivers.name");
    spec.horizontal = true;
    const std::optional<CostCase> costs = chartCosts(spec, project);
    if (!costs)
        return spec;
    spec.x.kind = AxisKind::Category;
    spec.x.title = say(spec, "chart.cost-drivers.input");
    spec.y.title = say(spec, "chart.cost.ratio");
    std::vector<CostSwing> swings = costSwings(*costs);
    constexpr std::size_t kMostRows = 14;
    if (swings.size() > kMostRows)
        swings.resize(kMostRows);
    const double ratio = (*costsOf(*costs))[CostFigure::Ratio];
    ChartSeries less;
    less.name = say(spec, "chart.cost-drivers.cheaper");
    less.role = SeriesRole::Free;
    less.kind = SeriesKind::Swing;
    ChartSeries more;
    more.name = say(spec, "chart.cost-drivers.dearer");
    more.role = SeriesRole::Short;
    more.kind = SeriesKind::Swing;
    for (std::size_t row = 0; row < swings.size(); ++row) {
        const CostSwing &swing = swings[row];
        spec.x.categories.push_back(costInputLabel(swing.key));
        for (const auto &[input, outcome] :
             {std::pair(swing.low, *swing.ratioAtLow), std::pair(swing.high, *swing.ratioAtHigh)}) {
            ChartSeries &own = outcome < ratio ? less : more;
            own.x.push_back(double(row));
            own.low.push_back(ratio);
            own.y.push_back(outcome);
            own.pointLabels.push_back(costInputWords(swing.key, input, spec.locale));
        }
    }
    for (ChartSeries *own : {&less, &more}) {
        if (!own->x.empty())
            spec.series.push_back(std::move(*own));
    }
    spec.lines = {{.at = 1, .label = say(spec, "chart.cost.break-even")}};
    if (!swings.empty()) {
        spec.subtitle = say(
            spec,
            "chart.cost-drivers.answer",
            {costInputLabel(swings.front().key),
             times(std::min(*swings.front().ratioAtLow, *swings.front().ratioAtHigh), spec.locale),
             times(std::max(*swings.front().ratioAtLow, *swings.front().ratioAtHigh),
                   spec.locale)});
    }
    return spec;
}

ChartSpec
massBudgetChart(const ChartRequest &request, const Project &project, const Evaluation & /*figures*/)
{
    ChartSpec spec = startChart(request, project, "chart.mass-budget.name");
    const std::optional<CostCase> costs = chartCosts(spec, project);
    if (!costs)
        return spec;
    spec.money.clear();
    spec.boundary.clear();
    const CostFigures figures = *costsOf(*costs);
    spec.x.kind = AxisKind::Category;
    spec.y.title = say(spec, "chart.mass-budget.axis");
    spec.y.unit = Unit::KilogramPerKilowatt;
    ChartSeries bars;
    bars.name = say(spec, "chart.mass-budget.axis");
    bars.kind = SeriesKind::Waterfall;
    bars.role = SeriesRole::Source;
    double sum = 0;
    for (const CostFigure part : {CostFigure::ArrayMass,
                                  CostFigure::RadiatorMass,
                                  CostFigure::BatteryMass,
                                  CostFigure::ComputeMass,
                                  CostFigure::ShieldMass,
                                  CostFigure::MarginMass,
                                  CostFigure::TotalMass}) {
        const bool total = part == CostFigure::TotalMass;
        spec.x.categories.push_back(total ? say(spec, "chart.mass-budget.total")
                                          : costFigureLabel(part));
        bars.x.push_back(double(bars.x.size()));
        bars.low.push_back(total ? 0 : sum);
        bars.y.push_back(figures[part]);
        bars.pointRoles.push_back(total ? SeriesRole::Used : SeriesRole::Source);
        bars.pointLabels.push_back(spec.locale.toString(figures[part], 'f', 1));
        sum += figures[part];
    }
    spec.series = {std::move(bars)};
    spec.subtitle = say(spec,
                        "chart.mass-budget.answer",
                        {Amount{figures[CostFigure::TotalMass], Unit::KilogramPerKilowatt},
                         Amount{figures[CostFigure::ArrayArea], Unit::SquareMetrePerKilowatt},
                         Amount{figures[CostFigure::RadiatorArea], Unit::SquareMetrePerKilowatt}});
    return spec;
}

} // namespace headroom
