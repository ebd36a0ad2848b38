// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/suppliedparts.h"

#include "models/engine/snapshot.h"
#include "models/engine/supplied.h"

namespace headroom::engine {

SuppliedParts::SuppliedParts(const Project &project,
                             Month month,
                             const std::vector<SiteEvaluation> &sites)
{
    for (const SiteEvaluation &site : sites) {
        const auto epoch = at(month - project.settings().horizonStart);
        const ResourceFigures &figures = site.resource(u"accelerators")->byEpoch[epoch];
        const Known there = figures.limit;
        const Known promised = figures.contracted;
        for (const Contract &contract : project.table<Contract>()) {
            if (!isInForce(contract, month))
                continue;
            const SuppliedPart part = suppliedPart(project, site.site, contract, month);
            if (!part.carried)
                continue;
            Known given = part.accelerators;
            if (!there || !promised)
                given.reset();
            else if (given && *promised > *there)
                given = *given * (*there / *promised);
            m_given[{contract.id, site.site}] = given;
        }
    }
}

Known SuppliedParts::to(Id contract) const
{
    Known sum = 0;
    for (auto part = m_given.lower_bound({contract, Id{}});
         part != m_given.end() && part->first.first == contract;
         ++part)
        sum = plus(sum, part->second);
    return sum;
}

Known SuppliedParts::from(Id site, Id contract) const
{
    const auto found = m_given.find({contract, site});
    return found == m_given.end() ? Known(0) : found->second;
}

} // namespace headroom::engine
