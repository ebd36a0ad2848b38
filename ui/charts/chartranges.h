// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"

#include <utility>
#include <vector>

namespace headroom {

// What the axes of a chart span when all of it is in sight. `shown` is as long as the series.

using AxisRange = std::pair<double, double>;

/// Of the axis that lies: places, or values where the chart is horizontal.
[[nodiscard]] AxisRange wholeLying(const ChartSpec &spec, const std::vector<bool> &shown);
/// Of the axis that stands: values, the rows of a heat map, or categories.
[[nodiscard]] AxisRange wholeUpright(const ChartSpec &spec, const std::vector<bool> &shown);

/// Of the second axis of values, where there is one; where either has values below zero, both have
/// zero at the same height.
[[nodiscard]] AxisRange wholeSecond(const ChartSpec &spec, const std::vector<bool> &shown);

/// The axis that lies, and the one that stands.
[[nodiscard]] const ChartAxis &lyingAxis(const ChartSpec &spec);
[[nodiscard]] const ChartAxis &uprightAxis(const ChartSpec &spec);

/// Rows run from the top down.
[[nodiscard]] bool hasRows(const ChartSpec &spec);

} // namespace headroom
