// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/snapping.h"

#include "ui/canvas/scene/planscene.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom {

namespace {

constexpr double kTolerancePx = 8;
constexpr double kSearchPx = 160;

/// One axis of a rectangle: its edges and its middle.
struct Span
{
    double low = 0;
    double high = 0;

    [[nodiscard]] double middle() const { return (low + high) / 2; }
};

/// The best match on one axis so far.
struct Match
{
    double distance;
    double correction = 0;
    double line = 0;      // the coordinate that both share
    Span across = {0, 0}; // where the other thing lies on the other axis
    bool found = false;

    void consider(double own, double other, Span otherAcross)
    {
        const double away = std::abs(other - own);
        if (away < distance) {
            distance = away;
            correction = other - own;
            line = other;
            across = otherAcross;
            found = true;
        }
    }

    void consider(Span own, Span other, Span otherAcross)
    {
        for (const double mine : {own.low, own.high}) {
            consider(mine, other.low, otherAcross);
            consider(mine, other.high, otherAcross);
        }
        consider(own.middle(), other.middle(), otherAcross);
    }
};

Span spanX(const Bounds &b)
{
    return {b.low.xM, b.high.xM};
}

Span spanY(const Bounds &b)
{
    return {b.low.yM, b.high.yM};
}

double toGrid(double value, double grid)
{
    return grid > 0 ? std::round(value / grid) * grid - value : 0;
}

bool meet(Span a, Span b)
{
    return a.low < b.high && b.low < a.high;
}

/// Places that make the gap to a neighbour as wide as the gap between it and the next one: aisles
/// repeat. things: spans along the axis and across it.
void considerAisles(Match &match,
                    Span own,
                    Span ownAcross,
                    std::vector<std::pair<Span, Span>> &things)
{
    constexpr double kLeastAisleM = 0.3;
    constexpr std::size_t kMostThings = 4000; // more is a view from too far away to lay out rows
    std::erase_if(things,
                  [ownAcross](const auto &thing) { return !meet(thing.second, ownAcross); });
    if (things.size() > kMostThings)
        return;
    std::sort(things.begin(), things.end(), [](const auto &a, const auto &b) {
        return a.first.low < b.first.low;
    });
    for (std::size_t i = 0; i < things.size(); ++i) {
        const Span near = things[i].first;
        // The next thing beyond an aisle, on either side.
        for (std::size_t j = i + 1; j < things.size(); ++j) {
            const double gap = things[j].first.low - near.high;
            if (gap < kLeastAisleM)
                continue;
            match.consider(own.low, things[j].first.high + gap, things[j].second);
            match.consider(own.high, near.low - gap, things[i].second);
            break;
        }
    }
}

bool near(const Bounds &a, const Bounds &b)
{
    return a.low.xM <= b.high.xM && a.high.xM >= b.low.xM && a.low.yM <= b.high.yM
           && a.high.yM >= b.low.yM;
}

double wholeMicrometres(double metres)
{
    return std::round(metres * 1e6) / 1e6;
}

} // namespace

Point pulled(Point at, const Snap &snap)
{
    const Point there = at + snap.correction;
    return {wholeMicrometres(there.xM), wholeMicrometres(there.yM)};
}

double toStep(double metres, double step)
{
    return step > 0 ? wholeMicrometres(std::round(metres / step) * step) : metres;
}

SnapReach snapReach(const ToolContext &context)
{
    SnapReach reach;
    reach.gridM = context.project().settings().gridStep.value();
    const double pixel = context.metresPerPixel();
    // From far away some pixels are many metres: never more than most of a grid step.
    reach.toleranceM = std::min(kTolerancePx * pixel, 0.75 * reach.gridM);
    reach.searchM = std::min(kSearchPx * pixel, 40.0);
    return reach;
}

