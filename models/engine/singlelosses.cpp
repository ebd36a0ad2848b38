// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/singlelosses.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace headroom {

namespace {

/// Compares losses by what they do; the larger is worse.
class HarmMeter
{
public:
    using Harm = std::tuple<double, int, int, double, double, int, double>;

    explicit HarmMeter(const Project &project)
    {
        for (const Contract &contract : project.table<Contract>()) {
            if (contract.contractClass != ContractClass::Firm)
                m_sheddable.insert(contract.id);
        }
    }

    [[nodiscard]] Harm of(const SingleLoss &loss) const
    {
        RackSum firm;
        int dark = loss.racksUncooled();
        double shortKw = loss.coolingShortKw().value_or(0);
        int singleFed = 0;
        double bridgedKw = 0;
        if (loss.power != nullptr) {
            firm = firmPart(loss.power->contracts);
            dark = std::max(dark, loss.power->racksDark);
            if (loss.power->siteLoadKw && loss.power->siteLimitKw)
                shortKw = std::max(shortKw, *loss.power->siteLoadKw - *loss.power->siteLimitKw);
            singleFed = loss.power->racksSingleFed;
            if (loss.power->bridge)
                bridgedKw = loss.power->bridge->kw.value_or(std::numeric_limits<double>::min());
        }
        for (const CoolingFailure *failure : loss.cooling) {
            const RackSum part = firmPart(failure->contracts);
            firm.known = std::max(firm.known, part.known);
            firm.racksUnknown = std::max(firm.racksUnknown, part.racksUnknown);
        }
        double overKw = 0;
        for (const FailureCase::Overload &overload : loss.overloaded())
            overKw += overload.loadKw - overload.limitKw;
        return {firm.known, firm.racksUnknown, dark, shortKw, overKw, singleFed, bridgedKw};
    }

private:
    [[nodiscard]] RackSum firmPart(const std::vector<FailureCase::Hit> &hits) const
    {
        RackSum firm;
        for (const FailureCase::Hit &hit : hits) {
            if (m_sheddable.contains(hit.contract))
                continue;
            firm.known += hit.kw.known;
            firm.racksUnknown += hit.kw.racksUnknown;
        }
        return firm;
    }

    std::set<Id> m_sheddable;
};

} // namespace

int SingleLoss::racksUncooled() const
{
    int most = 0;
    for (const CoolingFailure *failure : cooling)
        most = std::max(most, failure->racksUncooled);
    return most;
}

std::optional<double> SingleLoss::coolingShortKw() const
{
    double most = 0;
    for (const CoolingFailure *failure : cooling) {
        if (!failure->headroomKw)
            return std::nullopt;
        most = std::max(most, -*failure->headroomKw);
    }
    return most;
}

std::vector<FailureCase::Overload> SingleLoss::overloaded() const
{
    std::vector<FailureCase::Overload> all;
    if (power != nullptr)
        all = power->overloaded;
    for (const CoolingFailure *failure : cooling)
        all.insert(all.end(), failure->overloaded.begin(), failure->overloaded.end());
    return all;
}

std::vector<SingleLoss> singleLosses(const Epoch &epoch, const Project &project)
{
    std::vector<SingleLoss> losses;
    losses.reserve(epoch.failures.size());
    for (const FailureCase &failure : epoch.failures)
        losses.push_back({failure.lost, &failure});
    if (epoch.coolingFailures.empty()) // the epoch has them in order
        return losses;

    std::map<Subject, std::size_t> places;
    for (std::size_t i = 0; i < losses.size(); ++i)
        places.emplace(losses[i].lost, i);
    for (const CoolingFailure &failure : epoch.coolingFailures) {
        const auto [place, isNew] = places.try_emplace(failure.lost, losses.size());
        if (isNew)
            losses.push_back({failure.lost});
        losses[place->second].cooling.push_back(&failure);
    }
    const HarmMeter meter(project);
    std::vector<std::pair<HarmMeter::Harm, std::size_t>> order;
    order.reserve(losses.size());
    for (std::size_t i = 0; i < losses.size(); ++i)
        order.emplace_back(meter.of(losses[i]), i);
    std::stable_sort(
        order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<SingleLoss> sorted;
    sorted.reserve(losses.size());
    for (const auto &[harm, index] : order)
        sorted.push_back(std::move(losses[index]));
    return sorted;
}

} // namespace headroom
