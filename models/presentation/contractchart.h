// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/charts.h"

namespace headroom {

/// "contracts": what is promised by month, contract by contract, against the accelerators that are
/// there and those that have power; red where promises lie above them. All sites together.
[[nodiscard]] ChartSpec
contractChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

/// "contract-failures": the losses that take most of the contracts in one month, and how many
/// accelerators each contract loses. All sites together, or the one that is asked for.
[[nodiscard]] ChartSpec contractFailuresChart(const ChartRequest &request,
                                              const Project &project,
                                              const Evaluation &evaluation);

} // namespace headroom
