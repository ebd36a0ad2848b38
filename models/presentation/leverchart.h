// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/charts.h"

namespace headroom {

/// What single changes of the plan do to the headroom of a resource in one month, as a tornado:
/// each build phase left out or in service, each contract a fifth larger or smaller, and, of a plan
/// that is not seen through a scenario, each lever of its scenarios.
[[nodiscard]] ChartSpec
leverChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

} // namespace headroom
