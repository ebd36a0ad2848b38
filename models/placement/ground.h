// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/contracts.h"
#include "models/engine/epochs.h"
#include "models/engine/evaluation.h"
#include "models/engine/promises.h"
#include "models/engine/sitepower.h"

#include <memory>

namespace headroom::placement {

/// A ground site in one of its epochs, as far as placing needs it.
struct GroundEpoch
{
    engine::SiteLoads loads;
    engine::Promises promises;
    std::vector<double> promisedW;    // of nodes, by what is promised already; NaN unknown
    double promisedFacilityW = 0;     // of the site
    double survivorsFacilityW = 0;    // of it, of contracts that must survive any single failure
    double limitW = kUnlimitedW;      // what the sources bring
    double worstLimitW = kUnlimitedW; // in the worst single failure
    std::vector<char> survives;       // racks that no single loss of power equipment darkens

    static constexpr double kUnlimitedW = std::numeric_limits<double>::infinity();
};

/// A ground site over the months.
struct GroundSite
{
    engine::SiteSnapshot snapshot;
    engine::SiteContracts contracts;
    engine::TimeAxis axis;
    std::vector<GroundEpoch> epochs; // as axis.epochs
};

/// The ground sites of a plan as the placing of contracts sees them: what stands there in each
/// month, what is promised of it, and what power is left.
struct Ground
{
    Project project;
    Month firstMonth;
    int months = 0;
    std::vector<GroundSite> sites;

    [[nodiscard]] std::size_t epochOf(std::size_t site, Month month) const
    {
        return engine::at(sites[site].axis.epochOf[engine::at(month - firstMonth)]);
    }
};

[[nodiscard]] Ground groundOf(const Project &project);

/// Whether a contract was promised to live through any single failure.
[[nodiscard]] bool mustSurvive(const Project &project, Id contract);

/// How much of what a contract counts one accelerator of a rack is; 0 where nobody knows.
[[nodiscard]] double
productEach(const engine::SiteSnapshot &site, const engine::Consumer &rack, Product product);

} // namespace headroom::placement
