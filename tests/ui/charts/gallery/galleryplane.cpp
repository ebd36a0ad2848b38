// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/gallery/gallery.h"
#include "tests/ui/charts/gallery/galleryparts.h"

#include <algorithm>
#include <cmath>

namespace headroom::gallery {

ChartSpec waterfall()
{
    ChartSpec spec =
        framed("waterfall",
               "From nameplate to free power at Colossus 1, November 2026",
               "Of 450 MW on the nameplates, 31 MW of IT power can still be promised.");
    spec.basis = QStringLiteral("IT power, planned load, after the worst single failure");
    spec.x.kind = AxisKind::Category;
    spec.x.title = QStringLiteral("Step");
    spec.x.categories = texts({"Nameplate of the sources",
                               "Kept for the worst failure",
                               "Cooling and other overhead",
                               "Contracted",
                               "Free"});
    spec.y.title = QStringLiteral("Power");
    spec.y.unit = Unit::Kilowatt;
    ChartSeries bars = series("Change", SeriesRole::Source, SeriesKind::Waterfall);
    bars.x = {0, 1, 2, 3, 4};
    bars.low = {0, 450e3, 330e3, 271e3, 0};
    bars.y = {450e3, -120e3, -59e3, -240e3, 31e3};
    bars.pointRoles = {SeriesRole::Source,
                       SeriesRole::Taken,
                       SeriesRole::Taken,
                       SeriesRole::Contracted,
                       SeriesRole::Free};
    bars.pointLabels = texts({"450 MW", "−120 MW", "−59 MW", "−240 MW", "31 MW"});
    spec.series = {bars};
    return spec;
}

ChartSpec tornado()
{
    struct Input
    {
        const char *name;
        double low;
        double high;
        const char *lowLabel;
        const char *highLabel;
    };

    static const std::vector<Input> inputs = {
        {"Launch price", 2.6, 8.9, "$60/kg", "$400/kg"},
        {"Specific power of satellites", 6.7, 3.1, "50 W/kg", "150 W/kg"},
        {"Life in orbit", 6.1, 3.6, "4 years", "8 years"},
        {"Satellite price", 3.7, 5.6, "$2/W", "$6/W"},
        {"Gas price on the ground", 4.9, 3.9, "$2/MMBtu", "$8/MMBtu"},
        {"PUE on the ground", 4.6, 4.2, "1.1", "1.4"},
        {"Silent errors", 4.3, 4.6, "0.1 %", "2 %"}};
    constexpr double kPlanned = 4.4;
    ChartSpec spec = framed("tornado",
                            "What moves the cost of orbital against ground capacity",
                            "Orbit costs 4.4 times the ground; no single input alone brings it "
                            "below twice.");
    spec.money = QStringLiteral("Real 2026 US dollars");
    spec.horizontal = true;
    spec.x.kind = AxisKind::Category;
    spec.x.title = QStringLiteral("Input");
    spec.y.title = QStringLiteral("Cost in orbit ÷ cost on the ground");
    ChartSeries low = series("Low end of the input", SeriesRole::Category, SeriesKind::Swing);
    ChartSeries high = series("High end of the input", SeriesRole::Category, SeriesKind::Swing);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        spec.x.categories.push_back(text(inputs[i].name));
        for (ChartSeries *end : {&low, &high}) {
            end->x.push_back(double(i));
            end->low.push_back(kPlanned);
            end->y.push_back(end == &low ? inputs[i].low : inputs[i].high);
            end->pointLabels.push_back(
                text(end == &low ? inputs[i].lowLabel : inputs[i].highLabel));
        }
    }
    spec.series = {low, high};
    spec.lines = {{true, kPlanned, QStringLiteral("As planned: 4.4"), SeriesRole::Limit}};
    return spec;
}

ChartSpec gantt()
{
    struct Task
    {
        const char *name;
        QDate from;
        QDate to;
        const char *label;
    };

    static const std::vector<Task> tasks = {
        {"Interconnection study", {2026, 1, 12}, {2026, 8, 28}, "33 weeks"},
        {"Permit for 300 MW", {2026, 3, 2}, {2026, 10, 16}, "33 weeks"},
        {"Transformers", {2026, 9, 1}, {2027, 9, 17}, "Lead time 54 weeks"},
        {"Substation, civil works", {2026, 10, 19}, {2027, 6, 30}, "36 weeks"},
        {"Substation, electrical works", {2027, 7, 1}, {2027, 12, 10}, "23 weeks"},
        {"Chilled-water plant 2", {2027, 2, 1}, {2027, 11, 19}, "42 weeks"},
        {"Hall 3, racks and busways", {2027, 12, 13}, {2028, 3, 31}, "16 weeks"}};
    ChartSpec spec = framed("gantt",
                            "Build-out of phase 3 at Colossus 1",
                            "Hall 3 takes its first load in April 2028; the transformers are the "
                            "critical path.");
    spec.horizontal = true;
    spec.x.kind = AxisKind::Category;
    spec.x.title = QStringLiteral("Task");
    spec.y.kind = AxisKind::Months;
    ChartSeries work = series("Planned", SeriesRole::Category, SeriesKind::Task);
    ChartSeries critical = series("Critical path", SeriesRole::Demand, SeriesKind::Task);
    ChartSeries mark = series("Milestone", SeriesRole::LeadTime, SeriesKind::Mark);
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        spec.x.categories.push_back(text(tasks[i].name));
        ChartSeries &own = i == 2 || i == 4 || i == 6 ? critical : work;
        own.x.push_back(double(i));
        own.low.push_back(placeOf(tasks[i].from));
        own.y.push_back(placeOf(tasks[i].to));
        own.pointLabels.push_back(text(tasks[i].label));
    }
    spec.x.categories.push_back(QStringLiteral("First load in hall 3"));
    mark.x = {double(tasks.size())};
    mark.y = {placeOf(QDate(2028, 4, 3))};
    mark.pointLabels = texts({"3 Apr 2028"});
    spec.series = {work, critical, mark};
    spec.links = {{0, 0, 1, 0},
                  {0, 1, 0, 2},
                  {0, 2, 1, 1},
                  {1, 0, 1, 1},
                  {1, 1, 1, 2},
                  {0, 3, 1, 2},
                  {1, 2, 2, 0}};
    spec.lines = {
        {true, placeOf(QDate(2026, 11, 23)), QStringLiteral("Today"), SeriesRole::Category}};
    return spec;
}

