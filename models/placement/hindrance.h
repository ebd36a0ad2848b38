// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/placement/problem.h"

#include <optional>

namespace headroom::placement {

/// Which one requirement to relax so that an ask is placed whole, the others staying where they
/// are.
struct Hindrance
{
    enum class Kind {
        Space,      // more accelerators are needed
        Limit,      // power or cooling: `limit` is short by `kw`, and so are `others` more
        Redundancy, // promised N it would fit
        Type,       // another accelerator would do
        Sites,      // another site would do
        OneSite     // split over sites it would fit
    };

    Kind kind = Kind::Space;
    int limit = -1;
    double kw = 0;
    int others = 0;
};

/// Of the ask with this number; nothing where it is placed whole.
[[nodiscard]] std::optional<Hindrance>
hindranceOf(const Problem &problem, const Placing &placing, std::size_t number);

} // namespace headroom::placement
