// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/hourly.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom::engine {

namespace {

constexpr int kBlockHours = 384; // eight shapes and a series of them fit the nearest cache, 32 KB

/// Adding and taking away 1.5 × 2^52 leaves the nearest whole number, ties to even, for everything
/// below 2^51: rounding without a call, many hours at a time.
constexpr double kRounder = 1.5 * 4'503'599'627'370'496.0;

double whole(double value)
{
    return (value + kRounder) - kRounder;
}

constexpr double kShareSteps = 262'144; // 2^18

constexpr std::size_t kShapesAtOnce = 8;

/// Hours in which nothing begins or ends: what is flat, and the loads of each shape.
struct Segment
{
    int first = 0;
    int last = 0;
    double flatW = 0;
    std::vector<double> shapedW;
};

std::vector<Segment> segmentsOf(const HourlySite &site, std::size_t shapes, int hours)
{
    std::vector<int> breaks{0, hours};
    for (const std::vector<HourlyPiece> *pieces : {&site.capacity, &site.loads}) {
        for (const HourlyPiece &piece : *pieces) {
            breaks.push_back(std::clamp(piece.first, 0, hours));
            breaks.push_back(std::clamp(piece.last, 0, hours));
        }
    }
    std::sort(breaks.begin(), breaks.end());
    breaks.erase(std::unique(breaks.begin(), breaks.end()), breaks.end());
    std::vector<Segment> segments;
    for (std::size_t i = 0; i + 1 < breaks.size(); ++i) {
        Segment segment{breaks[i], breaks[i + 1], 0, std::vector<double>(shapes)};
        const auto holds = [&segment](const HourlyPiece &piece) {
            return piece.first <= segment.first && segment.last <= piece.last;
        };
        for (const HourlyPiece &piece : site.capacity)
            segment.flatW += holds(piece) ? piece.watts : 0;
        for (const HourlyPiece &piece : site.loads) {
            if (!holds(piece))
                continue;
            if (piece.shape < 0)
                segment.flatW -= piece.watts;
            else
                segment.shapedW[static_cast<std::size_t>(piece.shape)] += piece.watts;
        }
        segments.push_back(std::move(segment));
    }
    return segments;
}

// The same source for processors with and without wide registers: the numbers are exact, so that
// both give the same bits.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define HEADROOM_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define HEADROOM_WIDE
#endif

/// Shapes that are taken at once, each with its watts; 0 where there are fewer.
struct ShapeGroup
{
    std::array<const double *, kShapesAtOnce> shape;
    std::array<double, kShapesAtOnce> watts;
};

/// series[h] = flat − Σ watts × shape[h].
HEADROOM_WIDE void
fillGroup(double flat, const ShapeGroup &group, int first, int last, double *__restrict series)
{
    const auto [s0, s1, s2, s3, s4, s5, s6, s7] = group.shape;
    const auto [w0, w1, w2, w3, w4, w5, w6, w7] = group.watts;
    for (int h = first; h < last; ++h)
        series[h] = flat
                    - (((w0 * s0[h] + w1 * s1[h]) + (w2 * s2[h] + w3 * s3[h]))
                       + ((w4 * s4[h] + w5 * s5[h]) + (w6 * s6[h] + w7 * s7[h])));
}

HEADROOM_WIDE void takeOne(const double *shape, double watts, int first, int last, double *series)
{
    for (int hour = first; hour < last; ++hour)
        series[hour] -= watts * shape[hour];
}

#undef HEADROOM_WIDE

void fillSegment(
    const Segment &segment, const HourlyShapes &shapes, int from, int to, double *series)
{
    const int first = std::max(segment.first, from);
    const int last = std::min(segment.last, to);
    if (first >= last)
        return;
    // The first eight shapes with loads write the hours, the others are taken from them.
    ShapeGroup group;
    group.watts.fill(0);
    std::size_t gathered = 0;
    std::size_t next = 0;
    for (; next < shapes.size() && gathered < kShapesAtOnce; ++next) {
        if (segment.shapedW[next] == 0)
            continue;
        group.shape[gathered] = shapes[next].data();
        group.watts[gathered] = segment.shapedW[next];
        ++gathered;
    }
    if (gathered == 0) {
        std::fill(series + first, series + last, segment.flatW);
        return;
    }
    for (std::size_t i = gathered; i < kShapesAtOnce; ++i)
        group.shape[i] = group.shape.front();
    fillGroup(segment.flatW, group, first, last, series);
    for (; next < shapes.size(); ++next) {
        if (segment.shapedW[next] != 0)
            takeOne(shapes[next].data(), segment.shapedW[next], first, last, series);
    }
}

/// Adds a piece, times sign, to the series.
void add(const HourlyPiece &piece,
         double sign,
         const HourlyShapes &shapes,
         std::span<double> seriesW)
{
    const int first = std::max(piece.first, 0);
    const int last = std::min(piece.last, static_cast<int>(seriesW.size()));
    const double watts = sign * piece.watts;
    double *series = seriesW.data();
    if (piece.shape >= 0) {
        takeOne(shapes[static_cast<std::size_t>(piece.shape)].data(), -watts, first, last, series);
        return;
    }
    for (int hour = first; hour < last; ++hour)
        series[hour] += watts;
}

} // namespace

double hourlyShare(double share)
{
    return std::nearbyint(share * kShareSteps) / kShareSteps;
}

void hourlyHeadroom(std::span<const HourlySite> sites,
                    const HourlyShapes &shapes,
                    std::span<std::vector<double>> seriesW)
{
    if (sites.empty())
        return;
    const int hours = static_cast<int>(seriesW.front().size());
    std::vector<std::vector<Segment>> segments;
    segments.reserve(sites.size());
    for (const HourlySite &site : sites)
        segments.push_back(segmentsOf(site, shapes.size(), hours));
    std::vector<std::size_t> begun(sites.size());
    for (int from = 0; from < hours; from += kBlockHours) {
        const int to = std::min(from + kBlockHours, hours);
        for (std::size_t s = 0; s < sites.size(); ++s) {
            std::size_t &next = begun[s];
            while (segments[s][next].last <= from)
                ++next;
            for (std::size_t i = next; i < segments[s].size() && segments[s][i].first < to; ++i)
                fillSegment(segments[s][i], shapes, from, to, seriesW[s].data());
        }
    }
}

void changeLoad(const HourlyPiece &before,
                const HourlyPiece &after,
                const HourlyShapes &shapes,
                std::span<double> headroomW)
{
    add(before, 1, shapes, headroomW);
    add(after, -1, shapes, headroomW);
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
