// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/epochs.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace headroom::engine {

namespace {

bool holds(std::optional<Month> from, std::optional<Month> until, Month month)
{
    return (!from || *from <= month) && (!until || month <= *until);
}

/// Everything of a month that the state of the site depends on; equal keys are one epoch.
using Key = std::vector<double>;

class AxisBuilder
{
public:
    AxisBuilder(const SiteSnapshot &site, const SiteContracts &contracts)
        : m_site(site)
        , m_contracts(contracts)
        , m_phaseUsed(site.phases.size(), 0)
    {
        for (const Node &node : site.nodes)
            use(node.phase);
        for (const Consumer &consumer : site.consumers)
            use(consumer.phase);
    }

    [[nodiscard]] Key keyOf(Month month) const
    {
        Key key;
        for (std::size_t i = 0; i < m_phaseUsed.size(); ++i) {
            if (m_phaseUsed[i])
                key.push_back(monthsInto(static_cast<int>(i), month));
        }
        for (const OutageData &outage : m_site.outages)
            key.push_back(holds(outage.from, outage.until, month) ? 1 : 0);
        for (const ContractData &contract : m_contracts.contracts) {
            const bool counts = contract.countsIn(month);
            key.push_back(counts ? 1 : 0);
            if (!counts)
                continue;
            const double amount = contract.amountIn(month);
            key.push_back(std::isnan(amount) ? -1 : amount);
            const double share = contract.siteShareIn(month);
            key.push_back(std::isnan(share) ? -1 : share);
            for (const AllocationData &allocation : contract.allocations)
                key.push_back(holds(allocation.from, allocation.until, month) ? 1 : 0);
        }
        return key;
    }

    [[nodiscard]] Service serviceIn(Month month) const
    {
        Service service;
        service.first = month;
        addNodes(service, month);
        for (const Consumer &consumer : m_site.consumers) {
            const bool begun = hasBegun(consumer.phase, month, consumer.delay);
            service.built.push_back(begun ? 1 : 0);
            service.consumerOn.push_back(begun && consumer.drawing ? 1 : 0);
        }
        for (std::size_t c = 0; c < m_contracts.contracts.size(); ++c) {
            const ContractData &contract = m_contracts.contracts[c];
            if (!contract.countsIn(month))
                continue;
            Promise promise{
                static_cast<int>(c), contract.amountIn(month), contract.siteShareIn(month), {}};
            for (std::size_t a = 0; a < contract.allocations.size(); ++a) {
                if (holds(contract.allocations[a].from, contract.allocations[a].until, month))
                    promise.allocations.push_back(static_cast<int>(a));
            }
            service.promises.push_back(std::move(promise));
        }
        return service;
    }

private:
    void use(int phase)
    {
        if (phase >= 0)
            m_phaseUsed[at(phase)] = 1;
    }

    [[nodiscard]] bool hasBegun(int phase, Month month, int delay = 0) const
    {
        if (phase < 0)
            return true;
        const std::optional<Month> from = m_site.phases[at(phase)].from;
        return from && *from + delay <= month;
    }

    /// 0 before the phase, then 1, 2 … until its ramp is over.
    [[nodiscard]] int monthsInto(int phase, Month month) const
    {
        const PhaseData &data = m_site.phases[at(phase)];
        return data.from ? std::clamp(month - *data.from + 1, 0, data.rampMonths) : 0;
    }

    void addNodes(Service &service, Month month) const
    {
        for (const Node &node : m_site.nodes) {
            const bool up = node.usable && hasBegun(node.phase, month);
            service.nodeUp.push_back(up ? 1 : 0);
            service.limitW.push_back(up ? node.limitW : 0);
        }
        for (const OutageData &outage : m_site.outages) {
            if (!holds(outage.from, outage.until, month))
                continue;
            double &limit = service.limitW[at(outage.node)];
            if (outage.capW <= 0) {
                service.nodeUp[at(outage.node)] = 0;
                limit = 0;
            } else if (service.nodeUp[at(outage.node)]) {
                limit = std::isnan(limit) ? outage.capW : std::min(limit, outage.capW);
            }
        }
    }

    const SiteSnapshot &m_site;
    const SiteContracts &m_contracts;
    std::vector<char> m_phaseUsed;
};

} // namespace

TimeAxis
timeAxisOf(const SiteSnapshot &site, const SiteContracts &contracts, Month first, int months)
{
    const AxisBuilder builder(site, contracts);
    TimeAxis axis;
    std::map<Key, int> known;
    for (int i = 0; i < months; ++i) {
        const Month month = first + i;
        const auto [entry, isNew] =
            known.try_emplace(builder.keyOf(month), static_cast<int>(axis.epochs.size()));
        if (isNew)
            axis.epochs.push_back(builder.serviceIn(month));
        axis.epochOf.push_back(entry->second);
    }
    return axis;
}

} // namespace headroom::engine
