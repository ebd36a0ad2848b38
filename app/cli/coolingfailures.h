// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/plan.h"

namespace headroom::cli {

/// [{site, lost, carrier, racks_uncooled, overloaded[…], limit_kw, headroom_kw}]: what every single
/// loss does to the cooling of a site in one epoch.
[[nodiscard]] Json
coolingFailuresJson(const Project &project, const QString &site, const Epoch &epoch);

} // namespace headroom::cli
