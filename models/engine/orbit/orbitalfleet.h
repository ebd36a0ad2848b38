// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/engine/missinginput.h"

#include <optional>
#include <vector>

namespace headroom {

/// What shells of satellites have in service in a month; unknown is empty. Losses are expected
/// values, so that numbers need not be whole.
struct OrbitalFleetMonth
{
    std::optional<double> launches; // of the launch steps, whole ones
    std::optional<double> replaced; // satellites put up for those that were lost or came to an end
    std::optional<double> satellites;
    std::optional<double> powerKw; // IT
    std::optional<double> accelerators;
};

struct OrbitalFleet
{
    std::vector<OrbitalFleetMonth> months; // of the horizon
    std::vector<MissingInput> missing = {};
};

/// A shell over the horizon of the plan. A launch counts from its month on; parts of launches add
/// up until one is whole. Of satellites of age m months (1 − loss)^(m/12) are left, of the
/// accelerators on them (1 − accelerator loss)^(m/12), and after their life none. Where they are
/// replaced, what was lost or taken down in a month is put up anew in that month.
[[nodiscard]] OrbitalFleet orbitalFleetOf(const Project &project, const OrbitalShell &shell);

/// All shells of a site together; empty where it has none.
[[nodiscard]] std::optional<OrbitalFleet> orbitalFleetOfSite(const Project &project, Id site);

} // namespace headroom
