// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/power.h"

namespace headroom {

/// What equipment of a kind carries: chillers, dry coolers and CDUs liquid, air handlers air, all
/// else power.
[[nodiscard]] constexpr Carrier usualCarrier(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Chiller:
    case NodeKind::DryCooler:
    case NodeKind::CoolantDistributionUnit:
        return Carrier::Liquid;
    case NodeKind::AirHandler:
        return Carrier::Air;
    default:
        return Carrier::Power;
    }
}

} // namespace headroom
