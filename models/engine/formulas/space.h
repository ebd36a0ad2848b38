// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/quantity.h"
#include "models/base/result.h"

namespace headroom {

/// How much of the free space is in one piece: `largest contiguous free / total free`, both in rack
/// positions or rack units. Source: Hyperview; 3 of 8 free units are 38 %.
/// Fails with space.nothing-free, and with space.largest-above-total where the part is more than
/// the whole.
[[nodiscard]] Result<Share> contiguousShare(double largestFree, double totalFree);

/// Load on the floor under a rack: `(rack + contents) / footprint`.
[[nodiscard]] Result<KilogramsPerSquareMetre>
floorLoad(Kilograms rackAndContents, Metres width, Metres depth);

/// `sellable / room area`. Source: Schneider Electric, terms of colocation space.
[[nodiscard]] Result<Share> spaceEfficiency(SquareMetres sellable, SquareMetres room);

/// `accelerators × dense BF16 throughput / 989.5 TFLOPS`, that of an H100 SXM.
[[nodiscard]] Result<double> h100Equivalents(double accelerators, Teraflops denseBf16);

} // namespace headroom
