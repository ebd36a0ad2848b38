// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/rackpath.h"

#include "models/presentation/evaluationlookup.h"
#include "models/presentation/figuretext.h"
#include "models/text/words.h"

#include <QCollator>
#include <QCoreApplication>

#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RackDetail)
};

using Step = RackDetail::Step;
using Known = std::optional<double>;

constexpr std::size_t kMostSourcesAlone = 3;

Known known(double value)
{
    return std::isnan(value) ? std::nullopt : Known(value);
}

Known plus(const Known &a, const Known &b)
{
    return a && b ? Known(*a + *b) : std::nullopt;
}

QString kindOf(const PowerNode &node)
{
    const QString kind = choiceWords(
        QString::fromUtf8(ChoiceNames<NodeKind>::kNames.at(static_cast<std::size_t>(node.kind))));
    if (node.side == Side::None)
        return kind;
    const QString side =
        QString::fromUtf8(ChoiceNames<Side>::kNames.at(static_cast<std::size_t>(node.side)));
    return Tr::tr("%1, side %2").arg(kind, side.toUpper());
}

class PathReader
{
public:
    PathReader(const Project &project,
               const Evaluation *evaluation,
               const Rack &rack,
               Month month,
               const QLocale &locale)
        : m_project(project)
        , m_locale(locale)
        , m_collator(locale)
    {
        m_collator.setNumericMode(true);
        const Hall *hall = project.find<Hall>(rack.hall);
        if (evaluation != nullptr && hall != nullptr) {
            m_site = evaluation->site(hall->site);
            m_epoch = epochIn(*evaluation, hall->site, month);
        }
        // Most connections of a large plan lead to other racks: they are passed over at once.
        for (const Connection &edge : project.table<Connection>()) {
            const bool isFeed = edge.toRack == rack.id;
            if (!isFeed && !edge.toNode)
                continue;
            const PowerNode *from = project.find<PowerNode>(edge.from);
            if (from == nullptr || from->carrier != Carrier::Power)
                continue;
            if (isFeed)
                m_feeds.push_back(&edge);
            else
                m_above[*edge.toNode].push_back(&edge);
        }
        if (m_site != nullptr) {
            for (std::size_t i = 0; i < m_site->nodes.size(); ++i)
                m_places.emplace(m_site->nodes[i], i);
        }
    }

    std::vector<Step> read()
    {
        sort(m_feeds);
        for (const Connection *feed : m_feeds)
            add(*m_project.find<PowerNode>(feed->from), 0);
        markTightest();
        return std::move(m_steps);
    }

private:
    void sort(std::vector<const Connection *> &edges) const
    {
        std::sort(edges.begin(), edges.end(), [this](const Connection *a, const Connection *b) {
            const auto *first = m_project.find<PowerNode>(a->from);
            const auto *second = m_project.find<PowerNode>(b->from);
            if (std::tie(a->priority, first->side) != std::tie(b->priority, second->side))
                return std::tie(a->priority, first->side) < std::tie(b->priority, second->side);
            const int order = m_collator.compare(first->name, second->name);
            return order != 0 ? order < 0 : a->id < b->id;
        });
    }

    /// The node, then what feeds it.
    void add(const PowerNode &node, int depth)
    {
        m_steps.push_back(stepOf(node, depth));
        const auto above = m_above.find(node.id);
        if (above == m_above.end())
            return;
        if (!m_seen.insert(node.id).second) {
            m_steps.back().toldAbove = true;
            return;
        }
        sort(above->second);
        std::map<NodeKind, std::vector<const PowerNode *>> sources;
        for (const Connection *edge : above->second) {
            const auto *parent = m_project.find<PowerNode>(edge->from);
            if (isLeafSource(*parent))
                sources[parent->kind].push_back(parent);
        }
        std::set<NodeKind> told;
        for (const Connection *edge : above->second) {
            const auto *parent = m_project.find<PowerNode>(edge->from);
            if (!isLeafSource(*parent) || sources[parent->kind].size() <= kMostSourcesAlone)
                add(*parent, depth + 1);
            else if (told.insert(parent->kind).second)
                addTogether(sources[parent->kind], depth + 1);
        }
    }

    [[nodiscard]] bool isLeafSource(const PowerNode &node) const
    {
        return (isSource(node.kind) || node.kind == NodeKind::Battery)
               && !m_above.contains(node.id);
    }

