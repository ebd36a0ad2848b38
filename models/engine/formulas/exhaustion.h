// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/forecast.h"

#include <optional>

namespace headroom {

struct Growth
{
    GrowthModel model = GrowthModel::Linear;
    double rate = 0;    // amount per period; share per period; steepness k per period
    double ceiling = 0; // K, of logistic growth: what demand approaches and never reaches
};

/// Periods until demand that is now `demand` reaches `capacity`, in any unit that both share; 0
/// where it has, nothing where it never does.
///   linear `(C − D)/g`; exponential `ln(C/D)/ln(1 + g)`;
///   logistic `(1/k)·ln[(C/(K − C))·((K − D)/D)]`, never when C ≥ K.
/// Stepped growth has no closed form: its steps are looked up month by month, and here it never
/// reaches anything.
/// Amounts are not negative, an exponential rate is above −1, a ceiling above 0.
[[nodiscard]] Result<std::optional<double>>
timeToExhaustion(double demand, double capacity, const Growth &growth);

} // namespace headroom
