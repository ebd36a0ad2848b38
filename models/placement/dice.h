// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>

namespace headroom::placement {

/// Numbers that look random and are the same everywhere: the n-th of a seed is a hash of both
/// (SplitMix64; Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014), so that
/// nothing but the seed and the count matters.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_seed(seed)
    {}

    /// 0 to count − 1; count must not be 0.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }

    bool isHeads() { return next() % 2 == 0; }

private:
    quint64 next()
    {
        ++m_count;
        quint64 z = m_seed + m_count * 0x9e3779b97f4a7c15U;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }

    quint64 m_seed;
    quint64 m_count = 0;
};

} // namespace headroom::placement
