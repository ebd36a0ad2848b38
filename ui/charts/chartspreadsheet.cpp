// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartspreadsheet.h"

#include "models/base/units.h"
#include "models/presentation/chartreading.h"
#include "models/presentation/charttable.h"
#include "models/presentation/charttablemodel.h"
#include "ui/charts/chartstyle.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

#include <cmath>
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

/// The factor by which the numbers of a column are divided: series share one scale.
double factorOf(const ChartSpec &spec, const TableColumn &column)
{
    if (column.series)
        return valueScale(spec).factor;
    double largest = 0;
    for (const double value : spec.columns[column.column].values)
        largest = std::isfinite(value) ? std::max(largest, std::abs(value)) : largest;
    return readableScale(spec.columns[column.column].unit, largest).factor;
}

lxw_datetime dateOf(QDate day)
{
    lxw_datetime date{};
    date.year = day.year();
    date.month = day.month();
    date.day = day.day();
    return date;
}

/// Figures in the unit of their heading; unknown is an empty cell.
void writeFigures(lxw_workbook *book,
                  lxw_worksheet *sheet,
                  const ChartSpec &spec,
                  const std::vector<double> &places)
{
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    format_set_text_wrap(bold);
    lxw_format *dates = workbook_add_format(book);
    format_set_num_format(dates, "yyyy-mm-dd");
    ChartTableModel headings;
    headings.setSpec(spec);
    for (int column = 0; column < headings.columnCount(); ++column) {
        const QString text =
            headings.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        writeText(sheet, kHeadings, static_cast<lxw_col_t>(column), text, bold);
    }
    const std::vector<TableColumn> columns = tableColumns(spec);
    for (std::size_t i = 0; i < places.size(); ++i)
        writeText(sheet, static_cast<lxw_row_t>(i + 1), 0, placeWords(spec, places[i]));
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto at = static_cast<lxw_col_t>(c + 1);
        const double factor = factorOf(spec, columns[c]);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto row = static_cast<lxw_row_t>(i + 1);
            const TableCell cell = tableCell(spec, columns[c], places[i]);
            if (cell.kind == TableCell::Kind::Number) {
                worksheet_write_number(sheet, row, at, cell.number / factor, nullptr);
            } else if (cell.kind == TableCell::Kind::Day) {
                lxw_datetime date = dateOf(dayAt(cell.number));
                worksheet_write_datetime(sheet, row, at, &date, dates);
            } else if (cell.kind == TableCell::Kind::Words && !cell.words.isEmpty()) {
                writeText(sheet, row, at, cell.words);
            }
        }
    }
    worksheet_set_column(sheet, 0, static_cast<lxw_col_t>(columns.size()), 18, nullptr);
    worksheet_freeze_panes(sheet, 1, 1);
}

lxw_color_t rgb(const QColor &color)
{
    return color.rgb() & 0xffffffU;
}

/// A heat map stays one: cells are coloured by their value, red and bold above the limit.
void colorFigures(lxw_workbook *book,
                  lxw_worksheet *sheet,
                  const ChartSpec &spec,
                  lxw_row_t lastRow)
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
    worksheet_conditional_format_range(sheet, 1, 1, lastRow, lastColumn, &over);
    lxw_conditional_format scale{};
    scale.type = LXW_CONDITIONAL_2_COLOR_SCALE;
    scale.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    scale.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    scale.min_value = 0;
    scale.max_value = limit;
    scale.min_color = LXW_COLOR_WHITE;
    scale.max_color = rgb(mixed(QColor(Qt::white), lightTheme().series[0], 0.6));
    worksheet_conditional_format_range(sheet, 1, 1, lastRow, lastColumn, &scale);
}

/// A chart that a spreadsheet can draw itself, of columns of the sheet of figures.
class NativeChart
{
public:
    NativeChart(lxw_workbook *book, lxw_chart_type type, lxw_row_t lastRow)
        : m_chart(workbook_add_chart(book, type))
        , m_lastRow(lastRow)
    {
        chart_title_off(m_chart); // the title stands above, as a cell
        chart_show_blanks_as(m_chart, LXW_CHART_BLANKS_AS_GAP);
        chart_legend_set_position(m_chart, LXW_CHART_LEGEND_BOTTOM);
    }

    void addArea(lxw_col_t column, const QColor &color)
    {
        lxw_chart_fill fill{};
        fill.color = rgb(color);
        chart_series_set_fill(addSeries(column), &fill);
    }

    /// What a bar stands on, so that it seems to float.
    void addNothing(lxw_col_t column)
    {
        lxw_chart_fill fill{};
        fill.none = LXW_TRUE;
        chart_series_set_fill(addSeries(column), &fill);
    }

    void addLine(lxw_col_t column, const QPen &pen)
    {
        lxw_chart_line line{};
        line.color = rgb(pen.color());
        line.width = static_cast<float>(pen.widthF());
        const bool dashed = pen.style() != Qt::SolidLine;
        line.dash_type = dashed ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID;
        chart_series_set_line(addSeries(column), &line);
    }

