// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace headroom::bench {

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// Milliseconds that a piece of work takes.
inline double timed(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

/// Two candidates in turns, A B A B: one's speed is only known beside the other's.
struct Pairs
{
    std::vector<double> ours;
    std::vector<double> theirs;

    /// Median of the pairs' ratios, ours to theirs.
    [[nodiscard]] double ratio() const
    {
        std::vector<double> ratios;
        for (std::size_t i = 0; i < ours.size(); ++i)
            ratios.push_back(ours[i] / theirs[i]);
        return median(ratios);
    }
};

inline Pairs
inTurns(int pairs, const std::function<double()> &ours, const std::function<double()> &theirs)
{
    Pairs result;
    ours(); // warm
    theirs();
    for (int i = 0; i < pairs; ++i) {
        result.ours.push_back(ours());
        result.theirs.push_back(theirs());
    }
    return result;
}

/// One line of the table that ./bench prints.
inline void
report(const char *goal, const std::string &what, double ratio, double limit, double milliseconds)
{
    std::printf("%s\t%s\t%.4g\t%.4g\t%.3f\t%s\n",
                goal,
                what.c_str(),
                ratio,
                limit,
                milliseconds,
                ratio <= limit ? "met" : "missed");
    std::fflush(stdout);
}

} // namespace headroom::bench
