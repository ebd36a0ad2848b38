// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/exhaustionchart.h"

#include "models/presentation/chartparts.h"
#include "models/presentation/chartsources.h"
#include "models/presentation/exhaustionanswer.h"
#include "models/presentation/figuretext.h"
#include "models/presentation/headroomanswer.h"
#include "models/text/words.h"

#include <algorithm>

namespace headroom {

namespace {

/// Whether a resource lasts in a month.
enum class Stretch { Enough, Short, Unknown };

struct Row
{
    const SiteEvaluation *site = nullptr;
    const ResourceSeries *series = nullptr;
    const Exhaustion *exhaustion = nullptr;

    /// The shortage that counts.
    [[nodiscard]] const std::optional<Crossing> &crossing() const { return exhaustion->decisive(); }
};

std::vector<Row>
rowsOf(const ChartRequest &request, const Project &project, const Evaluation &evaluation)
{
    std::vector<Row> rows;
    for (const SiteEvaluation &site : evaluation.sites) {
        if (request.site && site.site != *request.site)
            continue;
        if (project.find<Site>(site.site) == nullptr || site.epochOfMonth.empty())
            continue;
        for (const Exhaustion &exhaustion : site.exhaustions) {
            if (const ResourceSeries *series = site.resource(exhaustion.resource))
                rows.push_back({&site, series, &exhaustion});
        }
    }
    return rows;
}

/// Demand is the forecast where there is one, as in Exhaustion; what is contracted counts too.
Stretch stretchIn(const Row &row, std::size_t month)
{
    const auto epoch = static_cast<std::size_t>(row.site->epochOfMonth[month]);
    const ResourceFigures &figures = row.series->byEpoch[epoch];
    const ForecastSeries *forecast = row.site->forecast(row.series->name);
    const std::optional<double> demand =
        forecast ? forecast->byMonth[month].demand : figures.normal;
    if (!figures.limit || !demand)
        return Stretch::Unknown;
    const bool isShort = std::max(*demand, figures.contracted.value_or(0)) > *figures.limit;
    return isShort ? Stretch::Short : Stretch::Enough;
}

ChartSeries
newSeries(std::string_view name, SeriesRole role, SeriesKind kind, const QLocale &locale)
{
    ChartSeries series;
    series.name = words(Message{name}, locale);
    series.role = role;
    series.kind = kind;
    series.inTable = kind == SeriesKind::Mark; // the columns tell the rest
    return series;
}

class Builder
{
public:
    Builder(const Project &project,
            const Evaluation &evaluation,
            const std::optional<QDate> &today,
            const QLocale &locale)
        : m_project(project)
        , m_evaluation(evaluation)
        , m_today(today)
        , m_locale(locale)
        , m_enough(newSeries("chart.exhaustion.enough", SeriesRole::Free, SeriesKind::Span, locale))
        , m_short(newSeries("chart.exhaustion.short", SeriesRole::Short, SeriesKind::Span, locale))
        , m_unknown(
              newSeries("chart.exhaustion.unknown", SeriesRole::Unknown, SeriesKind::Span, locale))
        , m_leadTime(newSeries(
              "chart.exhaustion.lead-time", SeriesRole::LeadTime, SeriesKind::Span, locale))
        , m_orderBy(newSeries(
              "chart.exhaustion.order-by", SeriesRole::LeadTime, SeriesKind::Mark, locale))
        , m_runsOut(
              newSeries("chart.exhaustion.runs-out", SeriesRole::Short, SeriesKind::Mark, locale))
        , m_shortBy{words(Message{"chart.exhaustion.short-by"}, locale)}
        , m_weeks{words(Message{"chart.exhaustion.lead-time"}, locale), Unit::Week}
        , m_answer{words(Message{"chart.exhaustion.answer"}, locale)}
    {}

    void add(const Row &row)
    {
        addStretches(row);
        addMarks(row);
        m_answer.cells.push_back(exhaustionAnswer(
            *row.exhaustion, row.series->unit, m_evaluation.months, m_project, m_locale));
        ++m_row;
    }

