// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Hourly series over ten years: 40 sites with 50 contracts each beside the loop that asks every
// contract in every hour; 2,000 feeds beside a copy of the same arrays; one changed contract beside
// a full pass.
#include "models/engine/hourly.h"
#include "tests/benchmarks/goals.h"

#include <cmath>
#include <cstring>
#include <random>

using namespace headroom::bench;
using namespace headroom::engine;

namespace {

constexpr int kHours = 87'600;
constexpr int kSites = 40;
constexpr int kContracts = 50;
constexpr int kFeeds = 2000;
constexpr int kShapes = 8;

HourlyShapes shapesOf(std::mt19937_64 &random)
{
    std::uniform_real_distribution<double> noise(0, 0.2);
    HourlyShapes shapes(kShapes, std::vector<double>(kHours));
    for (int s = 0; s < kShapes; ++s) {
        for (int hour = 0; hour < kHours; ++hour)
            shapes[std::size_t(s)][std::size_t(hour)] =
                hourlyShare(0.6 + 0.2 * std::sin((hour + s) * 2 * M_PI / 24) + noise(random));
    }
    return shapes;
}

std::vector<HourlySite> sitesOf(std::mt19937_64 &random)
{
    std::uniform_int_distribution<int> start(0, kHours * 3 / 4);
    std::uniform_int_distribution<int> watts(1'000'000, 40'000'000);
    std::vector<HourlySite> sites(kSites);
    for (HourlySite &site : sites) {
        for (int i = 0; i < 10; ++i)
            site.capacity.push_back({i * kHours / 10, (i + 1) * kHours / 10, 1e8 * (i + 1)});
        for (int i = 0; i < kContracts; ++i) {
            const int first = start(random);
            site.loads.push_back({first, kHours, double(watts(random)), i % kShapes});
        }
    }
    return sites;
}

/// Asks every contract in every hour whether it holds.
void hourByHour(const HourlySite &site, const HourlyShapes &shapes, std::vector<double> &series)
{
    for (int hour = 0; hour < kHours; ++hour) {
        double headroom = 0;
        for (const HourlyPiece &piece : site.capacity) {
            if (hour >= piece.first && hour < piece.last)
                headroom += piece.watts;
        }
        for (const HourlyPiece &piece : site.loads) {
            if (hour >= piece.first && hour < piece.last)
                headroom -= piece.watts * shapes[std::size_t(piece.shape)][std::size_t(hour)];
        }
        series[std::size_t(hour)] = headroom;
    }
}

} // namespace

int main()
{
    std::mt19937_64 random(5);
    const HourlyShapes shapes = shapesOf(random);
    std::vector<HourlySite> sites = sitesOf(random);
    std::vector<std::vector<double>> ours(kSites, std::vector<double>(kHours));
    std::vector<double> theirs(kHours);

    const auto fullPass = [&] { hourlyHeadroom(sites, shapes, ours); };
    const Pairs whole = inTurns(
        5,
        [&] { return timed(fullPass); },
        [&] {
            return timed([&] {
                for (const HourlySite &site : sites)
                    hourByHour(site, shapes, theirs);
            });
        });
    if (theirs != ours.back())
        return 1;
    report("E1",
           "hourly headroom, 40 sites, to the loop hour by hour",
           whole.ratio(),
           1.0 / 120,
           median(whole.ours));

    const Pairs change = inTurns(
        7,
        [&] {
            HourlyPiece &load = sites[7].loads[20];
            HourlyPiece changed = load;
            changed.watts += 1'000'000;
            const double milliseconds = timed([&] { changeLoad(load, changed, shapes, ours[7]); });
            load = changed;
            return milliseconds;
        },
        [&] { return timed(fullPass); });
    report("E3",
           "one contract changed, to a full pass",
           change.ratio(),
           1.0 / 40,
           median(change.ours));

    // In groups, so that the arrays of all feeds (1.4 GB) need not stand in memory twice.
    constexpr int kGroup = 250;
    std::vector<std::vector<double>> feeds(kGroup, std::vector<double>(kHours));
    std::vector<std::vector<double>> copies = feeds;
    std::vector<std::vector<HourlyPiece>> pieces(kFeeds);
    std::uniform_int_distribution<int> watts(100'000, 1'200'000);
    for (std::size_t feed = 0; feed < pieces.size(); ++feed) {
        for (int i = 0; i < 10; ++i)
            pieces[feed].push_back({i * kHours / 10,
                                    (i + 1) * kHours / 10,
                                    double(watts(random)),
                                    int(feed) % kShapes});
    }
    const Pairs loads = inTurns(
        5,
        [&] {
            return timed([&] {
                for (std::size_t feed = 0; feed < pieces.size(); ++feed)
                    hourlyLoad(pieces[feed], shapes, feeds[feed % kGroup]);
            });
        },
        [&] {
            return timed([&] {
                for (std::size_t feed = 0; feed < pieces.size(); ++feed)
                    std::memcpy(copies[feed % kGroup].data(),
                                feeds[feed % kGroup].data(),
                                kHours * sizeof(double));
            });
        });
    report("E2",
           "2,000 feeds by the hour, to a copy of the same arrays",
           loads.ratio(),
           2.5,
           median(loads.ours));
    return copies[0] == feeds[0] ? 0 : 1;
}
