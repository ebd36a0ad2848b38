// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace headroom::engine {

/// A value that holds from hour `first` up to, but not including, hour `last`. With a shape it is
/// multiplied by the shape's share of that hour and taken to the whole watt, ties to even.
struct HourlyPiece
{
    int first = 0;
    int last = 0;
    double watts = 0; // whole, below 2^51
    int shape = -1;   // index into the shapes; −1: flat
};

/// One share for each hour of the axis.
using HourlyShapes = std::vector<std::vector<double>>;

/// One site by the hour: what its sources bring, and the loads on it.
struct HourlySite
{
    std::vector<HourlyPiece> capacity; // flat, of which at most one holds in any hour
    std::vector<HourlyPiece> loads;
};

/// headroom(h) = capacity(h) − Σ round(watts × shape(h)), W, for every hour of the series.
///
/// Worked through in blocks that stay in the nearest cache, piece by piece and not hour by hour.
/// All numbers are whole watts, so that sums do not depend on their order.
void hourlyHeadroom(const HourlySite &site, const HourlyShapes &shapes, std::span<double> seriesW);

/// Corrects a series for one load that was another: equal, to the bit, to working it out anew,
/// because whole watts are taken away and added.
void changeLoad(const HourlyPiece &before,
                const HourlyPiece &after,
                const HourlyShapes &shapes,
                std::span<double> headroomW);

/// What a node carries hour by hour: its pieces of the epochs, each times its shape. Hours that no
/// piece covers are 0.
void hourlyLoad(std::span<const HourlyPiece> pieces,
                const HourlyShapes &shapes,
                std::span<double> seriesW);

} // namespace headroom::engine
