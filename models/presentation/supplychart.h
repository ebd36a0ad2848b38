// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/charts.h"

namespace headroom {

/// "coverage": how much of what one customer was promised each supplier brings, by month, against
/// the promise; red where it lies above. The customer with the largest promise.
[[nodiscard]] ChartSpec
coverageChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

/// "concentration": the shares of customers in what is promised, and of suppliers in what there is,
/// in one month, with the Herfindahl index of each.
[[nodiscard]] ChartSpec concentrationChart(const ChartRequest &request,
                                           const Project &project,
                                           const Evaluation &evaluation);

} // namespace headroom
