// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/costset.h"

#include <span>
#include <utility>
#include <vector>

namespace headroom {

/// A distribution of one number, as the value at each share of cases.
class Spread
{
public:
    [[nodiscard]] static Spread fixed(double value);
    /// Reads "uniform(a,b)", "triangular(a,m,b)", "pert(a,m,b)", "normal(mean,sd)",
    /// "lognormal(mu,sigma)" of the logarithm, "discrete(v:w,…)" and "table(share:v,…)". Fails with
    /// sweep.not-a-distribution(text).
    [[nodiscard]] static Result<Spread> fromText(const QString &text);
    /// What a plan says of an input; normal and lognormal by their 10 % and 90 % points.
    [[nodiscard]] static Result<Spread> fromInput(const CostInput &input, double value);

    /// What lies outside of the bounds is cut off and what is left stands for all cases. Fails with
    /// sweep.outside-bounds(path, value, least, most) where the ends themselves are outside.
    [[nodiscard]] Result<void> keepWithin(const QString &path, double least, double most);

    /// The value that a share of cases does not exceed, 0 < share < 1.
    [[nodiscard]] double at(double share) const;
    /// Smallest and largest value, of an unbounded one as cut off.
    [[nodiscard]] std::pair<double, double> ends() const;

    [[nodiscard]] Distribution kind() const { return m_kind; }

private:
    [[nodiscard]] static Result<Spread>
    make(Distribution kind, const std::vector<double> &numbers, const QString &text);
    [[nodiscard]] static Result<Spread> fromPoints(Distribution kind, const QString &text);
    void tabulatePert();

    Distribution m_kind = Distribution::Fixed;
    double m_a = 0;    // low, mean or mu
    double m_b = 0;    // mode, standard deviation or sigma
    double m_c = 0;    // high
    double m_from = 0; // of an unbounded distribution: the shares that are kept
    double m_to = 1;
    std::vector<double> m_shares; // of a table, a discrete distribution and PERT: ascending
    std::vector<double> m_values;
};

/// The normal deviate that a share of cases does not exceed.
/// Source: Wichura, Algorithm AS 241 (PPND16), good to about 1 part in 10^16.
[[nodiscard]] double normalQuantile(double share);

} // namespace headroom
