// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/scene/planscene.h"

#include <bit>

namespace headroom {

namespace {

/// Squared: a root for each side of each place costs more than all the rest of a hit test.
double squaredDistance(Point a, Point b, Point p)
{
    const Point along = b - a;
    const double length2 = along.xM * along.xM + along.yM * along.yM;
    const Point to = p - a;
    const double t =
        length2 > 0 ? std::clamp((to.xM * along.xM + to.yM * along.yM) / length2, 0.0, 1.0) : 0.0;
    const Point nearest = a + along * t;
    const Point off = p - nearest;
    return off.xM * off.xM + off.yM * off.yM;
}

bool nearBorder(const Polygon &polygon, Point p, double toleranceM)
{
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point &next = polygon[i + 1 < polygon.size() ? i + 1 : 0];
        if (squaredDistance(polygon[i], next, p) <= toleranceM * toleranceM)
            return true;
    }
    return false;
}

bool touches(const Bounds &a, const Bounds &b)
{
    return a.low.xM <= b.high.xM && a.high.xM >= b.low.xM && a.low.yM <= b.high.yM
           && a.high.yM >= b.low.yM;
}

bool holds(const Bounds &outer, const Bounds &inner)
{
    return outer.low.xM <= inner.low.xM && outer.high.xM >= inner.high.xM
           && outer.low.yM <= inner.low.yM && outer.high.yM >= inner.high.yM;
}

} // namespace

std::optional<PlanScene::Hit> PlanScene::hit(Point at, double toleranceM) const
{
    const Point reach{toleranceM, toleranceM};
    const Bounds around{at - reach, at + reach};
    const PlanLayers &layers = m_style.layers;
    if (const std::optional<Subject> drawn = drawnAt(at, toleranceM))
        return Hit{*drawn};
    for (auto node = m_nodes.rbegin(); node != m_nodes.rend(); ++node) {
        if (touches(node->bounds, around) && layers.yields(layerOf(*node))
            && contains(corners(node->placement), at))
            return Hit{{EntityKind::PowerNode, node->id}};
    }
    int found = -1; // the last in the list lies on top
    if (layers.yields(PlanLayer::Racks)) {
        const Point rackReach{m_reachM, m_reachM};
        static_cast<void>(m_index.anyIn({at - rackReach, at + rackReach}, [&](quint32 index) {
            const RackRecord &rack = m_racks[index];
            if (static_cast<int>(index) > found && touches(boundsOf(rack), {at, at})
                && (rack.is(RackRecord::Upright) || contains(corners(placement(rack)), at)))
                found = static_cast<int>(index);
            return false;
        }));
    }
    if (found >= 0)
        return Hit{{EntityKind::Rack, m_racks[static_cast<std::size_t>(found)].id}};
    const bool structure = layers.yields(PlanLayer::Structure);
    for (const auto *places : {&m_obstacles, &m_halls, &m_buildings}) {
        if (!structure)
            break;
        for (auto place = places->rbegin(); place != places->rend(); ++place) {
            if (place->outline.empty() || !touches(place->bounds, around))
                continue;
            const bool border = nearBorder(place->outline, at, toleranceM);
            if (border || contains(place->outline, at))
                return Hit{place->subject, border || places == &m_obstacles};
        }
    }
    if (!layers.yields(PlanLayer::Underlay))
        return std::nullopt;
    for (auto underlay = m_underlays.rbegin(); underlay != m_underlays.rend(); ++underlay) {
        if (contains(corners(underlay->placement), at))
            return Hit{{EntityKind::Underlay, underlay->id}, !underlay->locked};
    }
    return std::nullopt;
}

std::optional<Id> PlanScene::hallAt(Point at) const
{
    for (auto hall = m_halls.rbegin(); hall != m_halls.rend(); ++hall) {
        if (!hall->outline.empty() && touches(hall->bounds, {at, at})
            && contains(hall->outline, at))
            return hall->subject.id;
    }
    return std::nullopt;
}

