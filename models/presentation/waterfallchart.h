// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/charts.h"

namespace headroom {

/// What is taken from the nameplate of a site's sources until what can still be promised is left,
/// in one month: the chart "waterfall".
[[nodiscard]] ChartSpec
waterfallChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

} // namespace headroom
