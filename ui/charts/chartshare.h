// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartexport.h"

#include <memory>

class QMimeData;
class QPrinter;
class QTemporaryDir;

namespace headroom {

// A chart on its way into other programs and onto paper.

/// As large as charts are when they are saved or copied without asking: sharp on a slide.
[[nodiscard]] ChartExportOptions shareOptions(bool dark, const ChartView &view);

/// The chart as a drawing, for programs that take SVG, with the picture for those that do not.
[[nodiscard]] std::unique_ptr<QMimeData> drawingOf(const ChartSpec &spec,
                                                   const ChartExportOptions &options);

/// The same for drag and drop, and as a file in a folder that outlives the drag.
[[nodiscard]] std::unique_ptr<QMimeData>
draggedChart(const ChartSpec &spec, const ChartExportOptions &options, const QTemporaryDir &folder);

/// Draws the chart as large as the page lets it, on white.
void printChart(QPrinter &printer, const ChartSpec &spec, const ChartView &view);

} // namespace headroom
