// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/charts.h"

namespace headroom {

/// The build phases of a site as a Gantt chart: from the day on which each has to be ordered over
/// its lead time and its ramp to its service, with what it brings.
[[nodiscard]] ChartSpec
buildoutChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

} // namespace headroom
