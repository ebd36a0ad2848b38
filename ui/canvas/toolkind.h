// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/quantity.h"
#include "models/domain/place.h"
#include "models/domain/power.h"

#include <optional>

namespace headroom {

enum class ToolKind {
    Select,
    Pan,
    RackRow,
    RectangleHall,
    PolygonHall,
    Power,
    Measure,
    Building,
    SiteBorder,
    SplitHall,
    Corners,
    Obstacle,
    Note,
    Dimension,
    Connect,
    ScaleUnderlay,
    RackArray
};

/// What the rack row tool places, and the array tool but for the number.
struct RackRowOptions
{
    Id type; // invalid: the tool asks for one
    std::optional<Id> phase = {};
    std::optional<Metres> pitch = {}; // centre to centre; unknown: the type's width
    std::optional<int> count = {};    // racks of a row; unknown: as many as the line holds
    friend bool operator==(const RackRowOptions &, const RackRowOptions &) = default;
};

/// What the other drawing tools place.
struct DrawingOptions
{
    ObstacleKind obstacle = ObstacleKind::Column;
    Metres columnSize{0.6};              // of both sides, where a column is clicked
    Metres wallThickness{0.2};           // walls are drawn along their middle
    std::optional<Metres> noteSize = {}; // of a line; unknown: as it reads well in the view
    Side side = Side::None; // of new connections; None: the side of the equipment that feeds
    friend bool operator==(const DrawingOptions &, const DrawingOptions &) = default;
};

/// What the array tool needs to know besides type, phase and pitch.
struct RackArrayOptions
{
    std::optional<int> rows = {};        // unknown: as many as the rectangle holds
    std::optional<int> racksPerRow = {}; // likewise
    Metres coldAisle{1.2};               // clear width between rows
    Metres hotAisle{1.2};
    bool coldFirst = true;   // the aisle behind the first row
    bool alternating = true; // rows face each other across cold aisles; else all face one way
    Degrees angle;           // of the rows, counter-clockwise from east
    friend bool operator==(const RackArrayOptions &, const RackArrayOptions &) = default;
};

} // namespace headroom
