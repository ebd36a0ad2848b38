// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/charts.h"

namespace headroom {

// Charts of hourly demand. What they show is worked out by engine/demand; they draw accelerators at
// the tiers' target occupancy, in local time of the site.

/// The day of the month's greatest hour, stacked by tier, with what is there.
[[nodiscard]] ChartSpec
demandDayChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

/// The mean of each hour of the week in the month, stacked by tier.
[[nodiscard]] ChartSpec
demandWeekChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

/// P10, P50 and P90 of each hour of the day in the month, on weekdays and on weekends.
[[nodiscard]] ChartSpec demandProfileChart(const ChartRequest &request,
                                           const Project &project,
                                           const Evaluation &evaluation);

/// Least free accelerators by hour of the day and month.
[[nodiscard]] ChartSpec demandHeadroomChart(const ChartRequest &request,
                                            const Project &project,
                                            const Evaluation &evaluation);

/// Power of the twelve months from the chart's on from the greatest hour down, with the limit that
/// the worst failure leaves.
[[nodiscard]] ChartSpec demandDurationChart(const ChartRequest &request,
                                            const Project &project,
                                            const Evaluation &evaluation);

/// The peak day of the scenario beside the same day without its levers.
[[nodiscard]] ChartSpec demandChangeChart(const ChartRequest &request,
                                          const Project &project,
                                          const Evaluation &evaluation);

/// Served tokens of an average session, and the share of sessions that hit the limit, against the
/// five-hour limit, for each tier that has one.
[[nodiscard]] ChartSpec
limitCurveChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

} // namespace headroom
