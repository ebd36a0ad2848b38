// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <array>
#include <cstdint>
#include <vector>

namespace headroom {

/// The rank correlation that two columns of a sample are to have.
struct RankCorrelation
{
    std::size_t first = 0;
    std::size_t second = 0;
    double correlation = 0;
};

/// A Latin hypercube: in each column every one of n equal strata has exactly one row. Which one is
/// a function of seed, column and row, so that any row can be drawn by itself; only correlated
/// columns are kept whole.
class Strata
{
public:
    /// Correlations by Iman and Conover: normal scores of the strata are mixed so that they have
    /// the wanted correlations, and the strata take their order. Fails with
    /// sweep.impossible-correlations where no numbers can go together like that.
    /// Source: Iman, Conover, A distribution-free approach to inducing rank correlation (1982).
    [[nodiscard]] static Result<Strata> make(std::uint64_t rows,
                                             std::size_t columns,
                                             std::uint64_t seed,
                                             const std::vector<RankCorrelation> &correlations);

    /// A share above 0 and below 1, inside of the row's stratum.
    [[nodiscard]] double share(std::uint64_t row, std::size_t column) const;

private:
    struct Column
    {
        std::array<std::uint64_t, 4> add{};
        std::array<std::uint64_t, 4> multiply{};
        std::vector<std::uint32_t> strata; // of a correlated column, by row
    };

    Strata(std::uint64_t rows, std::size_t columns, std::uint64_t seed);
    [[nodiscard]] std::uint64_t permuted(std::uint64_t row, const Column &column) const;
    [[nodiscard]] Result<void> correlate(const std::vector<RankCorrelation> &correlations);

    std::uint64_t m_rows;
    std::uint64_t m_seed;
    std::uint64_t m_mask = 1;
    unsigned m_shift = 1;
    std::vector<Column> m_columns;
};

} // namespace headroom
