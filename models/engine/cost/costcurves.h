// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/cost/costmodel.h"

#include <optional>
#include <vector>

namespace headroom {

/// The values of an input at which orbit and ground cost the same, each with the case's other
/// inputs, ascending. Every sign change of the difference of both totals, over the whole range of
/// the input, closed in to the last bit: none, one and several are answers.
[[nodiscard]] std::vector<double> breakEvens(const CostCase &costs, CostKey key);

/// Values of an input from a to b, evenly spaced, both ends among them.
struct CostAxis
{
    CostKey key = CostKey::LaunchPrice;
    double from = 0;
    double to = 0;
    int points = 2;

    [[nodiscard]] double at(int index) const;
};

/// Reads "PATH=a:b:n", n from 2 to 2,000. Fails with cost.not-an-axis(text), cost.unknown-path and
/// cost.out-of-range.
[[nodiscard]] Result<CostAxis> costAxisFromText(const QString &text);

/// A figure that is refused, as where a radiator gives off nothing, is unknown.
struct CostPoint
{
    double value = 0;              // of the input
    std::optional<double> orbital; // $/kW·y
    std::optional<double> ground;
    std::optional<double> ratio;
    std::optional<double> ratioInfrastructure;
};

[[nodiscard]] std::vector<CostPoint> costCurve(const CostCase &costs, const CostAxis &axis);

/// Ratios over two inputs, row by row of the second one; not a number where refused.
struct CostMap
{
    CostAxis x;
    CostAxis y;
    std::vector<double> ratios;

    [[nodiscard]] double at(int column, int row) const;
};

/// Fails with cost.same-axes where both are of one input.
[[nodiscard]] Result<CostMap> costMap(const CostCase &costs, const CostAxis &x, const CostAxis &y);

/// What an input does to the ratio when it alone goes to the ends of its usual range.
struct CostSwing
{
    CostKey key = CostKey::LaunchPrice;
    double low = 0;
    double high = 0;
    std::optional<double> ratioAtLow = {};
    std::optional<double> ratioAtHigh = {};

    [[nodiscard]] double size() const;
};

/// Of every input that has a range, the widest swing first.
[[nodiscard]] std::vector<CostSwing> costSwings(const CostCase &costs);

/// Cost by calendar year, the launch price falling with the tonnes flown.
struct CostYear
{
    int year = 0;      // 0: now
    double flownT = 0; // up to then
    double launchUsdPerKg = 0;
    double orbital = 0; // $/kW·y
    double ground = 0;
    double ratio = 0;
};

/// Over years from now: tonnes a year grow, and the price falls by a share with each doubling of
/// all tonnes flown. Fails as costsOf.
[[nodiscard]] Result<std::vector<CostYear>> costYears(const CostCase &costs, int years);

} // namespace headroom
