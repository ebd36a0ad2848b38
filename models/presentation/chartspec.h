// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartaxis.h"

#include <optional>
#include <vector>

namespace headroom {

/// What a series means. The theme gives each role its colour, line and pattern, so that a limit
/// looks like a limit on every chart.
enum class SeriesRole {
    Limit,
    Normal,
    WorstFailure,
    Contracted,
    Demand,
    Free,
    Forecast,
    Source,
    Category,
    Taken,    // what a step of a waterfall takes away
    Used,     // what is not free
    Stranded, // free, and cannot be used
    Short,    // above the limit
    LeadTime, // from the order to the delivery
    Unknown   // nobody knows
};

inline constexpr std::size_t kSeriesRoles = 15;

/// How a series is drawn. A step holds its value until the next x, the last one as long as the one
/// before it; stacks lie on each other in the order of the series, and hold their values likewise
/// where the axis counts months.
///
/// A waterfall's bars go from `low` by y, up or down. The series of kind HeatRow are the rows of a
/// heat map, from the top, named by the categories of the y axis; a cell without a point stays
/// empty. Spans and marks stand at a category: a span goes from `low` to y, a mark stands at y. The
/// swings of a tornado go from `low`, the value as planned, to y; those of two series stand in one
/// row. Tasks of a Gantt chart go from the day `low` to the day y, several of them in a row where
/// they stand at the same category.
///
/// The series of kind ContourRow are the rows of a map over two numbers: of the values along x at
/// the place `at` of the y axis, ascending, all over the same x; their values are of
/// ChartSpec::values. A scatter's points may share their x. Of boxes y is the median, and `spreads`
/// says how far the rest lies apart.
enum class SeriesKind {
    Line,
    Step,
    StackedArea,
    StackedColumn,
    Band,
    Waterfall,
    HeatRow,
    Span,
    Mark,
    Swing,
    Task,
    ContourRow,
    Scatter,
    Box
};

/// Where the values behind a box lie. Unknown ones are NaN; what is the least and the greatest (all
/// values, P10 and P90 …) the series' note says.
struct ChartSpread
{
    double least = 0;
    double lowerQuartile = 0;
    double upperQuartile = 0;
    double greatest = 0;
};

/// One series. x ascends and has the length of y; NaN in y is unknown and leaves a gap. What x
/// counts is the chart's axis: month indices (Month::index), hours since the start, or plain
/// numbers.
struct ChartSeries
{
    QString name;
    SeriesRole role = SeriesRole::Category;
    SeriesKind kind = SeriesKind::Line;
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> low = {};         // lower edge of a band, start of a bar or span
    QString note = {};                    // shown with the value under the crosshair
    std::vector<QString> pointNotes = {}; // why, point by point; empty or as long as x
    bool hidden = false; // in the table and the legend, drawn only when switched on there
    bool inTable = true;
    std::vector<QString> pointLabels = {};   // written at the points; empty or as long as x
    std::vector<SeriesRole> pointRoles = {}; // of points that mean something else; likewise
    double at = 0;                           // of a row of a contour map: its place on the y axis
    std::vector<ChartSpread> spreads = {};   // of boxes; as long as x
    bool onSecond = false;                   // its values are of ChartSpec::second
};

/// A column of the table beside the series, one cell for each category: numbers, or words where
/// there are no numbers.
struct ChartColumn
{
    QString heading;
    Unit unit = Unit::None;
    std::vector<double> values = {}; // NaN is unknown
    std::vector<QString> cells = {};
};

/// A vertical or horizontal line with a label.
struct ReferenceLine
{
    bool vertical = false;
    double at = 0;
    QString label;
    SeriesRole role = SeriesRole::Limit;
};

/// Where the load lies above the limit, both steps or lines over the same x: drawn so that nobody
/// can overlook it. Indices into ChartSpec::series.
struct OverArea
{
    std::size_t load = 0;
    std::size_t limit = 0;
    QString label; // in the area, where it fits: "Short by 155.4 MW"
};

/// An iso-line of a contour map: where the values are so large.
struct ContourLine
{
    double at = 0;
    QString label;       // empty: the value
    bool strong = false; // the one that the chart is about, such as break-even
};

/// Something to be said at a place of the chart; drawn as a number there, told beside the plot.
struct ChartNote
{
    double x = 0;
    double y = 0;
    QString text;
};

/// Where on a map things stand now, or are tried: the reader moves it.
struct OperatingPoint
{
    double x = 0;
    double y = 0;
    QString label; // "2030: 2.8 times the ground"
};

/// That a task can only begin when another one has ended. Indices of series and point of each.
struct ChartLink
{
    std::size_t fromSeries = 0;
    std::size_t fromPoint = 0;
    std::size_t toSeries = 0;
    std::size_t toPoint = 0;
};

/// A chart, declared as data: the frame draws it on screen and in every export.
struct ChartSpec
{
    QString name; // stable: "headroom"
    QString title;
    QString subtitle; // the answer in one sentence
    QString project;
    QString scenario; // empty: the plan itself
    QString site;
    QString basis;         // "Facility power, planned load"
    QString money = {};    // "Real 2026 US dollars"; empty: there is none in it
    QString boundary = {}; // "Counted: launch, satellites. Not counted: downlink."
    std::optional<QDate> asOf = {};
    ChartAxis x = {};
    ChartAxis y = {};
    ChartAxis values = {}; // of a contour map: what its colours and lines say
    /// A second axis of values, at the right: of numbers, for lines, steps and bands in another
    /// unit.
    std::optional<ChartAxis> second = {};
    /// The categories of x stand as rows from the top, and the values of y lie. Values on an axis
    /// of months are dates then: Month::index, and the share of the month that has passed.
    bool horizontal = false;
    std::vector<ChartSeries> series = {};
    std::vector<ChartColumn> columns = {}; // of charts over categories
    std::vector<ReferenceLine> lines = {};
    std::optional<OverArea> over = {};
    std::vector<ContourLine> contours = {};       // empty: at round values
    std::optional<OperatingPoint> operating = {}; // of a contour map
    std::vector<ChartNote> notes = {};
    std::vector<ChartLink> links = {};
    std::vector<QString> sources = {}; // sources and assumptions, for the footer
    QString emptyReason = {};    // why there is nothing to draw and what to do; empty: there is
    QString incompleteNote = {}; // what is missing from what is drawn
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedStates); // of its numbers and months
};

} // namespace headroom
