// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/connecting.h"

#include "models/edits/edits.h"
#include "models/edits/grouping.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <set>
#include <unordered_set>
#include <utility>

namespace headroom {

namespace {

constexpr double kSlackKw = 1e-9;

Failure missing(EntityKind kind)
{
    return failure("entity.missing", {entityInfo(kind).label});
}

QString sideName(Side side)
{
    return QString::fromUtf8(ChoiceNames<Side>::kNames.at(static_cast<std::size_t>(side)))
        .toUpper();
}

/// Priority of a feed of a side: A before B before C.
int priorityOf(Side side)
{
    return std::max(1, static_cast<int>(side));
}

/// Racks that the subjects are or stand for, in order of id.
std::vector<Id> racksOf(const Project &project, std::span<const Subject> subjects)
{
    std::set<Id> racks;
    std::unordered_set<Id> rows;
    std::unordered_set<Id> halls;
    for (const Subject subject : withWholeGroups(project, subjects)) {
        if (subject.kind == EntityKind::Rack && project.table<Rack>().contains(subject.id))
            racks.insert(subject.id);
        else if (subject.kind == EntityKind::RackRow)
            rows.insert(subject.id);
        else if (subject.kind == EntityKind::Hall)
            halls.insert(subject.id);
    }
    if (!rows.empty() || !halls.empty()) {
        for (const Rack &rack : project.table<Rack>()) {
            if (halls.contains(rack.hall) || (rack.row && rows.contains(*rack.row)))
                racks.insert(rack.id);
        }
    }
    return {racks.begin(), racks.end()};
}

double distanceM(const Placement &box, Point place)
{
    const double angle = box.rotationDeg * std::numbers::pi / 180;
    const Point to = place - box.centre;
    const double alongM = std::abs(to.xM * std::cos(angle) + to.yM * std::sin(angle));
    const double acrossM = std::abs(to.yM * std::cos(angle) - to.xM * std::sin(angle));
    return std::hypot(std::max(0.0, alongM - box.widthM / 2),
                      std::max(0.0, acrossM - box.depthM / 2));
}

bool givesFeeds(const PowerNode &node)
{
    return node.carrier == Carrier::Power
           && (node.kind == NodeKind::Busway || node.kind == NodeKind::Feed
               || node.kind == NodeKind::Panel);
}

struct Candidate
{
    Id node;
    Placement box;
};

/// Makes the feeds of one autoConnect, rack by rack.
class FeedMaker
{
public:
    FeedMaker(Project project, IdSource &ids, FreeCapacities free, ConnectReport &report)
        : m_project(std::move(project))
        , m_result(m_project)
        , m_ids(ids)
        , m_free(std::move(free))
        , m_report(report)
    {
        for (const PowerNode &node : m_project.table<PowerNode>()) {
            if (givesFeeds(node))
                m_candidates[{node.site, node.side}].push_back(
                    {node.id, *placementOf(m_project, {EntityKind::PowerNode, node.id})});
        }
        for (const Connection &edge : m_project.table<Connection>()) {
            if (edge.toNode)
                m_parents[*edge.toNode].push_back(edge.from);
            else if (edge.toRack)
                m_feeds[*edge.toRack].push_back(edge.from);
        }
    }

    void connect(const std::vector<Id> &racks, std::span<const Side> sides)
    {
        std::vector<std::pair<double, Id>> order;
        order.reserve(racks.size());
        for (const Id rack : racks)
            order.emplace_back(nearestM(rack, sides), rack);
        std::sort(order.begin(), order.end());
        for (const auto &[distance, rack] : order)
            connectRack(*m_project.find<Rack>(rack), sides);
    }

    [[nodiscard]] Project take() { return std::move(m_result); }

private:
    [[nodiscard]] const std::vector<Candidate> &candidates(const Rack &rack, Side side) const
    {
        static const std::vector<Candidate> kNone;
        const Hall *hall = m_project.find<Hall>(rack.hall);
        const auto found =
            hall != nullptr ? m_candidates.find({hall->site, side}) : m_candidates.end();
        return found == m_candidates.end() ? kNone : found->second;
    }

