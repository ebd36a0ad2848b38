// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"
#include "ui/theme/theme.h"

#include <optional>
#include <vector>

namespace headroom {

/// A waterfall, tornado or Gantt chart, or boxes, for programs that can only stack bars from zero:
/// parts to be stacked in each row of the chart's table, in the scale of the table, dates in days
/// as spreadsheets count them.
struct FloatingBars
{
    struct Part
    {
        QString heading;
        QColor color; // not valid: what the next part stands on, not to be seen
        std::vector<double> lengths;
        bool dates = false;
        std::vector<QColor> colors = {}; // of rows that differ from it; empty or as long as lengths
    };

    std::vector<Part> parts;
    std::optional<double> least; // where the axis of values is to begin
    bool named = true;           // whether the parts need a legend
};

/// Nothing where the chart is none of these, or where bars below zero cannot be stacked so.
[[nodiscard]] std::optional<FloatingBars> floatingBars(const ChartSpec &spec, const Theme &theme);

/// The boxes of one series: from the least value to the lower quartile, the median, the upper
/// quartile and the greatest value. Nothing where some lie below zero.
[[nodiscard]] std::optional<FloatingBars>
boxBars(const ChartSpec &spec, std::size_t series, const Theme &theme);

} // namespace headroom
