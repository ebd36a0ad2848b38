// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sitepower.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace headroom::engine {

namespace {

Amount kilowatts(double watts)
{
    return {watts / 1000, Unit::Kilowatt};
}

Subject subjectOf(const SiteSnapshot &site, int node)
{
    return {EntityKind::PowerNode, site.nodes[at(node)].id};
}

/// The one source that gives power, or the site where there are several or none. Once something is
/// connected, a source that leads nowhere gives nothing; see Trunk.
Subject sourcesOf(const SiteSnapshot &site, const Service &service, int lost)
{
    int only = -1;
    int count = 0;
    const bool connected = std::any_of(site.sources.begin(),
                                       site.sources.end(),
                                       [&site](int source) { return leadsOn(site, source); });
    for (const int source : site.sources) {
        const bool gives = source != lost && service.nodeUp[at(source)]
                           && (leadsOn(site, source) || !connected)
                           && (!site.nodes[at(source)].battery || lost >= 0);
        if (!gives)
            continue;
        only = source;
        ++count;
    }
    return count == 1 ? subjectOf(site, only) : Subject{EntityKind::Site, site.id};
}

/// The equipment of the trunk that holds the sources back; none where they bind themselves.
std::vector<int> bottlenecks(const SiteSnapshot &site, const SiteCase &c)
{
    std::vector<int> result;
    for (const int node : c.narrowest) {
        if (!site.nodes[at(node)].source)
            result.push_back(node);
    }
    return result;
}

} // namespace

Message overLimit(double loadW, double limitW, int alike)
{
    Message message{"binding.node-over-limit", {kilowatts(loadW), kilowatts(limitW)}};
    if (alike > 1) {
        message.code = "binding.one-of-over-limit";
        message.arguments.emplace_back(static_cast<qint64>(alike));
    }
    return message;
}

Binding bindingOf(const SiteSnapshot &site, const Service &service, const SiteCase &c)
{
    Binding binding;
    binding.kind = c.kind;
    if (c.lost >= 0)
        binding.lost = subjectOf(site, c.lost);
    const bool isShort = -(c.overloadW + c.darkW) < c.limitW - c.loadW && c.headroomW < 0;
    if (isShort && c.darkW > 0 && c.overloadW > 0) {
        const double limit = service.limitW[at(c.overloaded)];
        binding.subject = subjectOf(site, c.overloaded);
        binding.reason = {"binding.over-limit-and-racks-dark",
                          {kilowatts(limit + c.overloadW),
                           kilowatts(limit),
                           static_cast<qint64>(c.darkRacks),
                           kilowatts(c.darkW)}};
        return binding;
    }
    if (isShort && c.darkW > 0) {
        binding.subject = binding.lost.value_or(Subject{EntityKind::Site, site.id});
        binding.reason = {"binding.racks-dark",
                          {static_cast<qint64>(c.darkRacks), kilowatts(c.darkW)}};
        return binding;
    }
    if (isShort) {
        const double limit = service.limitW[at(c.overloaded)];
        binding.subject = subjectOf(site, c.overloaded);
        binding.reason = overLimit(limit + c.overloadW, limit, c.alike);
        return binding;
    }
    const std::vector<MessageArgument> amounts{kilowatts(c.limitW), kilowatts(c.loadW)};
    const std::vector<int> narrow = bottlenecks(site, c);
    if (narrow.size() == 1) {
        binding.subject = subjectOf(site, narrow.front());
        binding.reason = {"binding.trunk", amounts};
        return binding;
    }
    if (!narrow.empty()) {
        binding.subject = subjectOf(site, narrow.front());
        binding.reason = {"binding.trunk-together",
                          {amounts[0], amounts[1], static_cast<qint64>(narrow.size())}};
        return binding;
    }
    binding.subject = sourcesOf(site, service, c.lost);
    if (site.sources.empty())
        binding.reason = {"binding.no-source", {kilowatts(c.loadW)}};
    else if (c.kind == CaseKind::Contracted)
        binding.reason = {"binding.contracted", amounts};
    else if (c.kind == CaseKind::Failure)
        binding.reason = {"binding.sources-after-failure", amounts};
    else
        binding.reason = {"binding.sources", amounts};
    return binding;
}

std::vector<MissingInput> missingForPower(const SiteSnapshot &site,
                                          const SiteContracts &contracts,
                                          const Service &service,
                                          const SiteLoads &loads,
                                          const Promises &promises)
{
    // One entry for each field of each thing, however many racks need it.
    std::set<std::tuple<EntityKind, Id, QString>> missing;
    const auto add = [&missing](EntityKind kind, Id id, const QString &field) {
        missing.insert({kind, id, field});
    };
    for (const int source : site.sources) {
        const Node &node = site.nodes[at(source)];
        if (!node.battery && std::isnan(service.limitW[at(source)]))
            add(EntityKind::PowerNode, node.id, QStringLiteral("rated_kw"));
    }
    for (int i = 0; i < site.racks; ++i) {
        const Consumer &rack = site.consumers[at(i)];
        if (!service.consumerOn[at(i)] || !std::isnan(rack.loadW))
            continue;
        add(EntityKind::RackType, site.types[at(rack.type)].id, QStringLiteral("planned_kw"));
    }
    for (std::size_t h = 0; h < site.halls.size(); ++h) {
        if (!loads.halls[h].unknown || !std::isnan(site.halls[h].pueRatio))
            continue;
        if (site.halls[h].pueFromSite)
            add(EntityKind::Site, site.id, QStringLiteral("pue"));
    }
    for (const PromiseFigures &promise : promises.contracts) {
        if (std::isnan(promise.facilityW))
            add(EntityKind::Contract,
                contracts.contracts[at(promise.contract)].id,
                QStringLiteral("contracted_kw"));
    }
    for (const ContractData &contract : contracts.contracts) {
        if (contract.startUnknown)
            add(EntityKind::Contract, contract.id, QStringLiteral("start_date"));
    }
    std::vector<char> usesPhase(site.phases.size(), 0);
    const auto use = [&usesPhase](int phase) {
        if (phase >= 0)
            usesPhase[at(phase)] = 1;
    };
    for (const Node &node : site.nodes)
        use(node.phase);
    for (const Consumer &consumer : site.consumers)
        use(consumer.phase);
    for (std::size_t i = 0; i < usesPhase.size(); ++i) {
        if (usesPhase[i] && site.phases[i].monthUnknown)
            add(EntityKind::Phase, site.phases[i].id, QStringLiteral("in_service"));
    }
    std::vector<MissingInput> result;
    result.reserve(missing.size());
    for (const auto &[kind, id, field] : missing)
        result.push_back({{kind, id}, field});
    return result;
}

} // namespace headroom::engine
