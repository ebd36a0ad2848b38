// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/place.h"

namespace headroom {

template <>
std::span<const Field<Site>> fieldsOf()
{
    static const std::array fields{
        field<&Site::name>({.name = "name",
                            .label = "Name",
                            .help = "Unique in the project.",
                            .least = 1,
                            .most = 200}),
        field<&Site::kind>(
            {.name = "kind",
             .label = "Kind",
             .help = "Ground site, orbital shell, or capacity bought from a supplier."}),
        field<&Site::latitude>({.name = "latitude_deg",
                                .label = "Latitude",
                                .help = "North is positive.",
                                .least = -90,
                                .most = 90}),
        field<&Site::longitude>({.name = "longitude_deg",
                                 .label = "Longitude",
                                 .help = "East is positive.",
                                 .least = -180,
                                 .most = 180}),
        field<&Site::timeZone>(
            {.name = "time_zone",
             .label = "Time zone",
             .help = "IANA name such as America/Chicago; local hours follow its daylight saving.",
             .most = 64}),
        field<&Site::gridSubregion>({.name = "grid_subregion",
                                     .label = "Grid subregion",
                                     .help = "eGRID subregion such as SRTV.",
                                     .most = 16}),
        field<&Site::land>({.name = "land_m2",
                            .label = "Land",
                            .help = "Area of the property.",
                            .least = 0,
                            .most = 1e10}),
        field<&Site::pueRatio>(
            {.name = "pue",
             .label = "PUE",
             .help = "Facility power over IT power; losses in the power tree are part of it.",
             .least = 1,
             .most = 10,
             .source = "Assumption: 1.20, planning value for liquid-cooled sites, 2026"}),
        field<&Site::boundary>({.name = "boundary",
                                .label = "Boundary",
                                .help = "Border of the site in metres.",
                                .role = FieldRole::Layout}),
        field<&Site::locked>({.name = "locked",
                              .label = "Locked",
                              .help = "A locked border can be selected, but not changed in shape.",
                              .role = FieldRole::Layout}),
        field<&Site::notes>({.name = "notes",
                             .label = "Notes",
                             .help = "Anything a reader should know.",
                             .most = 20000}),
    };
    return fields;
}

template <>
std::span<const Field<Building>> fieldsOf()
{
    static const std::array fields{
        field<&Building::site>({.name = "site",
                                .label = "Site",
                                .help = "Where the building stands.",
                                .refers = EntityKind::Site}),
        field<&Building::name>(
            {.name = "name", .label = "Name", .help = "As people call it.", .most = 200}),
        field<&Building::outline>({.name = "outline",
                                   .label = "Outline",
                                   .help = "Corners in site coordinates.",
                                   .role = FieldRole::Layout}),
        field<&Building::floorArea>({.name = "floor_area_m2",
                                     .label = "Floor area",
                                     .help = "As published; the outline gives the drawn area.",
                                     .least = 0,
                                     .most = 1e8}),
        field<&Building::group>({.name = "drawing_group",
                                 .label = "Group",
                                 .help = "Things of a group are selected and moved together.",
                                 .role = FieldRole::Layout,
                                 .refers = EntityKind::DrawingGroup}),
        field<&Building::locked>(
            {.name = "locked",
             .label = "Locked",
             .help = "Locked things can be selected, but not moved, changed in shape, or removed.",
             .role = FieldRole::Layout}),
        field<&Building::notes>({.name = "notes",
                                 .label = "Notes",
                                 .help = "Anything a reader should know.",
                                 .most = 20000}),
    };
    return fields;
}

template <>
std::span<const Field<Hall>> fieldsOf()
{
    static const std::array fields{
        field<&Hall::site>({.name = "site",
                            .label = "Site",
                            .help = "Where the hall is.",
                            .refers = EntityKind::Site}),
        field<&Hall::building>({.name = "building",
                                .label = "Building",
                                .help = "The building it is in.",
                                .refers = EntityKind::Building}),
        field<&Hall::name>(
            {.name = "name", .label = "Name", .help = "As people call it.", .most = 200}),
        field<&Hall::outline>({.name = "outline",
                               .label = "Outline",
                               .help = "Corners in site coordinates.",
                               .role = FieldRole::Layout}),
        field<&Hall::airCooling>({.name = "cooling_air_kw",
                                  .label = "Air cooling",
                                  .help = "Heat that air can remove.",
                                  .least = 0,
                                  .most = 1e7}),
        field<&Hall::liquidCooling>({.name = "cooling_liquid_kw",
                                     .label = "Liquid cooling",
                                     .help = "Heat that liquid can remove.",
                                     .least = 0,
                                     .most = 1e7}),
        field<&Hall::floorLimit>({.name = "floor_limit_kg_per_m2",
                                  .label = "Floor load limit",
                                  .help = "Most weight per area that the floor carries.",
                                  .least = 0,
                                  .most = 1e5}),
        field<&Hall::space>(
            {.name = "space_state",
             .label = "Space",
             .help = "Open, reserved and closed space can be sold; internal cannot."}),
        field<&Hall::pueRatio>(
            {.name = "pue",
             .label = "PUE",
             .help = "Facility power over IT power of this hall; unknown takes the site's.",
             .least = 1,
             .most = 10}),
        field<&Hall::overheadNode>(
            {.name = "overhead_node",
             .label = "Overhead fed from",
             .help = "Power equipment that carries the cooling and other overhead of this hall; "
                     "unknown puts it on the site's sources.",
             .refers = EntityKind::PowerNode}),
        field<&Hall::group>({.name = "drawing_group",
                             .label = "Group",
                             .help = "Things of a group are selected and moved together.",
                             .role = FieldRole::Layout,
                             .refers = EntityKind::DrawingGroup}),
        field<&Hall::locked>(
            {.name = "locked",
             .label = "Locked",
             .help = "Locked things can be selected, but not moved, changed in shape, or removed.",
             .role = FieldRole::Layout}),
        field<&Hall::notes>({.name = "notes",
                             .label = "Notes",
                             .help = "Anything a reader should know.",
                             .most = 20000}),
    };
    return fields;
}

template <>
std::span<const Field<Obstacle>> fieldsOf()
{
    static const std::array fields{
        field<&Obstacle::hall>({.name = "hall",
                                .label = "Hall",
                                .help = "The hall it stands in.",
                                .refers = EntityKind::Hall}),
        field<&Obstacle::name>(
            {.name = "name", .label = "Name", .help = "As people call it.", .most = 200}),
        field<&Obstacle::kind>({.name = "kind",
                                .label = "Kind",
                                .help = "Column, wall, door, or an area to keep free."}),
        field<&Obstacle::outline>({.name = "outline",
                                   .label = "Outline",
                                   .help = "Corners in site coordinates.",
                                   .role = FieldRole::Layout}),
        field<&Obstacle::group>({.name = "drawing_group",
                                 .label = "Group",
                                 .help = "Things of a group are selected and moved together.",
                                 .role = FieldRole::Layout,
                                 .refers = EntityKind::DrawingGroup}),
        field<&Obstacle::locked>(
            {.name = "locked",
             .label = "Locked",
             .help = "Locked things can be selected, but not moved, changed in shape, or removed.",
             .role = FieldRole::Layout}),
    };
    return fields;
}

} // namespace headroom
