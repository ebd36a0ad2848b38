// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/power.h"

namespace headroom {

template <>
std::span<const Field<PowerNode>> fieldsOf()
{
    static const std::array fields{
        field<&PowerNode::site>({.name = "site",
                                 .label = "Site",
                                 .help = "Where it stands.",
                                 .refers = EntityKind::Site}),
        field<&PowerNode::name>(
            {.name = "name", .label = "Name", .help = "As people call it.", .most = 200}),
        field<&PowerNode::kind>({.name = "kind", .label = "Kind", .help = "What it is."}),
        field<&PowerNode::carrier>({.name = "carrier",
                                    .label = "Carries",
                                    .help = "Electric power, or heat in liquid or air."}),
        field<&PowerNode::ratedKw>(
            {.name = "rated_kw",
             .label = "Rating in kW",
             .help = "Contract or output of sources; heat removed by cooling.",
             .least = 0,
             .most = 1e8}),
        field<&PowerNode::ratedKva>(
            {.name = "rated_kva",
             .label = "Rating in kVA",
             .help = "Apparent power of AC equipment; times the power factor it is kW.",
             .least = 0,
             .most = 1e8}),
        field<&PowerNode::volts>({.name = "volts_v",
                                  .label = "Voltage",
                                  .help = "Measured as the reference says; may be negative for DC.",
                                  .least = -1e6,
                                  .most = 1e6}),
        field<&PowerNode::amperes>({.name = "amperes_a",
                                    .label = "Current",
                                    .help = "Rated current; with the voltage it gives the rating.",
                                    .least = 0,
                                    .most = 1e6}),
        field<&PowerNode::phases>(
            {.name = "phases", .label = "Wiring", .help = "1 or 3 phases.", .least = 1, .most = 3}),
        field<&PowerNode::reference>({.name = "reference",
                                      .label = "Voltage reference",
                                      .help = "Line to line or line to neutral: 230 V 32 A is "
                                              "12.75 kVA as the one and 22.08 kVA as the other."}),
        field<&PowerNode::supply>(
            {.name = "supply", .label = "Supply", .help = "Alternating or direct current."}),
        field<&PowerNode::powerFactor>({.name = "power_factor_share",
                                        .label = "Power factor",
                                        .help = "kW per kVA.",
                                        .least = 0.01,
                                        .most = 1}),
        field<&PowerNode::maxUtilisation>(
            {.name = "max_utilisation_share",
             .label = "Maximum utilisation",
             .help =
                 "Share of the rating that may be used; unknown takes 80 % for AC distribution, "
                 "100 % for sources, and nothing of a solar array: state the share that is firm.",
             .least = 0.01,
             .most = 1}),
        field<&PowerNode::efficiency>({.name = "efficiency_share",
                                       .label = "Efficiency",
                                       .help = "Output over input.",
                                       .least = 0.01,
                                       .most = 1}),
        field<&PowerNode::standingLoss>({.name = "standing_loss_kw",
                                         .label = "Standing loss",
                                         .help = "Loss that does not depend on load.",
                                         .least = 0,
                                         .most = 1e6}),
        field<&PowerNode::energy>({.name = "energy_kwh",
                                   .label = "Energy",
                                   .help = "What a full battery gives.",
                                   .least = 0,
                                   .most = 1e9}),
        field<&PowerNode::roundTrip>({.name = "round_trip_share",
                                      .label = "Round-trip efficiency",
                                      .help = "Energy out over energy in.",
                                      .least = 0.01,
                                      .most = 1}),
        field<&PowerNode::curtailableShare>(
            {.name = "curtailable_share",
             .label = "Curtailable share",
             .help = "Share of the contract that the utility may call back.",
             .least = 0,
             .most = 1}),
        field<&PowerNode::side>(
            {.name = "side", .label = "Side", .help = "A, B or C distribution, R for reserve."}),
        field<&PowerNode::status>({.name = "status",
                                   .label = "Status",
                                   .help = "Failed and offline equipment gives no capacity."}),
        field<&PowerNode::phase>({.name = "phase",
                                  .label = "Build phase",
                                  .help = "When it is in service; none means always.",
                                  .refers = EntityKind::Phase}),
        field<&PowerNode::leadTime>({.name = "lead_time_weeks",
                                     .label = "Lead time",
                                     .help = "From order to service.",
                                     .least = 0,
                                     .most = 2000}),
        field<&PowerNode::catalogueKey>({.name = "catalogue_key",
                                         .label = "Catalogue entry",
                                         .help = "The catalogue row it was copied from.",
                                         .most = 100,
                                         .role = FieldRole::Hidden}),
        field<&PowerNode::x>({.name = "x_m",
                              .label = "x",
                              .help = "Centre, metres east of the site's origin.",
                              .least = -1e6,
                              .most = 1e6,
                              .role = FieldRole::Layout}),
        field<&PowerNode::y>({.name = "y_m",
                              .label = "y",
                              .help = "Centre, metres north of the site's origin.",
                              .least = -1e6,
                              .most = 1e6,
                              .role = FieldRole::Layout}),
        field<&PowerNode::rotation>({.name = "rotation_deg",
                                     .label = "Rotation",
                                     .help = "Counter-clockwise.",
                                     .least = -360,
                                     .most = 360,
                                     .role = FieldRole::Layout}),
        field<&PowerNode::width>({.name = "width_mm",
                                  .label = "Width",
                                  .help = "Of what stands on the floor, or the run of a busway; "
                                          "unknown is drawn as a symbol.",
                                  .least = 1,
                                  .most = 1e6,
                                  .role = FieldRole::Layout}),
        field<&PowerNode::depth>(
            {.name = "depth_mm",
             .label = "Depth",
             .help = "Of what stands on the floor; unknown is drawn as a symbol.",
             .least = 1,
             .most = 1e6,
             .role = FieldRole::Layout}),
        field<&PowerNode::group>({.name = "drawing_group",
                                  .label = "Group",
                                  .help = "Things of a group are selected and moved together.",
                                  .role = FieldRole::Layout,
                                  .refers = EntityKind::DrawingGroup}),
        field<&PowerNode::locked>(
            {.name = "locked",
             .label = "Locked",
             .help = "Locked things can be selected, but not moved, changed in shape, or removed.",
             .role = FieldRole::Layout}),
        field<&PowerNode::notes>({.name = "notes",
                                  .label = "Notes",
                                  .help = "Anything a reader should know.",
                                  .most = 20000}),
    };
    return fields;
}

template <>
std::span<const Field<Connection>> fieldsOf()
{
    static const std::array fields{
        field<&Connection::from>({.name = "from_node",
                                  .label = "From",
                                  .help = "The equipment that supplies.",
                                  .refers = EntityKind::PowerNode}),
        field<&Connection::toNode>({.name = "to_node",
                                    .label = "To equipment",
                                    .help = "The equipment that is supplied.",
                                    .refers = EntityKind::PowerNode}),
        field<&Connection::toRack>({.name = "to_rack",
                                    .label = "To rack",
                                    .help = "The rack that is supplied.",
                                    .refers = EntityKind::Rack}),
        field<&Connection::toHall>({.name = "to_hall",
                                    .label = "To hall",
                                    .help = "The hall that cooling equipment serves.",
                                    .refers = EntityKind::Hall}),
        field<&Connection::priority>(
            {.name = "priority",
             .label = "Priority",
             .help = "1 is used first by transfer switches and active-standby racks.",
             .least = 1,
             .most = 100}),
    };
    return fields;
}

template <>
std::span<const Field<Outage>> fieldsOf()
{
    static const std::array fields{
        field<&Outage::node>({.name = "node",
                              .label = "Equipment",
                              .help = "What is lost or held to a cap.",
                              .refers = EntityKind::PowerNode}),
        field<&Outage::name>(
            {.name = "name", .label = "Name", .help = "Why, in a few words.", .most = 200}),
        field<&Outage::from>(
            {.name = "from_month", .label = "From", .help = "First month that it holds."}),
        field<&Outage::until>({.name = "until_month",
                               .label = "Until",
                               .help = "Last month that it holds; unknown to the end."}),
        field<&Outage::cap>({.name = "cap_kw",
                             .label = "Cap",
                             .help = "What is left of it; unknown leaves nothing.",
                             .least = 0,
                             .most = 1e8}),
        field<&Outage::notes>({.name = "notes",
                               .label = "Notes",
                               .help = "Anything a reader should know.",
                               .most = 20000}),
    };
    return fields;
}

bool isSource(NodeKind kind)
{
    switch (kind) {
    case NodeKind::UtilityFeed:
    case NodeKind::GasTurbine:
    case NodeKind::Generator:
    case NodeKind::Battery:
    case NodeKind::SolarArray:
        return true;
    default:
        return false;
    }
}

Share usualMaxUtilisation(const PowerNode &node)
{
    // A month has nights: what of a solar array is firm has to be stated (an assumption).
    if (node.kind == NodeKind::SolarArray)
        return Share(0);
    const bool distribution =
        node.carrier == Carrier::Power && node.supply == Supply::Ac && !isSource(node.kind);
    return Share(distribution ? 0.8 : 1.0);
}

} // namespace headroom
