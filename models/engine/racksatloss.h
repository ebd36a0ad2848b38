// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

namespace headroom {

/// The racks that a single failure counts, by name: see FailureCase and CoolingFailure. Each in
/// order of id.
struct RacksAtLoss
{
    std::vector<Subject> dark = {};
    std::vector<Subject> singleFed = {};
    std::vector<Subject> uncooled = {};
};

/// What the loss of one piece of equipment, of power or cooling, does to the racks of its site;
/// batteries help. Nothing where it is not in service in that month. Takes the time of reading the
/// site once.
[[nodiscard]] RacksAtLoss racksAtLoss(const Project &project, Id node, Month month);

} // namespace headroom
