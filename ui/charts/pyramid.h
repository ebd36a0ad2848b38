// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace headroom {

/// Least and greatest of any stretch of a long series in a few steps: blocks of 16 values, then 4
/// blocks to one. NaN is passed over. The values must outlive it.
class MinMaxPyramid
{
public:
    struct Extent
    {
        double low = 0;
        double high = 0;
        bool any = false;
    };

    MinMaxPyramid() = default;
    explicit MinMaxPyramid(std::span<const double> values);

    /// Of the values first … last − 1.
    [[nodiscard]] Extent over(std::size_t first, std::size_t last) const;

private:
    std::span<const double> m_values;
    std::vector<std::vector<Extent>> m_levels;
};

/// Where any stretch of a long series has its greatest value; built the same way, over values of
/// its own.
class PeakPyramid
{
public:
    PeakPyramid() = default;
    explicit PeakPyramid(std::vector<double> values);

    /// Index of the greatest of first … last − 1, the first of equals; first where none is a
    /// number.
    [[nodiscard]] std::size_t peak(std::size_t first, std::size_t last) const;

private:
    [[nodiscard]] bool greater(std::size_t a, std::size_t b) const;

    std::vector<double> m_values;
    std::vector<std::vector<std::uint32_t>> m_levels;
};

} // namespace headroom
