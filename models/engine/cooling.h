// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/coolingplant.h"
#include "models/engine/sitepower.h"

namespace headroom::engine {

/// Cooling by one carrier in one epoch, kW of heat. A rack gives off its planned power × (1 −
/// liquid share) into air and × liquid share into liquid. The heat goes to the equipment that
/// serves the rack, else to that which serves its hall, else to the hall's own rating; see
/// CoolingPlant.
///
/// The limit is what the equipment in service can take from the halls (maximum flow through the
/// ratings of equipment and halls). Cases: normal; every single piece of equipment lost, those that
/// are left taking over by rating; every piece of power equipment lost that takes cooling with it;
/// contracted. Halls do not help each other: headroom of a case is limit − load, and at most minus
/// the largest excess, which is that of a piece of equipment over its rating, of a hall's heat over
/// its rating or over what is left to serve it, or the heat of racks that nothing is left to cool.
///
/// A rating that is unknown leaves the limit unknown. Writes the loads of the equipment and the
/// heat of the halls into the epoch of the power figures. A loss hits a contract with what it holds
/// of racks that nothing cools then; racks whose equipment is too small count as cooled.
[[nodiscard]] ResourceFigures coolingFigures(const SiteSnapshot &site,
                                             const SiteContracts &contracts,
                                             const Service &service,
                                             const CoolingPower &coolingPower,
                                             SitePower &power,
                                             Carrier carrier);

/// The limit of the normal case in kW; empty where unknown.
[[nodiscard]] std::optional<double>
coolingLimitKw(const SiteSnapshot &site, const Service &service, Carrier carrier);

} // namespace headroom::engine
