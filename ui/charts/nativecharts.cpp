// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/nativecharts.h"

#include "models/presentation/chartreading.h"
#include "models/presentation/charttable.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/floatingbars.h"
#include "ui/charts/plotlabels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom {

namespace {

constexpr qsizetype kMostText = 32'000; // characters of a cell

/// A name that begins with = would be taken for a reference to a cell.
QByteArray nameText(const QString &text)
{
    return cellText(text.startsWith(u'=') ? u' ' + text : text).left(250);
}

/// Over a chart that is one of several.
void setTitle(lxw_chart *chart, const QString &title)
{
    lxw_chart_font font{};
    font.size = 11;
    font.bold = LXW_TRUE;
    chart->title.off = LXW_FALSE;
    chart_title_set_name(chart, nameText(title).constData());
    chart_title_set_name_font(chart, &font);
}

/// One chart of columns of the sheet of figures.
class NativeChart
{
public:
    NativeChart(lxw_workbook *book, lxw_chart_type type, const FigureSheet &figures)
        : m_chart(workbook_add_chart(book, type))
        , m_lastRow(figures.lastRow)
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

    /// What a bar stands on, so that it seems to float; not in the legend.
    void addNothing(lxw_col_t column)
    {
        lxw_chart_fill fill{};
        fill.none = LXW_TRUE;
        lxw_chart_series *series = addSeries(column);
        chart_series_set_fill(series, &fill);
        takeNameFrom(series);
    }

    /// An area that the legend tells already.
    void addAgain(lxw_col_t column, const QColor &color)
    {
        lxw_chart_fill fill{};
        fill.color = rgb(color);
        lxw_chart_series *series = addSeries(column);
        chart_series_set_fill(series, &fill);
        takeNameFrom(series);
    }

