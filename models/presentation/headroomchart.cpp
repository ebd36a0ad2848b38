// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/headroomchart.h"

#include "models/presentation/chartparts.h"
#include "models/presentation/chartsources.h"
#include "models/presentation/headroomanswer.h"
#include "models/text/words.h"

#include <cmath>
#include <limits>
#include <map>

namespace headroom {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// What a kind of source is called when all of that kind are added.
struct SourceWords
{
    NodeKind kind;
    std::string_view code;
};

constexpr SourceWords kSourceWords[] = {{NodeKind::UtilityFeed, "chart.source-kind.grid"},
                                        {NodeKind::GasTurbine, "chart.source-kind.gas"},
                                        {NodeKind::Generator, "chart.source-kind.generators"},
                                        {NodeKind::SolarArray, "chart.source-kind.solar"},
                                        {NodeKind::Battery, "chart.source-kind.batteries"}};

QString sourceKindWords(NodeKind kind, const QLocale &locale)
{
    for (const SourceWords &entry : kSourceWords) {
        if (entry.kind == kind)
            return words(Message{entry.code}, locale);
    }
    return choiceWords(
        QString::fromUtf8(ChoiceNames<NodeKind>::kNames[static_cast<std::size_t>(kind)]));
}

/// What each resource is called in the title and on the axis.
struct ResourceWords
{
    QStringView name;
    std::string_view title;
    std::string_view axis;
};

constexpr ResourceWords kResourceWords[] = {
    {u"power", "chart.headroom.title-power", "chart.axis.power"},
    {u"cooling_air", "chart.headroom.title-air", "chart.axis.cooling"},
    {u"cooling_liquid", "chart.headroom.title-liquid", "chart.axis.cooling"},
    {u"space", "chart.headroom.title-space", "chart.axis.space"},
    {u"accelerators", "chart.headroom.title-accelerators", "chart.axis.accelerators"},
};

void nameResource(ChartSpec &spec, const QString &resource, const QLocale &locale)
{
    for (const ResourceWords &entry : kResourceWords) {
        if (resource == entry.name) {
            spec.title = words(Message{entry.title, {spec.site}}, locale);
            spec.y.title = words(Message{entry.axis}, locale);
            return;
        }
    }
    // permit:nox and its like
    const QString pollutant = choiceWords(resource.mid(resource.indexOf(u':') + 1));
    spec.title = words(Message{"chart.headroom.title-permit", {pollutant, spec.site}}, locale);
    spec.y.title = words(Message{"chart.axis.emissions", {pollutant}}, locale);
}

/// Why there is nothing to draw: the site has none of the resource.
QString noResource(const QString &resource, const Site &site, const QLocale &locale)
{
    if (resource == u"power")
        return words(Message{"chart.headroom.no-resource", {site.name}}, locale);
    return words(Message{"chart.headroom.none-of", {site.name, resourceTitle(resource, locale)}},
                 locale);
}

QString basisWords(const QString &basis, const QLocale &locale)
{
    if (basis == u"facility_planned")
        return words(Message{"chart.basis.facility-planned"}, locale);
    if (basis == u"it_planned")
        return words(Message{"chart.basis.it-planned"}, locale);
    return basis.isEmpty() ? basis : choiceWords(basis);
}

std::vector<double> monthIndices(const MonthlyFigures &monthly)
{
    std::vector<double> result;
    result.reserve(monthly.months.size());
    for (const Month month : monthly.months)
        result.push_back(month.index());
    return result;
}

bool anyKnown(const std::vector<double> &values)
{
    return std::any_of(values.begin(), values.end(), [](double v) { return !std::isnan(v); });
}

/// The sources of a site by kind, each kind one stacked area. A kind that gives nothing in any
/// month, such as batteries in a monthly limit, is left out.
std::vector<ChartSeries>
sourceSeries(const Project &project, const MonthlyFigures &monthly, const QLocale &locale)
{
    std::map<NodeKind, std::vector<double>> byKind;
    for (std::size_t i = 0; i < monthly.months.size(); ++i) {
        for (const SourceFigures &source : monthly.epochs[i]->sources) {
            const PowerNode *node = project.find<PowerNode>(source.node);
            if (node == nullptr)
                continue;
            auto &values = byKind[node->kind];
            values.resize(monthly.months.size(), 0.0);
            values[i] += source.limitKw.value_or(kUnknown); // a sum with an unknown is unknown
        }
    }
    std::vector<ChartSeries> result;
    for (const SourceWords &entry : kSourceWords) {
        const auto found = byKind.find(entry.kind);
        if (found == byKind.end())
            continue;
        const bool nothing = std::all_of(
            found->second.begin(), found->second.end(), [](double v) { return v == 0; });
        if (nothing)
            continue;
        ChartSeries series;
        series.name = sourceKindWords(entry.kind, locale);
        series.role = SeriesRole::Source;
        series.kind = SeriesKind::StackedArea;
        series.x = monthIndices(monthly);
        series.y = std::move(found->second);
        result.push_back(std::move(series));
    }
    return result;
}

ChartSeries stepSeries(const MonthlyFigures &monthly,
                       std::optional<double> ResourceFigures::*figure,
                       SeriesRole role,
                       const QString &name)
{
    ChartSeries series;
    series.name = name;
    series.role = role;
    series.kind = SeriesKind::Step;
    series.x = monthIndices(monthly);
    for (const ResourceFigures *figures : monthly.figures)
        series.y.push_back((figures->*figure).value_or(kUnknown));
    return series;
}

bool same(const std::vector<double> &a, const std::vector<double> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) {
        return x == y || (std::isnan(x) && std::isnan(y));
    });
}

