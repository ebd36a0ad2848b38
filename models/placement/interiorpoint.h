// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace headroom::placement {

/// Maximise the sum of gain × x over columns 0 ≤ x ≤ most, where the entries of each row add up to
/// no more than its bound. All gains, entries and bounds are zero or above.
struct LinearProgram
{
    struct Entry
    {
        int row = 0;
        double value = 0;
    };

    struct Column
    {
        double gain = 0;
        double most = 0;
        std::vector<Entry> entries;
    };

    std::vector<double> bounds; // of the rows
    std::vector<Column> columns;
};

/// No solution of the program gains more. By weak duality any prices of the rows that are zero or
/// above give such a bound: the sum of price × bound, plus for each column the most it can take
/// times what its gain exceeds the prices by. GLPK's interior point finds prices that make it
/// tight; where it finds none, or stops short of the optimum, the bound is wider and still true.
[[nodiscard]] double upperBound(const LinearProgram &program);

} // namespace headroom::placement
