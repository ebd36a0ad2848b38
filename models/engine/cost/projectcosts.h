// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/engine/cost/costinputs.h"

#include <optional>

namespace headroom {

/// The set of costs that is the plan's own, the first by position; null where it has none.
[[nodiscard]] const CostSet *planCostSet(const Project &project);

/// What a plan says of an input: that of the set before that of all comparisons; null where it says
/// nothing.
[[nodiscard]] const CostInput *
costInputOf(const Project &project, std::optional<Id> costSet, CostKey key);

/// The comparison of a set of costs: its preset, then what the plan says of all comparisons, then
/// what the set says. Without a set the 2030 central preset. Fails with cost.unknown-path and
/// cost.out-of-range where the plan names an input that is none, or a value outside its bounds.
[[nodiscard]] Result<CostCase> costCaseOf(const Project &project, std::optional<Id> costSet);

/// Applies "PATH=VALUE". Fails with cost.not-a-setting(text), cost.unknown-path, cost.out-of-range.
[[nodiscard]] Result<void> applySetting(CostCase &costs, const QString &setting);

} // namespace headroom
