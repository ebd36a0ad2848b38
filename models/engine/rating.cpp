// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/feeds.h"
#include "models/engine/snapshot.h"

#include <cmath>

namespace headroom::engine {

namespace {

std::optional<double> ratedKw(const PowerNode &node)
{
    if (node.ratedKw)
        return node.ratedKw->value();
    if (node.ratedKva)
        return node.ratedKva->value() * node.powerFactor.value();
    if (!node.volts || !node.amperes)
        return std::nullopt;
    // Wiring is a matter of alternating current; a negative AC voltage is no rating.
    const bool isDirect = node.supply == Supply::Dc;
    const auto apparent = feedApparentPower(
        {.volts = *node.volts,
         .amperes = *node.amperes,
         .phases = isDirect ? 1 : node.phases,
         .reference = node.reference == VoltageReference::LineToLine ? FeedReference::LineToLine
                                                                     : FeedReference::LineToNeutral,
         .supply = isDirect ? FeedSupply::Dc : FeedSupply::Ac});
    if (!apparent)
        return std::nullopt;
    return isDirect ? apparent->value() : apparent->value() * node.powerFactor.value();
}

} // namespace

double usableLimitW(const PowerNode &node)
{
    const std::optional<double> rated = ratedKw(node);
    if (!rated)
        return kUnknown;
    const Share utilisation = node.maxUtilisation.value_or(usualMaxUtilisation(node));
    return std::round(*rated * utilisation.value() * 1000);
}

double wattsOf(const std::optional<Kilowatts> &power)
{
    return power ? std::round(power->value() * 1000) : kUnknown;
}

} // namespace headroom::engine
