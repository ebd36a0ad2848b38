// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/epochs.h"
#include "models/engine/powerflow.h"

namespace headroom::engine {

/// Part of a rack that a contract holds, 0 to 1; NaN where nobody knows how much.
struct Claim
{
    int contract = -1;
    double share = 0;
};

/// What a contract holds of a rack's power or accelerators; NaN where unknown. Of nothing it holds
/// nothing, whatever its share.
[[nodiscard]] inline double heldOf(const Claim &claim, double amount)
{
    return amount == 0 ? 0 : claim.share * amount;
}

/// The power that a contract holds of a rack, in kilowatts of whole watts.
[[nodiscard]] inline double heldKw(const Claim &claim, double loadW)
{
    return wholeWatts(heldOf(claim, loadW)) / 1000;
}

/// A contract in one epoch at one site.
struct PromiseFigures
{
    int contract = -1;
    double accelerators = 0; // promised here, NaN unknown
    double facilityW = 0;    // what the customer may draw, NaN unknown
    double allocated = 0;    // accelerators of the racks that carry it, NaN unknown
};

inline constexpr int kAllocationsPerContract = 1 << 16;

struct Promises
{
    std::vector<PromiseFigures> contracts;
    Lists claimsOf;              // rack → index into claims
    std::vector<Claim> claims;   // by rack, then contract
    std::vector<double> rackW;   // IT power promised of each rack, NaN unknown
    std::vector<int> overfilled; // allocations of more accelerators than their racks hold, as
                                 // contract × kAllocationsPerContract + place
};

/// What is promised. An allocation takes all of its racks, or the accelerators it names spread
/// evenly over them; what the racks hold beyond the contract's amount of the month is left out,
/// evenly (ramp). Contracted power is the contract's own, else planned power of the allocated racks
/// times facility over IT, else amount × power of the accelerator type × PUE of the site.
/// hallFactor: facility over IT power of each hall, NaN unknown.
///
/// Where a rack does not say how many accelerators it holds, shares that hang on it are unknown,
/// and so is everything that follows from them; an allocation of whole racks needs no count.
[[nodiscard]] Promises promisesIn(const SiteSnapshot &site,
                                  const SiteContracts &contracts,
                                  const Service &service,
                                  const std::vector<double> &hallFactor);

} // namespace headroom::engine
