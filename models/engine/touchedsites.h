// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"

#include <set>

namespace headroom::engine {

/// What of an earlier evaluation an edit makes stale.
struct Touched
{
    bool everything = false; // horizon, sites, phases or types changed
    bool contracts = false;  // promises changed, or their names
    bool forecasts = false;  // only what lies ahead is stale
    std::set<Id> sites = {}; // whose racks, halls, equipment or connections changed
};

/// before and after: the projects that the changes lead from and to.
[[nodiscard]] Touched
touchedBy(const ChangeSet &changes, const Project &before, const Project &after);

} // namespace headroom::engine
