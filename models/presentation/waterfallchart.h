// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/waterfall.h"
#include "models/presentation/charts.h"

namespace headroom {

/// What is taken from the nameplate of a site's sources until what can still be promised is left,
/// in one month: the chart "waterfall".
[[nodiscard]] ChartSpec
waterfallChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

/// Why what is left is not the headroom in normal operation, in one sentence; empty where it is the
/// same, or where either is unknown. power: of the same epoch.
[[nodiscard]] QString
waterfallNote(const Waterfall &waterfall, const ResourceFigures &power, const QLocale &locale);

} // namespace headroom
