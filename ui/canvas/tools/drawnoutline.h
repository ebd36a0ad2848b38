// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/tool.h"

namespace headroom {

/// What an outline becomes.
enum class OutlineOf { Hall, Building, SiteBorder, Column, KeepOut };

/// Adds what has the outline, or gives it to the site, and selects it. Obstacles belong to the hall
/// that they are drawn in. False where that was refused.
bool performOutline(ToolContext &context,
                    const Project &base,
                    OutlineOf what,
                    const Polygon &outline);

/// An obstacle of any kind.
bool performObstacle(ToolContext &context,
                     const Project &base,
                     ObstacleKind kind,
                     const Polygon &outline);

/// The hall that holds the outline, or most of its corners.
[[nodiscard]] std::optional<Id> hallOf(const PlanScene &scene, const Polygon &outline);

// What the tool in hand expects, as sentences.

[[nodiscard]] QString dragHint(OutlineOf what);
[[nodiscard]] QString cornerHint(OutlineOf what);

} // namespace headroom
