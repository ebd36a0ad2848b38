// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/contracttimeline.h"

#include "models/domain/entityinfo.h"
#include "models/domain/supplylevers.h"
#include "models/engine/contracts.h"
#include "models/presentation/chartparts.h"
#include "models/presentation/chartsources.h"
#include "models/presentation/figuretext.h"
#include "models/text/words.h"

#include <algorithm>
#include <tuple>

namespace headroom {

namespace {

/// A contract or a supply as the chart shows it.
struct Row
{
    Subject subject;
    QString name;
    QString party; // customer or supplier
    bool isSupply = false;
    bool isPromise = true;
    std::optional<QDate> start;
    std::optional<QDate> end;
    std::optional<QDate> exit; // first day on which it may be left
    std::optional<int> noticeDays;
    engine::Ramp ramp;
};

std::vector<Row> contractRows(const Project &project)
{
    std::vector<Row> rows;
    for (const Contract &contract : project.table<Contract>()) {
        if (contract.state == ContractState::Closed)
            continue;
        rows.push_back({{EntityKind::Contract, contract.id},
                        contract.name,
                        contract.customer,
                        false,
                        isPromise(contract.state),
                        contract.start,
                        contract.end,
                        contract.earliestExit,
                        contract.noticeDays,
                        engine::rampStepsOf(project, contract.id)});
    }
    return rows;
}

std::vector<Row> supplyRows(const Project &project)
{
    std::vector<Row> rows;
    for (const Site &site : project.table<Site>()) {
        if (site.kind != SiteKind::Supply)
            continue;
        Row row{{EntityKind::Site, site.id}, site.name, {}, true, true, {}, {}, {}, {}, {}};
        for (const SupplyStep &step : supplyStepsOf(project, site.id)) {
            if (step.accelerators)
                row.ramp.emplace_back(step.from, *step.accelerators);
        }
        if (!row.ramp.empty())
            row.start = row.ramp.front().first.firstDay();
        if (const SupplyAgreement *terms = agreementOf(project, site.id)) {
            if (terms->state == ContractState::Closed)
                continue;
            row.party = terms->supplier;
            row.isPromise = isPromise(terms->state);
            if (terms->start)
                row.start = terms->start;
            row.end = terms->end;
            row.exit = terms->earliestExit;
            row.noticeDays = terms->noticeDays;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Contracts first, then supplies; each by start, then name.
std::vector<Row> rowsOf(const Project &project)
{
    std::vector<Row> rows = contractRows(project);
    std::vector<Row> supplies = supplyRows(project);
    rows.insert(rows.end(), supplies.begin(), supplies.end());
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        const auto key = [](const Row &row) {
            return std::tuple(
                row.isSupply, !row.start, row.start.value_or(QDate()), row.name, row.subject.id);
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
        , m_end(end.index())
        , m_rising(series("chart.timeline.rising", SeriesRole::Forecast))
        , m_held(series("chart.timeline.held", SeriesRole::Source))
        , m_bought(series("chart.timeline.bought", SeriesRole::Free))
        , m_leavable(series("chart.timeline.leavable", SeriesRole::LeadTime))
        , m_draft(series("chart.timeline.draft", SeriesRole::Unknown))
        , m_party{say("chart.timeline.party")}
        , m_starts{say("chart.timeline.start")}
        , m_ends{say("chart.timeline.end")}
        , m_exit{say("chart.timeline.exit")}
        , m_notice{say("chart.timeline.notice")}
        , m_most{say("chart.axis.accelerators"), Unit::Count}
    {}

    void add(const Row &row)
    {
        m_spec.x.categories.push_back(row.name);
        if (row.start)
            addBars(row);
        const auto day = [this](const std::optional<QDate> &date) {
            return date ? shortDateWords(*date, m_spec.locale) : say("chart.value.unknown");
        };
        m_party.cells.push_back(row.party);
        m_starts.cells.push_back(day(row.start));
        m_ends.cells.push_back(day(row.end));
        m_exit.cells.push_back(day(row.exit));
        m_notice.cells.push_back(
            row.noticeDays
                ? words(Message{"chart.timeline.days", {qint64(*row.noticeDays)}}, m_spec.locale)
                : say("chart.value.unknown"));
        m_most.values.push_back(orUnknown(mostOf(row.ramp)));
        ++m_row;
    }

    void finish()
    {
        for (ChartSeries *own : {&m_rising, &m_held, &m_bought, &m_leavable, &m_draft}) {
            if (!own->x.empty())
                m_spec.series.push_back(std::move(*own));
        }
        m_spec.columns = {std::move(m_party),
                          std::move(m_starts),
                          std::move(m_ends),
                          std::move(m_exit),
                          std::move(m_notice),
                          std::move(m_most)};
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

    static std::optional<double> mostOf(const engine::Ramp &ramp)
    {
        std::optional<double> most;
        for (const auto &[from, amount] : ramp)
            most = std::max(most.value_or(0), amount);
        return most;
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
        const double start = placeOf(*row.start);
        const double end = row.end ? placeOf(row.end->addDays(1)) : m_end;
        const QString amount = row.ramp.empty()
                                   ? QString()
                                   : figureText(row.ramp.back().second, Unit::Count, m_spec.locale);
        if (!row.isPromise) {
            addTask(m_draft, start, end, amount);
            return;
        }
        double whole = start; // from when its last step holds
        if (row.ramp.size() > 1)
            whole = std::clamp(double(row.ramp.back().first.index()), start, end);
        double from = start;
        for (std::size_t i = 0; i + 1 < row.ramp.size(); ++i) {
            const double to =
                std::clamp(double(row.ramp[i + 1].first.index()), from, std::max(from, whole));
            addTask(m_rising, from, to, figureText(row.ramp[i].second, Unit::Count, m_spec.locale));
            from = to;
        }
        const double exit = row.exit ? std::clamp(placeOf(*row.exit), whole, end) : end;
        addTask(row.isSupply ? m_bought : m_held, whole, exit, amount);
        addTask(m_leavable, exit, end, exit == whole ? amount : QString());
    }

    ChartSpec &m_spec;
    double m_end;
    double m_row = 0;
    ChartSeries m_rising;
    ChartSeries m_held;
    ChartSeries m_bought;
    ChartSeries m_leavable;
    ChartSeries m_draft;
    ChartColumn m_party;
    ChartColumn m_starts;
    ChartColumn m_ends;
    ChartColumn m_exit;
    ChartColumn m_notice;
    ChartColumn m_most;
};

/// What may be left first, or what ends first, in one sentence.
QString
answer(const std::vector<Row> &rows, const std::optional<QDate> &today, const QLocale &locale)
{
    const auto toCome = [&](const std::optional<QDate> &date) {
        return date && (!today || *date >= *today);
    };
    const Row *leaves = nullptr;
    const Row *ends = nullptr;
    for (const Row &row : rows) {
        const bool mayBeLeft = today && row.isPromise && row.exit && *row.exit <= *today
                               && (!row.end || *row.end > *today);
        if (mayBeLeft)
            return words(Message{"chart.timeline.left-now", {row.name, *row.exit}}, locale);
        if (toCome(row.exit) && (leaves == nullptr || *row.exit < *leaves->exit))
            leaves = &row;
        if (toCome(row.end) && (ends == nullptr || *row.end < *ends->end))
            ends = &row;
    }
    if (leaves != nullptr)
        return words(Message{"chart.timeline.leaves", {leaves->name, *leaves->exit}}, locale);
    if (ends != nullptr)
        return words(Message{"chart.timeline.ends", {ends->name, *ends->end}}, locale);
    return words(Message{"chart.timeline.count", {qint64(rows.size())}}, locale);
}

} // namespace

ChartSpec contractTimelineChart(const ChartRequest &request,
                                const Project &project,
                                const Evaluation &evaluation)
{
    const QLocale &locale = request.locale;
    ChartSpec spec = startChart(request, project, "chart.timeline.name");
    spec.horizontal = true;
    spec.x.kind = AxisKind::Category;
    spec.x.title = words(Message{"chart.timeline.row"}, locale);
    spec.y.kind = AxisKind::Months;
    spec.basis = words(Message{"chart.timeline.basis"}, locale);
    const std::vector<Row> rows = rowsOf(project);
    if (rows.empty()) {
        spec.emptyReason = words(Message{"chart.timeline.none"}, locale);
        return spec;
    }
    const Month end = evaluation.months > 0 ? evaluation.firstMonth + evaluation.months
                                            : project.settings().horizonStart + 1;
    Builder builder(spec, end);
    QStringList undated;
    std::vector<Subject> subjects;
    for (const Row &row : rows) {
        builder.add(row);
        subjects.push_back(row.subject);
        if (!row.start)
            undated.append(row.name);
    }
    builder.finish();
    if (spec.asOf)
        spec.lines = {{.vertical = true,
                       .at = placeOf(*spec.asOf),
                       .label = words(Message{"chart.mark.today"}, locale),
                       .role = SeriesRole::Category}};
    spec.subtitle = answer(rows, spec.asOf, locale);
    if (!undated.isEmpty())
        spec.incompleteNote =
            words(Message{"chart.timeline.undated", {undated.join(QStringLiteral(", "))}}, locale);
    spec.sources = chartSources(project, subjects, locale);
    return spec;
}

} // namespace headroom
