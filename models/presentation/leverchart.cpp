// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/leverchart.h"

#include "models/domain/entityinfo.h"
#include "models/domain/levers.h"
#include "models/engine/levereffects.h"
#include "models/presentation/chartparts.h"
#include "models/presentation/chartsources.h"
#include "models/presentation/figuretext.h"
#include "models/presentation/headroomanswer.h"
#include "models/presentation/leverwords.h"
#include "models/text/words.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double kMore = 1.2; // of what contracts have
constexpr double kLess = 0.8;
constexpr std::size_t kMostRows = 14; // more than these move little

/// A lever, the row that it is told in, and what it does in a word or two.
struct Driver
{
    Lever lever;
    QString row;
    QString label;
};

/// A row of the chart: what one thing of the plan can do either way.
struct Row
{
    QString name;

    struct Swing
    {
        double headroom = 0;
        QString label;
    };

    std::vector<Swing> swings;
    double farthest = 0; // from the headroom as planned
};

bool sameEffect(const Lever &a, const Lever &b)
{
    return a.kind == b.kind && a.phase == b.phase && a.node == b.node && a.contract == b.contract
           && a.forecast == b.forecast && a.month == b.month && a.until == b.until
           && a.value == b.value;
}

class Drivers
{
public:
    Drivers(const Project &project, Month month, const QLocale &locale)
        : m_project(project)
        , m_month(month)
        , m_locale(locale)
    {}

    /// A phase that counts in the month can be left out, another one can be there.
    void addPhases()
    {
        for (const Phase &phase : m_project.table<Phase>()) {
            if (phase.status == PhaseStatus::Cancelled)
                continue;
            const bool counts = phase.inService && *phase.inService <= m_month;
            Lever lever;
            lever.kind = counts ? LeverKind::LeaveOutPhase : LeverKind::MovePhase;
            lever.phase = phase.id;
            if (!counts)
                lever.month = m_month;
            add(lever,
                displayName(m_project, {EntityKind::Phase, phase.id}),
                say(counts ? "chart.levers.left-out" : "chart.levers.in-service"));
        }
    }

    void addContracts()
    {
        for (const Contract &contract : m_project.table<Contract>()) {
            for (const double factor : {kLess, kMore}) {
                Lever lever;
                lever.kind = LeverKind::ScaleContract;
                lever.contract = contract.id;
                lever.value = factor;
                add(lever,
                    displayName(m_project, {EntityKind::Contract, contract.id}),
                    say(factor < 1 ? "chart.levers.fifth-less" : "chart.levers.fifth-more"));
            }
        }
    }

    void addScenarios()
    {
        for (const Scenario &scenario : scenariosInOrder(m_project)) {
            for (Lever lever : leversOf(m_project, scenario.id)) {
                const QString sentence = leverSentence(m_project, lever, m_locale);
                // In service by then is all that counts in the month.
                if (lever.kind == LeverKind::MovePhase && lever.month && *lever.month < m_month)
                    lever.month = m_month;
                add(lever, sentence, scenario.name);
            }
        }
    }

    [[nodiscard]] const std::vector<Driver> &list() const { return m_drivers; }

private:
    [[nodiscard]] QString say(std::string_view code) const
    {
        return words(Message{code}, m_locale);
    }

    void add(const Lever &lever, const QString &row, const QString &label)
    {
        const bool told =
            std::any_of(m_drivers.begin(), m_drivers.end(), [&](const Driver &driver) {
                return sameEffect(driver.lever, lever);
            });
        if (!told)
            m_drivers.push_back({lever, row, label});
    }

    const Project &m_project;
    Month m_month;
    const QLocale &m_locale;
    std::vector<Driver> m_drivers;
};

/// What the headroom is after a change, and how that is told.
struct Effect
{
    QString row;
    QString label;
    std::optional<double> headroom;
};

std::vector<Effect> effectsOfChanges(const ChartRequest &request,
                                     const Project &project,
                                     const HeadroomQuestion &question)
{
    Drivers drivers(project, question.month, request.locale);
    drivers.addPhases();
    drivers.addContracts();
    if (!request.scenario)
        drivers.addScenarios();
    std::vector<Lever> levers;
    levers.reserve(drivers.list().size());
    for (const Driver &driver : drivers.list())
        levers.push_back(driver.lever);
    const std::vector<LeverEffect> pulled =
        leverEffects(project, levers, question, request.progress);
    std::vector<Effect> effects;
    for (std::size_t i = 0; i < pulled.size(); ++i)
        effects.push_back({drivers.list()[i].row, drivers.list()[i].label, pulled[i].headroom});
    if (!request.scenario || !request.plan)
        return effects;
    const QString leftOut = words(Message{"chart.levers.lever-left-out"}, request.locale);
    for (const LeverEffect &effect :
         effectsOfLeavingOut(*request.plan, *request.scenario, question, request.progress))
        effects.push_back(
            {leverSentence(*request.plan, effect.lever, request.locale), leftOut, effect.headroom});
    return effects;
}

