// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"

#include <cmath>
#include <limits>

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

} // namespace headroom
