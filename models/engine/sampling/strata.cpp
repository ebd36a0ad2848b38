// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sampling/strata.h"

#include "models/engine/sampling/philox.h"
#include "models/engine/sampling/spread.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom {

namespace {

/// Up to so many rows inputs that are not to be correlated are mixed too, so that they are not by
/// chance; with more rows chance leaves next to nothing.
constexpr std::uint64_t kMostWithoutChance = 100'000;

using Matrix = std::vector<std::vector<double>>;

std::array<std::uint32_t, 2> keyOf(std::uint64_t seed)
{
    return {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U)};
}

/// Lower triangle L with L·Lᵀ = the matrix; empty where it has none.
Matrix cholesky(const Matrix &matrix)
{
    const std::size_t n = matrix.size();
    Matrix lower(n, std::vector<double>(n, 0.0));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = matrix[i][j];
            for (std::size_t k = 0; k < j; ++k)
                sum -= lower[i][k] * lower[j][k];
            if (i == j && !(sum > 1e-9))
                return {};
            lower[i][j] = i == j ? std::sqrt(sum) : sum / lower[j][j];
        }
    }
    return lower;
}

/// P·Q⁻¹ of two lower triangles.
Matrix quotient(const Matrix &p, const Matrix &q)
{
    const std::size_t n = p.size();
    Matrix result(n, std::vector<double>(n, 0.0));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t back = 0; back < n; ++back) {
            const std::size_t j = n - 1 - back;
            double sum = p[i][j];
            for (std::size_t k = j + 1; k < n; ++k)
                sum -= result[i][k] * q[k][j];
            result[i][j] = sum / q[j][j];
        }
    }
    return result;
}

double correlationOf(const std::vector<double> &a, const std::vector<double> &b)
{
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (std::size_t i = 0; i < a.size(); ++i) { // both have the mean 0
        aa += a[i] * a[i];
        bb += b[i] * b[i];
        ab += a[i] * b[i];
    }
    return ab / std::sqrt(aa * bb);
}

/// The correlation of normal scores whose ranks have this one, rounded as all that a machine's
/// library computes.
double scoreCorrelation(double rankCorrelation)
{
    constexpr double kSteps = 1099511627776.0; // 2^40
    return std::nearbyint(2 * std::sin(0.52359877559829887308 * rankCorrelation) * kSteps) / kSteps;
}

} // namespace

Strata::Strata(std::uint64_t rows, std::size_t columns, std::uint64_t seed)
    : m_rows(rows)
    , m_seed(seed)
    , m_columns(columns)
{
    unsigned bits = 1;
    while ((std::uint64_t(1) << bits) < rows)
        ++bits;
    m_mask = (std::uint64_t(1) << bits) - 1;
    m_shift = bits / 2 + 1;
    for (std::size_t c = 0; c < columns; ++c) {
        for (std::uint32_t round = 0; round < 4; ++round) {
            const auto random = philox({round, static_cast<std::uint32_t>(c), 0, 1}, keyOf(seed));
            m_columns[c].add[round] = (std::uint64_t(random[0]) << 32U) | random[1];
            m_columns[c].multiply[round] = (std::uint64_t(random[2]) << 32U) | random[3] | 1U;
        }
    }
}

/// A permutation of the strata: additions, multiplications by odd numbers and shifts can each be
/// undone within the bits of the mask; what comes out too large goes in again.
std::uint64_t Strata::permuted(std::uint64_t row, const Column &column) const
{
    std::uint64_t x = row;
    do {
        for (std::size_t round = 0; round < 4; ++round) {
            x = ((x + column.add[round]) * column.multiply[round]) & m_mask;
            x ^= x >> m_shift;
        }
    } while (x >= m_rows);
    return x;
}

