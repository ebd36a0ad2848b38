// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/nextsteps.h"

#include "models/engine/cooling.h"
#include "models/engine/trunk.h"

#include <algorithm>
#include <cmath>

namespace headroom::engine {

namespace {

bool isOfRacks(ForecastResource resource)
{
    return resource == ForecastResource::Space || resource == ForecastResource::Accelerators;
}

/// Whether an outage holds the node in a month, and what it leaves.
std::optional<double> capOf(const SiteSnapshot &site, int node, Month month)
{
    std::optional<double> cap;
    for (const OutageData &outage : site.outages) {
        const bool holds = outage.node == node && outage.from <= month
                           && (!outage.until || month <= *outage.until);
        if (holds)
            cap = std::min(cap.value_or(outage.capW), outage.capW);
    }
    return cap;
}

} // namespace

void NextSteps::LeadTime::consider(const std::optional<Weeks> &other, Subject subject)
{
    if (!other || (weeks && *other <= *weeks))
        return;
    weeks = other;
    of = subject;
}

NextSteps::NextSteps(const Project &project,
                     const SiteSnapshot &site,
                     const TimeAxis &axis,
                     Month first)
    : m_project(project)
    , m_site(site)
    , m_axis(axis)
    , m_first(first)
{}

void NextSteps::complete(Crossing &crossing,
                         ForecastResource resource,
                         ExhaustionCase which,
                         std::optional<double> limit) const
{
    if (!crossing.belowSources)
        crossing.step = stepFor(crossing, resource, which, limit);
    const LeadTime leadTime = leadTimeOf(crossing, resource);
    crossing.leadTime = leadTime.weeks;
    crossing.leadTimeOf = leadTime.of;
    if (leadTime.weeks)
        crossing.orderBy = orderByDate(crossing.month, *leadTime.weeks);
}

std::optional<MissingInput> NextSteps::missingFor(const Crossing &crossing,
                                                  ForecastResource resource) const
{
    if (crossing.orderBy)
        return std::nullopt;
    const QString field = QStringLiteral("lead_time_weeks");
    for (const Forecast &forecast : m_project.table<Forecast>()) {
        if (forecast.site == m_site.id && forecast.resource == resource)
            return MissingInput{{EntityKind::Forecast, forecast.id}, field};
    }
    if (crossing.step)
        return MissingInput{{EntityKind::Phase, crossing.step->phase}, field};
    for (const Node &node : m_site.nodes) {
        if (isShort(node, crossing, resource))
            return MissingInput{{EntityKind::PowerNode, node.id}, field};
    }
    return std::nullopt;
}

const Service &NextSteps::serviceIn(Month month) const
{
    return m_axis.epochs[at(m_axis.epochOf[at(month - m_first)])];
}

/// Whether a phase could still be ordered for a month: it has no month, or is only proposed and
/// comes later.
bool NextSteps::isOpen(int phase, Month month) const
{
    const PhaseData &data = m_site.phases[at(phase)];
    if (data.monthUnknown)
        return true;
    const Phase *row = m_project.find<Phase>(data.id);
    return row != nullptr && row->status == PhaseStatus::Proposed && data.from
           && *data.from > month;
}

/// Whether the limit of the resource is made of such equipment.
bool NextSteps::counts(const Node &node, ForecastResource resource) const
{
    switch (resource) {
    case ForecastResource::Power:
        return node.carrier == Carrier::Power && node.trunk && !node.battery;
    case ForecastResource::CoolingAir:
        return node.carrier == Carrier::Air;
    case ForecastResource::CoolingLiquid:
        return node.carrier == Carrier::Liquid;
    default:
        return false;
    }
}

/// Whether more of such equipment would mend a shortage.
bool NextSteps::isShort(const Node &node, const Crossing &crossing, ForecastResource resource) const
{
    const PowerNode *binds = crossing.shortOf && crossing.shortOf->kind == EntityKind::PowerNode
                                 ? m_project.find<PowerNode>(crossing.shortOf->id)
                                 : nullptr;
    if (isOfRacks(resource))
        return false;
    if (binds != nullptr && !isSource(binds->kind))
        return node.kind == binds->kind && node.carrier == binds->carrier;
    if (resource == ForecastResource::Power)
        return node.source && !node.battery;
    return counts(node, resource);
}

bool NextSteps::adds(int phase, ForecastResource resource) const
{
    return std::any_of(m_site.nodes.begin(), m_site.nodes.end(), [&](const Node &node) {
        return node.phase == phase && node.usable && counts(node, resource);
    });
}

Service NextSteps::withPhase(int phase, Month month) const
{
    Service service = serviceIn(month);
    for (int node = 0; at(node) < m_site.nodes.size(); ++node) {
        const Node &data = m_site.nodes[at(node)];
        if (data.phase != phase || !data.usable)
            continue;
        const std::optional<double> cap = capOf(m_site, node, month);
        if (cap && *cap <= 0)
            continue;
        service.nodeUp[at(node)] = 1;
        service.limitW[at(node)] = data.limitW;
        if (cap)
            service.limitW[at(node)] = std::isnan(data.limitW) ? *cap : std::min(data.limitW, *cap);
    }
    return service;
}

std::optional<double>
NextSteps::limitOf(const Service &service, ForecastResource resource, ExhaustionCase which) const
{
    if (resource == ForecastResource::CoolingAir || resource == ForecastResource::CoolingLiquid) {
        if (which == ExhaustionCase::WorstFailure)
            return std::nullopt;
        const bool air = resource == ForecastResource::CoolingAir;
        return coolingLimitKw(m_site, service, air ? Carrier::Air : Carrier::Liquid);
    }
    for (const int source : m_site.sources) {
        if (!m_site.nodes[at(source)].battery && std::isnan(service.limitW[at(source)]))
            return std::nullopt;
    }
    const TrunkDeliveries deliveries = deliveriesOf(m_site, service);
    const NeedShape shape = shapeOf(m_site, siteLoads(Network(m_site, service)));
    double leastW = deliveries.normal(shape).limitW;
    if (which == ExhaustionCase::Normal)
        return std::isfinite(leastW) ? std::optional(leastW / 1000) : std::nullopt;
    for (int node = 0; at(node) < m_site.nodes.size(); ++node) {
        const std::optional<Delivery> after = deliveries.after(node, shape);
        if (after && !(after->limitW >= leastW))
            leastW = after->limitW;
    }
    return std::isfinite(leastW) ? std::optional(leastW / 1000) : std::nullopt;
}

std::optional<double> NextSteps::gainOfRacks(int phase, ForecastResource resource) const
{
    double sum = 0;
    for (int i = 0; i < m_site.racks; ++i) {
        const Consumer &rack = m_site.consumers[at(i)];
        if (rack.phase != phase)
            continue;
        if (resource == ForecastResource::Space)
            sum += rack.position ? 1 : 0;
        else
            sum += rack.drawing ? rack.accelerators : 0;
    }
    return std::isnan(sum) ? std::nullopt : std::optional(sum);
}

/// Zero where the phase adds nothing to the resource, empty where that cannot be told. without: the
/// limit as it is.
std::optional<double> NextSteps::gain(int phase,
                                      Month month,
                                      ForecastResource resource,
                                      ExhaustionCase which,
                                      std::optional<double> without) const
{
    if (isOfRacks(resource))
        return gainOfRacks(phase, resource);
    if (!adds(phase, resource))
        return 0.0;
    const std::optional<double> with = limitOf(withPhase(phase, month), resource, which);
    if (!with || !without)
        return std::nullopt;
    return *with - *without;
}

std::optional<CapacityStep> NextSteps::stepFor(const Crossing &crossing,
                                               ForecastResource resource,
                                               ExhaustionCase which,
                                               std::optional<double> limit) const
{
    std::optional<CapacityStep> best;
    const auto isBetter = [&best](const CapacityStep &step) {
        if (!best)
            return true;
        if (step.enough != best->enough)
            return step.enough;
        if (!step.amount || !best->amount)
            return step.amount && !best->amount;
        return step.enough ? *step.amount < *best->amount : *step.amount > *best->amount;
    };
    for (int phase = 0; at(phase) < m_site.phases.size(); ++phase) {
        if (!isOpen(phase, crossing.month))
            continue;
        const std::optional<double> amount = gain(phase, crossing.month, resource, which, limit);
        if (amount && *amount <= 0)
            continue;
        const CapacityStep step{
            m_site.phases[at(phase)].id, amount, amount && *amount >= crossing.shortfall};
        if (isBetter(step))
            best = step;
    }
    return best;
}

NextSteps::LeadTime NextSteps::leadTimeOf(const Crossing &crossing, ForecastResource resource) const
{
    const std::optional<CapacityStep> &step = crossing.step;
    LeadTime result;
    for (const Forecast &forecast : m_project.table<Forecast>()) {
        if (forecast.site == m_site.id && forecast.resource == resource)
            result.consider(forecast.leadTime, {EntityKind::Forecast, forecast.id});
    }
    if (result.weeks)
        return result;
    const auto considerNodes = [&](auto &&wanted) {
        for (const Node &node : m_site.nodes) {
            if (wanted(node))
                result.consider(m_project.find<PowerNode>(node.id)->leadTime,
                                {EntityKind::PowerNode, node.id});
        }
    };
    if (step) {
        result.consider(m_project.find<Phase>(step->phase)->leadTime,
                        {EntityKind::Phase, step->phase});
        considerNodes([&](const Node &node) {
            return node.phase >= 0 && m_site.phases[at(node.phase)].id == step->phase
                   && (isOfRacks(resource) || counts(node, resource));
        });
    }
    if (!result.weeks)
        considerNodes([&](const Node &node) { return isShort(node, crossing, resource); });
    return result;
}

} // namespace headroom::engine
