// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/contracts.h"
#include "models/engine/snapshot.h"

namespace headroom::engine {

/// A contract in force: how much of it, and which of its allocations count.
struct Promise
{
    int contract = -1;
    double amount = kUnknown;
    double siteShare = 1; // of the amount
    std::vector<int> allocations;
};

/// What is in service in one epoch.
struct Service
{
    Month first;
    std::vector<char> nodeUp;     // in service by phase, status and outages
    std::vector<char> consumerOn; // draws power (or would, had it feeds)
    std::vector<char> built;      // consumer whose phase has begun, whatever its state
    std::vector<double> limitW;   // of nodes: capped by outages, 0 when not in service, NaN unknown
    std::vector<Promise> promises;
};

/// Months index epochs: a month's epoch is the distinct set of what is in service and in force.
struct TimeAxis
{
    std::vector<Service> epochs;
    std::vector<int> epochOf; // one for each month
};

[[nodiscard]] TimeAxis
timeAxisOf(const SiteSnapshot &site, const SiteContracts &contracts, Month first, int months);

} // namespace headroom::engine
