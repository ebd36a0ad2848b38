// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"

#include <cmath>
#include <limits>
#include <vector>

namespace headroom {

/// A headroom chart by hand: 24 months from January 2025, a grid of 150 MW, then 300 MW from month
/// 14 on, gas of 100 MW in months 6 to 9, a load that grows from 80 to 305 MW.
[[nodiscard]] inline ChartSpec sampleChart()
{
    constexpr int kMonths = 24;
    ChartSpec spec;
    spec.name = QStringLiteral("headroom");
    spec.title = QStringLiteral("Power headroom at Colossus 1");
    spec.subtitle = QStringLiteral("Short by 155 MW from August 2025 to February 2026, with "
                                   "everything in service. The limit is 150 MW, the load 305 MW.");
    spec.project = QStringLiteral("Colossus 1");
    spec.scenario = QStringLiteral("grid-150");
    spec.site = QStringLiteral("Colossus 1");
    spec.basis = QStringLiteral("Facility power, planned load");
    spec.asOf = QDate(2026, 11, 23);
    spec.x.kind = AxisKind::Months;
    spec.y.title = QStringLiteral("Power");
    spec.y.unit = Unit::Kilowatt;
    spec.sources = {QStringLiteral("Utility filing, February 2026"),
                    QStringLiteral("Diversity of 0.85 on nameplate (assumed)")};
    ChartSeries grid{QStringLiteral("Grid"), SeriesRole::Source, SeriesKind::StackedArea, {}, {}};
    ChartSeries gas{
        QStringLiteral("Gas turbines"), SeriesRole::Source, SeriesKind::StackedArea, {}, {}};
    ChartSeries contracted{
        QStringLiteral("Contracted"), SeriesRole::Contracted, SeriesKind::Step, {}, {}};
    ChartSeries worst{
        QStringLiteral("Worst single failure"), SeriesRole::WorstFailure, SeriesKind::Step, {}, {}};
    ChartSeries normal{QStringLiteral("Normal load"), SeriesRole::Normal, SeriesKind::Step, {}, {}};
    ChartSeries limit{QStringLiteral("Limit"), SeriesRole::Limit, SeriesKind::Step, {}, {}};
    ChartSeries left{QStringLiteral("Headroom, everything in service"),
                     SeriesRole::Free,
                     SeriesKind::Step,
                     {},
                     {}};
    left.hidden = true;
    for (int i = 0; i < kMonths; ++i) {
        const double x = Month(2025, 1).index() + i;
        const double gridKw = i < 14 ? 150e3 : 300e3;
        const double gasKw = i >= 6 && i < 10 ? 100e3 : 0;
        const double load = i < 3 ? 80e3 : i < 7 ? 180e3 : 305e3;
        for (ChartSeries *series : {&grid, &gas, &contracted, &worst, &normal, &limit, &left})
            series->x.push_back(x);
        grid.y.push_back(gridKw);
        gas.y.push_back(gasKw);
        contracted.y.push_back(i < 12 ? std::numeric_limits<double>::quiet_NaN() : 260e3);
        worst.y.push_back(load + 20e3);
        normal.y.push_back(load);
        limit.y.push_back(gridKw + gasKw);
        left.y.push_back(gridKw + gasKw - load);
        normal.pointNotes.push_back(i < 14 ? QStringLiteral("The grid limit binds.") : QString());
    }
    spec.series = {grid, gas, contracted, worst, normal, limit, left};
    spec.over = OverArea{4, 5, QStringLiteral("Short by 155 MW")};
    return spec;
}

/// A waterfall of 100 − 20 − 50 = 30 MW.
[[nodiscard]] inline ChartSpec sampleWaterfall()
{
    ChartSpec spec;
    spec.name = QStringLiteral("waterfall");
    spec.title = QStringLiteral("From nameplate to free power");
    spec.x.kind = AxisKind::Category;
    spec.x.title = QStringLiteral("Step");
    spec.x.categories = {QStringLiteral("Nameplate"),
                         QStringLiteral("Cooling and other overhead"),
                         QStringLiteral("Contracted"),
                         QStringLiteral("Free")};
    spec.y.title = QStringLiteral("IT power");
    spec.y.unit = Unit::Kilowatt;
    ChartSeries bars{QStringLiteral("Change"), SeriesRole::Source, SeriesKind::Waterfall, {}, {}};
    bars.x = {0, 1, 2, 3};
    bars.low = {0, 100e3, 80e3, 0};
    bars.y = {100e3, -20e3, -50e3, 30e3};
    bars.pointRoles = {
        SeriesRole::Source, SeriesRole::Taken, SeriesRole::Contracted, SeriesRole::Free};
    bars.pointLabels = {QStringLiteral("100 MW"),
                        QStringLiteral("20 MW less"),
                        QStringLiteral("50 MW less"),
                        QStringLiteral("30 MW left")};
    spec.series = {bars};
    spec.columns = {{QStringLiteral("Left"), Unit::Kilowatt, {100e3, 80e3, 30e3, 30e3}}};
    return spec;
}

/// A heat map of so many rows and 24 months: half, over the limit, unknown, and not there.
[[nodiscard]] inline ChartSpec sampleHeatMap(int rows = 4)
{
    ChartSpec spec;
    spec.name = QStringLiteral("utilisation");
    spec.title = QStringLiteral("Load of the equipment");
    spec.x.kind = AxisKind::Months;
    spec.y.kind = AxisKind::Category;
    spec.y.unit = Unit::Share;
    spec.y.title = QStringLiteral("Share of the limit");
    for (int row = 0; row < rows; ++row) {
        ChartSeries series;
        series.name = QStringLiteral("Panel %1").arg(row + 1);
        series.kind = SeriesKind::HeatRow;
        for (int month = 0; month < 24; ++month) {
            if (row % 4 == 3 && month < 12)
                continue;
            series.x.push_back(Month(2026, 1).index() + month);
            series.y.push_back(row % 4 == 1   ? 1.2
                               : row % 4 == 2 ? std::numeric_limits<double>::quiet_NaN()
                                              : 0.5);
        }
        spec.series.push_back(series);
        spec.y.categories.push_back(series.name);
    }
    return spec;
}

/// Two rows: one that runs out in January 2027, to be ordered by 15 July 2026, one that lasts.
[[nodiscard]] inline ChartSpec sampleSpans()
{
    ChartSpec spec;
    spec.name = QStringLiteral("exhaustion");
    spec.title = QStringLiteral("When resources run out");
    spec.horizontal = true;
    spec.x.kind = AxisKind::Category;
    spec.x.title = QStringLiteral("Resource");
    spec.x.categories = {QStringLiteral("Power"), QStringLiteral("Rack space")};
    spec.y.kind = AxisKind::Months;
    const double january = Month(2026, 1).index();
    ChartSeries enough{
        QStringLiteral("Within the limit"), SeriesRole::Free, SeriesKind::Span, {}, {}};
    enough.x = {0, 1};
    enough.low = {january, january};
    enough.y = {january + 12, january + 24};
    enough.pointLabels = {QString(), QStringLiteral("Does not run out until December 2027")};
    enough.inTable = false;
    ChartSeries over{
        QStringLiteral("Above the limit"), SeriesRole::Short, SeriesKind::Span, {0}, {}};
    over.low = {january + 12};
    over.y = {january + 24};
    over.inTable = false;
    ChartSeries lead{QStringLiteral("Lead time"), SeriesRole::LeadTime, SeriesKind::Span, {0}, {}};
    lead.low = {placeOf(QDate(2026, 7, 15))};
    lead.y = {january + 12};
    lead.inTable = false;
    ChartSeries order{QStringLiteral("Order by"), SeriesRole::LeadTime, SeriesKind::Mark, {0}, {}};
    order.y = {placeOf(QDate(2026, 7, 15))};
    order.pointLabels = {QStringLiteral("Order by 15 Jul 2026")};
    ChartSeries out{QStringLiteral("Runs out"), SeriesRole::Short, SeriesKind::Mark, {0}, {}};
    out.y = {january + 12};
    out.pointLabels = {QStringLiteral("Runs out in January 2027")};
    spec.series = {enough, over, lead, order, out};
    spec.columns = {
        {QStringLiteral("Lead time"), Unit::Week, {24, std::numeric_limits<double>::quiet_NaN()}}};
    return spec;
}

/// Shares of two resources: used, free and stranded.
[[nodiscard]] inline ChartSpec sampleRows()
{
    ChartSpec spec;
    spec.name = QStringLiteral("stranded");
    spec.title = QStringLiteral("Free and stranded capacity");
    spec.horizontal = true;
    spec.x.kind = AxisKind::Category;
    spec.x.title = QStringLiteral("Resource");
    spec.x.categories = {QStringLiteral("Power"), QStringLiteral("Rack space")};
    spec.y.unit = Unit::Share;
    spec.y.title = QStringLiteral("Share of the limit");
    const auto add = [&](const char *name, SeriesRole role, double power, double space) {
        ChartSeries series{
            QString::fromUtf8(name), role, SeriesKind::StackedColumn, {0, 1}, {power, space}};
        series.pointLabels = {QStringLiteral("%1 MW").arg(power * 100),
                              QStringLiteral("%1 positions").arg(space * 1000)};
        spec.series.push_back(series);
    };
    add("Used", SeriesRole::Used, 0.7, 0.5);
    add("Usable", SeriesRole::Free, 0.3, 0.2);
    add("Stranded", SeriesRole::Stranded, 0, 0.3);
    spec.lines = {{.vertical = true, .at = 1, .label = QStringLiteral("Limit")}};
    return spec;
}

} // namespace headroom
