// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
};

} // namespace headroom
