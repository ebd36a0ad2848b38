// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/edits/edits.h"
#include "ui/canvas/tools/rackroom.h"

namespace headroom {

/// A row of racks as far as it has room.
struct RowFit
{
    RackRowSpec spec; // ready to be performed: with the places that stay empty
    std::vector<Placement> racks;
    std::vector<Placement> refused;
    LeftOut leftOut;
};

/// Fits the row into its hall. With a number wanted the row goes in the direction of its end until
/// that many racks stand or the hall ends; without one it ends where it is drawn to. The scene
/// shows the project.
[[nodiscard]] RowFit fitRow(const Project &project,
                            const PlanScene &scene,
                            RackRowSpec spec,
                            std::optional<std::size_t> wanted);

} // namespace headroom
