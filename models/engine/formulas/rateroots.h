// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

namespace headroom {

/// Every rate in [least, most], least > −1, at which `relativeValue` is zero, ascending. The
/// function gives a present value as a share of the sum of its absolute terms, −1 to 1: only so can
/// a root that merely touches zero be told from rounding. Roots are bracketed on an even grid of
/// ln(1 + rate) and bisected to the last bit; minima that touch zero count as one root, and roots
/// between which the function never leaves rounding noise count as one.
[[nodiscard]] std::vector<double>
rateRoots(const std::function<double(double rate)> &relativeValue, double least, double most);

/// The root to report of several: the smallest that is not negative, else the one nearest zero.
[[nodiscard]] std::optional<double> preferredRate(const std::vector<double> &ascendingRoots);

} // namespace headroom
