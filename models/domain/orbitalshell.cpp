// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/orbitalshell.h"

#include <array>

namespace headroom {

template <>
std::span<const Field<OrbitalShell>> fieldsOf()
{
    static const std::array fields{
        field<&OrbitalShell::site>({.name = "site",
                                    .label = "Site",
                                    .help = "The orbital site that it is capacity of.",
                                    .refers = EntityKind::Site}),
        field<&OrbitalShell::name>(
            {.name = "name", .label = "Name", .help = "As people call it.", .most = 200}),
        field<&OrbitalShell::altitude>({.name = "altitude_km",
                                        .label = "Altitude",
                                        .help = "Height of the circular orbit over the equator; "
                                                "sunlight and eclipse follow it.",
                                        .least = 200,
                                        .most = 5900,
                                        .source = "Suncatcher: 650 km"}),
        field<&OrbitalShell::nodeTime>(
            {.name = "node_time_h",
             .label = "Local time of the node",
             .help = "Of the ascending node; 6 h and 18 h are dawn-dusk orbits.",
             .least = 0,
             .most = 24,
             .source = "Suncatcher: dawn-dusk"}),
        field<&OrbitalShell::powerPerSatellite>(
            {.name = "satellite_kw",
             .label = "Power per satellite",
             .help = "IT power that one satellite carries while it is in service.",
             .least = 0,
             .most = 1e6}),
        field<&OrbitalShell::acceleratorsPerSatellite>(
            {.name = "satellite_accelerators",
             .label = "Accelerators per satellite",
             .help = "How many accelerators a new satellite carries.",
             .least = 0,
             .most = 1e6}),
        field<&OrbitalShell::acceleratorType>({.name = "accelerator_type",
                                               .label = "Accelerator",
                                               .help = "The type that the satellites carry.",
                                               .refers = EntityKind::AcceleratorType}),
        field<&OrbitalShell::satellitesPerLaunch>({.name = "satellites_per_launch",
                                                   .label = "Satellites per launch",
                                                   .help = "How many one launch brings up.",
                                                   .least = 0,
                                                   .most = 10000}),
        field<&OrbitalShell::satelliteLoss>({.name = "satellite_loss_share",
                                             .label = "Satellites lost a year",
                                             .help = "Share of the satellites that fail in a year.",
                                             .least = 0,
                                             .most = 0.99,
                                             .source = "Secondary reports: 1 % a year, 2026"}),
        field<&OrbitalShell::acceleratorLoss>(
            {.name = "accelerator_loss_share",
             .label = "Accelerators lost a year",
             .help = "Share of the accelerators on flying satellites that fail in a year; nobody "
                     "repairs them.",
             .least = 0,
             .most = 0.99,
             .source = "Secondary reports: 6.8 % a year, 3.2 to 16 %, 2026"}),
        field<&OrbitalShell::lifeYears>({.name = "life_years",
                                         .label = "Life",
                                         .help = "Years after its launch in which a satellite is "
                                                 "taken out of orbit.",
                                         .least = 0.1,
                                         .most = 50,
                                         .source = "Secondary reports: 5 years, 3.5 to 7, 2026"}),
        field<&OrbitalShell::replaced>(
            {.name = "replaced",
             .label = "Replaced",
             .help = "Satellites that end their life or are lost are replaced in the same month, "
                     "beside the launches of the steps."}),
        field<&OrbitalShell::notes>({.name = "notes",
                                     .label = "Notes",
                                     .help = "Anything a reader should know.",
                                     .most = 20000}),
    };
    return fields;
}

template <>
std::span<const Field<LaunchStep>> fieldsOf()
{
    static const std::array fields{
        field<&LaunchStep::shell>({.name = "shell",
                                   .label = "Shell",
                                   .help = "Which shell is launched.",
                                   .refers = EntityKind::OrbitalShell}),
        field<&LaunchStep::from>(
            {.name = "from_month", .label = "From", .help = "First month of this pace."}),
        field<&LaunchStep::launchesPerMonth>({.name = "launches_per_month",
                                              .label = "Launches a month",
                                              .help = "How many launches a month from then on; "
                                                      "parts of a launch add up over months.",
                                              .least = 0,
                                              .most = 10000}),
    };
    return fields;
}

} // namespace headroom
