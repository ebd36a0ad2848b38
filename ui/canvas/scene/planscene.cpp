// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/scene/planscene.h"

#include "models/edits/edits.h"

#include <numbers>

namespace headroom {

namespace {

constexpr double kBuswayDepthM = 0.7;

/// Index of the row with the id in a list sorted by id, or -1.
template <class Record, class IdOf>
int indexOf(const std::vector<Record> &records, Id id, const IdOf &idOf)
{
    const auto found =
        std::lower_bound(records.begin(), records.end(), id, [&](const Record &a, Id wanted) {
            return idOf(a) < wanted;
        });
    if (found == records.end() || idOf(*found) != id)
        return -1;
    return static_cast<int>(found - records.begin());
}

Id placeId(const PlaceRecord &place)
{
    return place.subject.id;
}

PlaceRecord place(Subject subject, const QString &name, const Polygon &outline)
{
    PlaceRecord result;
    result.subject = subject;
    result.name = name;
    result.outline = outline;
    if (!outline.empty()) {
        result.bounds = boundsOf(outline);
        result.areaM2 = areaOf(outline).value();
    }
    return result;
}

void unite(std::optional<Bounds> &all, const Bounds &more)
{
    if (!all) {
        all = more;
        return;
    }
    all->low = {std::min(all->low.xM, more.low.xM), std::min(all->low.yM, more.low.yM)};
    all->high = {std::max(all->high.xM, more.high.xM), std::max(all->high.yM, more.high.yM)};
}

/// How wide the name under each symbol may be without running into the next one.
void findRoom(std::vector<NodeRecord> &nodes)
{
    constexpr double kMostM = 40;
    GridIndex index;
    index.build(nodes.size(), [&nodes](std::size_t i) { return nodes[i].placement.centre; });
    for (NodeRecord &node : nodes) {
        const Point centre = node.placement.centre;
        const double lineM = node.placement.depthM; // names this near are on one line
        node.roomM = kMostM;
        index.visitNear({centre - Point{kMostM, lineM}, centre + Point{kMostM, lineM}},
                        [&](quint32 other) {
                            const Point away = nodes[other].placement.centre - centre;
                            if (nodes[other].id != node.id && std::abs(away.yM) < lineM)
                                node.roomM = std::min(node.roomM, std::abs(away.xM));
                        });
    }
}

/// The half width and half height of what a turned rectangle covers.
Point extent(double widthM, double depthM, const RackRecord &rack)
{
    if ((rack.flags & RackRecord::Upright) != 0) {
        return (rack.flags & RackRecord::Sideways) != 0 ? Point{depthM / 2, widthM / 2}
                                                        : Point{widthM / 2, depthM / 2};
    }
    const double angle = double{rack.rotationDeg} * std::numbers::pi / 180;
    const double cosine = std::abs(std::cos(angle));
    const double sine = std::abs(std::sin(angle));
    return {(widthM * cosine + depthM * sine) / 2, (widthM * sine + depthM * cosine) / 2};
}

} // namespace

void PlanScene::rebuild(const Project &project, Id site)
{
    m_site = site;
    readTypes(project);
    readPlaces(project);
    readNodes(project);
    readDrawn(project);
    readRacks(project);
}

void PlanScene::update(const Project &project, const ChangeSet &changes)
{
    const bool types = !changes.of<RackType>().empty();
    const bool places = !changes.of<Hall>().empty() || !changes.of<Building>().empty()
                        || !changes.of<Obstacle>().empty() || !changes.of<Site>().empty();
    const bool nodes = !changes.of<PowerNode>().empty();
    if (!changes.of<Note>().empty() || !changes.of<Dimension>().empty()
        || !changes.of<Underlay>().empty())
        readDrawn(project);
    if (types)
        readTypes(project);
    std::vector<Id> hallsBefore;
    std::transform(m_halls.begin(), m_halls.end(), std::back_inserter(hallsBefore), placeId);
    if (places)
        readPlaces(project);
    if (nodes)
        readNodes(project);
    // Racks know their type and hall by number: when those lists change, the numbers do.
    const bool renumbered =
        types
        || !std::equal(m_halls.begin(),
                       m_halls.end(),
                       hallsBefore.begin(),
                       hallsBefore.end(),
                       [](const PlaceRecord &hall, Id before) { return placeId(hall) == before; });
    if (renumbered)
        readRacks(project);
    else if (!changes.of<Rack>().empty())
        changeRacks(project, changes.of<Rack>());
    if (nodes || !changes.of<Connection>().empty())
        m_feedsStale = true;
    if (places)
        forgetSummaries();
}

void PlanScene::forgetSummaries()
{
    m_summaries.assign(m_halls.size(), {});
    m_summariesStale = true;
}

void PlanScene::forgetSummary(std::size_t hall)
{
    m_summaries[hall].stale = true;
    m_summariesStale = true;
}

void PlanScene::readTypes(const Project &project)
{
    m_types.clear();
    for (const RackType &type : project.table<RackType>()) {
        TypeRecord &record = m_types.emplace_back();
        record.id = type.id;
        record.name = type.name;
        record.widthM = type.width.value() / 1000;
        record.depthM = type.depth.value() / 1000;
        record.accelerators = type.accelerators;
        if (type.plannedPower)
            record.plannedKw = type.plannedPower->value();
    }
    // Colours go by name, so that a type keeps its colour from file to file; network racks get
    // none.
    std::vector<TypeRecord *> coloured;
    for (TypeRecord &type : m_types) {
        if (type.accelerators != 0)
            coloured.push_back(&type);
    }
    std::sort(coloured.begin(), coloured.end(), [](const TypeRecord *a, const TypeRecord *b) {
        return a->name != b->name ? a->name < b->name : a->id < b->id;
    });
    for (std::size_t i = 0; i < coloured.size(); ++i)
        coloured[i]->series = static_cast<int>(i);
}

void PlanScene::readPlaces(const Project &project)
{
    m_boundaries.clear();
    m_buildings.clear();
    m_halls.clear();
    m_obstacles.clear();
    if (const Site *site = project.find<Site>(m_site); site != nullptr && !site->boundary.empty())
        m_boundaries.push_back(place({EntityKind::Site, site->id}, site->name, site->boundary));
    for (const Building &building : project.table<Building>()) {
        if (building.site == m_site && !building.outline.empty()) {
            m_buildings.push_back(
                place({EntityKind::Building, building.id}, building.name, building.outline));
        }
    }
    for (const Hall &hall : project.table<Hall>()) {
        if (hall.site == m_site) {
            m_halls.push_back(place({EntityKind::Hall, hall.id}, hall.name, hall.outline));
            m_halls.back().space = hall.space;
        }
    }
    for (const Obstacle &obstacle : project.table<Obstacle>()) {
        if (!obstacle.outline.empty() && indexOf(m_halls, obstacle.hall, placeId) >= 0) {
            m_obstacles.push_back(
                place({EntityKind::Obstacle, obstacle.id}, obstacle.name, obstacle.outline));
            m_obstacles.back().obstacle = obstacle.kind;
        }
    }
    shadePlaces();
}

void PlanScene::readNodes(const Project &project)
{
    m_nodes.clear();
    m_feedsStale = true;
    for (const PowerNode &node : project.table<PowerNode>()) {
        if (node.site != m_site)
            continue;
        NodeRecord record;
        record.id = node.id;
        record.name = node.name;
        record.kind = node.kind;
        record.carrier = node.carrier;
        record.side = node.side;
        record.status = node.status;
        record.placement =
            placementOf(project, {EntityKind::PowerNode, node.id})
                .value_or(Placement{{node.x.value(), node.y.value()}, 2, 2, node.rotation.value()});
        // A pair of busways hangs over one row of racks: bars, so that neither hides the other.
        if (node.kind == NodeKind::Busway)
            record.placement.depthM = kBuswayDepthM;
        record.bounds = headroom::boundsOf(corners(record.placement));
        m_nodes.push_back(std::move(record));
    }
    findRoom(m_nodes);
    shadeNodes();
}

std::optional<RackRecord> PlanScene::record(const Rack &rack) const
{
    const int hall = indexOf(m_halls, rack.hall, placeId);
    const int type = indexOf(m_types, rack.type, [](const TypeRecord &a) { return a.id; });
    if (hall < 0 || type < 0)
        return std::nullopt;
    RackRecord result;
    result.id = rack.id;
    result.xM = rack.x.value();
    result.yM = rack.y.value();
    result.rotationDeg = static_cast<float>(rack.rotation.value());
    result.type = static_cast<quint16>(type);
    result.hall = static_cast<quint16>(hall);
    result.state = rack.state;
    const double quarters = rack.rotation.value() / 90;
    if (quarters == std::round(quarters)) {
        result.flags |= RackRecord::Upright;
        if (std::fmod(std::abs(quarters), 2) == 1)
            result.flags |= RackRecord::Sideways;
    }
    if (!rack.plannedPower && !m_types[result.type].plannedKw)
        result.flags |= RackRecord::PowerUnknown;
    shadeRack(result);
    return result;
}

void PlanScene::readRacks(const Project &project)
{
    m_racks.clear();
    m_racks.reserve(project.table<Rack>().size());
    for (const Rack &rack : project.table<Rack>()) {
        if (const std::optional<RackRecord> own = record(rack))
            m_racks.push_back(*own);
    }
    if (m_racks.size() < m_racks.capacity() / 2)
        m_racks.shrink_to_fit();
    m_feedsStale = true;
    forgetSummaries();
    indexRacks();
}

void PlanScene::changeRacks(const Project &project, const std::vector<Change<Rack>> &changes)
{
    // What comes and goes is merged in one pass over the list; the rest is changed in place.
    std::vector<RackRecord> came;
    std::vector<Id> gone;
    for (const Change<Rack> &change : changes) {
        const Rack *rack = project.find<Rack>(change.id);
        const std::optional<RackRecord> now = rack != nullptr ? record(*rack) : std::nullopt;
        const int index = rackIndex(change.id);
        if (index >= 0)
            forgetSummary(m_racks[static_cast<std::size_t>(index)].hall);
        if (now)
            forgetSummary(now->hall);
        if (index >= 0 && now)
            m_racks[static_cast<std::size_t>(index)] = *now;
        else if (index >= 0)
            gone.push_back(change.id);
        else if (now)
            came.push_back(*now);
    }
    if (!gone.empty()) {
        std::erase_if(m_racks, [&gone](const RackRecord &rack) {
            return std::binary_search(gone.begin(), gone.end(), rack.id);
        });
    }
    if (!came.empty()) {
        const auto byId = [](const RackRecord &a, const RackRecord &b) { return a.id < b.id; };
        const auto middle = static_cast<std::ptrdiff_t>(m_racks.size());
        m_racks.insert(m_racks.end(), came.begin(), came.end());
        std::inplace_merge(m_racks.begin(), m_racks.begin() + middle, m_racks.end(), byId);
    }
    if (!came.empty() || !gone.empty())
        m_feedsStale = true;
    indexRacks();
}

void PlanScene::indexRacks()
{
    m_rackIds.resize(m_racks.size());
    std::transform(m_racks.begin(), m_racks.end(), m_rackIds.begin(), [](const RackRecord &rack) {
        return rack.id;
    });
    m_index.build(m_racks.size(), [this](std::size_t i) { return m_racks[i].centre(); });
    m_reachM = 0;
    for (const TypeRecord &type : m_types)
        m_reachM = std::max(m_reachM, std::hypot(type.widthM, type.depthM) / 2);
}

Bounds PlanScene::boundsOf(const RackRecord &rack) const
{
    const TypeRecord &type = m_types[rack.type];
    const Point half = extent(type.widthM, type.depthM, rack);
    return {rack.centre() - half, rack.centre() + half};
}

int PlanScene::rackIndex(Id id) const
{
    return indexOf(m_rackIds, id, [](Id rack) { return rack; });
}

int PlanScene::nodeIndex(Id id) const
{
    return indexOf(m_nodes, id, [](const NodeRecord &node) { return node.id; });
}

Polygon PlanScene::outline(Subject subject) const
{
    const auto in = [subject](const std::vector<PlaceRecord> &places) {
        const int index = indexOf(places, subject.id, placeId);
        return index < 0 ? Polygon() : places[static_cast<std::size_t>(index)].outline;
    };
    switch (subject.kind) {
    case EntityKind::Rack: {
        const int index = rackIndex(subject.id);
        return index < 0 ? Polygon() : corners(placement(m_racks[static_cast<std::size_t>(index)]));
    }
    case EntityKind::PowerNode: {
        const int index = nodeIndex(subject.id);
        return index < 0 ? Polygon() : corners(m_nodes[static_cast<std::size_t>(index)].placement);
    }
    case EntityKind::Site:
        return in(m_boundaries);
    case EntityKind::Building:
        return in(m_buildings);
    case EntityKind::Hall:
        return in(m_halls);
    case EntityKind::Obstacle:
        return in(m_obstacles);
    default:
        break;
    }
    if (const std::optional<Bounds> drawn = drawnBounds(subject))
        return rectangle(drawn->low, drawn->high);
    return {};
}

bool PlanScene::isEmpty() const
{
    const auto drawn = [](const PlaceRecord &place) { return !place.outline.empty(); };
    return m_racks.empty() && m_nodes.empty() && m_boundaries.empty() && m_buildings.empty()
           && m_obstacles.empty() && m_notes.empty() && m_dimensions.empty() && m_underlays.empty()
           && std::none_of(m_halls.begin(), m_halls.end(), drawn);
}

std::optional<Bounds> PlanScene::bounds() const
{
    std::optional<Bounds> all;
    for (const auto *places : {&m_boundaries, &m_buildings, &m_halls, &m_obstacles}) {
        for (const PlaceRecord &place : *places) {
            if (!place.outline.empty())
                unite(all, place.bounds);
        }
    }
    for (const NodeRecord &node : m_nodes)
        unite(all, node.bounds);
    for (const NoteRecord &note : m_notes)
        unite(all, note.bounds);
    for (const DimensionRecord &dimension : m_dimensions)
        unite(all, dimension.bounds);
    for (const UnderlayRecord &underlay : m_underlays)
        unite(all, underlay.bounds);
    for (const RackRecord &rack : m_racks)
        unite(all, boundsOf(rack));
    return all;
}

std::optional<Bounds> PlanScene::boundsOf(std::span<const Subject> subjects) const
{
    std::optional<Bounds> all;
    for (const Subject subject : subjects) {
        if (const Polygon polygon = outline(subject); !polygon.empty())
            unite(all, headroom::boundsOf(polygon));
    }
    return all;
}

std::size_t PlanScene::rackBytes() const
{
    std::size_t blocks = 0;
    for (const HallSummary &summary : m_summaries)
        blocks += summary.blocks.capacity();
    return m_racks.capacity() * sizeof(RackRecord) + m_rackIds.capacity() * sizeof(Id)
           + m_index.bytes() + blocks * sizeof(BlockRecord);
}

} // namespace headroom