/// Limit and loads. The lines that say the same as another one are left out.
void addLines(ChartSpec &spec,
              const MonthlyFigures &monthly,
              const Project &project,
              const QLocale &locale)
{
    ChartSeries limit = stepSeries(monthly,
                                   &ResourceFigures::limit,
                                   SeriesRole::Limit,
                                   words(Message{"chart.series.limit"}, locale));
    ChartSeries normal = stepSeries(monthly,
                                    &ResourceFigures::normal,
                                    SeriesRole::Normal,
                                    words(Message{"chart.series.normal"}, locale));
    for (const ResourceFigures *figures : monthly.figures)
        normal.pointNotes.push_back(headroomNote(*figures, monthly.unit, project, locale));
    ChartSeries worst = stepSeries(monthly,
                                   &ResourceFigures::worstFailure,
                                   SeriesRole::WorstFailure,
                                   words(Message{"chart.series.worst-failure"}, locale));
    ChartSeries worstLimit = stepSeries(monthly,
                                        &ResourceFigures::worstFailureLimit,
                                        SeriesRole::WorstFailure,
                                        words(Message{"chart.series.worst-limit"}, locale));
    ChartSeries contracted = stepSeries(monthly,
                                        &ResourceFigures::contracted,
                                        SeriesRole::Contracted,
                                        words(Message{"chart.series.contracted"}, locale));
    ChartSeries left = stepSeries(monthly,
                                  &ResourceFigures::headroom,
                                  SeriesRole::Free,
                                  words(Message{"chart.series.headroom"}, locale));
    left.hidden = true;
    ChartSeries leftNormal = stepSeries(monthly,
                                        &ResourceFigures::headroomNormal,
                                        SeriesRole::Free,
                                        words(Message{"chart.series.headroom-normal"}, locale));
    leftNormal.hidden = true;

    const bool promised = std::any_of(
        contracted.y.begin(), contracted.y.end(), [](double v) { return std::isnan(v) || v > 0; });
    if (anyKnown(worst.y) && !same(worst.y, normal.y))
        spec.series.push_back(std::move(worst));
    const std::size_t load = spec.series.size();
    spec.series.push_back(std::move(normal));
    spec.over = OverArea{load, spec.series.size(), {}};
    spec.series.push_back(std::move(limit));
    if (promised && anyKnown(contracted.y))
        spec.series.push_back(std::move(contracted)); // its dashes show on the lines that it equals
    // What the worst failure leaves is the answer that the normal limit hides.
    worstLimit.hidden = same(worstLimit.y, spec.series[spec.over->limit].y);
    if (anyKnown(worstLimit.y))
        spec.series.push_back(std::move(worstLimit));
    if (anyKnown(leftNormal.y))
        spec.series.push_back(std::move(leftNormal));
    if (anyKnown(left.y))
        spec.series.push_back(std::move(left));
}

/// The deepest shortage, to be written in the red area.
QString overLabel(const ChartSpec &spec, Unit unit, const QLocale &locale)
{
    const std::vector<double> &load = spec.series[spec.over->load].y;
    const std::vector<double> &limit = spec.series[spec.over->limit].y;
    double most = 0;
    for (std::size_t i = 0; i < load.size(); ++i)
        most = std::max(most, load[i] - limit[i]); // an unknown difference leaves it
    return most > 0 ? words(Message{"chart.series.over", {Amount{most, unit}}}, locale) : QString();
}

