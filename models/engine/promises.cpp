// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/promises.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom::engine {

namespace {

/// How much of the contract's product one accelerator of a rack is.
double productPerAccelerator(const SiteSnapshot &site, const Consumer &rack, Product product)
{
    if (product == Product::Accelerators)
        return 1;
    if (rack.type < 0)
        return kUnknown;
    const RackTypeData &type = site.types[at(rack.type)];
    switch (product) {
    case Product::H100EquivalentsBf16:
        return type.h100Bf16;
    case Product::H100EquivalentsFp8:
        return type.h100Fp8;
    default:
        return type.h100Bandwidth;
    }
}

/// Adds what an allocation takes of a rack to what others of the same contract took. All of it is
/// the most there is, whatever else is unknown.
double together(double taken, double share)
{
    const double sum = taken + share;
    return taken >= 1 || share >= 1 || sum > 1 ? 1 : sum;
}

/// A site's part of a contract. 32 of 100 must not become a trace more than the 32 that are there.
double partOf(const Promise &promise)
{
    constexpr double kFinest = 1e6;
    return promise.siteShare == 1
               ? promise.amount
               : std::round(promise.amount * promise.siteShare * kFinest) / kFinest;
}

class PromiseBuilder
{
public:
    PromiseBuilder(const SiteSnapshot &site,
                   const SiteContracts &contracts,
                   const Service &service,
                   const std::vector<double> &hallFactor)
        : m_site(site)
        , m_contracts(contracts)
        , m_service(service)
        , m_hallFactor(hallFactor)
        , m_shares(at(site.racks), 0)
    {
        m_result.rackW.assign(at(site.racks), 0);
    }

    Promises build()
    {
        for (const Promise &promise : m_service.promises)
            add(promise);
        sortClaims();
        return std::move(m_result);
    }

private:
    /// By rack, then in the order in which they were made.
    void sortClaims()
    {
        std::vector<int> &start = m_result.claimsOf.start;
        start.assign(at(m_site.racks) + 1, 0);
        for (const auto &[rack, claim] : m_claims)
            ++start[at(rack) + 1];
        for (std::size_t rack = 0; rack < at(m_site.racks); ++rack)
            start[rack + 1] += start[rack];
        std::vector<int> next(start.begin(), start.end() - 1);
        m_result.claims.resize(m_claims.size());
        m_result.claimsOf.item.resize(m_claims.size());
        for (const auto &[rack, claim] : m_claims)
            m_result.claims[at(next[at(rack)]++)] = claim;
        std::iota(m_result.claimsOf.item.begin(), m_result.claimsOf.item.end(), 0);
    }

    void add(const Promise &promise)
    {
        const ContractData &contract = m_contracts.contracts[at(promise.contract)];
        takeShares(promise, contract);
        double allocated = 0;
        double product = 0;
        for (const int rack : m_touched) {
            const Consumer &data = m_site.consumers[at(rack)];
            const double held = heldOf({promise.contract, m_shares[at(rack)]}, data.accelerators);
            if (held == 0)
                continue;
            allocated += held;
            product += held * productPerAccelerator(m_site, data, contract.product);
        }
        const double amount = partOf(promise);
        const double factor = partInForce(amount, product);

        PromiseFigures figures;
        figures.contract = promise.contract;
        figures.allocated = allocated * factor;
        if (std::isnan(amount))
            figures.accelerators = allocated;
        else if (contract.product == Product::Accelerators)
            figures.accelerators = amount;
        else
            figures.accelerators = product > 0 ? amount * (allocated / product) : kUnknown;
        setPower(figures, contract, promise, factor);
        m_result.contracts.push_back(figures);
        for (const int rack : m_touched)
            m_shares[at(rack)] = 0;
        m_touched.clear();
    }

    /// How much of what the racks hold is promised in this month, NaN where unknown.
    static double partInForce(double amount, double product)
    {
        if (std::isnan(amount))
            return 1; // all that is allocated
        if (std::isnan(product))
            return kUnknown;
        return product > amount && product > 0 ? amount / product : 1;
    }

    void takeShares(const Promise &promise, const ContractData &contract)
    {
        for (const int index : promise.allocations) {
            const AllocationData &allocation = contract.allocations[at(index)];
            double share = 1; // of each of its racks, NaN unknown
            if (!std::isnan(allocation.accelerators)) {
                const double wanted = allocation.accelerators * allocation.siteShare;
                const double installed = installedIn(allocation);
                if (wanted > installed)
                    m_result.overfilled.push_back(promise.contract * kAllocationsPerContract
                                                  + index);
                share = wanted == 0 || installed == 0 ? 0 : together(0, wanted / installed);
            }
            for (const int rack : allocation.racks) {
                if (!m_service.consumerOn[at(rack)] || share == 0)
                    continue;
                double &taken = m_shares[at(rack)];
                if (taken == 0)
                    m_touched.push_back(rack);
                taken = together(taken, share);
            }
        }
        std::sort(m_touched.begin(), m_touched.end());
    }

    /// Accelerators in the racks in service of an allocation, NaN where one does not say.
    [[nodiscard]] double installedIn(const AllocationData &allocation) const
    {
        double installed = 0;
        for (const int rack : allocation.racks) {
            if (m_service.consumerOn[at(rack)])
                installed += m_site.consumers[at(rack)].accelerators;
        }
        return installed;
    }

    void setPower(PromiseFigures &figures,
                  const ContractData &contract,
                  const Promise &promise,
                  double factor)
    {
        double facility = 0;
        for (const int rack : m_touched) {
            const Consumer &data = m_site.consumers[at(rack)];
            if (data.loadW != 0)
                facility += m_shares[at(rack)] * factor * data.loadW * m_hallFactor[at(data.hall)];
        }
        double scale = factor;
        if (!std::isnan(contract.contractedW)) {
            figures.facilityW = contract.contractedW;
            if (facility != 0) // unknown too: then nobody knows how it spreads over the racks
                scale = factor * (contract.contractedW / facility);
        } else if (!m_touched.empty()) {
            figures.facilityW = std::round(facility);
        } else {
            figures.facilityW = std::round(promise.amount * promise.siteShare
                                           * contract.acceleratorW * m_site.pueRatio);
        }
        for (const int rack : m_touched) {
            const double taken = m_shares[at(rack)];
            m_claims.emplace_back(rack, Claim{promise.contract, taken * factor});
            m_result.rackW[at(rack)] += std::round(
                heldOf({promise.contract, taken * scale}, m_site.consumers[at(rack)].loadW));
        }
    }

    const SiteSnapshot &m_site;
    const SiteContracts &m_contracts;
    const Service &m_service;
    const std::vector<double> &m_hallFactor;
    std::vector<double> m_shares;
    std::vector<int> m_touched;
    std::vector<std::pair<int, Claim>> m_claims; // of racks
    Promises m_result;
};

} // namespace

Promises promisesIn(const SiteSnapshot &site,
                    const SiteContracts &contracts,
                    const Service &service,
                    const std::vector<double> &hallFactor)
{
    return PromiseBuilder(site, contracts, service, hallFactor).build();
}

} // namespace headroom::engine
