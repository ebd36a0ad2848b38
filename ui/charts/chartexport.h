// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/presentation/chartspec.h"
#include "ui/charts/chartview.h"

#include <QImage>
#include <QSize>

namespace headroom {

/// How a chart is put into a file. size is in pixels of the file; at 96 dpi text has its usual
/// size, at 192 it is twice as large in pixels, for sharp prints.
struct ChartExportOptions
{
    QSize size{1280, 720};
    int dpi = 96;
    bool dark = false;
    bool transparent = false; // PNG and SVG only
    ChartView view = {};
};

/// Writes a chart to a file, as its suffix says: png, svg, pdf, csv or xlsx. The same chart gives
/// the same bytes. Needs a QApplication, off screen is enough. Fails with
/// chart.export.format(suffix, suffixes), chart.export.size(width, height),
/// chart.export.write(path).
[[nodiscard]] Result<void>
exportChart(const ChartSpec &spec, const QString &path, const ChartExportOptions &options = {});

/// The chart as a picture, for the clipboard.
[[nodiscard]] QImage chartImage(const ChartSpec &spec, const ChartExportOptions &options = {});

/// "png", "svg" …
[[nodiscard]] const QStringList &chartFileSuffixes();

} // namespace headroom
