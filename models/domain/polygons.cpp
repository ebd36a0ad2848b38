// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/polygons.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

bool segmentsCross(Point a, Point b, Point c, Point d)
{
    const auto side = [](Point p, Point q, Point r) {
        return (q.xM - p.xM) * (r.yM - p.yM) - (q.yM - p.yM) * (r.xM - p.xM);
    };
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

double distanceToSegment(Point a, Point b, Point p)
{
    const Point along = b - a;
    const Point to = p - a;
    const double squared = along.xM * along.xM + along.yM * along.yM;
    const double share =
        squared > 0 ? std::clamp((to.xM * along.xM + to.yM * along.yM) / squared, 0.0, 1.0) : 0;
    const Point away = to - along * share;
    return std::hypot(away.xM, away.yM);
}

} // namespace

bool edgesCross(const Polygon &a, const Polygon &b)
{
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t k = 0; k < b.size(); ++k) {
            if (segmentsCross(a[i], a[(i + 1) % a.size()], b[k], b[(k + 1) % b.size()]))
                return true;
        }
    }
    return false;
}

bool polygonsMeet(const Polygon &a, const Polygon &b)
{
    return contains(a, b.front()) || contains(b, a.front()) || edgesCross(a, b);
}

bool isWithin(const Polygon &inner, const Polygon &outer)
{
    return std::all_of(inner.begin(),
                       inner.end(),
                       [&outer](Point corner) { return contains(outer, corner); })
           && !edgesCross(inner, outer);
}

Polygon shrunkCorners(const Placement &placement, Metres by)
{
    Placement smaller = placement;
    smaller.widthM = std::max(by.value(), smaller.widthM - 2 * by.value());
    smaller.depthM = std::max(by.value(), smaller.depthM - 2 * by.value());
    return corners(smaller);
}

Metres distanceToEdge(const Polygon &polygon, Point point)
{
    double nearest = distanceToSegment(polygon.back(), polygon.front(), point);
    for (std::size_t i = 0; i + 1 < polygon.size(); ++i)
        nearest = std::min(nearest, distanceToSegment(polygon[i], polygon[i + 1], point));
    return Metres(nearest);
}

} // namespace headroom