    [[nodiscard]] double nearestM(Id id, std::span<const Side> sides) const
    {
        const Rack &rack = *m_project.find<Rack>(id);
        double nearest = std::numeric_limits<double>::max();
        for (const Side side : sides) {
            for (const Candidate &candidate : candidates(rack, side))
                nearest =
                    std::min(nearest, distanceM(candidate.box, {rack.x.value(), rack.y.value()}));
        }
        return nearest;
    }

    /// The node and all above it that would have to carry the load, up to where several supply
    /// one in parallel: how they share is not known here.
    [[nodiscard]] std::vector<Id> carriersFrom(Id node) const
    {
        std::vector<Id> carriers{node};
        for (std::size_t i = 0; i < carriers.size(); ++i) {
            const auto parents = m_parents.find(carriers[i]);
            if (parents == m_parents.end())
                continue;
            const PowerNode *row = m_project.find<PowerNode>(carriers[i]);
            if (parents->second.size() > 1
                && (row == nullptr || row->kind != NodeKind::TransferSwitch))
                continue;
            for (const Id parent : parents->second) {
                if (std::find(carriers.begin(), carriers.end(), parent) == carriers.end())
                    carriers.push_back(parent);
            }
        }
        return carriers;
    }

    [[nodiscard]] std::optional<Kilowatts> freeAt(Id node) const
    {
        const auto found = m_free.find(node);
        return found == m_free.end() ? std::nullopt : found->second;
    }

    [[nodiscard]] bool
    hasRoom(Id node, const std::set<Id> &counted, std::optional<Kilowatts> load) const
    {
        if (!load)
            return true;
        for (const Id carrier : carriersFrom(node)) {
            const std::optional<Kilowatts> free = freeAt(carrier);
            if (free && !counted.contains(carrier) && free->value() + kSlackKw < load->value())
                return false;
        }
        return true;
    }

    /// The load of a rack counts once at a node, however many of its feeds come from there.
    void count(Id node, std::set<Id> &counted, std::optional<Kilowatts> load)
    {
        for (const Id carrier : carriersFrom(node)) {
            if (!counted.insert(carrier).second || !load)
                continue;
            if (const auto found = m_free.find(carrier); found != m_free.end() && found->second)
                found->second = *found->second - *load;
        }
    }

    void connectRack(const Rack &rack, std::span<const Side> sides)
    {
        const std::optional<Kilowatts> load = loadOnEachFeed(m_project, rack);
        std::set<Id> counted;
        std::set<Side> present;
        if (const auto feeds = m_feeds.find(rack.id); feeds != m_feeds.end()) {
            for (const Id feed : feeds->second) {
                if (const PowerNode *node = m_project.find<PowerNode>(feed))
                    present.insert(node->side);
                for (const Id carrier : carriersFrom(feed))
                    counted.insert(carrier);
            }
        }
        for (const Side side : sides) {
            if (rack.sharing == Sharing::NPlusM)
                counted.clear(); // every feed carries a part of its own
            if (present.contains(side))
                ++m_report.present;
            else
                connectSide(rack, side, load, counted);
        }
    }

    void
    connectSide(const Rack &rack, Side side, std::optional<Kilowatts> load, std::set<Id> &counted)
    {
        const std::vector<Candidate> &choices = candidates(rack, side);
        const Point place{rack.x.value(), rack.y.value()};
        const Candidate *best = nullptr;
        double bestM = std::numeric_limits<double>::max();
        for (const Candidate &choice : choices) {
            const double awayM = distanceM(choice.box, place);
            if (awayM < bestM && hasRoom(choice.node, counted, load)) {
                best = &choice;
                bestM = awayM;
            }
        }
        if (best == nullptr) {
            const QString name = displayName(m_project, {EntityKind::Rack, rack.id});
            Message why =
                choices.empty()
                    ? Message{"connect.no-feed", {name, sideName(side)}}
                    : Message{"connect.no-capacity",
                              {name, sideName(side), Amount{load->value(), Unit::Kilowatt}}};
            m_report.missed.push_back({rack.id, side, std::move(why)});
            return;
        }
        Connection edge;
        edge.id = m_ids.next();
        edge.from = best->node;
        edge.toRack = rack.id;
        edge.priority = priorityOf(side);
        m_result.set(edge);
        count(best->node, counted, load);
        ++m_report.connected;
        if (!freeAt(best->node) && m_unrated.insert(best->node).second)
            m_report.unrated.push_back(best->node);
    }

