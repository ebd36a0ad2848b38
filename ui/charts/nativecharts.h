// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"

#include <QColor>

#include <vector>
#include <xlsxwriter.h>

namespace headroom {

/// The sheet on which the figures of a chart stand, a row of headings above them.
struct FigureSheet
{
    static constexpr char kName[] = "Figures";
    static constexpr lxw_row_t kHeadings = 0;

    lxw_worksheet *sheet = nullptr;
    lxw_row_t lastRow = 0;
    lxw_format *dates = nullptr;
};

/// The chart as charts that a spreadsheet draws itself, of columns of the sheet of figures: lines
/// in one, stacks in another; waterfalls, tornados and Gantt charts as bars that stand on nothing,
/// boxes likewise, a chart for each series. What that takes beside the figures is written right of
/// them. Maps have no such chart: their cells are coloured, and a picture shows them.
[[nodiscard]] std::vector<lxw_chart *>
nativeCharts(lxw_workbook *book, const FigureSheet &figures, const ChartSpec &spec);

/// Text as a spreadsheet can hold it.
[[nodiscard]] QByteArray cellText(const QString &text);

/// Writes text, whatever it looks like: never a formula, never a link.
void writeText(lxw_worksheet *sheet,
               lxw_row_t row,
               lxw_col_t column,
               const QString &text,
               lxw_format *format = nullptr);

[[nodiscard]] lxw_datetime dateOf(QDate day);

[[nodiscard]] lxw_color_t rgb(const QColor &color);

} // namespace headroom
