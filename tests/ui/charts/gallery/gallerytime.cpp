// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/durationcurve.h"
#include "tests/ui/charts/gallery/gallery.h"
#include "tests/ui/charts/gallery/galleryparts.h"

#include <cmath>
#include <numeric>

namespace headroom::gallery {

namespace {

std::vector<double> counted(std::size_t count, double from = 0)
{
    std::vector<double> places(count);
    std::iota(places.begin(), places.end(), from);
    return places;
}

std::vector<double> months(std::size_t count)
{
    return counted(count, Month(2025, 1).index());
}

} // namespace

ChartSpec hourlyLines()
{
    constexpr std::size_t kHours = 24 * 14;
    ChartSpec spec = framed("hourly",
                            "Hourly demand against capacity at Colossus 1",
                            "On the night that the clocks go back the peak of 262 MW lies within "
                            "the limit; on 3 November it does not.");
    spec.basis = QStringLiteral("Facility power, planned load");
    spec.x.kind = AxisKind::Hours;
    spec.x.zone = QTimeZone("America/Chicago");
    spec.x.start = QDateTime(QDate(2026, 10, 25), QTime(5, 0), QTimeZone::utc());
    spec.x.title = QStringLiteral("Local time, America/Chicago");
    spec.y.title = QStringLiteral("Power");
    spec.y.unit = Unit::Kilowatt;
    ChartSeries demand = series("Demand", SeriesRole::Demand, SeriesKind::Line);
    demand.x = counted(kHours);
    demand.y = hourlyDemand(kHours, 240e3);
    for (std::size_t i = 200; i < 260; ++i)
        demand.y[i] *= 1 + 0.08 * std::sin(double(i - 200) / 60 * 3.14159);
    ChartSeries normal = series("Normal load", SeriesRole::Normal, SeriesKind::Line);
    normal.x = demand.x;
    normal.y = demand.y;
    for (double &value : normal.y)
        value *= 0.86;
    ChartSeries limit = series("Limit", SeriesRole::Limit, SeriesKind::Step);
    limit.x = demand.x;
    limit.y.assign(kHours, 275e3);
    spec.series = {demand, normal, limit};
    spec.over = OverArea{0, 2, QStringLiteral("Over the limit")};
    spec.notes = {{226, 277e3, QStringLiteral("A cold front with calm wind")}};
    return spec;
}

ChartSpec forecastBand()
{
    constexpr std::size_t kMonths = 36;
    ChartSpec spec = framed("band",
                            "Demand forecast against contracted power at Colossus 1",
                            "In nine of ten futures demand stays below 310 MW until 2028.");
    spec.basis = QStringLiteral("IT power");
    spec.x.kind = AxisKind::Months;
    spec.y.title = QStringLiteral("IT power");
    spec.y.unit = Unit::Kilowatt;
    ChartSeries band = series("P10 to P90", SeriesRole::Forecast, SeriesKind::Band);
    ChartSeries central = series("P50", SeriesRole::Forecast, SeriesKind::Line);
    ChartSeries contracted = series("Contracted", SeriesRole::Contracted, SeriesKind::Step);
    band.x = central.x = contracted.x = months(kMonths);
    for (std::size_t i = 0; i < kMonths; ++i) {
        const double middle = 120e3 + 3.6e3 * double(i);
        const double spread = 4e3 + 1.6e3 * double(i);
        band.low.push_back(middle - spread);
        band.y.push_back(middle + spread * 1.1);
        central.y.push_back(middle);
        contracted.y.push_back(i < 8 ? 150e3 : i < 20 ? 200e3 : 260e3);
    }
    spec.series = {band, central, contracted};
    spec.lines = {{true, double(Month(2026, 11).index()), QStringLiteral("Today"), {}}};
    return spec;
}

ChartSpec stackedAreas()
{
    constexpr std::size_t kMonths = 36;
    ChartSpec spec = framed("areas",
                            "Sources of power at Colossus 1",
                            "The grid carries the load from March 2026; turbines bridge until "
                            "then.");
    spec.basis = QStringLiteral("Facility power");
    spec.x.kind = AxisKind::Months;
    spec.y.title = QStringLiteral("Power");
    spec.y.unit = Unit::Kilowatt;
    ChartSeries grid = series("Grid", SeriesRole::Source, SeriesKind::StackedArea);
    ChartSeries gas = series("Gas turbines", SeriesRole::Source, SeriesKind::StackedArea);
    ChartSeries batteries = series("Batteries", SeriesRole::Source, SeriesKind::StackedArea);
    ChartSeries load = series("Normal load", SeriesRole::Normal, SeriesKind::Step);
    grid.x = gas.x = batteries.x = load.x = months(kMonths);
    for (std::size_t i = 0; i < kMonths; ++i) {
        grid.y.push_back(i < 5 ? 8e3 : i < 14 ? 150e3 : 300e3);
        gas.y.push_back(i < 2 ? 60e3 : i < 16 ? 140e3 : i < 24 ? 60e3 : 0);
        batteries.y.push_back(i < 10 ? 0 : 50e3);
        load.y.push_back(i < 3 ? 62e3 : i < 7 ? 150e3 : i < 20 ? 262e3 : 305e3);
    }
    spec.series = {grid, gas, batteries, load};
    return spec;
}

ChartSpec stackedColumns()
{
    ChartSpec spec = framed("columns",
                            "Contracted accelerators by customer",
                            "Two customers hold 71 % of what is contracted for 2028.");
    spec.x.kind = AxisKind::Category;
    spec.x.title = QStringLiteral("Year");
    spec.x.categories = texts({"2025", "2026", "2027", "2028", "2029", "2030"});
    spec.y.title = QStringLiteral("Accelerators");
    spec.y.unit = Unit::Count;
    const std::vector<std::pair<const char *, std::vector<double>>> customers = {
        {"Aurora Research", {20e3, 60e3, 110e3, 120e3, 120e3, 60e3}},
        {"Northlight", {0, 30e3, 50e3, 80e3, 100e3, 100e3}},
        {"Public sector", {5e3, 12e3, 20e3, 30e3, 45e3, 60e3}},
        {"Spot market", {10e3, 25e3, 40e3, 50e3, 35e3, 20e3}}};
    for (const auto &[name, values] : customers) {
        ChartSeries part = series(name, SeriesRole::Category, SeriesKind::StackedColumn);
        for (std::size_t i = 0; i < values.size(); ++i) {
            part.x.push_back(double(i));
            part.y.push_back(values[i]);
            const QString label = spec.locale.toString(values[i] / 1000, 'f', 0);
            part.pointLabels.push_back(values[i] > 0 ? label + QStringLiteral(" k") : QString());
        }
        spec.series.push_back(part);
    }
    return spec;
}

ChartSpec durationCurves()
{
    constexpr std::size_t kYear = 8760;
    ChartSpec spec = framed("duration",
                            "Load–duration curves of 2027 at Colossus 1",
                            "Demand lies above the firm limit of 265 MW in about 1,100 of the "
                            "8,760 hours.");
    spec.basis = QStringLiteral("Facility power");
    spec.x.title = QStringLiteral("Hours in which the load is reached or exceeded");
    spec.x.unit = Unit::Hour;
    spec.y.title = QStringLiteral("Power");
    spec.y.unit = Unit::Kilowatt;
    const std::vector<double> hours = hourlyDemand(kYear, 245e3);
    ChartSeries demand =
        durationCurve(QStringLiteral("Demand"), SeriesRole::Demand, hours, spec.locale);
    std::vector<double> shed = hours;
    for (double &value : shed)
        value = std::min(value * 0.97, 262e3);
    ChartSeries flexible = durationCurve(
        QStringLiteral("With flexible loads moved"), SeriesRole::Free, shed, spec.locale);
    ChartSeries limit = series("Firm limit", SeriesRole::Limit, SeriesKind::Step);
    limit.x = demand.x;
    limit.y.assign(kYear, 265e3);
    spec.series = {demand, flexible, limit};
    spec.over = OverArea{0, 2, QStringLiteral("Over the limit")};
    return spec;
}

ChartSpec heatMap()
{
    constexpr int kMonths = 36;
    ChartSpec spec = framed("heat",
                            "Load of the equipment at Colossus 1",
                            "Transformer T2 goes over its limit from July 2026.");
    spec.basis = QStringLiteral("Planned load in the worst single failure");
    spec.x.kind = AxisKind::Months;
    spec.y.kind = AxisKind::Category;
    spec.y.title = QStringLiteral("Share of the limit");
    spec.y.unit = Unit::Share;
    Noise noise(5);
    for (const char *name : {"Substation",
                             "Transformer T1",
                             "Transformer T2",
                             "Busway A1",
                             "Busway B1",
                             "Busway B2",
                             "Chiller 1",
                             "Chiller 2",
                             "CDU row 4"}) {
        ChartSeries row = series(name, SeriesRole::Category, SeriesKind::HeatRow);
        const double start = 0.25 + 0.35 * noise.next();
        const double slope = 0.004 + 0.016 * noise.next();
        for (int month = 0; month < kMonths; ++month) {
            row.x.push_back(Month(2025, 1).index() + month);
            row.y.push_back(start + slope * month + 0.02 * noise.bell());
        }
        spec.y.categories.push_back(row.name);
        spec.series.push_back(row);
    }
    for (int month = 18; month < kMonths; ++month)
        spec.series[2].y[static_cast<std::size_t>(month)] = 1.08;
    for (int month = 28; month < kMonths; ++month)
        spec.series[7].y[static_cast<std::size_t>(month)] = kUnknown;
    return spec;
}

} // namespace headroom::gallery
