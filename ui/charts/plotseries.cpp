// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plotseries.h"

#include "models/presentation/chartreading.h"
#include "ui/charts/areaplottables.h"
#include "ui/charts/barplottables.h"
#include "ui/charts/boxplottable.h"
#include "ui/charts/contourplottable.h"
#include "ui/charts/heatplottable.h"
#include "ui/charts/lineplottable.h"
#include "ui/charts/plotlabels.h"
#include "ui/charts/scatterplottable.h"
#include "ui/charts/spanplottable.h"
#include "ui/charts/stackplottable.h"
#include "ui/charts/swingplottable.h"
#include "ui/charts/taskplottable.h"

namespace headroom {

namespace {

/// The series that are shown, have points and are of one of some kinds.
std::vector<std::size_t> seriesOf(const PlotParts &parts, std::initializer_list<SeriesKind> kinds)
{
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < parts.chart->series.size(); ++i) {
        const ChartSeries &series = parts.chart->series[i];
        const bool wanted = std::find(kinds.begin(), kinds.end(), series.kind) != kinds.end();
        if (wanted && parts.shown[i] && !series.x.empty())
            result.push_back(i);
    }
    return result;
}

void addBands(const PlotParts &parts, bool overStacks)
{
    constexpr float kThrough = 0.45F; // so that the stacks below stay in sight
    for (const std::size_t i : seriesOf(parts, {SeriesKind::Band})) {
        SeriesStyle style = parts.styles[i];
        if (overStacks) {
            style.fill = style.line.color();
            style.fill.setAlphaF(kThrough);
        }
        const bool second = isOnSecond(*parts.chart, parts.chart->series[i]);
        new BandPlottable(parts.x, second ? parts.second : parts.y, parts.chart, i, style);
    }
}

/// Those at the second axis lie over the others.
void addLines(const PlotParts &parts)
{
    const auto lines = seriesOf(parts, {SeriesKind::Line, SeriesKind::Step});
    for (const bool second : {false, true}) {
        std::vector<std::size_t> own;
        std::copy_if(lines.begin(), lines.end(), std::back_inserter(own), [&](std::size_t i) {
            return isOnSecond(*parts.chart, parts.chart->series[i]) == second;
        });
        QCPAxis *values = second ? parts.second : parts.y;
        if (!own.empty())
            new LinePlottable(parts.x, values, parts.chart, own, parts.styles);
    }
}

/// Tasks, swings and spans: what stands in rows.
void addRows(const PlotParts &parts)
{
    const auto &[x, y, second, chart, shown, styles, theme] = parts;
    if (!seriesOf(parts, {SeriesKind::Task}).empty())
        new TaskPlottable(x, y, chart, shown, styles, theme);
    else if (!seriesOf(parts, {SeriesKind::Span, SeriesKind::Mark}).empty())
        new SpanPlottable(x, y, chart, shown, styles, theme);
    if (isTornado(*chart))
        new SwingPlottable(x, y, chart, shown, styles, theme);
}

} // namespace

void addPlottables(const PlotParts &parts)
{
    const auto &[x, y, second, chart, shown, styles, theme] = parts;
    // From back to front: maps, stacks, bands, the red of what is over, rows, bars, lines, points.
    if (isHeatMap(*chart))
        new HeatPlottable(x, y, chart, shown, theme);
    if (isContourMap(*chart))
        new ContourPlottable(x, y, chart, theme);
    const auto stacked = seriesOf(parts, {SeriesKind::StackedArea, SeriesKind::StackedColumn});
    const bool categories = chart->x.kind == AxisKind::Category;
    if (!stacked.empty() && categories)
        new CategoryStackPlottable(x, y, chart, stacked, styles, theme);
    else if (!stacked.empty())
        new StackPlottable(x, y, chart, stacked, styles);
    addBands(parts, !stacked.empty());
    const auto &over = chart->over;
    if (over && shown[over->load] && shown[over->limit])
        new OverPlottable(x, y, chart, theme);
    addRows(parts);
    for (const std::size_t i : seriesOf(parts, {SeriesKind::Waterfall}))
        new WaterfallPlottable(x, y, chart, i, theme);
    if (auto boxes = seriesOf(parts, {SeriesKind::Box}); !boxes.empty())
        new BoxPlottable(x, y, chart, std::move(boxes), styles, theme);
    addLines(parts);
    if (auto points = seriesOf(parts, {SeriesKind::Scatter}); !points.empty())
        new ScatterPlottable(x, y, chart, std::move(points), styles, theme);
}

} // namespace headroom
