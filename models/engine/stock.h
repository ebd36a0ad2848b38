// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/epochs.h"
#include "models/engine/space.h"

namespace headroom::engine {

/// What stands at a site in each of its epochs. Each rack is looked at once; epochs add up cohorts
/// of racks that come into service together.
///
/// Free positions are side by side where they follow each other along their row with less than half
/// a rack's width between them; positions without a row are alone. Fragmentation `largest
/// contiguous free / total free` and space efficiency `sellable / room area`, with the footprints
/// of the sellable positions over the outlines of the halls, are those of formulas/space.h; floor
/// load = rack with contents / its footprint.
[[nodiscard]] std::vector<StockFigures>
stockOf(const Project &project, const SiteSnapshot &site, const TimeAxis &axis);

} // namespace headroom::engine
