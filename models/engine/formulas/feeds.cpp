// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/feeds.h"

#include "models/engine/formulas/domaincheck.h"

#include <cmath>
#include <numbers>

namespace headroom {

Result<KilovoltAmperes> feedApparentPower(const FeedRating &rating)
{
    const double volts = rating.volts.value();
    DomainCheck check;
    check.finite("volts", volts).notNegative("amps", rating.amperes.value());
    if (rating.supply == FeedSupply::Ac)
        check.notNegative("volts", volts);
    if (!check.ok())
        return check.failure();
    if (rating.phases != 1 && rating.phases != 3)
        return failure("power.phases", {qint64{rating.phases}});

    const double onePhaseKva = std::abs(volts) * rating.amperes.value() / 1000;
    if (rating.supply == FeedSupply::Dc) {
        if (rating.phases != 1)
            return failure("power.dc-phases");
        return KilovoltAmperes(onePhaseKva);
    }
    if (rating.phases == 1)
        return KilovoltAmperes(onePhaseKva);
    switch (rating.reference) {
    case FeedReference::LineToLine:
        return KilovoltAmperes(std::numbers::sqrt3 * onePhaseKva);
    case FeedReference::LineToNeutral:
        return KilovoltAmperes(3 * onePhaseKva);
    case FeedReference::Unknown:
        break;
    }
    return failure("power.no-reference");
}

Result<Kilowatts>
feedUsablePower(const FeedRating &rating, Share maxUtilisation, double powerFactor)
{
    const auto check = DomainCheck()
                           .share("max_utilisation", maxUtilisation.value())
                           .positiveShare("power_factor", powerFactor);
    if (!check.ok())
        return check.failure();
    if (rating.supply == FeedSupply::Dc && powerFactor != 1)
        return failure("power.dc-power-factor");
    const auto apparent = feedApparentPower(rating);
    if (!apparent)
        return apparent.failure();
    return Kilowatts(apparent->value() * maxUtilisation.value() * powerFactor);
}

Result<Kilowatts> upstreamLoad(Kilowatts downstream, double efficiency, Kilowatts standingLoss)
{
    const auto check = DomainCheck()
                           .notNegative("load_kw", downstream.value())
                           .positiveShare("efficiency", efficiency)
                           .notNegative("standing_loss_kw", standingLoss.value());
    if (!check.ok())
        return check.failure();
    return downstream / efficiency + standingLoss;
}

Result<double> oversubscription(std::span<const double> ratingsBelow, double ownRating)
{
    DomainCheck check;
    check.values("ratings", ratingsBelow).positive("rating", ownRating);
    double sum = 0;
    for (const double rating : ratingsBelow) {
        check.notNegative("ratings", rating);
        sum += rating;
    }
    if (!check.ok())
        return check.failure();
    return sum / ownRating;
}

Result<double> leastHeadroom(std::span<const double> limits, std::span<const double> loads)
{
    DomainCheck check;
    check.values("limits", limits).values("loads", loads);
    if (!check.ok())
        return check.failure();
    if (limits.size() != loads.size())
        return failure("formula.cases-differ",
                       {static_cast<qint64>(limits.size()), static_cast<qint64>(loads.size())});
    double least = limits.front() - loads.front();
    for (std::size_t i = 1; i < limits.size(); ++i)
        least = std::min(least, limits[i] - loads[i]);
    return least;
}

} // namespace headroom
