// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/issue.h"
#include "models/engine/promises.h"

#include <map>
#include <set>

namespace headroom::engine {

/// What is wrong with the promises of one site in one epoch.
struct PromiseFindings
{
    struct Overfilled
    {
        Id contract;
        Id allocation;
        double accelerators = 0; // that it names
    };

    struct Short
    {
        Id contract;
        double promised = 0;
        double carried = 0;
    };

    std::vector<Id> overlapRacks;     // promised more than once
    std::vector<Id> overlapContracts; // that hold them
    double overlapAccelerators = 0;   // promised beyond what is there
    std::vector<Overfilled> overfilled;
    std::vector<Short> shortfalls; // contracts that too little carries
};

[[nodiscard]] PromiseFindings
findingsOf(const SiteSnapshot &site, const SiteContracts &contracts, const Promises &promises);

/// Watches the promises of one site over its epochs. Each finding is told once, with the first
/// month.
class PromiseWatch
{
public:
    void look(Month first, const PromiseFindings &findings);

    [[nodiscard]] std::vector<Issue> issues(const Project &project, Id site) const;

private:
    struct Overlap
    {
        Month first;
        double accelerators = 0; // at the worst
        std::set<Id> racks;
        std::set<Id> contracts;
    };

    template <class Finding>
    struct Dated
    {
        Month first;
        Finding finding;
    };

    std::optional<Overlap> m_overlap;
    std::map<std::pair<Id, Id>, Dated<PromiseFindings::Overfilled>> m_overfilled;
    std::map<Id, Dated<PromiseFindings::Short>> m_short;
};

} // namespace headroom::engine