    [[nodiscard]] const NodeFigures *figuresOf(Id node) const
    {
        const auto place = m_places.find(node);
        return m_epoch != nullptr && place != m_places.end()
                       && place->second < m_epoch->nodes.size()
                   ? &m_epoch->nodes[place->second]
                   : nullptr;
    }

    [[nodiscard]] Step stepOf(const PowerNode &node, int depth) const
    {
        Step step;
        step.members = {{EntityKind::PowerNode, node.id}};
        step.depth = depth;
        step.name = displayName(m_project, step.members.front());
        step.kind = kindOf(node);
        step.isSource = isSource(node.kind) || node.kind == NodeKind::Battery;
        if (const NodeFigures *figures = figuresOf(node.id)) {
            step.limitKw = known(figures->limitKw);
            step.normalKw = known(figures->normalKw);
            step.worstKw = known(figures->worstKw);
            QString without;
            if (figures->worstLost >= 0)
                without =
                    displayName(m_project,
                                {EntityKind::PowerNode,
                                 m_site->nodes[static_cast<std::size_t>(figures->worstLost)]});
            sayLoads(step, without);
        }
        return step;
    }

    /// Sums of limits and loads; of the worst failure nothing, since each has its own.
    void addTogether(const std::vector<const PowerNode *> &nodes, int depth)
    {
        Step step;
        step.depth = depth;
        step.isSource = true;
        step.kind = kindOf(*nodes.front());
        step.name =
            Tr::tr("%1 × %2").arg(m_locale.toString(qulonglong(nodes.size())), step.kind.toLower());
        step.limitKw = step.normalKw = 0;
        std::size_t inService = 0;
        for (const PowerNode *node : nodes) {
            step.members.push_back({EntityKind::PowerNode, node->id});
            const NodeFigures *figures = figuresOf(node->id);
            step.limitKw =
                plus(step.limitKw, figures != nullptr ? known(figures->limitKw) : std::nullopt);
            step.normalKw =
                plus(step.normalKw, figures != nullptr ? known(figures->normalKw) : std::nullopt);
            if (figures != nullptr && figures->limitKw != 0)
                ++inService;
        }
        if (m_epoch != nullptr) {
            if (inService < nodes.size())
                step.name = Tr::tr("%1, %2 in service")
                                .arg(step.name, m_locale.toString(qulonglong(inService)));
            sayLoads(step, {});
        }
        m_steps.push_back(std::move(step));
    }

    void sayLoads(Step &step, const QString &without) const
    {
        const auto power = [this](const Known &kw) {
            return figureText(kw, Unit::Kilowatt, m_locale);
        };
        if (step.limitKw == 0.0 && step.normalKw == 0.0) {
            step.loads = Tr::tr("not in service");
            return;
        }
        step.loads = step.limitKw
                         ? Tr::tr("%1 of %2").arg(power(step.normalKw), power(step.limitKw))
                         : Tr::tr("%1, limit unknown").arg(power(step.normalKw));
        const bool rises = step.worstKw && (!step.normalKw || *step.worstKw > *step.normalKw);
        if (rises && !without.isEmpty())
            step.loads += Tr::tr("; %1 if %2 fails").arg(power(step.worstKw), without);
        else if (rises)
            step.loads += Tr::tr("; up to %1 in a failure").arg(power(step.worstKw));
        if (!step.limitKw)
            return;
        if (step.normalKw && *step.normalKw > *step.limitKw)
            step.harm = Harm::Danger;
        else if (step.worstKw && *step.worstKw > *step.limitKw)
            step.harm = Harm::Warning;
    }

    void markTightest()
    {
        Step *tightest = nullptr;
        for (Step &step : m_steps) {
            if (step.used() && (tightest == nullptr || *step.used() > *tightest->used()))
                tightest = &step;
        }
        if (tightest != nullptr)
            tightest->tightest = true;
    }

    const Project &m_project;
    const QLocale &m_locale;
    QCollator m_collator;
    const SiteEvaluation *m_site = nullptr;
    const Epoch *m_epoch = nullptr;
    std::unordered_map<Id, std::size_t> m_places;
    std::vector<const Connection *> m_feeds;
    std::unordered_map<Id, std::vector<const Connection *>> m_above;
    std::set<Id> m_seen;
    std::vector<Step> m_steps;
};

} // namespace

std::vector<Step> rackPath(const Project &project,
                           const Evaluation *evaluation,
                           const Rack &rack,
                           Month month,
                           const QLocale &locale)
{
    return PathReader(project, evaluation, rack, month, locale).read();
}

} // namespace headroom