/// The rows that move the headroom, the farthest first.
std::vector<Row>
rowsOf(const std::vector<Effect> &effects, double planned, std::vector<QString> &unknown)
{
    const double least = 1e-6 * std::max(1.0, std::abs(planned)); // what rounding makes
    std::vector<Row> rows;
    for (const Effect &effect : effects) {
        if (!effect.headroom) {
            unknown.push_back(effect.row);
            continue;
        }
        const double away = std::abs(*effect.headroom - planned);
        if (away <= least)
            continue;
        auto row = std::find_if(
            rows.begin(), rows.end(), [&](const Row &other) { return other.name == effect.row; });
        if (row == rows.end())
            row = rows.insert(rows.end(), {effect.row, {}, 0});
        row->swings.push_back({*effect.headroom, effect.label});
        row->farthest = std::max(row->farthest, away);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return a.farthest > b.farthest;
    });
    if (rows.size() > kMostRows)
        rows.resize(kMostRows);
    return rows;
}

void addSwings(ChartSpec &spec, const std::vector<Row> &rows, double planned)
{
    const auto series = [&](std::string_view name, SeriesRole role) {
        ChartSeries result;
        result.name = words(Message{name}, spec.locale);
        result.role = role;
        result.kind = SeriesKind::Swing;
        return result;
    };
    ChartSeries less = series("chart.levers.less", SeriesRole::Short);
    ChartSeries more = series("chart.levers.more", SeriesRole::Free);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        spec.x.categories.push_back(rows[i].name);
        for (const Row::Swing &swing : rows[i].swings) {
            ChartSeries &own = swing.headroom < planned ? less : more;
            own.x.push_back(double(i));
            own.low.push_back(planned);
            own.y.push_back(swing.headroom);
            own.pointLabels.push_back(swing.label);
        }
    }
    for (ChartSeries *own : {&less, &more}) {
        if (!own->x.empty())
            spec.series.push_back(std::move(*own));
    }
}

/// The swing that is farthest from the headroom as planned, of the first row.
const Row::Swing &farthestOf(const Row &row, double planned)
{
    return *std::max_element(
        row.swings.begin(), row.swings.end(), [&](const Row::Swing &a, const Row::Swing &b) {
            return std::abs(a.headroom - planned) < std::abs(b.headroom - planned);
        });
}

} // namespace

ChartSpec
leverChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation)
{
    const QLocale &locale = request.locale;
    ChartSpec spec = startChart(request, project, "chart.levers.name");
    spec.horizontal = true;
    spec.x.kind = AxisKind::Category;
    spec.x.title = words(Message{"chart.levers.change"}, locale);
    const SiteEvaluation *answers = chartAnswers(spec, request, project, evaluation);
    if (answers == nullptr)
        return spec;
    const Month month = chartMonth(request, evaluation);
    const QString resource = resourceTitle(request.resource, locale);
    spec.title = words(Message{"chart.levers.title", {resource, spec.site, month}}, locale);
    spec.basis = words(Message{request.normalCase ? std::string_view("chart.levers.basis-normal")
                                                  : std::string_view("chart.levers.basis-worst")},
                       locale);
    const ResourceSeries *series = answers->resource(request.resource);
    if (series == nullptr) {
        spec.emptyReason = words(Message{"chart.headroom.no-resource", {spec.site}}, locale);
        return spec;
    }
    spec.y.unit = series->unit;
    spec.y.title = words(Message{"chart.levers.axis"}, locale);
    const HeadroomQuestion question{answers->site, request.resource, month, request.normalCase};
    const std::optional<double> planned = headroomOf(evaluation, question);
    if (!planned) {
        const ResourceFigures &figures = series->byEpoch[epochOf(evaluation, *answers, month)];
        const QString missing = missingList(figures.missing, project, locale);
        spec.emptyReason = words(Message{"chart.levers.unknown", {month, missing}}, locale);
        return spec;
    }

    std::vector<QString> unknown;
    const std::vector<Row> rows =
        rowsOf(effectsOfChanges(request, project, question), *planned, unknown);
    if (rows.empty()) {
        spec.emptyReason = words(Message{"chart.levers.none", {month}}, locale);
        return spec;
    }
    addSwings(spec, rows, *planned);
    const QString now = figureText(planned, series->unit, locale);
    spec.lines = {{.vertical = true,
                   .at = *planned,
                   .label = words(Message{"chart.levers.planned", {now}}, locale)}};
    const Row::Swing &farthest = farthestOf(rows.front(), *planned);
    spec.subtitle = words(Message{"chart.levers.answer",
                                  {now,
                                   rows.front().name,
                                   farthest.label,
                                   figureText(farthest.headroom, series->unit, locale)}},
                          locale);
    if (!unknown.empty())
        spec.incompleteNote = words(
            Message{"chart.levers.incomplete", {static_cast<qint64>(unknown.size())}}, locale);
    if (const Site *site = chartSite(request, project))
        spec.sources = chartSources(project, sourcedSubjects(project, *site), locale);
    return spec;
}

} // namespace headroom
