// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/demand.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

namespace headroom {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kHoursKept = 4; // of a tier: those of a few scenarios

double orUnknown(const std::optional<double> &value)
{
    return value.value_or(kUnknown);
}

double curveOf(double use, PowerCurve curve)
{
    switch (curve) {
    case PowerCurve::Linear:
        return use;
    case PowerCurve::SquareRoot:
        return std::sqrt(use);
    case PowerCurve::Cubic:
        return use * use * use;
    }
    return use;
}

/// target += source × factor, on contiguous arrays.
void addTimes(std::vector<double> &target, const std::vector<double> &source, double factor)
{
    const std::size_t size = target.size();
    double *to = target.data();
    const double *from = source.data();
    for (std::size_t h = 0; h < size; ++h)
        to[h] += from[h] * factor;
}

TierAnswer answerOf(const TierInput &input, const TierHours &hours)
{
    TierAnswer answer;
    answer.tier = input.tier;
    answer.name = input.name;
    answer.wantedTokens = std::accumulate(hours.wanted.begin(), hours.wanted.end(), 0.0);
    answer.servedTokens = std::accumulate(hours.served.begin(), hours.served.end(), 0.0);
    answer.wanted = hours.wanted;
    answer.served = hours.served;
    answer.arrived.reserve(hours.shifted.size());
    for (const double moved : hours.shifted) {
        answer.arrived.push_back(std::max(moved, 0.0));
        answer.shiftedTokens += answer.arrived.back();
    }
    answer.limitedTokens = std::max(answer.wantedTokens - answer.servedTokens, 0.0);
    answer.limitedShare = hours.sessions > 0 ? hours.limitedSessions / hours.sessions : 0;
    return answer;
}

struct SiteFactors
{
    double limitKw = 0;
    double firmKw = 0;
    double itKw = 0;
    double facilityKw = 0;
};

SiteFactors factorsOf(const SiteEvaluation &site, int month)
{
    // The evaluation may be of a shorter horizon than the plan that is being changed.
    if (static_cast<std::size_t>(month) >= site.epochOfMonth.size())
        return {kUnknown, kUnknown, kUnknown, kUnknown};
    SiteFactors factors;
    const auto epoch = static_cast<std::size_t>(site.epochOfMonth[static_cast<std::size_t>(month)]);
    if (const ResourceSeries *power = site.resource(u"power")) {
        const ResourceFigures &figures = power->byEpoch[epoch];
        factors.limitKw = orUnknown(figures.limit);
        factors.firmKw = figures.worstFailureLimit ? *figures.worstFailureLimit : factors.limitKw;
    }
    if (epoch < site.epochs.size()) {
        for (const HallFigures &hall : site.epochs[epoch].halls) {
            factors.itKw += orUnknown(hall.itKw);
            factors.facilityKw += orUnknown(hall.facilityKw);
        }
    }
    return factors;
}

} // namespace

std::size_t DemandAnswer::monthOf(std::size_t hour) const
{
    const auto found =
        std::upper_bound(monthStarts.begin(), monthStarts.end(), static_cast<int>(hour));
    return static_cast<std::size_t>(found - monthStarts.begin()) - 1;
}

std::vector<DemandCapacity> demandCapacity(const Evaluation *evaluation,
                                           const Fleets &fleets,
                                           const std::vector<TierInput> &tiers,
                                           std::optional<Id> site,
                                           int months)
{
    std::set<Id> serving;
    for (const TierInput &tier : tiers) {
        for (const TokenCost &cost : tier.costs)
            serving.insert(cost.acceleratorType);
    }
    std::vector<DemandCapacity> capacity(static_cast<std::size_t>(months));
    for (std::size_t m = 0; m < capacity.size(); ++m) {
        for (const Fleet &fleet : fleets.types) {
            if (serving.empty() || serving.contains(fleet.acceleratorType))
                capacity[m].accelerators += fleet.months[m].accelerators;
        }
        SiteFactors sum;
        if (evaluation == nullptr)
            sum = {kUnknown, kUnknown, kUnknown, kUnknown};
        else
            for (const SiteEvaluation &evaluated : evaluation->sites) {
                if (site && evaluated.site != *site)
                    continue;
                const SiteFactors one = factorsOf(evaluated, static_cast<int>(m));
                sum.limitKw += one.limitKw;
                sum.firmKw += one.firmKw;
                sum.itKw += one.itKw;
                sum.facilityKw += one.facilityKw;
            }
        capacity[m].limitKw = sum.limitKw;
        capacity[m].firmKw = sum.firmKw;
        capacity[m].facilityRatio = sum.itKw == 0 ? 1 : sum.facilityKw / sum.itKw;
    }
    return capacity;
}

