// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rack.h"

namespace headroom {

template <>
std::span<const Field<RackRow>> fieldsOf()
{
    static const std::array fields{
        field<&RackRow::hall>({.name = "hall",
                               .label = "Hall",
                               .help = "The hall it stands in.",
                               .refers = EntityKind::Hall}),
        field<&RackRow::name>(
            {.name = "name", .label = "Name", .help = "As people call it.", .most = 200}),
    };
    return fields;
}

template <>
std::span<const Field<Rack>> fieldsOf()
{
    static const std::array fields{
        field<&Rack::hall>({.name = "hall",
                            .label = "Hall",
                            .help = "The hall it stands in.",
                            .refers = EntityKind::Hall}),
        field<&Rack::row>({.name = "row",
                           .label = "Row",
                           .help = "The row or array it belongs to.",
                           .refers = EntityKind::RackRow}),
        field<&Rack::type>({.name = "type",
                            .label = "Type",
                            .help = "Decides size, power and accelerators.",
                            .refers = EntityKind::RackType}),
        field<&Rack::phase>({.name = "phase",
                             .label = "Build phase",
                             .help = "When it is in service; none means always.",
                             .refers = EntityKind::Phase}),
        field<&Rack::name>(
            {.name = "name", .label = "Name", .help = "As people call it.", .most = 200}),
        field<&Rack::state>(
            {.name = "state", .label = "State", .help = "Only racks in service draw power."}),
        field<&Rack::accelerators>({.name = "accelerators",
                                    .label = "Accelerators",
                                    .help = "How many are installed; unknown takes the type's.",
                                    .least = 0,
                                    .most = 100000}),
        field<&Rack::plannedPower>({.name = "planned_kw",
                                    .label = "Planned power",
                                    .help = "What the plan reserves; unknown takes the type's.",
                                    .least = 0,
                                    .most = 10000}),
        field<&Rack::sharing>(
            {.name = "sharing", .label = "Feed sharing", .help = "How its feeds share the load."}),
        field<&Rack::feedsNeeded>({.name = "feeds_needed",
                                   .label = "Feeds needed",
                                   .help = "N of N+M: fewer feeds in service leave the rack dark.",
                                   .least = 1,
                                   .most = 100}),
        field<&Rack::space>(
            {.name = "space_state",
             .label = "Space",
             .help = "Open, reserved and closed positions can be sold; internal cannot."}),
        field<&Rack::x>({.name = "x_m",
                         .label = "x",
                         .help = "Centre, metres east of the site's origin.",
                         .least = -1e6,
                         .most = 1e6,
                         .role = FieldRole::Layout}),
        field<&Rack::y>({.name = "y_m",
                         .label = "y",
                         .help = "Centre, metres north of the site's origin.",
                         .least = -1e6,
                         .most = 1e6,
                         .role = FieldRole::Layout}),
        field<&Rack::rotation>({.name = "rotation_deg",
                                .label = "Rotation",
                                .help = "Counter-clockwise.",
                                .least = -360,
                                .most = 360,
                                .role = FieldRole::Layout}),
        field<&Rack::group>({.name = "drawing_group",
                             .label = "Group",
                             .help = "Things of a group are selected and moved together.",
                             .role = FieldRole::Layout,
                             .refers = EntityKind::DrawingGroup}),
        field<&Rack::locked>(
            {.name = "locked",
             .label = "Locked",
             .help = "Locked things can be selected, but not moved, changed in shape, or removed.",
             .role = FieldRole::Layout}),
        field<&Rack::notes>({.name = "notes",
                             .label = "Notes",
                             .help = "Anything a reader should know.",
                             .most = 20000}),
    };
    return fields;
}

} // namespace headroom
