// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"

namespace headroom::bench {

/// So many copies of the sample's site beside it, each with its whole power tree.
[[nodiscard]] Project withCopies(const Project &sample, int copies);

/// 1,000,000 accelerators over 30 years of months: 5 sites of 200 MW blocks, each with 3,000 racks
/// (66 or 67 accelerators) on A and B feeds and 1,000 pieces of equipment six levels deep, built in
/// 12 phases, half of the racks promised to one customer.
[[nodiscard]] Project millionAccelerators();

} // namespace headroom::bench
