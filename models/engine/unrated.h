// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

namespace headroom {

/// Equipment of one kind at one site that has no rating: its limit is unknown, so that an overload
/// on it cannot be seen.
struct UnratedEquipment
{
    Id site;
    NodeKind kind = NodeKind::Panel;
    std::vector<Subject> nodes; // by name
    friend bool operator==(const UnratedEquipment &, const UnratedEquipment &) = default;
};

/// What carries power at a site between its sources and its racks, is in service in an epoch and
/// has an unknown limit, kind by kind.
[[nodiscard]] std::vector<UnratedEquipment>
unratedDistribution(const Project &project, const SiteEvaluation &site, std::size_t epoch);

/// How many, of which kind, and the first few names: what a sentence about them tells.
[[nodiscard]] std::vector<MessageArgument> argumentsOf(const UnratedEquipment &unrated,
                                                       const Project &project);

namespace engine {

/// All equipment without a rating, whenever it is in service: one issue for each kind and site.
[[nodiscard]] std::vector<Issue> unratedIssues(const Project &project);

} // namespace engine

} // namespace headroom
