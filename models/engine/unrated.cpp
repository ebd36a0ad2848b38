// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/unrated.h"

#include "models/engine/snapshot.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <map>

namespace headroom {

namespace {

constexpr std::size_t kNamed = 3; // that a sentence names

/// Things by site and kind, each list by name.
class Groups
{
public:
    explicit Groups(const Project &project)
        : m_project(project)
    {}

    void add(const PowerNode &node)
    {
        m_nodes[{displayName(m_project, {EntityKind::Site, node.site}), node.site, node.kind}]
            .emplace_back(node.name, node.id);
    }

    [[nodiscard]] std::vector<UnratedEquipment> take()
    {
        std::vector<UnratedEquipment> result;
        for (auto &[key, nodes] : m_nodes) {
            std::sort(nodes.begin(), nodes.end());
            UnratedEquipment group{std::get<Id>(key), std::get<NodeKind>(key), {}};
            for (const auto &node : nodes)
                group.nodes.push_back({EntityKind::PowerNode, node.second});
            result.push_back(std::move(group));
        }
        return result;
    }

private:
    const Project &m_project;
    std::map<std::tuple<QString, Id, NodeKind>, std::vector<std::pair<QString, Id>>> m_nodes;
};

} // namespace

std::vector<UnratedEquipment>
unratedDistribution(const Project &project, const SiteEvaluation &site, std::size_t epoch)
{
    Groups groups(project);
    const std::vector<NodeFigures> &figures = site.epochs[epoch].nodes;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (!std::isnan(figures[i].limitKw))
            continue;
        const PowerNode *node = project.find<PowerNode>(site.nodes[i]);
        if (node != nullptr && node->carrier == Carrier::Power && !isSource(node->kind))
            groups.add(*node);
    }
    return groups.take();
}

std::vector<MessageArgument> argumentsOf(const UnratedEquipment &unrated, const Project &project)
{
    QStringList names;
    for (std::size_t i = 0; i < std::min(kNamed, unrated.nodes.size()); ++i)
        names.append(displayName(project, unrated.nodes[i]));
    const auto place = static_cast<std::size_t>(unrated.kind);
    return {static_cast<qint64>(unrated.nodes.size()),
            QString::fromUtf8(ChoiceNames<NodeKind>::kNames.at(place)),
            names.join(QStringLiteral(", ")),
            displayName(project, {EntityKind::Site, unrated.site})};
}

namespace engine {

std::vector<Issue> unratedIssues(const Project &project)
{
    Groups groups(project);
    for (const PowerNode &node : project.table<PowerNode>()) {
        if (std::isnan(usableLimitW(node)))
            groups.add(node);
    }
    std::vector<Issue> issues;
    for (UnratedEquipment &unrated : groups.take())
        issues.push_back({Severity::Warning,
                          {"power-node.no-rating", argumentsOf(unrated, project)},
                          std::move(unrated.nodes)});
    return issues;
}

} // namespace engine

} // namespace headroom
