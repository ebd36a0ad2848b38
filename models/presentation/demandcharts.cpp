// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/demandcharts.h"

#include "models/presentation/chartparts.h"
#include "models/presentation/demandview.h"
#include "models/presentation/durationcurve.h"
#include "models/text/words.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom {

namespace {

constexpr std::size_t kHours = 24;

QString
say(const ChartSpec &spec, std::string_view code, std::vector<MessageArgument> arguments = {})
{
    return words(Message{code, std::move(arguments)}, spec.locale);
}

Amount counted(double accelerators)
{
    return {std::round(accelerators), Unit::Count};
}

std::vector<double> placesUpTo(std::size_t count)
{
    std::vector<double> places(count);
    std::iota(places.begin(), places.end(), 0.0);
    return places;
}

void setAccelerators(ChartSpec &spec)
{
    spec.y.title = say(spec, "chart.demand.needed");
    spec.y.unit = Unit::Count;
}

ChartSeries series(QString name, SeriesRole role, SeriesKind kind)
{
    ChartSeries result;
    result.name = std::move(name);
    result.role = role;
    result.kind = kind;
    return result;
}

/// What is there, over the hours of a span.
ChartSeries limitOf(const ChartSpec &spec, const DemandView &view, HourSpan span)
{
    ChartSeries limit =
        series(say(spec, "chart.demand.there"), SeriesRole::Limit, SeriesKind::Step);
    limit.x = placesUpTo(span.last - span.first);
    for (std::size_t h = span.first; h < span.last; ++h)
        limit.y.push_back(view.capacityAt(h).accelerators);
    return limit;
}

QString hourName(std::size_t hour)
{
    return QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0'));
}

} // namespace

ChartSpec
demandDayChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation)
{
    ChartSpec spec = startChart(request, project, "chart.demand-day.name");
    setAccelerators(spec);
    const std::optional<DemandView> view = demandView(spec, request, project, evaluation);
    if (!view)
        return spec;
    const std::optional<PeakFigures> peak = peakFigures(view->answer, view->span);
    const HourSpan day = dayAround(*view, peak->hour);
    setLocalAxis(spec, *view, day.first);
    spec.title = say(spec, "chart.demand-day.title", {spec.site, view->month});
    for (const TierAnswer &tier : view->answer.tiers) {
        ChartSeries part = series(tier.name, SeriesRole::Category, SeriesKind::StackedArea);
        part.x = placesUpTo(day.last - day.first);
        part.y.assign(tier.accelerators.begin() + static_cast<std::ptrdiff_t>(day.first),
                      tier.accelerators.begin() + static_cast<std::ptrdiff_t>(day.last));
        spec.series.push_back(std::move(part));
    }
    ChartSeries whole = series(say(spec, "chart.demand.all"), SeriesRole::Demand, SeriesKind::Step);
    whole.x = placesUpTo(day.last - day.first);
    whole.y.assign(view->answer.accelerators.begin() + static_cast<std::ptrdiff_t>(day.first),
                   view->answer.accelerators.begin() + static_cast<std::ptrdiff_t>(day.last));
    spec.series.push_back(std::move(whole));
    spec.series.push_back(limitOf(spec, *view, day));
    spec.over =
        OverArea{spec.series.size() - 2, spec.series.size() - 1, say(spec, "chart.demand.over")};
    const QString at =
        localTimeWords(spec.x, static_cast<double>(peak->hour - day.first), spec.locale);
    spec.subtitle = say(spec,
                        peak->accelerators > peak->available ? "chart.demand-day.short"
                                                             : "chart.demand-day.answer",
                        {at,
                         counted(peak->accelerators),
                         counted(peak->available),
                         counted(std::abs(peak->available - peak->accelerators))});
    return spec;
}