Snap snapBounds(const PlanScene &scene,
                const Bounds &moving,
                const SnapReach &reach,
                const std::function<bool(Subject)> &isMoving)
{
    Match x{reach.toleranceM};
    Match y{reach.toleranceM};
    const Point margin{reach.searchM, reach.searchM};
    const Bounds around{moving.low - margin, moving.high + margin};
    std::vector<std::pair<Span, Span>> across; // along x, and the other way round
    std::vector<std::pair<Span, Span>> upwards;
    const auto consider = [&](const Bounds &other) {
        x.consider(spanX(moving), spanX(other), spanY(other));
        y.consider(spanY(moving), spanY(other), spanX(other));
    };
    const auto stands = [&](const Bounds &other) {
        consider(other);
        across.emplace_back(spanX(other), spanY(other));
        upwards.emplace_back(spanY(other), spanX(other));
    };
    scene.visitRacks(around, [&](quint32 index, const Bounds &own) {
        if (!isMoving({EntityKind::Rack, scene.racks()[index].id}))
            stands(own);
    });
    for (const NodeRecord &node : scene.nodes()) {
        if (near(node.bounds, around) && !isMoving({EntityKind::PowerNode, node.id}))
            consider(node.bounds);
    }
    for (const auto *places : {&scene.halls(), &scene.obstacles(), &scene.buildings()}) {
        for (const PlaceRecord &place : *places) {
            if (!place.outline.empty() && near(place.bounds, around) && !isMoving(place.subject))
                consider(place.bounds);
        }
    }
    if (!x.found)
        considerAisles(x, spanX(moving), spanY(moving), across);
    if (!y.found)
        considerAisles(y, spanY(moving), spanX(moving), upwards);
    Snap snap;
    snap.correction = {x.found ? x.correction : toGrid(moving.low.xM, reach.gridM),
                       y.found ? y.correction : toGrid(moving.low.yM, reach.gridM)};
    const Bounds there{moving.low + snap.correction, moving.high + snap.correction};
    if (x.found) {
        snap.guides.push_back({{x.line, std::min(x.across.low, there.low.yM)},
                               {x.line, std::max(x.across.high, there.high.yM)}});
    }
    if (y.found) {
        snap.guides.push_back({{std::min(y.across.low, there.low.xM), y.line},
                               {std::max(y.across.high, there.high.xM), y.line}});
    }
    return snap;
}

Snap snapPoint(const PlanScene &scene,
               Point at,
               const SnapReach &reach,
               const std::vector<Point> &before)
{
    Match x{reach.toleranceM};
    Match y{reach.toleranceM};
    const auto consider = [&](Point corner) {
        x.consider(at.xM, corner.xM, Span{corner.yM, corner.yM});
        y.consider(at.yM, corner.yM, Span{corner.xM, corner.xM});
    };
    for (const Point corner : before)
        consider(corner);
    const Point margin{reach.searchM, reach.searchM};
    for (const auto *places : {&scene.halls(), &scene.buildings()}) {
        for (const PlaceRecord &place : *places) {
            if (place.outline.empty() || !near(place.bounds, {at - margin, at + margin}))
                continue;
            for (const Point corner : place.outline)
                consider(corner);
        }
    }
    Snap snap;
    snap.correction = {x.found ? x.correction : toGrid(at.xM, reach.gridM),
                       y.found ? y.correction : toGrid(at.yM, reach.gridM)};
    const Point there = at + snap.correction;
    if (x.found && x.across.low != there.yM)
        snap.guides.push_back({{x.line, x.across.low}, there});
    if (y.found && y.across.low != there.xM)
        snap.guides.push_back({{y.across.low, y.line}, there});
    return snap;
}

Snap snapToThings(const PlanScene &scene, Point at, const SnapReach &reach)
{
    Match x{reach.toleranceM};
    Match y{reach.toleranceM};
    const Point margin{reach.searchM, reach.searchM};
    const Bounds around{at - margin, at + margin};
    const Point close{reach.toleranceM, reach.toleranceM};
    const Bounds beside{at - close, at + close};
    const auto consider = [&](const Bounds &other) {
        if (!near(other, beside))
            return; // only what is touched: a tape does not line up with things far away
        for (const double edge : {other.low.xM, (other.low.xM + other.high.xM) / 2, other.high.xM})
            x.consider(at.xM, edge, spanY(other));
        for (const double edge : {other.low.yM, (other.low.yM + other.high.yM) / 2, other.high.yM})
            y.consider(at.yM, edge, spanX(other));
    };
    scene.visitRacks(beside, [&](quint32, const Bounds &own) { consider(own); });
    for (const NodeRecord &node : scene.nodes())
        consider(node.bounds);
    for (const auto *places : {&scene.halls(), &scene.obstacles(), &scene.buildings()}) {
        for (const PlaceRecord &place : *places) {
            if (!place.outline.empty() && near(place.bounds, around))
                consider(place.bounds);
        }
    }
    return {{x.found ? x.correction : 0, y.found ? y.correction : 0}, {}};
}

Point straightFrom(Point from, Point at)
{
    const Point along = at - from;
    return std::abs(along.xM) >= std::abs(along.yM) ? Point{at.xM, from.yM} : Point{from.xM, at.yM};
}

} // namespace headroom
