// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"
#include "models/domain/project.h"

#include <set>
#include <span>
#include <unordered_set>
#include <vector>

namespace headroom {

/// What moves when subjects are moved, each once: rows and groups stand for what is in them, and
/// buildings and halls take along what is in them.
struct Moving
{
    std::set<Id> buildings;
    std::set<Id> halls;
    std::set<Id> obstacles;
    std::unordered_set<Id> racks;   // by themselves
    std::unordered_set<Id> carried; // racks, with their hall
    std::set<Id> nodes;
    std::set<Id> notes;
    std::set<Id> dimensions;
    std::set<Id> underlays;
};

[[nodiscard]] Moving movingWith(const Project &project, std::span<const Subject> subjects);

/// Moves all of it by the offset, racks without being given to another hall.
void shiftAll(Project &project, const Moving &moving, Point offset);

/// Gives racks that now stand in another hall of their site to that hall.
void settleRacks(Project &project, const std::unordered_set<Id> &racks);

} // namespace headroom
