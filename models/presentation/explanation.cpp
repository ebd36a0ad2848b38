// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/explanation.h"

#include "models/presentation/bindingwords.h"
#include "models/presentation/evaluationlookup.h"
#include "models/presentation/explanationinputs.h"
#include "models/presentation/explanationparts.h"
#include "models/presentation/explanationpath.h"
#include "models/presentation/figuretext.h"
#include "models/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

/// The cases of a headroom of power, each by what makes it.
class CaseTeller
{
public:
    CaseTeller(const Project &project,
               const SiteEvaluation &site,
               const Epoch &epoch,
               const ResourceFigures &figures,
               const QLocale &locale)
        : m_project(project)
        , m_site(site)
        , m_epoch(epoch)
        , m_figures(figures)
        , m_locale(locale)
    {}

    [[nodiscard]] Explanation::Case normal(bool decides) const
    {
        return told(Tr::tr("Everything in service"),
                    m_figures.bindingNormal,
                    {m_figures.limit, m_figures.normal, m_figures.headroomNormal},
                    decides);
    }

    [[nodiscard]] Explanation::Case failure() const
    {
        const std::optional<Binding> &binding = m_figures.bindingFailure;
        const QString name =
            binding && binding->lost
                ? Tr::tr("Worst single failure, without %1").arg(nameOf(*binding->lost))
                : Tr::tr("Worst single failure");
        const std::optional<double> limit = m_figures.worstFailureLimit;
        const std::optional<double> load = m_figures.worstFailure;
        return told(
            name, binding, {limit, load, difference(limit, load)}, decides(CaseKind::Failure));
    }

    [[nodiscard]] Explanation::Case contracted() const
    {
        const QString name = Tr::tr("What customers may draw");
        const std::optional<double> left = difference(m_figures.limit, m_figures.contracted);
        if (decides(CaseKind::Contracted))
            return told(name,
                        m_figures.binding,
                        {m_figures.limit, m_figures.contracted, m_figures.headroom},
                        true);
        const int node = mostOverContracted();
        if (node >= 0 && left) {
            const NodeFigures &figures = m_epoch.nodes[static_cast<std::size_t>(node)];
            const double own = figures.limitKw - figures.contractedKw;
            if (own < *left) {
                const Subject subject{EntityKind::PowerNode,
                                      m_site.nodes[static_cast<std::size_t>(node)]};
                return caseOf(Tr::tr("%1: %2 is over its limit").arg(name, nameOf(subject)),
                              {figures.limitKw, figures.contractedKw, own},
                              false);
            }
        }
        return caseOf(name, {m_figures.limit, m_figures.contracted, left}, false);
    }

    /// What holds once batteries are empty, where that is another figure; for information.
    void addSustained(std::vector<Explanation::Case> &cases) const
    {
        const std::optional<double> &sustained = m_figures.headroomSustained;
        if (!m_figures.headroom || sustained == m_figures.headroom)
            return;
        cases.push_back(
            {Tr::tr("Worst case once batteries are empty"), QString(), power(sustained), false});
    }

    /// What is left where utilities call back what their contracts let them; for information, as
    /// it takes notice and is a matter of hours.
    void addCurtailed(std::vector<Explanation::Case> &cases,
                      const std::vector<SourceFigures> &giving) const
    {
        double given = 0;
        double called = 0;
        for (const SourceFigures &source : giving) {
            const auto *node = m_project.find<PowerNode>(source.node);
            if (!source.limitKw || node == nullptr)
                return;
            given += *source.limitKw;
            called += *source.limitKw * node->curtailableShare.value();
        }
        if (called <= 0 || !m_figures.limit || !m_figures.normal)
            return;
        const double limit = std::min(*m_figures.limit, given - called);
        cases.push_back(caseOf(
            Tr::tr("With everything in service, if utilities call back %1").arg(power(called)),
            {limit, m_figures.normal, limit - *m_figures.normal},
            false));
    }

private:
    struct Sum
    {
        std::optional<double> limit;
        std::optional<double> load;
        std::optional<double> left;
    };

    [[nodiscard]] QString power(std::optional<double> kilowatts) const
    {
        return figureText(kilowatts, Unit::Kilowatt, m_locale);
    }

    [[nodiscard]] QString nameOf(Subject subject) const { return displayName(m_project, subject); }

    [[nodiscard]] bool decides(CaseKind kind) const
    {
        return m_figures.binding && m_figures.binding->kind == kind;
    }

    /// The subtraction is told only where it gives the figure: what is over its limit below the
    /// sources makes a headroom that limit and load of the site do not.
    [[nodiscard]] Explanation::Case caseOf(const QString &name, const Sum &sum, bool decides) const
    {
        const std::optional<double> whole = difference(sum.limit, sum.load);
        const bool gives = !whole || !sum.left || isNearlyEqual(*whole, *sum.left);
        return {name,
                gives ? Tr::tr("%1 \u2212 %2").arg(power(sum.limit), power(sum.load)) : QString(),
                power(sum.left),
                decides};
    }

