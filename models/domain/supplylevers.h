// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/project.h"

namespace headroom {

// Levers on what is bought in. Each fails with lever.target-missing where the lever lacks what its
// kind needs.

/// The supply begins to give in the lever's month; its other steps, its end and its earliest exit
/// move by as many months.
[[nodiscard]] Result<Project> moveSupply(const Project &project, const Lever &lever);

/// The supply gives nothing after the lever's month.
[[nodiscard]] Result<Project> endSupply(const Project &project, const Lever &lever);

/// The agreement on which a site is bought in; null where none is in the plan.
[[nodiscard]] const SupplyAgreement *agreementOf(const Project &project, Id site);

/// The steps of a supply, the earliest first.
[[nodiscard]] std::vector<SupplyStep> supplyStepsOf(const Project &project, Id site);

} // namespace headroom
