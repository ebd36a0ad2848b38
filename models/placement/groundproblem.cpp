// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement/groundproblem.h"

#include "models/engine/supplied.h"
#include "models/placement/groundlots.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace headroom::placement {

using namespace engine;

namespace {

bool isPromised(const Contract &contract)
{
    return contract.state == ContractState::Reserved || contract.state == ContractState::Signed;
}

/// A contract that wants something, and what of it is carried where no lots are.
struct Wanting
{
    const Contract *contract = nullptr;
    ContractData ramp;
    std::vector<Id> suppliers; // sites without a power tree

    /// What it wants of the ground sites in a month, of its product.
    [[nodiscard]] double amountIn(const Project &project, Month month) const
    {
        if (!ramp.countsIn(month) || ramp.steps.empty())
            return 0;
        double amount = ramp.amountIn(month);
        for (const Id site : suppliers) {
            const SuppliedPart part = suppliedPart(project, site, *contract, month);
            if (part.carried)
                amount -= part.accelerators.value_or(amount);
        }
        return std::max(0.0, amount);
    }
};

class ProblemBuilder
{
public:
    ProblemBuilder(const Ground &ground, bool oneSite)
        : m_ground(ground)
        , m_oneSite(oneSite)
    {}

    GroundProblem build()
    {
        collectContracts();
        findPeriods();
        for (const Wanting &wanting : m_wanting)
            addAsk(wanting);
        GroundLots lots(m_ground, m_result.problem.starts);
        for (std::size_t site = 0; site < m_ground.sites.size(); ++site)
            lots.addSite(site);
        m_result.problem.lots = std::move(lots.lots);
        m_result.problem.limits = std::move(lots.limits);
        m_result.problem.halls = lots.halls;
        m_result.problem.sites = static_cast<int>(m_ground.sites.size());
        m_result.racks = std::move(lots.racks);
        for (std::size_t a = 0; a < m_wanting.size(); ++a) {
            takeOffWhatIsHeld(a);
            addUses(a);
        }
        return std::move(m_result);
    }

private:
    void collectContracts()
    {
        const Project &project = m_ground.project;
        std::set<Id> allocated;
        for (const Allocation &allocation : project.table<Allocation>())
            allocated.insert(allocation.contract);
        for (const Contract &contract : project.table<Contract>()) {
            if (!isPromised(contract))
                continue;
            Wanting wanting{&contract, {}, {}};
            if (contract.start)
                wanting.ramp.first = Month::of(*contract.start);
            if (contract.end)
                wanting.ramp.last = Month::of(*contract.end);
            wanting.ramp.steps = rampStepsOf(project, contract.id);
            const bool isOpen = !contract.start || wanting.ramp.steps.empty();
            if (isOpen && !allocated.contains(contract.id))
                m_result.withoutRamp.push_back(contract.id);
            if (isOpen)
                continue;
            for (const Site &site : project.table<Site>()) {
                const bool isGround = std::any_of(
                    m_ground.sites.begin(), m_ground.sites.end(), [&](const GroundSite &other) {
                        return other.snapshot.id == site.id;
                    });
                if (!isGround)
                    wanting.suppliers.push_back(site.id);
            }
            m_wanting.push_back(std::move(wanting));
        }
    }

    void findPeriods()
    {
        std::vector<double> last;
        for (int i = 0; i < m_ground.months; ++i) {
            const Month month = m_ground.firstMonth + i;
            std::vector<double> now;
            now.reserve(m_ground.sites.size() + m_wanting.size());
            for (std::size_t site = 0; site < m_ground.sites.size(); ++site)
                now.push_back(static_cast<double>(m_ground.epochOf(site, month)));
            for (const Wanting &wanting : m_wanting)
                now.push_back(wanting.amountIn(m_ground.project, month));
            if (i == 0 || now != last) {
                m_result.problem.starts.push_back(month);
                m_result.problem.months.push_back(0);
                last = std::move(now);
            }
            ++m_result.problem.months.back();
        }
    }

