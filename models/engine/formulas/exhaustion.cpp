// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/exhaustion.h"

#include "models/engine/formulas/domaincheck.h"

#include <cmath>

namespace headroom {

Result<std::optional<double>> timeToExhaustion(double demand, double capacity, const Growth &growth)
{
    DomainCheck check;
    check.notNegative("demand", demand).notNegative("capacity", capacity);
    if (growth.model == GrowthModel::Exponential)
        check.rate("growth", growth.rate);
    else
        check.finite("growth", growth.rate);
    if (growth.model == GrowthModel::Logistic)
        check.positive("ceiling", growth.ceiling);
    if (!check.ok())
        return check.failure();

    if (demand >= capacity)
        return std::optional(0.0);
    const std::optional<double> never;
    if (growth.rate <= 0)
        return never;
    switch (growth.model) {
    case GrowthModel::Linear:
        return std::optional((capacity - demand) / growth.rate);
    case GrowthModel::Exponential:
        // What is zero stays zero at any rate.
        if (demand == 0)
            return never;
        return std::optional(std::log(capacity / demand) / std::log1p(growth.rate));
    case GrowthModel::Logistic:
        if (demand == 0 || capacity >= growth.ceiling)
            return never;
        return std::optional(std::log((capacity / (growth.ceiling - capacity))
                                      * ((growth.ceiling - demand) / demand))
                             / growth.rate);
    case GrowthModel::Stepped:
        break;
    }
    return never;
}

} // namespace headroom
