// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/coolingplant.h"

#include "models/engine/failures.h"

#include <algorithm>
#include <map>

namespace headroom::engine {

namespace {

/// Losses of power that concern cooling: only the drives of its equipment draw, and they draw
/// nothing, so that no load has to be moved.
class DriveLosses
{
public:
    DriveLosses(const SiteSnapshot &site, const Service &service)
        : m_site(site)
        , m_service(service)
        , m_watts(site.consumers.size(), 0)
    {
        std::fill_n(m_service.consumerOn.begin(), site.racks, char(0));
        for (int i = site.racks; at(i) < site.consumers.size(); ++i) {
            if (site.consumers[at(i)].kind == Consumer::Kind::Drive && service.consumerOn[at(i)]
                && site.feeds.count(i) > 0)
                m_drives.push_back(i);
            else
                m_service.consumerOn[at(i)] = 0;
        }
    }

    CoolingPower find()
    {
        CoolingPower result;
        result.down.assign(m_site.nodes.size(), 0);
        if (m_drives.empty())
            return result;
        const Network network(m_site, m_service);
        const Flow normal = network.solve(m_watts);
        FailureSolver solver(network, normal, m_watts, 0);
        for (const int drive : m_drives)
            result.down[at(nodeOf(drive))] = solver.wasDark(drive) ? 1 : 0;
        const std::vector<char> above = aboveDrives();
        for (int node = 0; at(node) < m_site.nodes.size(); ++node) {
            if (!above[at(node)] || !m_service.nodeUp[at(node)])
                continue;
            solver.lose(node);
            CoolingPower::Loss loss{node, {}};
            for (const int consumer : solver.touchedConsumers()) {
                if (solver.isDark(consumer) && !solver.wasDark(consumer))
                    loss.takes.push_back(nodeOf(consumer));
            }
            solver.restore();
            if (loss.takes.empty())
                continue;
            std::sort(loss.takes.begin(), loss.takes.end());
            result.losses.push_back(std::move(loss));
        }
        return result;
    }

private:
    [[nodiscard]] int nodeOf(int drive) const
    {
        return m_site.nodeIndex(m_site.consumers[at(drive)].id);
    }

    [[nodiscard]] std::vector<char> aboveDrives() const
    {
        std::vector<char> above(m_site.nodes.size(), 0);
        for (const int drive : m_drives) {
            for (const int node : m_site.feeds.of(drive))
                above[at(node)] = 1;
        }
        for (std::size_t rank = m_site.order.size(); rank-- > 0;) {
            const int node = m_site.order[rank];
            for (const int parent : m_site.parents.of(node))
                above[at(parent)] = static_cast<char>(above[at(parent)] | above[at(node)]);
        }
        return above;
    }

    const SiteSnapshot &m_site;
    Service m_service;
    std::vector<double> m_watts;
    std::vector<int> m_drives;
};

class PlantBuilder
{
public:
    PlantBuilder(const SiteSnapshot &site,
                 const Service &service,
                 const CoolingPower &power,
                 Carrier carrier)
        : m_site(site)
        , m_service(service)
        , m_power(power)
        , m_carrier(carrier)
    {}

    CoolingPlant build()
    {
        addEquipment();
        addGroups();
        addGroupNodes();
        addHallNodes();
        link();
        return std::move(m_plant);
    }

private:
    int addNode(Id id, double limitW, bool up)
    {
        Node node;
        node.id = id;
        node.carrier = m_carrier;
        node.trunk = true;
        node.limitW = limitW;
        m_plant.network.nodes.push_back(node);
        m_plant.service.nodeUp.push_back(up ? 1 : 0);
        m_plant.service.limitW.push_back(up ? limitW : 0);
        m_parents.emplace_back();
        return static_cast<int>(m_plant.network.nodes.size()) - 1;
    }

