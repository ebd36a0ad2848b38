// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/plan.h"

namespace headroom::cli {

/// The plan with inputs of demand set as `--set KIND.NAME.FIELD=VALUE` says, for one run: "tier.Max
/// 5x.seats=2e6", "peak_rule.Peak hours.enabled=true". Names are those of tiers, API customers,
/// peak rules and throughput entries; all that have the name are set.
[[nodiscard]] Maybe<Project> withDemandInputs(Project project, const QStringList &settings);

} // namespace headroom::cli
