// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/plan.h"

namespace headroom::cli {

/// What is in every rack of that name and its way up to its sources, in the month that --month
/// names or the usual one: `racks`.
[[nodiscard]] Outcome
tellRacks(const Project &project, const QString &name, const Invocation &invocation);

} // namespace headroom::cli
