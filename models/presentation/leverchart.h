// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/charts.h"

namespace headroom {

/// What single changes of the plan do to the headroom of a resource in one month, as a tornado:
/// each build phase left out or in service, and each contract a fifth larger or smaller. Of the
/// plan itself also each lever of its scenarios; of a scenario each of its own levers left out.
[[nodiscard]] ChartSpec
leverChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

} // namespace headroom
