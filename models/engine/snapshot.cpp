// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/snapshot.h"

#include "models/engine/h100.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace headroom::engine {

namespace {

template <class Row>
int indexOf(const std::vector<Row> &rows, Id id)
{
    const auto found = std::lower_bound(
        rows.begin(), rows.end(), id, [](const Row &row, Id wanted) { return row.id < wanted; });
    return found != rows.end() && found->id == id ? static_cast<int>(found - rows.begin()) : -1;
}

bool isTrunk(NodeKind kind)
{
    switch (kind) {
    case NodeKind::SubstationTransformer:
    case NodeKind::Switchgear:
    case NodeKind::Transformer:
    case NodeKind::Ups:
    case NodeKind::TransferSwitch:
        return true;
    default:
        return isSource(kind);
    }
}

struct Edge
{
    int from = -1;
    int to = -1;
    int priority = 1;
    Id id;
};

/// Turns edges into the lists of each target, by priority, then id.
Lists listsByTarget(std::vector<Edge> edges, std::size_t targets)
{
    std::sort(edges.begin(), edges.end(), [](const Edge &a, const Edge &b) {
        return std::tie(a.to, a.priority, a.id) < std::tie(b.to, b.priority, b.id);
    });
    Lists lists;
    lists.start.assign(targets + 1, 0);
    for (const Edge &edge : edges)
        ++lists.start[at(edge.to) + 1];
    for (std::size_t i = 0; i < targets; ++i)
        lists.start[i + 1] += lists.start[i];
    for (const Edge &edge : edges)
        lists.item.push_back(edge.from);
    return lists;
}

/// Builds the snapshots of all sites together, so that every table is read once.
class Builder
{
public:
    Builder(const Project &project, const std::set<Id> *only)
        : m_project(project)
        , m_only(only)
    {}

    std::vector<SiteSnapshot> build()
    {
        addSites();
        addPhasesAndTypes();
        addNodes();
        addHalls();
        addRacks();
        addOverheads();
        addDrives();
        addConnections();
        addOutages();
        for (std::size_t i = 0; i < m_sites.size(); ++i) {
            SiteSnapshot &site = m_sites[i];
            link(site, m_nodeEdges[i], m_feedEdges[i]);
            site.coolers = listsByTarget(m_coolerEdges[i], at(site.racks));
            site.hallCoolers = listsByTarget(m_hallEdges[i], site.halls.size());
        }
        return std::move(m_sites);
    }

private:
    void addSites()
    {
        for (const Site &site : m_project.table<Site>()) {
            if (site.kind != SiteKind::Ground || (m_only != nullptr && !m_only->contains(site.id)))
                continue;
            SiteSnapshot snapshot;
            snapshot.id = site.id;
            snapshot.name = site.name;
            snapshot.pueRatio = site.pueRatio.value_or(kUnknown);
            m_sites.push_back(std::move(snapshot));
        }
        std::sort(m_sites.begin(), m_sites.end(), [](const SiteSnapshot &a, const SiteSnapshot &b) {
            return std::tie(a.name, a.id) < std::tie(b.name, b.id);
        });
        for (std::size_t i = 0; i < m_sites.size(); ++i)
            m_siteOf[m_sites[i].id] = static_cast<int>(i);
        m_nodeEdges.resize(m_sites.size());
        m_feedEdges.resize(m_sites.size());
        m_coolerEdges.resize(m_sites.size());
        m_hallEdges.resize(m_sites.size());
    }

    void addPhasesAndTypes()
    {
        for (const Phase &phase : m_project.table<Phase>()) {
            const bool cancelled = phase.status == PhaseStatus::Cancelled;
            PhaseData data{phase.id, cancelled ? std::nullopt : phase.inService};
            data.monthUnknown = !cancelled && !phase.inService;
            data.rampMonths = phase.rampMonths;
            m_phases.push_back(data);
        }
        for (const RackType &type : m_project.table<RackType>()) {
            RackTypeData data{type.id, type.acceleratorType};
            const AcceleratorType *accelerator =
                type.acceleratorType ? m_project.find<AcceleratorType>(*type.acceleratorType)
                                     : nullptr;
            if (accelerator != nullptr && accelerator->bf16Dense)
                data.h100Bf16 = *accelerator->bf16Dense / kH100Bf16Dense;
            if (accelerator != nullptr && accelerator->fp8Dense)
                data.h100Fp8 = *accelerator->fp8Dense / kH100Fp8Dense;
            if (accelerator != nullptr && accelerator->memoryBandwidth)
                data.h100Bandwidth = *accelerator->memoryBandwidth / kH100MemoryBandwidth;
            m_types.push_back(data);
        }
        for (SiteSnapshot &site : m_sites) {
            site.phases = m_phases;
            site.types = m_types;
        }
    }

