// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace headroom {

/// Philox 4×32-10: random bits as a function of a counter and a key, without a state, so that any
/// row of any shard can be drawn by itself.
/// Source: Salmon, Moraes, Dror, Shaw, Parallel Random Numbers: As Easy as 1, 2, 3 (SC 2011).
[[nodiscard]] constexpr std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                                            std::array<std::uint32_t, 2> key)
{
    constexpr std::uint64_t kFirst = 0xD2511F53U;
    constexpr std::uint64_t kSecond = 0xCD9E8D57U;
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t a = kFirst * counter[0];
        const std::uint64_t b = kSecond * counter[2];
        counter = {static_cast<std::uint32_t>(b >> 32U) ^ counter[1] ^ key[0],
                   static_cast<std::uint32_t>(b),
                   static_cast<std::uint32_t>(a >> 32U) ^ counter[3] ^ key[1],
                   static_cast<std::uint32_t>(a)};
        key[0] += 0x9E3779B9U;
        key[1] += 0xBB67AE85U;
    }
    return counter;
}

/// 53 random bits as a number from 0 to below 1.
[[nodiscard]] constexpr double unitOf(std::uint32_t high, std::uint32_t low)
{
    const std::uint64_t bits = (static_cast<std::uint64_t>(high) << 21U) ^ (low >> 11U);
    return static_cast<double>(bits) * 0x1p-53;
}

} // namespace headroom
