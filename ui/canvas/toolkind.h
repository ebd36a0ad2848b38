// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/quantity.h"

#include <optional>

namespace headroom {

enum class ToolKind { Select, Pan, RackRow, RectangleHall, PolygonHall, Power, Measure };

/// What the rack row tool places.
struct RackRowOptions
{
    Id type; // invalid: the tool asks for one
    std::optional<Id> phase = {};
    std::optional<Metres> pitch = {}; // centre to centre; unknown: the type's width
    std::optional<int> count = {};    // racks of a row; unknown: as many as the line holds
    friend bool operator==(const RackRowOptions &, const RackRowOptions &) = default;
};

} // namespace headroom
