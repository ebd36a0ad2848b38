// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/entityinfo.h"
#include "models/domain/project.h"

#include <optional>
#include <span>

namespace headroom {

// Pure edits that put several things in order. Each subject is moved as a whole: a rack row with
// its racks, a group with its members, a hall with what is in it. All fail with arrange.too-few
// where there are not enough things that have a place, and with edit.locked.

/// The box around a thing as it is drawn; nothing for what has no place.
[[nodiscard]] std::optional<Bounds> boundsOfThing(const Project &project, Subject subject);
/// The box around all of them.
[[nodiscard]] std::optional<Bounds> boundsOfThings(const Project &project,
                                                   std::span<const Subject> subjects);

/// Where things are lined up: at the outermost edge of that side, or at the middle of their common
/// box. Top is north.
enum class Alignment { Left, Right, Top, Bottom, CentreX, CentreY };

[[nodiscard]] Result<Project>
align(const Project &project, std::span<const Subject> subjects, Alignment alignment);

enum class Axis { X, Y };

/// The outermost two stay; the gaps between all of them become equal (negative where they cannot
/// but overlap). Of at least three.
[[nodiscard]] Result<Project>
distribute(const Project &project, std::span<const Subject> subjects, Axis axis);

/// The first in the direction of the axis stays; all gaps become this one, or, unknown, the one
/// between the first two.
[[nodiscard]] Result<Project> matchSpacing(const Project &project,
                                           std::span<const Subject> subjects,
                                           Axis axis,
                                           std::optional<Metres> gap = {});

/// Mirrors about the middle of their common box: along X left becomes right, along Y top becomes
/// bottom. Racks and equipment are turned so that what faced north faces north (X) or south (Y).
[[nodiscard]] Result<Project>
mirror(const Project &project, std::span<const Subject> subjects, Axis axis);

} // namespace headroom
