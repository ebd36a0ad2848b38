// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
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
    const double kva = std::abs(node.volts->value()) * node.amperes->value() / 1000;
    if (node.supply == Supply::Dc)
        return kva;
    if (node.phases == 1)
        return kva * node.powerFactor.value();
    const double factor = node.reference == VoltageReference::LineToLine ? std::sqrt(3.0) : 3.0;
    return factor * kva * node.powerFactor.value();
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
