// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/explanation.h"

#include "models/engine/formulas/book.h"
#include "models/presentation/bindingwords.h"
#include "models/presentation/evaluationlookup.h"
#include "models/presentation/explanationparts.h"
#include "models/presentation/fieldwords.h"
#include "models/presentation/figuretext.h"
#include "models/presentation/thingwords.h"
#include "models/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

bool nearlyEqual(double a, double b)
{
    return std::abs(a - b) <= 1e-6 * std::max({1.0, std::abs(a), std::abs(b)});
}

class Explainer
{
public:
    Explainer(const Project &project,
              const Evaluation &evaluation,
              Id site,
              Month month,
              const QLocale &locale,
              std::size_t mostInputs)
        : m_project(project)
        , m_site(evaluation.site(site))
        , m_epoch(epochIn(evaluation, site, month))
        , m_figures(figuresIn(evaluation, site, u"power", month))
        , m_locale(locale)
        , m_mostInputs(mostInputs)
    {
        m_result.where = Tr::tr("%1, %2").arg(displayName(project, {EntityKind::Site, site}),
                                              words(month, locale));
    }

    Explanation headroom(ExplainedFigure figure)
    {
        if (m_figures == nullptr || m_epoch == nullptr)
            return {};
        const bool normal = figure == ExplainedFigure::HeadroomNormal;
        const std::optional<double> value =
            normal ? m_figures->headroomNormal : m_figures->headroom;
        const std::optional<Binding> &binding =
            normal ? m_figures->bindingNormal : m_figures->binding;
        m_result.title = normal ? Tr::tr("Headroom with everything in service")
                                : Tr::tr("Headroom in the worst case");
        m_result.figure = power(value);
        m_result.harm = value && *value < 0 ? Harm::Danger : Harm::None;
        if (binding)
            m_result.reason = bindingWords(*binding, m_project, m_locale);
        else if (!value)
            m_result.reason = Tr::tr("It cannot be told: something that it depends on is unknown.");
        nameHeadroomFormula(m_result);
        addNormalCase(normal);
        if (!normal) {
            addFailureCase();
            addContractedCase();
        }
        if (binding)
            addPath(*binding);
        addInputs(binding);
        addMissingInputs(m_result, m_project, *m_figures, Unit::Kilowatt, m_locale);
        return std::move(m_result);
    }