double Strata::share(std::uint64_t row, std::size_t column) const
{
    const Column &own = m_columns[column];
    const std::uint64_t stratum =
        own.strata.empty() ? permuted(row, own) : own.strata[static_cast<std::size_t>(row)];
    const auto random = philox({static_cast<std::uint32_t>(row),
                                static_cast<std::uint32_t>(row >> 32U),
                                static_cast<std::uint32_t>(column / 2),
                                2},
                               keyOf(m_seed));
    const double inside =
        column % 2 == 0 ? unitOf(random[0], random[1]) : unitOf(random[2], random[3]);
    constexpr double kLeast = 0x1p-54;
    const double share = (static_cast<double>(stratum) + inside) / static_cast<double>(m_rows);
    return std::clamp(share, kLeast, 1 - kLeast * 2);
}

Result<void> Strata::correlate(const std::vector<RankCorrelation> &correlations)
{
    std::vector<std::size_t> columns;
    for (const RankCorrelation &pair : correlations) {
        for (const std::size_t column : {pair.first, pair.second}) {
            if (std::find(columns.begin(), columns.end(), column) == columns.end())
                columns.push_back(column);
        }
    }
    if (m_rows <= kMostWithoutChance) {
        columns.resize(m_columns.size());
        std::iota(columns.begin(), columns.end(), std::size_t(0));
    }
    std::sort(columns.begin(), columns.end());
    const std::size_t n = columns.size();
    Matrix wanted(n, std::vector<double>(n, 0.0));
    for (std::size_t i = 0; i < n; ++i)
        wanted[i][i] = 1;
    const auto place = [&columns](std::size_t column) {
        return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), column)
                                        - columns.begin());
    };
    for (const RankCorrelation &pair : correlations) {
        const double score = scoreCorrelation(pair.correlation);
        wanted[place(pair.first)][place(pair.second)] = score;
        wanted[place(pair.second)][place(pair.first)] = score;
    }
    const Matrix target = cholesky(wanted);
    if (target.empty())
        return failure("sweep.impossible-correlations");
    const auto rows = static_cast<std::size_t>(m_rows);
    if (rows <= n + 1)
        return {}; // too few to mix
    Matrix scores(n, std::vector<double>(rows));
    for (std::size_t c = 0; c < n; ++c) {
        for (std::size_t row = 0; row < rows; ++row) {
            const auto stratum = static_cast<double>(permuted(row, m_columns[columns[c]]));
            scores[c][row] = normalQuantile((stratum + 1) / static_cast<double>(rows + 1));
        }
    }
    Matrix present(n, std::vector<double>(n, 1.0));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < i; ++j)
            present[i][j] = present[j][i] = correlationOf(scores[i], scores[j]);
    }
    const Matrix own = cholesky(present);
    if (own.empty())
        return {};
    const Matrix mix = quotient(target, own);
    std::vector<double> mixed(rows);
    std::vector<std::uint32_t> order(rows);
    for (std::size_t c = 0; c < n; ++c) {
        for (std::size_t row = 0; row < rows; ++row) {
            double sum = 0;
            for (std::size_t k = 0; k <= c; ++k)
                sum += mix[c][k] * scores[k][row];
            mixed[row] = sum;
        }
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(), [&mixed](std::uint32_t a, std::uint32_t b) {
            return mixed[a] != mixed[b] ? mixed[a] < mixed[b] : a < b;
        });
        std::vector<std::uint32_t> &strata = m_columns[columns[c]].strata;
        strata.resize(rows);
        for (std::size_t rank = 0; rank < rows; ++rank)
            strata[order[rank]] = static_cast<std::uint32_t>(rank);
    }
    return {};
}

Result<Strata> Strata::make(std::uint64_t rows,
                            std::size_t columns,
                            std::uint64_t seed,
                            const std::vector<RankCorrelation> &correlations)
{
    Strata strata(rows, columns, seed);
    if (!correlations.empty() || rows <= kMostWithoutChance) {
        if (const Result<void> mixed = strata.correlate(correlations); !mixed)
            return mixed.failure();
    }
    return strata;
}

} // namespace headroom
