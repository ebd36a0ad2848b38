// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "ui/canvas/planimage.h"

#include <QSize>

namespace headroom {

/// How a site plan is put into a file; as for charts, size is in pixels of the file and text has
/// its usual size at 96 dpi.
struct PlanExportOptions
{
    QSize size{1600, 1000};
    int dpi = 96;
    bool dark = false;
    PlanStyle style = {};
};

/// Writes the site plan to a file, as its suffix says: png, svg or pdf. Needs a QApplication, off
/// screen is enough. Fails with chart.export.format(suffix, suffixes), chart.export.size(width,
/// height), chart.export.write(path).
[[nodiscard]] Result<void> exportPlan(const Project &project,
                                      Id site,
                                      const PlanCaption &caption,
                                      const QString &path,
                                      const PlanExportOptions &options = {});

/// "png", "svg" …
[[nodiscard]] const QStringList &planFileSuffixes();

} // namespace headroom
