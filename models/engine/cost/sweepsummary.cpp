// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cost/costsweep.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <thread>

namespace headroom {

namespace {

/// Ranks from 0; equal values share the middle of theirs.
std::vector<double> ranksOf(const std::vector<double> &values)
{
    // Beside their numbers, so that sorting does not jump about in memory.
    std::vector<std::pair<double, std::uint32_t>> order(values.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = {values[i], static_cast<std::uint32_t>(i)};
    std::sort(order.begin(), order.end());
    std::vector<double> ranks(values.size());
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from + 1;
        while (to < order.size() && order[to].first == order[from].first)
            ++to;
        for (std::size_t i = from; i < to; ++i)
            ranks[order[i].second] = 0.5 * double(from + to - 1);
        from = to;
    }
    return ranks;
}

double correlationOf(const std::vector<double> &a, const std::vector<double> &b)
{
    const double middle = 0.5 * (double(a.size()) - 1);
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        aa += (a[i] - middle) * (a[i] - middle);
        bb += (b[i] - middle) * (b[i] - middle);
        ab += (a[i] - middle) * (b[i] - middle);
    }
    return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0;
}

std::vector<double> chosen(const std::vector<double> &values, const std::vector<char> &keep)
{
    std::vector<double> kept;
    kept.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (keep[i] != 0)
            kept.push_back(values[i]);
    }
    return kept;
}

} // namespace

double quantileOf(const std::vector<double> &ascending, double share)
{
    if (ascending.empty())
        return 0;
    const double at = share * double(ascending.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, ascending.size() - 1);
    return ascending[below] + (at - double(below)) * (ascending[above] - ascending[below]);
}

SweepSummary summaryOf(const CostSweep &sweep, const SweepRows &rows)
{
    std::vector<char> keep(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        keep[i] = std::isfinite(rows.ratio[i]) ? 1 : 0;
    const std::vector<double> ratios = chosen(rows.ratio, keep);
    SweepSummary summary;
    summary.samples = ratios.size();
    summary.refused = rows.size() - ratios.size();
    if (ratios.empty())
        return summary;
    std::vector<double> ascending = ratios;
    std::sort(ascending.begin(), ascending.end());
    summary.p10 = quantileOf(ascending, 0.1);
    summary.p50 = quantileOf(ascending, 0.5);
    summary.p90 = quantileOf(ascending, 0.9);
    summary.mean = std::accumulate(ratios.begin(), ratios.end(), 0.0) / double(ratios.size());
    const auto cheaper = std::lower_bound(ascending.begin(), ascending.end(), 1.0);
    summary.cheaperShare = double(cheaper - ascending.begin()) / double(ascending.size());
    const std::vector<double> outcome = ranksOf(ratios);
    summary.drivers.resize(sweep.variables().size());
    const auto work = [&](std::size_t from) {
        for (std::size_t v = from; v < summary.drivers.size(); v += 2) {
            summary.drivers[v] = {sweep.variables()[v].key,
                                  correlationOf(ranksOf(chosen(rows.inputs[v], keep)), outcome)};
        }
    };
    std::thread other(work, std::size_t(1));
    work(0);
    other.join();
    std::stable_sort(summary.drivers.begin(),
                     summary.drivers.end(),
                     [](const SweepSummary::Driver &a, const SweepSummary::Driver &b) {
                         return std::abs(a.rankCorrelation) > std::abs(b.rankCorrelation);
                     });
    return summary;
}

} // namespace headroom
