// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/epochs.h"
#include "models/engine/evaluation.h"

namespace headroom::engine {

/// Adds what lies ahead of a site whose epochs and resources are there: forecast demand by month,
/// and when each resource runs out. Work by month and resource, none by rack and month.
void addOutlook(SiteEvaluation &evaluation,
                const Project &project,
                const SiteSnapshot &site,
                const TimeAxis &axis,
                Month first);

} // namespace headroom::engine
