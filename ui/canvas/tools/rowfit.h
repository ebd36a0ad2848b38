// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/edits/edits.h"

#include <QStringList>

namespace headroom {

class PlanScene;

/// A row of racks as far as it has room: places that lie outside the hall, on obstacles or on other
/// racks stay empty.
struct RowFit
{
    RackRowSpec spec; // ready to be performed: with the places that stay empty
    std::vector<Placement> racks;
    std::vector<Placement> refused;
    std::size_t outside = 0;
    std::size_t onObstacles = 0;
    std::size_t onRacks = 0;
    std::size_t missing = 0; // of a wanted number: those that found no place in the hall

    /// What is left out and why, line by line; nothing where all fits.
    [[nodiscard]] QStringList lines() const;
};

/// Fits the row into its hall. With a number wanted the row goes in the direction of its end until
/// that many racks stand or the hall ends; without one it ends where it is drawn to. The scene
/// shows the project.
[[nodiscard]] RowFit fitRow(const Project &project,
                            const PlanScene &scene,
                            RackRowSpec spec,
                            std::optional<std::size_t> wanted);

} // namespace headroom
