// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/pyramid.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr std::size_t kFirstBlock = 16;
constexpr std::size_t kBlock = 4;

void include(MinMaxPyramid::Extent &extent, double low, double high)
{
    if (!extent.any) {
        extent = {low, high, true};
        return;
    }
    extent.low = std::min(extent.low, low);
    extent.high = std::max(extent.high, high);
}

} // namespace

MinMaxPyramid::MinMaxPyramid(std::span<const double> values)
    : m_values(values)
{
    if (values.size() < 2 * kFirstBlock)
        return;
    std::vector<Extent> level((values.size() + kFirstBlock - 1) / kFirstBlock);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isnan(values[i]))
            include(level[i / kFirstBlock], values[i], values[i]);
    }
    m_levels.push_back(std::move(level));
    while (m_levels.back().size() >= 2 * kBlock) {
        const std::vector<Extent> &below = m_levels.back();
        std::vector<Extent> next((below.size() + kBlock - 1) / kBlock);
        for (std::size_t i = 0; i < below.size(); ++i) {
            if (below[i].any)
                include(next[i / kBlock], below[i].low, below[i].high);
        }
        m_levels.push_back(std::move(next));
    }
}

MinMaxPyramid::Extent MinMaxPyramid::over(std::size_t first, std::size_t last) const
{
    Extent result;
    last = std::min(last, m_values.size());
    const auto takeValues = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            if (!std::isnan(m_values[i]))
                include(result, m_values[i], m_values[i]);
        }
    };
    if (m_levels.empty() || last < first + 2 * kFirstBlock) {
        takeValues(first, last);
        return result;
    }
    // Loose ends on both sides by value, the whole blocks between them level by level upwards.
    std::size_t from = (first + kFirstBlock - 1) / kFirstBlock;
    std::size_t to = last / kFirstBlock;
    takeValues(first, from * kFirstBlock);
    takeValues(to * kFirstBlock, last);
    for (std::size_t level = 0; from < to; ++level) {
        const std::vector<Extent> &extents = m_levels[level];
        const auto take = [&](std::size_t i) {
            if (extents[i].any)
                include(result, extents[i].low, extents[i].high);
        };
        if (level + 1 == m_levels.size()) {
            for (std::size_t i = from; i < to; ++i)
                take(i);
            break;
        }
        for (; from < to && from % kBlock != 0; ++from)
            take(from);
        for (; from < to && to % kBlock != 0; --to)
            take(to - 1);
        from /= kBlock;
        to /= kBlock;
    }
    return result;
}

PeakPyramid::PeakPyramid(std::vector<double> values)
    : m_values(std::move(values))
{
    if (m_values.size() < 2 * kFirstBlock)
        return;
    std::vector<std::uint32_t> level;
    level.reserve(m_values.size() / kFirstBlock + 1);
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        if (i % kFirstBlock == 0)
            level.push_back(static_cast<std::uint32_t>(i));
        else if (greater(i, level.back()))
            level.back() = static_cast<std::uint32_t>(i);
    }
    m_levels.push_back(std::move(level));
    while (m_levels.back().size() >= 2 * kBlock) {
        std::vector<std::uint32_t> next;
        const std::vector<std::uint32_t> &below = m_levels.back();
        for (std::size_t i = 0; i < below.size(); ++i) {
            if (i % kBlock == 0)
                next.push_back(below[i]);
            else if (greater(below[i], next.back()))
                next.back() = below[i];
        }
        m_levels.push_back(std::move(next));
    }
}

bool PeakPyramid::greater(std::size_t a, std::size_t b) const
{
    const double x = m_values[a];
    const double y = m_values[b];
    return x > y || (std::isnan(y) && !std::isnan(x)) || (x == y && a < b);
}

std::size_t PeakPyramid::peak(std::size_t first, std::size_t last) const
{
    last = std::min(last, m_values.size());
    std::size_t best = first;
    const auto take = [&](std::size_t index) {
        if (greater(index, best))
            best = index;
    };
    const auto takeValues = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            take(i);
    };
    if (m_levels.empty() || last < first + 2 * kFirstBlock) {
        takeValues(first, last);
        return best;
    }
    std::size_t from = (first + kFirstBlock - 1) / kFirstBlock;
    std::size_t to = last / kFirstBlock;
    takeValues(first, from * kFirstBlock);
    takeValues(to * kFirstBlock, last);
    for (std::size_t level = 0; from < to; ++level) {
        const std::vector<std::uint32_t> &peaks = m_levels[level];
        if (level + 1 == m_levels.size()) {
            for (std::size_t i = from; i < to; ++i)
                take(peaks[i]);
            break;
        }
        for (; from < to && from % kBlock != 0; ++from)
            take(peaks[from]);
        for (; from < to && to % kBlock != 0; --to)
            take(peaks[to - 1]);
        from /= kBlock;
        to /= kBlock;
    }
    return best;
}

} // namespace headroom