    /// Equipment of the carrier that leads to a hall or a rack.
    [[nodiscard]] std::vector<char> serving() const
    {
        std::vector<char> serves(m_site.nodes.size(), 0);
        for (const Lists *coolers : {&m_site.coolers, &m_site.hallCoolers}) {
            for (const int node : coolers->item)
                serves[at(node)] = m_site.nodes[at(node)].carrier == m_carrier ? 1 : 0;
        }
        for (std::size_t rank = m_site.order.size(); rank-- > 0;) {
            const int node = m_site.order[rank];
            if (!serves[at(node)])
                continue;
            for (const int parent : m_site.parents.of(node))
                serves[at(parent)] = 1;
        }
        return serves;
    }

    void addEquipment()
    {
        const std::vector<char> serves = serving();
        m_plant.network.id = m_site.id;
        m_plant.service.first = m_service.first;
        m_plant.plantNodeOf.assign(m_site.nodes.size(), -1);
        for (int node = 0; at(node) < m_site.nodes.size(); ++node) {
            if (!serves[at(node)])
                continue;
            const bool up = m_service.nodeUp[at(node)] && !m_power.down[at(node)];
            m_plant.plantNodeOf[at(node)] =
                addNode(m_site.nodes[at(node)].id, m_service.limitW[at(node)], up);
            m_plant.siteNodeOf.push_back(node);
        }
        m_plant.equipment = static_cast<int>(m_plant.siteNodeOf.size());
        for (int k = 0; k < m_plant.equipment; ++k) {
            for (const int parent : m_site.parents.of(m_plant.siteNodeOf[at(k)])) {
                if (m_plant.plantNodeOf[at(parent)] >= 0)
                    m_parents[at(k)].push_back(m_plant.plantNodeOf[at(parent)]);
            }
            m_plant.network.nodes[at(k)].source = m_parents[at(k)].empty();
        }
        for (const int node : m_site.order) {
            if (m_plant.plantNodeOf[at(node)] >= 0)
                m_plant.network.order.push_back(m_plant.plantNodeOf[at(node)]);
        }
    }

    [[nodiscard]] std::vector<int> ofPlant(std::span<const int> siteNodes) const
    {
        std::vector<int> nodes;
        for (const int node : siteNodes) {
            if (m_plant.plantNodeOf[at(node)] >= 0)
                nodes.push_back(m_plant.plantNodeOf[at(node)]);
        }
        // One pipe or two to the same equipment: it serves once.
        std::sort(nodes.begin(), nodes.end());
        nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
        return nodes;
    }

    /// Groups are in the order of halls, then coolers: racks come and go without changing it.
    void addGroups()
    {
        std::map<std::pair<int, std::vector<int>>, std::vector<int>> racksOf;
        std::vector<std::vector<int>> ofHall;
        for (int h = 0; at(h) < m_site.halls.size(); ++h)
            ofHall.push_back(ofPlant(m_site.hallCoolers.of(h)));
        for (int i = 0; i < m_site.racks; ++i) {
            const int hall = m_site.consumers[at(i)].hall;
            std::vector<int> own;
            if (m_site.coolers.count(i) > 0)
                own = ofPlant(m_site.coolers.of(i));
            if (!own.empty())
                racksOf[{hall, std::move(own)}].push_back(i);
        }
        for (int h = 0; at(h) < m_site.halls.size(); ++h) {
            if (!ofHall[at(h)].empty())
                racksOf.try_emplace({h, ofHall[at(h)]});
        }
        m_plant.groupOf.assign(at(m_site.racks), -1);
        std::vector<int> rest(m_site.halls.size(), -1);
        for (const auto &[key, racks] : racksOf) {
            const int group = static_cast<int>(m_plant.groups.size());
            m_plant.groups.push_back({.hall = key.first, .coolers = key.second});
            if (key.second == ofHall[at(key.first)])
                rest[at(key.first)] = group;
            for (const int rack : racks)
                m_plant.groupOf[at(rack)] = group;
        }
        for (int i = 0; i < m_site.racks; ++i) {
            int &group = m_plant.groupOf[at(i)];
            if (group < 0)
                group = rest[at(m_site.consumers[at(i)].hall)];
        }
    }

