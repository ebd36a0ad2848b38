// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/charts.h"

namespace headroom {

/// "contract-timeline": contracts and what is bought in over time, one row each: while its ramp
/// rises, when the whole amount holds, and from when it may be left. All sites together.
[[nodiscard]] ChartSpec contractTimelineChart(const ChartRequest &request,
                                              const Project &project,
                                              const Evaluation &evaluation);

} // namespace headroom
