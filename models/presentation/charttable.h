// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"

#include <QByteArray>

namespace headroom {

/// Every x at which some series has a point, ascending: the rows of the chart's table.
[[nodiscard]] std::vector<double> chartPlaces(const ChartSpec &spec);

/// The value of a series exactly at a place; nothing where it is unknown or has no point.
[[nodiscard]] std::optional<double> valueAtPlace(const ChartSeries &series, double x);

/// What stands over the column of places: "Month".
[[nodiscard]] QString placeHeading(const ChartSpec &spec);

/// The chart's figures as CSV (RFC 4180, UTF-8): values in full in the unit of the axis, unknown an
/// empty cell, months as YYYY-MM. No cell can be taken for a formula.
[[nodiscard]] QByteArray chartCsv(const ChartSpec &spec);

/// One text cell of a CSV file: quoted where needed; a cell that a spreadsheet would run (it begins
/// with = + - @, tab or return) gets an apostrophe in front.
[[nodiscard]] QString csvCell(const QString &text);

} // namespace headroom
