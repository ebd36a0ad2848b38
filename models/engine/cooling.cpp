// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cooling.h"

#include "models/engine/coolingheat.h"
#include "models/engine/failures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <tuple>

namespace headroom::engine {

namespace {

std::optional<double> known(double watts)
{
    return std::isnan(watts) ? std::nullopt : std::optional(watts / 1000);
}

Amount kilowatts(double watts)
{
    return {watts / 1000, Unit::Kilowatt};
}

/// A case of cooling, and what is largest in excess in it.
struct CoolingCase
{
    int lost = -1; // node of the site
    double limitW = 0;
    double excessW = 0;
    Subject excessOf = {};
    int alike = 1; // how many things of that kind have this excess and limit
    double excessLoadW = 0;
    double excessLimitW = 0;
    double headroomW = 0;

    void consider(Subject subject, double loadW, double limit)
    {
        if (!(loadW - limit > excessW)) {
            if (excessW > 0 && subject.kind == excessOf.kind && limit == excessLimitW
                && loadW - limit > excessW - kSplitNoiseW && !(subject == excessOf))
                ++alike;
            return;
        }
        const bool isSame = subject.kind == excessOf.kind && limit == excessLimitW
                            && loadW - limit < excessW + kSplitNoiseW && excessW > 0;
        alike = isSame ? alike + (subject == excessOf ? 0 : 1) : 1;
        excessW = loadW - limit;
        excessOf = subject;
        excessLoadW = loadW;
        excessLimitW = limit;
    }

    void settle(double loadW)
    {
        headroomW = limitW - loadW;
        if (excessW > 0)
            headroomW = std::min(headroomW, -excessW);
    }
};

class CoolingEvaluation
{
public:
    CoolingEvaluation(const SiteSnapshot &site,
                      const SiteContracts &contracts,
                      const Service &service,
                      const CoolingPower &coolingPower,
                      SitePower &power,
                      Carrier carrier)
        : m_site(site)
        , m_contracts(contracts)
        , m_service(service)
        , m_coolingPower(coolingPower)
        , m_power(power)
        , m_carrier(carrier)
    {
        if (hasPlant(site, carrier))
            m_plant.emplace(coolingPlantOf(site, service, coolingPower, carrier));
        m_heat =
            coolingHeatOf(site, service, power.promises, m_plant ? &*m_plant : nullptr, carrier);
    }

    ResourceFigures run()
    {
        writeHeat();
        evaluateNormal();
        m_worst = m_normal;
        if (m_plant)
            evaluateLosses();
        listFailures();
        return figures();
    }

private:
    [[nodiscard]] Subject hallSubject(int hall) const
    {
        return {EntityKind::Hall, m_site.halls[at(hall)].id};
    }

    [[nodiscard]] double rating(int hall) const
    {
        return coolingRatingOf(m_site.halls[at(hall)], m_carrier);
    }

    void miss(EntityKind kind, Id id, const QString &field)
    {
        m_heat.missing.insert({kind, id, field});
    }

    void evaluateNormal()
    {
        m_normal.limitW = limitOfRatings();
        if (m_plant) {
            m_network.emplace(m_plant->network, m_plant->service);
            m_trunk.emplace(m_plant->trunk, m_plant->service);
            m_flow = m_network->solve(m_heat.groupW);
            if (!std::isnan(m_normal.limitW)) {
                const double limit = m_trunk->normally().limitW;
                m_normal.limitW = std::isinf(limit) ? kUnknown : limit;
            }
            writeLoads();
            considerEquipment(m_normal, m_flow);
        }
        considerHalls(m_normal, m_flow);
        m_normal.settle(m_heat.totalW);
    }

    /// The sum of the halls' ratings, and what is unknown of halls and equipment; where there is
    /// equipment, only whether it is unknown counts. A hall without a rating is unknown where heat
    /// goes into it, and where no hall has one: then nobody knows what the site can remove.
    double limitOfRatings()
    {
        double limit = 0;
        const bool noneRated =
            std::all_of(m_site.halls.begin(), m_site.halls.end(), [this](const Hall &hall) {
                return std::isnan(coolingRatingOf(hall, m_carrier));
            });
        for (int h = 0; at(h) < m_site.halls.size(); ++h) {
            if (!std::isnan(rating(h))) {
                limit += rating(h);
            } else if (m_heat.hallUsed[at(h)] || (noneRated && !m_plant)) {
                limit = kUnknown;
                miss(EntityKind::Hall,
                     m_site.halls[at(h)].id,
                     m_carrier == Carrier::Liquid ? QStringLiteral("cooling_liquid_kw")
                                                  : QStringLiteral("cooling_air_kw"));
            }
        }
        for (int k = 0; m_plant && k < m_plant->equipment; ++k) {
            if (!std::isnan(m_plant->service.limitW[at(k)]))
                continue;
            limit = kUnknown;
            miss(EntityKind::PowerNode,
                 m_plant->network.nodes[at(k)].id,
                 QStringLiteral("rated_kw"));
        }
        return limit;
    }

