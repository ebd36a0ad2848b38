// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/geometry.h"

namespace headroom {

/// True where an edge of the one crosses an edge of the other; touching is not crossing.
[[nodiscard]] bool edgesCross(const Polygon &a, const Polygon &b);
/// True where they share a point. Neither may be empty.
[[nodiscard]] bool polygonsMeet(const Polygon &a, const Polygon &b);
/// True where no part of the inner lies outside of the outer. Neither may be empty.
[[nodiscard]] bool isWithin(const Polygon &inner, const Polygon &outer);
/// The placement, smaller by this much on every side: what may touch is compared so.
[[nodiscard]] Polygon shrunkCorners(const Placement &placement, Metres by);
/// How far the point is from the nearest edge, inside or outside. The polygon is not empty.
[[nodiscard]] Metres distanceToEdge(const Polygon &polygon, Point point);

} // namespace headroom
