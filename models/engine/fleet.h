// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/engine/missinginput.h"

#include <optional>
#include <vector>

namespace headroom {

/// Accelerators of one type in one month, and what their racks draw.
struct FleetFigures
{
    double accelerators = 0; // NaN unknown
    double idleKw = 0;       // IT power with nothing to do, NaN unknown
    double typicalKw = 0;    // IT power at full use, NaN unknown
    friend bool operator==(const FleetFigures &, const FleetFigures &) = default;
};

struct Fleet
{
    Id acceleratorType;
    PowerCurve curve = PowerCurve::Linear;
    std::vector<FleetFigures> months;
};

/// The racks of a site, or of all ground sites, month by month: by accelerator type, and all that
/// has no accelerators (network, storage), which draws its planned power whatever the demand.
struct Fleets
{
    std::vector<Fleet> types;    // in order of id; one entry for each curve of a type
    std::vector<double> otherKw; // IT, by month, NaN unknown
    std::vector<MissingInput> missing;
};

/// What stands in each month of the horizon, by build phases and states of racks. Typical power
/// that is not known is taken to be the planned power; idle power that is not known is unknown.
[[nodiscard]] Fleets fleetsOf(const Project &project, std::optional<Id> site);

} // namespace headroom
