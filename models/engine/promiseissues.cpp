// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/promiseissues.h"

#include <cmath>

namespace headroom::engine {

namespace {

constexpr double kRounding = 1e-6; // of sums of shares

} // namespace

PromiseFindings
findingsOf(const SiteSnapshot &site, const SiteContracts &contracts, const Promises &promises)
{
    PromiseFindings findings;
    std::set<int> holders;
    for (int rack = 0; rack < site.racks; ++rack) {
        double share = 0;
        for (const int index : promises.claimsOf.of(rack))
            share += promises.claims[at(index)].share;
        if (!(share > 1 + kRounding)) // nor where nobody knows
            continue;
        const double held = site.consumers[at(rack)].accelerators;
        findings.overlapAccelerators += std::isnan(held) ? 0 : (share - 1) * held;
        findings.overlapRacks.push_back(site.consumers[at(rack)].id);
        for (const int index : promises.claimsOf.of(rack))
            holders.insert(promises.claims[at(index)].contract);
    }
    for (const int contract : holders)
        findings.overlapContracts.push_back(contracts.contracts[at(contract)].id);
    for (const int key : promises.overfilled) {
        const ContractData &contract = contracts.contracts[at(key / kAllocationsPerContract)];
        const AllocationData &allocation = contract.allocations[at(key % kAllocationsPerContract)];
        findings.overfilled.push_back({contract.id, allocation.id, allocation.accelerators});
    }
    for (const PromiseFigures &figures : promises.contracts) {
        const ContractData &contract = contracts.contracts[at(figures.contract)];
        if (!contract.allocations.empty() && figures.accelerators > figures.allocated + 0.5)
            findings.shortfalls.push_back({contract.id, figures.accelerators, figures.allocated});
    }
    return findings;
}

void PromiseWatch::look(Month first, const PromiseFindings &findings)
{
    if (!findings.overlapRacks.empty()) {
        if (!m_overlap)
            m_overlap = Overlap{first, 0, {}, {}};
        m_overlap->accelerators = std::max(m_overlap->accelerators, findings.overlapAccelerators);
        m_overlap->racks.insert(findings.overlapRacks.begin(), findings.overlapRacks.end());
        m_overlap->contracts.insert(findings.overlapContracts.begin(),
                                    findings.overlapContracts.end());
    }
    for (const PromiseFindings::Overfilled &found : findings.overfilled)
        m_overfilled.try_emplace({found.contract, found.allocation},
                                 Dated<PromiseFindings::Overfilled>{first, found});
    for (const PromiseFindings::Short &found : findings.shortfalls)
        m_short.try_emplace(found.contract, Dated<PromiseFindings::Short>{first, found});
}

std::vector<Issue> PromiseWatch::issues(const Project &project, Id site) const
{
    std::vector<Issue> issues;
    const QString siteName = displayName(project, {EntityKind::Site, site});
    if (m_overlap) {
        std::vector<Subject> subjects;
        for (const Id contract : m_overlap->contracts)
            subjects.push_back({EntityKind::Contract, contract});
        const QString first = displayName(project, subjects.front());
        for (const Id rack : m_overlap->racks)
            subjects.push_back({EntityKind::Rack, rack});
        issues.push_back({Severity::Error,
                          {"contract.over-allocated",
                           {static_cast<qint64>(m_overlap->racks.size()),
                            first,
                            static_cast<qint64>(std::ceil(m_overlap->accelerators)),
                            siteName}},
                          std::move(subjects),
                          m_overlap->first});
    }
    for (const auto &[key, dated] : m_overfilled) {
        const Subject contract{EntityKind::Contract, dated.finding.contract};
        issues.push_back(
            {Severity::Error,
             {"allocation.overfilled",
              {displayName(project, contract), static_cast<qint64>(dated.finding.accelerators)}},
             {contract, {EntityKind::Allocation, dated.finding.allocation}},
             dated.first});
    }
    for (const auto &[id, dated] : m_short) {
        const Subject contract{EntityKind::Contract, id};
        issues.push_back({Severity::Warning,
                          {"contract.short",
                           {displayName(project, contract),
                            static_cast<qint64>(dated.finding.promised),
                            static_cast<qint64>(dated.finding.carried),
                            siteName}},
                          {contract},
                          dated.first});
    }
    return issues;
}

} // namespace headroom::engine
