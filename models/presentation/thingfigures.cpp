// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/thingfigures.h"

#include "models/domain/entityinfo.h"
#include "models/presentation/evaluationlookup.h"
#include "models/presentation/figuretext.h"

#include <QCoreApplication>

#include <algorithm>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ThingFigures)
};

class Figures
{
public:
    explicit Figures(const QLocale &locale)
        : m_locale(locale)
    {}

    void add(const QString &label, std::optional<double> kilowatts, Harm harm = Harm::None)
    {
        m_list.push_back({label, figureText(kilowatts, Unit::Kilowatt, m_locale), harm});
    }

    std::vector<ThingFigure> take() { return std::move(m_list); }

private:
    const QLocale &m_locale;
    std::vector<ThingFigure> m_list;
};

std::vector<ThingFigure> ofEquipment(const Project &project,
                                     const SiteEvaluation &site,
                                     const Epoch &epoch,
                                     Id node,
                                     const QLocale &locale)
{
    const auto found = std::find(site.nodes.begin(), site.nodes.end(), node);
    const auto index = static_cast<std::size_t>(found - site.nodes.begin());
    if (index >= epoch.nodes.size())
        return {};
    const NodeFigures &figures = epoch.nodes[index];
    const auto harmOf = [&figures](double load, Harm harm) {
        return load > figures.limitKw ? harm : Harm::None;
    };
    Figures result(locale);
    result.add(Tr::tr("Limit"), figures.limitKw);
    result.add(Tr::tr("Load in normal operation"),
               figures.normalKw,
               harmOf(figures.normalKw, Harm::Danger));
    const QString worst =
        figures.worstLost < 0
            ? Tr::tr("Load in the worst single failure")
            : Tr::tr("Load without %1")
                  .arg(displayName(project,
                                   {EntityKind::PowerNode,
                                    site.nodes[static_cast<std::size_t>(figures.worstLost)]}));
    result.add(worst, figures.worstKw, harmOf(figures.worstKw, Harm::Warning));
    result.add(
        Tr::tr("Contracted"), figures.contractedKw, harmOf(figures.contractedKw, Harm::Warning));
    return result.take();
}

std::vector<ThingFigure>
ofHall(const SiteEvaluation &site, const Epoch &epoch, Id hall, const QLocale &locale)
{
    const auto figures =
        std::find_if(epoch.halls.begin(), epoch.halls.end(), [hall](const HallFigures &each) {
            return each.hall == hall;
        });
    if (figures == epoch.halls.end())
        return {};
    Figures result(locale);
    result.add(Tr::tr("IT power"), figures->itKw);
    result.add(Tr::tr("Facility power"), figures->facilityKw);
    result.add(Tr::tr("Contracted IT power"), figures->promisedKw);
    if (site.resource(u"cooling_air") != nullptr)
        result.add(Tr::tr("Heat into air"), figures->airKw);
    if (site.resource(u"cooling_liquid") != nullptr)
        result.add(Tr::tr("Heat into liquid"), figures->liquidKw);
    return result.take();
}

} // namespace

std::vector<ThingFigure> thingFigures(const Project &project,
                                      const Evaluation &evaluation,
                                      Subject subject,
                                      Month month,
                                      const QLocale &locale)
{
    const auto *node =
        subject.kind == EntityKind::PowerNode ? project.find<PowerNode>(subject.id) : nullptr;
    const auto *hall = subject.kind == EntityKind::Hall ? project.find<Hall>(subject.id) : nullptr;
    if (node == nullptr && hall == nullptr)
        return {};
    const Id siteId = node != nullptr ? node->site : hall->site;
    const SiteEvaluation *site = evaluation.site(siteId);
    const Epoch *epoch = epochIn(evaluation, siteId, month);
    if (site == nullptr || epoch == nullptr)
        return {};
    return node != nullptr ? ofEquipment(project, *site, *epoch, node->id, locale)
                           : ofHall(*site, *epoch, hall->id, locale);
}

} // namespace headroom
