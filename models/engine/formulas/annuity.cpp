// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/annuity.h"

#include "models/engine/formulas/domaincheck.h"
#include "models/engine/formulas/rateroots.h"

#include <cmath>

namespace headroom {

namespace {

/// ((1+r)^n − 1)/r, without loss of digits at small rates.
double growthOfOne(double rate, double periods)
{
    return rate == 0 ? periods : std::expm1(periods * std::log1p(rate)) / rate;
}

double dueFactor(const Annuity &annuity, double rate)
{
    return annuity.when == PaymentTime::Begin ? 1 + rate : 1;
}

DomainCheck checkAmounts(const Annuity &annuity)
{
    return DomainCheck()
        .finite("pmt", annuity.payment)
        .finite("pv", annuity.presentValue)
        .finite("fv", annuity.futureValue);
}

/// The balance of the equation as a share of its absolute terms, taken at the end for losses and at
/// the start for gains, so that no power exceeds 1.
double relativeBalance(const Annuity &annuity, double rate)
{
    const double growth = std::exp(annuity.periods * std::log1p(rate));
    double first = annuity.presentValue;
    double payments = annuity.payment * dueFactor(annuity, rate);
    double last = annuity.futureValue;
    if (rate > 0) {
        payments *= -std::expm1(-annuity.periods * std::log1p(rate)) / rate;
        last /= growth;
    } else {
        first *= growth;
        payments *= growthOfOne(rate, annuity.periods);
    }
    const double scale = std::abs(first) + std::abs(payments) + std::abs(last);
    return scale == 0 ? 1 : (first + payments + last) / scale;
}

} // namespace

Result<double> payment(const Annuity &annuity)
{
    const auto check =
        checkAmounts(annuity).rate("rate", annuity.rate).positive("nper", annuity.periods);
    if (!check.ok())
        return check.failure();
    const double perPayment =
        dueFactor(annuity, annuity.rate) * growthOfOne(annuity.rate, annuity.periods);
    // Not as a power times a factor: (1+r)^n overflows long before the payment does.
    const double recovery =
        annuity.rate == 0 ? 1 / annuity.periods
                          : annuity.rate / -std::expm1(-annuity.periods * std::log1p(annuity.rate));
    return -annuity.presentValue * recovery / dueFactor(annuity, annuity.rate)
           - annuity.futureValue / perPayment;
}

Result<double> presentValue(const Annuity &annuity)
{
    const auto check =
        checkAmounts(annuity).rate("rate", annuity.rate).notNegative("nper", annuity.periods);
    if (!check.ok())
        return check.failure();
    const double discount = std::exp(-annuity.periods * std::log1p(annuity.rate));
    const double perPayment =
        annuity.rate == 0 ? annuity.periods
                          : -std::expm1(-annuity.periods * std::log1p(annuity.rate)) / annuity.rate;
    return -annuity.payment * dueFactor(annuity, annuity.rate) * perPayment
           - annuity.futureValue * discount;
}

Result<double> futureValue(const Annuity &annuity)
{
    const auto check =
        checkAmounts(annuity).rate("rate", annuity.rate).notNegative("nper", annuity.periods);
    if (!check.ok())
        return check.failure();
    const double growth = std::exp(annuity.periods * std::log1p(annuity.rate));
    return -annuity.presentValue * growth
           - annuity.payment * dueFactor(annuity, annuity.rate)
                 * growthOfOne(annuity.rate, annuity.periods);
}

Result<double> numberOfPeriods(const Annuity &annuity)
{
    const auto check = checkAmounts(annuity).rate("rate", annuity.rate);
    if (!check.ok())
        return check.failure();
    const double due = annuity.payment * dueFactor(annuity, annuity.rate);
    const double change = annuity.presentValue + annuity.futureValue;
    if (annuity.rate == 0) {
        if (due == 0)
            return failure("money.no-periods");
        return -change / due;
    }
    // (1+r)^n = (due − fv·r)/(due + pv·r) = 1 + growth
    const double growth = -change * annuity.rate / (due + annuity.presentValue * annuity.rate);
    if (!std::isfinite(growth) || growth <= -1)
        return failure("money.no-periods");
    return std::log1p(growth) / std::log1p(annuity.rate);
}

Result<double> ratePerPeriod(const Annuity &annuity)
{
    const auto check = checkAmounts(annuity).positive("nper", annuity.periods);
    if (!check.ok())
        return check.failure();
    const bool oneSided =
        (annuity.payment == 0) + (annuity.presentValue == 0) + (annuity.futureValue == 0) >= 2;
    if (oneSided)
        return failure("money.no-rate");
    const auto balance = [&annuity](double rate) { return relativeBalance(annuity, rate); };
    const auto rate = preferredRate(rateRoots(balance, -0.999999, 1e5));
    if (!rate)
        return failure("money.no-rate");
    return *rate;
}

} // namespace headroom