ChartSpec
demandWeekChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation)
{
    ChartSpec spec = startChart(request, project, "chart.demand-week.name");
    setAccelerators(spec);
    const std::optional<DemandView> view = demandView(spec, request, project, evaluation);
    if (!view)
        return spec;
    spec.title = say(spec, "chart.demand-week.title", {spec.site, view->month});
    spec.x.kind = AxisKind::Hours;
    spec.x.title = say(spec, "chart.demand-week.hours", {view->zone});
    std::vector<double> times(kHoursOfWeek);
    for (std::size_t h = view->span.first; h < view->span.last; ++h)
        times[view->local->hourOfWeek[h]] += 1;
    const auto weekOf = [&](const std::vector<double> &hourly) {
        std::vector<double> week(kHoursOfWeek);
        for (std::size_t h = view->span.first; h < view->span.last; ++h)
            week[view->local->hourOfWeek[h]] += hourly[h] / times[view->local->hourOfWeek[h]];
        return week;
    };
    for (const TierAnswer &tier : view->answer.tiers) {
        ChartSeries part = series(tier.name, SeriesRole::Category, SeriesKind::StackedArea);
        part.x = placesUpTo(kHoursOfWeek);
        part.y = weekOf(tier.accelerators);
        spec.series.push_back(std::move(part));
    }
    const std::vector<double> week = weekOf(view->answer.accelerators);
    ChartSeries limit =
        series(say(spec, "chart.demand.there"), SeriesRole::Limit, SeriesKind::Step);
    limit.x = placesUpTo(kHoursOfWeek);
    limit.y.assign(kHoursOfWeek, view->capacityAt(view->span.first).accelerators);
    spec.series.push_back(std::move(limit));
    const double greatest = *std::max_element(week.begin(), week.end());
    const double mean = std::accumulate(week.begin(), week.end(), 0.0) / double(kHoursOfWeek);
    spec.subtitle =
        say(spec,
            "chart.demand-week.answer",
            {counted(greatest), counted(mean), spec.locale.toString(greatest / mean, 'f', 2)});
    return spec;
}

ChartSpec demandProfileChart(const ChartRequest &request,
                             const Project &project,
                             const Evaluation &evaluation)
{
    ChartSpec spec = startChart(request, project, "chart.demand-profile.name");
    setAccelerators(spec);
    const std::optional<DemandView> view = demandView(spec, request, project, evaluation);
    if (!view)
        return spec;
    spec.title = say(spec, "chart.demand-profile.title", {spec.site, view->month});
    spec.x.kind = AxisKind::Hours;
    spec.x.title = say(spec, "chart.demand-profile.hours", {view->zone});
    const auto add =
        [&](ProfileDays days, SeriesRole role, std::string_view band, std::string_view line) {
            const auto profile = profileByHour(view->answer, view->span, *view->local, days);
            ChartSeries spread = series(say(spec, band), role, SeriesKind::Band);
            ChartSeries middle = series(say(spec, line), role, SeriesKind::Line);
            spread.x = middle.x = placesUpTo(kHours);
            for (const HourProfile &hour : profile) {
                spread.low.push_back(hour.p10);
                spread.y.push_back(hour.p90);
                middle.y.push_back(hour.p50);
            }
            spec.series.push_back(std::move(spread));
            spec.series.push_back(std::move(middle));
            return *std::max_element(profile.begin(),
                                     profile.end(),
                                     [](const auto &a, const auto &b) { return a.p90 < b.p90; });
        };
    const HourProfile weekday = add(ProfileDays::Weekdays,
                                    SeriesRole::Demand,
                                    "chart.demand-profile.weekday-band",
                                    "chart.demand-profile.weekday");
    const HourProfile weekend = add(ProfileDays::Weekends,
                                    SeriesRole::Normal,
                                    "chart.demand-profile.weekend-band",
                                    "chart.demand-profile.weekend");
    ChartSeries limit =
        series(say(spec, "chart.demand.there"), SeriesRole::Limit, SeriesKind::Step);
    limit.x = placesUpTo(kHours);
    limit.y.assign(kHours, view->capacityAt(view->span.first).accelerators);
    spec.series.push_back(std::move(limit));
    spec.subtitle =
        say(spec, "chart.demand-profile.answer", {counted(weekday.p90), counted(weekend.p90)});
    return spec;
}

