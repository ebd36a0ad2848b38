// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/plan.h"
#include "models/engine/concentration.h"

namespace headroom::cli {

/// [{id, name, customer, class, state, months[{month, promised_accelerators, …}]}]
[[nodiscard]] Json contractsJson(const Project &project,
                                 const Evaluation &evaluation,
                                 const std::vector<ContractFigures> &contracts,
                                 std::optional<int> month);

/// {month, customers{index, parts[{name, accelerators}]}, suppliers{index, parts}}
[[nodiscard]] Json concentrationJson(const Project &project,
                                     const Evaluation &evaluation,
                                     const std::vector<ContractFigures> &contracts,
                                     int month);

/// [{customer, months[{month, promised_accelerators, open_accelerators, suppliers[{name,
/// accelerators}]}]}]: who covers what each customer was promised; the planner's own sites have no
/// name.
[[nodiscard]] Json coverageJson(const Project &project,
                                const Evaluation &evaluation,
                                const std::vector<ContractFigures> &contracts,
                                std::optional<int> month);

/// What the contracts promise, have and bring in one month, and on how few they hang; empty where
/// there is none.
[[nodiscard]] QString contractsText(const Project &project,
                                    const Evaluation &evaluation,
                                    const std::vector<ContractFigures> &contracts,
                                    int month);

} // namespace headroom::cli
