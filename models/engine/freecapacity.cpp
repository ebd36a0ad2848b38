// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/freecapacity.h"

#include "models/engine/snapshot.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace headroom::engine {

namespace {

/// A node while the loads below it are summed up.
struct Carrier
{
    double limitKw = kUnknown;
    double loadKw = 0;
    std::vector<std::size_t> parents; // that have to carry all of its load
    std::size_t lastRack = 0;         // that was counted; 0 for none
    std::size_t lastWalk = 0;
    int parts = 0; // of that rack
};

std::optional<double> plannedKw(const Project &project, const Rack &rack)
{
    if (rack.plannedPower)
        return rack.plannedPower->value();
    const RackType *type = project.find<RackType>(rack.type);
    if (type == nullptr || !type->plannedPower)
        return std::nullopt;
    return type->plannedPower->value();
}

bool draws(const Project &project, const Rack &rack)
{
    const Phase *phase = rack.phase ? project.find<Phase>(*rack.phase) : nullptr;
    return rack.state != RackState::ReservedSpace
           && (phase == nullptr || phase->status != PhaseStatus::Cancelled);
}

class Summing
{
public:
    Summing(const Project &project, Id site)
        : m_project(project)
    {
        std::vector<Id> nodes;
        for (const PowerNode &node : project.table<PowerNode>()) {
            if (node.site != site)
                continue;
            m_index.emplace(node.id, m_carriers.size());
            Carrier carrier;
            carrier.limitKw = usableLimitW(node) / 1000;
            m_carriers.push_back(carrier);
            nodes.push_back(node.id);
        }
        std::vector<std::vector<std::size_t>> parents(nodes.size());
        for (const Connection &edge : project.table<Connection>()) {
            const auto from = m_index.find(edge.from);
            if (from == m_index.end())
                continue;
            if (edge.toRack)
                m_feeds[*edge.toRack].push_back(from->second);
            else if (const auto to = edge.toNode ? m_index.find(*edge.toNode) : m_index.end();
                     to != m_index.end())
                parents[to->second].push_back(from->second);
        }
        // How nodes in parallel share is the evaluation's to say, and so what all above them carry.
        std::vector<std::size_t> sharing;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const bool eachCarriesAll =
                parents[i].size() < 2
                || project.find<PowerNode>(nodes[i])->kind == NodeKind::TransferSwitch;
            if (eachCarriesAll)
                m_carriers[i].parents = parents[i];
            else
                sharing.insert(sharing.end(), parents[i].begin(), parents[i].end());
        }
        while (!sharing.empty()) {
            const std::size_t node = sharing.back();
            sharing.pop_back();
            if (std::isnan(std::exchange(m_carriers[node].loadKw, kUnknown)))
                continue;
            sharing.insert(sharing.end(), parents[node].begin(), parents[node].end());
        }
    }

    void addRacks()
    {
        for (const Rack &rack : m_project.table<Rack>()) {
            const auto feeds = m_feeds.find(rack.id);
            if (feeds == m_feeds.end() || !draws(m_project, rack))
                continue;
            ++m_rack;
            const int needed =
                rack.sharing == Sharing::NPlusM ? std::max(1, rack.feedsNeeded.value_or(1)) : 1;
            const double partKw = plannedKw(m_project, rack).value_or(kUnknown) / needed;
            for (const std::size_t feed : feeds->second)
                addFeed(feed, partKw, needed);
        }
    }

    [[nodiscard]] std::unordered_map<Id, std::optional<Kilowatts>> result() const
    {
        std::unordered_map<Id, std::optional<Kilowatts>> free;
        free.reserve(m_index.size());
        for (const auto &[id, i] : m_index) {
            const double freeKw = m_carriers[i].limitKw - m_carriers[i].loadKw;
            free.emplace(id, std::isnan(freeKw) ? std::nullopt : std::optional(Kilowatts(freeKw)));
        }
        return free;
    }

private:
    /// One feed's part of a rack's load, on all that carry it; a node carries no more parts of one
    /// rack than make up its whole load.
    void addFeed(std::size_t feed, double partKw, int needed)
    {
        ++m_walk;
        m_way.assign(1, feed);
        while (!m_way.empty()) {
            Carrier &carrier = m_carriers[m_way.back()];
            m_way.pop_back();
            if (std::exchange(carrier.lastWalk, m_walk) == m_walk)
                continue;
            if (std::exchange(carrier.lastRack, m_rack) != m_rack)
                carrier.parts = 0;
            if (carrier.parts++ < needed)
                carrier.loadKw += partKw;
            m_way.insert(m_way.end(), carrier.parents.begin(), carrier.parents.end());
        }
    }

    const Project &m_project;
    std::size_t m_rack = 0; // counts them
    std::size_t m_walk = 0; // counts feeds
    std::vector<std::size_t> m_way;
    std::unordered_map<Id, std::size_t> m_index;
    std::vector<Carrier> m_carriers;
    std::unordered_map<Id, std::vector<std::size_t>> m_feeds;
};

} // namespace

std::unordered_map<Id, std::optional<Kilowatts>> freeCapacities(const Project &project, Id site)
{
    Summing summing(project, site);
    summing.addRacks();
    return summing.result();
}

} // namespace headroom::engine
