// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"

#include <optional>
#include <vector>

namespace headroom {

/// When a rack comes into service by its phase, whatever its own state.
struct RackService
{
    enum class When {
        Always,  // it has no phase
        From,    // from a month on
        Unknown, // its phase has no month
        Never    // its phase is cancelled
    };

    Id rack;
    When when = When::Always;
    std::optional<Month> from = {};
    friend bool operator==(const RackService &, const RackService &) = default;
};

/// The racks of a site in order of id. Of the n racks of a phase at the site, in order of row, then
/// id, the one in place i comes into service ⌊i × ramp / n⌋ months after the phase.
[[nodiscard]] std::vector<RackService> buildoutOf(const Project &project, Id site);

} // namespace headroom
