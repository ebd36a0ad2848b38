// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <optional>
#include <vector>

namespace headroom {

/// A sum at a time, in years from the start; received is positive.
struct DatedFlow
{
    double years = 0;
    double usd = 0;
};

/// Something that is bought, and bought again every so many years as long as the project lasts.
struct Investment
{
    double usd = 0;             // in prices of the start
    double firstYear = 0;       // of a phased build: when this phase is paid
    double refreshYears = 0;    // 0: bought once
    double escalationShare = 0; // of its price a year
};

/// A project with a phased build, refreshes, a ramp and, it may be, an early end.
struct ProjectPlan
{
    int years = 0; // it lasts, 1 to 200
    std::vector<Investment> investments = {};
    double receiptsUsdPerYear = 0;           // at full use, in prices of the start
    double operationsUsdPerYear = 0;         // likewise
    std::vector<double> rampShares = {};     // of the receipts, year by year; full after the last
    double escalationShare = 0;              // of receipts and operations a year
    std::optional<int> terminatedAfter = {}; // years; nothing is bought, received or paid later
    double terminationUsd = 0;               // received at that time
    bool midYear = false;                    // receipts and operations in the middle of their year
};

/// The flows of a project in the order of their times: what is bought at its time, receipts and
/// operations at the end (or in the middle) of each year. Fails with formula.out-of-range,
/// formula.not-finite-input and formula.negative.
[[nodiscard]] Result<std::vector<DatedFlow>> flowsOf(const ProjectPlan &plan);

/// `Σ CF·(1 + r)^−t` over flows at any time t. Buying I at 0, n, 2n … over T (a multiple of n) has
/// PV·CRF(r,T) = I·CRF(r,n). Fails with formula.rate-too-low where the rate is −1 or less.
[[nodiscard]] Result<double> presentValueOf(double rate, const std::vector<DatedFlow> &flows);

/// The debt that yearly cash flows carry: each is divided by the coverage ratio that the lender
/// wants, and what is left pays the debt at its rate; years without a surplus pay nothing. Flows of
/// the years 1, 2, 3 … Fails with formula.not-positive(coverage) and formula.rate-too-low.
[[nodiscard]] Result<double>
debtByCoverage(const std::vector<double> &cashForDebt, double coverage, double rate);

} // namespace headroom