    void considerEquipment(CoolingCase &c, const Flow &flow) const
    {
        for (int k = 0; k < m_plant->equipment; ++k)
            c.consider({EntityKind::PowerNode, m_plant->network.nodes[at(k)].id},
                       flow.nodes[at(k)].loadW,
                       m_plant->service.limitW[at(k)]);
    }

    void considerHalls(CoolingCase &c, const Flow &flow) const
    {
        std::vector<double> servedBy(m_site.halls.size(), 0);
        std::vector<char> served(m_site.halls.size(), 0);
        std::vector<double> uncooled(m_site.halls.size(), 0);
        if (m_plant) {
            std::set<std::pair<int, int>> counted;
            for (std::size_t g = 0; g < m_plant->groups.size(); ++g) {
                const CoolingGroup &group = m_plant->groups[g];
                served[at(group.hall)] = 1;
                if (flow.supplied[at(group.node)] == Supplied::Not)
                    uncooled[at(group.hall)] += m_heat.groupW[g];
                for (const int cooler : group.coolers) {
                    if (flow.supplied[at(cooler)] != Supplied::Not
                        && counted.insert({group.hall, cooler}).second)
                        servedBy[at(group.hall)] += m_plant->service.limitW[at(cooler)];
                }
            }
        }
        for (int h = 0; at(h) < m_site.halls.size(); ++h) {
            const double heat = m_heat.hallW[at(h)];
            c.consider(hallSubject(h), heat, rating(h));
            if (!served[at(h)])
                continue;
            c.consider(hallSubject(h), heat, servedBy[at(h)]);
            c.consider(hallSubject(h), uncooled[at(h)], 0);
        }
    }

    void writeHeat()
    {
        for (std::size_t h = 0; h < m_power.epoch.halls.size(); ++h) {
            HallFigures &figures = m_power.epoch.halls[h];
            (m_carrier == Carrier::Liquid ? figures.liquidKw : figures.airKw) =
                known(m_heat.hallW[h]);
        }
    }

    [[nodiscard]] NodeFigures &figuresOf(int k)
    {
        return m_power.epoch.nodes[at(m_plant->siteNodeOf[at(k)])];
    }

    /// Limits and loads of the equipment, normal and contracted.
    void writeLoads()
    {
        const Flow promised = m_network->solve(m_heat.groupPromisedW);
        for (int k = 0; k < m_plant->equipment; ++k) {
            NodeFigures &figures = figuresOf(k);
            figures.limitKw = m_plant->service.limitW[at(k)] / 1000;
            figures.normalKw =
                m_flow.nodes[at(k)].outUnknown > 0 ? kUnknown : m_flow.nodes[at(k)].loadW / 1000;
            figures.worstKw = figures.normalKw;
            figures.contractedKw = promised.nodes[at(k)].outUnknown > 0
                                       ? kUnknown
                                       : promised.nodes[at(k)].loadW / 1000;
        }
    }

    void evaluateLosses()
    {
        FailureSolver solver(*m_network, m_flow, m_heat.groupW, 0);
        for (int k = 0; k < m_plant->equipment; ++k) {
            if (!m_plant->service.nodeUp[at(k)])
                continue;
            CoolingCase c;
            c.lost = m_plant->siteNodeOf[at(k)];
            c.limitW =
                std::isnan(m_normal.limitW) ? kUnknown : m_trunk->after(k, m_normal.limitW).limitW;
            solver.lose(k);
            take(c, solver.flow());
            solver.restore();
        }
        for (const CoolingPower::Loss &loss : m_coolingPower.losses)
            evaluatePowerLoss(loss);
    }

