// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/stranded.h"

#include <algorithm>

namespace headroom::engine {

StrandedFigures strandedOf(std::span<const RackResource> resources, int racks)
{
    StrandedFigures figures;
    bool known = true;
    for (const RackResource &resource : resources) {
        StrandedCapacity capacity{
            .resource = resource.name, .free = {}, .perRack = resource.perRack, .stranded = {}};
        if (resource.headroom)
            capacity.free = std::max(0.0, *resource.headroom);
        if (!capacity.perRack && resource.normal && racks > 0)
            capacity.perRack = *resource.normal / racks;
        known = known && capacity.free && capacity.perRack;
        figures.resources.push_back(std::move(capacity));
    }
    if (!known || racks <= 0)
        return figures;
    for (const StrandedCapacity &capacity : figures.resources) {
        if (*capacity.perRack <= 0)
            continue;
        const double fit = *capacity.free / *capacity.perRack;
        if (!figures.racks || fit < *figures.racks) {
            figures.racks = fit;
            figures.binding = capacity.resource;
        }
    }
    for (StrandedCapacity &capacity : figures.resources) {
        const bool binds = capacity.resource == figures.binding;
        if (figures.racks)
            capacity.stranded =
                binds ? 0 : std::max(0.0, *capacity.free - *figures.racks * *capacity.perRack);
    }
    return figures;
}

} // namespace headroom::engine
