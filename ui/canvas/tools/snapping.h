// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/tool.h"

#include <functional>

namespace headroom {

/// Where something should go instead, so that it lines up.
struct Snap
{
    Point correction;          // to be added
    std::vector<Guide> guides; // to neighbours; the grid needs none
};

/// Where a snap means a point to go: in whole micrometres, without the noise of adding, so that a
/// place on a grid of 0.6 m reads 10.8 m.
[[nodiscard]] Point pulled(Point at, const Snap &snap);

/// The nearest multiple of a step; the value itself where there is no step.
[[nodiscard]] double toStep(double metres, double step);

/// How far things pull, from the scale and the project's grid.
struct SnapReach
{
    double toleranceM = 0.3; // of neighbours
    double searchM = 20;     // how far away a neighbour may stand
    double gridM = 0.6;
};

[[nodiscard]] SnapReach snapReach(const ToolContext &context);

/// Lines the bounds up with the edges and middles of racks, equipment, obstacles and halls nearby,
/// and so that an aisle becomes as wide as one beside it, each axis by itself; where nothing is
/// near, with the grid by its lower left corner.
[[nodiscard]] Snap snapBounds(const PlanScene &scene,
                              const Bounds &moving,
                              const SnapReach &reach,
                              const std::function<bool(Subject)> &isMoving);

/// Lines a point up with corners that were set before, corners of halls and buildings, else with
/// the grid.
[[nodiscard]] Snap snapPoint(const PlanScene &scene,
                             Point at,
                             const SnapReach &reach,
                             const std::vector<Point> &before);

/// Takes hold of the corners, edges and middles of what is nearby; elsewhere it is free.
[[nodiscard]] Snap snapToThings(const PlanScene &scene, Point at, const SnapReach &reach);

/// The point nearest to at that lies level with or straight above or below from.
[[nodiscard]] Point straightFrom(Point from, Point at);

} // namespace headroom
