// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/epochs.h"

namespace headroom::engine {

/// What cooling equipment cannot do for want of power.
struct CoolingPower
{
    std::vector<char> down; // of nodes: equipment that its feeds leave without power as things are

    /// Equipment that goes down with a piece of power equipment.
    struct Loss
    {
        int node = -1;
        std::vector<int> takes; // sorted
    };

    std::vector<Loss> losses; // by node; none that takes nothing
};

/// Equipment without drawn feeds is taken to have power; a battery carries it through a loss.
[[nodiscard]] CoolingPower coolingPowerOf(const SiteSnapshot &site, const Service &service);

/// Racks whose heat goes to the same equipment: those of a hall that the same equipment serves
/// itself, or the rest of the hall.
struct CoolingGroup
{
    int hall = -1;
    std::vector<int> coolers; // nodes of the plant
    int node = -1;            // of the plant
    int consumer = -1;        // of the plant
};

/// The cooling network of one carrier in one epoch, in the terms of the power network, so that the
/// same rules solve it: heat takes the way of a load, from its group to the equipment that serves
/// it, pro rata of the ratings, and on to the equipment upstream. Ratings are kW of heat taken in;
/// what equipment itself draws is no heat in the network, and nothing is lost on the way.
///
/// Nodes: the equipment of the carrier, then the groups, then the halls. Equipment with nothing
/// upstream is a source. A hall that no equipment serves is a source of its own rating.
struct CoolingPlant
{
    SiteSnapshot network; // consumers: one for each group
    SiteSnapshot trunk;   // the same without consumers: what can be delivered to the halls
    Service service;
    std::vector<CoolingGroup> groups;
    std::vector<int> groupOf;     // rack → group, −1: no equipment serves it
    std::vector<int> siteNodeOf;  // of equipment
    std::vector<int> plantNodeOf; // site node → equipment, −1
    int equipment = 0;

    [[nodiscard]] int hallNode(int hall) const
    {
        return equipment + static_cast<int>(groups.size()) + hall;
    }
};

/// Whether the site has equipment of the carrier that serves a hall or a rack.
[[nodiscard]] bool hasPlant(const SiteSnapshot &site, Carrier carrier);

[[nodiscard]] CoolingPlant coolingPlantOf(const SiteSnapshot &site,
                                          const Service &service,
                                          const CoolingPower &power,
                                          Carrier carrier);

/// The rating of a hall for a carrier, NaN unknown.
[[nodiscard]] double coolingRatingOf(const Hall &hall, Carrier carrier);

} // namespace headroom::engine
