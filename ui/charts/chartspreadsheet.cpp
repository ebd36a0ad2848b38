// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartspreadsheet.h"

#include "models/base/units.h"
#include "models/presentation/chartreading.h"
#include "models/presentation/charttable.h"
#include "models/presentation/charttablemodel.h"
#include "ui/charts/chartexport.h"
#include "ui/charts/chartfiles.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/mapcolors.h"
#include "ui/charts/nativecharts.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

#include <array>
#include <cmath>
#include <xlsxwriter.h>

namespace headroom {

namespace {

constexpr std::size_t kMostRows = 1'048'570; // of a sheet, less what stands above
constexpr double kLineHeight = 15;           // points
constexpr double kLineLength = 130;          // characters that fit into a chart's width
constexpr lxw_col_t kChartColumns = 15;      // 960 pixels
constexpr std::size_t kMostColumns = 16'300; // likewise, less what native charts need beside

/// Frees a workbook that was not closed.
struct Workbook
{
    lxw_workbook *book = nullptr;

    explicit Workbook(const QByteArray &path)
        : book(workbook_new(path.constData()))
    {}

    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    ~Workbook()
    {
        if (book != nullptr)
            workbook_close(book);
    }

    [[nodiscard]] lxw_error close()
    {
        lxw_workbook *closing = book;
        book = nullptr;
        return workbook_close(closing);
    }
};

/// The factor by which the numbers of a column are divided: series share one scale.
double factorOf(const ChartSpec &spec, const TableColumn &column)
{
    if (column.series)
        return scaleOf(spec, spec.series[*column.series]).factor;
    double largest = 0;
    for (const double value : spec.columns[column.column].values)
        largest = std::isfinite(value) ? std::max(largest, std::abs(value)) : largest;
    return readableScale(spec.columns[column.column].unit, largest).factor;
}

/// A cell of the first column: where on the x axis its row stands.
void writePlace(const FigureSheet &figures,
                lxw_row_t row,
                const ChartSpec &spec,
                double place,
                lxw_format *times)
{
    if (tellsTime(spec.x)) {
        const QDateTime local = localTime(spec.x, place);
        lxw_datetime time = dateOf(local.date());
        time.hour = local.time().hour();
        time.min = local.time().minute();
        worksheet_write_datetime(figures.sheet, row, 0, &time, times);
        return;
    }
    const bool number = spec.x.kind == AxisKind::Number || spec.x.kind == AxisKind::Logarithmic
                        || spec.x.kind == AxisKind::Hours;
    if (number && std::isfinite(place))
        worksheet_write_number(
            figures.sheet, row, 0, spec.x.unit == Unit::Share ? place * 100 : place, nullptr);
    else
        writeText(figures.sheet, row, 0, placeWords(spec, place));
}

/// Figures in the unit of their heading; unknown is an empty cell.
void writeFigures(lxw_workbook *book,
                  const FigureSheet &figures,
                  const ChartSpec &spec,
                  const std::vector<TableRow> &rows)
{
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    format_set_text_wrap(bold);
    lxw_format *times = workbook_add_format(book);
    format_set_num_format(times, "yyyy-mm-dd hh:mm");
    lxw_worksheet *sheet = figures.sheet;
    ChartTableModel headings;
    headings.setSpec(spec);
    for (int column = 0; column < headings.columnCount(); ++column) {
        const QString text =
            headings.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        writeText(sheet, FigureSheet::kHeadings, static_cast<lxw_col_t>(column), text, bold);
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        writePlace(figures, static_cast<lxw_row_t>(i + 1), spec, rows[i].place, times);
    const std::vector<TableColumn> columns = tableColumns(spec);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto at = static_cast<lxw_col_t>(c + 1);
        const double factor = factorOf(spec, columns[c]);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto row = static_cast<lxw_row_t>(i + 1);
            const TableCell cell = tableCell(spec, columns[c], rows[i]);
            if (cell.kind == TableCell::Kind::Number) {
                worksheet_write_number(sheet, row, at, cell.number / factor, nullptr);
            } else if (cell.kind == TableCell::Kind::Day) {
                lxw_datetime date = dateOf(dayAt(cell.number));
                worksheet_write_datetime(sheet, row, at, &date, figures.dates);
            } else if (cell.kind == TableCell::Kind::Words && !cell.words.isEmpty()) {
                writeText(sheet, row, at, cell.words);
            }
        }
    }
    worksheet_set_column(sheet, 0, static_cast<lxw_col_t>(columns.size()), 18, nullptr);
    worksheet_freeze_panes(sheet, 1, 1);
}

/// A heat map of shares stays one: cells are coloured by their value, red and bold above the limit.
void colorShares(lxw_workbook *book, const FigureSheet &figures, const ChartSpec &spec)
{
    const auto lastColumn = static_cast<lxw_col_t>(spec.series.size());
    const double limit = 1 / valueScale(spec).factor;
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    format_set_font_color(bold, LXW_COLOR_WHITE);
    format_set_bg_color(bold, rgb(lightTheme().danger));
    lxw_conditional_format over{};
    over.type = LXW_CONDITIONAL_TYPE_CELL;
    over.criteria = LXW_CONDITIONAL_CRITERIA_GREATER_THAN;
    over.value = limit;
    over.format = bold;
    over.stop_if_true = LXW_TRUE;
    worksheet_conditional_format_range(figures.sheet, 1, 1, figures.lastRow, lastColumn, &over);
    lxw_conditional_format scale{};
    scale.type = LXW_CONDITIONAL_2_COLOR_SCALE;
    scale.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    scale.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    scale.min_value = 0;
    scale.max_value = limit;
    scale.min_color = LXW_COLOR_WHITE;
    scale.max_color = rgb(mixed(QColor(Qt::white), lightTheme().series[0], 0.6));
    worksheet_conditional_format_range(figures.sheet, 1, 1, figures.lastRow, lastColumn, &scale);
}

/// The cells of a map in viridis, pale enough for black figures.
void colorValues(const FigureSheet &figures, const ChartSpec &spec)
{
    const auto pale = [](double share) { return rgb(mixed(Qt::white, mapColor(share), 0.6)); };
    lxw_conditional_format scale{};
    scale.type = LXW_CONDITIONAL_3_COLOR_SCALE;
    scale.min_color = pale(0);
    scale.mid_color = pale(0.5);
    scale.max_color = pale(1);
    worksheet_conditional_format_range(
        figures.sheet, 1, 1, figures.lastRow, static_cast<lxw_col_t>(spec.series.size()), &scale);
}

/// What a spreadsheet has no chart for.
void insertPicture(lxw_worksheet *sheet, lxw_row_t row, const ChartSpec &spec)
{
    const QByteArray png = pngBytes(chartImage(spec));
    lxw_image_options size{};
    size.x_scale = 0.75; // of 1280 × 720 pixels, as wide as a chart
    size.y_scale = 0.75;
    worksheet_insert_image_buffer_opt(sheet,
                                      row,
                                      0,
                                      reinterpret_cast<const unsigned char *>(png.constData()),
                                      static_cast<std::size_t>(png.size()),
                                      &size);
}

void writeChartSheet(lxw_workbook *book,
                     lxw_worksheet *sheet,
                     const FigureSheet &figures,
                     const ChartSpec &spec)
{
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    format_set_font_size(bold, 16);
    lxw_format *wrapped = workbook_add_format(book);
    format_set_text_wrap(wrapped);
    format_set_align(wrapped, LXW_ALIGN_LEFT);
    format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
    // Over as many columns as the charts are wide, so that long sentences break where they end.
    const auto write = [sheet](lxw_row_t row, const QString &sentence, lxw_format *format) {
        worksheet_merge_range(
            sheet, row, 0, row, kChartColumns - 1, cellText(sentence).constData(), format);
    };
    const PictureText text = pictureText(spec);
    write(0, text.title, bold);
    const std::array below{text.subtitle,
                           text.boundary,
                           text.context,
                           text.sources,
                           spec.emptyReason.isEmpty() ? text.warning : spec.emptyReason};
    for (std::size_t i = 0; i < below.size(); ++i) {
        const auto row = static_cast<lxw_row_t>(i + 1);
        const double lines = std::ceil(double(below[i].size()) / kLineLength);
        worksheet_set_row(sheet, row, kLineHeight * std::max(1.0, lines), nullptr);
        write(row, below[i], wrapped);
    }
    constexpr lxw_row_t kChartRows = 24; // as high as one chart of the size below
    auto row = static_cast<lxw_row_t>(below.size() + 2);
    const std::vector<lxw_chart *> charts = nativeCharts(book, figures, spec);
    for (lxw_chart *chart : charts) {
        lxw_chart_options size{};
        size.x_scale = 2; // of 480 × 288 pixels
        size.y_scale = 1.6;
        worksheet_insert_chart_opt(sheet, row, 0, chart, &size);
        row += kChartRows;
    }
    if (isHeatMap(spec) && spec.y.unit == Unit::Share)
        colorShares(book, figures, spec);
    else if (isMap(spec))
        colorValues(figures, spec);
    if (isMap(spec) || (charts.empty() && spec.emptyReason.isEmpty()))
        insertPicture(sheet, row, spec);
}

/// Printed, each sheet is as wide as its page, and figures have their headings on every page.
void setUpPages(lxw_worksheet *chart, const FigureSheet &figures, std::size_t columns)
{
    constexpr std::uint8_t kA4 = 9;
    constexpr std::size_t kMostInWidth = 14; // more would be too small to read
    for (lxw_worksheet *sheet : {chart, figures.sheet}) {
        worksheet_set_paper(sheet, kA4);
        worksheet_set_landscape(sheet);
    }
    worksheet_fit_to_pages(chart, 1, 1);
    if (columns <= kMostInWidth)
        worksheet_fit_to_pages(figures.sheet, 1, 0);
    worksheet_repeat_rows(figures.sheet, FigureSheet::kHeadings, FigureSheet::kHeadings);
    worksheet_repeat_columns(figures.sheet, 0, 0);
}

} // namespace

