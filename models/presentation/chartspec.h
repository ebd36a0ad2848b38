// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/month.h"
#include "models/base/quantity.h"

#include <QDate>
#include <QLocale>
#include <QString>

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
    Category
};

/// How a series is drawn. A step holds its value until the next x, the last one as long as the one
/// before it; stacks lie on each other in the order of the series, and hold their values likewise
/// where the axis counts months.
enum class SeriesKind { Line, Step, StackedArea, StackedColumn, Band };

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
    std::vector<double> low = {};         // lower edge of a band
    QString note = {};                    // shown with the value under the crosshair
    std::vector<QString> pointNotes = {}; // why, point by point; empty or as long as x
    bool hidden = false; // in the table and the legend, drawn only when switched on there
};

enum class AxisKind { Months, Hours, Number, Logarithmic, Category };

struct ChartAxis
{
    AxisKind kind = AxisKind::Number;
    QString title;
    Unit unit = Unit::None;
    std::vector<QString> categories = {};
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

/// A chart, declared as data: the frame draws it on screen and in every export.
struct ChartSpec
{
    QString name; // stable: "headroom"
    QString title;
    QString subtitle; // the answer in one sentence
    QString project;
    QString scenario; // empty: the plan itself
    QString site;
    QString basis; // "Facility power, planned load"
    std::optional<QDate> asOf = {};
    ChartAxis x = {};
    ChartAxis y = {};
    std::vector<ChartSeries> series = {};
    std::vector<ReferenceLine> lines = {};
    std::optional<OverArea> over = {};
    std::vector<QString> sources = {}; // sources and assumptions, for the footer
    QString emptyReason = {};    // why there is nothing to draw and what to do; empty: there is
    QString incompleteNote = {}; // what is missing from what is drawn
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedStates); // of its numbers and months
};

} // namespace headroom
