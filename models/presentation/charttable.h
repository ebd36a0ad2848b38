// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"

#include <QByteArray>

namespace headroom {

/// A row of the chart's table: a place of the x axis. Where a series has several points at one
/// place, as scatters and Gantt charts have, each has a row: turn counts them.
struct TableRow
{
    double place = 0;
    std::size_t turn = 0;
    friend bool operator==(const TableRow &, const TableRow &) = default;
};

/// Every x at which some series has a point, ascending: the rows of the chart's table.
[[nodiscard]] std::vector<TableRow> tableRows(const ChartSpec &spec);

/// A column of the chart's table beside the places: the values of a series or another part of its
/// points, or one of ChartSpec::columns.
struct TableColumn
{
    enum class Part { Value, Low, Name, Least, LowerQuartile, UpperQuartile, Greatest };

    QString name;                      // without unit
    std::optional<std::size_t> series; // nothing: a further column
    Part part = Part::Value;
    std::size_t column = 0; // index into ChartSpec::columns
    friend bool operator==(const TableColumn &, const TableColumn &) = default;
};

[[nodiscard]] std::vector<TableColumn> tableColumns(const ChartSpec &spec);

/// What stands in a cell of the table.
struct TableCell
{
    enum class Kind { Nothing, Unknown, Number, Day, Words };

    Kind kind = Kind::Nothing;
    double number = 0; // a day as a place on an axis of months
    QString words = {};
};

[[nodiscard]] TableCell tableCell(const ChartSpec &spec, const TableColumn &column, TableRow row);

/// The unit of a column's numbers.
[[nodiscard]] Unit tableUnit(const ChartSpec &spec, const TableColumn &column);

/// What stands over the column of places: "Month".
[[nodiscard]] QString placeHeading(const ChartSpec &spec);

/// The chart's figures as CSV (RFC 4180, UTF-8): values in full in the unit of the axis, shares in
/// percent, unknown an empty cell, months as YYYY-MM, days as YYYY-MM-DD, local times as ISO 8601
/// with their offset from UTC. No cell can be taken for a formula.
[[nodiscard]] QByteArray chartCsv(const ChartSpec &spec);

/// One text cell of a CSV file: quoted where needed; a cell that a spreadsheet would run (it begins
/// with = + - @, tab or return) gets an apostrophe in front.
[[nodiscard]] QString csvCell(const QString &text);

} // namespace headroom