    void addNodes()
    {
        for (const PowerNode &node : m_project.table<PowerNode>()) {
            const auto site = m_siteOf.find(node.site);
            if (site == m_siteOf.end())
                continue;
            Node data;
            data.id = node.id;
            data.kind = node.kind;
            data.carrier = node.carrier;
            data.source = node.carrier == Carrier::Power && isSource(node.kind);
            data.battery = data.source && node.kind == NodeKind::Battery;
            data.trunk = node.carrier == Carrier::Power && isTrunk(node.kind);
            data.usable = node.status == NodeStatus::InService;
            data.phase = node.phase ? indexOf(m_phases, *node.phase) : -1;
            data.limitW = usableLimitW(node);
            data.efficiency = node.efficiency.value();
            data.standingLossW = wattsOf(node.standingLoss);
            if (data.battery && node.energy)
                data.energyWh = std::round(node.energy->value() * 1000);
            m_sites[at(site->second)].nodes.push_back(data);
            m_siteOfNode[node.id] = site->second;
        }
    }

    void addHalls()
    {
        for (const headroom::Hall &hall : m_project.table<headroom::Hall>()) {
            const auto found = m_siteOf.find(hall.site);
            if (found == m_siteOf.end())
                continue;
            SiteSnapshot &site = m_sites[at(found->second)];
            Hall data;
            data.id = hall.id;
            data.sellable = hall.space != SpaceState::Internal;
            data.pueFromSite = !hall.pueRatio.has_value();
            data.pueRatio = hall.pueRatio.value_or(site.pueRatio);
            data.airW = wattsOf(hall.airCooling);
            data.liquidW = wattsOf(hall.liquidCooling);
            site.halls.push_back(data);
            m_siteOfHall[hall.id] = found->second;
        }
    }

    void addRacks()
    {
        for (const Rack &rack : m_project.table<Rack>()) {
            const auto found = m_siteOfHall.find(rack.hall);
            if (found == m_siteOfHall.end())
                continue;
            SiteSnapshot &site = m_sites[at(found->second)];
            const RackType *type = m_project.find<RackType>(rack.type);
            Consumer data;
            data.id = rack.id;
            data.hall = indexOf(site.halls, rack.hall);
            data.phase = rack.phase ? indexOf(m_phases, *rack.phase) : -1;
            data.type = indexOf(m_types, rack.type);
            data.drawing = rack.state == RackState::InService;
            data.occupied = rack.state != RackState::ReservedSpace;
            data.position =
                rack.space != SpaceState::Internal && site.halls[at(data.hall)].sellable;
            data.loadW = wattsOf(rack.plannedPower);
            if (!rack.plannedPower && type != nullptr)
                data.loadW = wattsOf(type->plannedPower);
            if (type != nullptr && type->liquidShare)
                data.liquidShare = type->liquidShare->value();
            if (rack.accelerators)
                data.accelerators = *rack.accelerators;
            else if (type != nullptr && type->accelerators)
                data.accelerators = *type->accelerators;
            data.sharing = rack.sharing;
            if (rack.sharing == Sharing::NPlusM)
                data.needed = std::max(1, rack.feedsNeeded.value_or(1));
            site.consumers.push_back(data);
            m_siteOfRack[rack.id] = found->second;
        }
        for (SiteSnapshot &site : m_sites) {
            site.racks = static_cast<int>(site.consumers.size());
            addDelays(site);
        }
    }

    /// Of the n racks of a phase at a site, in order of row, then id, the one in place i comes into
    /// service ⌊i × ramp / n⌋ months after the phase.
    void addDelays(SiteSnapshot &site) const
    {
        std::vector<std::vector<std::pair<Id, int>>> racksOf(site.phases.size());
        for (int i = 0; i < site.racks; ++i) {
            const Consumer &rack = site.consumers[at(i)];
            if (rack.phase >= 0 && site.phases[at(rack.phase)].rampMonths > 1)
                racksOf[at(rack.phase)].emplace_back(
                    m_project.find<Rack>(rack.id)->row.value_or(Id{}), i);
        }
        for (std::size_t phase = 0; phase < racksOf.size(); ++phase) {
            std::vector<std::pair<Id, int>> &racks = racksOf[phase];
            std::sort(racks.begin(), racks.end());
            for (std::size_t place = 0; place < racks.size(); ++place)
                site.consumers[at(racks[place].second)].delay = static_cast<int>(
                    place * static_cast<std::size_t>(site.phases[phase].rampMonths) / racks.size());
        }
    }

