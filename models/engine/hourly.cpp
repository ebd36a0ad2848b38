// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/hourly.h"

#include <algorithm>

namespace headroom::engine {

namespace {

constexpr int kBlockHours = 2048; // 16 KB of the series, half of the nearest cache

/// Adding and taking away 1.5 × 2^52 leaves the nearest whole number, ties to even, for everything
/// below 2^51: rounding without a call, many hours at a time.
constexpr double kRounder = 1.5 * 4'503'599'627'370'496.0;

double whole(double value)
{
    return (value + kRounder) - kRounder;
}

/// Adds a piece, times sign, to the hours from `from` up to `to` of the series.
void add(const HourlyPiece &piece,
         double sign,
         const HourlyShapes &shapes,
         int from,
         int to,
         double *series)
{
    const int first = std::max(piece.first, from);
    const int last = std::min(piece.last, to);
    const double watts = piece.watts;
    if (piece.shape < 0) {
        const double signedWatts = sign * watts;
        for (int hour = first; hour < last; ++hour)
            series[hour] += signedWatts;
        return;
    }
    const double *shape = shapes[static_cast<std::size_t>(piece.shape)].data();
    for (int hour = first; hour < last; ++hour)
        series[hour] += sign * whole(watts * shape[hour]);
}

} // namespace

void hourlyHeadroom(const HourlySite &site, const HourlyShapes &shapes, std::span<double> seriesW)
{
    const int hours = static_cast<int>(seriesW.size());
    double *series = seriesW.data();
    for (int from = 0; from < hours; from += kBlockHours) {
        const int to = std::min(from + kBlockHours, hours);
        std::fill(series + from, series + to, 0.0);
        for (const HourlyPiece &piece : site.capacity)
            add(piece, 1, shapes, from, to, series);
        for (const HourlyPiece &piece : site.loads)
            add(piece, -1, shapes, from, to, series);
    }
}

void changeLoad(const HourlyPiece &before,
                const HourlyPiece &after,
                const HourlyShapes &shapes,
                std::span<double> headroomW)
{
    const int hours = static_cast<int>(headroomW.size());
    add(before, 1, shapes, 0, hours, headroomW.data());
    add(after, -1, shapes, 0, hours, headroomW.data());
}

void hourlyLoad(std::span<const HourlyPiece> pieces,
                const HourlyShapes &shapes,
                std::span<double> seriesW)
{
    const int hours = static_cast<int>(seriesW.size());
    double *series = seriesW.data();
    int done = 0;
    // Pieces of epochs follow one another: each hour is written once, and none is read before.
    for (const HourlyPiece &piece : pieces) {
        const int first = std::clamp(piece.first, done, hours);
        const int last = std::clamp(piece.last, first, hours);
        std::fill(series + done, series + first, 0.0);
        if (piece.shape < 0) {
            std::fill(series + first, series + last, piece.watts);
        } else {
            const double *shape = shapes[static_cast<std::size_t>(piece.shape)].data();
            const double watts = piece.watts;
            for (int hour = first; hour < last; ++hour)
                series[hour] = whole(watts * shape[hour]);
        }
        done = last;
    }
    std::fill(series + done, series + hours, 0.0);
}

} // namespace headroom::engine
