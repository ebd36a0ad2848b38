// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/forecast.h"

namespace headroom {

template <>
std::span<const Field<Forecast>> fieldsOf()
{
    static const std::array fields{
        field<&Forecast::site>({.name = "site",
                                .label = "Site",
                                .help = "Whose demand it forecasts.",
                                .refers = EntityKind::Site}),
        field<&Forecast::name>(
            {.name = "name", .label = "Name", .help = "Where it comes from.", .most = 200}),
        field<&Forecast::resource>(
            {.name = "resource", .label = "Resource", .help = "What is demanded."}),
        field<&Forecast::model>({.name = "model",
                                 .label = "Growth",
                                 .help =
                                     "Linear adds the same every year, exponential a share, "
                                     "logistic bends to a ceiling, stepped follows its steps."}),
        field<&Forecast::from>(
            {.name = "from_month",
             .label = "From",
             .help = "When growth starts; unknown at the start of the horizon."}),
        field<&Forecast::start>({.name = "start_amount",
                                 .label = "Start",
                                 .help = "Demand in that month, in kW, positions or accelerators; "
                                         "unknown takes the plan's load.",
                                 .least = 0,
                                 .most = 1e12}),
        field<&Forecast::growth>({.name = "growth_per_year",
                                  .label = "Growth a year",
                                  .help = "Linear: the amount added; exponential: the share added; "
                                          "logistic: the rate.",
                                  .least = -1e12,
                                  .most = 1e12}),
        field<&Forecast::growthLow>({.name = "growth_low_per_year",
                                     .label = "Low growth",
                                     .help = "The lower edge of the band.",
                                     .least = -1e12,
                                     .most = 1e12}),
        field<&Forecast::growthHigh>({.name = "growth_high_per_year",
                                      .label = "High growth",
                                      .help = "The upper edge of the band.",
                                      .least = -1e12,
                                      .most = 1e12}),
        field<&Forecast::ceiling>({.name = "ceiling_amount",
                                   .label = "Ceiling",
                                   .help = "What logistic growth bends to.",
                                   .least = 0,
                                   .most = 1e12}),
        field<&Forecast::leadTime>({.name = "lead_time_weeks",
                                    .label = "Lead time",
                                    .help = "From order to service of the next capacity; unknown "
                                            "takes that of the plan's equipment.",
                                    .least = 0,
                                    .most = 2000}),
        field<&Forecast::notes>({.name = "notes",
                                 .label = "Notes",
                                 .help = "Anything a reader should know.",
                                 .most = 20000}),
    };
    return fields;
}

template <>
std::span<const Field<ForecastStep>> fieldsOf()
{
    static const std::array fields{
        field<&ForecastStep::forecast>({.name = "forecast",
                                        .label = "Forecast",
                                        .help = "Which forecast it belongs to.",
                                        .refers = EntityKind::Forecast}),
        field<&ForecastStep::from>(
            {.name = "from_month", .label = "From", .help = "First month with this demand."}),
        field<&ForecastStep::amount>({.name = "amount",
                                      .label = "Amount",
                                      .help = "Demand from then on, in the resource's unit.",
                                      .least = 0,
                                      .most = 1e12}),
    };
    return fields;
}

} // namespace headroom
