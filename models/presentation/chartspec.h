// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/month.h"
#include "models/base/quantity.h"

#include <QDate>
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

enum class SeriesKind { Line, Step, StackedArea, StackedColumn, Band };

/// One series. x and y have the same length; NaN in y is unknown and leaves a gap. What x counts is
/// the chart's axis: month indices (Month::index), hours since the start, or plain numbers.
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
    std::vector<QString> sources = {}; // sources and assumptions, for the footer
    QString emptyReason = {};    // why there is nothing to draw and what to do; empty: there is
    QString incompleteNote = {}; // what is missing from what is drawn
};

} // namespace headroom
