// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cost/costcurves.h"
#include "models/engine/formulas/orbit.h"
#include "models/engine/orbit/orbitalfleet.h"
#include "models/presentation/chartparts.h"
#include "models/presentation/costchartparts.h"
#include "models/presentation/costcharts.h"
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

QString percent(double share, const QLocale &locale)
{
    return locale.toString(100 * share, 'f', share < 0.1 ? 1 : 0) + QStringLiteral(" %");
}

const OrbitalShell *firstShell(const Project &project)
{
    const auto &shells = project.table<OrbitalShell>();
    return shells.empty() ? nullptr : &*shells.begin();
}

} // namespace

ChartSpec costExceedanceChart(const ChartRequest &request,
                              const Project &project,
                              const Evaluation & /*figures*/)
{
    ChartSpec spec = startChart(request, project, "chart.cost-exceedance.name");
    const std::optional<CostCase> costs = chartCosts(spec, project);
    if (!costs)
        return spec;
    constexpr std::uint64_t kSamples = 20'000;
    const std::optional<CostSweep> sweep = chartSweep(spec, project, *costs, kSamples);
    if (!sweep)
        return spec;
    const auto rows = sweep->rows({0, kSamples}, 2, request.progress);
    if (!rows)
        return spec;
    std::vector<double> ratios;
    for (const double ratio : rows->ratio) {
        if (std::isfinite(ratio))
            ratios.push_back(ratio);
    }
    std::sort(ratios.begin(), ratios.end());
    const SweepSummary summary = summaryOf(*sweep, *rows);
    spec.x.title = say(spec, "chart.cost.ratio");
    spec.y.title = say(spec, "chart.cost-exceedance.axis");
    spec.y.unit = Unit::Share;
    ChartSeries curve;
    curve.name = say(spec, "chart.cost-exceedance.axis");
    curve.kind = SeriesKind::Step;
    constexpr std::size_t kPoints = 400;
    for (std::size_t i = 0; i < kPoints && !ratios.empty(); ++i) {
        const double share = double(i) / (kPoints - 1);
        curve.x.push_back(quantileOf(ratios, share));
        curve.y.push_back(1 - share);
    }
    spec.series = {std::move(curve)};
    spec.lines = {{.vertical = true, .at = 1, .label = say(spec, "chart.cost.break-even")},
                  {.vertical = true, .at = summary.p50, .label = QStringLiteral("P50")}};
    spec.subtitle = say(spec,
                        "chart.cost-exceedance.answer",
                        {percent(summary.cheaperShare, spec.locale),
                         spec.locale.toString(summary.p10, 'g', 3),
                         spec.locale.toString(summary.p50, 'g', 3),
                         spec.locale.toString(summary.p90, 'g', 3)});
    return spec;
}

ChartSpec
costFanChart(const ChartRequest &request, const Project &project, const Evaluation & /*figures*/)
{
    ChartSpec spec = startChart(request, project, "chart.cost-fan.name");
    const std::optional<CostCase> costs = chartCosts(spec, project);
    if (!costs)
        return spec;
    constexpr std::uint64_t kSamples = 500;
    constexpr int kYears = 20;
    const std::optional<CostSweep> sweep = chartSweep(spec, project, *costs, kSamples);
    if (!sweep)
        return spec;
    std::vector<std::vector<double>> ratios(kYears + 1);
    for (std::uint64_t row = 0; row < kSamples; ++row) {
        if (request.progress != nullptr && request.progress->cancelled)
            return spec;
        const Result<std::vector<CostYear>> years = costYears(sweep->caseOf(row), kYears);
        for (std::size_t year = 0; years && year < ratios.size(); ++year) {
            if (std::isfinite((*years)[year].ratio))
                ratios[year].push_back((*years)[year].ratio);
        }
    }
    spec.x.kind = AxisKind::Months;
    spec.x.title = say(spec, "chart.cost.year");
    spec.y.title = say(spec, "chart.cost.ratio");
    spec.second = ChartAxis{.title = say(spec, "chart.cost-fan.cheaper"), .unit = Unit::Share};
    ChartSeries wide;
    wide.name = say(spec, "chart.cost-fan.wide");
    wide.kind = SeriesKind::Band;
    wide.role = SeriesRole::Forecast;
    ChartSeries median;
    median.name = say(spec, "chart.cost-fan.median");
    median.role = SeriesRole::Forecast;
    ChartSeries cheaper;
    cheaper.name = say(spec, "chart.cost-fan.cheaper");
    cheaper.onSecond = true;
    for (std::size_t year = 0; year < ratios.size(); ++year) {
        std::vector<double> &all = ratios[year];
        std::sort(all.begin(), all.end());
        const double place = Month(project.settings().priceYear + int(year), 1).index();
        for (auto *series : {&wide, &median, &cheaper})
            series->x.push_back(place);
        wide.low.push_back(quantileOf(all, 0.1));
        wide.y.push_back(quantileOf(all, 0.9));
        median.y.push_back(quantileOf(all, 0.5));
        const auto below = std::lower_bound(all.begin(), all.end(), 1.0) - all.begin();
        cheaper.y.push_back(all.empty() ? std::nan("") : double(below) / double(all.size()));
    }
    spec.lines = {{.at = 1, .label = say(spec, "chart.cost.break-even")}};
    spec.subtitle = say(spec,
                        "chart.cost-fan.answer",
                        {QString::number(project.settings().priceYear + kYears),
                         percent(cheaper.y.back(), spec.locale),
                         spec.locale.toString(median.y.back(), 'g', 3)});
    spec.series = {std::move(wide), std::move(median), std::move(cheaper)};
    return spec;
}

