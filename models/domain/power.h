// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <array>

namespace headroom {

enum class NodeKind {
    UtilityFeed,
    SubstationTransformer,
    GasTurbine,
    Generator,
    Battery,
    SolarArray,
    Switchgear,
    Transformer,
    Ups,
    TransferSwitch,
    Panel,
    Busway,
    Feed,
    PowerShelf,
    Chiller,
    DryCooler,
    CoolantDistributionUnit,
    AirHandler
};

template <>
struct ChoiceNames<NodeKind>
{
    static constexpr std::array kNames{"utility_feed",
                                       "substation_transformer",
                                       "gas_turbine",
                                       "generator",
                                       "battery",
                                       "solar_array",
                                       "switchgear",
                                       "transformer",
                                       "ups",
                                       "transfer_switch",
                                       "panel",
                                       "busway",
                                       "feed",
                                       "power_shelf",
                                       "chiller",
                                       "dry_cooler",
                                       "cdu",
                                       "air_handler"};
};

enum class Carrier { Power, Liquid, Air };

template <>
struct ChoiceNames<Carrier>
{
    static constexpr std::array kNames{"power", "liquid", "air"};
};

enum class Supply { Ac, Dc };

template <>
struct ChoiceNames<Supply>
{
    static constexpr std::array kNames{"ac", "dc"};
};

enum class VoltageReference { LineToLine, LineToNeutral };

template <>
struct ChoiceNames<VoltageReference>
{
    static constexpr std::array kNames{"ll", "ln"};
};

enum class Side { None, A, B, C, Reserve };

template <>
struct ChoiceNames<Side>
{
    static constexpr std::array kNames{"none", "a", "b", "c", "r"};
};

enum class NodeStatus { InService, Failed, Offline };

template <>
struct ChoiceNames<NodeStatus>
{
    static constexpr std::array kNames{"in_service", "failed", "offline"};
};

/// A node of the power tree or of a cooling network. Its rating is, in this order: ratedKw as
/// given; ratedKva × power factor; volts × amperes by wiring and reference. Nothing of these:
/// unknown.
struct PowerNode
{
    static constexpr EntityKind kKind = EntityKind::PowerNode;

    Id id;
    Id site;
    QString name;
    NodeKind kind = NodeKind::Panel;
    Carrier carrier = Carrier::Power;
    std::optional<Kilowatts> ratedKw;
    std::optional<KilovoltAmperes> ratedKva;
    std::optional<Volts> volts;
    std::optional<Amperes> amperes;
    int phases = 3; // wiring: 1 or 3
    VoltageReference reference = VoltageReference::LineToLine;
    Supply supply = Supply::Ac;
    Share powerFactor{1};
    std::optional<Share>
        maxUtilisation; // unknown: 0.80 for AC distribution, 1 for sources and batteries
    Share efficiency{1};
    Kilowatts standingLoss;
    std::optional<KilowattHours> energy; // batteries
    std::optional<Share> roundTrip;      // batteries
    Share curtailableShare;              // utility feeds: share that the grid may call back
    Side side = Side::None;
    NodeStatus status = NodeStatus::InService;
    std::optional<Id> phase; // unknown: in service in every month
    std::optional<Weeks> leadTime;
    QString catalogueKey;
    Metres x;
    Metres y;
    Degrees rotation;
    QString notes;
    std::optional<Millimetres> width; // along its own x axis: the run of a busway
    std::optional<Millimetres> depth;
    std::optional<Id> group;
    bool locked = false;

    friend bool operator==(const PowerNode &, const PowerNode &) = default;
};

/// An edge of a network: from a node to a node, to a rack, or to a hall that cooling equipment
/// serves; exactly one of the three.
struct Connection
{
    static constexpr EntityKind kKind = EntityKind::Connection;

    Id id;
    Id from;
    std::optional<Id> toNode;
    std::optional<Id> toRack;
    std::optional<Id> toHall; // from cooling equipment only
    int priority = 1;         // 1 is used first by transfer switches and active-standby racks

    friend bool operator==(const Connection &, const Connection &) = default;
};

/// A node is lost, or held to a cap, from a month on.
struct Outage
{
    static constexpr EntityKind kKind = EntityKind::Outage;

    Id id;
    Id node;
    QString name;
    Month from{2026, 1};
    std::optional<Month> until;   // last month; unknown: to the end of the horizon
    std::optional<Kilowatts> cap; // unknown: nothing is left
    QString notes;

    friend bool operator==(const Outage &, const Outage &) = default;
};

/// True for nodes that bring power into the site.
[[nodiscard]] bool isSource(NodeKind kind);

/// The maximum utilisation of a kind of node where none is given: 1 for sources, batteries and
/// cooling, whose rating is contract or output; 0.80 for AC distribution (continuous-load rule of
/// the US National Electrical Code, 80 %); 1 for DC.
[[nodiscard]] Share usualMaxUtilisation(const PowerNode &node);

} // namespace headroom
