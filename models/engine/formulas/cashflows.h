// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <optional>
#include <span>
#include <vector>

namespace headroom {

/// Net present value `NPV = Σ CF_t / (1 + r)^t` of flows in any currency, t = 0 for the first.
/// rate: a share per period, above −1. Source: numpy-financial `npv`; unlike a spreadsheet's NPV
/// the first flow is not discounted.
[[nodiscard]] Result<double> netPresentValue(double rate, std::span<const double> flows);

/// The rates at which the net present value is zero.
struct InternalRates
{
    std::optional<double> reported; // the smallest not below 0, else the one nearest 0
    std::vector<double> roots = {}; // all in (−0.99, 10], ascending
};

/// Every internal rate of return. It is not unique: flows that change sign k times have up to k.
/// −5, 10.5, 1, −8, 1 has −0.8702, 0.0886 and 0.7096.
[[nodiscard]] Result<InternalRates> internalRatesOfReturn(std::span<const double> flows);

/// Modified internal rate of return
/// `(FV of gains at the reinvestment rate / −PV of costs at the finance rate)^(1/n) − 1`, n
/// periods. Source: spreadsheets' MIRR. Fails with money.one-sign where gains or costs are missing.
[[nodiscard]] Result<double> modifiedInternalRateOfReturn(std::span<const double> flows,
                                                          double financeRate,
                                                          double reinvestmentRate);

/// Capital recovery factor `CRF = r / (1 − (1 + r)^−n)`, 1/n at r = 0: the level payment per year
/// for each unit of capital over n years, n > 0. (10 %, 5): 0.263797.
[[nodiscard]] Result<double> capitalRecoveryFactor(double rate, double years);

/// Fisher: `(1 + nominal) = (1 + real)(1 + inflation)`.
[[nodiscard]] Result<double> nominalRate(double realRate, double inflation);

/// The inverse of nominalRate.
[[nodiscard]] Result<double> realRate(double nominal, double inflation);

} // namespace headroom