    /// Bars that each have a colour of their own.
    void addColored(lxw_col_t column, const std::vector<QColor> &colors)
    {
        std::vector<lxw_chart_fill> fills(colors.size());
        std::vector<lxw_chart_point> points(colors.size());
        std::vector<lxw_chart_point *> list;
        for (std::size_t i = 0; i < colors.size(); ++i) {
            fills[i].color = rgb(colors[i]);
            points[i].fill = &fills[i];
            list.push_back(&points[i]);
        }
        list.push_back(nullptr); // ends it
        chart_series_set_points(addSeries(column), list.data());
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

    void addMarkers(lxw_col_t column, lxw_chart_marker_type type, std::uint8_t size, QColor color)
    {
        lxw_chart_series *series = addSeries(column);
        lxw_chart_line none{};
        none.none = LXW_TRUE;
        chart_series_set_line(series, &none);
        lxw_chart_fill fill{};
        fill.color = rgb(color);
        chart_series_set_marker_type(series, type);
        chart_series_set_marker_size(series, size);
        chart_series_set_marker_fill(series, &fill);
    }

    void nameAxes(const QString &x, const QString &y)
    {
        if (!x.isEmpty())
            chart_axis_set_name(m_chart->x_axis, nameText(x).constData());
        if (!y.isEmpty())
            chart_axis_set_name(m_chart->y_axis, nameText(y).constData());
    }

    /// The chart, when all its series are in it.
    [[nodiscard]] lxw_chart *finished()
    {
        if (!m_unnamed.empty()) {
            m_unnamed.push_back(-1); // ends the list
            chart_legend_delete_series(m_chart, m_unnamed.data());
        }
        return m_chart;
    }

    [[nodiscard]] lxw_chart *get() const { return m_chart; }

private:
    lxw_chart_series *addSeries(lxw_col_t column)
    {
        constexpr lxw_row_t kHeadings = FigureSheet::kHeadings;
        lxw_chart_series *series = chart_add_series(m_chart, nullptr, nullptr);
        chart_series_set_categories(series, FigureSheet::kName, 1, 0, m_lastRow, 0);
        chart_series_set_values(series, FigureSheet::kName, 1, column, m_lastRow, column);
        chart_series_set_name_range(series, FigureSheet::kName, kHeadings, column);
        ++m_count;
        return series;
    }

    /// Takes the newest series out of the legend. LibreOffice keeps it there; a blank is all that
    /// it finds.
    void takeNameFrom(lxw_chart_series *series)
    {
        m_unnamed.push_back(static_cast<std::int16_t>(m_count - 1));
        chart_series_set_name(series, "\u00a0");
    }

    lxw_chart *m_chart;
    lxw_row_t m_lastRow;
    std::int16_t m_count = 0;
    std::vector<std::int16_t> m_unnamed;
};

bool isStack(const ChartSeries &series)
{
    return series.kind == SeriesKind::StackedArea || series.kind == SeriesKind::StackedColumn;
}

/// chart_axis_set_min() refuses the values of lying bars, whose axis the library takes for the one
/// of the categories.
void startAt(lxw_chart_axis *values, double least)
{
    values->min = least;
    values->has_min = LXW_TRUE;
}

bool isStackAboveZero(const ChartSpec &spec)
{
    return std::all_of(spec.series.begin(), spec.series.end(), [](const ChartSeries &series) {
        return !isStack(series)
               || std::none_of(series.y.begin(), series.y.end(), [](double y) { return y < 0; });
    });
}

bool isLine(const ChartSeries &series)
{
    return series.kind == SeriesKind::Line || series.kind == SeriesKind::Step
           || series.kind == SeriesKind::Band;
}

bool isNumeric(const ChartAxis &axis)
{
    return axis.kind != AxisKind::Months && axis.kind != AxisKind::Category;
}

/// What holds for a whole month is a column as wide as the month: areas would slope between months.
lxw_chart_type stackType(const ChartSpec &spec)
{
    if (isNumeric(spec.x))
        return LXW_CHART_AREA_STACKED;
    return spec.horizontal ? LXW_CHART_BAR_STACKED : LXW_CHART_COLUMN_STACKED;
}

lxw_chart_marker_type markerOf(std::size_t turn)
{
    static constexpr std::array kMarkers{LXW_CHART_MARKER_CIRCLE,
                                         LXW_CHART_MARKER_DIAMOND,
                                         LXW_CHART_MARKER_TRIANGLE,
                                         LXW_CHART_MARKER_SQUARE};
    return kMarkers[turn % kMarkers.size()];
}

/// Bars between the quartiles, a line from the least to the greatest, a dash for the median. The
/// columns of a box stand side by side: least, lower quartile, median, upper quartile, greatest.
lxw_chart *
boxChart(lxw_workbook *book, const FigureSheet &figures, lxw_col_t least, const SeriesStyle &style)
{
    NativeChart chart(book, LXW_CHART_LINE, figures);
    const auto at = [least](int further) { return static_cast<lxw_col_t>(least + further); };
    // The first and the last series are the ends of the bars.
    for (const int further : {1, 0}) {
        chart.addMarkers(at(further), LXW_CHART_MARKER_NONE, 2, style.line.color());
    }
    chart.addMarkers(at(2), LXW_CHART_MARKER_LONG_DASH, 14, lightTheme().text);
    for (const int further : {4, 3}) {
        chart.addMarkers(at(further), LXW_CHART_MARKER_NONE, 2, style.line.color());
    }
    lxw_chart_fill fill{};
    fill.color = rgb(style.fill);
    lxw_chart_line line{};
    line.color = rgb(style.line.color());
    line.width = 1.5F;
    chart_set_high_low_lines(chart.get(), &line);
    chart_set_up_down_bars_format(chart.get(), &line, &fill, &line, &fill);
    return chart.finished();
}

/// Bars that float: of a waterfall, a tornado or a Gantt chart.
lxw_chart *floatingChart(lxw_workbook *book,
                         const FigureSheet &figures,
                         const ChartSpec &spec,
                         const FloatingBars &bars,
                         lxw_col_t column)
{
    const bool horizontal = spec.horizontal;
    NativeChart chart(book, horizontal ? LXW_CHART_BAR_STACKED : LXW_CHART_COLUMN_STACKED, figures);
    for (const FloatingBars::Part &part : bars.parts) {
        writeText(figures.sheet, FigureSheet::kHeadings, column, part.heading);
        for (std::size_t row = 0; row < part.lengths.size(); ++row) {
            if (std::isfinite(part.lengths[row]))
                worksheet_write_number(figures.sheet,
                                       static_cast<lxw_row_t>(row + 1),
                                       column,
                                       part.lengths[row],
                                       part.dates ? figures.dates : nullptr);
        }
        const bool again =
            std::any_of(bars.parts.data(), &part, [&](const FloatingBars::Part &earlier) {
                return earlier.color.isValid() && earlier.heading == part.heading;
            });
        if (!part.color.isValid())
            chart.addNothing(column);
        else if (again)
            chart.addAgain(column, part.color);
        else if (part.colors.empty())
            chart.addArea(column, part.color);
        else
            chart.addColored(column, part.colors);
        ++column;
    }
    lxw_chart_axis *values = horizontal ? chart.get()->x_axis : chart.get()->y_axis;
    if (bars.least)
        startAt(values, *bars.least);
    if (spec.y.kind == AxisKind::Months)
        chart_axis_set_num_format(values, "yyyy-mm");
    if (horizontal)
        chart_axis_set_reverse(chart.get()->y_axis); // rows from the top
    if (!bars.named)
        chart_legend_set_position(chart.get(), LXW_CHART_LEGEND_NONE);
    return chart.finished();
}

} // namespace

std::vector<lxw_chart *>
nativeCharts(lxw_workbook *book, const FigureSheet &figures, const ChartSpec &spec)
{
    const std::vector<TableColumn> columns = tableColumns(spec);
    auto beside = static_cast<lxw_col_t>(columns.size() + 2);
    if (const std::optional<FloatingBars> bars = floatingBars(spec, lightTheme()))
        return {floatingChart(book, figures, spec, *bars, beside)};
    const std::vector<SeriesStyle> styles = seriesStyles(spec, lightTheme());
    std::vector<lxw_chart *> result;
    std::optional<NativeChart> lines;
    std::optional<NativeChart> seconds; // of the second axis, which the library cannot draw
    std::optional<NativeChart> stacks;
    std::optional<NativeChart> points;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (!columns[c].series || spec.series[*columns[c].series].hidden)
            continue;
        const std::size_t index = *columns[c].series;
        const ChartSeries &series = spec.series[index];
        const auto column = static_cast<lxw_col_t>(c + 1);
        const bool isValue = columns[c].part != TableColumn::Part::Name;
        if (isLine(series) && isValue) {
            const bool numeric = isNumeric(spec.x);
            std::optional<NativeChart> &own = isOnSecond(spec, series) ? seconds : lines;
            if (!own)
                own.emplace(book, numeric ? LXW_CHART_SCATTER_STRAIGHT : LXW_CHART_LINE, figures);
            own->addLine(column, styles[index].line);
        } else if (isStack(series)) {
            if (!stacks) {
                stacks.emplace(book, stackType(spec), figures);
                if (spec.x.kind == AxisKind::Months)
                    chart_set_series_gap(stacks->get(), 0);
            }
            stacks->addArea(column, styles[index].fill);
        } else if (series.kind == SeriesKind::Scatter && isScatter(spec) && isValue) {
            if (!points)
                points.emplace(book, LXW_CHART_SCATTER, figures);
            const SeriesStyle &style = styles[index];
            points->addMarkers(column, markerOf(style.turn), 6, style.line.color());
        } else if (columns[c].part == TableColumn::Part::Least) {
            const std::optional<FloatingBars> bars = boxBars(spec, index, lightTheme());
            result.push_back(bars ? floatingChart(book, figures, spec, *bars, beside)
                                  : boxChart(book, figures, column, styles[index]));
            setTitle(result.back(), series.name);
            beside = static_cast<lxw_col_t>(beside + (bars ? bars->parts.size() + 1 : 0));
        }
    }
    if (stacks && spec.horizontal)
        chart_axis_set_reverse(stacks->get()->y_axis); // rows from the top
    if (stacks && isStackAboveZero(spec))              // bars that begin elsewhere lie
        startAt(spec.horizontal ? stacks->get()->x_axis : stacks->get()->y_axis, 0);
    for (std::optional<NativeChart> *chart : {&lines, &seconds, &stacks, &points}) {
        if (!*chart)
            continue;
        if (spec.x.kind == AxisKind::Months && !spec.horizontal) {
            // About a dozen names, or they cover each other.
            const auto step = static_cast<std::uint16_t>((figures.lastRow + 11) / 12);
            chart_axis_set_interval_unit((*chart)->get()->x_axis, step);
            chart_axis_set_interval_tick((*chart)->get()->x_axis, step);
        }
        if (isNumeric(spec.x) && !spec.horizontal)
            (*chart)->nameAxes(placeHeading(spec),
                               chart == &seconds ? PlotLabels::secondTitle(spec)
                                                 : PlotLabels::axisTitle(spec));
        if (tellsTime(spec.x))
            chart_axis_set_num_format((*chart)->get()->x_axis, "yyyy-mm-dd");
        if (spec.x.kind == AxisKind::Logarithmic)
            chart_axis_set_log_base((*chart)->get()->x_axis, 10);
        if (spec.y.kind == AxisKind::Logarithmic)
            chart_axis_set_log_base((*chart)->get()->y_axis, 10);
        result.push_back((*chart)->finished());
    }
    return result;
}

QByteArray cellText(const QString &text)
{
    return printable(text).left(kMostText).toUtf8();
}

void writeText(
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QString &text, lxw_format *format)
{
    worksheet_write_string(sheet, row, column, cellText(text).constData(), format);
}

lxw_datetime dateOf(QDate day)
{
    lxw_datetime date{};
    date.year = day.year();
    date.month = day.month();
    date.day = day.day();
    return date;
}

lxw_color_t rgb(const QColor &color)
{
    return color.rgb() & 0xffffffU;
}

} // namespace headroom
