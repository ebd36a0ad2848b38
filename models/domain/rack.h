// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"
#include "models/domain/place.h"

#include <array>

namespace headroom {

/// Racks that were placed together.
struct RackRow
{
    static constexpr EntityKind kKind = EntityKind::RackRow;

    Id id;
    Id hall;
    QString name;

    friend bool operator==(const RackRow &, const RackRow &) = default;
};

enum class RackState { InService, PoweredOff, Failed, ReservedSpace };

template <>
struct ChoiceNames<RackState>
{
    static constexpr std::array kNames{"in_service", "powered_off", "failed", "reserved_space"};
};

/// How a rack's feeds share its load.
enum class Sharing {
    ActiveActive,  // all feeds in service share equally; one is enough
    ActiveStandby, // the feed of best priority in service carries all
    NPlusM         // feeds in service share equally; fewer than feedsNeeded leave the rack dark
};

template <>
struct ChoiceNames<Sharing>
{
    static constexpr std::array kNames{"active_active", "active_standby", "n_plus_m"};
};

struct Rack
{
    static constexpr EntityKind kKind = EntityKind::Rack;

    Id id;
    Id hall;
    std::optional<Id> row;
    Id type;
    std::optional<Id> phase; // unknown: in service in every month
    QString name;
    RackState state = RackState::InService;
    std::optional<int> accelerators;       // unknown: the type's
    std::optional<Kilowatts> plannedPower; // unknown: the type's
    Sharing sharing = Sharing::ActiveActive;
    std::optional<int> feedsNeeded; // N of N+M
    SpaceState space = SpaceState::Open;
    Metres x;
    Metres y;
    Degrees rotation;
    QString notes;
    std::optional<Id> group;
    bool locked = false;

    friend bool operator==(const Rack &, const Rack &) = default;
};

} // namespace headroom
