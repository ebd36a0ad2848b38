// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/explanationpath.h"

#include "models/domain/entityinfo.h"
#include "models/presentation/figuretext.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <tuple>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

QString power(std::optional<double> kilowatts, const QLocale &locale)
{
    return figureText(kilowatts, Unit::Kilowatt, locale);
}

std::optional<Id> parentOf(const Project &project, Id node, std::optional<Subject> lost)
{
    const Connection *first = nullptr;
    for (const Connection &edge : project.table<Connection>()) {
        if (edge.toNode == node && !(lost && lost->id == edge.from)
            && (first == nullptr
                || std::tie(edge.priority, edge.id) < std::tie(first->priority, first->id)))
            first = &edge;
    }
    return first != nullptr ? std::optional<Id>(first->from) : std::nullopt;
}

QString loadsOf(const NodeFigures &figures, CaseKind kind, const QLocale &locale)
{
    const QString limit = power(figures.limitKw, locale);
    switch (kind) {
    case CaseKind::Failure:
        return Tr::tr("limit %1, load up to %2").arg(limit, power(figures.worstKw, locale));
    case CaseKind::Contracted:
        return Tr::tr("limit %1, contracted %2").arg(limit, power(figures.contractedKw, locale));
    case CaseKind::Normal:
        break;
    }
    return Tr::tr("limit %1, load %2").arg(limit, power(figures.normalKw, locale));
}

} // namespace

std::vector<SourceFigures> givingSources(const Epoch &epoch, const Project &project)
{
    std::vector<SourceFigures> giving;
    for (const SourceFigures &source : epoch.sources) {
        if (!source.limitKw || *source.limitKw > 0)
            giving.push_back(source);
    }
    const auto rank = [&project](const SourceFigures &source) {
        return std::tuple(source.limitKw.has_value(),
                          -source.limitKw.value_or(0),
                          displayName(project, {EntityKind::PowerNode, source.node}));
    };
    std::sort(giving.begin(), giving.end(), [&rank](const auto &a, const auto &b) {
        return rank(a) < rank(b);
    });
    return giving;
}

void addPath(Explanation &explanation,
             const Binding &binding,
             const Project &project,
             const SiteEvaluation &site,
             const Epoch &epoch,
             const QLocale &locale)
{
    const auto add = [&](Id node, QString detail, Harm harm) {
        const Subject subject{EntityKind::PowerNode, node};
        explanation.path.push_back(
            {subject, displayName(project, subject), std::move(detail), harm});
    };
    if (binding.subject.kind != EntityKind::PowerNode) {
        explanation.pathTitle = Tr::tr("Sources that give power in that month");
        for (const SourceFigures &source : givingSources(epoch, project))
            add(source.node, Tr::tr("gives %1").arg(power(source.limitKw, locale)), Harm::None);
        return;
    }
    explanation.pathTitle = Tr::tr("From the source to what binds");
    std::vector<Id> way;
    std::set<Id> seen;
    std::optional<Id> node = binding.subject.id;
    while (node && seen.insert(*node).second) {
        way.push_back(*node);
        node = parentOf(project, *node, binding.lost);
    }
    std::reverse(way.begin(), way.end());
    for (const Id each : way) {
        const auto found = std::find(site.nodes.begin(), site.nodes.end(), each);
        const auto index = static_cast<std::size_t>(found - site.nodes.begin());
        const QString loads = index < epoch.nodes.size()
                                  ? loadsOf(epoch.nodes[index], binding.kind, locale)
                                  : QString();
        add(each, loads, each == binding.subject.id ? explanation.harm : Harm::None);
    }
}

} // namespace headroom