std::vector<double> demandPower(const Fleets &fleets,
                                const std::vector<DemandCapacity> &capacity,
                                const std::vector<int> &monthStarts,
                                const std::map<Id, std::vector<double>> &busyByType)
{
    std::vector<double> kw(static_cast<std::size_t>(monthStarts.back()));
    for (std::size_t m = 0; m < capacity.size(); ++m) {
        const auto first = static_cast<std::size_t>(monthStarts[m]);
        const auto last = static_cast<std::size_t>(monthStarts[m + 1]);
        std::fill(kw.begin() + monthStarts[m], kw.begin() + monthStarts[m + 1], fleets.otherKw[m]);
        std::map<Id, double> installed;
        for (const Fleet &fleet : fleets.types)
            installed[fleet.acceleratorType] += fleet.months[m].accelerators;
        for (const Fleet &fleet : fleets.types) {
            const FleetFigures &figures = fleet.months[m];
            if (figures.accelerators == 0)
                continue;
            const auto busy = busyByType.find(fleet.acceleratorType);
            const double all = installed[fleet.acceleratorType];
            const double range = figures.typicalKw - figures.idleKw;
            for (std::size_t h = first; h < last; ++h) {
                const double use =
                    busy == busyByType.end() ? 0 : std::min(busy->second[h] / all, 1.0);
                kw[h] += figures.idleKw + range * curveOf(use, fleet.curve);
            }
        }
        for (std::size_t h = first; h < last; ++h)
            kw[h] *= capacity[m].facilityRatio;
    }
    return kw;
}

DemandEvaluator::DemandEvaluator(Month first, int months, ZoneClocks clocks)
    : m_flows(first, months, std::move(clocks))
{}

std::shared_ptr<const TierHours> DemandEvaluator::hoursOfTier(const TierInput &input)
{
    std::vector<Kept> &kept = m_kept[input.tier];
    for (const Kept &one : kept) {
        if (one.input.flow == input.flow)
            return one.hours;
    }
    auto hours = std::make_shared<const TierHours>(tierHours(input.flow, m_flows.axis().hours));
    if (kept.size() == kHoursKept)
        kept.erase(kept.begin());
    kept.push_back({input, hours});
    return hours;
}

DemandAnswer DemandEvaluator::answer(const Project &project,
                                     const Evaluation *evaluation,
                                     std::optional<Id> site)
{
    DemandAnswer answer;
    answer.monthStarts = m_flows.monthStarts();
    answer.months = static_cast<int>(answer.monthStarts.size()) - 1;
    answer.firstMonth = m_flows.firstMonth();
    answer.axis = m_flows.axis();
    const auto size = static_cast<std::size_t>(answer.axis.hours);
    answer.accelerators.assign(size, 0);
    answer.busy.assign(size, 0);
    const std::vector<TierInput> inputs = m_flows.of(project, site);

    std::vector<std::shared_ptr<const TierHours>> hours;
    bool known = true;
    for (const TierInput &input : inputs) {
        hours.push_back(input.isKnown() ? hoursOfTier(input) : nullptr);
        if (input.isKnown())
            addTimes(answer.accelerators, hours.back()->served, input.perToken());
        else
            known = false;
        answer.missing.insert(answer.missing.end(), input.missing.begin(), input.missing.end());
    }
    // What can wait is moved last, when all that cannot is known.
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (hours[i] == nullptr || !(inputs[i].deferrableShare > 0))
            continue;
        auto moved = std::make_shared<TierHours>(*hours[i]);
        deferHours(*moved,
                   inputs[i].deferrableShare,
                   inputs[i].perToken(),
                   *inputs[i].local,
                   answer.accelerators);
        hours[i] = std::move(moved);
    }

    double greatest = -1;
    std::map<Id, std::vector<double>> busyByType;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const TierInput &input = inputs[i];
        if (hours[i] == nullptr) {
            answer.tiers.push_back({.tier = input.tier, .name = input.name});
            answer.tiers.back().missing = input.missing;
            continue;
        }
        TierAnswer tier = answerOf(input, *hours[i]);
        tier.accelerators.assign(size, 0);
        addTimes(tier.accelerators, hours[i]->served, input.perToken());
        addTimes(answer.busy, tier.accelerators, input.occupancy);
        for (const TokenCost &cost : input.costs) {
            std::vector<double> &busy = busyByType[cost.acceleratorType];
            busy.resize(size);
            addTimes(busy, hours[i]->served, cost.perToken * input.occupancy);
            const double weight = cost.perToken * tier.servedTokens;
            if (weight > greatest) {
                greatest = weight;
                answer.perServer = cost.perServer;
            }
        }
        answer.tiers.push_back(std::move(tier));
    }
    const Fleets fleets = fleetsOf(project, site);
    answer.capacity = demandCapacity(evaluation, fleets, inputs, site, answer.months);
    answer.kw = demandPower(fleets, answer.capacity, answer.monthStarts, busyByType);
    answer.missing.insert(answer.missing.end(), fleets.missing.begin(), fleets.missing.end());
    if (!known) {
        std::fill(answer.accelerators.begin(), answer.accelerators.end(), kUnknown);
        std::fill(answer.busy.begin(), answer.busy.end(), kUnknown);
        std::fill(answer.kw.begin(), answer.kw.end(), kUnknown);
    }
    return answer;
}

} // namespace headroom
