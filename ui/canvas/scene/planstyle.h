// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/plancolours.h"

#include <bitset>

namespace headroom {

/// What stands on racks when there is room.
enum class RackLabel { Name, Type, Power, Contract, Accelerators, None };

inline constexpr int kRackLabels = 6;

enum class PlanLayer { Structure, Racks, PowerA, PowerB, Cooling, Notes, Underlay };

inline constexpr int kPlanLayers = 7;

/// Layers that are not drawn, and layers that nothing is picked from.
struct PlanLayers
{
    std::bitset<kPlanLayers> hidden;
    std::bitset<kPlanLayers> locked;

    [[nodiscard]] bool shows(PlanLayer layer) const { return !hidden[position(layer)]; }

    /// Whether the pointer finds what lies there.
    [[nodiscard]] bool yields(PlanLayer layer) const
    {
        return shows(layer) && !locked[position(layer)];
    }

    [[nodiscard]] static std::size_t position(PlanLayer layer)
    {
        return static_cast<std::size_t>(layer);
    }

    friend bool operator==(const PlanLayers &, const PlanLayers &) = default;
};

/// How a plan is looked at: what its colours and labels say, the month that it is shown in, and
/// what of it is drawn.
struct PlanStyle
{
    PlanColouring colouring;         // by rack type where nothing is set
    std::optional<Month> month = {}; // of the build-out; none: the whole plan
    std::vector<Id> notYet = {};     // racks that come later, in order of id
    RackLabel label = RackLabel::Name;
    std::vector<std::pair<Id, Id>> contracts = {}; // of racks, in order of rack
    PlanLayers layers = {};
    friend bool operator==(const PlanStyle &, const PlanStyle &) = default;
};

/// What of a plan is wanted to be seen.
struct PlanChoice
{
    PlanColour colour = PlanColour::RackType;
    RackLabel label = RackLabel::Name;
    PlanLayers layers = {};
    bool buildOut = false; // as built in the month of the question
};

[[nodiscard]] PlanStyle planStyle(const PlanChoice &choice, const PlanQuestion &question);

} // namespace headroom
