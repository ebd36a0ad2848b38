// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"

#include <span>
#include <vector>

namespace headroom {

/// In what things can be like others.
enum class Likeness {
    Type,     // racks of the same types; other things of the same kinds
    Phase,    // racks and power equipment of the same build phases, or of none
    Contract, // racks that the same contracts hold, or none
    Feed, // racks and equipment that the same equipment feeds; of equipment what it feeds itself
    Hall, // everything in the same halls
    Row   // racks of the same rows
};

/// Everything at the sites of some things that is like one of them, in order of kind and id; of
/// things that the likeness means nothing to nothing. Rows stand for their racks.
[[nodiscard]] std::vector<Subject>
thingsLike(const Project &project, std::span<const Subject> subjects, Likeness likeness);

/// The site that a thing belongs to; itself of a site; nothing where it belongs to none.
[[nodiscard]] std::optional<Id> siteOf(const Project &project, Subject subject);

} // namespace headroom
