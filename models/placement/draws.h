// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/powerflow.h"
#include "models/engine/sitepower.h"

#include <map>

namespace headroom::placement {

/// What power equipment carries for racks, as factors: the way of a load does not depend on its
/// size, so that a promise of more takes as much more on every node of its paths.
class PathDraws
{
public:
    /// With everything in service.
    PathDraws(const engine::Network &network, const engine::SiteLoads &loads);

    /// After a loss: who is supplied then.
    PathDraws(const engine::Network &network,
              const engine::SiteLoads &loads,
              const std::vector<engine::Supplied> &supplied);

    /// Watts at each node for one watt of IT power spread evenly over these racks, losses and
    /// their part of the hall's overhead included; sources left out, which are dispatched together.
    [[nodiscard]] std::map<int, double> of(const std::vector<int> &racks) const;

private:
    /// Adds watts of a consumer to what its feeds pass on, by rank: children come after parents.
    void feed(std::map<int, double, std::greater<>> &outByRank, int consumer, double watts) const;

    [[nodiscard]] bool isDisturbed(std::span<const int> parents) const;

    const engine::Network &m_network;
    const engine::SiteLoads &m_loads;
    const std::vector<engine::Supplied> &m_supplied;
};

} // namespace headroom::placement
