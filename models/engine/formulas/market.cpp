// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/market.h"

#include "models/engine/formulas/domaincheck.h"

#include <algorithm>

namespace headroom {

Result<EnergyPriceEffect> energyPriceEffect(const EnergyPriceInputs &inputs)
{
    const auto check = DomainCheck()
                           .notNegative("energy_price_usd_per_mwh", inputs.priceUsdPerMwh)
                           .notNegative("elasticity", inputs.elasticity)
                           .finite("net_load_mw", inputs.netLoadMw)
                           .positive("zone_load_mw", inputs.zoneLoadMw)
                           .notNegative("consumer_mwh", inputs.consumptionMwh)
                           .share("tenant_share", inputs.tenantShare);
    if (!check.ok())
        return check.failure();
    EnergyPriceEffect effect;
    effect.deltaUsdPerMwh = inputs.priceUsdPerMwh * inputs.elasticity
                            * std::max(0.0, inputs.netLoadMw) / inputs.zoneLoadMw;
    effect.amountUsdPerYear = inputs.tenantShare * effect.deltaUsdPerMwh * inputs.consumptionMwh;
    return effect;
}

Result<double> herfindahlIndex(std::span<const double> amounts)
{
    DomainCheck check;
    check.values("amounts", amounts);
    for (const double amount : amounts)
        check.notNegative("amounts", amount);
    if (!check.ok())
        return check.failure();
    const double largest = *std::max_element(amounts.begin(), amounts.end());
    if (largest == 0)
        return failure("market.nothing-to-share");
    double sum = 0;
    double squares = 0;
    for (const double amount : amounts) {
        const double relative = amount / largest; // so that no square overflows
        sum += relative;
        squares += relative * relative;
    }
    return squares / (sum * sum);
}

Result<double> reserveMargin(double capacity, double peak)
{
    const auto check = DomainCheck().notNegative("capacity", capacity).positive("peak", peak);
    if (!check.ok())
        return check.failure();
    return (capacity - peak) / peak;
}

} // namespace headroom