    void addOverheads()
    {
        for (const headroom::Hall &hall : m_project.table<headroom::Hall>()) {
            const auto found = m_siteOfHall.find(hall.id);
            if (found == m_siteOfHall.end() || !hall.overheadNode)
                continue;
            SiteSnapshot &site = m_sites[at(found->second)];
            const int node = indexOf(site.nodes, *hall.overheadNode);
            if (node < 0 || site.nodes[at(node)].carrier != Carrier::Power)
                continue;
            const int index = static_cast<int>(site.consumers.size());
            Consumer data;
            data.kind = Consumer::Kind::Overhead;
            data.id = hall.id;
            data.hall = indexOf(site.halls, hall.id);
            data.loadW = 0;
            site.halls[at(data.hall)].overhead = index;
            site.consumers.push_back(data);
            m_feedEdges[at(found->second)].push_back({node, index, 1, hall.id});
        }
    }

    /// Cooling equipment draws its standing loss from the power equipment that supplies it.
    void addDrives()
    {
        for (SiteSnapshot &site : m_sites) {
            for (const Node &node : site.nodes) {
                if (node.carrier == Carrier::Power)
                    continue;
                Consumer data;
                data.kind = Consumer::Kind::Drive;
                data.id = node.id;
                data.phase = node.phase;
                data.drawing = node.usable;
                data.loadW = node.standingLossW;
                m_driveOf[node.id] = static_cast<int>(site.consumers.size());
                site.consumers.push_back(data);
            }
        }
    }

    void addConnections()
    {
        for (const Connection &edge : m_project.table<Connection>()) {
            const auto found = m_siteOfNode.find(edge.from);
            if (found == m_siteOfNode.end())
                continue;
            const SiteSnapshot &site = m_sites[at(found->second)];
            const int from = indexOf(site.nodes, edge.from);
            const Carrier carrier = site.nodes[at(from)].carrier;
            if (edge.toRack) {
                const auto rackSite = m_siteOfRack.find(*edge.toRack);
                if (rackSite == m_siteOfRack.end() || rackSite->second != found->second)
                    continue;
                auto &edges = carrier == Carrier::Power ? m_feedEdges : m_coolerEdges;
                edges[at(found->second)].push_back(
                    {from, site.rackIndex(*edge.toRack), edge.priority, edge.id});
            } else if (edge.toHall) {
                const auto hallSite = m_siteOfHall.find(*edge.toHall);
                if (carrier != Carrier::Power && hallSite != m_siteOfHall.end()
                    && hallSite->second == found->second)
                    m_hallEdges[at(found->second)].push_back(
                        {from, indexOf(site.halls, *edge.toHall), edge.priority, edge.id});
            } else if (edge.toNode) {
                const int to = indexOf(site.nodes, *edge.toNode);
                if (to < 0)
                    continue;
                if (site.nodes[at(to)].carrier == carrier)
                    m_nodeEdges[at(found->second)].push_back({from, to, edge.priority, edge.id});
                else if (carrier == Carrier::Power)
                    m_feedEdges[at(found->second)].push_back(
                        {from, m_driveOf.at(*edge.toNode), edge.priority, edge.id});
            }
        }
    }

    void addOutages()
    {
        for (const Outage &outage : m_project.table<Outage>()) {
            const auto found = m_siteOfNode.find(outage.node);
            if (found == m_siteOfNode.end())
                continue;
            SiteSnapshot &site = m_sites[at(found->second)];
            OutageData data;
            data.node = indexOf(site.nodes, outage.node);
            data.from = outage.from;
            data.until = outage.until;
            data.capW = outage.cap ? wattsOf(outage.cap) : 0;
            site.outages.push_back(data);
        }
    }

