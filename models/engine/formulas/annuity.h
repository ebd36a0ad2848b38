// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

namespace headroom {

/// When in its period a payment falls due.
enum class PaymentTime { End, Begin };

/// Level payments over equal periods. All functions below solve
///   `pv·(1+r)^n + pmt·(1 + r·w)·((1+r)^n − 1)/r + fv = 0`, w = 1 for payments at the beginning,
/// and its limit `pv + pmt·n + fv = 0` at r = 0, for one of its members. Money received is
/// positive, money paid negative. The rate is a share per period, above −1.
/// Source: PMT, PV, FV, NPER and RATE of OpenDocument v1.2 part 2 and of spreadsheets.
struct Annuity
{
    double rate = 0;
    double periods = 0;
    double payment = 0;
    double presentValue = 0;
    double futureValue = 0;
    PaymentTime when = PaymentTime::End;
};

/// Fails with formula.not-positive(nper) without periods.
[[nodiscard]] Result<double> payment(const Annuity &annuity);
[[nodiscard]] Result<double> presentValue(const Annuity &annuity);
[[nodiscard]] Result<double> futureValue(const Annuity &annuity);

/// Fails with money.no-periods where the payments never lead there.
[[nodiscard]] Result<double> numberOfPeriods(const Annuity &annuity);

/// Of several rates the smallest that is not negative, else the one nearest zero. Fails with
/// money.no-rate where there is none between −99.9999 % and 10,000,000 % per period.
[[nodiscard]] Result<double> ratePerPeriod(const Annuity &annuity);

} // namespace headroom
