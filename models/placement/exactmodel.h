// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/placement/problem.h"

#include <QByteArray>

#include <optional>

namespace headroom::placement {

/// The placing of contracts as a mixed-integer program, for solvers that prove what is best.
///
/// Columns: x accelerators of a lot for an ask in a period, whole; v product that counts of it, at
/// most what is wanted; y whether an ask that may not be split is at a site. Rows: every lot gives
/// what it has, every limit holds, v is no more than the x bring, x only where y is 1.
class ExactModel
{
public:
    explicit ExactModel(const Problem &problem);

    /// Columns of whole numbers; a solver proves small cases only.
    [[nodiscard]] std::size_t size() const { return m_cells.size() + m_sites.size(); }

    /// The model in the LP format of CPLEX, which CBC, GLPK and HiGHS read. It minimises the
    /// product-months of firm asks with their sign turned, or, where it is said how many there are
    /// at least, those of the others.
    [[nodiscard]] QByteArray toLp(std::optional<double> leastFirm = std::nullopt) const;

    /// What a solution means: the value of each column by its name; others are zero.
    [[nodiscard]] Placing placingOf(const std::vector<std::pair<QByteArray, double>> &values) const;

private:
    struct Cell // a whole column: accelerators
    {
        int ask = 0;
        int lot = 0;
        int period = 0;
        double productEach = 1;
        double most = 0;
    };

    struct Counted // a column: product
    {
        int ask = 0;
        int period = 0;
        std::vector<std::size_t> cells;
    };

    struct SiteChoice // a column of 0 or 1
    {
        int ask = 0;
        int site = 0;
        std::vector<std::size_t> cells;
    };

    void addAsk(int number);

    const Problem &m_problem;
    std::vector<Cell> m_cells;
    std::vector<Counted> m_counted;
    std::vector<SiteChoice> m_sites;
};

} // namespace headroom::placement
