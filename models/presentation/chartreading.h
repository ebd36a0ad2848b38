// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartpoints.h"

namespace headroom {

/// What a chart says at one place of its x axis: the crosshair in words.
struct ChartReading
{
    struct Row
    {
        std::optional<std::size_t> series; // index into ChartSpec::series; nothing: of the columns
        QString name;
        QString value; // with its unit, or "unknown"
        std::optional<double> y;
        friend bool operator==(const Row &, const Row &) = default;
    };

    double x = 0;        // where the nearest point stands
    std::size_t row = 0; // of a map; of a scatter the ordinal of the point
    QString at;          // "May 2026"
    std::vector<Row> rows;
    std::vector<QString> notes; // of the points, each once
};

/// Reads the series that `shown` marks (as long as ChartSpec::series) at the point that x falls on;
/// nothing where none of them has a point. Of a map one row is read, of a scatter one point: `row`
/// is its ordinal.
[[nodiscard]] std::optional<ChartReading>
readChart(const ChartSpec &spec, double x, const std::vector<bool> &shown, std::size_t row = 0);

/// Amounts beside each other in words: in one unit, with as many decimals as show the largest with
/// four digits. NaN is unknown.
[[nodiscard]] std::vector<QString>
amountsAlike(Unit unit, const std::vector<double> &amounts, const QLocale &locale);

/// A place on an axis of months as a day: "14 Mar 2026".
[[nodiscard]] QString dayWords(double place, const QLocale &locale);

/// The x of the point `steps` points to the right of x, or to the left where negative, held within
/// the chart: the crosshair by keyboard.
[[nodiscard]] std::optional<double> neighbour(const ChartSpec &spec,
                                              double x,
                                              int steps,
                                              const std::vector<bool> &shown,
                                              std::size_t row = 0);

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