    void evaluatePowerLoss(const CoolingPower::Loss &loss)
    {
        Service left = m_plant->service;
        bool any = false;
        for (const int node : loss.takes) {
            const int k = m_plant->plantNodeOf[at(node)];
            if (k < 0 || !left.nodeUp[at(k)])
                continue;
            left.nodeUp[at(k)] = 0;
            left.limitW[at(k)] = 0;
            any = true;
        }
        if (!any)
            return;
        CoolingCase c;
        c.lost = loss.node;
        c.limitW =
            std::isnan(m_normal.limitW) ? kUnknown : Trunk(m_plant->trunk, left).normally().limitW;
        take(c, Network(m_plant->network, left).solve(m_heat.groupW));
    }

    void take(CoolingCase &c, const Flow &flow)
    {
        considerEquipment(c, flow);
        considerHalls(c, flow);
        c.settle(m_heat.totalW);
        for (int k = 0; k < m_plant->equipment; ++k) {
            NodeFigures &figures = figuresOf(k);
            if (flow.nodes[at(k)].outUnknown > 0) {
                figures.worstKw = kUnknown;
            } else if (flow.nodes[at(k)].loadW / 1000 > figures.worstKw) {
                figures.worstKw = flow.nodes[at(k)].loadW / 1000;
                figures.worstLost = c.lost;
            }
        }
        if (m_worst.lost < 0 || c.headroomW < m_worst.headroomW)
            m_worst = c;
        list(c, flow);
    }

    void list(const CoolingCase &c, const Flow &flow)
    {
        CoolingFailure failure;
        failure.lost = {EntityKind::PowerNode, m_site.nodes[at(c.lost)].id};
        failure.carrier = m_carrier;
        failure.limitKw = known(c.limitW);
        failure.headroomKw = known(c.headroomW);
        for (std::size_t g = 0; g < m_plant->groups.size(); ++g) {
            if (flow.supplied[at(m_plant->groups[g].node)] == Supplied::Not)
                failure.racksUncooled += m_heat.groupRacks[g];
        }
        if (failure.racksUncooled > 0)
            failure.contracts = hits(flow);
        for (int k = 0; k < m_plant->equipment; ++k) {
            const double limit = m_plant->service.limitW[at(k)];
            if (flow.nodes[at(k)].loadW > limit
                && flow.nodes[at(k)].loadW > m_flow.nodes[at(k)].loadW + kSplitNoiseW)
                failure.overloaded.push_back({m_plant->network.nodes[at(k)].id,
                                              flow.nodes[at(k)].loadW / 1000,
                                              limit / 1000});
        }
        m_failures.push_back(std::move(failure));
    }

    /// What the contracts hold of racks that nothing cools in this state.
    [[nodiscard]] std::vector<FailureCase::Hit> hits(const Flow &flow) const
    {
        std::vector<FailureCase::Hit> all(m_contracts.contracts.size());
        for (int rack = 0; rack < m_site.racks; ++rack) {
            const Consumer &data = m_site.consumers[at(rack)];
            const int group = m_plant->groupOf[at(rack)];
            if (group < 0 || !m_service.consumerOn[at(rack)] || heatShare(data, m_carrier) == 0
                || flow.supplied[at(m_plant->groups[at(group)].node)] != Supplied::Not)
                continue;
            for (const int index : m_power.promises.claimsOf.of(rack)) {
                const Claim &claim = m_power.promises.claims[at(index)];
                FailureCase::Hit &hit = all[at(claim.contract)];
                hit.kw.add(heldKw(claim, data.loadW));
                hit.accelerators.add(heldOf(claim, data.accelerators));
            }
        }
        std::vector<FailureCase::Hit> result;
        for (std::size_t c = 0; c < all.size(); ++c) {
            all[c].contract = m_contracts.contracts[c].id;
            if (all[c].isAnything())
                result.push_back(all[c]);
        }
        return result;
    }

    void listFailures()
    {
        const auto harm = [](const CoolingFailure &failure) {
            return std::tuple(failure.headroomKw.value_or(std::numeric_limits<double>::infinity()),
                              -failure.racksUncooled,
                              failure.lost);
        };
        std::sort(m_failures.begin(),
                  m_failures.end(),
                  [&harm](const CoolingFailure &a, const CoolingFailure &b) {
                      return harm(a) < harm(b);
                  });
        auto &all = m_power.epoch.coolingFailures;
        all.insert(all.end(), m_failures.begin(), m_failures.end());
    }

