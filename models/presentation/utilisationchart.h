// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/charts.h"

namespace headroom {

/// How much of its limit each piece of equipment of a site carries, month by month, in the worst
/// single failure or with everything in service, the most loaded first: the heat map "utilisation".
[[nodiscard]] ChartSpec
utilisationChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

} // namespace headroom
