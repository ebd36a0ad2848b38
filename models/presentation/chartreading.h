// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/units.h"
#include "models/presentation/chartspec.h"

namespace headroom {

/// What a chart says at one place of its x axis: the crosshair in words.
struct ChartReading
{
    struct Row
    {
        std::size_t series = 0; // index into ChartSpec::series
        QString name;
        QString value; // with its unit, or "unknown"
        std::optional<double> y;
        friend bool operator==(const Row &, const Row &) = default;
    };

    double x = 0; // where the nearest point stands
    QString at;   // "May 2026"
    std::vector<Row> rows;
    std::vector<QString> notes; // of the points, each once
};

/// Reads the series that `shown` marks (as long as ChartSpec::series) at the point that x falls on;
/// nothing where none of them has a point.
[[nodiscard]] std::optional<ChartReading>
readChart(const ChartSpec &spec, double x, const std::vector<bool> &shown);

/// The x of the point `steps` points to the right of x, or to the left where negative, held within
/// the chart: the crosshair by keyboard.
[[nodiscard]] std::optional<double>
neighbour(const ChartSpec &spec, double x, int steps, const std::vector<bool> &shown);

/// The scale of the chart's y axis and table, from the largest value of all its series.
[[nodiscard]] UnitScale valueScale(const ChartSpec &spec);

/// Where on the x axis, in words: a month, an hour, a category or a number.
[[nodiscard]] QString placeWords(const ChartSpec &spec, double x);

/// The index of the point of a series that x falls on: for steps and stacks the last one at or
/// before it, else the nearest. -1 where x is outside of the series.
[[nodiscard]] int pointAt(const ChartSeries &series, double x, AxisKind axis);

/// How far to the right of its last point a series of steps holds.
[[nodiscard]] double lastStep(const ChartSeries &series, AxisKind axis);

/// Whether a series holds its value until its next point.
[[nodiscard]] bool holdsValue(const ChartSeries &series, AxisKind axis);

} // namespace headroom
