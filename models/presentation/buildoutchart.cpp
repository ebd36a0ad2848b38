// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/buildoutchart.h"

#include "models/domain/entityinfo.h"
#include "models/engine/exhaustion.h"
#include "models/presentation/chartparts.h"
#include "models/presentation/chartsources.h"
#include "models/presentation/figuretext.h"
#include "models/text/words.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace headroom {

namespace {

/// What a phase brings to a site.
struct Brings
{
    int racks = 0;
    std::optional<double> accelerators = 0; // unknown where a rack's are
    std::optional<double> sourceKw = 0;     // likewise; as rated
    int equipment = 0;
};

struct Row
{
    const Phase *phase = nullptr;
    Brings brings;
    std::optional<QDate> orderBy;
};

void add(std::optional<double> &sum, std::optional<double> part)
{
    sum = sum && part ? std::optional(*sum + *part) : std::nullopt;
}

std::map<Id, Brings> broughtTo(const Project &project, Id site)
{
    std::map<Id, Brings> result;
    for (const Rack &rack : project.table<Rack>()) {
        const Hall *hall = rack.phase ? project.find<Hall>(rack.hall) : nullptr;
        if (hall == nullptr || hall->site != site)
            continue;
        Brings &brings = result[*rack.phase];
        ++brings.racks;
        const RackType *type = project.find<RackType>(rack.type);
        const std::optional<int> own = rack.accelerators ? rack.accelerators
                                       : type            ? type->accelerators
                                                         : std::nullopt;
        add(brings.accelerators, own ? std::optional<double>(*own) : std::nullopt);
    }
    for (const PowerNode &node : project.table<PowerNode>()) {
        if (!node.phase || node.site != site)
            continue;
        Brings &brings = result[*node.phase];
        ++brings.equipment;
        if (isSource(node.kind))
            add(brings.sourceKw,
                node.ratedKw ? std::optional(node.ratedKw->value()) : std::nullopt);
    }
    return result;
}

/// Phases of the site and those that bring nothing anywhere yet, in order of their months; those
/// without one last.
std::vector<Row> rowsOf(const Project &project, Id site, const std::optional<QDate> &today)
{
    const std::map<Id, Brings> here = broughtTo(project, site);
    std::map<Id, Brings> elsewhere;
    for (const Site &other : project.table<Site>()) {
        if (other.id != site)
            elsewhere.merge(broughtTo(project, other.id));
    }
    std::vector<Row> rows;
    for (const Phase &phase : project.table<Phase>()) {
        const auto found = here.find(phase.id);
        if (phase.status == PhaseStatus::Cancelled
            || (found == here.end() && elsewhere.contains(phase.id)))
            continue;
        Row row{&phase, found != here.end() ? found->second : Brings(), {}};
        const bool toCome = phase.inService && (!today || *today < phase.inService->firstDay());
        if (toCome && phase.leadTime)
            row.orderBy = engine::orderByDate(*phase.inService, *phase.leadTime);
        rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        const auto key = [](const Row &row) {
            return std::tuple(!row.phase->inService,
                              row.phase->inService.value_or(Month()),
                              row.phase->name,
                              row.phase->id);
        };
        return key(a) < key(b);
    });
    return rows;
}

class Builder
{
public:
    Builder(ChartSpec &spec, Month end)
        : m_spec(spec)
        , m_end(end)
        , m_leadTime(series("chart.buildout.lead-time", SeriesRole::LeadTime))
        , m_ramp(series("chart.buildout.ramp", SeriesRole::Forecast))
        , m_existing(series("chart.buildout.existing", SeriesRole::Free))
        , m_committed(series("chart.buildout.committed", SeriesRole::Source))
        , m_proposed(series("chart.buildout.proposed", SeriesRole::Category))
        , m_status{say("chart.buildout.status")}
        , m_inService{say("chart.buildout.in-service")}
        , m_orderBy{say("chart.buildout.order-by")}
        , m_weeks{say("chart.buildout.lead-time"), Unit::Week}
        , m_accelerators{say("chart.resource.accelerators"), Unit::Count}
        , m_sourceKw{say("chart.buildout.source-power"), Unit::Kilowatt}
    {}

    void add(const Row &row)
    {
        const Phase &phase = *row.phase;
        m_spec.x.categories.push_back(phase.name);
        if (phase.inService)
            addBars(row);
        m_status.cells.push_back(choiceWords(QString::fromUtf8(
            ChoiceNames<PhaseStatus>::kNames[static_cast<std::size_t>(phase.status)])));
        m_inService.cells.push_back(phase.inService ? words(*phase.inService, m_spec.locale)
                                                    : say("chart.value.unknown"));
        m_orderBy.cells.push_back(row.orderBy ? shortDateWords(*row.orderBy, m_spec.locale)
                                              : QString());
        m_weeks.values.push_back(
            orUnknown(phase.leadTime ? std::optional(phase.leadTime->value()) : std::nullopt));
        m_accelerators.values.push_back(orUnknown(row.brings.accelerators));
        m_sourceKw.values.push_back(orUnknown(row.brings.sourceKw));
        ++m_row;
    }

    void finish()
    {
        for (ChartSeries *own : {&m_leadTime, &m_ramp, &m_existing, &m_committed, &m_proposed}) {
            if (!own->x.empty())
                m_spec.series.push_back(std::move(*own));
        }
        m_spec.columns = {std::move(m_status),
                          std::move(m_inService),
                          std::move(m_orderBy),
                          std::move(m_weeks),
                          std::move(m_accelerators),
                          std::move(m_sourceKw)};
    }

private:
    [[nodiscard]] QString say(std::string_view code) const
    {
        return words(Message{code}, m_spec.locale);
    }

