// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Placing contracts: the greedy answer, the search beside CBC's plan after a minute, how far split
// placings are from the bound, and 15,000 racks by row. Ratios of plans are what is not placed,
// ours to theirs, of what could be at most.
#include "models/placement/bound.h"
#include "models/placement/exactmodel.h"
#include "models/placement/filling.h"
#include "models/placement/search.h"
#include "models/placement/solver.h"
#include "tests/benchmarks/goals.h"
#include "tests/models/placement/instances.h"

using namespace headroom;
using namespace headroom::bench;
using namespace headroom::placement;

namespace {

Placing searched(const Problem &problem, double seconds)
{
    const auto start = std::chrono::steady_clock::now();
    return improve(problem, placeGreedily(problem), 1, [&](const SearchState &) {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()
               < seconds;
    });
}

double gapAfter(const Problem &problem, double seconds)
{
    const Bound bound = boundOf(problem, [](double) { return true; });
    return bound.gapOf(worthOf(problem, searched(problem, seconds)));
}

std::string shapeName(const InstanceShape &shape)
{
    return std::to_string(shape.contracts)
           + (shape.oneSite ? " contracts, single" : " contracts, split");
}

void benchGreedy(const InstanceShape &shape)
{
    const Problem problem = placementInstance(shape);
    std::vector<double> times;
    for (int i = 0; i < 9; ++i)
        times.push_back(timed([&] { static_cast<void>(placeGreedily(problem)); }));
    const double ms = median(times);
    report("A1", "greedy, " + shapeName(shape) + ", ms to 5 ms", ms / 5, 1, ms);
}

/// CBC gets whole accelerators and, where it finds no plan, no better chance than that: nothing
/// placed.
void benchAgainstCbc(const InstanceShape &shape)
{
    const Result<const Solver *> cbc = solverNamed(QStringLiteral("cbc"));
    if (!cbc) {
        std::printf("CBC is not installed: its plan is not measured.\n");
        return;
    }
    const Problem problem = placementInstance(shape);
    const Bound bound = boundOf(problem, [](double) { return true; });
    const ExactModel model(problem);
    double cbcGap = 1;
    const double cbcMs = timed([&] {
        const auto solution = (*cbc)->solve(model.toLp(), 60, [] { return true; });
        if (solution && solution->has_value())
            cbcGap = bound.gapOf(worthOf(problem, model.placingOf((*solution)->values)));
    });
    const double ours = bound.gapOf(worthOf(problem, searched(problem, 2)));
    std::printf("%s: gap of CBC after %.0f s %.2f %%, of the search after 2 s %.2f %%\n",
                shapeName(shape).c_str(),
                cbcMs / 1000,
                100 * cbcGap,
                100 * ours);
    report("A1",
           "search 2 s, " + shapeName(shape) + ", gap to CBC's at 60 s",
           cbcGap > 0 ? ours / cbcGap : (ours > 0 ? 2 : 1),
           1,
           2000);
}

} // namespace

int main()
{
    for (const int contracts : {50, 200}) {
        for (const bool oneSite : {false, true})
            benchGreedy({.contracts = contracts, .oneSite = oneSite});
    }
    for (const int contracts : {50, 200}) {
        const InstanceShape split{.contracts = contracts};
        report("A1",
               "search 10 s, " + shapeName(split) + ", gap to 12 %",
               gapAfter(placementInstance(split), 10) / 0.12,
               1,
               10'000);
    }
    // 15,000 racks in rows of 20 at ten sites: 750 rows.
    const InstanceShape rows{.contracts = 50, .sites = 10, .rowsPerSite = 75};
    double gap = 1;
    const double ms = timed([&] { gap = gapAfter(placementInstance(rows), 5); });
    std::printf(
        "15,000 racks by row: gap %.2f %% after %.1f s, bound included\n", 100 * gap, ms / 1000);
    report("A1", "15,000 racks by row, s to 10 s", ms / 10'000, 1, ms);
    for (const bool oneSite : {true, false})
        benchAgainstCbc({.contracts = 200, .oneSite = oneSite});
    return 0;
}
