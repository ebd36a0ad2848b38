// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <optional>

namespace headroom {

/// A sum over racks, some of which may not say what they add to it. What is unknown of one is not
/// zero: the sum is then at least what is known, and nobody knows more.
struct RackSum
{
    double known = 0;
    int racksUnknown = 0; // racks that add nobody knows how much

    /// amount: of one rack, NaN where unknown.
    void add(double amount)
    {
        if (std::isnan(amount))
            ++racksUnknown;
        else
            known += amount;
    }

    [[nodiscard]] bool isComplete() const { return racksUnknown == 0; }

    /// Nothing where a part is unknown.
    [[nodiscard]] std::optional<double> value() const
    {
        return isComplete() ? std::optional(known) : std::nullopt;
    }

    /// Whether there is, or may be, more than nothing.
    [[nodiscard]] bool isAnything() const { return known > 0 || !isComplete(); }

    friend bool operator==(const RackSum &, const RackSum &) = default;
};

} // namespace headroom
