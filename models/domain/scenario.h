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
    MovePhase,          // phase, month: in service from that month
    LeaveOutPhase,      // phase: as if cancelled
    LoseNode,           // node, month…until: gives nothing
    CapNode,            // node, month…until, value kW: gives at most that
    RestoreNode,        // node: in service, its outages lifted
    DropProposed,       // every proposed phase is left out
    MoveContract,       // contract, month: starts in that month, its end and ramp moved with it
    ScaleContract,      // contract, value: its amounts and contracted power times the value
    EndContract,        // contract, month: ends with that month
    ScaleForecast,      // forecast, value: its growth times the value
    ScaleLimit,         // tier, value: its five-hour limit times the value
    SwitchOnPeakRule,   // peak rule: holds
    SwitchOffPeakRule,  // peak rule: does not hold
    SetWeeklyCap,       // tier, value tokens; no value: no cap
    ScaleSeats,         // tier, value: its seats and API customers times the value
    SetGrowth,          // tier, value: its growth a year
    SetZoneShare,       // zone of a tier, value: its share; the other zones share the rest
    UnlockDemand,       // tier, value: wanted beside the rest, as a share of it
    StartTier,          // tier, month: counts, from that month
    LeaveOutTier,       // tier: does not count
    SetApiLimit,        // API customers, value tokens a minute; no value: no limit
    SetDeferrableShare, // tier, value: of its tokens, what can wait
    MoveSupply,    // site, month: begins to give in that month, its dates and ramp moved with it
    EndSupply,     // site, month: gives nothing after that month
    MoveLaunches,  // shell, month: first launched in that month, its steps moved with it
    ScaleLaunches, // shell, value: its launches a month times the value
    SetCostInput   // path, value: of that input of costs, in its unit
};

template <>
struct ChoiceNames<LeverKind>
{
    static constexpr std::array kNames{
        "move_phase",           "leave_out_phase",      "lose_node",     "cap_node",
        "restore_node",         "drop_proposed",        "move_contract", "scale_contract",
        "end_contract",         "scale_forecast",       "scale_limit",   "switch_on_peak_rule",
        "switch_off_peak_rule", "set_weekly_cap",       "scale_seats",   "set_growth",
        "set_zone_share",       "unlock_demand",        "start_tier",    "leave_out_tier",
        "set_api_limit",        "set_deferrable_share", "move_supply",   "end_supply",
        "move_launches",        "scale_launches",       "set_cost_input"};
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
    std::optional<Id> tier;
    std::optional<Id> tierZone;
    std::optional<Id> peakRule;
    std::optional<Id> apiCustomer;
    std::optional<Id> site;
    std::optional<Id> shell;
    QString path; // of an input of costs
    std::optional<Month> month;
    std::optional<Month> until;
    std::optional<double> value;
    QString notes;

    friend bool operator==(const Lever &, const Lever &) = default;
};

} // namespace headroom
