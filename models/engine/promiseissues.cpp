// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/promiseissues.h"

#include <cmath>

namespace headroom::engine {

namespace {

constexpr double kRounding = 1e-6; // of sums of shares

} // namespace

void PromiseWatch::look(const Service &service, const Promises &promises)
{
    double beyond = 0;
    for (int rack = 0; rack < m_site.racks; ++rack) {
        double share = 0;
        for (const int index : promises.claimsOf.of(rack))
            share += promises.claims[at(index)].share;
        if (share <= 1 + kRounding)
            continue;
        if (!m_overlap)
            m_overlap = Overlap{service.first, 0, {}, {}};
        const double held = m_site.consumers[at(rack)].accelerators;
        beyond += std::isnan(held) ? 0 : (share - 1) * held;
        m_overlap->racks.insert(rack);
        for (const int index : promises.claimsOf.of(rack))
            m_overlap->contracts.insert(promises.claims[at(index)].contract);
    }
    if (m_overlap)
        m_overlap->accelerators = std::max(m_overlap->accelerators, beyond);
    for (const int allocation : promises.overfilled)
        m_overfilled.try_emplace(allocation, service.first);
    for (const PromiseFigures &figures : promises.contracts) {
        const bool placed = !m_contracts.contracts[at(figures.contract)].allocations.empty();
        if (placed && figures.accelerators > figures.allocated + 0.5)
            m_short.try_emplace(figures.contract,
                                Short{service.first, figures.accelerators, figures.allocated});
    }
}

std::vector<Issue> PromiseWatch::issues(const Project &project) const
{
    std::vector<Issue> issues;
    const auto contractSubject = [this](int contract) {
        return Subject{EntityKind::Contract, m_contracts.contracts[at(contract)].id};
    };
    if (m_overlap) {
        std::vector<Subject> subjects;
        for (const int contract : m_overlap->contracts)
            subjects.push_back(contractSubject(contract));
        const QString first = displayName(project, subjects.front());
        for (const int rack : m_overlap->racks)
            subjects.push_back({EntityKind::Rack, m_site.consumers[at(rack)].id});
        issues.push_back({Severity::Error,
                          {"contract.over-allocated",
                           {static_cast<qint64>(m_overlap->racks.size()),
                            first,
                            static_cast<qint64>(std::ceil(m_overlap->accelerators)),
                            m_site.name}},
                          std::move(subjects),
                          m_overlap->first});
    }
    for (const auto &[key, month] : m_overfilled) {
        const int contract = key / kAllocationsPerContract;
        const AllocationData &allocation =
            m_contracts.contracts[at(contract)].allocations[at(key % kAllocationsPerContract)];
        issues.push_back({Severity::Error,
                          {"allocation.overfilled",
                           {displayName(project, contractSubject(contract)),
                            static_cast<qint64>(allocation.accelerators)}},
                          {contractSubject(contract), {EntityKind::Allocation, allocation.id}},
                          month});
    }
    for (const auto &[contract, state] : m_short) {
        issues.push_back({Severity::Warning,
                          {"contract.short",
                           {displayName(project, contractSubject(contract)),
                            static_cast<qint64>(state.promised),
                            static_cast<qint64>(state.carried),
                            m_site.name}},
                          {contractSubject(contract)},
                          state.first});
    }
    return issues;
}

} // namespace headroom::engine
