// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"

#include <optional>
#include <utility>
#include <vector>

namespace headroom {

/// How the reader looks at a chart: what is switched on and where he has zoomed.
struct ChartView
{
    std::vector<bool> shown = {};                    // as ChartSpec::series; empty: as usual
    std::optional<std::pair<double, double>> x = {}; // in axis units; empty: everything
    std::optional<std::pair<double, double>> y = {};
    bool patterns = false; // areas differ in their hatching, not only in colour
};

/// Whether the values can stand on a logarithmic axis: none of them stands on zero, and some are
/// above it.
[[nodiscard]] bool canBeLogarithmic(const ChartSpec &spec);

/// Puts the values on a logarithmic axis, or back on a plain one.
void setLogarithmic(ChartSpec &spec, bool logarithmic);

/// Whether both are the same chart over the same span, so that the zoom can stay where it is.
[[nodiscard]] bool sameSpan(const ChartSpec &a, const ChartSpec &b);

/// What the reader has switched on and off, carried over to a chart whose series may be others: by
/// name.
[[nodiscard]] std::vector<bool>
carriedOver(const ChartSpec &before, const std::vector<bool> &shown, const ChartSpec &now);

} // namespace headroom
