// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/charts.h"

namespace headroom {

/// Until when each resource lasts, and by when more has to be ordered: a row for each resource of
/// the site, of every ground site where none is asked for: the chart "exhaustion".
[[nodiscard]] ChartSpec
exhaustionChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

} // namespace headroom