    void finish(ChartSpec &spec)
    {
        for (ChartSeries *series :
             {&m_enough, &m_short, &m_unknown, &m_leadTime, &m_orderBy, &m_runsOut}) {
            // The marks stay in the table, with empty cells, where nothing runs out.
            if (!series->x.empty() || series->inTable)
                spec.series.push_back(std::move(*series));
        }
        spec.columns = {std::move(m_shortBy), std::move(m_weeks), std::move(m_answer)};
    }

private:
    /// Runs of months in the same state, each with what it means where that is not told by marks.
    void addStretches(const Row &row)
    {
        const std::size_t months = row.site->epochOfMonth.size();
        std::size_t first = 0;
        for (std::size_t month = 1; month <= months; ++month) {
            if (month < months && stretchIn(row, month) == stretchIn(row, first))
                continue;
            const Stretch state = stretchIn(row, first);
            ChartSeries &series = state == Stretch::Enough  ? m_enough
                                  : state == Stretch::Short ? m_short
                                                            : m_unknown;
            series.x.push_back(m_row);
            series.low.push_back(m_evaluation.firstMonth.index() + double(first));
            series.y.push_back(m_evaluation.firstMonth.index() + double(month));
            series.pointLabels.push_back(labelOf(row, state, first == 0 && month == months));
            first = month;
        }
    }

    [[nodiscard]] QString labelOf(const Row &row, Stretch state, bool throughout) const
    {
        if (state == Stretch::Enough && throughout) {
            const Month last = m_evaluation.firstMonth + (m_evaluation.months - 1);
            return words(Message{"chart.exhaustion.lasts", {last}}, m_locale);
        }
        if (state != Stretch::Unknown)
            return {};
        const QString missing = missingList(row.exhaustion->missing, m_project, m_locale);
        return missing.isEmpty()
                   ? words(Message{"chart.value.unknown"}, m_locale)
                   : words(Message{"chart.exhaustion.unknown-why", {missing}}, m_locale);
    }

    void addMarks(const Row &row)
    {
        const std::optional<Crossing> &crossing = row.crossing();
        m_shortBy.cells.push_back(
            crossing ? figureText(crossing->shortfall, row.series->unit, m_locale) : QString());
        const bool timed = crossing && crossing->leadTime;
        m_weeks.values.push_back(
            orUnknown(timed ? std::optional(crossing->leadTime->value()) : std::nullopt));
        if (!crossing)
            return;
        const double at = crossing->month.index();
        m_runsOut.x.push_back(m_row);
        m_runsOut.y.push_back(at);
        m_runsOut.pointLabels.push_back(
            words(Message{"chart.mark.runs-out", {words(crossing->month, m_locale)}}, m_locale));
        if (!isToBeOrdered(*crossing, m_today))
            return;
        const double order = placeOf(*crossing->orderBy);
        const QString day = shortDateWords(*crossing->orderBy, m_locale);
        m_orderBy.x.push_back(m_row);
        m_orderBy.y.push_back(order);
        m_orderBy.pointLabels.push_back(words(Message{"chart.mark.order-by", {day}}, m_locale));
        m_leadTime.x.push_back(m_row);
        m_leadTime.low.push_back(order);
        m_leadTime.y.push_back(at);
        m_leadTime.pointLabels.push_back(
            words(Message{"chart.exhaustion.weeks",
                          {m_locale.toString(crossing->leadTime->value(), 'f', 0)}},
                  m_locale));
    }

