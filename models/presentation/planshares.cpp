// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/planshares.h"

#include "models/engine/buildout.h"
#include "models/engine/formulas/space.h"
#include "models/presentation/evaluationlookup.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <unordered_map>

namespace headroom {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// The higher of two; unknown where one of them is.
double higher(double a, double b)
{
    return std::isnan(a) || std::isnan(b) ? kUnknown : std::max(a, b);
}

/// Nothing of nothing is nothing; something of nothing is more than all.
double shareOf(double load, double limit)
{
    if (std::isnan(load) || std::isnan(limit))
        return kUnknown;
    if (limit > 0)
        return load / limit;
    return load > 0 ? std::numeric_limits<double>::infinity() : 0;
}

class Shares
{
public:
    Shares(const PlanQuestion &question, std::span<const Rack *const> racks)
        : m_question(question)
        , m_project(question.project)
        , m_racks(racks)
    {}

    PlanShares power(bool worst)
    {
        readNodes(worst, [](const PowerNode &node) { return node.carrier == Carrier::Power; });
        std::unordered_map<Id, double> ofRack;
        for (const Connection &connection : m_project.table<Connection>()) {
            const auto node = m_nodes.find(connection.from);
            if (!connection.toRack || node == m_nodes.end())
                continue;
            const auto [place, added] = ofRack.emplace(*connection.toRack, node->second);
            if (!added)
                place->second = higher(place->second, node->second);
        }
        for (const Rack *rack : m_racks) {
            const auto found = ofRack.find(rack->id);
            m_result.racks.push_back(found == ofRack.end() ? kUnknown : found->second);
        }
        return std::move(m_result);
    }

    PlanShares cooling()
    {
        readNodes(false, [](const PowerNode &node) { return node.carrier != Carrier::Power; });
        std::map<Key, double> served; // by rack or hall, and carrier
        for (const Connection &connection : m_project.table<Connection>()) {
            const auto node = m_nodes.find(connection.from);
            const std::optional<Id> to = connection.toRack ? connection.toRack : connection.toHall;
            if (!to || node == m_nodes.end())
                continue;
            const Carrier carrier = m_project.find<PowerNode>(connection.from)->carrier;
            const auto [place, added] = served.emplace(Key{*to, carrier}, node->second);
            if (!added)
                place->second = higher(place->second, node->second);
        }
        readHallHeat();
        for (const Rack *rack : m_racks) {
            double share = 0;
            for (const Carrier carrier : {Carrier::Air, Carrier::Liquid}) {
                if (heatOf(*rack, carrier) == 0)
                    continue;
                const auto own = served.find({rack->id, carrier});
                const auto hall = served.find({rack->hall, carrier});
                share = higher(share,
                               own != served.end()    ? own->second
                               : hall != served.end() ? hall->second
                                                      : hallShare(rack->hall, carrier));
            }
            m_result.racks.push_back(share);
        }
        return std::move(m_result);
    }

    PlanShares floor()
    {
        for (const Rack *rack : m_racks) {
            const RackType *type = m_project.find<RackType>(rack->type);
            const Hall *hall = m_project.find<Hall>(rack->hall);
            double share = kUnknown;
            if (type != nullptr && type->weight && hall->floorLimit) {
                const auto load = floorLoad(*type->weight,
                                            Metres(type->width.value() / 1000),
                                            Metres(type->depth.value() / 1000));
                if (load)
                    share = shareOf(load->value(), hall->floorLimit->value());
            }
            m_result.racks.push_back(share);
        }
        return std::move(m_result);
    }

private:
    using Key = std::pair<Id, Carrier>;

    void readNodes(bool worst, const auto &isWanted)
    {
        const Evaluation *evaluation = m_question.evaluation;
        const SiteEvaluation *site =
            evaluation != nullptr ? evaluation->site(m_question.site) : nullptr;
        const Epoch *epoch =
            site != nullptr ? epochIn(*evaluation, m_question.site, m_question.month) : nullptr;
        std::unordered_map<Id, const NodeFigures *> figures;
        for (std::size_t i = 0; epoch != nullptr && i < epoch->nodes.size(); ++i)
            figures[site->nodes[i]] = &epoch->nodes[i];
        for (const PowerNode &node : m_project.table<PowerNode>()) {
            if (node.site != m_question.site || !isWanted(node))
                continue;
            const auto found = figures.find(node.id);
            double share = kUnknown;
            if (found != figures.end()) {
                const NodeFigures &own = *found->second;
                share = shareOf(worst ? own.worstKw : own.normalKw, own.limitKw);
            }
            m_nodes[node.id] = share;
            m_result.nodes.emplace_back(node.id, share);
        }
    }

    /// Planned heat of a rack into a carrier, kW; NaN unknown.
    [[nodiscard]] double heatOf(const Rack &rack, Carrier carrier) const
    {
        const RackType *type = m_project.find<RackType>(rack.type);
        const auto power =
            rack.plannedPower || type == nullptr ? rack.plannedPower : type->plannedPower;
        const double liquid =
            type != nullptr && type->liquidShare ? type->liquidShare->value() : kUnknown;
        const double part = carrier == Carrier::Liquid ? liquid : 1 - liquid;
        if (part == 0)
            return 0;
        return power ? power->value() * part : kUnknown;
    }

    void readHallHeat()
    {
        const std::vector<Id> notYet = racksNotYetIn(m_project, m_question.site, m_question.month);
        for (const Rack *rack : m_racks) {
            if (rack->state != RackState::InService
                || std::binary_search(notYet.begin(), notYet.end(), rack->id))
                continue;
            for (const Carrier carrier : {Carrier::Air, Carrier::Liquid})
                m_heat[{rack->hall, carrier}] += heatOf(*rack, carrier);
        }
    }

    [[nodiscard]] double hallShare(Id id, Carrier carrier) const
    {
        const Hall *hall = m_project.find<Hall>(id);
        const auto &rating = carrier == Carrier::Liquid ? hall->liquidCooling : hall->airCooling;
        const auto heat = m_heat.find({id, carrier});
        if (!rating)
            return kUnknown;
        return shareOf(heat != m_heat.end() ? heat->second : 0, rating->value());
    }

    const PlanQuestion &m_question;
    const Project &m_project;
    std::span<const Rack *const> m_racks;
    std::unordered_map<Id, double> m_nodes;
    std::map<Key, double> m_heat;
    PlanShares m_result;
};

} // namespace

PlanShares
planShares(const PlanQuestion &question, std::span<const Rack *const> racks, PlanColour colour)
{
    Shares shares(question, racks);
    switch (colour) {
    case PlanColour::WorstFailureUse:
        return shares.power(true);
    case PlanColour::Cooling:
        return shares.cooling();
    case PlanColour::FloorLoad:
        return shares.floor();
    default:
        return shares.power(false);
    }
}

} // namespace headroom
