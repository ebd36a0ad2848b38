// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/quantity.h"

#include <vector>

namespace headroom {

/// A point in site coordinates, metres, x to the east, y to the north.
struct Point
{
    double xM = 0;
    double yM = 0;
    friend bool operator==(const Point &, const Point &) = default;

    friend Point operator+(Point a, Point b) { return {a.xM + b.xM, a.yM + b.yM}; }

    friend Point operator-(Point a, Point b) { return {a.xM - b.xM, a.yM - b.yM}; }

    friend Point operator*(Point a, double factor) { return {a.xM * factor, a.yM * factor}; }
};

/// A closed polygon: the last corner joins the first. Empty where no outline is known.
using Polygon = std::vector<Point>;

struct Bounds
{
    Point low;
    Point high;
    friend bool operator==(const Bounds &, const Bounds &) = default;
};

/// A rectangle turned about its centre, counter-clockwise.
struct Placement
{
    Point centre;
    double widthM = 0;
    double depthM = 0;
    double rotationDeg = 0;
};

[[nodiscard]] Polygon rectangle(Point corner, Point opposite);
[[nodiscard]] Polygon corners(const Placement &placement);
/// Of at least one point.
[[nodiscard]] Bounds boundsOf(const Polygon &polygon);
[[nodiscard]] SquareMetres areaOf(const Polygon &polygon);
[[nodiscard]] Point centroidOf(const Polygon &polygon);
/// True for points inside and on the border.
[[nodiscard]] bool contains(const Polygon &polygon, Point point);
/// No two edges cross and no corner repeats; fewer than three corners are not simple.
[[nodiscard]] bool isSimple(const Polygon &polygon);
/// True where the two rectangles share more than a touching border (1 mm is let pass).
[[nodiscard]] bool overlap(const Placement &a, const Placement &b);

} // namespace headroom
