// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/charts.h"

#include "models/presentation/buildoutchart.h"
#include "models/presentation/chartparts.h"
#include "models/presentation/contractchart.h"
#include "models/presentation/contracttimeline.h"
#include "models/presentation/costcharts.h"
#include "models/presentation/demandcharts.h"
#include "models/presentation/exhaustionchart.h"
#include "models/presentation/headroomchart.h"
#include "models/presentation/leverchart.h"
#include "models/presentation/strandedchart.h"
#include "models/presentation/supplychart.h"
#include "models/presentation/utilisationchart.h"
#include "models/presentation/waterfallchart.h"
#include "models/text/words.h"

#include <algorithm>

namespace headroom {

namespace {

using Build = ChartSpec (*)(const ChartRequest &, const Project &, const Evaluation &);

struct KnownChart
{
    ChartInfo info;
    Build build = nullptr; // null: a picture
};

const std::vector<KnownChart> &knownCharts()
{
    const auto say = [](std::string_view code) { return words(Message{code}); };
    static const std::vector<KnownChart> charts = {
        {{.name = QStringLiteral("site-plan"),
          .title = say("chart.site-plan.name"),
          .needs = say("chart.site-plan.needs"),
          .picture = true}},
        {{.name = QStringLiteral("one-line"),
          .title = say("chart.one-line.name"),
          .needs = say("chart.one-line.needs"),
          .byMonth = true,
          .picture = true}},
        {{.name = QStringLiteral("portfolio"),
          .title = say("chart.portfolio.name"),
          .needs = say("chart.portfolio.needs"),
          .byMonth = true,
          .picture = true}},
        {{.name = QStringLiteral("headroom"),
          .title = say("chart.headroom.name"),
          .needs = say("chart.headroom.needs"),
          .byResource = true},
         headroomChart},
        {{.name = QStringLiteral("waterfall"),
          .title = say("chart.waterfall.name"),
          .needs = say("chart.waterfall.needs"),
          .byMonth = true},
         waterfallChart},
        {{.name = QStringLiteral("utilisation"),
          .title = say("chart.utilisation.name"),
          .needs = say("chart.utilisation.needs"),
          .byCase = true},
         utilisationChart},
        {{.name = QStringLiteral("exhaustion"),
          .title = say("chart.exhaustion.name"),
          .needs = say("chart.exhaustion.needs")},
         exhaustionChart},
        {{.name = QStringLiteral("stranded"),
          .title = say("chart.stranded.name"),
          .needs = say("chart.stranded.needs"),
          .byMonth = true},
         strandedChart},
        {{.name = QStringLiteral("build-out"),
          .title = say("chart.buildout.name"),
          .needs = say("chart.buildout.needs")},
         buildoutChart},
        {{.name = QStringLiteral("levers"),
          .title = say("chart.levers.name"),
          .needs = say("chart.levers.needs"),
          .byResource = true,
          .byMonth = true,
          .byCase = true,
          .slow = true},
         leverChart},
        {{.name = QStringLiteral("contracts"),
          .title = say("chart.contracts.name"),
          .needs = say("chart.contracts.needs")},
         contractChart},
        {{.name = QStringLiteral("contract-failures"),
          .title = say("chart.contract-failures.name"),
          .needs = say("chart.contract-failures.needs"),
          .byMonth = true},
         contractFailuresChart},
        {{.name = QStringLiteral("demand-day"),
          .title = say("chart.demand-day.name"),
          .needs = say("chart.demand-day.needs"),
          .byMonth = true,
          .slow = true},
         demandDayChart},
        {{.name = QStringLiteral("demand-week"),
          .title = say("chart.demand-week.name"),
          .needs = say("chart.demand-week.needs"),
          .byMonth = true,
          .slow = true},
         demandWeekChart},
        {{.name = QStringLiteral("demand-profile"),
          .title = say("chart.demand-profile.name"),
          .needs = say("chart.demand-profile.needs"),
          .byMonth = true,
          .slow = true},
         demandProfileChart},
        {{.name = QStringLiteral("demand-headroom"),
          .title = say("chart.demand-headroom.name"),
          .needs = say("chart.demand-headroom.needs"),
          .slow = true},
         demandHeadroomChart},
        {{.name = QStringLiteral("demand-duration"),
          .title = say("chart.demand-duration.name"),
          .needs = say("chart.demand-duration.needs"),
          .byMonth = true,
          .slow = true},
         demandDurationChart},
        {{.name = QStringLiteral("demand-change"),
          .title = say("chart.demand-change.name"),
          .needs = say("chart.demand-change.needs"),
          .byMonth = true,
          .slow = true},
         demandChangeChart},
        {{.name = QStringLiteral("limit-curve"),
          .title = say("chart.limit-curve.name"),
          .needs = say("chart.limit-curve.needs"),
          .slow = true},
         limitCurveChart},
        {{.name = QStringLiteral("contract-timeline"),
          .title = say("chart.timeline.name"),
          .needs = say("chart.timeline.needs")},
         contractTimelineChart},
        {{.name = QStringLiteral("coverage"),
          .title = say("chart.coverage.name"),
          .needs = say("chart.coverage.needs")},
         coverageChart},
        {{.name = QStringLiteral("concentration"),
          .title = say("chart.concentration.name"),
          .needs = say("chart.concentration.needs"),
          .byMonth = true},
         concentrationChart},
        {{.name = QStringLiteral("cost-stack"),
          .title = say("chart.cost-stack.name"),
          .needs = say("chart.cost.needs")},
         costStackChart},
        {{.name = QStringLiteral("cost-years"),
          .title = say("chart.cost-years.name"),
          .needs = say("chart.cost.needs")},
         costYearsChart},
        {{.name = QStringLiteral("cost-break-even"),
          .title = say("chart.cost-break-even.name"),
          .needs = say("chart.cost.needs"),
          .slow = true},
         breakEvenChart},
        {{.name = QStringLiteral("cost-map"),
          .title = say("chart.cost-map.name"),
          .needs = say("chart.cost.needs")},
         costMapChart},
        {{.name = QStringLiteral("cost-drivers"),
          .title = say("chart.cost-drivers.name"),
          .needs = say("chart.cost.needs"),
          .slow = true},
         costDriversChart},
        {{.name = QStringLiteral("cost-exceedance"),
          .title = say("chart.cost-exceedance.name"),
          .needs = say("chart.cost.needs"),
          .slow = true},
         costExceedanceChart},
        {{.name = QStringLiteral("cost-fan"),
          .title = say("chart.cost-fan.name"),
          .needs = say("chart.cost.needs"),
          .slow = true},
         costFanChart},
        {{.name = QStringLiteral("mass-budget"),
          .title = say("chart.mass-budget.name"),
          .needs = say("chart.cost.needs")},
         massBudgetChart},
        {{.name = QStringLiteral("orbit-year"),
          .title = say("chart.orbit-year.name"),
          .needs = say("chart.cost.needs")},
         orbitYearChart},
        {{.name = QStringLiteral("orbital-fleet"),
          .title = say("chart.orbital-fleet.name"),
          .needs = say("chart.orbital-fleet.needs")},
         orbitalFleetChart},
    };
    return charts;
}

} // namespace

const std::vector<ChartInfo> &chartList()
{
    static const std::vector<ChartInfo> list = [] {
        std::vector<ChartInfo> infos;
        for (const KnownChart &chart : knownCharts())
            infos.push_back(chart.info);
        return infos;
    }();
    return list;
}

const ChartInfo *chartNamed(QStringView name)
{
    for (const ChartInfo &chart : chartList()) {
        if (chart.name == name)
            return &chart;
    }
    return nullptr;
}

std::vector<ChartResource>
chartResources(const Evaluation &evaluation, std::optional<Id> site, const QLocale &locale)
{
    std::vector<ChartResource> result;
    for (const SiteEvaluation &answers : evaluation.sites) {
        if (site && answers.site != *site)
            continue;
        for (const ResourceSeries &series : answers.resources) {
            const bool listed =
                std::any_of(result.begin(), result.end(), [&](const ChartResource &resource) {
                    return resource.name == series.name;
                });
            if (!listed)
                result.push_back({series.name, resourceTitle(series.name, locale)});
        }
    }
    return result;
}

ChartSpec
buildChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation)
{
    for (const KnownChart &chart : knownCharts()) {
        if (chart.info.name == request.name && chart.build != nullptr)
            return chart.build(request, project, evaluation);
    }
    ChartSpec spec;
    spec.name = request.name;
    spec.project = project.settings().name;
    spec.emptyReason = words(Message{"chart.no-such", {request.name}}, request.locale);
    return spec;
}

} // namespace headroom
