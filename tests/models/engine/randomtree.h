// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/planbuilder.h"

#include <random>

namespace headroom::test {

/// Random power trees: sources and batteries, a meshed trunk with transfer switches, panels, and
/// racks of every sharing rule, some of them unconnected or on one feed, in two halls.
class RandomTree
{
public:
    explicit RandomTree(quint32 seed)
        : m_random(seed)
    {}

    bool lossless = false; // every efficiency 1, no standing losses
    bool known = true;     // every rating and draw is given
    int spare = 1;         // ratings of equipment are this many times larger

    [[nodiscard]] PlanBuilder make()
    {
        PlanBuilder plan;
        plan.change<Site>(plan.site, [](Site &site) { site.pueRatio = 1.5; });
        const std::vector<Id> sources = layer(plan, kSources, number(1, 3), 200, 900, {});
        const std::vector<Id> upper =
            layer(plan, kTrunk, number(2, 4), 200 * spare, 900 * spare, sources);
        const std::vector<Id> lower =
            layer(plan, kTrunk, number(2, 5), 100 * spare, 600 * spare, upper);
        const std::vector<Id> panels =
            layer(plan, kPanels, number(3, 8), 20 * spare, 200 * spare, lower);
        std::vector<Id> types;
        for (int i = 0; i < 3; ++i)
            types.push_back(plan.rackType(QStringLiteral("Type %1").arg(i),
                                          known || chance(0.8) ? number(2, 40) : -1));
        const Id second = plan.addHall(QStringLiteral("Second hall"));
        const Id first = plan.hall;
        const int racks = number(4, 25);
        for (int i = 0; i < racks; ++i) {
            plan.hall = chance(0.5) ? first : second;
            addRack(plan, panels, types[static_cast<std::size_t>(number(0, 2))]);
        }
        plan.hall = first;
        return plan;
    }

    [[nodiscard]] int number(int least, int most)
    {
        return std::uniform_int_distribution<int>(least, most)(m_random);
    }

    [[nodiscard]] bool chance(double share)
    {
        return std::uniform_real_distribution<double>(0, 1)(m_random) < share;
    }

private:
    static constexpr std::array kSources{
        NodeKind::UtilityFeed, NodeKind::GasTurbine, NodeKind::Battery};
    static constexpr std::array kTrunk{
        NodeKind::Switchgear, NodeKind::Ups, NodeKind::TransferSwitch};
    static constexpr std::array kPanels{NodeKind::Panel, NodeKind::Busway, NodeKind::Feed};

    std::vector<Id> layer(PlanBuilder &plan,
                          std::span<const NodeKind> kinds,
                          int count,
                          int leastKw,
                          int mostKw,
                          const std::vector<Id> &above)
    {
        std::vector<Id> nodes;
        for (int i = 0; i < count; ++i) {
            const NodeKind kind =
                kinds[static_cast<std::size_t>(number(0, static_cast<int>(kinds.size()) - 1))];
            const double rating = known || chance(0.9) ? number(leastKw, mostKw) : -1;
            const Id node = plan.node(kind, QStringLiteral("Node %1").arg(i), rating);
            if (!lossless) {
                plan.change<PowerNode>(node, [this](PowerNode &row) {
                    row.efficiency = Share(1 - 0.01 * number(0, 3));
                    row.standingLoss = Kilowatts(chance(0.2) ? 0.4 : 0);
                });
            }
            std::vector<Id> parents = above;
            std::shuffle(parents.begin(), parents.end(), m_random);
            const int links = std::min(number(1, 3), static_cast<int>(parents.size()));
            for (int k = 0; k < links; ++k)
                plan.connect(parents[static_cast<std::size_t>(k)], node, number(1, 2));
            nodes.push_back(node);
        }
        return nodes;
    }

    void addRack(PlanBuilder &plan, const std::vector<Id> &panels, Id type)
    {
        std::vector<Id> feeds = panels;
        std::shuffle(feeds.begin(), feeds.end(), m_random);
        feeds.resize(
            static_cast<std::size_t>(std::min(number(0, 3), static_cast<int>(feeds.size()))));
        const Id rack = plan.rack(type, {});
        plan.change<Rack>(rack, [&](Rack &row) {
            row.sharing = static_cast<Sharing>(number(0, 2));
            row.feedsNeeded = number(1, 2);
        });
        int priority = 1;
        for (const Id feed : feeds)
            plan.connect(feed, rack, priority++);
    }

    std::mt19937 m_random;
};

} // namespace headroom::test
