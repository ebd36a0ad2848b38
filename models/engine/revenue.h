// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/engine/known.h"

namespace headroom::engine {

/// Of a contract's monthly price, the share that is paid for what this plan promises, 0 to 1: all
/// of it, the share that is stated, or accelerators promised in the month / accelerators that the
/// price covers, at most 1. Unknown where what the rule needs is.
[[nodiscard]] Known priceShareOf(const Contract &contract, const Known &promised);

/// US dollars in a month in which the contract is in force: price per month × its share × days in
/// force / days of the month, plus price per accelerator-hour × accelerators × 24 h × days in
/// force. Leases are paid whether used or not. Unknown without any price.
[[nodiscard]] Known revenueOf(const Contract &contract, Month month, const Known &promised);

/// The share of a revenue that goes with accelerators of so many.
[[nodiscard]] Known atRisk(const Known &revenue, const Known &lost, const Known &promised);

} // namespace headroom::engine
