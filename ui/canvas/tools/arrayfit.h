// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/edits/rackarray.h"
#include "ui/canvas/tools/rackroom.h"
#include "ui/canvas/tools/tool.h"

namespace headroom {

/// Rows of racks in a rectangle that is dragged, as far as they have room.
struct ArrayFit
{
    RackArraySpec spec; // ready to be performed: with the places that stay empty
    std::vector<Placement> racks;
    std::vector<Placement> refused;
    std::vector<AisleGhost> aisles;
    LeftOut leftOut;
    Polygon outline;      // of the array
    bool tooMany = false; // more than can be laid out at once
};

/// How many rows and racks a row are wanted; unknown: as many as the rectangle holds.
struct ArrayCounts
{
    std::optional<int> rows = {};
    std::optional<int> racksPerRow = {};
};

/// Fits rows of racks between two corners of a rectangle along the angle of the options. The array
/// stands in the first corner; where a count is given, the second one gives the direction only. The
/// scene shows the project.
[[nodiscard]] ArrayFit fitArray(const Project &project,
                                const PlanScene &scene,
                                Id hall,
                                Point first,
                                Point second,
                                const RackRowOptions &racks,
                                const RackArrayOptions &options,
                                const ArrayCounts &counts);

} // namespace headroom
