// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace headroom::engine {

/// A value that holds from hour `first` up to, but not including, hour `last`. With a shape it is
/// multiplied by the shape's share of that hour.
struct HourlyPiece
{
    int first = 0;
    int last = 0;
    double watts = 0; // whole; those of a site add up to less than 2^35, 34 GW
    int shape = -1;   // index into the shapes; −1: flat
};

/// One share for each hour of the axis.
using HourlyShapes = std::vector<std::vector<double>>;

/// The share, 0 to 1, as headrooms take it: a multiple of 2^−18. Whole watts times such shares, and
/// their sums, are exact in a double, so that loads of one shape may be added before they are
/// multiplied, in any order.
[[nodiscard]] double hourlyShare(double share);

/// One site by the hour: what its sources bring, and the loads on it.
struct HourlySite
{
    std::vector<HourlyPiece> capacity; // flat
    std::vector<HourlyPiece> loads;
};

/// headroom(h) = capacity(h) − Σ watts × shape(h), W, for every hour of the series; the shares are
/// those of hourlyShare.
///
/// Between two hours at which a piece begins or ends the loads of one shape are one number, so that
/// the work is one multiplication for each shape and hour, however many loads there are. It goes in
/// blocks of hours that stay in the nearest caches, all sites of a block one after the other.
void hourlyHeadroom(std::span<const HourlySite> sites,
                    const HourlyShapes &shapes,
                    std::span<std::vector<double>> seriesW);

/// Corrects a series for one load that was another: equal, to the bit, to working it out anew,
/// because what is taken away and added is exact.
void changeLoad(const HourlyPiece &before,
                const HourlyPiece &after,
                const HourlyShapes &shapes,
                std::span<double> headroomW);

/// What a node carries hour by hour: its pieces of the epochs, each times its shape and taken to
/// the whole watt, ties to even. Hours that no piece covers are 0.
void hourlyLoad(std::span<const HourlyPiece> pieces,
                const HourlyShapes &shapes,
                std::span<double> seriesW);

} // namespace headroom::engine
