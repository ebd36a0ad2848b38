// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/plan.h"

namespace headroom::cli {

// What stands at a site in one epoch, beside the figures of its resources.

/// Adds to the figures of a resource what else is told of it: runs of free positions and the states
/// of all to space, H100-equivalents to accelerators.
void addStock(Json &resource, const QString &name, const StockFigures &stock);

/// [{kind, id, name, load_kg_per_m2, limit_kg_per_m2, …}], one for each hall with racks.
[[nodiscard]] Json floorsJson(const Project &project, const StockFigures &stock);

/// {racks, binding, resources{NAME: {free, per_rack, stranded}}}
[[nodiscard]] Json strandedJson(const SiteEvaluation &site, const StrandedFigures &stranded);

/// {pue, bars[{step, change_kw, left_kw}], complete, missing}
[[nodiscard]] Json
waterfallJson(const Project &project, const SiteEvaluation &site, std::size_t epoch);

/// All of that as tables, for one month.
[[nodiscard]] QString
stockText(const Project &project, const SiteEvaluation &site, std::size_t epoch, Month month);

} // namespace headroom::cli
