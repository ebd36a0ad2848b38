// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/cost/costmodel.h"
#include "models/engine/evaluation.h"
#include "models/engine/sampling/spread.h"
#include "models/engine/sampling/strata.h"

#include <optional>
#include <vector>

namespace headroom {

/// An input that is drawn anew in every row.
struct SweepVariable
{
    CostKey key = CostKey::LaunchPrice;
    Spread spread;
};

/// Reads "PATH=DIST(…)". Fails with sweep.not-a-variation and as Spread::fromText and keepWithin.
[[nodiscard]] Result<SweepVariable> sweepVariableFromText(const QString &text);

/// Reads "PATH,PATH=r" for inputs that are varied. Fails with sweep.not-a-correlation.
[[nodiscard]] Result<RankCorrelation>
sweepCorrelationFromText(const QString &text, const std::vector<SweepVariable> &variables);

/// Which rows of a sweep one process works out: a stretch of them, numbered from 0.
struct SweepShard
{
    std::uint64_t first = 0;
    std::uint64_t count = 0;
};

/// Reads "I/N": the I-th of N stretches that together are all rows. Fails with sweep.not-a-shard.
[[nodiscard]] Result<SweepShard> sweepShardFromText(const QString &text, std::uint64_t samples);

/// Rows of a sweep, each its inputs and its outcome; not a number where an outcome is refused.
struct SweepRows
{
    std::uint64_t first = 0;
    std::vector<std::vector<double>> inputs; // by variable, then by row
    std::vector<double> orbital;             // $/kW·y
    std::vector<double> ground;
    std::vector<double> ratio;
    std::vector<double> ratioInfrastructure;

    [[nodiscard]] std::size_t size() const { return ratio.size(); }
};

/// A Latin hypercube of comparisons. Any row is a function of the seed, the number of samples and
/// its number alone: shards, threads and instruction sets give the same bits.
class CostSweep
{
public:
    static constexpr std::uint64_t kMostSamples = 100'000'000;

    /// Fails with sweep.nothing-varied, sweep.varied-twice and sweep.impossible-correlations.
    [[nodiscard]] static Result<CostSweep> make(const CostCase &costs,
                                                std::vector<SweepVariable> variables,
                                                const std::vector<RankCorrelation> &correlations,
                                                std::uint64_t samples,
                                                std::uint64_t seed);

    [[nodiscard]] const std::vector<SweepVariable> &variables() const { return m_variables; }

    /// Works out rows on some threads; empty where it was cancelled.
    [[nodiscard]] std::optional<SweepRows>
    rows(SweepShard shard, int threads, Progress *progress = nullptr) const;

    /// One row's inputs in the comparison, as a scenario takes them.
    [[nodiscard]] CostCase caseOf(std::uint64_t row) const;

private:
    CostSweep(const CostCase &costs, std::vector<SweepVariable> variables, Strata strata);

    void work(SweepRows &rows, std::size_t from, std::size_t to) const;
    [[nodiscard]] double value(std::uint64_t row, std::size_t variable) const;
    void tabulateSunlight();
    [[nodiscard]] CostSunlight sunlight(double altitudeKm, double nodeTimeH) const;
    [[nodiscard]] bool varies(CostKey key) const;

    /// Sunlight over altitude and node, where they are varied, between even knots.
    struct SunTable
    {
        double altitude = 0; // of the first knot
        double altitudeStep = 0;
        std::size_t altitudes = 0;
        double node = 0;
        double nodeStep = 0;
        std::size_t nodes = 0;
        std::vector<CostSunlight> knots;
    };

    CostCase m_costs;
    std::vector<SweepVariable> m_variables;
    Strata m_strata;
    SunTable m_sun;
};

/// What a sweep says about its outcome.
struct SweepSummary
{
    std::uint64_t samples = 0; // rows that are not refused
    std::uint64_t refused = 0;
    double p10 = 0; // of the ratio; between neighbouring rows in proportion
    double p50 = 0;
    double p90 = 0;
    double mean = 0;
    double cheaperShare = 0; // of rows in which orbit costs less

    /// How the rank of an input goes with that of the ratio (Spearman), the strongest first.
    struct Driver
    {
        CostKey key = CostKey::LaunchPrice;
        double rankCorrelation = 0;
    };

    std::vector<Driver> drivers = {};
};

[[nodiscard]] SweepSummary summaryOf(const CostSweep &sweep, const SweepRows &rows);

/// Quantile of ascending values, between neighbours in proportion.
[[nodiscard]] double quantileOf(const std::vector<double> &ascending, double share);

} // namespace headroom