    void addAsk(const Wanting &wanting)
    {
        Ask ask;
        ask.contract = wanting.contract->id;
        ask.firm = wanting.contract->contractClass == ContractClass::Firm;
        ask.survives = mustSurvive(m_ground.project, ask.contract);
        ask.oneSite = m_oneSite;
        for (const Month start : m_result.problem.starts)
            ask.wanted.push_back(wanting.amountIn(m_ground.project, start));
        m_result.problem.asks.push_back(std::move(ask));
    }

    /// What racks hold for the contract already, it does not want any more.
    void takeOffWhatIsHeld(std::size_t a)
    {
        Ask &ask = m_result.problem.asks[a];
        const Product product = m_wanting[a].contract->product;
        for (std::size_t s = 0; s < m_ground.sites.size(); ++s) {
            const GroundSite &site = m_ground.sites[s];
            for (std::size_t t = 0; t < ask.wanted.size(); ++t) {
                const std::size_t epoch = m_ground.epochOf(s, m_result.problem.starts[t]);
                ask.wanted[t] -= heldIn(site, site.epochs[epoch].promises, ask.contract, product);
            }
        }
        for (double &amount : ask.wanted)
            amount = amount < kNoise ? 0 : amount;
    }

    static double
    heldIn(const GroundSite &site, const Promises &promises, Id contract, Product product)
    {
        double held = 0;
        for (int rack = 0; rack < site.snapshot.racks; ++rack) {
            for (const int index : promises.claimsOf.of(rack)) {
                const Claim &claim = promises.claims[at(index)];
                if (site.contracts.contracts[at(claim.contract)].id != contract)
                    continue;
                const Consumer &data = site.snapshot.consumers[at(rack)];
                const double here = heldOf(claim, data.accelerators);
                if (!std::isnan(here))
                    held += here * productEach(site.snapshot, data, product);
            }
        }
        return held;
    }

    void addUses(std::size_t a)
    {
        Ask &ask = m_result.problem.asks[a];
        const Contract &contract = *m_wanting[a].contract;
        std::set<Id> allowed;
        for (const ContractSite &site : m_ground.project.table<ContractSite>()) {
            if (site.contract == contract.id)
                allowed.insert(site.site);
        }
        for (std::size_t l = 0; l < m_result.problem.lots.size(); ++l) {
            const Lot &lot = m_result.problem.lots[l];
            const SiteSnapshot &site = m_ground.sites[at(lot.site)].snapshot;
            const Consumer &rack = site.consumers[at(m_result.racks[l].front())];
            Use use{static_cast<int>(l), productEach(site, rack, contract.product), kAllowed};
            const std::optional<Id> type =
                rack.type < 0 ? std::nullopt : site.types[at(rack.type)].acceleratorType;
            if (!allowed.empty() && !allowed.contains(site.id))
                use.barriers |= kSiteBarrier;
            if (contract.acceleratorType && type != contract.acceleratorType)
                use.barriers |= kTypeBarrier;
            if (ask.survives && !survivesAtLast(l))
                use.barriers |= kRedundancyBarrier;
            if (use.productEach > 0)
                ask.uses.push_back(use);
        }
    }

    /// Whether no single loss darkens a rack of a lot, as the plan is in the end.
    [[nodiscard]] bool survivesAtLast(std::size_t lot) const
    {
        const auto site = at(m_result.problem.lots[lot].site);
        const Month last = m_ground.firstMonth + (m_ground.months - 1);
        const GroundEpoch &epoch = m_ground.sites[site].epochs[m_ground.epochOf(site, last)];
        return std::all_of(m_result.racks[lot].begin(), m_result.racks[lot].end(), [&](int rack) {
            return epoch.survives[at(rack)] != 0;
        });
    }

    static constexpr double kNoise = 1e-6;

    const Ground &m_ground;
    bool m_oneSite;
    std::vector<Wanting> m_wanting; // as the asks
    GroundProblem m_result;
};

} // namespace

GroundProblem problemOf(const Ground &ground, bool oneSite)
{
    return ProblemBuilder(ground, oneSite).build();
}

} // namespace headroom::placement
