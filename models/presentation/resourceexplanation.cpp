// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/resourceexplanation.h"

#include "models/presentation/bindingwords.h"
#include "models/presentation/chartparts.h"
#include "models/presentation/evaluationlookup.h"
#include "models/presentation/explanationinputs.h"
#include "models/presentation/explanationparts.h"
#include "models/presentation/figuretext.h"
#include "models/text/words.h"

#include <QCoreApplication>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

class ResourceExplainer
{
public:
    ResourceExplainer(const Project &project,
                      Id site,
                      const ResourceSeries &series,
                      const ResourceFigures &figures,
                      const QLocale &locale,
                      std::size_t mostInputs)
        : m_project(project)
        , m_site(site)
        , m_series(series)
        , m_figures(figures)
        , m_locale(locale)
        , m_mostInputs(mostInputs)
    {}

    Explanation explain(ExplainedFigure figure, Month month)
    {
        const bool normal = figure == ExplainedFigure::HeadroomNormal;
        const std::optional<double> value = normal ? m_figures.headroomNormal : m_figures.headroom;
        const std::optional<Binding> &binding =
            normal ? m_figures.bindingNormal : m_figures.binding;
        const QString name = resourceTitle(m_series.name, m_locale);
        m_result.title = (normal ? Tr::tr("%1: headroom with everything in service")
                                 : Tr::tr("%1: headroom in the worst case"))
                             .arg(name);
        m_result.figure = amount(value);
        m_result.harm = value && *value < 0 ? Harm::Danger : Harm::None;
        m_result.where = Tr::tr("%1, %2").arg(displayName(m_project, {EntityKind::Site, m_site}),
                                              words(month, m_locale));
        m_result.reason =
            binding  ? bindingWords(*binding, m_project, m_locale)
            : !value ? Tr::tr("It cannot be told: something that it depends on is unknown.")
                     : QString();
        nameHeadroomFormula(m_result);
        m_left = value;
        m_month = month;
        m_binding = binding ? &*binding : nullptr;
        const auto decides = [normal, &binding](CaseKind kind) {
            return binding && (normal ? kind == CaseKind::Normal : binding->kind == kind);
        };
        addCase(Tr::tr("Everything in service"),
                m_figures.limit,
                m_figures.normal,
                decides(CaseKind::Normal));
        if (!normal) {
            addCase(failureName(),
                    m_figures.worstFailureLimit,
                    m_figures.worstFailure,
                    decides(CaseKind::Failure));
            addCase(Tr::tr("What customers may use"),
                    m_figures.limit,
                    m_figures.contracted,
                    decides(CaseKind::Contracted));
        }
        addInputs();
        addMissingInputs(m_result, m_project, m_figures, m_series.unit, m_locale);
        return std::move(m_result);
    }

private:
    [[nodiscard]] QString amount(std::optional<double> value) const
    {
        return figureText(value, m_series.unit, m_locale);
    }

    /// Named whether or not it decides.
    [[nodiscard]] QString failureName() const
    {
        const std::optional<Binding> &binding = m_figures.bindingFailure;
        return binding && binding->lost ? Tr::tr("Worst single failure, without %1")
                                              .arg(displayName(m_project, *binding->lost))
                                        : Tr::tr("Worst single failure");
    }

    /// Limit and load of what binds, where they give the headroom.
    [[nodiscard]] QString ownSum() const
    {
        if (!m_binding->isOverLimit() && m_binding->reason.code != "binding.hall-cooling")
            return {};
        const double load = std::get<Amount>(m_binding->reason.arguments.at(0)).value;
        const double limit = std::get<Amount>(m_binding->reason.arguments.at(1)).value;
        return isNearlyEqual(limit - load, *m_left)
                   ? Tr::tr("%1 \u2212 %2").arg(amount(limit), amount(load))
                   : QString();
    }

    void addCase(const QString &name,
                 std::optional<double> limit,
                 std::optional<double> load,
                 bool decides)
    {
        const std::optional<double> left = difference(limit, load);
        constexpr double kNoise = 1e-6;
        if (decides && m_left && left && *m_left < *left - kNoise) {
            // Something of its own binds, not the sum: a piece of equipment, or a hall.
            const QString subject = displayName(m_project, m_binding->subject);
            m_result.cases.push_back(
                {Tr::tr("%1: %2").arg(name, subject), ownSum(), amount(m_left), true});
            return;
        }
        m_result.cases.push_back(
            {name, Tr::tr("%1 \u2212 %2").arg(amount(limit), amount(load)), amount(left), decides});
    }

    void add(Subject subject, const char *field)
    {
        addKnownInput(m_result, m_project, subject, field, m_locale, m_mostInputs);
    }

    void addInputs()
    {
        const bool air = m_series.name == u"cooling_air";
        const bool liquid = m_series.name == u"cooling_liquid";
        for (const Hall &hall : m_project.table<Hall>()) {
            if (hall.site != m_site)
                continue;
            if (air || liquid)
                add({EntityKind::Hall, hall.id}, air ? "cooling_air_kw" : "cooling_liquid_kw");
            if (m_series.name == u"space")
                add({EntityKind::Hall, hall.id}, "space_state");
        }
        const std::vector<Id> types =
            typesInService({m_project, m_site, m_month, m_locale, m_mostInputs});
        if (air || liquid) {
            addCoolingEquipment(air ? Carrier::Air : Carrier::Liquid);
            for (const Id type : types) {
                add({EntityKind::RackType, type}, "planned_kw");
                add({EntityKind::RackType, type}, "liquid_share");
            }
        }
        if (m_series.name == u"accelerators") {
            for (const Id type : types)
                add({EntityKind::RackType, type}, "accelerators");
        }
    }

    void addCoolingEquipment(Carrier carrier)
    {
        for (const PowerNode &node : m_project.table<PowerNode>()) {
            if (node.site == m_site && node.carrier == carrier)
                add({EntityKind::PowerNode, node.id}, "rated_kw");
        }
    }

    const Project &m_project;
    Id m_site;
    const ResourceSeries &m_series;
    const ResourceFigures &m_figures;
    const QLocale &m_locale;
    std::size_t m_mostInputs;
    Month m_month;
    std::optional<double> m_left; // the headroom that is explained
    const Binding *m_binding = nullptr;
    Explanation m_result;
};

} // namespace

Explanation explainResource(const QString &resource,
                            ExplainedFigure figure,
                            const Project &project,
                            const Evaluation &evaluation,
                            Id site,
                            Month month,
                            const QLocale &locale,
                            std::size_t mostInputs)
{
    if (resource == u"power")
        return explainHeadroom(figure, project, evaluation, site, month, locale, mostInputs);
    const SiteEvaluation *answer = evaluation.site(site);
    const ResourceSeries *series = answer != nullptr ? answer->resource(resource) : nullptr;
    const ResourceFigures *figures = figuresIn(evaluation, site, resource, month);
    if (series == nullptr || figures == nullptr)
        return {};
    return ResourceExplainer(project, site, *series, *figures, locale, mostInputs)
        .explain(figure, month);
}

} // namespace headroom