    Explanation failure(Subject lost)
    {
        const auto *found = m_epoch != nullptr ? findFailure(lost) : nullptr;
        if (found == nullptr)
            return {};
        Epoch only;
        only.failures = {*found};
        const FailureRow row = failureRows(only, m_project, m_locale).front();
        m_result.title = Tr::tr("If it fails");
        m_result.figure = row.cells[FailureRow::Lost].text;
        m_result.harm = row.worst();
        m_result.reason = failureSentence(row);
        if (found->siteLimitKw && found->siteLoadKw) {
            nameHeadroomFormula(m_result);
            m_result.cases.push_back(caseOf(Tr::tr("The site in this failure"),
                                            found->siteLimitKw,
                                            found->siteLoadKw,
                                            difference(found->siteLimitKw, found->siteLoadKw),
                                            *found->siteLoadKw > *found->siteLimitKw));
        }
        m_result.pathTitle = Tr::tr("Over their limit then");
        for (const FailureCase::Overload &overload : found->overloaded) {
            const QString share =
                overload.limitKw > 0
                    ? figureText(std::round(100 * overload.loadKw / overload.limitKw) / 100,
                                 Unit::Share,
                                 m_locale)
                    : Tr::tr("out of service");
            m_result.path.push_back(thing(
                {EntityKind::PowerNode, overload.node},
                Tr::tr("%1 on %2, %3").arg(power(overload.loadKw), power(overload.limitKw), share),
                Harm::Danger));
        }
        if (lost.kind == EntityKind::PowerNode) {
            addField(lost, "rated_kw");
            addField(lost, "rated_kva");
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] QString power(std::optional<double> kilowatts) const
    {
        return figureText(kilowatts, Unit::Kilowatt, m_locale);
    }

    [[nodiscard]] Explanation::Thing thing(Subject subject, QString detail, Harm harm) const
    {
        return {subject, displayName(m_project, subject), std::move(detail), harm};
    }

    [[nodiscard]] const FailureCase *findFailure(Subject lost) const
    {
        for (const FailureCase &failed : m_epoch->failures) {
            if (failed.lost == lost)
                return &failed;
        }
        return nullptr;
    }

    /// The subtraction is told only where it gives the figure: what is over its limit below the
    /// sources makes a headroom that limit and load of the site do not.
    [[nodiscard]] Explanation::Case caseOf(const QString &name,
                                           std::optional<double> limit,
                                           std::optional<double> load,
                                           std::optional<double> left,
                                           bool decides) const
    {
        const std::optional<double> sum = difference(limit, load);
        const bool gives = !sum || !left || nearlyEqual(*sum, *left);
        return {name,
                gives ? Tr::tr("%1 \u2212 %2").arg(power(limit), power(load)) : QString(),
                power(left),
                decides};
    }

    /// A case in which one piece of equipment, or racks without feeds, make the headroom: then its
    /// own limit and load are told instead of the site's. Empty where the site's make it.
    [[nodiscard]] std::optional<Explanation::Case> caseBelow(const QString &name,
                                                             const std::optional<Binding> &binding,
                                                             std::optional<double> left,
                                                             bool decides) const
    {
        if (!binding)
            return std::nullopt;
        if (binding->reason.code == "binding.racks-dark") {
            return Explanation::Case{
                Tr::tr("%1: racks with too few feeds").arg(name), QString(), power(left), decides};
        }
        if (binding->reason.code != "binding.node-over-limit")
            return std::nullopt;
        const auto &load = std::get<Amount>(binding->reason.arguments.at(0));
        const auto &limit = std::get<Amount>(binding->reason.arguments.at(1));
        return caseOf(overLimit(name, binding->subject), limit.value, load.value, left, decides);
    }

    [[nodiscard]] QString overLimit(const QString &name, Subject subject) const
    {
        return Tr::tr("%1: %2 is over its limit").arg(name, displayName(m_project, subject));
    }

    [[nodiscard]] bool decides(CaseKind kind) const
    {
        return m_figures->binding && m_figures->binding->kind == kind;
    }

    void addNormalCase(bool only)
    {
        const QString name = Tr::tr("Everything in service");
        const bool decisive = only || decides(CaseKind::Normal);
        const std::optional<double> left = m_figures->headroomNormal;
        const auto below = caseBelow(name, m_figures->bindingNormal, left, decisive);
        m_result.cases.push_back(
            below ? *below : caseOf(name, m_figures->limit, m_figures->normal, left, decisive));
    }

    void addFailureCase()
    {
        const bool decisive = decides(CaseKind::Failure);
        const std::optional<double> limit = m_figures->worstFailureLimit;
        const std::optional<double> load = m_figures->worstFailure;
        const std::optional<double> left = difference(limit, load);
        QString name = Tr::tr("Worst single failure");
        if (decisive) {
            if (m_figures->binding->lost)
                name = Tr::tr("Worst single failure, without %1")
                           .arg(displayName(m_project, *m_figures->binding->lost));
            if (const auto below = caseBelow(name, m_figures->binding, left, true)) {
                m_result.cases.push_back(*below);
                return;
            }
        }
        // The limit of the worst failure is what its headroom adds to its load; it is one of the
        // site only where a failure leaves the site just that.
        const bool ofTheSite =
            !left
            || std::any_of(
                m_epoch->failures.begin(), m_epoch->failures.end(), [&](const FailureCase &failed) {
                    const auto sum = difference(failed.siteLimitKw, failed.siteLoadKw);
                    return sum && nearlyEqual(*sum, *left);
                });
        Explanation::Case worst = caseOf(name, limit, load, left, decisive);
        if (!ofTheSite && *left < 0) {
            worst.name =
                Tr::tr("%1: equipment over its limit or racks with too few feeds").arg(name);
            worst.formula.clear();
        }
        m_result.cases.push_back(worst);
    }

    void addContractedCase()
    {
        const QString name = Tr::tr("What customers may draw");
        const std::optional<double> left = difference(m_figures->limit, m_figures->contracted);
        if (decides(CaseKind::Contracted)) {
            const auto below = caseBelow(name, m_figures->binding, m_figures->headroom, true);
            m_result.cases.push_back(
                below
                    ? *below
                    : caseOf(
                        name, m_figures->limit, m_figures->contracted, m_figures->headroom, true));
            return;
        }
        const int node = mostOverContracted();
        if (node >= 0 && left) {
            const NodeFigures &figures = m_epoch->nodes[static_cast<std::size_t>(node)];
            const double own = figures.limitKw - figures.contractedKw;
            if (own < *left) {
                const Id id = m_site->nodes[static_cast<std::size_t>(node)];
                m_result.cases.push_back(caseOf(overLimit(name, {EntityKind::PowerNode, id}),
                                                figures.limitKw,
                                                figures.contractedKw,
                                                own,
                                                false));
                return;
            }
        }
        m_result.cases.push_back(
            caseOf(name, m_figures->limit, m_figures->contracted, left, false));
    }

    /// The equipment that what is contracted takes furthest over its limit, −1 for none; sources
    /// bind together, by what they bring.
    [[nodiscard]] int mostOverContracted() const
    {
        int most = -1;
        double mostKw = 0;
        for (std::size_t i = 0; i < m_epoch->nodes.size(); ++i) {
            const NodeFigures &figures = m_epoch->nodes[i];
            const double excess = figures.contractedKw - figures.limitKw;
            const Id id = m_site->nodes[i];
            const bool source =
                std::any_of(m_epoch->sources.begin(),
                            m_epoch->sources.end(),
                            [id](const SourceFigures &each) { return each.node == id; });
            if (excess > mostKw && !source) {
                most = static_cast<int>(i);
                mostKw = excess;
            }
        }
        return most;
    }

    /// The way from a source down to what binds, by the connection that is used first; for the site
    /// itself its sources.
    void addPath(const Binding &binding)
    {
        if (binding.subject.kind != EntityKind::PowerNode) {
            m_result.pathTitle = Tr::tr("Sources that give power in that month");
            for (const SourceFigures &source : givingSources()) {
                m_result.path.push_back(thing({EntityKind::PowerNode, source.node},
                                              Tr::tr("gives %1").arg(power(source.limitKw)),
                                              Harm::None));
            }
            return;
        }
        m_result.pathTitle = Tr::tr("From the source to what binds");
        std::vector<Id> way;
        std::set<Id> seen;
        std::optional<Id> node = binding.subject.id;
        while (node && seen.insert(*node).second) {
            way.push_back(*node);
            node = parentOf(*node, binding.lost);
        }
        std::reverse(way.begin(), way.end());
        for (const Id each : way) {
            const bool binds = each == binding.subject.id;
            m_result.path.push_back(thing({EntityKind::PowerNode, each},
                                          loadsOf(each, binding.kind),
                                          binds ? m_result.harm : Harm::None));
        }
    }

    /// Largest first; those of an unknown limit before all.
    [[nodiscard]] std::vector<SourceFigures> givingSources() const
    {
        std::vector<SourceFigures> giving;
        for (const SourceFigures &source : m_epoch->sources) {
            if (!source.limitKw || *source.limitKw > 0)
                giving.push_back(source);
        }
        const auto rank = [this](const SourceFigures &source) {
            return std::tuple(source.limitKw.has_value(),
                              -source.limitKw.value_or(0),
                              displayName(m_project, {EntityKind::PowerNode, source.node}));
        };
        std::sort(giving.begin(), giving.end(), [&rank](const auto &a, const auto &b) {
            return rank(a) < rank(b);
        });
        return giving;
    }

    [[nodiscard]] std::optional<Id> parentOf(Id node, std::optional<Subject> lost) const
    {
        const Connection *first = nullptr;
        for (const Connection &edge : m_project.table<Connection>()) {
            if (edge.toNode == node && !(lost && lost->id == edge.from)
                && (first == nullptr
                    || std::tie(edge.priority, edge.id) < std::tie(first->priority, first->id)))
                first = &edge;
        }
        return first != nullptr ? std::optional<Id>(first->from) : std::nullopt;
    }

    [[nodiscard]] QString loadsOf(Id node, CaseKind kind) const
    {
        const auto found = std::find(m_site->nodes.begin(), m_site->nodes.end(), node);
        const auto index = static_cast<std::size_t>(found - m_site->nodes.begin());
        if (index >= m_epoch->nodes.size())
            return {};
        const NodeFigures &figures = m_epoch->nodes[index];
        const QString limit = power(figures.limitKw);
        switch (kind) {
        case CaseKind::Failure:
            return Tr::tr("limit %1, load up to %2").arg(limit, power(figures.worstKw));
        case CaseKind::Contracted:
            return Tr::tr("limit %1, contracted %2").arg(limit, power(figures.contractedKw));
        case CaseKind::Normal:
            break;
        }
        return Tr::tr("limit %1, load %2").arg(limit, power(figures.normalKw));
    }

    void addField(Subject subject, const char *field)
    {
        addKnownInput(m_result, m_project, subject, field, m_locale, m_mostInputs);
    }

    void addInputs(const std::optional<Binding> &binding)
    {
        if (binding && binding->subject.kind == EntityKind::PowerNode) {
            for (const char *field :
                 {"rated_kw", "rated_kva", "power_factor_share", "max_utilisation_share"})
                addField(binding->subject, field);
        }
        addField({EntityKind::Site, m_site->site}, "pue");
        std::set<Id> types;
        for (const Rack &rack : m_project.table<Rack>()) {
            const Hall *hall = m_project.find<Hall>(rack.hall);
            if (hall != nullptr && hall->site == m_site->site)
                types.insert(rack.type);
        }
        for (const Id type : types)
            addField({EntityKind::RackType, type}, "planned_kw");
        if (binding && binding->kind == CaseKind::Contracted) {
            for (const Contract &contract : m_project.table<Contract>())
                addField({EntityKind::Contract, contract.id}, "contracted_kw");
        }
        for (const SourceFigures &source : givingSources()) {
            const Subject subject{EntityKind::PowerNode, source.node};
            if (!(binding && binding->subject == subject))
                addField(subject, "rated_kw");
        }
    }

    const Project &m_project;
    const SiteEvaluation *m_site;
    const Epoch *m_epoch;
    const ResourceFigures *m_figures;
    const QLocale &m_locale;
    std::size_t m_mostInputs;
    Explanation m_result;
};

} // namespace

Explanation explainHeadroom(ExplainedFigure figure,
                            const Project &project,
                            const Evaluation &evaluation,
                            Id site,
                            Month month,
                            const QLocale &locale,
                            std::size_t mostInputs)
{
    return Explainer(project, evaluation, site, month, locale, mostInputs).headroom(figure);
}

Explanation explainFailure(Subject lost,
                           const Project &project,
                           const Evaluation &evaluation,
                           Id site,
                           Month month,
                           const QLocale &locale)
{
    return Explainer(project, evaluation, site, month, locale, kUsualInputs).failure(lost);
}

} // namespace headroom
