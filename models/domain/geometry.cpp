// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/geometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace headroom {

namespace {

constexpr double kTouchM = 0.001;

double cross(Point a, Point b)
{
    return a.xM * b.yM - a.yM * b.xM;
}

double dot(Point a, Point b)
{
    return a.xM * b.xM + a.yM * b.yM;
}

int side(Point a, Point b, Point p)
{
    const double value = cross(b - a, p - a);
    return value > 0 ? 1 : (value < 0 ? -1 : 0);
}

bool onSegment(Point a, Point b, Point p)
{
    return side(a, b, p) == 0 && dot(p - a, p - b) <= 0;
}

bool segmentsMeet(Point a, Point b, Point c, Point d)
{
    if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0)
        return true;
    return onSegment(a, b, c) || onSegment(a, b, d) || onSegment(c, d, a) || onSegment(c, d, b);
}

/// Half the extent of a placement along a unit direction.
double reach(const Placement &p, Point direction)
{
    const double angle = p.rotationDeg * std::numbers::pi / 180;
    const Point along{std::cos(angle), std::sin(angle)};
    const Point across{-along.yM, along.xM};
    return std::abs(dot(along, direction)) * p.widthM / 2
           + std::abs(dot(across, direction)) * p.depthM / 2;
}

} // namespace

Polygon rectangle(Point corner, Point opposite)
{
    const Point low{std::min(corner.xM, opposite.xM), std::min(corner.yM, opposite.yM)};
    const Point high{std::max(corner.xM, opposite.xM), std::max(corner.yM, opposite.yM)};
    return {low, {high.xM, low.yM}, high, {low.xM, high.yM}};
}

Polygon corners(const Placement &placement)
{
    const double angle = placement.rotationDeg * std::numbers::pi / 180;
    const Point along{std::cos(angle) * placement.widthM / 2,
                      std::sin(angle) * placement.widthM / 2};
    const Point across{-std::sin(angle) * placement.depthM / 2,
                       std::cos(angle) * placement.depthM / 2};
    const Point c = placement.centre;
    return {c - along - across, c + along - across, c + along + across, c - along + across};
}

Bounds boundsOf(const Polygon &polygon)
{
    Bounds result{polygon.front(), polygon.front()};
    for (const Point p : polygon) {
        result.low = {std::min(result.low.xM, p.xM), std::min(result.low.yM, p.yM)};
        result.high = {std::max(result.high.xM, p.xM), std::max(result.high.yM, p.yM)};
    }
    return result;
}

SquareMetres areaOf(const Polygon &polygon)
{
    double twice = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i)
        twice += cross(polygon[i], polygon[(i + 1) % polygon.size()]);
    return SquareMetres(std::abs(twice) / 2);
}

Point centroidOf(const Polygon &polygon)
{
    double twice = 0;
    Point sum;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point a = polygon[i] - polygon[0];
        const Point b = polygon[(i + 1) % polygon.size()] - polygon[0];
        const double part = cross(a, b);
        twice += part;
        sum = sum + (a + b) * part;
    }
    if (twice == 0)
        return polygon.empty() ? Point{} : polygon[0];
    return polygon[0] + sum * (1 / (3 * twice));
}

bool contains(const Polygon &polygon, Point point)
{
    bool inside = false;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point a = polygon[i];
        const Point b = polygon[(i + 1) % polygon.size()];
        if (onSegment(a, b, point))
            return true;
        if ((a.yM > point.yM) != (b.yM > point.yM)
            && point.xM < (b.xM - a.xM) * (point.yM - a.yM) / (b.yM - a.yM) + a.xM)
            inside = !inside;
    }
    return inside;
}

bool isSimple(const Polygon &polygon)
{
    const std::size_t n = polygon.size();
    if (n < 3 || areaOf(polygon).value() <= 0)
        return false;
    for (std::size_t i = 0; i < n; ++i) {
        if (polygon[i] == polygon[(i + 1) % n])
            return false;
        for (std::size_t j = i + 2; j < n; ++j) {
            const bool adjacent = i == 0 && j == n - 1;
            if (!adjacent
                && segmentsMeet(polygon[i], polygon[i + 1], polygon[j], polygon[(j + 1) % n]))
                return false;
        }
    }
    return true;
}

bool overlap(const Placement &a, const Placement &b)
{
    // Separating axes: two rectangles are apart exactly when a direction of one of their sides
    // parts them.
    const Point between = b.centre - a.centre;
    for (const double degrees :
         {a.rotationDeg, a.rotationDeg + 90, b.rotationDeg, b.rotationDeg + 90}) {
        const double angle = degrees * std::numbers::pi / 180;
        const Point direction{std::cos(angle), std::sin(angle)};
        if (std::abs(dot(between, direction)) + kTouchM
            >= reach(a, direction) + reach(b, direction))
            return false;
    }
    return true;
}

} // namespace headroom
