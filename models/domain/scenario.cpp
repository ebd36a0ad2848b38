// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/scenario.h"

namespace headroom {

template <>
std::span<const Field<Scenario>> fieldsOf()
{
    static const std::array fields{
        field<&Scenario::name>({.name = "name",
                                .label = "Name",
                                .help = "Unique in the project.",
                                .least = 1,
                                .most = 200}),
        field<&Scenario::position>({.name = "position",
                                    .label = "Position",
                                    .help = "Order in lists.",
                                    .least = 0,
                                    .most = 1e6}),
        field<&Scenario::notes>(
            {.name = "notes", .label = "Notes", .help = "What it asks.", .most = 20000}),
    };
    return fields;
}

template <>
std::span<const Field<Lever>> fieldsOf()
{
    static const std::array fields{
        field<&Lever::scenario>({.name = "scenario",
                                 .label = "Scenario",
                                 .help = "Which scenario it belongs to.",
                                 .refers = EntityKind::Scenario}),
        field<&Lever::position>({.name = "position",
                                 .label = "Position",
                                 .help = "Levers apply in this order.",
                                 .least = 0,
                                 .most = 1e6}),
        field<&Lever::kind>({.name = "kind", .label = "Kind", .help = "What it does."}),
        field<&Lever::enabled>({.name = "enabled", .label = "On", .help = "Whether it applies."}),
        field<&Lever::phase>({.name = "phase",
                              .label = "Build phase",
                              .help = "The phase it moves or leaves out.",
                              .refers = EntityKind::Phase}),
        field<&Lever::node>({.name = "node",
                             .label = "Equipment",
                             .help = "The equipment it takes out, caps or restores.",
                             .refers = EntityKind::PowerNode}),
        field<&Lever::contract>({.name = "contract",
                                 .label = "Contract",
                                 .help = "The contract it moves, scales or ends.",
                                 .refers = EntityKind::Contract}),
        field<&Lever::forecast>({.name = "forecast",
                                 .label = "Forecast",
                                 .help = "The forecast whose growth it scales.",
                                 .refers = EntityKind::Forecast}),
        field<&Lever::tier>({.name = "tier",
                             .label = "Tier",
                             .help = "The tier that it changes.",
                             .refers = EntityKind::Tier}),
        field<&Lever::tierZone>({.name = "tier_zone",
                                 .label = "Zone of a tier",
                                 .help = "The zone whose share it sets.",
                                 .refers = EntityKind::TierZone}),
        field<&Lever::peakRule>({.name = "peak_rule",
                                 .label = "Peak rule",
                                 .help = "The rule that it switches on or off.",
                                 .refers = EntityKind::PeakRule}),
        field<&Lever::apiCustomer>({.name = "api_customer",
                                    .label = "API customers",
                                    .help = "Those whose limit it sets.",
                                    .refers = EntityKind::ApiCustomer}),
        field<&Lever::site>({.name = "site",
                             .label = "Supply",
                             .help = "The bought-in supply that it delays or ends.",
                             .refers = EntityKind::Site}),
        field<&Lever::shell>({.name = "shell",
                              .label = "Shell",
                              .help = "The orbital shell whose launches it moves or scales.",
                              .refers = EntityKind::OrbitalShell}),
        field<&Lever::path>({.name = "path",
                             .label = "Cost input",
                             .help = "Path of the input of costs that it sets.",
                             .most = 100}),
        field<&Lever::month>({.name = "month",
                              .label = "Month",
                              .help = "From when; unknown from the start of the horizon."}),
        field<&Lever::until>(
            {.name = "until_month", .label = "Until", .help = "Last month; unknown to the end."}),
        field<&Lever::value>({.name = "value",
                              .label = "Value",
                              .help = "In kW for a cap; a factor where it scales.",
                              .least = 0,
                              .most = 1e12}),
        field<&Lever::notes>({.name = "notes", .label = "Notes", .help = "Why.", .most = 20000}),
    };
    return fields;
}

} // namespace headroom
