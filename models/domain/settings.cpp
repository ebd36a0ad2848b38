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
        field<&Settings::notes>({.name = "notes",
                                 .label = "Notes",
                                 .help = "Anything a reader of the plan should know.",
                                 .most = 20000}),
    };
    return fields;
}

} // namespace headroom
