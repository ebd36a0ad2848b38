// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/settings.h"

namespace headroom {

template <>
std::span<const Field<Settings>> fieldsOf()
{
    static const std::array fields{
        field<&Settings::name>({.name = "name",
                                .label = "Project name",
                                .help = "Shown on charts and in reports.",
                                .most = 200}),
        field<&Settings::uuid>({.name = "uuid",
                                .label = "Project id",
                                .help = "The same in every copy of this project.",
                                .most = 64,
                                .role = FieldRole::Hidden}),
        field<&Settings::horizonStart>({.name = "horizon_start",
                                        .label = "Horizon starts",
                                        .help = "First month that is evaluated."}),
        field<&Settings::horizonMonths>({.name = "horizon_months",
                                         .label = "Horizon in months",
                                         .help = "How many months are evaluated, up to 30 years.",
                                         .least = 1,
                                         .most = 360}),
        field<&Settings::currency>(
            {.name = "currency",
             .label = "Currency",
             .help = "ISO 4217 code that the window shows; calculations are in US dollars.",
             .most = 3}),
        field<&Settings::priceYear>({.name = "price_year",
                                     .label = "Price year",
                                     .help = "Year whose prices real figures are given in.",
                                     .least = 1990,
                                     .most = 2100}),
        field<&Settings::usdRate>({.name = "usd_rate",
                                   .label = "Units per US dollar",
                                   .help = "How many units of the currency one US dollar buys; "
                                           "unknown keeps figures in US dollars.",
                                   .least = 1e-9,
                                   .most = 1e9}),
        field<&Settings::gridStep>({.name = "grid_m",
                                    .label = "Grid step",
                                    .help = "Distance between the lines that drawing snaps to.",
                                    .least = 0.001,
                                    .most = 1000}),
        field<&Settings::overlapRule>(
            {.name = "overlap_rule",
             .label = "Overlaps",
             .help = "What happens where a rack would cover another or equipment."}),
        field<&Settings::outsideHallRule>(
            {.name = "outside_hall_rule",
             .label = "Outside the hall",
             .help = "What happens where a rack would stand outside every hall."}),
        field<&Settings::obstacleRule>(
            {.name = "obstacle_rule",
             .label = "Obstacles",
             .help = "What happens where a rack would cover an obstacle."}),
        field<&Settings::aisleRule>(
            {.name = "aisle_rule",
             .label = "Narrow aisles",
             .help = "What happens where an aisle would be narrower than the minimum."}),
        field<&Settings::floorLoadRule>(
            {.name = "floor_load_rule",
             .label = "Floor load",
             .help = "What happens where a rack is heavier per area than its hall carries."}),
        field<&Settings::capacityRule>(
            {.name = "capacity_rule",
             .label = "Capacity",
             .help = "What happens where racks exceed what feeds or cooling can give."}),
        field<&Settings::minimumAisle>(
            {.name = "min_aisle_mm",
             .label = "Minimum aisle",
             .help = "Least clear width between racks that face each other across an aisle.",
             .least = 0,
             .most = 20000,
             .source = "Assumption: 1,200 mm, two floor tiles of 600 mm, 2026"}),
        field<&Settings::notes>({.name = "notes",
                                 .label = "Notes",
                                 .help = "Anything a reader of the plan should know.",
                                 .most = 20000}),
    };
    return fields;
}

} // namespace headroom
