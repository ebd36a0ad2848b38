// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/demandpeak.h"

namespace headroom {

/// The clock of an IANA zone over the hours of an axis, out of the system's rules; without changes
/// where there is no such zone.
[[nodiscard]] ZoneClock zoneClock(const QString &zone, const HourAxis &axis);

/// The clocks of every zone that the plan names, and of UTC.
[[nodiscard]] ZoneClocks zoneClocks(const Project &project);

/// What works out the demand of this plan, and of others with its horizon and zones.
[[nodiscard]] DemandEvaluator demandEvaluator(const Project &project);

/// The zone whose clock the hours of a day go by: that of the site, or of the first with tiers to
/// serve; UTC where there is none.
[[nodiscard]] QString demandZone(const Project &project, std::optional<Id> site);

} // namespace headroom
