// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/revenue.h"

#include <algorithm>

namespace headroom::engine {

namespace {

int daysInForce(const Contract &contract, Month month)
{
    const QDate first = std::max(*contract.start, month.firstDay());
    QDate last = month.firstDay().addDays(month.firstDay().daysInMonth() - 1);
    if (contract.end)
        last = std::min(last, *contract.end);
    return std::max(0, static_cast<int>(first.daysTo(last)) + 1);
}

} // namespace

Known priceShareOf(const Contract &contract, const Known &promised)
{
    switch (contract.priceSplit) {
    case PriceSplit::Whole:
        return 1;
    case PriceSplit::StatedShare:
        return contract.priceShare;
    case PriceSplit::ByAccelerators:
        if (!promised || !contract.priceCovers)
            return std::nullopt;
        return std::min(1.0, *promised / *contract.priceCovers);
    }
    return std::nullopt;
}

Known revenueOf(const Contract &contract, Month month, const Known &promised)
{
    constexpr double kHoursOfDay = 24;
    if (!contract.pricePerMonth && !contract.pricePerAcceleratorHour)
        return std::nullopt;
    const double days = daysInForce(contract, month);
    double revenue = 0;
    if (contract.pricePerMonth) {
        const Known share = priceShareOf(contract, promised);
        if (!share)
            return std::nullopt;
        revenue += contract.pricePerMonth->value() * *share * days / month.firstDay().daysInMonth();
    }
    if (contract.pricePerAcceleratorHour) {
        if (!promised)
            return std::nullopt;
        revenue += contract.pricePerAcceleratorHour->value() * *promised * kHoursOfDay * days;
    }
    return revenue;
}

Known atRisk(const Known &revenue, const Known &lost, const Known &promised)
{
    if (lost && *lost == 0)
        return 0;
    if (!revenue || !lost || !promised || *promised <= 0)
        return std::nullopt;
    return *revenue * std::min(1.0, *lost / *promised);
}

} // namespace headroom::engine