/// Demand as it is forecast, and its band where there is one.
void addForecast(ChartSpec &spec, const ForecastSeries &forecast, const Evaluation &evaluation)
{
    ChartSeries demand;
    demand.name = words(Message{"chart.series.forecast"}, spec.locale);
    demand.role = SeriesRole::Forecast;
    demand.x = monthPlaces(evaluation);
    ChartSeries band = demand;
    band.name = words(Message{"chart.series.forecast-band"}, spec.locale);
    band.kind = SeriesKind::Band;
    demand.kind = SeriesKind::Step;
    bool wide = false;
    for (const ForecastMonth &month : forecast.byMonth) {
        demand.y.push_back(orUnknown(month.demand));
        band.y.push_back(orUnknown(month.high));
        band.low.push_back(orUnknown(month.low));
        wide = wide || (month.high && month.low && *month.high > *month.low);
    }
    if (wide)
        spec.series.push_back(std::move(band));
    if (anyKnown(demand.y))
        spec.series.push_back(std::move(demand));
}

/// When the resource runs out for good, by demand or by what is contracted, whichever is earlier,
/// or by a forecast for the first time, and by when to order; a date that the chart does not reach
/// stands beside the month. A planned shortage that dated steps end is there to see without a mark.
void markExhaustion(ChartSpec &spec, const Exhaustion &exhaustion, const Evaluation &evaluation)
{
    const bool byContracts = exhaustion.isByContracts() && exhaustion.lastingContracted;
    const std::optional<Crossing> &crossing = byContracts ? exhaustion.lastingContracted
                                              : exhaustion.lasting || !exhaustion.forecast
                                                  ? exhaustion.lasting
                                                  : exhaustion.first;
    if (!crossing)
        return;
    const QString month = words(crossing->month, spec.locale);
    ReferenceLine runsOut{.vertical = true,
                          .at = double(crossing->month.index()),
                          .label = words(Message{"chart.mark.runs-out", {month}}, spec.locale),
                          .role = SeriesRole::Short};
    if (isToBeOrdered(*crossing, spec.asOf)) {
        const QString day = shortDateWords(*crossing->orderBy, spec.locale);
        const double place = placeOf(*crossing->orderBy);
        if (place >= evaluation.firstMonth.index()) {
            spec.lines.push_back(
                {.vertical = true,
                 .at = place,
                 .label = words(Message{"chart.mark.order-by", {day}}, spec.locale),
                 .role = SeriesRole::LeadTime});
        } else {
            runsOut.label =
                words(Message{"chart.mark.runs-out-order-by", {month, day}}, spec.locale);
        }
    }
    spec.lines.push_back(std::move(runsOut));
}

} // namespace

ChartSpec
headroomChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation)
{
    const QLocale &locale = request.locale;
    ChartSpec spec = startChart(request, project, "chart.headroom.name");
    spec.x.kind = AxisKind::Months;
    const Site *site = chartSite(request, project);
    if (site == nullptr) {
        spec.emptyReason = words(Message{"chart.headroom.no-site"}, locale);
        return spec;
    }
    spec.site = site->name;
    nameResource(spec, request.resource, locale);

    const SiteEvaluation *answers = evaluation.site(site->id);
    const ResourceSeries *resource = answers ? answers->resource(request.resource) : nullptr;
    if (resource == nullptr) {
        spec.emptyReason = noResource(request.resource, *site, locale);
        return spec;
    }
    spec.y.unit = resource->unit;
    spec.basis = basisWords(resource->basis, locale);
    const MonthlyFigures monthly = monthlyFigures(evaluation, *answers, *resource);
    if (monthly.months.empty()) {
        spec.emptyReason = words(Message{"chart.headroom.no-months"}, locale);
        return spec;
    }

    const QString missing = missingNote(monthly, project, locale);
    if (request.resource == u"power")
        spec.series = sourceSeries(project, monthly, locale);
    const ForecastSeries *forecast = answers->forecast(request.resource);
    if (forecast != nullptr)
        addForecast(spec, *forecast, evaluation);
    addLines(spec, monthly, project, locale);
    const bool nothingKnown =
        std::none_of(spec.series.begin(), spec.series.end(), [](const ChartSeries &series) {
            return anyKnown(series.y);
        });
    if (nothingKnown) {
        spec.emptyReason = words(Message{"chart.headroom.nothing-known"}, locale);
        if (!missing.isEmpty())
            spec.emptyReason += u' ' + missing;
        return spec;
    }
    const bool nothingThere =
        std::all_of(spec.series.begin(), spec.series.end(), [](const ChartSeries &series) {
            return std::all_of(series.y.begin(), series.y.end(), [](double y) { return y == 0; });
        });
    if (nothingThere) {
        spec.emptyReason = words(Message{"chart.headroom.nothing-there", {site->name}}, locale);
        return spec;
    }
    spec.over->label = overLabel(spec, resource->unit, locale);
    spec.subtitle = headroomAnswer(monthly, project, locale);
    spec.incompleteNote = missing;
    if (const Exhaustion *exhaustion = answers->exhaustion(request.resource))
        markExhaustion(spec, *exhaustion, evaluation);
    spec.sources = chartSources(project, sourcedSubjects(project, *site), locale);
    return spec;
}

} // namespace headroom
