// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/painters/paintcontext.h"

#include <cmath>

namespace headroom {

inline constexpr int kMinorPerMajor = 5;

/// The step of the fine lines in metres: the project's own when they are far enough apart, else the
/// next of 1, 2 or 5 times a power of ten.
[[nodiscard]] inline double minorStepM(const PaintContext &context)
{
    constexpr double kLeastGapPx = 20;
    const double gridStepM = context.project.settings().gridStep.value();
    if (gridStepM * context.detail() >= kLeastGapPx)
        return gridStepM;
    const double least = kLeastGapPx / context.detail();
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (decade * factor >= least)
            return decade * factor;
    }
    return decade * 10;
}

} // namespace headroom
