// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/sitepower.h"

namespace headroom::engine {

/// The figures of all resources of a site, epoch by epoch.
struct ResourceSet
{
    std::vector<ResourceFigures> power;
    std::vector<ResourceFigures> coolingAir;
    std::vector<ResourceFigures> coolingLiquid;
    std::vector<ResourceFigures> space;
    std::vector<ResourceFigures> accelerators;
};

/// Adds the figures of one epoch.
///
/// Cooling: see cooling.h; the loads of its equipment go into the epoch of the power figures.
///
/// Space, rack positions: every rack drawn where capacity is sold is a position; those in state
/// reserved space are free.
///
/// Accelerators: installed against promised; in a failure those in dark racks are lost.
void addResources(ResourceSet &resources,
                  const SiteSnapshot &site,
                  const SiteContracts &contracts,
                  const Service &service,
                  SitePower &power);

/// The resources that apply to the site. Cooling by a carrier applies where heat goes into it, or a
/// hall or equipment is there to take it; space and accelerators where racks are drawn.
[[nodiscard]] std::vector<ResourceSeries> seriesOf(ResourceSet resources, const SiteSnapshot &site);

} // namespace headroom::engine
