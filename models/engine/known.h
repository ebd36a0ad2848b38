// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <optional>

namespace headroom::engine {

/// A figure that may be unknown, outside of the arrays in which NaN says so.
using Known = std::optional<double>;

[[nodiscard]] inline Known knownOr(double value)
{
    return std::isnan(value) ? Known() : Known(value);
}

/// Unknown where one of them is.
[[nodiscard]] inline Known plus(const Known &a, const Known &b)
{
    return a && b ? Known(*a + *b) : Known();
}

} // namespace headroom::engine
