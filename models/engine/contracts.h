// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/snapshot.h"

namespace headroom::engine {

/// The ramp of a contract in its product's units, the earliest step first.
using Ramp = std::vector<std::pair<Month, double>>;

[[nodiscard]] Ramp rampStepsOf(const Project &project, Id contract);

/// The amount of the last step that has begun: zero before the first, unknown without any.
[[nodiscard]] double amountIn(const Ramp &ramp, Month month);

struct AllocationData
{
    Id id;
    std::vector<int> racks; // of this site that it covers
    std::optional<Month> from;
    std::optional<Month> until;
    double accelerators = kUnknown; // unknown: all that are there
    double siteShare = 1;           // of the allocation's accelerators, by what is installed
};

/// What an allocation gives to a contract at one site, and everywhere.
struct AllocatedSpan
{
    std::optional<Month> from;
    std::optional<Month> until;
    double here = 0; // accelerators
    double all = 0;
};

/// A promise as one site sees it. Reserved and signed contracts count; drafts and closed ones do
/// not.
struct ContractData
{
    Id id;
    bool firm = true;
    Product product = Product::Accelerators;
    bool startUnknown = false;
    std::optional<Month> first; // first month it touches
    std::optional<Month> last;
    Ramp steps;
    double contractedW = kUnknown;    // facility power, this site's share of it
    double acceleratorW = kUnknown;   // of its accelerator type
    double siteShare = 1;             // of its amount, over all months
    std::vector<AllocatedSpan> spans; // where several sites carry it
    std::vector<AllocationData> allocations;

    /// A contract counts in every month it touches, its end included; before its first ramp step
    /// its amount is zero; with no steps at all it is unknown, which means all that is allocated.
    [[nodiscard]] bool countsIn(Month month) const;

    /// The site's share of the amount in a month: of the accelerators that are allocated then, as
    /// many as its allocations name, else as are installed under them. Where none is allocated, or
    /// nobody knows how many, the share over all months.
    [[nodiscard]] double siteShareIn(Month month) const;

    [[nodiscard]] double amountIn(Month month) const { return engine::amountIn(steps, month); }
};

/// The contracts of one site, in order of id.
struct SiteContracts
{
    std::vector<ContractData> contracts;
};

/// The contracts of every site, index as in snapshots.
[[nodiscard]] std::vector<SiteContracts> contractsOf(const Project &project,
                                                     const std::vector<SiteSnapshot> &snapshots);

} // namespace headroom::engine
