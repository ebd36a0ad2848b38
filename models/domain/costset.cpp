// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/costset.h"

namespace headroom {

template <>
std::span<const Field<CostSet>> fieldsOf()
{
    static const std::array fields{
        field<&CostSet::name>({.name = "name",
                               .label = "Name",
                               .help = "Unique in the project.",
                               .least = 1,
                               .most = 200}),
        field<&CostSet::position>({.name = "position",
                                   .label = "Position",
                                   .help = "Order in lists; the first is the plan's own.",
                                   .least = 0,
                                   .most = 1e6}),
        field<&CostSet::preset>(
            {.name = "preset",
             .label = "Starts from",
             .help = "The preset whose values hold where the plan says nothing else."}),
        field<&CostSet::notes>(
            {.name = "notes", .label = "Notes", .help = "What it stands for.", .most = 20000}),
    };
    return fields;
}

template <>
std::span<const Field<CostInput>> fieldsOf()
{
    static const std::array fields{
        field<&CostInput::costSet>({.name = "cost_set",
                                    .label = "Costs",
                                    .help = "The set of costs it belongs to; unknown: to all.",
                                    .refers = EntityKind::CostSet}),
        field<&CostInput::path>({.name = "path",
                                 .label = "Input",
                                 .help = "Path of the input, such as orbital.launch_usd_per_kg.",
                                 .least = 1,
                                 .most = 100}),
        field<&CostInput::value>(
            {.name = "value",
             .label = "Value",
             .help = "In the unit of the input; unknown keeps the value of the preset."}),
        field<&CostInput::distribution>(
            {.name = "distribution",
             .label = "Distribution",
             .help = "How it is spread where samples are drawn; fixed: not at all."}),
        field<&CostInput::low>({.name = "low",
                                .label = "Low",
                                .help = "Lower end; of a normal or lognormal spread, what one case "
                                        "in ten stays under."}),
        field<&CostInput::high>({.name = "high",
                                 .label = "High",
                                 .help =
                                     "Upper end; of a normal or lognormal spread, what one case "
                                     "in ten exceeds."}),
        field<&CostInput::points>(
            {.name = "points",
             .label = "Points",
             .help =
                 "Of a discrete spread \"5:1, 10:3\", value and weight; of a table \"0:5, 0.5:8, "
                 "1:20\", share of cases and the value they do not exceed.",
             .most = 20000}),
        field<&CostInput::basis>(
            {.name = "basis", .label = "Basis", .help = "How well the value is known."}),
        field<&CostInput::source>(
            {.name = "source", .label = "Source", .help = "Who says so.", .most = 2000}),
        field<&CostInput::date>({.name = "date",
                                 .label = "Date",
                                 .help = "Of the source, as it gives it.",
                                 .most = 40}),
        field<&CostInput::notes>({.name = "notes",
                                  .label = "Notes",
                                  .help = "Anything a reader should know.",
                                  .most = 20000}),
    };
    return fields;
}

template <>
std::span<const Field<CostCorrelation>> fieldsOf()
{
    static const std::array fields{
        field<&CostCorrelation::costSet>(
            {.name = "cost_set",
             .label = "Costs",
             .help = "The set of costs it belongs to; unknown: to all.",
             .refers = EntityKind::CostSet}),
        field<&CostCorrelation::first>({.name = "first_path",
                                        .label = "First input",
                                        .help = "Path of one of the two inputs.",
                                        .least = 1,
                                        .most = 100}),
        field<&CostCorrelation::second>({.name = "second_path",
                                         .label = "Second input",
                                         .help = "Path of the other.",
                                         .least = 1,
                                         .most = 100}),
        field<&CostCorrelation::correlation>(
            {.name = "correlation",
             .label = "Rank correlation",
             .help = "From −1, opposed, over 0, unrelated, to 1, always together.",
             .least = -1,
             .most = 1}),
        field<&CostCorrelation::notes>(
            {.name = "notes", .label = "Notes", .help = "Why.", .most = 20000}),
    };
    return fields;
}

} // namespace headroom
