// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/plan.h"

namespace headroom::cli {

/// Fills "demand" and "headroom_demand" of power and accelerators in months[] of a site: the
/// greatest hour of each month, and what the limit leaves of it. Without tiers nothing is filled
/// in.
void addDemand(Json &months, const Project &project, const Evaluation &evaluation, Id site);

} // namespace headroom::cli
