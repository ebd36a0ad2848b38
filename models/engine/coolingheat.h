// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/coolingplant.h"
#include "models/engine/promises.h"

#include <set>
#include <tuple>

namespace headroom::engine {

/// The heat that the racks in service give off into one carrier, in whole watts, by hall and by
/// group of the plant; NaN unknown.
struct CoolingHeat
{
    std::vector<double> hallW;
    std::vector<char> hallUsed; // by racks that no equipment serves
    std::vector<double> groupW;
    std::vector<double> groupPromisedW;
    std::vector<int> groupRacks;
    double totalW = 0;
    double knownW = 0;
    double promisedW = 0;
    std::set<std::tuple<EntityKind, Id, QString>> missing;
};

/// plant: null where no equipment serves the site.
[[nodiscard]] CoolingHeat coolingHeatOf(const SiteSnapshot &site,
                                        const Service &service,
                                        const Promises &promises,
                                        const CoolingPlant *plant,
                                        Carrier carrier);

/// Share of a rack's power that goes into a carrier, NaN unknown.
[[nodiscard]] double heatShare(const Consumer &rack, Carrier carrier);

} // namespace headroom::engine
