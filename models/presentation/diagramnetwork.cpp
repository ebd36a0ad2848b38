// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/diagramnetwork.h"

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

namespace headroom {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

} // namespace

DiagramNetwork::DiagramNetwork(const Project &project, Id site)
{
    addPlaces(project, site);
    addConnections(project);
    setRows();
    setLikeness();
}

void DiagramNetwork::addPlaces(const Project &project, Id site)
{
    std::vector<const PowerNode *> nodes;
    for (const PowerNode &node : project.table<PowerNode>()) {
        if (node.site == site)
            nodes.push_back(&node);
    }
    // Cooling equipment is drawn where it hangs on the power, as a load.
    std::set<Id> fed;
    for (const Connection &edge : project.table<Connection>()) {
        const PowerNode *from = project.find<PowerNode>(edge.from);
        if (edge.toNode && from != nullptr && from->carrier == Carrier::Power)
            fed.insert(*edge.toNode);
    }
    std::erase_if(nodes, [&fed](const PowerNode *node) {
        return node->carrier != Carrier::Power && !fed.contains(node->id);
    });
    std::sort(nodes.begin(), nodes.end(), [](const PowerNode *a, const PowerNode *b) {
        return std::tie(a->name, a->id) < std::tie(b->name, b->id);
    });
    for (const PowerNode *node : nodes) {
        m_placeOf.emplace(node->id, static_cast<int>(m_places.size()));
        m_places.push_back({.node = node});
    }
}

void DiagramNetwork::addConnections(const Project &project)
{
    for (const Connection &edge : project.table<Connection>()) {
        const auto from = m_placeOf.find(edge.from);
        if (from == m_placeOf.end() || m_places[at(from->second)].node->carrier != Carrier::Power)
            continue;
        if (edge.toRack) {
            m_places[at(from->second)].feedsRacks = true;
            m_feedsOf[*edge.toRack].push_back({from->second, edge.priority > 1});
        } else if (edge.toNode) {
            const auto to = m_placeOf.find(*edge.toNode);
            if (to == m_placeOf.end())
                continue;
            m_places[at(from->second)].below.push_back(to->second);
            m_places[at(to->second)].above.push_back(from->second);
            if (edge.priority > 1)
                m_places[at(to->second)].standby.push_back(from->second);
        }
    }
}

/// Each below all that feed it; what nothing feeds and is no source stands where loads may.
void DiagramNetwork::setRows()
{
    std::vector<int> waiting(m_places.size(), 0);
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        waiting[i] = static_cast<int>(m_places[i].above.size());
        m_places[i].row = isSource(m_places[i].node->kind) ? 0 : 1;
        if (waiting[i] == 0)
            m_fromAbove.push_back(static_cast<int>(i));
    }
    for (std::size_t next = 0; next < m_fromAbove.size(); ++next) {
        const Place &place = m_places[at(m_fromAbove[next])];
        for (const int below : place.below) {
            Place &lower = m_places[at(below)];
            lower.row = std::max(lower.row, place.row + 1);
            if (--waiting[at(below)] == 0)
                m_fromAbove.push_back(below);
        }
    }
}

void DiagramNetwork::setLikeness()
{
    using Likeness = std::tuple<NodeKind, bool, std::vector<int>>;
    std::map<Likeness, int> known;
    for (const int place : std::ranges::reverse_view(m_fromAbove)) {
        Place &self = m_places[at(place)];
        std::vector<int> below;
        below.reserve(self.below.size());
        for (const int lower : self.below)
            below.push_back(m_places[at(lower)].likeness);
        std::sort(below.begin(), below.end());
        below.erase(std::unique(below.begin(), below.end()), below.end());
        const Likeness likeness{self.node->kind, self.feedsRacks, std::move(below)};
        self.likeness = known.emplace(likeness, static_cast<int>(known.size())).first->second;
    }
}

} // namespace headroom
