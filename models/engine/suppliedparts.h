// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"
#include "models/engine/known.h"

#include <map>
#include <vector>

namespace headroom::engine {

/// What the bought-in and orbital sites give to contracts in one month: to each its share where
/// more is promised of a site than it has.
class SuppliedParts
{
public:
    /// sites: of suppliedSites().
    SuppliedParts(const Project &project, Month month, const std::vector<SiteEvaluation> &sites);

    /// Accelerators that a contract gets from all of them.
    [[nodiscard]] Known to(Id contract) const;

    /// Accelerators that a contract gets from one of them, 0 where it does not carry it.
    [[nodiscard]] Known from(Id site, Id contract) const;

private:
    std::map<std::pair<Id, Id>, Known> m_given; // by contract, site
};

} // namespace headroom::engine
