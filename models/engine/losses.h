// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

namespace headroom {

/// What a lasting loss of equipment does to one site in one month. Batteries do not help: they
/// sustain nothing.
struct SiteLoss
{
    Id site;
    std::vector<Subject> dark;      // racks that have too few feeds now, and had enough
    std::vector<Subject> singleFed; // racks with one feed left of two or more
    std::vector<FailureCase::Overload> overloaded = {}; // more than before, and over the limit
    std::vector<FailureCase::Hit> contracts = {};       // IT power of what is dark of them
    friend bool operator==(const SiteLoss &, const SiteLoss &) = default;
};

/// Compares a plan with the same plan after a loss (outages, or levers that make them), for every
/// ground site, in order of name. Loads are planned loads; a hit counts a rack by the share of it
/// that the contract holds, as the single failures do.
[[nodiscard]] std::vector<SiteLoss>
lossesBetween(const Project &before, const Project &after, Month month);

} // namespace headroom