    void addGroupNodes()
    {
        for (CoolingGroup &group : m_plant.groups) {
            group.node = addNode(m_site.halls[at(group.hall)].id, kUnknown, true);
            m_plant.network.nodes[at(group.node)].bounds = false;
            m_parents[at(group.node)] = group.coolers;
            group.consumer = static_cast<int>(m_plant.network.consumers.size());
            Consumer consumer;
            consumer.id = m_site.halls[at(group.hall)].id;
            consumer.hall = group.hall;
            m_plant.network.consumers.push_back(consumer);
            m_plant.service.consumerOn.push_back(1);
            m_plant.service.built.push_back(1);
            m_plant.network.feeds.item.push_back(group.node);
            m_plant.network.feeds.start.push_back(
                static_cast<int>(m_plant.network.feeds.item.size()));
        }
    }

    void addHallNodes()
    {
        std::vector<std::vector<int>> groupsOf(m_site.halls.size());
        for (const CoolingGroup &group : m_plant.groups)
            groupsOf[at(group.hall)].push_back(group.node);
        for (std::size_t h = 0; h < m_site.halls.size(); ++h) {
            const double rating = coolingRatingOf(m_site.halls[h], m_carrier);
            const bool own = groupsOf[h].empty();
            const int node =
                addNode(m_site.halls[h].id, own && std::isnan(rating) ? 0 : rating, true);
            m_plant.network.nodes[at(node)].source = own;
            m_plant.network.nodes[at(node)].bounds = own || !std::isnan(rating);
            m_parents[at(node)] = std::move(groupsOf[h]);
        }
    }

    void link()
    {
        SiteSnapshot &network = m_plant.network;
        const std::size_t count = network.nodes.size();
        for (int node = m_plant.equipment; at(node) < count; ++node)
            network.order.push_back(node);
        for (const std::vector<int> &parents : m_parents) {
            network.parents.item.insert(network.parents.item.end(), parents.begin(), parents.end());
            network.parents.start.push_back(static_cast<int>(network.parents.item.size()));
        }
        network.children = reversed(network.parents, count, &network.childEdges);
        network.fed = reversed(network.feeds, count);
        network.rankOf.resize(count);
        network.reachesSource.assign(count, 1);
        for (int rank = 0; at(rank) < count; ++rank)
            network.rankOf[at(network.order[at(rank)])] = rank;
        for (int node = 0; at(node) < count; ++node) {
            if (network.nodes[at(node)].source)
                network.sources.push_back(node);
        }
        m_plant.trunk = network;
        m_plant.trunk.consumers.clear();
        m_plant.trunk.feeds = {};
        m_plant.trunk.fed = reversed(m_plant.trunk.feeds, count);
    }

    const SiteSnapshot &m_site;
    const Service &m_service;
    const CoolingPower &m_power;
    Carrier m_carrier;
    CoolingPlant m_plant;
    std::vector<std::vector<int>> m_parents;
};

} // namespace

double coolingRatingOf(const Hall &hall, Carrier carrier)
{
    return carrier == Carrier::Liquid ? hall.liquidW : hall.airW;
}

CoolingPower coolingPowerOf(const SiteSnapshot &site, const Service &service)
{
    return DriveLosses(site, service).find();
}

bool hasPlant(const SiteSnapshot &site, Carrier carrier)
{
    const auto isOfCarrier = [&](int node) { return site.nodes[at(node)].carrier == carrier; };
    return std::any_of(site.hallCoolers.item.begin(), site.hallCoolers.item.end(), isOfCarrier)
           || std::any_of(site.coolers.item.begin(), site.coolers.item.end(), isOfCarrier);
}

CoolingPlant coolingPlantOf(const SiteSnapshot &site,
                            const Service &service,
                            const CoolingPower &power,
                            Carrier carrier)
{
    return PlantBuilder(site, service, power, carrier).build();
}

} // namespace headroom::engine
