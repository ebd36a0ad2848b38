// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/coolingplant.h"
#include "models/engine/evaluation.h"

namespace headroom {

/// What a lasting loss of equipment does to the cooling of one site in one month.
struct SiteCoolingLoss
{
    Id site;
    std::vector<Subject> uncooled;                      // racks that nothing cools now
    std::vector<FailureCase::Overload> overloaded = {}; // cooling equipment that carries more than
                                                        // before, and more than its limit
    friend bool operator==(const SiteCoolingLoss &, const SiteCoolingLoss &) = default;
};

/// Compares a plan with the same plan after a loss, for every ground site, in order of name; as
/// lossesBetween() does for power. Loads are the heat of the racks by planned load.
[[nodiscard]] std::vector<SiteCoolingLoss>
coolingLossesBetween(const Project &before, const Project &after, Month month);

namespace engine {

/// Racks in service that give off heat into a carrier which nothing takes, though equipment is
/// drawn that would; in order of rack. power: of the same site and service.
[[nodiscard]] std::vector<int>
uncooledRacks(const SiteSnapshot &site, const Service &service, const CoolingPower &power);

} // namespace engine

} // namespace headroom
