// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/promises.h"

#include <algorithm>
#include <cmath>

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

double knownOrZero(double value)
{
    return std::isnan(value) ? 0 : value;
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
        , m_claims(at(site.racks))
    {
        m_result.rackW.assign(at(site.racks), 0);
    }

    Promises build()
    {
        for (const Promise &promise : m_service.promises)
            add(promise);
        m_result.claimsOf.start.clear();
        for (const std::vector<Claim> &claims : m_claims) {
            m_result.claimsOf.start.push_back(static_cast<int>(m_result.claims.size()));
            m_result.claims.insert(m_result.claims.end(), claims.begin(), claims.end());
        }
        m_result.claimsOf.start.push_back(static_cast<int>(m_result.claims.size()));
        for (std::size_t i = 0; i < m_result.claims.size(); ++i)
            m_result.claimsOf.item.push_back(static_cast<int>(i));
        return std::move(m_result);
    }

private:
    void add(const Promise &promise)
    {
        const ContractData &contract = m_contracts.contracts[at(promise.contract)];
        takeShares(promise, contract);
        double allocated = 0;
        double product = 0;
        for (const int rack : m_touched) {
            const Consumer &data = m_site.consumers[at(rack)];
            const double held = m_shares[at(rack)] * knownOrZero(data.accelerators);
            allocated += held;
            if (held > 0)
                product += held * productPerAccelerator(m_site, data, contract.product);
        }
        const double amount = promise.amount * contract.siteShare;
        const double factor =
            !std::isnan(amount) && product > amount && product > 0 ? amount / product : 1;

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

    void takeShares(const Promise &promise, const ContractData &contract)
    {
        for (const int index : promise.allocations) {
            const AllocationData &allocation = contract.allocations[at(index)];
            double installed = 0;
            for (const int rack : allocation.racks) {
                if (m_service.consumerOn[at(rack)])
                    installed += knownOrZero(m_site.consumers[at(rack)].accelerators);
            }
            double share = 1;
            if (!std::isnan(allocation.accelerators)) {
                const double wanted = allocation.accelerators * allocation.siteShare;
                share = installed > 0 ? std::min(1.0, wanted / installed) : 0;
                if (wanted > installed)
                    m_result.overfilled.push_back(promise.contract * kAllocationsPerContract
                                                  + index);
            }
            for (const int rack : allocation.racks) {
                if (!m_service.consumerOn[at(rack)])
                    continue;
                double &taken = m_shares[at(rack)];
                if (taken == 0 && share > 0)
                    m_touched.push_back(rack);
                taken = std::min(1.0, taken + share);
            }
        }
        std::sort(m_touched.begin(), m_touched.end());
    }

    void setPower(PromiseFigures &figures,
                  const ContractData &contract,
                  const Promise &promise,
                  double factor)
    {
        double facility = 0;
        for (const int rack : m_touched) {
            const Consumer &data = m_site.consumers[at(rack)];
            facility += m_shares[at(rack)] * factor * data.loadW * m_hallFactor[at(data.hall)];
        }
        double scale = factor;
        if (!std::isnan(contract.contractedW)) {
            figures.facilityW = contract.contractedW;
            if (facility > 0)
                scale = factor * (contract.contractedW / facility);
        } else if (!m_touched.empty()) {
            figures.facilityW = std::round(facility);
        } else {
            figures.facilityW = std::round(promise.amount * contract.siteShare
                                           * contract.acceleratorW * m_site.pueRatio);
        }
        for (const int rack : m_touched) {
            const double share = m_shares[at(rack)] * factor;
            m_claims[at(rack)].push_back({promise.contract, share});
            m_result.rackW[at(rack)] +=
                std::round(m_shares[at(rack)] * scale * m_site.consumers[at(rack)].loadW);
        }
    }

    const SiteSnapshot &m_site;
    const SiteContracts &m_contracts;
    const Service &m_service;
    const std::vector<double> &m_hallFactor;
    std::vector<double> m_shares;
    std::vector<int> m_touched;
    std::vector<std::vector<Claim>> m_claims;
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
