// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/issue.h"
#include "models/engine/promises.h"

#include <map>
#include <set>

namespace headroom::engine {

/// Watches the promises of one site over its epochs: racks that are promised more than once,
/// allocations of more than there is, contracts that nothing or too little carries. Each is told
/// once, with the first month.
class PromiseWatch
{
public:
    PromiseWatch(const SiteSnapshot &site, const SiteContracts &contracts)
        : m_site(site)
        , m_contracts(contracts)
    {}

    void look(const Service &service, const Promises &promises);

    [[nodiscard]] std::vector<Issue> issues(const Project &project) const;

private:
    struct Short
    {
        Month first;
        double promised = 0;
        double carried = 0;
    };

    struct Overlap
    {
        Month first;
        double accelerators = 0; // promised beyond what is there, at the worst
        std::set<int> racks;
        std::set<int> contracts;
    };

    const SiteSnapshot &m_site;
    const SiteContracts &m_contracts;
    std::optional<Overlap> m_overlap;
    std::map<int, Month> m_overfilled;
    std::map<int, Short> m_short;
};

} // namespace headroom::engine
