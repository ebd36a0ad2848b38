// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/quantity.h"
#include "models/base/result.h"

#include <span>

namespace headroom {

enum class FeedSupply { Ac, Dc };

/// Between what the volts of a three-phase feed are measured. There is no default: 230 V 32 A is
/// 12.75 kVA as the one and 22.08 kVA as the other (netbox#8738).
enum class FeedReference { Unknown, LineToLine, LineToNeutral };

struct FeedRating
{
    Volts volts; // may be negative for direct current
    Amperes amperes;
    int phases = 1; // 1 or 3
    FeedReference reference = FeedReference::Unknown;
    FeedSupply supply = FeedSupply::Ac;
};

/// Apparent power of a feed. One phase `V·A/1000`, three phases `√3·V_LL·A/1000` or
/// `3·V_LN·A/1000`, direct current `|V|·A/1000`.
/// Fails with power.no-reference for three phases without a reference, power.dc-phases for direct
/// current in three phases, formula.negative for a negative AC voltage.
[[nodiscard]] Result<KilovoltAmperes> feedApparentPower(const FeedRating &rating);

/// Power that may be drawn: `kVA × maximum utilisation × power factor`. Direct current has a power
/// factor of 1, anything else fails with power.dc-power-factor.
[[nodiscard]] Result<Kilowatts>
feedUsablePower(const FeedRating &rating, Share maxUtilisation, double powerFactor);

/// Load above a node: `downstream / efficiency + standing loss`. efficiency above 0, at most 1.
[[nodiscard]] Result<Kilowatts>
upstreamLoad(Kilowatts downstream, double efficiency, Kilowatts standingLoss);

/// How often a node's rating is given out below it: `Σ ratings below / own rating`, both in one
/// unit; above 1 it is oversubscribed.
[[nodiscard]] Result<double> oversubscription(std::span<const double> ratingsBelow,
                                              double ownRating);

/// What is left: the least over all cases of `limit in that case − load in that case`, all in one
/// unit; below 0 something is short. Lists of one length, else formula.cases-differ.
[[nodiscard]] Result<double> leastHeadroom(std::span<const double> limits,
                                           std::span<const double> loads);

} // namespace headroom