    [[nodiscard]] lxw_chart *get() const { return m_chart; }

private:
    lxw_chart_series *addSeries(lxw_col_t column)
    {
        lxw_chart_series *series = chart_add_series(m_chart, nullptr, nullptr);
        chart_series_set_categories(series, kFigures, 1, 0, m_lastRow, 0);
        chart_series_set_values(series, kFigures, 1, column, m_lastRow, column);
        chart_series_set_name_range(series, kFigures, kHeadings, column);
        return series;
    }

    lxw_chart *m_chart;
    lxw_row_t m_lastRow;
};

/// Two columns right of the figures from which a spreadsheet stacks the bars of a waterfall: what
/// they stand on, and how long they are. Returns the first of them.
lxw_col_t writeWaterfallBars(lxw_worksheet *sheet, const ChartSpec &spec)
{
    const auto base = static_cast<lxw_col_t>(tableColumns(spec).size() + 2);
    const double factor = valueScale(spec).factor;
    const ChartSeries &bars = spec.series.front();
    writeText(sheet, kHeadings, base, QCoreApplication::translate("Chart", "Drawn from"));
    writeText(sheet, kHeadings, base + 1, bars.name);
    for (std::size_t i = 0; i < bars.x.size(); ++i) {
        const double from = std::min(bars.low[i], bars.low[i] + bars.y[i]);
        if (!std::isfinite(from))
            continue;
        const auto row = static_cast<lxw_row_t>(bars.x[i] + 1);
        worksheet_write_number(sheet, row, base, from / factor, nullptr);
        worksheet_write_number(sheet, row, base + 1, std::abs(bars.y[i]) / factor, nullptr);
    }
    return base;
}

bool isStack(const ChartSeries &series)
{
    return series.kind == SeriesKind::StackedArea || series.kind == SeriesKind::StackedColumn;
}

bool isLine(const ChartSeries &series)
{
    return series.kind == SeriesKind::Line || series.kind == SeriesKind::Step
           || series.kind == SeriesKind::Band;
}

lxw_chart_type stackType(const ChartSpec &spec)
{
    if (spec.x.kind != AxisKind::Category)
        return LXW_CHART_AREA_STACKED;
    return spec.horizontal ? LXW_CHART_BAR_STACKED : LXW_CHART_COLUMN_STACKED;
}

/// Native charts of the series that are usually shown: lines in one, stacks in another. Spans of
/// time and heat maps have none.
std::vector<lxw_chart *>
nativeCharts(lxw_workbook *book, lxw_worksheet *figures, const ChartSpec &spec, lxw_row_t lastRow)
{
    const std::vector<SeriesStyle> styles = seriesStyles(spec, lightTheme());
    const std::vector<TableColumn> columns = tableColumns(spec);
    std::optional<NativeChart> lines;
    std::optional<NativeChart> stacks;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (!columns[c].series || spec.series[*columns[c].series].hidden)
            continue;
        const std::size_t index = *columns[c].series;
        const ChartSeries &series = spec.series[index];
        const auto column = static_cast<lxw_col_t>(c + 1);
        if (isLine(series)) {
            if (!lines)
                lines.emplace(book, LXW_CHART_LINE, lastRow);
            lines->addLine(column, styles[index].line);
        } else if (isStack(series)) {
            if (!stacks)
                stacks.emplace(book, stackType(spec), lastRow);
            stacks->addArea(column, styles[index].fill);
        } else if (series.kind == SeriesKind::Waterfall) {
            const lxw_col_t base = writeWaterfallBars(figures, spec);
            stacks.emplace(book, LXW_CHART_COLUMN_STACKED, lastRow);
            stacks->addNothing(base);
            stacks->addArea(static_cast<lxw_col_t>(base + 1), styles[index].line.color());
            chart_legend_set_position(stacks->get(), LXW_CHART_LEGEND_NONE);
        }
    }
    if (stacks && spec.horizontal)
        chart_axis_set_reverse(stacks->get()->y_axis); // rows from the top
    std::vector<lxw_chart *> result;
    for (const auto &chart : {lines, stacks}) {
        if (chart)
            result.push_back(chart->get());
    }
    return result;
}

void writeChartSheet(lxw_workbook *book,
                     lxw_worksheet *sheet,
                     lxw_worksheet *figures,
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
    constexpr lxw_row_t kChartRows = 24; // as high as one chart of the size below
    lxw_row_t row = 6;
    for (lxw_chart *chart : nativeCharts(book, figures, spec, lastRow)) {
        lxw_chart_options size{};
        size.x_scale = 2; // of 480 × 288 pixels
        size.y_scale = 1.6;
        worksheet_insert_chart_opt(sheet, row, 0, chart, &size);
        row += kChartRows;
    }
    if (isHeatMap(spec))
        colorFigures(book, figures, spec, lastRow);
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
    writeFigures(workbook.book, figures, spec, places);
    if (!places.empty() && spec.emptyReason.isEmpty()) {
        writeChartSheet(
            workbook.book, chartSheet, figures, spec, static_cast<lxw_row_t>(places.size()));
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