ChartSpec contourMap()
{
    constexpr int kColumns = 41;
    constexpr int kRows = 31;
    ChartSpec spec = framed("contour",
                            "Where orbital capacity breaks even",
                            "At $100/kg the satellite has to cost below $1.60/W to beat the "
                            "ground.");
    spec.money = QStringLiteral("Real 2026 US dollars");
    spec.x.title = QStringLiteral("Launch price");
    spec.x.unit = Unit::UsDollarPerKilogram;
    spec.y.title = QStringLiteral("Satellite price, $/W");
    spec.values.title = QStringLiteral("Cost in orbit ÷ ground");
    for (int row = 0; row < kRows; ++row) {
        ChartSeries values;
        values.kind = SeriesKind::ContourRow;
        values.at = 0.5 + 0.25 * row;
        values.name = QStringLiteral("Satellite at $%1/W").arg(values.at, 0, 'f', 2);
        for (int column = 0; column < kColumns; ++column) {
            const double launch = 10 + 15.0 * column;
            values.x.push_back(launch);
            const double ratio =
                0.25 + launch * 0.0045 + values.at * 0.19 + launch * values.at * 1.5e-4;
            values.y.push_back(ratio);
        }
        spec.series.push_back(values);
    }
    spec.contours = {{1, QStringLiteral("Break-even"), true}};
    spec.operating = {350, 4.5, QStringLiteral("Now: 2.9 times the ground")};
    return spec;
}

ChartSpec scatter()
{
    struct Place
    {
        const char *name;
        double power;
        double cost;
        bool built;
    };

    static const std::vector<Place> places = {{"Memphis", 300e3, 8.1, true},
                                              {"Abilene", 1200e3, 9.4, true},
                                              {"New Carlisle", 2200e3, 10.3, true},
                                              {"Mount Pleasant", 900e3, 10.9, true},
                                              {"Southaven", 1100e3, 8.8, false},
                                              {"Richland Parish", 2000e3, 11.6, false},
                                              {"Ellendale", 400e3, 9.9, false},
                                              {"Doña Ana", 1500e3, 9.1, false},
                                              {"Milam County", 1300e3, 9.0, false}};
    ChartSpec spec = framed("scatter",
                            "Announced sites: size against capital cost",
                            "Larger sites have not been cheaper to build, per megawatt.");
    spec.site.clear();
    spec.scenario.clear();
    spec.money = QStringLiteral("Nominal US dollars");
    spec.x.title = QStringLiteral("Facility power");
    spec.x.unit = Unit::Kilowatt;
    spec.y.title = QStringLiteral("Capital cost, million $ per MW");
    std::vector<Place> sorted = places;
    std::sort(sorted.begin(), sorted.end(), [](const Place &a, const Place &b) {
        return a.power < b.power;
    });
    ChartSeries built = series("Under construction", SeriesRole::Category, SeriesKind::Scatter);
    ChartSeries planned = series("Announced", SeriesRole::Category, SeriesKind::Scatter);
    for (const Place &place : sorted) {
        ChartSeries &own = place.built ? built : planned;
        own.x.push_back(place.power);
        own.y.push_back(place.cost);
        own.pointLabels.push_back(text(place.name));
    }
    spec.series = {built, planned};
    return spec;
}

ChartSpec boxes()
{
    ChartSpec spec = framed("box",
                            "Hourly load by quarter at Colossus 1",
                            "The median grows by a third; the spread between calm and peak hours "
                            "grows faster.");
    spec.basis = QStringLiteral("Facility power; whiskers from P1 to P99");
    spec.x.kind = AxisKind::Category;
    spec.x.title = QStringLiteral("Quarter");
    spec.y.title = QStringLiteral("Power");
    spec.y.unit = Unit::Kilowatt;
    ChartSeries training = series("Training", SeriesRole::Category, SeriesKind::Box);
    ChartSeries serving = series("Serving", SeriesRole::Category, SeriesKind::Box);
    for (int quarter = 0; quarter < 6; ++quarter) {
        spec.x.categories.push_back(
            QStringLiteral("Q%1 %2").arg(quarter % 4 + 1).arg(2026 + quarter / 4));
        const double middle = 150e3 + 11e3 * quarter;
        const double spread = 6e3 + 1.8e3 * quarter;
        training.x.push_back(quarter);
        training.y.push_back(middle);
        training.spreads.push_back(
            {middle - 2.6 * spread, middle - spread, middle + 0.7 * spread, middle + 1.6 * spread});
        serving.x.push_back(quarter);
        serving.y.push_back(middle * 0.62);
        serving.spreads.push_back({middle * 0.62 - 3.4 * spread,
                                   middle * 0.62 - 1.4 * spread,
                                   middle * 0.62 + 1.8 * spread,
                                   middle * 0.62 + 4.1 * spread});
    }
    training.note = QStringLiteral("Whiskers reach from P1 to P99.");
    serving.note = training.note;
    spec.series = {training, serving};
    return spec;
}

} // namespace headroom::gallery
