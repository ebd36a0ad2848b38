// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartspreadsheet.h"

#include "models/base/units.h"
#include "models/presentation/chartreading.h"
#include "models/presentation/charttable.h"
#include "models/presentation/charttablemodel.h"
#include "ui/charts/chartstyle.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

#include <xlsxwriter.h>

namespace headroom {

namespace {

constexpr std::size_t kMostRows = 1'048'570; // of a sheet, less what stands above
constexpr qsizetype kMostText = 32'000;      // characters of a cell
constexpr char kFigures[] = "Figures";
constexpr lxw_row_t kHeadings = 0;

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

QByteArray cellText(const QString &text)
{
    return printable(text).left(kMostText).toUtf8();
}

void writeText(lxw_worksheet *sheet,
               lxw_row_t row,
               lxw_col_t column,
               const QString &text,
               lxw_format *format = nullptr)
{
    worksheet_write_string(sheet, row, column, cellText(text).constData(), format);
}

/// Figures in the unit of the axis' scale; unknown is an empty cell.
void writeFigures(lxw_workbook *book,
                  lxw_worksheet *sheet,
                  const ChartSpec &spec,
                  const std::vector<double> &places,
                  double factor)
{
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    format_set_text_wrap(bold);
    ChartTableModel headings;
    headings.setSpec(spec);
    for (int column = 0; column < headings.columnCount(); ++column) {
        const QString text =
            headings.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        writeText(sheet, kHeadings, static_cast<lxw_col_t>(column), text, bold);
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto row = static_cast<lxw_row_t>(i + 1);
        writeText(sheet, row, 0, placeWords(spec, places[i]));
        for (std::size_t s = 0; s < spec.series.size(); ++s) {
            if (const auto value = valueAtPlace(spec.series[s], places[i])) {
                worksheet_write_number(
                    sheet, row, static_cast<lxw_col_t>(s + 1), *value / factor, nullptr);
            }
        }
    }
    worksheet_set_column(sheet, 0, static_cast<lxw_col_t>(spec.series.size()), 18, nullptr);
    worksheet_freeze_panes(sheet, 1, 1);
}

bool isStack(const ChartSeries &series)
{
    return series.kind == SeriesKind::StackedArea || series.kind == SeriesKind::StackedColumn;
}

lxw_color_t rgb(const QColor &color)
{
    return color.rgb() & 0xffffffU;
}

/// One native chart of the series that are usually shown and stacked, or not.
lxw_chart *nativeChart(lxw_workbook *book,
                       const ChartSpec &spec,
                       const std::vector<SeriesStyle> &styles,
                       lxw_row_t lastRow,
                       bool stacks)
{
    lxw_chart *chart = nullptr;
    for (std::size_t s = 0; s < spec.series.size(); ++s) {
        if (spec.series[s].hidden || isStack(spec.series[s]) != stacks)
            continue;
        if (chart == nullptr)
            chart = workbook_add_chart(book, stacks ? LXW_CHART_AREA_STACKED : LXW_CHART_LINE);
        const auto column = static_cast<lxw_col_t>(s + 1);
        lxw_chart_series *series = chart_add_series(chart, nullptr, nullptr);
        chart_series_set_categories(series, kFigures, 1, 0, lastRow, 0);
        chart_series_set_values(series, kFigures, 1, column, lastRow, column);
        chart_series_set_name_range(series, kFigures, kHeadings, column);
        if (stacks) {
            lxw_chart_fill fill{};
            fill.color = rgb(styles[s].fill);
            chart_series_set_fill(series, &fill);
        } else {
            lxw_chart_line line{};
            line.color = rgb(styles[s].line.color());
            line.width = static_cast<float>(styles[s].line.widthF());
            const bool dashed = styles[s].line.style() != Qt::SolidLine;
            line.dash_type = dashed ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID;
            chart_series_set_line(series, &line);
        }
    }
    if (chart != nullptr) {
        chart_title_off(chart); // the title stands above, as a cell
        chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
        chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    }
    return chart;
}

void writeChartSheet(lxw_workbook *book,
                     lxw_worksheet *sheet,
                     const ChartSpec &spec,
                     lxw_row_t lastRow)
{
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    format_set_font_size(bold, 16);
    const PictureText text = pictureText(spec);
    writeText(sheet, 0, 0, text.title, bold);
    writeText(sheet, 1, 0, text.subtitle);
    writeText(sheet, 2, 0, text.context);
    writeText(sheet, 3, 0, text.sources);
    writeText(sheet, 4, 0, spec.emptyReason.isEmpty() ? text.warning : spec.emptyReason);
    const std::vector<SeriesStyle> styles = seriesStyles(spec, lightTheme());
    constexpr lxw_row_t kChartRows = 24; // as high as one chart of the size below
    lxw_row_t row = 6;
    for (const bool stacks : {false, true}) {
        lxw_chart *chart = nativeChart(book, spec, styles, lastRow, stacks);
        if (chart == nullptr)
            continue;
        lxw_chart_options size{};
        size.x_scale = 2; // of 480 × 288 pixels
        size.y_scale = 1.6;
        worksheet_insert_chart_opt(sheet, row, 0, chart, &size);
        row += kChartRows;
    }
}

} // namespace

Result<QByteArray> spreadsheetBytes(const ChartSpec &spec)
{
    const std::vector<double> places = chartPlaces(spec);
    if (places.size() > kMostRows)
        return failure("chart.export.rows", {static_cast<qint64>(places.size())});
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
    lxw_worksheet *figures = workbook_add_worksheet(workbook.book, kFigures);
    writeFigures(workbook.book, figures, spec, places, valueScale(spec).factor);
    if (!places.empty() && spec.emptyReason.isEmpty()) {
        writeChartSheet(workbook.book, chartSheet, spec, static_cast<lxw_row_t>(places.size()));
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
