// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"
#include "ui/charts/chartview.h"
#include "ui/theme/theme.h"

#include <QSizeF>

class QPaintDevice;

namespace headroom {

/// How a chart is painted off screen.
struct ChartPaint
{
    QSizeF size;         // in pixels of 1/96 inch
    double scale = 1;    // device units in one of those pixels
    bool vector = false; // SVG and PDF: lines and text rather than pixel columns
    bool transparent = false;
    ChartView view = {};
};

/// Paints the whole chart, frame, legend, plot and sources, as it looks on screen.
void paintChart(QPaintDevice &device,
                const ChartSpec &spec,
                const Theme &theme,
                const ChartPaint &how);

} // namespace headroom
