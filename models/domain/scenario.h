// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <array>

namespace headroom {

struct Scenario
{
    static constexpr EntityKind kKind = EntityKind::Scenario;

    Id id;
    QString name;
    int position = 0; // order in lists
    QString notes;

    friend bool operator==(const Scenario &, const Scenario &) = default;
};

/// What a lever does to the plan. A new capability adds a kind here and an edit in levers.cpp.
enum class LeverKind {
    MovePhase,     // phase, month: in service from that month
    LeaveOutPhase, // phase: as if cancelled
    LoseNode,      // node, month…until: gives nothing
    CapNode,       // node, month…until, value kW: gives at most that
    RestoreNode,   // node: in service, its outages lifted
    DropProposed,  // every proposed phase is left out
    MoveContract,  // contract, month: starts in that month, its end and ramp moved with it
    ScaleContract, // contract, value: its amounts and contracted power times the value
    EndContract,   // contract, month: ends with that month
    ScaleForecast  // forecast, value: its growth times the value
};

template <>
struct ChoiceNames<LeverKind>
{
    static constexpr std::array kNames{"move_phase",
                                       "leave_out_phase",
                                       "lose_node",
                                       "cap_node",
                                       "restore_node",
                                       "drop_proposed",
                                       "move_contract",
                                       "scale_contract",
                                       "end_contract",
                                       "scale_forecast"};
};

/// One step of a scenario: a small value that becomes a pure edit when the scenario is applied.
struct Lever
{
    static constexpr EntityKind kKind = EntityKind::Lever;

    Id id;
    Id scenario;
    int position = 0; // levers apply in this order, then by id
    LeverKind kind = LeverKind::MovePhase;
    bool enabled = true;
    std::optional<Id> phase;
    std::optional<Id> node;
    std::optional<Id> contract;
    std::optional<Id> forecast;
    std::optional<Month> month;
    std::optional<Month> until;
    std::optional<double> value;
    QString notes;

    friend bool operator==(const Lever &, const Lever &) = default;
};

} // namespace headroom