std::vector<Subject> PlanScene::inBand(const Bounds &band) const
{
    // In the order of subjects: kinds as they are counted, and each list is sorted by id.
    const PlanLayers &layers = m_style.layers;
    const bool structure = layers.yields(PlanLayer::Structure);
    std::vector<Subject> result;
    const auto addHeld = [&](const std::vector<PlaceRecord> &places) {
        for (const PlaceRecord &place : places) {
            if (structure && !place.outline.empty() && holds(band, place.bounds))
                result.push_back(place.subject);
        }
    };
    addHeld(m_buildings);
    for (const NodeRecord &node : m_nodes) {
        if (touches(band, node.bounds) && layers.yields(layerOf(node)))
            result.push_back({EntityKind::PowerNode, node.id});
    }
    addHeld(m_halls);
    for (const PlaceRecord &obstacle : m_obstacles) {
        if (structure && touches(band, obstacle.bounds))
            result.push_back(obstacle.subject);
    }
    if (layers.yields(PlanLayer::Notes)) {
        for (const NoteRecord &note : m_notes) {
            if (touches(band, note.bounds))
                result.push_back({EntityKind::Note, note.id});
        }
        for (const DimensionRecord &dimension : m_dimensions) {
            if (holds(band, dimension.bounds))
                result.push_back({EntityKind::Dimension, dimension.id});
        }
    }
    if (!layers.yields(PlanLayer::Racks))
        return result;
    addRacksInBand(band, result);
    return result;
}

void PlanScene::addRacksInBand(const Bounds &band, std::vector<Subject> &subjects) const
{
    // One bit for each rack: read from first to last they are sorted, without sorting.
    constexpr std::size_t kBits = 64;
    std::vector<quint64> touched(m_racks.size() / kBits + 1, 0);
    std::size_t count = 0;
    const auto add = [&](std::span<const GridIndex::Entry> entries) {
        count += entries.size();
        for (const GridIndex::Entry &entry : entries)
            touched[entry.number / kBits] |= quint64{1} << (entry.number % kBits);
    };
    const Point reach{m_reachM, m_reachM};
    m_index.visitArea(
        {band.low - reach, band.high + reach}, band, add, [&](const GridIndex::Entry &entry) {
            if (touches(band, boundsOf(m_racks[entry.number])))
                add(std::span(&entry, 1));
        });
    std::size_t next = subjects.size();
    subjects.resize(next + count, {EntityKind::Rack, {}});
    for (std::size_t word = 0; word < touched.size(); ++word) {
        for (quint64 bits = touched[word]; bits != 0; bits &= bits - 1)
            subjects[next++].id =
                m_rackIds[word * kBits + static_cast<std::size_t>(std::countr_zero(bits))];
    }
}

bool PlanScene::hasRackIn(const Bounds &bounds) const
{
    const Point reach{m_reachM, m_reachM};
    return m_index.anyIn({bounds.low - reach, bounds.high + reach},
                         [&](quint32 index) { return touches(bounds, boundsOf(m_racks[index])); });
}

bool PlanScene::coversAny(const Bounds &bounds) const
{
    const auto isUnder = [&bounds](const auto &record) { return touches(bounds, record.bounds); };
    for (const auto *places : {&m_buildings, &m_halls}) {
        for (const PlaceRecord &place : *places) {
            if (!place.outline.empty() && isUnder(place))
                return true;
        }
    }
    return std::any_of(m_nodes.begin(), m_nodes.end(), isUnder)
           || std::any_of(m_notes.begin(), m_notes.end(), isUnder) || hasRackIn(bounds);
}

std::vector<Subject> PlanScene::everything() const
{
    const PlanLayers &layers = m_style.layers;
    std::vector<Subject> result;
    result.reserve(m_racks.size() + m_nodes.size() + m_halls.size() + m_obstacles.size());
    const auto addPlaces = [&](const std::vector<PlaceRecord> &places) {
        for (const PlaceRecord &place : places) {
            if (!place.outline.empty() && layers.yields(PlanLayer::Structure))
                result.push_back(place.subject);
        }
    };
    addPlaces(m_buildings);
    for (const NodeRecord &node : m_nodes) {
        if (layers.yields(layerOf(node)))
            result.push_back({EntityKind::PowerNode, node.id});
    }
    addPlaces(m_halls);
    addPlaces(m_obstacles);
    if (layers.yields(PlanLayer::Notes)) {
        for (const NoteRecord &note : m_notes)
            result.push_back({EntityKind::Note, note.id});
        for (const DimensionRecord &dimension : m_dimensions)
            result.push_back({EntityKind::Dimension, dimension.id});
    }
    if (!layers.yields(PlanLayer::Racks))
        return result;
    for (const RackRecord &rack : m_racks)
        result.push_back({EntityKind::Rack, rack.id});
    return result;
}

} // namespace headroom
