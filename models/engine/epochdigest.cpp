// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/epochdigest.h"

#include "models/engine/trunk.h"

namespace headroom::engine {

namespace {

void addText(Digester &digester, const QString &text)
{
    digester.add(static_cast<int>(text.size()));
    for (const QChar c : text)
        digester.add(static_cast<int>(c.unicode()));
}

Digest digestOf(const SiteSnapshot &site, const Hall &hall, int index)
{
    Digester digester;
    digester.add(hall.id);
    digester.add(hall.sellable);
    digester.add(hall.pueRatio);
    digester.add(hall.pueFromSite);
    digester.add(hall.airW);
    digester.add(hall.liquidW);
    digester.add(hall.overhead < 0 ? Id{} : site.consumers[at(hall.overhead)].id);
    for (const int node : site.hallCoolers.of(index))
        digester.add(site.nodes[at(node)].id);
    return digester.digest();
}

Digest digestOf(const SiteSnapshot &site, int index)
{
    const Node &node = site.nodes[at(index)];
    Digester digester;
    digester.add(node.id);
    digester.add(node.kind);
    digester.add(node.carrier);
    digester.add(node.source);
    digester.add(node.battery);
    digester.add(node.trunk);
    digester.add(node.usable);
    digester.add(node.limitW);
    digester.add(node.efficiency);
    digester.add(node.standingLossW);
    digester.add(node.energyWh);
    digester.add(site.fed.count(index) > 0);
    for (const int parent : site.parents.of(index))
        digester.add(site.nodes[at(parent)].id);
    if (node.phase >= 0 && site.phases[at(node.phase)].monthUnknown)
        digester.add(site.phases[at(node.phase)].id);
    return digester.digest();
}

Digest digestOf(const SiteSnapshot &site, const Consumer &consumer, int index)
{
    Digester digester;
    digester.add(consumer.kind);
    digester.add(consumer.id);
    digester.add(consumer.hall < 0 ? Id{} : site.halls[at(consumer.hall)].id);
    digester.add(consumer.drawing);
    digester.add(consumer.position);
    digester.add(consumer.occupied);
    digester.add(consumer.loadW);
    digester.add(consumer.liquidShare);
    digester.add(consumer.accelerators);
    digester.add(consumer.sharing);
    digester.add(consumer.needed);
    if (consumer.type >= 0) {
        const RackTypeData &type = site.types[at(consumer.type)];
        digester.add(type.id);
        digester.add(type.acceleratorType);
        digester.add(type.h100Bf16);
        digester.add(type.h100Fp8);
        digester.add(type.h100Bandwidth);
    }
    for (const int node : site.feeds.of(index))
        digester.add(site.nodes[at(node)].id);
    if (consumer.kind == Consumer::Kind::Rack && site.coolers.count(index) > 0) {
        digester.add(true);
        for (const int node : site.coolers.of(index))
            digester.add(site.nodes[at(node)].id);
    }
    return digester.digest();
}

/// All of a contract but its ramp and its allocations.
void addTerms(Digester &digester, const ContractData &contract)
{
    digester.add(contract.id);
    digester.add(contract.firm);
    digester.add(contract.product);
    digester.add(contract.startUnknown);
    digester.add(contract.contractedW);
    digester.add(contract.acceleratorW);
    digester.add(contract.siteShare);
    digester.add(static_cast<int>(contract.allocations.size()));
}

void addAllocation(Digester &digester, const AllocationData &allocation)
{
    digester.add(allocation.id);
    digester.add(allocation.accelerators);
    digester.add(allocation.siteShare);
}

} // namespace

SiteDigests::SiteDigests(const SiteSnapshot &site)
{
    Digester own;
    own.add(site.id);
    addText(own, site.name);
    own.add(site.pueRatio);
    m_site = own.digest();
    for (int hall = 0; at(hall) < site.halls.size(); ++hall)
        m_site += digestOf(site, site.halls[at(hall)], hall);
    for (int node = 0; at(node) < site.nodes.size(); ++node)
        m_site += digestOf(site, node);
    m_consumers.reserve(site.consumers.size());
    std::vector<char> undated(site.phases.size(), 0);
    for (int i = 0; at(i) < site.consumers.size(); ++i) {
        const Consumer &consumer = site.consumers[at(i)];
        m_consumers.push_back(digestOf(site, consumer, i));
        if (consumer.phase >= 0 && site.phases[at(consumer.phase)].monthUnknown)
            undated[at(consumer.phase)] = 1;
    }
    for (std::size_t phase = 0; phase < undated.size(); ++phase) {
        if (!undated[phase])
            continue;
        Digester digester;
        digester.add(site.phases[phase].id);
        m_site += digester.digest();
    }
}

Digest SiteDigests::of(const SiteSnapshot &site,
                       const SiteContracts &contracts,
                       const Service &service) const
{
    Digest rows = m_site;
    for (std::size_t node = 0; node < site.nodes.size(); ++node) {
        Digester digester;
        digester.add(site.nodes[node].id);
        digester.add(service.nodeUp[node] != 0);
        digester.add(service.limitW[node]);
        rows += digester.digest();
    }
    for (std::size_t i = 0; i < m_consumers.size(); ++i) {
        if (service.built[i] || service.consumerOn[i])
            rows += m_consumers[i];
    }
    Digester digester;
    digester.add(service.first);
    digester.add(rows);
    for (const ContractData &contract : contracts.contracts) {
        digester.add(contract.id);
        digester.add(contract.firm);
        digester.add(contract.startUnknown);
    }
    for (const Promise &promise : service.promises) {
        const ContractData &contract = contracts.contracts[at(promise.contract)];
        addTerms(digester, contract);
        digester.add(promise.amount);
        digester.add(promise.siteShare);
        for (const int index : promise.allocations) {
            const AllocationData &allocation = contract.allocations[at(index)];
            addAllocation(digester, allocation);
            Digest racks;
            for (const int rack : allocation.racks) {
                if (service.consumerOn[at(rack)])
                    racks += m_consumers[at(rack)];
            }
            digester.add(racks);
        }
    }
    return digester.digest();
}

Digest digestOfTrunk(const SiteSnapshot &site, const Service &service)
{
    Digester digester;
    digester.add(static_cast<int>(site.nodes.size()));
    for (int node = 0; at(node) < site.nodes.size(); ++node) {
        const Node &data = site.nodes[at(node)];
        if (!data.trunk)
            continue;
        digester.add(node);
        digester.add(data.source);
        digester.add(data.battery);
        digester.add(service.nodeUp[at(node)] != 0);
        digester.add(service.limitW[at(node)]);
        digester.add(site.fed.count(node) > 0);
        digester.add(isTap(site, node));
        digester.add(data.kind == NodeKind::TransferSwitch);
        digester.add(site.reachesSource[at(node)] != 0);
        for (const int parent : site.parents.of(node)) // by priority: a switch takes the first
            digester.add(parent);
        for (const int child : site.children.of(node)) {
            digester.add(child);
            digester.add(site.nodes[at(child)].trunk);
        }
    }
    return digester.digest();
}

Digest digestOf(const SiteSnapshot &site, const SiteContracts &contracts)
{
    Digester digester;
    for (const ContractData &contract : contracts.contracts) {
        addTerms(digester, contract);
        digester.add(contract.first);
        digester.add(contract.last);
        for (const auto &[month, amount] : contract.steps) {
            digester.add(month);
            digester.add(amount);
        }
        for (const AllocatedSpan &span : contract.spans) {
            digester.add(span.from);
            digester.add(span.until);
            digester.add(span.here);
            digester.add(span.all);
        }
        for (const AllocationData &allocation : contract.allocations) {
            addAllocation(digester, allocation);
            digester.add(allocation.from);
            digester.add(allocation.until);
            for (const int rack : allocation.racks)
                digester.add(site.consumers[at(rack)].id);
        }
    }
    return digester.digest();
}

} // namespace headroom::engine
