// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/charts.h"

namespace headroom {

/// What of each resource of a site is free in one month, and how much of that cannot be used
/// because another resource runs out first, as shares of their limits: the chart "stranded".
[[nodiscard]] ChartSpec
strandedChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

} // namespace headroom
