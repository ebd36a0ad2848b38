// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartexport.h"

#include <QByteArray>

namespace headroom {

// The files that a chart can be, in memory. The same chart gives the same bytes.

[[nodiscard]] QByteArray pngBytes(const QImage &image);
[[nodiscard]] QByteArray svgBytes(const ChartSpec &spec, const ChartExportOptions &options);
[[nodiscard]] QByteArray pdfBytes(const ChartSpec &spec, const ChartExportOptions &options);

} // namespace headroom
