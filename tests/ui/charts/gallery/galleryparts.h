// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"

#include <initializer_list>
#include <limits>
#include <vector>

namespace headroom::gallery {

inline constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

[[nodiscard]] inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

[[nodiscard]] inline std::vector<QString> texts(std::initializer_list<const char *> list)
{
    std::vector<QString> result;
    for (const char *entry : list)
        result.push_back(text(entry));
    return result;
}

/// A chart with everything round it.
[[nodiscard]] ChartSpec framed(const char *name, const char *title, const char *subtitle);

[[nodiscard]] ChartSeries series(const char *name, SeriesRole role, SeriesKind kind);

/// Numbers from 0 to 1 that are the same everywhere (splitmix64).
class Noise
{
public:
    explicit Noise(std::uint64_t seed)
        : m_state(seed)
    {}

    double next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return double((z ^ (z >> 31)) >> 11) / 9007199254740992.0; // 2^53
    }

    /// About normal: mean 0, deviation 1.
    double bell()
    {
        double sum = 0;
        for (int i = 0; i < 12; ++i)
            sum += next();
        return sum - 6;
    }

private:
    std::uint64_t m_state;
};

/// Demand by the hour from 1 July 2026, kW: days, weekends, heat and noise.
[[nodiscard]] std::vector<double> hourlyDemand(std::size_t hours, double mean_kw);

} // namespace headroom::gallery