    [[nodiscard]] Binding bindingOf(const CoolingCase &c) const
    {
        Binding binding{{EntityKind::Site, m_site.id}, CaseKind::Normal, {}, {}};
        if (c.lost >= 0) {
            binding.kind = CaseKind::Failure;
            binding.lost = Subject{EntityKind::PowerNode, m_site.nodes[at(c.lost)].id};
        }
        if (c.excessW > 0 && !(c.limitW - m_heat.totalW < -c.excessW)) {
            binding.subject = c.excessOf;
            if (c.excessOf.kind == EntityKind::Hall)
                binding.reason = {"binding.hall-cooling",
                                  {kilowatts(c.excessLoadW), kilowatts(c.excessLimitW)}};
            else
                binding.reason = overLimit(c.excessLoadW, c.excessLimitW, c.alike);
            return binding;
        }
        if (m_plant)
            binding.reason = {"binding.cooling-equipment",
                              {kilowatts(c.limitW), kilowatts(m_heat.totalW)}};
        else
            binding.reason = {"binding.cooling", {kilowatts(c.limitW), kilowatts(m_heat.totalW)}};
        return binding;
    }

    [[nodiscard]] ResourceFigures figures() const
    {
        ResourceFigures result;
        result.limit = known(m_normal.limitW);
        result.normal = known(m_heat.totalW);
        result.contracted = known(m_heat.promisedW);
        result.knownPart = m_heat.knownW / 1000;
        result.headroomNormal = known(m_normal.headroomW);
        result.worstFailure = result.normal;
        result.worstFailureLimit =
            m_worst.lost < 0 ? result.limit : known(m_heat.totalW + m_worst.headroomW);
        const CoolingCase &least = m_worst.headroomW < m_normal.headroomW ? m_worst : m_normal;
        result.headroom = known(least.headroomW);
        if (result.headroomNormal)
            result.bindingNormal = bindingOf(m_normal);
        if (result.headroom)
            result.binding = bindingOf(least);
        if (m_worst.lost >= 0 && !std::isnan(m_worst.headroomW))
            result.bindingFailure = bindingOf(m_worst);
        const double free = m_normal.limitW - m_heat.promisedW;
        if (result.headroom && free < least.headroomW) {
            result.headroom = free / 1000;
            result.binding = Binding{
                {EntityKind::Site, m_site.id},
                CaseKind::Contracted,
                {},
                {"binding.contracted", {kilowatts(m_normal.limitW), kilowatts(m_heat.promisedW)}}};
        }
        if (!result.contracted) { // it may be less than any other case leaves
            result.headroom.reset();
            result.binding.reset();
        }
        result.complete = result.headroom.has_value();
        for (const auto &[kind, id, field] : m_heat.missing)
            result.missing.push_back({{kind, id}, field});
        return result;
    }

    const SiteSnapshot &m_site;
    const SiteContracts &m_contracts;
    const Service &m_service;
    const CoolingPower &m_coolingPower;
    SitePower &m_power;
    Carrier m_carrier;
    std::optional<CoolingPlant> m_plant;
    std::optional<Network> m_network;
    std::optional<Trunk> m_trunk;
    CoolingHeat m_heat;
    Flow m_flow;
    CoolingCase m_normal;
    CoolingCase m_worst;
    std::vector<CoolingFailure> m_failures;
};

} // namespace

ResourceFigures coolingFigures(const SiteSnapshot &site,
                               const SiteContracts &contracts,
                               const Service &service,
                               const CoolingPower &coolingPower,
                               SitePower &power,
                               Carrier carrier)
{
    return CoolingEvaluation(site, contracts, service, coolingPower, power, carrier).run();
}

std::optional<double>
coolingLimitKw(const SiteSnapshot &site, const Service &service, Carrier carrier)
{
    if (!hasPlant(site, carrier))
        return std::nullopt;
    const CoolingPlant plant =
        coolingPlantOf(site, service, coolingPowerOf(site, service), carrier);
    for (int k = 0; k < plant.equipment; ++k) {
        if (std::isnan(plant.service.limitW[at(k)]))
            return std::nullopt;
    }
    const double limit = Trunk(plant.trunk, plant.service).normally().limitW;
    return std::isinf(limit) ? std::nullopt : std::optional(limit / 1000);
}

} // namespace headroom::engine
