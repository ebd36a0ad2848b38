// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/entityinfo.h"
#include "models/domain/project.h"

#include <optional>

namespace headroom {

// Pure edits of outlines: of halls, buildings and obstacles, and of the border of a site. Corners
// count from 0. All fail with entity.missing, edit.locked, and with outline.not-simple where the
// edges would cross.

/// Nothing for what has no outline.
[[nodiscard]] std::optional<Polygon> outlineOf(const Project &project, Subject subject);

[[nodiscard]] Result<Project>
withOutline(const Project &project, Subject subject, const Polygon &outline);

[[nodiscard]] Result<Project>
moveCorner(const Project &project, Subject subject, std::size_t corner, Point to);

/// A new corner on the edge from this one to the next.
[[nodiscard]] Result<Project>
insertCorner(const Project &project, Subject subject, std::size_t after, Point at);

/// Fails with outline.too-few-corners where three are left.
[[nodiscard]] Result<Project>
removeCorner(const Project &project, Subject subject, std::size_t corner);

/// Both sides of an outline that is a rectangle, as its first edge lies; nothing for others.
struct RectangleSize
{
    Metres width; // along the first edge
    Metres depth;
};

[[nodiscard]] std::optional<RectangleSize> rectangleSizeOf(const Project &project, Subject subject);

/// Gives a rectangle another size; its first corner stays. Fails with outline.not-rectangle.
[[nodiscard]] Result<Project>
setRectangleSize(const Project &project, Subject subject, RectangleSize size);

/// Splits a hall along the line through two points. The larger part stays the hall, the other is a
/// new one of the same kind; racks, rows and obstacles go to the part in which they stand. Cooling
/// is shared by area, so that the sum stays. Fails with hall.not-split where the line does not
/// make exactly two parts.
[[nodiscard]] Result<Project> splitHall(
    const Project &project, IdSource &ids, Id hall, Point a, Point b, Subject *added = nullptr);

} // namespace headroom
