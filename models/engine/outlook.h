// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/epochs.h"
#include "models/engine/evaluation.h"

namespace headroom::engine {

/// Adds to a site whose epochs and resources are there what stands there and what is stranded, by
/// epoch; forecast demand by month; and when each resource runs out. Each rack is looked at once.
void addOutlook(SiteEvaluation &evaluation,
                const Project &project,
                const SiteSnapshot &site,
                const TimeAxis &axis,
                Month first);

} // namespace headroom::engine
