// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/quantity.h"

namespace headroom {

// One H100 SXM, the measure of H100-equivalents: dense throughput without sparsity and memory
// bandwidth. Source: NVIDIA H100 Tensor Core GPU data sheet.

inline constexpr Teraflops kH100Bf16Dense{989.5};
inline constexpr Teraflops kH100Fp8Dense{1979};
inline constexpr TerabytesPerSecond kH100MemoryBandwidth{3.35};

} // namespace headroom
