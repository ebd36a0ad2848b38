// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/floorgrid.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace headroom::engine {

namespace {

constexpr double kBackToBackM = 0.1;       // backs that are nearer than this make no aisle
constexpr double kParallelCosine = 0.9962; // of 5 degrees

double dot(Point a, Point b)
{
    return a.xM * b.xM + a.yM * b.yM;
}

/// Half of what a box covers along a direction.
double halfAlong(const FloorBox &box, Point direction)
{
    return std::abs(dot(box.along, direction)) * box.halfWidthM
           + std::abs(dot(box.across(), direction)) * box.halfDepthM;
}

} // namespace

FloorBox FloorBox::of(const Placement &placement, Subject what, int place)
{
    const double angle = placement.rotationDeg * std::numbers::pi / 180;
    return {what,
            place,
            placement.centre,
            {std::cos(angle), std::sin(angle)},
            placement.widthM / 2,
            placement.depthM / 2};
}

double overlapM(const FloorBox &a, const FloorBox &b)
{
    const Point between = b.centre - a.centre;
    double least = std::numeric_limits<double>::max();
    for (const Point direction : {a.along, a.across(), b.along, b.across()}) {
        least = std::min(least,
                         halfAlong(a, direction) + halfAlong(b, direction)
                             - std::abs(dot(between, direction)));
        if (least <= 0)
            return least;
    }
    return least;
}

std::optional<double> aisleM(const FloorBox &p, const FloorBox &q)
{
    if (std::abs(dot(p.along, q.along)) < kParallelCosine)
        return std::nullopt;
    const Point between = q.centre - p.centre;
    if (std::abs(dot(between, p.along)) > p.halfWidthM + q.halfWidthM - kTouchM)
        return std::nullopt;
    const double clearM = std::abs(dot(between, p.across())) - p.halfDepthM - q.halfDepthM;
    if (clearM < -kTouchM)
        return std::nullopt; // one in the other
    const bool aFrontFaces = dot(between, p.across()) > 0 || dot(between, q.across()) < 0;
    if (!aFrontFaces && clearM < kBackToBackM)
        return std::nullopt;
    return std::max(0.0, clearM);
}

double coveredM(const FloorBox &box, const Polygon &outline)
{
    // Clipped at each side of the box in its own frame (Sutherland and Hodgman, 1974).
    Polygon part;
    for (const Point corner : outline) {
        const Point to = corner - box.centre;
        part.push_back({dot(to, box.along), dot(to, box.across())});
    }
    for (int side = 0; side < 4 && !part.empty(); ++side) {
        const double limitM = side < 2 ? box.halfWidthM : box.halfDepthM;
        const double sign = side % 2 == 0 ? 1 : -1;
        const auto beyondM = [side, sign, limitM](Point p) {
            return sign * (side < 2 ? p.xM : p.yM) - limitM;
        };
        Polygon next;
        for (std::size_t i = 0; i < part.size(); ++i) {
            const Point a = part[i];
            const Point b = part[(i + 1) % part.size()];
            const double overA = beyondM(a);
            const double overB = beyondM(b);
            if (overA <= 0)
                next.push_back(a);
            if ((overA < 0 && overB > 0) || (overA > 0 && overB < 0))
                next.push_back(a + (b - a) * (overA / (overA - overB)));
        }
        part = std::move(next);
    }
    if (part.empty())
        return 0;
    const Bounds bounds = boundsOf(part);
    return std::min(bounds.high.xM - bounds.low.xM, bounds.high.yM - bounds.low.yM);
}

FloorGrid::FloorGrid(std::vector<FloorBox> boxes, double reachM)
    : m_cellM(std::max(reachM, 0.1))
{
    std::vector<std::pair<qint64, std::size_t>> order;
    order.reserve(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        order.emplace_back(key(cellOf(boxes[i].centre.xM), cellOf(boxes[i].centre.yM)), i);
    std::sort(order.begin(), order.end());
    m_boxes.reserve(boxes.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto [entry, isNew] = m_cells.try_emplace(order[i].first, i, i + 1);
        if (!isNew)
            entry->second.second = i + 1;
        m_boxes.push_back(boxes[order[i].second]);
    }
}

int FloorGrid::cellOf(double metres) const
{
    // Fields keep places within 1,000 km; what is dragged beyond stays at the border.
    constexpr double kFar = 1e9;
    return static_cast<int>(std::clamp(std::floor(metres / m_cellM), -kFar, kFar));
}

} // namespace headroom::engine
