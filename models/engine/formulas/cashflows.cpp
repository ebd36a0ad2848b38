// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/cashflows.h"

#include "models/engine/formulas/domaincheck.h"
#include "models/engine/formulas/rateroots.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double kLeastInternalRate = -0.99;
constexpr double kMostInternalRate = 10;

/// Σ CF_t x^t by Horner's rule, and the same of the absolute flows.
struct Polynomial
{
    double value = 0;
    double scale = 0;

    void multiplyAdd(double x, double flow)
    {
        value = value * x + flow;
        scale = scale * x + std::abs(flow);
    }
};

/// The present value as a share of the sum of its absolute terms. Below a rate of 0 it is taken at
/// the end instead of the start, so that no power exceeds 1.
double relativePresentValue(std::span<const double> flows, double rate)
{
    Polynomial sum;
    if (rate >= 0) {
        for (auto flow = flows.rbegin(); flow != flows.rend(); ++flow)
            sum.multiplyAdd(1 / (1 + rate), *flow);
    } else {
        for (const double flow : flows)
            sum.multiplyAdd(1 + rate, flow);
    }
    return sum.value / sum.scale;
}

/// Without the zeros at both ends, which move no root.
std::span<const double> trimmed(std::span<const double> flows)
{
    while (!flows.empty() && flows.front() == 0)
        flows = flows.subspan(1);
    while (!flows.empty() && flows.back() == 0)
        flows = flows.first(flows.size() - 1);
    return flows;
}

} // namespace

Result<double> netPresentValue(double rate, std::span<const double> flows)
{
    const auto check = DomainCheck().rate("rate", rate).values("flows", flows);
    if (!check.ok())
        return check.failure();
    double sum = 0;
    for (auto flow = flows.rbegin(); flow != flows.rend(); ++flow)
        sum = sum / (1 + rate) + *flow;
    return sum;
}

Result<InternalRates> internalRatesOfReturn(std::span<const double> flows)
{
    const auto check = DomainCheck().values("flows", flows);
    if (!check.ok())
        return check.failure();
    const std::span<const double> relevant = trimmed(flows);
    const auto isNegative = [](double flow) { return flow < 0; };
    const auto isPositive = [](double flow) { return flow > 0; };
    InternalRates rates;
    if (std::any_of(relevant.begin(), relevant.end(), isNegative)
        && std::any_of(relevant.begin(), relevant.end(), isPositive)) {
        const auto value = [relevant](double rate) { return relativePresentValue(relevant, rate); };
        rates.roots = rateRoots(value, kLeastInternalRate, kMostInternalRate);
        rates.reported = preferredRate(rates.roots);
    }
    return rates;
}

Result<double> modifiedInternalRateOfReturn(std::span<const double> flows,
                                            double financeRate,
                                            double reinvestmentRate)
{
    const auto check = DomainCheck()
                           .values("flows", flows)
                           .rate("finance_rate", financeRate)
                           .rate("reinvest_rate", reinvestmentRate);
    if (!check.ok())
        return check.failure();
    double gains = 0; // at the end
    for (const double flow : flows)
        gains = gains * (1 + reinvestmentRate) + std::max(flow, 0.0);
    double costs = 0; // at the start
    for (auto flow = flows.rbegin(); flow != flows.rend(); ++flow)
        costs = costs / (1 + financeRate) - std::min(*flow, 0.0);
    if (gains <= 0 || costs <= 0)
        return failure("money.one-sign");
    return std::expm1(std::log(gains / costs) / static_cast<double>(flows.size() - 1));
}

Result<double> capitalRecoveryFactor(double rate, double years)
{
    const auto check = DomainCheck().rate("rate", rate).positive("years", years);
    if (!check.ok())
        return check.failure();
    if (rate == 0)
        return 1 / years;
    return rate / -std::expm1(-years * std::log1p(rate));
}

Result<double> nominalRate(double realRate, double inflation)
{
    const auto check = DomainCheck().rate("real", realRate).rate("inflation", inflation);
    if (!check.ok())
        return check.failure();
    return realRate + inflation + realRate * inflation;
}

Result<double> realRate(double nominal, double inflation)
{
    const auto check = DomainCheck().rate("nominal", nominal).rate("inflation", inflation);
    if (!check.ok())
        return check.failure();
    return (nominal - inflation) / (1 + inflation);
}

} // namespace headroom
