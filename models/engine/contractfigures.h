// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

#include <algorithm>

namespace headroom {

/// What a contract promises, has and brings in one month, at all sites together. Unknown figures
/// are empty; before its start and after its end all of them are zero.
struct ContractMonth
{
    std::optional<double> promised = 0;    // accelerators
    std::optional<double> carried = 0;     // of these: in racks in service and in bought-in supply
    std::optional<double> powered = 0;     // of these: for which there is power in the normal case
    std::optional<double> surviving = 0;   // of these: after the worst single failure of a site
    std::optional<Subject> worstLost = {}; // that takes any
    std::optional<double> facilityKw = 0;  // at ground sites
    std::optional<double> revenueUsd = 0;
    std::optional<double> atRiskUsd = 0; // of the revenue, by the worst single failure
    friend bool operator==(const ContractMonth &, const ContractMonth &) = default;

    /// What is promised and not there.
    [[nodiscard]] std::optional<double> shortfall() const
    {
        return promised && carried ? std::optional(std::max(0.0, *promised - *carried))
                                   : std::nullopt;
    }
};

struct ContractFigures
{
    Id contract;
    std::vector<ContractMonth> months; // of the horizon

    /// What one site gives to it: accelerators that have power, month by month.
    struct Source
    {
        Id site;
        std::vector<std::optional<double>> powered;
    };

    std::vector<Source> sources; // of sites that give something in some month
};

/// What one loss costs, in one month.
struct LossCost
{
    Subject lost;
    Id site;
    std::optional<double> revenueUsd = 0; // of the contracts that it takes accelerators from
    double accelerators = 0;              // of theirs, as far as known
    bool complete = true;                 // nothing is unknown

    struct Part
    {
        Id contract;
        std::optional<double> accelerators;
    };

    std::vector<Part> parts = {}; // contracts that lose some
};

/// The reserved and signed contracts, in order of name, month by month over the horizon.
///
/// Promised is the ramp of the contract (accelerators; of H100-equivalents what its racks hold of
/// them). A contract without a ramp promises all that is allocated to it. Carried is what racks in
/// service hold of its allocations, plus what is allocated to it of bought-in supply, of which each
/// contract gets its share where more is promised than there is; at most what is promised.
/// Powered is what of it the site has power for, and surviving the same in the month's single
/// failure that leaves least. What a site is short of (its load over what its sources bring, or the
/// largest excess of a node over its limit) is taken from load that is promised to nobody first,
/// then from sheddable contracts, then from firm ones, in each class pro rata of facility power;
/// racks that go dark take what they hold with them. Supply that is bought in does not fail: that
/// is the supplier's matter.
///
/// Revenue as revenueOf() says, of what is promised. Of it the worst failure puts at risk the share
/// of the accelerators that it takes from those that are powered.
[[nodiscard]] std::vector<ContractFigures> contractFigures(const Project &project,
                                                           const Evaluation &evaluation);

/// What every single loss takes of the contracts in one month, dearest first; losses that take
/// nothing are left out.
[[nodiscard]] std::vector<LossCost> costOfLosses(const Project &project,
                                                 const Evaluation &evaluation,
                                                 const std::vector<ContractFigures> &contracts,
                                                 Month month);

} // namespace headroom
