// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/charts.h"

namespace headroom {

// Charts of the plan's comparison of costs in orbit and on the ground; without one of its own, of
// the 2030 central preset. Each says what is counted.

/// What an accelerator-hour costs, part by part, side by side, with and without chips.
[[nodiscard]] ChartSpec
costStackChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

/// Cost by year, launch getting cheaper with what has flown, and where the lines cross.
[[nodiscard]] ChartSpec
costYearsChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

/// At which launch price both cost the same, by the price of the satellite.
[[nodiscard]] ChartSpec
breakEvenChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

/// How many times the ground orbit costs, over launch and satellite price.
[[nodiscard]] ChartSpec
costMapChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

/// What each input does to the ratio over its usual range.
[[nodiscard]] ChartSpec
costDriversChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

/// In which share of drawn cases orbit costs more than so many times the ground.
[[nodiscard]] ChartSpec costExceedanceChart(const ChartRequest &request,
                                            const Project &project,
                                            const Evaluation &evaluation);

/// The ratio by year with its spread, launch getting cheaper with what has flown.
[[nodiscard]] ChartSpec
costFanChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

/// What a kilowatt in orbit weighs, part by part.
[[nodiscard]] ChartSpec
massBudgetChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

/// Eclipse of each orbit and share of the power over a year.
[[nodiscard]] ChartSpec
orbitYearChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

/// Satellites in service month by month, and how many went up.
[[nodiscard]] ChartSpec orbitalFleetChart(const ChartRequest &request,
                                          const Project &project,
                                          const Evaluation &evaluation);

} // namespace headroom
