// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/charts.h"

namespace headroom {

/// Limit, sources and loads of one resource of one site by month: the chart "headroom".
[[nodiscard]] ChartSpec
headroomChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

} // namespace headroom