Result<QByteArray> spreadsheetBytes(const ChartSpec &spec)
{
    const std::vector<TableRow> rows = tableRows(spec);
    if (rows.size() > kMostRows)
        return failure("chart.export.rows", {static_cast<qint64>(rows.size())});
    if (tableColumns(spec).size() > kMostColumns)
        return failure("chart.export.columns", {static_cast<qint64>(tableColumns(spec).size())});
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("chart.xlsx"));
    Workbook workbook(QFile::encodeName(path));
    if (workbook.book == nullptr)
        return failure("chart.export.spreadsheet");

    // The chart's own date, so that the same chart gives the same bytes.
    lxw_doc_properties properties{};
    QByteArray title = cellText(spec.title).left(250);
    properties.title = title.data();
    const QDate date = spec.asOf.value_or(QDate(2000, 1, 1));
    properties.created = date.startOfDay(QTimeZone::utc()).toSecsSinceEpoch();
    workbook_set_properties(workbook.book, &properties);

    lxw_worksheet *chartSheet = workbook_add_worksheet(workbook.book, "Chart");
    FigureSheet figures;
    figures.sheet = workbook_add_worksheet(workbook.book, FigureSheet::kName);
    figures.lastRow = static_cast<lxw_row_t>(rows.size());
    figures.dates = workbook_add_format(workbook.book);
    format_set_num_format(figures.dates, "yyyy-mm-dd");
    writeFigures(workbook.book, figures, spec, rows);
    setUpPages(chartSheet, figures, tableColumns(spec).size() + 1);
    if (!rows.empty() && spec.emptyReason.isEmpty()) {
        writeChartSheet(workbook.book, chartSheet, figures, spec);
    } else {
        writeText(chartSheet, 0, 0, spec.title);
        writeText(chartSheet, 1, 0, spec.emptyReason);
    }
    if (const lxw_error error = workbook.close(); error != LXW_NO_ERROR)
        return failure("chart.export.spreadsheet", {}, QString::fromUtf8(lxw_strerror(error)));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure("chart.export.spreadsheet", {}, file.errorString());
    return file.readAll();
}

} // namespace headroom