    /// Parents before children; nodes on a cycle, which sound plans do not have, lose their edges.
    static void
    link(SiteSnapshot &site, std::vector<Edge> &nodeEdges, const std::vector<Edge> &feedEdges)
    {
        const std::size_t count = site.nodes.size();
        sortNodes(site, nodeEdges);
        if (site.order.size() < count) {
            std::vector<char> sorted(count, 0);
            for (const int node : site.order)
                sorted[at(node)] = 1;
            std::erase_if(nodeEdges, [&](const Edge &edge) { return !sorted[at(edge.to)]; });
            sortNodes(site, nodeEdges);
        }
        site.feeds = listsByTarget(feedEdges, site.consumers.size());
        site.fed = reversed(site.feeds, count);
        site.rankOf.resize(count);
        site.reachesSource.assign(count, 0);
        for (int rank = 0; at(rank) < count; ++rank) {
            const int node = site.order[at(rank)];
            site.rankOf[at(node)] = rank;
            bool reaches = site.nodes[at(node)].source;
            for (const int parent : site.parents.of(node))
                reaches = reaches || site.reachesSource[at(parent)] != 0;
            site.reachesSource[at(node)] = reaches ? 1 : 0;
        }
        for (int node = 0; at(node) < count; ++node) {
            if (site.nodes[at(node)].source)
                site.sources.push_back(node);
        }
    }

    static void sortNodes(SiteSnapshot &site, const std::vector<Edge> &edges)
    {
        const std::size_t count = site.nodes.size();
        site.parents = listsByTarget(edges, count);
        site.children = reversed(site.parents, count, &site.childEdges);
        site.order.clear();
        std::vector<int> open(count);
        for (int node = 0; at(node) < count; ++node) {
            open[at(node)] = site.parents.count(node);
            if (open[at(node)] == 0)
                site.order.push_back(node);
        }
        for (std::size_t next = 0; next < site.order.size(); ++next) {
            for (const int child : site.children.of(site.order[next])) {
                if (--open[at(child)] == 0)
                    site.order.push_back(child);
            }
        }
    }

    const Project &m_project;
    const std::set<Id> *m_only; // null: all
    std::vector<SiteSnapshot> m_sites;
    std::vector<PhaseData> m_phases;
    std::vector<RackTypeData> m_types;
    std::unordered_map<Id, int> m_siteOf;
    std::unordered_map<Id, int> m_siteOfNode;
    std::unordered_map<Id, int> m_siteOfHall;
    std::unordered_map<Id, int> m_siteOfRack;
    std::unordered_map<Id, int> m_driveOf;
    std::vector<std::vector<Edge>> m_nodeEdges;
    std::vector<std::vector<Edge>> m_feedEdges;
    std::vector<std::vector<Edge>> m_coolerEdges; // of racks
    std::vector<std::vector<Edge>> m_hallEdges;
};

} // namespace

Lists reversed(const Lists &lists, std::size_t targets, Lists *positions)
{
    Lists result;
    result.start.assign(targets + 1, 0);
    for (const int item : lists.item)
        ++result.start[at(item) + 1];
    for (std::size_t i = 0; i < targets; ++i)
        result.start[i + 1] += result.start[i];
    result.item.resize(lists.item.size());
    if (positions != nullptr)
        *positions = result;
    std::vector<int> next(result.start.begin(), result.start.end() - 1);
    for (int owner = 0; at(owner) + 1 < lists.start.size(); ++owner) {
        for (int k = lists.begin(owner); k < lists.end(owner); ++k) {
            const int slot = next[at(lists.item[at(k)])]++;
            result.item[at(slot)] = owner;
            if (positions != nullptr)
                positions->item[at(slot)] = k;
        }
    }
    return result;
}

int SiteSnapshot::nodeIndex(Id node) const
{
    return indexOf(nodes, node);
}

int SiteSnapshot::rackIndex(Id rack) const
{
    const auto end = consumers.begin() + racks;
    const auto found =
        std::lower_bound(consumers.begin(), end, rack, [](const Consumer &consumer, Id wanted) {
            return consumer.id < wanted;
        });
    return found != end && found->id == rack ? static_cast<int>(found - consumers.begin()) : -1;
}

std::vector<SiteSnapshot> snapshotsOf(const Project &project)
{
    return Builder(project, nullptr).build();
}

std::vector<SiteSnapshot> snapshotsOf(const Project &project, const std::set<Id> &sites)
{
    return Builder(project, &sites).build();
}

} // namespace headroom::engine
