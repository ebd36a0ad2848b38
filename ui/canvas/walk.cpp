// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/walk.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace headroom {

namespace {

constexpr double kSameLineM = 0.3; // things as far north as this are read from west to east

struct Stop
{
    EntityKind kind;
    double line;
    double xM;
    Id id;

    [[nodiscard]] auto key() const { return std::tuple(kind, line, xM, id); }
};

bool meet(const Bounds &a, const Bounds &b)
{
    return a.low.xM <= b.high.xM && a.high.xM >= b.low.xM && a.low.yM <= b.high.yM
           && a.high.yM >= b.low.yM;
}

} // namespace

std::vector<Subject> walkOrder(const PlanScene &scene, const Bounds &bounds)
{
    std::vector<Stop> stops;
    const auto add = [&](Subject subject, const Bounds &own) {
        if (!meet(own, bounds))
            return;
        const Point middle = (own.low + own.high) * 0.5;
        stops.push_back({subject.kind, -std::round(middle.yM / kSameLineM), middle.xM, subject.id});
    };
    const PlanLayers &layers = scene.style().layers;
    if (layers.yields(PlanLayer::Structure)) {
        for (const auto *places :
             {&scene.boundaries(), &scene.buildings(), &scene.halls(), &scene.obstacles()}) {
            for (const PlaceRecord &place : *places) {
                if (!place.outline.empty())
                    add(place.subject, place.bounds);
            }
        }
    }
    for (const NodeRecord &node : scene.nodes()) {
        if (layers.yields(layerOf(node)))
            add({EntityKind::PowerNode, node.id}, node.bounds);
    }
    if (layers.yields(PlanLayer::Notes)) {
        for (const NoteRecord &note : scene.notes())
            add({EntityKind::Note, note.id}, note.bounds);
        for (const DimensionRecord &dimension : scene.dimensions())
            add({EntityKind::Dimension, dimension.id}, dimension.bounds);
    }
    if (layers.yields(PlanLayer::Underlay)) {
        for (const UnderlayRecord &underlay : scene.underlays())
            add({EntityKind::Underlay, underlay.id}, underlay.bounds);
    }
    if (layers.yields(PlanLayer::Racks)) {
        scene.visitRacks(bounds, [&](quint32 index, const Bounds &own) {
            add({EntityKind::Rack, scene.racks()[index].id}, own);
        });
    }
    std::sort(
        stops.begin(), stops.end(), [](const Stop &a, const Stop &b) { return a.key() < b.key(); });
    std::vector<Subject> order;
    order.reserve(stops.size());
    for (const Stop &stop : stops)
        order.push_back({stop.kind, stop.id});
    return order;
}

std::optional<Subject>
walkOn(const std::vector<Subject> &order, std::optional<Subject> current, bool forwards)
{
    if (order.empty())
        return std::nullopt;
    const auto found = current ? std::find(order.begin(), order.end(), *current) : order.end();
    if (found == order.end())
        return forwards ? order.front() : order.back();
    if (forwards)
        return found + 1 == order.end() ? std::nullopt : std::optional(*(found + 1));
    return found == order.begin() ? std::nullopt : std::optional(*(found - 1));
}

} // namespace headroom
