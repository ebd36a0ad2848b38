// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/units.h"
#include "models/presentation/chartspec.h"

namespace headroom {

// What kind of chart a spec is, and where its points stand.

/// Whether the chart is a heat map: its series are rows.
[[nodiscard]] bool isHeatMap(const ChartSpec &spec);

/// Whether the chart is a map over two numbers: its series are rows.
[[nodiscard]] bool isContourMap(const ChartSpec &spec);

/// Either of them: one row is read at a time.
[[nodiscard]] inline bool isMap(const ChartSpec &spec)
{
    return isHeatMap(spec) || isContourMap(spec);
}

/// Whether the chart is about points in a plane: each is read by itself.
[[nodiscard]] bool isScatter(const ChartSpec &spec);

/// Whether the chart is a tornado: swings of inputs.
[[nodiscard]] bool isTornado(const ChartSpec &spec);

/// Whether the chart has points and of none of them the value is known, so that a line or a point
/// cannot be drawn. Bars, boxes and maps show the unknown by themselves.
[[nodiscard]] bool showsNothingKnown(const ChartSpec &spec);

/// Whether the chart has points and of none of them the value is known, however it is drawn: there
/// is nothing that an axis of values could be numbered by.
[[nodiscard]] bool hasNoKnownValue(const ChartSpec &spec);

/// Whether each point of a series goes from `low` to y: bands, spans and tasks.
[[nodiscard]] bool hasRange(const ChartSeries &series);

struct PointRef
{
    std::size_t series = 0;
    std::size_t point = 0;
};

/// The points of a scatter in the order of the series and of x; nothing beyond the last.
[[nodiscard]] std::optional<PointRef> scatterPoint(const ChartSpec &spec, std::size_t ordinal);
[[nodiscard]] std::size_t scatterPoints(const ChartSpec &spec);

/// The row of a contour map next to a place on its y axis.
[[nodiscard]] std::size_t contourRow(const ChartSpec &spec, double y);

/// The axis that the values of the series are of: y, or of a contour map its values.
[[nodiscard]] const ChartAxis &valueAxis(const ChartSpec &spec);

/// Whether the series stands at the second axis of values.
[[nodiscard]] bool isOnSecond(const ChartSpec &spec, const ChartSeries &series);

/// The axis that the values of one series are of.
[[nodiscard]] const ChartAxis &valueAxisOf(const ChartSpec &spec, const ChartSeries &series);

/// The scale of the chart's values and of its table, from the largest value of all its series but
/// those at the second axis.
[[nodiscard]] UnitScale valueScale(const ChartSpec &spec);

/// The scale of the second axis, from the largest value that stands there.
[[nodiscard]] UnitScale secondScale(const ChartSpec &spec);

/// The scale in which the values of one series are written.
[[nodiscard]] UnitScale scaleOf(const ChartSpec &spec, const ChartSeries &series);

/// The scale of the axes x and y.
[[nodiscard]] UnitScale xAxisScale(const ChartSpec &spec);
[[nodiscard]] UnitScale yAxisScale(const ChartSpec &spec);

} // namespace headroom
