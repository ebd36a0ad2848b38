// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/presentation/chartspec.h"

#include <QByteArray>

namespace headroom {

/// The chart as an XLSX file: its figures on one sheet, a native chart of them on the other. Text
/// is only ever written as text: no name can become a formula or a link. Fails with
/// chart.export.rows(rows) or chart.export.columns(columns) where a sheet cannot hold them and
/// chart.export.spreadsheet.
[[nodiscard]] Result<QByteArray> spreadsheetBytes(const ChartSpec &spec);

} // namespace headroom
