// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

namespace headroom {

/// What is to be laid out in rows, with lines that run down.
struct LayerInput
{
    std::vector<int> rowOf;      // of each symbol
    std::vector<int> bandOf;     // symbols of a lower band stand left of those of a higher one
    std::vector<double> widthOf; // in columns
    std::vector<std::pair<int, int>> lines; // upper symbol, lower symbol, in neighbouring rows
};

/// The middle of each symbol in columns: neighbours of a row do not overlap, lines
/// cross as little and run as straight as a few passes achieve. Symbols come in the order in which
/// they stand side by side where nothing else decides. The leftmost begins at 0. The same input
/// gives the same answer everywhere.
[[nodiscard]] std::vector<double> layOut(const LayerInput &input);

} // namespace headroom