    const Project &m_project;
    const Evaluation &m_evaluation;
    std::optional<QDate> m_today;
    const QLocale &m_locale;
    double m_row = 0;
    ChartSeries m_enough;
    ChartSeries m_short;
    ChartSeries m_unknown;
    ChartSeries m_leadTime;
    ChartSeries m_orderBy;
    ChartSeries m_runsOut;
    ChartColumn m_shortBy;
    ChartColumn m_weeks;
    ChartColumn m_answer;
};

/// The shortage to be acted on first: of those that last the one with the earliest order-by date,
/// else the one that comes first; of those that dated steps end the first.
const Row *mostUrgent(const std::vector<Row> &rows)
{
    const auto rank = [](const Row &row) {
        const Crossing &crossing = *row.crossing();
        const double at = crossing.orderBy ? placeOf(*crossing.orderBy) : crossing.month.index();
        return std::pair(crossing.until.has_value(), at);
    };
    const Row *urgent = nullptr;
    for (const Row &row : rows) {
        if (row.crossing() && (urgent == nullptr || rank(row) < rank(*urgent)))
            urgent = &row;
    }
    return urgent;
}

QString nameOf(const Row &row, bool manySites, const Project &project, const QLocale &locale)
{
    const QString title = resourceTitle(row.series->name, locale);
    if (!manySites)
        return title;
    const QString site = displayName(project, {EntityKind::Site, row.site->site});
    return words(Message{"chart.exhaustion.of-site", {site, title}}, locale);
}

QString answer(const std::vector<Row> &rows,
               const QString &urgentName,
               const Row *urgent,
               const Evaluation &evaluation,
               const QLocale &locale)
{
    if (urgent == nullptr) {
        const bool known = std::all_of(rows.begin(), rows.end(), [](const Row &row) {
            return row.exhaustion->unknownMonths == 0;
        });
        const Month last = evaluation.firstMonth + (evaluation.months - 1);
        return words(Message{known ? std::string_view("chart.exhaustion.none")
                                   : std::string_view("chart.exhaustion.none-known"),
                             {last}},
                     locale);
    }
    const Crossing &crossing = *urgent->crossing();
    const QString amount = figureText(crossing.shortfall, urgent->series->unit, locale);
    if (crossing.until)
        return words(Message{"chart.exhaustion.short-until",
                             {urgentName, crossing.month, *crossing.until, amount}},
                     locale);
    if (crossing.orderBy)
        return words(
            Message{
                "chart.exhaustion.order",
                {urgentName, crossing.month, shortDateWords(*crossing.orderBy, locale), amount}},
            locale);
    return words(Message{"chart.exhaustion.no-order", {urgentName, crossing.month, amount}},
                 locale);
}

} // namespace

ChartSpec
exhaustionChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation)
{
    const QLocale &locale = request.locale;
    ChartSpec spec = startChart(request, project, "chart.exhaustion.name");
    spec.x.kind = AxisKind::Category;
    spec.x.title = words(Message{"chart.heading.resource"}, locale);
    spec.y.kind = AxisKind::Months;
    spec.horizontal = true;
    if (chartAnswers(spec, request, project, evaluation) == nullptr)
        return spec;
    const std::vector<Row> rows = rowsOf(request, project, evaluation);
    if (rows.empty()) {
        spec.emptyReason = words(Message{"chart.headroom.no-resource", {spec.site}}, locale);
        return spec;
    }
    const bool manySites = std::any_of(
        rows.begin(), rows.end(), [&](const Row &row) { return row.site != rows.front().site; });
    if (manySites)
        spec.site.clear();
    spec.title = manySites ? words(Message{"chart.exhaustion.title-all"}, locale)
                           : words(Message{"chart.exhaustion.title", {spec.site}}, locale);
    Builder builder(project, evaluation, spec.asOf, locale);
    for (const Row &row : rows) {
        spec.x.categories.push_back(nameOf(row, manySites, project, locale));
        builder.add(row);
    }
    builder.finish(spec);
    if (spec.asOf) {
        spec.lines = {{.vertical = true,
                       .at = placeOf(*spec.asOf),
                       .label = words(Message{"chart.mark.today"}, locale),
                       .role = SeriesRole::Category}};
    }
    const Row *urgent = mostUrgent(rows);
    const QString urgentName =
        urgent != nullptr ? nameOf(*urgent, manySites, project, locale) : QString();
    spec.subtitle = answer(rows, urgentName, urgent, evaluation, locale);
    spec.basis = words(Message{"chart.basis.demand-limit"}, locale);
    if (const Site *site = chartSite(request, project))
        spec.sources = chartSources(project, sourcedSubjects(project, *site), locale);
    return spec;
}

} // namespace headroom
