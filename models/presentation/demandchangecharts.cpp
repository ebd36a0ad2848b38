// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/chartparts.h"
#include "models/presentation/demandcharts.h"
#include "models/presentation/demandview.h"
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

ChartSeries
daySeries(QString name, SeriesRole role, const std::vector<double> &hourly, HourSpan day)
{
    ChartSeries series;
    series.name = std::move(name);
    series.role = role;
    series.kind = SeriesKind::Step;
    for (std::size_t h = day.first; h < day.last; ++h) {
        series.x.push_back(static_cast<double>(h - day.first));
        series.y.push_back(hourly[h]);
    }
    return series;
}

} // namespace

ChartSpec
demandChangeChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation)
{
    ChartSpec spec = startChart(request, project, "chart.demand-change.name");
    spec.y.title = say(spec, "chart.demand.needed");
    spec.y.unit = Unit::Count;
    if (!request.scenario || !request.plan) {
        spec.emptyReason = say(spec, "chart.demand-change.no-scenario");
        return spec;
    }
    const std::optional<DemandView> scenario = demandView(spec, request, project, evaluation);
    if (!scenario)
        return spec;
    DemandEvaluator evaluator = demandEvaluator(*request.plan);
    const DemandAnswer plan = evaluator.answer(*request.plan, &evaluation, scenario->site);
    const std::optional<PeakFigures> planPeak = peakFigures(plan, scenario->span);
    const std::optional<PeakFigures> peak = peakFigures(scenario->answer, scenario->span);
    if (!planPeak) {
        spec.emptyReason = say(spec, "chart.demand-change.unknown");
        return spec;
    }
    const bool planIsGreater = planPeak->accelerators > peak->accelerators;
    const HourSpan day = dayAround(*scenario, planIsGreater ? planPeak->hour : peak->hour);
    setLocalAxis(spec, *scenario, day.first);
    spec.title = say(spec, "chart.demand-change.title", {spec.site, scenario->month});
    spec.series = {
        daySeries(
            say(spec, "chart.demand-change.plan"), SeriesRole::Normal, plan.accelerators, day),
        daySeries(say(spec, "chart.demand-change.scenario", {spec.scenario}),
                  SeriesRole::Demand,
                  scenario->answer.accelerators,
                  day)};
    ChartSeries limit = spec.series.front();
    limit.name = say(spec, "chart.demand.there");
    limit.role = SeriesRole::Limit;
    for (std::size_t i = 0; i < limit.y.size(); ++i)
        limit.y[i] = scenario->capacityAt(day.first + i).accelerators;
    spec.series.push_back(std::move(limit));
    spec.over = OverArea{1, 2, say(spec, "chart.demand.over")};
    const double change = peak->accelerators - planPeak->accelerators;
    spec.subtitle = say(spec,
                        change < 0 ? "chart.demand-change.less" : "chart.demand-change.more",
                        {Amount{std::round(std::abs(change)), Unit::Count},
                         Amount{std::abs(peak->kw - planPeak->kw), Unit::Kilowatt},
                         Amount{std::round(planPeak->accelerators), Unit::Count},
                         Amount{std::round(peak->accelerators), Unit::Count}});
    return spec;
}

ChartSpec limitCurveChart(const ChartRequest &request,
                          const Project &project,
                          const Evaluation & /*evaluation*/)
{
    ChartSpec spec = startChart(request, project, "chart.limit-curve.name");
    spec.title = say(spec, "chart.limit-curve.title");
    spec.basis = say(spec, "chart.limit-curve.basis");
    spec.x.title = say(spec, "chart.limit-curve.limit");
    spec.y.title = say(spec, "chart.limit-curve.served");
    spec.y.unit = Unit::Share;
    spec.second = ChartAxis{.kind = AxisKind::Number,
                            .title = say(spec, "chart.limit-curve.limited"),
                            .unit = Unit::Share};
    // Tiers with the same spread, and the same place of their limit in it, have one curve.
    std::vector<const Tier *> drawn;
    for (const Tier &tier : project.table<Tier>()) {
        const bool known = tier.included && tier.sessionLimit && tier.medianSessionTokens
                           && tier.sessionsPerDay && tier.sessionLimit->value() > 0;
        const auto alike = [&tier](const Tier *other) {
            return other->sessionSigma == tier.sessionSigma
                   && std::abs(*other->sessionLimit / *other->medianSessionTokens
                               - *tier.sessionLimit / *tier.medianSessionTokens)
                          < 1e-9
                   && other->unlockedShare == tier.unlockedShare;
        };
        if (known && std::none_of(drawn.begin(), drawn.end(), alike))
            drawn.push_back(&tier);
    }
    if (drawn.empty()) {
        spec.emptyReason = say(spec, "chart.limit-curve.none");
        return spec;
    }
    for (const Tier *tier : drawn) {
        Tier uncapped = *tier;
        uncapped.weeklyCap.reset();
        ChartSeries served;
        served.name = say(spec, "chart.limit-curve.served-of", {tier->name});
        ChartSeries limited;
        limited.name = say(spec, "chart.limit-curve.limited-of", {tier->name});
        limited.role = SeriesRole::Forecast;
        limited.onSecond = true;
        constexpr int kSteps = 160;
        constexpr double kMost = 4; // times the limit of the plan
        for (int step = 1; step <= kSteps; ++step) {
            const double factor = kMost * step / kSteps;
            const std::optional<SessionFigures> figures = sessionFigures(uncapped, factor);
            served.x.push_back(factor);
            limited.x.push_back(factor);
            served.y.push_back(figures ? figures->served / figures->wanted : std::nan(""));
            limited.y.push_back(figures ? figures->limitedShare : std::nan(""));
        }
        spec.series.push_back(std::move(served));
        spec.series.push_back(std::move(limited));
    }
    spec.lines.push_back({true, 1, say(spec, "chart.limit-curve.now"), SeriesRole::Limit});
    Tier first = *drawn.front();
    first.weeklyCap.reset();
    const auto now = sessionFigures(first, 1);
    const auto twice = sessionFigures(first, 2);
    if (now && twice)
        spec.subtitle = say(spec,
                            "chart.limit-curve.answer",
                            {first.name,
                             Amount{now->limitedShare, Unit::Share},
                             Amount{twice->served / now->served - 1, Unit::Share},
                             Amount{twice->limitedShare, Unit::Share}});
    return spec;
}

} // namespace headroom
