// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartstyle.h"

#include <memory>

class QCPAxis;

namespace headroom {

/// What the plottables of a chart are made of.
struct PlotParts
{
    QCPAxis *x;
    QCPAxis *y;
    QCPAxis *second; // of values, at the right
    std::shared_ptr<const ChartSpec> chart;
    const std::vector<bool> &shown;
    const std::vector<SeriesStyle> &styles;
    const Theme &theme;
};

/// Makes the plottables of a chart, from back to front. They belong to the plot of the axes.
void addPlottables(const PlotParts &parts);

} // namespace headroom