ChartSpec
orbitYearChart(const ChartRequest &request, const Project &project, const Evaluation & /*figures*/)
{
    ChartSpec spec = startChart(request, project, "chart.orbit-year.name");
    const std::optional<CostCase> costs = chartCosts(spec, project);
    if (!costs)
        return spec;
    spec.money.clear();
    spec.boundary.clear();
    const OrbitalShell *shell = firstShell(project);
    const double altitude = shell != nullptr && shell->altitude ? shell->altitude->value()
                                                                : (*costs)[CostKey::Altitude];
    const double node = shell != nullptr && shell->nodeTime ? shell->nodeTime->value()
                                                            : (*costs)[CostKey::NodeTime];
    const Result<double> period = orbitPeriodMin(altitude);
    if (!period) {
        spec.emptyReason = words(period.message(), spec.locale);
        return spec;
    }
    spec.x.kind = AxisKind::Months;
    spec.y.title = say(spec, "chart.orbit-year.eclipse");
    spec.y.unit = Unit::Minute;
    spec.second = ChartAxis{.title = say(spec, "chart.orbit-year.power"), .unit = Unit::Share};
    ChartSeries eclipse;
    eclipse.name = say(spec, "chart.orbit-year.eclipse");
    ChartSeries power;
    power.name = say(spec, "chart.orbit-year.power");
    power.onSecond = true;
    double longest = 0;
    double sum = 0;
    const QDate first(project.settings().horizonStart.firstDay().year(), 1, 1);
    const int days = first.daysInYear();
    for (int day = 0; day < days; day += 3) {
        const QDate at = first.addDays(day);
        const Result<double> beta = betaAngleDeg(altitude, node, at);
        const Result<double> shadow = beta ? eclipseFraction(altitude, *beta) : beta;
        if (!shadow) {
            spec.emptyReason = words(shadow.message(), spec.locale);
            return spec;
        }
        const double minutes = *shadow * *period;
        eclipse.x.push_back(placeOf(at));
        power.x.push_back(placeOf(at));
        eclipse.y.push_back(minutes);
        power.y.push_back(1 - *shadow);
        longest = std::max(longest, minutes);
        sum += 1 - *shadow;
    }
    spec.subtitle = say(spec,
                        "chart.orbit-year.answer",
                        {Amount{altitude, Unit::Kilometre},
                         percent(sum / double(eclipse.x.size()), spec.locale),
                         Amount{longest, Unit::Minute}});
    spec.series = {std::move(eclipse), std::move(power)};
    return spec;
}

ChartSpec
orbitalFleetChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation)
{
    ChartSpec spec = startChart(request, project, "chart.orbital-fleet.name");
    const OrbitalShell *shell = nullptr;
    for (const OrbitalShell &each : project.table<OrbitalShell>()) {
        if (shell == nullptr && (!request.site || each.site == *request.site))
            shell = &each;
    }
    if (shell == nullptr)
        shell = firstShell(project);
    if (shell == nullptr) {
        spec.emptyReason = say(spec, "chart.orbital-fleet.none");
        return spec;
    }
    const std::optional<OrbitalFleet> fleet = orbitalFleetOfSite(project, shell->site);
    const Site *site = project.find<Site>(shell->site);
    spec.site = site != nullptr ? site->name : QString();
    spec.x.kind = AxisKind::Months;
    spec.y.title = say(spec, "chart.orbital-fleet.satellites");
    spec.y.unit = Unit::Count;
    spec.second =
        ChartAxis{.title = say(spec, "chart.orbital-fleet.launches"), .unit = Unit::Count};
    ChartSeries satellites;
    satellites.name = say(spec, "chart.orbital-fleet.satellites");
    satellites.kind = SeriesKind::Step;
    satellites.role = SeriesRole::Source;
    ChartSeries launches;
    launches.name = say(spec, "chart.orbital-fleet.launches");
    launches.kind = SeriesKind::Step;
    launches.onSecond = true;
    satellites.x = monthPlaces(evaluation);
    launches.x = satellites.x;
    for (const OrbitalFleetMonth &month : fleet->months) {
        satellites.y.push_back(orUnknown(month.satellites));
        launches.y.push_back(orUnknown(month.launches));
    }
    satellites.x.resize(satellites.y.size());
    launches.x.resize(launches.y.size());
    const OrbitalFleetMonth &last = fleet->months.back();
    if (last.satellites && last.powerKw) {
        spec.subtitle = say(spec,
                            "chart.orbital-fleet.answer",
                            {spec.locale.toString(*last.satellites, 'f', 0),
                             Amount{*last.powerKw, Unit::Kilowatt},
                             evaluation.firstMonth + (evaluation.months - 1)});
    } else {
        spec.incompleteNote = say(spec, "chart.orbital-fleet.unknown");
    }
    spec.series = {std::move(satellites), std::move(launches)};
    return spec;
}

} // namespace headroom
