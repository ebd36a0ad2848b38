// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"

#include <vector>

namespace headroom::gallery {

// Charts made by hand, with figures that look like a plan's. Their spec.name tells them apart.

/// One of each kind as a planner would show it.
[[nodiscard]] std::vector<ChartSpec> atBest();

/// Each of them with one point, with nothing known, below zero, huge, and with names that try to be
/// markup, are long or run from right to left.
[[nodiscard]] std::vector<ChartSpec> atWorst();

/// Lines, stacks, scatters and maps of about a million points.
[[nodiscard]] std::vector<ChartSpec> million();

/// A picture that is kept, to see when the look of charts changes.
struct GoldenPicture
{
    ChartSpec spec;
    int width;
    int height;
    bool dark;
    QString file; // its name
};

/// The charts at their best, in two sizes and two themes.
[[nodiscard]] std::vector<GoldenPicture> goldenPictures();

// The charts at their best.
[[nodiscard]] ChartSpec hourlyLines();
[[nodiscard]] ChartSpec forecastBand();
[[nodiscard]] ChartSpec stackedAreas();
[[nodiscard]] ChartSpec stackedColumns();
[[nodiscard]] ChartSpec durationCurves();
[[nodiscard]] ChartSpec heatMap();
[[nodiscard]] ChartSpec waterfall();
[[nodiscard]] ChartSpec tornado();
[[nodiscard]] ChartSpec gantt();
[[nodiscard]] ChartSpec contourMap();
[[nodiscard]] ChartSpec scatter();
[[nodiscard]] ChartSpec boxes();
[[nodiscard]] ChartSpec beforeAndAfter();
[[nodiscard]] ChartSpec hourByMonth();
[[nodiscard]] ChartSpec fan();
[[nodiscard]] ChartSpec exceedance();

// What the worst cases are made of.
[[nodiscard]] ChartSpec withOnePoint(ChartSpec spec);
[[nodiscard]] ChartSpec withNothingKnown(ChartSpec spec);
[[nodiscard]] ChartSpec belowZero(ChartSpec spec);
[[nodiscard]] ChartSpec huge(ChartSpec spec);
[[nodiscard]] ChartSpec withHostileNames(ChartSpec spec);

} // namespace headroom::gallery