    [[nodiscard]] ChartSeries series(std::string_view name, SeriesRole role) const
    {
        ChartSeries result;
        result.name = say(name);
        result.role = role;
        result.kind = SeriesKind::Task;
        result.inTable = false; // the columns tell it
        return result;
    }

    void addTask(ChartSeries &series, double from, double to, const QString &label) const
    {
        if (to <= from)
            return;
        series.x.push_back(m_row);
        series.low.push_back(from);
        series.y.push_back(to);
        series.pointLabels.push_back(label);
    }

    void addBars(const Row &row)
    {
        const Phase &phase = *row.phase;
        const double start = phase.inService->index();
        if (row.orderBy)
            addTask(
                m_leadTime,
                placeOf(*row.orderBy),
                start,
                words(Message{"chart.mark.order-by", {shortDateWords(*row.orderBy, m_spec.locale)}},
                      m_spec.locale));
        // Its racks come one by one: the first in its month, the last so many months later.
        const double whole = start + std::max(0, phase.rampMonths - 1);
        addTask(m_ramp, start, whole, {});
        ChartSeries &service = phase.status == PhaseStatus::Existing    ? m_existing
                               : phase.status == PhaseStatus::Committed ? m_committed
                                                                        : m_proposed;
        addTask(service, whole, std::max(whole + 1, double(m_end.index())), bringsText(row));
    }

    [[nodiscard]] QString bringsText(const Row &row) const
    {
        const Brings &brings = row.brings;
        QStringList parts;
        if (brings.racks > 0 && brings.accelerators != 0.0)
            parts << words(Message{"chart.buildout.accelerators",
                                   {figureText(brings.accelerators, Unit::Count, m_spec.locale)}},
                           m_spec.locale);
        if (brings.sourceKw != 0.0)
            parts << figureText(brings.sourceKw, Unit::Kilowatt, m_spec.locale);
        return parts.join(QStringLiteral(", "));
    }

    ChartSpec &m_spec;
    Month m_end;
    double m_row = 0;
    ChartSeries m_leadTime;
    ChartSeries m_ramp;
    ChartSeries m_existing;
    ChartSeries m_committed;
    ChartSeries m_proposed;
    ChartColumn m_status;
    ChartColumn m_inService;
    ChartColumn m_orderBy;
    ChartColumn m_weeks;
    ChartColumn m_accelerators;
    ChartColumn m_sourceKw;
};

/// What has to be done first, in one sentence.
QString answer(const std::vector<Row> &rows, QDate today, const QLocale &locale)
{
    const Row *next = nullptr;
    const Row *last = nullptr;
    const Row *ready = nullptr; // could be ordered, of those without a month
    qint64 open = 0;
    for (const Row &row : rows) {
        open += row.phase->inService ? 0 : 1;
        if (row.phase->inService)
            last = &row; // they stand in the order of their months
        else if (ready == nullptr && row.phase->leadTime)
            ready = &row;
        if (row.orderBy && (next == nullptr || *row.orderBy < *next->orderBy))
            next = &row;
    }
    if (next != nullptr)
        return words(Message{*next->orderBy < today ? std::string_view("chart.buildout.late")
                                                    : std::string_view("chart.buildout.order"),
                             {next->phase->name, *next->phase->inService, *next->orderBy}},
                     locale);
    if (ready != nullptr && today.year() > 1) {
        const auto days = static_cast<qint64>(std::ceil(ready->phase->leadTime->value() * 7));
        return words(Message{"chart.buildout.ready",
                             {ready->phase->name, Month::of(today.addDays(days)) + 1}},
                     locale);
    }
    if (open > 0)
        return words(Message{"chart.buildout.open", {open}}, locale);
    return words(Message{"chart.buildout.last", {last->phase->name, *last->phase->inService}},
                 locale);
}

} // namespace

ChartSpec
buildoutChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation)
{
    const QLocale &locale = request.locale;
    ChartSpec spec = startChart(request, project, "chart.buildout.name");
    spec.horizontal = true;
    spec.x.kind = AxisKind::Category;
    spec.x.title = words(Message{"chart.buildout.phase"}, locale);
    spec.y.kind = AxisKind::Months;
    const Site *site = chartSite(request, project);
    if (site == nullptr) {
        spec.emptyReason = words(Message{"chart.headroom.no-site"}, locale);
        return spec;
    }
    spec.site = site->name;
    spec.title = words(Message{"chart.buildout.title", {site->name}}, locale);
    const std::vector<Row> rows = rowsOf(project, site->id, spec.asOf);
    if (rows.empty()) {
        spec.emptyReason = words(Message{"chart.buildout.no-phase", {site->name}}, locale);
        return spec;
    }
    const Month end = evaluation.months > 0 ? evaluation.firstMonth + evaluation.months
                                            : project.settings().horizonStart + 1;
    Builder builder(spec, end);
    for (const Row &row : rows)
        builder.add(row);
    builder.finish();
    if (spec.asOf)
        spec.lines = {{.vertical = true,
                       .at = placeOf(*spec.asOf),
                       .label = words(Message{"chart.mark.today"}, locale),
                       .role = SeriesRole::Category}};
    spec.subtitle = answer(rows, spec.asOf.value_or(QDate(1, 1, 1)), locale);
    std::vector<QString> open;
    for (const Row &row : rows) {
        if (!row.phase->inService)
            open.push_back(row.phase->name);
    }
    if (!open.empty()) {
        const QStringList names(open.begin(), open.end());
        spec.incompleteNote =
            words(Message{"chart.buildout.no-month", {names.join(QStringLiteral(", "))}}, locale);
    }
    spec.sources = chartSources(project, sourcedSubjects(project, *site), locale);
    return spec;
}

} // namespace headroom
