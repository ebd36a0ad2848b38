// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace headroom::engine {

/// Ranks of nodes that wait for their turn, taken from one end to the other. What is added while
/// some are taken lies ahead, so that a pass over the bits finds all of them in order.
class RankSet
{
public:
    explicit RankSet(std::size_t ranks)
        : m_words((ranks + kBits - 1) / kBits, 0)
    {}

    void add(int rank)
    {
        const auto index = static_cast<std::size_t>(rank);
        m_words[index / kBits] |= std::uint64_t{1} << (index % kBits);
    }

    /// Takes all, the greatest first.
    template <class Visit>
    void takeDown(const Visit &visit)
    {
        for (std::size_t word = m_words.size(); word-- > 0;) {
            while (m_words[word] != 0) {
                const std::uint64_t top = std::bit_floor(m_words[word]);
                m_words[word] ^= top;
                const auto bit = static_cast<std::size_t>(std::countr_zero(top));
                visit(static_cast<int>(word * kBits + bit));
            }
        }
    }

    /// Takes all, the least first.
    template <class Visit>
    void takeUp(const Visit &visit)
    {
        for (std::size_t word = 0; word < m_words.size(); ++word) {
            while (m_words[word] != 0) {
                const auto bit = static_cast<std::size_t>(std::countr_zero(m_words[word]));
                m_words[word] &= m_words[word] - 1;
                visit(static_cast<int>(word * kBits + bit));
            }
        }
    }

private:
    static constexpr std::size_t kBits = 64;

    std::vector<std::uint64_t> m_words;
};

} // namespace headroom::engine
