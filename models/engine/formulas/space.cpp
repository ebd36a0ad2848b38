// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/space.h"

#include "models/engine/formulas/domaincheck.h"
#include "models/engine/h100.h"

namespace headroom {

Result<Share> contiguousShare(double largestFree, double totalFree)
{
    const auto check =
        DomainCheck().notNegative("largest_free", largestFree).notNegative("total_free", totalFree);
    if (!check.ok())
        return check.failure();
    if (totalFree == 0)
        return failure("space.nothing-free");
    if (largestFree > totalFree)
        return failure("space.largest-above-total", {Amount{largestFree}, Amount{totalFree}});
    return Share(largestFree / totalFree);
}

Result<KilogramsPerSquareMetre> floorLoad(Kilograms rackAndContents, Metres width, Metres depth)
{
    const auto check = DomainCheck()
                           .notNegative("kg", rackAndContents.value())
                           .positive("width_m", width.value())
                           .positive("depth_m", depth.value());
    if (!check.ok())
        return check.failure();
    return KilogramsPerSquareMetre(rackAndContents.value() / (width.value() * depth.value()));
}

Result<Share> spaceEfficiency(SquareMetres sellable, SquareMetres room)
{
    const auto check = DomainCheck()
                           .notNegative("sellable_m2", sellable.value())
                           .positive("room_m2", room.value());
    if (!check.ok())
        return check.failure();
    if (sellable > room) {
        return failure(
            "space.sellable-above-room",
            {Amount{sellable.value(), Unit::SquareMetre}, Amount{room.value(), Unit::SquareMetre}});
    }
    return Share(sellable / room);
}

Result<double> h100Equivalents(double accelerators, Teraflops denseBf16)
{
    const auto check = DomainCheck()
                           .notNegative("accelerators", accelerators)
                           .notNegative("bf16_tflops", denseBf16.value());
    if (!check.ok())
        return check.failure();
    return accelerators * (denseBf16 / kH100Bf16Dense);
}

} // namespace headroom
