// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"

#include <optional>

namespace headroom {

/// What a plan holds, whenever it comes into service: every rack counts but positions that are only
/// reserved.
struct Inventory
{
    qint64 racks = 0;        // positions included
    qint64 computeRacks = 0; // with accelerators, or of a type that has some
    std::optional<qint64> accelerators;
    std::optional<double> h100Equivalents; // dense BF16 throughput over that of one H100
};

/// A figure is unknown where a rack's accelerators are, or what one of them can do.
[[nodiscard]] Inventory inventoryOf(const Project &project);

} // namespace headroom