    /// Where one piece of equipment, or racks without feeds, make the headroom, with their own
    /// limit and load instead of the site's.
    [[nodiscard]] Explanation::Case told(const QString &name,
                                         const std::optional<Binding> &binding,
                                         const Sum &sum,
                                         bool decides) const
    {
        if (!binding)
            return caseOf(name, sum, decides);
        const std::vector<MessageArgument> &arguments = binding->reason.arguments;
        const auto amount = [&arguments](std::size_t place) {
            return std::get<Amount>(arguments.at(place)).value;
        };
        if (binding->reason.code == "binding.racks-dark")
            return {Tr::tr("%1: racks with too few feeds").arg(name),
                    Tr::tr("0 \u2212 %1").arg(power(amount(1))),
                    power(sum.left),
                    decides};
        if (!binding->isOverLimit())
            return caseOf(name, sum, decides);
        const Sum own{amount(1), amount(0), sum.left};
        const QString subject = nameOf(binding->subject);
        if (binding->reason.code == "binding.over-limit-and-racks-dark")
            return {
                Tr::tr("%1: %2 is over its limit, and racks have too few feeds").arg(name, subject),
                Tr::tr("%1 \u2212 %2 \u2212 %3")
                    .arg(power(own.limit), power(own.load), power(amount(3))),
                power(sum.left),
                decides};
        if (binding->reason.code == "binding.one-of-over-limit") {
            const auto alike = std::get<qint64>(arguments.at(2));
            return caseOf(Tr::tr("%1: one of %2 like %3 is over its limit")
                              .arg(name, m_locale.toString(alike), subject),
                          own,
                          decides);
        }
        return caseOf(Tr::tr("%1: %2 is over its limit").arg(name, subject), own, decides);
    }

    /// The equipment that what is contracted takes furthest over its limit, −1 for none; sources
    /// bind together, by what they bring.
    [[nodiscard]] int mostOverContracted() const
    {
        int most = -1;
        double mostKw = 0;
        for (std::size_t i = 0; i < m_epoch.nodes.size(); ++i) {
            const NodeFigures &figures = m_epoch.nodes[i];
            const double excess = figures.contractedKw - figures.limitKw;
            const Id id = m_site.nodes[i];
            const bool source =
                std::any_of(m_epoch.sources.begin(),
                            m_epoch.sources.end(),
                            [id](const SourceFigures &each) { return each.node == id; });
            if (excess > mostKw && !source) {
                most = static_cast<int>(i);
                mostKw = excess;
            }
        }
        return most;
    }

    const Project &m_project;
    const SiteEvaluation &m_site;
    const Epoch &m_epoch;
    const ResourceFigures &m_figures;
    const QLocale &m_locale;
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
    const SiteEvaluation *answer = evaluation.site(site);
    const Epoch *epoch = epochIn(evaluation, site, month);
    const ResourceFigures *figures = figuresIn(evaluation, site, u"power", month);
    if (answer == nullptr || epoch == nullptr || figures == nullptr)
        return {};
    const bool normal = figure == ExplainedFigure::HeadroomNormal;
    const std::optional<double> value = normal ? figures->headroomNormal : figures->headroom;
    const std::optional<Binding> &binding = normal ? figures->bindingNormal : figures->binding;
    Explanation result;
    result.title = normal ? Tr::tr("Headroom with everything in service")
                          : Tr::tr("Headroom in the worst case");
    result.where =
        Tr::tr("%1, %2").arg(displayName(project, {EntityKind::Site, site}), words(month, locale));
    result.figure = figureText(value, Unit::Kilowatt, locale);
    result.harm = value && *value < 0 ? Harm::Danger : Harm::None;
    if (binding)
        result.reason = bindingWords(*binding, project, locale);
    else if (!value)
        result.reason = Tr::tr("It cannot be told: something that it depends on is unknown.");
    nameHeadroomFormula(result);

    const CaseTeller cases(project, *answer, *epoch, *figures, locale);
    const std::vector<SourceFigures> giving = givingSources(*epoch, project);
    const bool normalDecides = normal || (binding && binding->kind == CaseKind::Normal);
    result.cases.push_back(cases.normal(normalDecides));
    if (normal) {
        cases.addCurtailed(result.cases, giving);
    } else {
        result.cases.push_back(cases.failure());
        result.cases.push_back(cases.contracted());
        cases.addSustained(result.cases);
    }
    if (binding)
        addPath(result, *binding, project, *answer, *epoch, locale);
    addPowerInputs(result, binding, giving, {project, site, month, locale, mostInputs});
    addMissingInputs(result, project, *figures, Unit::Kilowatt, locale);
    return result;
}

} // namespace headroom
