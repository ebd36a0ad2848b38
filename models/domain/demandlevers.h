// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/project.h"

namespace headroom {

/// Pulls a lever on tiers, their zones, peak rules and API customers. Fails with
/// lever.target-missing where it lacks what its kind needs; a kind that is about something else
/// fails alike.
[[nodiscard]] Result<Project> pullOnDemand(const Project &project, const Lever &lever);

} // namespace headroom
