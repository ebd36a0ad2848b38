// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/demandview.h"

#include "models/presentation/chartparts.h"
#include "models/presentation/chartsources.h"
#include "models/presentation/headroomanswer.h"
#include "models/text/words.h"

#include <cmath>

namespace headroom {

std::optional<DemandView> demandView(ChartSpec &spec,
                                     const ChartRequest &request,
                                     const Project &project,
                                     const Evaluation &evaluation)
{
    const QLocale &locale = request.locale;
    DemandView view;
    if (const Site *site = chartSite(request, project)) {
        view.site = site->id;
        spec.site = site->name;
    }
    DemandEvaluator evaluator = demandEvaluator(project);
    view.answer = evaluator.answer(project, &evaluation, view.site);
    if (!view.answer.hasTiers()) {
        spec.emptyReason = words(Message{"chart.demand.no-tiers"}, locale);
        return std::nullopt;
    }
    view.zone = demandZone(project, view.site);
    view.local = evaluator.flows().local(view.zone);
    view.month = chartMonth(request, evaluation);
    view.span = hoursAsked(view.answer, view.month - view.answer.firstMonth);
    if (view.local == nullptr || std::isnan(view.answer.accelerators.front())) {
        spec.emptyReason = words(
            Message{"chart.demand.unknown", {missingList(view.answer.missing, project, locale)}},
            locale);
        return std::nullopt;
    }
    spec.basis = words(Message{"chart.demand.basis"}, locale);
    spec.sources = chartSources(project, demandSubjects(project), locale);
    return view;
}

HourSpan dayAround(const DemandView &view, std::size_t hour)
{
    HourSpan day{hour, hour + 1};
    const std::vector<std::int32_t> &days = view.local->day;
    while (day.first > 0 && days[day.first - 1] == days[hour])
        --day.first;
    while (day.last < days.size() && days[day.last] == days[hour])
        ++day.last;
    return day;
}

void setLocalAxis(ChartSpec &spec, const DemandView &view, std::size_t firstHour)
{
    constexpr qint64 kSecondsPerHour = 3600;
    spec.x.kind = AxisKind::Hours;
    spec.x.zone = QTimeZone(view.zone.toUtf8());
    spec.x.start = QDateTime::fromSecsSinceEpoch(
        (view.answer.axis.firstHour + static_cast<qint64>(firstHour)) * kSecondsPerHour,
        QTimeZone::utc());
    spec.x.title = words(Message{"chart.demand.local-time", {view.zone}}, spec.locale);
}

std::vector<Subject> demandSubjects(const Project &project)
{
    std::vector<Subject> subjects;
    const auto add = [&]<class T>(const Table<T> &rows) {
        for (const T &row : rows)
            subjects.push_back({T::kKind, row.id});
    };
    add(project.table<Tier>());
    add(project.table<DemandShape>());
    add(project.table<Throughput>());
    add(project.table<PeakRule>());
    add(project.table<ApiCustomer>());
    add(project.table<RackType>());
    return subjects;
}

} // namespace headroom