ChartSpec demandHeadroomChart(const ChartRequest &request,
                              const Project &project,
                              const Evaluation &evaluation)
{
    ChartSpec spec = startChart(request, project, "chart.demand-headroom.name");
    spec.x.kind = AxisKind::Months;
    spec.y.kind = AxisKind::Category;
    spec.y.title = say(spec, "chart.demand-headroom.free");
    spec.y.unit = Unit::Count;
    const std::optional<DemandView> view = demandView(spec, request, project, evaluation);
    if (!view)
        return spec;
    const DemandAnswer &answer = view->answer;
    spec.title = say(spec, "chart.demand-headroom.title", {spec.site});
    spec.basis = say(spec, "chart.demand-headroom.basis", {view->zone});
    for (std::size_t hour = 0; hour < kHours; ++hour) {
        ChartSeries row = series(hourName(hour), SeriesRole::Category, SeriesKind::HeatRow);
        row.x = monthPlaces(evaluation);
        row.y.assign(row.x.size(), std::numeric_limits<double>::infinity());
        spec.y.categories.push_back(row.name);
        spec.series.push_back(std::move(row));
    }
    for (std::size_t month = 0; month + 1 < answer.monthStarts.size(); ++month) {
        const HourSpan span = hoursAsked(answer, static_cast<int>(month));
        for (std::size_t h = span.first; h < span.last; ++h) {
            double &least = spec.series[view->local->hourOfWeek[h] % kHours].y[month];
            least = std::min(least, answer.capacity[month].accelerators - answer.accelerators[h]);
        }
    }
    std::optional<std::pair<std::size_t, std::size_t>> firstShort; // month, hour
    double least = std::numeric_limits<double>::infinity();
    Month leastMonth = answer.firstMonth;
    for (std::size_t month = 0; month < static_cast<std::size_t>(answer.months); ++month) {
        for (std::size_t hour = 0; hour < kHours; ++hour) {
            const double free = spec.series[hour].y[month];
            if (free < 0 && !firstShort)
                firstShort = {month, hour};
            if (free < least) {
                least = free;
                leastMonth = answer.firstMonth + static_cast<int>(month);
            }
        }
    }
    spec.subtitle = firstShort
                        ? say(spec,
                              "chart.demand-headroom.short",
                              {answer.firstMonth + static_cast<int>(firstShort->first),
                               hourName(firstShort->second),
                               counted(-least),
                               leastMonth})
                        : say(spec, "chart.demand-headroom.answer", {counted(least), leastMonth});
    return spec;
}

ChartSpec demandDurationChart(const ChartRequest &request,
                              const Project &project,
                              const Evaluation &evaluation)
{
    ChartSpec spec = startChart(request, project, "chart.demand-duration.name");
    spec.x.title = say(spec, "chart.demand-duration.hours");
    spec.x.unit = Unit::Hour;
    spec.y.title = say(spec, "chart.demand-duration.power");
    spec.y.unit = Unit::Kilowatt;
    const std::optional<DemandView> view = demandView(spec, request, project, evaluation);
    if (!view)
        return spec;
    constexpr int kMonthsPerYear = 12;
    const DemandAnswer &answer = view->answer;
    const int first = view->month - answer.firstMonth;
    const int last = std::min(first + kMonthsPerYear, answer.months);
    const HourSpan span{
        static_cast<std::size_t>(answer.monthStarts[static_cast<std::size_t>(first)]),
        static_cast<std::size_t>(answer.monthStarts[static_cast<std::size_t>(last)])};
    spec.basis = say(spec, "chart.demand-duration.basis");
    spec.title = say(spec,
                     "chart.demand-duration.title",
                     {spec.site, view->month, answer.firstMonth + (last - 1)});
    const std::span<const double> hours =
        std::span(answer.kw).subspan(span.first, span.last - span.first);
    if (std::isnan(hours.front())) {
        spec.emptyReason = say(spec, "chart.demand-duration.unknown");
        return spec;
    }
    ChartSeries load = durationCurve(
        say(spec, "chart.demand-duration.load"), SeriesRole::Demand, hours, spec.locale);
    // The least firm limit of these months: hours above it may lie in months that have more.
    double firm = std::numeric_limits<double>::infinity();
    for (int month = first; month < last; ++month)
        firm = std::min(firm, answer.capacity[static_cast<std::size_t>(month)].firmKw);
    ChartSeries limit =
        series(say(spec, "chart.demand-duration.firm"), SeriesRole::Limit, SeriesKind::Step);
    limit.x = load.x;
    limit.y.assign(load.x.size(), firm);
    const auto above =
        std::count_if(load.y.begin(), load.y.end(), [firm](double value) { return value > firm; });
    spec.subtitle = say(spec,
                        "chart.demand-duration.answer",
                        {qint64(above), qint64(load.y.size()), Amount{firm, Unit::Kilowatt}});
    spec.series = {std::move(load), std::move(limit)};
    spec.over = OverArea{0, 1, say(spec, "chart.demand.over")};
    return spec;
}

} // namespace headroom
