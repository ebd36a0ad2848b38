// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/gallery/gallery.h"
#include "tests/ui/charts/gallery/galleryparts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom::gallery {

ChartSpec beforeAndAfter()
{
    constexpr int kHours = 24;
    ChartSpec spec = framed("before-after",
                            "The peak day before and after limits are doubled",
                            "At 14:00 the change takes 12 % more accelerators; by then 4 % of the "
                            "requests wait.");
    spec.basis = QStringLiteral("Central scenario of demand");
    spec.x.kind = AxisKind::Hours;
    spec.x.zone = QTimeZone("America/Chicago");
    spec.x.start = QDateTime(QDate(2026, 7, 14), QTime(5, 0), QTimeZone::utc());
    spec.x.title = QStringLiteral("Local time, America/Chicago");
    spec.y.title = QStringLiteral("Accelerators needed");
    spec.y.unit = Unit::Count;
    spec.second = ChartAxis{.kind = AxisKind::Number,
                            .title = QStringLiteral("Requests that wait"),
                            .unit = Unit::Share};
    ChartSeries before = series("Before", SeriesRole::Normal, SeriesKind::Step);
    ChartSeries after = series("After", SeriesRole::Demand, SeriesKind::Step);
    ChartSeries limit = series("In service", SeriesRole::Limit, SeriesKind::Step);
    ChartSeries waiting = series("Waiting, after", SeriesRole::Forecast, SeriesKind::Line);
    waiting.onSecond = true;
    for (int hour = 0; hour < kHours; ++hour) {
        const double day = 0.72 + 0.28 * std::sin((hour - 8) / 24.0 * 6.2832);
        before.y.push_back(std::round(180e3 * day));
        after.y.push_back(std::round(180e3 * day * (1 + 0.12 * day * day)));
        limit.y.push_back(195e3);
        waiting.y.push_back(0.04 * std::pow(day, 12));
        before.x.push_back(hour);
    }
    after.x = limit.x = waiting.x = before.x;
    spec.series = {before, after, limit, waiting};
    spec.over = OverArea{1, 2, QStringLiteral("More than there is")};
    return spec;
}

ChartSpec hourByMonth()
{
    constexpr int kHours = 24;
    constexpr int kMonths = 18;
    ChartSpec spec = framed("hour-month",
                            "Headroom by hour of the day at Colossus 1",
                            "From September 2027 afternoons are short; nights never are.");
    spec.basis = QStringLiteral("IT power, least of each hour in the month, local time");
    spec.x.kind = AxisKind::Months;
    spec.y.kind = AxisKind::Category;
    spec.y.title = QStringLiteral("Power headroom");
    spec.y.unit = Unit::Kilowatt;
    for (int hour = 0; hour < kHours; ++hour) {
        ChartSeries row = series("", SeriesRole::Category, SeriesKind::HeatRow);
        row.name = QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0'));
        const double day = std::sin((hour - 8) / 24.0 * 6.2832);
        for (int month = 0; month < kMonths; ++month) {
            row.x.push_back(Month(2026, 7).index() + month);
            row.y.push_back(month == 3 && hour < 6 ? kUnknown : 62e3 - 3.1e3 * month - 20e3 * day);
        }
        spec.y.categories.push_back(row.name);
        spec.series.push_back(row);
    }
    return spec;
}

ChartSpec fan()
{
    constexpr int kYears = 16;
    ChartSpec spec = framed("fan",
                            "Cost in orbit against the ground as launch prices fall",
                            "In the median orbit breaks even in 2037; in one future of ten it does "
                            "by 2033.");
    spec.money = QStringLiteral("Real 2026 US dollars");
    spec.boundary = QStringLiteral("Counted: launch, satellites, accelerators. Not counted: "
                                   "downlink, insurance");
    spec.x.kind = AxisKind::Months;
    spec.y.title = QStringLiteral("Cost in orbit ÷ ground");
    ChartSeries wide = series("P10 to P90", SeriesRole::Forecast, SeriesKind::Band);
    ChartSeries narrow = series("P25 to P75", SeriesRole::Forecast, SeriesKind::Band);
    ChartSeries median = series("Median", SeriesRole::Limit, SeriesKind::Line);
    for (int year = 0; year < kYears; ++year) {
        const double middle = 4.2 * std::exp(-0.13 * year);
        const double spread = 0.09 + 0.02 * year;
        median.x.push_back(Month(2026 + year, 1).index());
        median.y.push_back(middle);
        narrow.low.push_back(middle * (1 - spread));
        narrow.y.push_back(middle * (1 + spread));
        wide.low.push_back(middle * (1 - 2 * spread));
        wide.y.push_back(middle * (1 + 2.2 * spread));
    }
    wide.x = narrow.x = median.x;
    spec.series = {wide, narrow, median};
    spec.lines = {{false, 1, QStringLiteral("Break-even"), SeriesRole::Limit}};
    return spec;
}

ChartSpec exceedance()
{
    constexpr std::size_t kSamples = 10'000;
    ChartSpec spec = framed("exceedance",
                            "How likely it is that orbit costs more than the ground",
                            "In 83 % of 10,000 futures orbit costs more than the ground in 2032.");
    spec.money = QStringLiteral("Real 2026 US dollars");
    spec.x.title = QStringLiteral("Cost in orbit ÷ ground");
    spec.y.title = QStringLiteral("Share of futures above");
    spec.y.unit = Unit::Share;
    Noise noise(11);
    ChartSeries curve = series("2032", SeriesRole::Demand, SeriesKind::Step);
    curve.x.resize(kSamples);
    for (double &ratio : curve.x)
        ratio = std::exp(0.42 + 0.44 * noise.bell());
    std::sort(curve.x.begin(), curve.x.end());
    for (std::size_t i = 0; i < kSamples; ++i)
        curve.y.push_back(1 - double(i) / kSamples);
    spec.series = {curve};
    spec.lines = {{true, 1, QStringLiteral("Break-even"), SeriesRole::Limit}};
    return spec;
}

} // namespace headroom::gallery