    Project m_project;
    Project m_result;
    IdSource &m_ids;
    FreeCapacities m_free;
    ConnectReport &m_report;
    std::map<std::pair<Id, Side>, std::vector<Candidate>> m_candidates;
    std::unordered_map<Id, std::vector<Id>> m_parents;
    std::unordered_map<Id, std::vector<Id>> m_feeds;
    std::set<Id> m_unrated;
};

} // namespace

std::optional<Kilowatts> loadOnEachFeed(const Project &project, const Rack &rack)
{
    std::optional<Kilowatts> planned = rack.plannedPower;
    if (!planned) {
        const RackType *type = project.find<RackType>(rack.type);
        planned = type != nullptr ? type->plannedPower : std::nullopt;
    }
    if (planned && rack.sharing == Sharing::NPlusM)
        return *planned / std::max(1, rack.feedsNeeded.value_or(1));
    return planned;
}

Result<Project> autoConnect(const Project &project,
                            IdSource &ids,
                            std::span<const Subject> subjects,
                            std::span<const Side> sides,
                            const FreeCapacities &free,
                            ConnectReport *report)
{
    const std::vector<Id> racks = racksOf(project, subjects);
    if (racks.empty())
        return failure("connect.nothing");
    ConnectReport told;
    FeedMaker maker(project, ids, free, told);
    maker.connect(racks, sides);
    if (report != nullptr)
        *report = std::move(told);
    return maker.take();
}

Result<Project> connectMany(const Project &project,
                            IdSource &ids,
                            Id from,
                            std::span<const Subject> targets,
                            int priority,
                            ConnectReport *report)
{
    const PowerNode *source = project.find<PowerNode>(from);
    if (source == nullptr)
        return missing(EntityKind::PowerNode);
    std::set<Subject> wanted;
    std::vector<Subject> rows;
    for (const Subject subject : withWholeGroups(project, targets)) {
        const bool cools = subject.kind == EntityKind::Hall && source->carrier != Carrier::Power;
        const bool fits =
            subject.kind == EntityKind::Rack || subject.kind == EntityKind::PowerNode || cools;
        if (fits && exists(project, subject) && subject.id != from)
            wanted.insert(subject);
        else if (subject.kind == EntityKind::RackRow)
            rows.push_back(subject);
    }
    for (const Id rack : racksOf(project, rows))
        wanted.insert({EntityKind::Rack, rack});
    ConnectReport told;
    for (const Connection &edge : project.table<Connection>()) {
        if (edge.from != from)
            continue;
        const Subject target = edge.toRack   ? Subject{EntityKind::Rack, *edge.toRack}
                               : edge.toNode ? Subject{EntityKind::PowerNode, *edge.toNode}
                                             : Subject{EntityKind::Hall, *edge.toHall};
        told.present += static_cast<qint64>(wanted.erase(target));
    }
    if (wanted.empty())
        return failure("connect.nothing");
    Project result = project;
    for (const Subject target : wanted) {
        Connection edge;
        edge.id = ids.next();
        edge.from = from;
        edge.priority = priority;
        if (target.kind == EntityKind::Rack)
            edge.toRack = target.id;
        else if (target.kind == EntityKind::PowerNode)
            edge.toNode = target.id;
        else
            edge.toHall = target.id;
        result.set(edge);
        ++told.connected;
    }
    if (report != nullptr)
        *report = std::move(told);
    return result;
}

} // namespace headroom
