// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/rateroots.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr int kCells = 8192;
constexpr double kNoise = 1e-13; // what rounding leaves of a relative value that is zero

/// The search runs over x = ln(1 + rate), in which rates near −1 and large rates are equally dense.
class RootSearch
{
public:
    RootSearch(const std::function<double(double)> &relativeValue, double least, double most)
        : m_relativeValue(relativeValue)
        , m_least(std::log1p(least))
        , m_step((std::log1p(most) - m_least) / kCells)
    {}

    std::vector<double> run()
    {
        std::vector<double> values(kCells + 1);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = at(position(i));
        for (std::size_t i = 0; i < kCells; ++i) {
            if (i > 0)
                findTouching(values, i);
            if (values[i] != 0 && (values[i] < 0) != (values[i + 1] < 0) && values[i + 1] != 0)
                m_roots.push_back(bisect(position(i), position(i + 1)));
            else if (i > 0 && values[i] == 0)
                m_roots.push_back(position(i));
        }
        if (std::abs(values.back()) < kNoise)
            m_roots.push_back(position(kCells));
        std::sort(m_roots.begin(), m_roots.end());
        return merged();
    }

private:
    [[nodiscard]] double position(std::size_t i) const
    {
        return m_least + m_step * static_cast<double>(i);
    }

    [[nodiscard]] double at(double x) const { return m_relativeValue(std::expm1(x)); }

    [[nodiscard]] double bisect(double low, double high) const
    {
        const bool lowIsNegative = at(low) < 0;
        for (;;) {
            const double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high)
                return middle;
            const double value = at(middle);
            if (value == 0)
                return middle;
            ((value < 0) == lowIsNegative ? low : high) = middle;
        }
    }

    /// Where the function comes nearest to zero around grid point i without a change of sign on
    /// the grid: either it touches there, or it crosses twice within the two cells.
    void findTouching(const std::vector<double> &values, std::size_t i)
    {
        const double middle = values[i];
        const bool negative = values[i - 1] < 0;
        const bool sameSide =
            (values[i + 1] < 0) == negative && (middle == 0 || (middle < 0) == negative);
        if (!sameSide || middle == 0 || std::abs(middle) > std::abs(values[i - 1])
            || std::abs(middle) >= std::abs(values[i + 1]))
            return;
        constexpr double kGolden = 0.6180339887498949;
        double low = position(i - 1);
        double high = position(i + 1);
        for (int round = 0; round < 100; ++round) {
            const double left = high - kGolden * (high - low);
            const double right = low + kGolden * (high - low);
            const double leftValue = at(left);
            const double rightValue = at(right);
            for (const auto &[x, value] :
                 {std::pair(left, leftValue), std::pair(right, rightValue)}) {
                if ((value < 0) != negative && std::abs(value) > kNoise) {
                    m_roots.push_back(bisect(position(i - 1), x));
                    m_roots.push_back(bisect(x, position(i + 1)));
                    return;
                }
            }
            (std::abs(leftValue) < std::abs(rightValue) ? high : low) =
                std::abs(leftValue) < std::abs(rightValue) ? right : left;
        }
        if (std::abs(at((low + high) / 2)) < kNoise)
            m_roots.push_back((low + high) / 2);
    }

    /// As rates. A root of odd multiplicity is a band of noise with many changes of sign.
    [[nodiscard]] std::vector<double> merged() const
    {
        std::vector<double> rates;
        double previous = 0;
        for (const double x : m_roots) {
            if (!rates.empty() && x - previous < 2 * m_step
                && std::abs(at(previous + (x - previous) / 2)) < kNoise)
                continue;
            previous = x;
            const double rate = std::expm1(x);
            const bool isZero = std::abs(rate) < 1e-10 && std::abs(m_relativeValue(0)) < kNoise;
            rates.push_back(isZero ? 0 : rate);
        }
        return rates;
    }

    const std::function<double(double)> &m_relativeValue;
    double m_least;
    double m_step;
    std::vector<double> m_roots;
};

} // namespace

std::vector<double>
rateRoots(const std::function<double(double)> &relativeValue, double least, double most)
{
    return RootSearch(relativeValue, least, most).run();
}

std::optional<double> preferredRate(const std::vector<double> &ascendingRoots)
{
    for (const double rate : ascendingRoots) {
        if (rate >= 0)
            return rate;
    }
    if (ascendingRoots.empty())
        return {};
    return ascendingRoots.back();
}

} // namespace headroom
