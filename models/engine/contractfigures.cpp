// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/contractfigures.h"

#include "models/engine/formulas/market.h"
#include "models/engine/promises.h"
#include "models/engine/sitepower.h"
#include "models/engine/supplied.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <unordered_map>

namespace headroom {

using namespace engine;

namespace {

using Known = std::optional<double>;

Known knownOr(double value)
{
    return std::isnan(value) ? Known() : Known(value);
}

Known plus(const Known &a, const Known &b)
{
    return a && b ? Known(*a + *b) : Known();
}

/// What one site does for one contract, in one epoch.
struct SitePart
{
    Id contract;
    bool firm = true;
    double promised = 0; // this site's share, in accelerators
    double carried = 0;
    double facilityW = 0;
};

/// The contracts of one site in one epoch, and what they have left when it is short of power.
class SiteParts
{
public:
    SiteParts(const SiteSnapshot &site,
              const SiteContracts &contracts,
              const Service &service,
              const ResourceFigures &power)
        : m_loadKw(power.normal.value_or(kUnknown))
        , m_shortKw(power.headroomNormal ? std::max(0.0, -*power.headroomNormal) : kUnknown)
    {
        const Network network(site, service);
        const SiteLoads loads = siteLoads(network);
        for (const PromiseFigures &figures :
             promisesIn(site, contracts, service, loads.hallFactor).contracts) {
            const ContractData &contract = contracts.contracts[at(figures.contract)];
            m_parts.push_back({contract.id,
                               contract.firm,
                               figures.accelerators,
                               figures.allocated,
                               figures.facilityW});
            (contract.firm ? m_firmKw : m_sheddableKw) += figures.facilityW / 1000;
        }
    }

    [[nodiscard]] const std::vector<SitePart> &parts() const { return m_parts; }

    /// Accelerators of a contract with everything in service; NaN unknown.
    [[nodiscard]] double powered(const SitePart &part) const
    {
        return kept(part, part.carried, m_shortKw);
    }

    /// The same after a loss.
    [[nodiscard]] double left(const SitePart &part, const FailureCase &failure) const
    {
        double held = part.carried;
        for (const FailureCase::Hit &hit : failure.contracts) {
            if (hit.contract == part.contract)
                held -= hit.accelerators.value().value_or(kUnknown);
        }
        return kept(part, held < 0 ? 0 : held, shortIn(failure));
    }

private:
    [[nodiscard]] double shortIn(const FailureCase &failure) const
    {
        if (!failure.siteLimitKw || !failure.siteLoadKw || std::isnan(m_shortKw))
            return kUnknown;
        constexpr double kNoiseKw = 0.001; // loads are whole watts
        double kw = *failure.siteLoadKw - *failure.siteLimitKw;
        for (const FailureCase::Overload &overload : failure.overloaded)
            kw = std::max(kw, overload.loadKw - overload.limitKw);
        return kw > m_shortKw + kNoiseKw ? kw : m_shortKw;
    }

    /// What is left of accelerators of a contract where the site is short of so much.
    [[nodiscard]] double kept(const SitePart &part, double accelerators, double shortKw) const
    {
        if (shortKw == 0 || accelerators == 0)
            return accelerators;
        const double nobodys = std::max(0.0, m_loadKw - m_sheddableKw - m_firmKw);
        double shed = shortKw - nobodys;
        if (part.firm)
            shed -= m_sheddableKw;
        if (shed <= 0)
            return accelerators;
        return accelerators * (1 - std::min(1.0, shed / (part.firm ? m_firmKw : m_sheddableKw)));
    }

    std::vector<SitePart> m_parts;
    double m_firmKw = 0;
    double m_sheddableKw = 0;
    double m_loadKw;
    double m_shortKw;
};

/// What a contract has at one site, with everything in service and after the loss that leaves
/// least; NaN unknown.
struct SiteOutcome
{
    SitePart part;
    double powered = 0;
    double least = 0;
    std::optional<Subject> worstLost = {};
};

SiteOutcome outcomeOf(const SiteParts &site, const SitePart &part, const Epoch &epoch)
{
    SiteOutcome outcome{part, site.powered(part), site.powered(part)};
    for (const FailureCase &failure : epoch.failures) {
        const double left = site.left(part, failure);
        // Nobody can say which is worse than one of unknown size.
        if (std::isnan(outcome.least) || left >= outcome.least)
            continue;
        outcome.least = left;
        outcome.worstLost = failure.lost;
    }
    return outcome;
}

/// The ground sites of a plan with what is promised of them.
class Ground
{
public:
    Ground(const Project &project, const Evaluation &evaluation)
        : m_evaluation(evaluation)
        , m_sites(snapshotsOf(project))
        , m_contracts(contractsOf(project, m_sites))
    {
        for (std::size_t s = 0; s < m_sites.size(); ++s)
            m_axes.push_back(
                timeAxisOf(m_sites[s], m_contracts[s], evaluation.firstMonth, evaluation.months));
        m_outcomes.resize(m_sites.size());
        for (std::size_t s = 0; s < m_sites.size(); ++s)
            m_outcomes[s].resize(m_axes[s].epochs.size());
    }

    [[nodiscard]] std::size_t size() const { return m_sites.size(); }

    [[nodiscard]] Id site(std::size_t s) const { return m_sites[s].id; }

    [[nodiscard]] const Epoch &epoch(std::size_t s, int month) const
    {
        return answers(s).epochs[epochOf(s, month)];
    }

    [[nodiscard]] SiteParts parts(std::size_t s, int month) const
    {
        const std::size_t epoch = epochOf(s, month);
        static const ResourceFigures unknown;
        const ResourceSeries *power = answers(s).resource(u"power");
        return {m_sites[s],
                m_contracts[s],
                m_axes[s].epochs[epoch],
                power == nullptr ? unknown : power->byEpoch[epoch]};
    }

    /// What a contract has at each site that carries it; worked out once for each epoch.
    [[nodiscard]] std::vector<SiteOutcome> outcomes(Id contract, int month)
    {
        std::vector<SiteOutcome> result;
        for (std::size_t s = 0; s < m_sites.size(); ++s) {
            std::optional<std::vector<SiteOutcome>> &known = m_outcomes[s][epochOf(s, month)];
            if (!known) {
                known.emplace();
                const SiteParts here = parts(s, month);
                for (const SitePart &part : here.parts())
                    known->push_back(outcomeOf(here, part, epoch(s, month)));
            }
            for (const SiteOutcome &outcome : *known) {
                if (outcome.part.contract == contract)
                    result.push_back(outcome);
            }
        }
        return result;
    }

private:
    [[nodiscard]] const SiteEvaluation &answers(std::size_t s) const
    {
        return *m_evaluation.site(m_sites[s].id);
    }

    [[nodiscard]] std::size_t epochOf(std::size_t s, int month) const
    {
        return at(m_axes[s].epochOf[at(month)]);
    }

    const Evaluation &m_evaluation;
    std::vector<SiteSnapshot> m_sites;
    std::vector<SiteContracts> m_contracts;
    std::vector<TimeAxis> m_axes;
    std::vector<std::vector<std::optional<std::vector<SiteOutcome>>>> m_outcomes; // site, epoch
};

/// What the bought-in and orbital sites give in one month: to each contract its share where more is
/// promised of a site than it has.
class SuppliedParts
{
public:
    SuppliedParts(const Project &project, Month month, const std::vector<SiteEvaluation> &sites)
    {
        for (const SiteEvaluation &site : sites) {
            const auto epoch = at(month - project.settings().horizonStart);
            const ResourceFigures &figures = site.resource(u"accelerators")->byEpoch[epoch];
            const Known there = figures.limit;
            const Known promised = figures.contracted;
            for (const Contract &contract : project.table<Contract>()) {
                if (!isInForce(contract, month))
                    continue;
                const SuppliedPart part = suppliedPart(project, site.site, contract, month);
                if (!part.carried)
                    continue;
                Known given = part.accelerators;
                if (!there || !promised)
                    given.reset();
                else if (given && *promised > *there)
                    given = *given * (*there / *promised);
                const auto [entry, isNew] = m_given.try_emplace(contract.id.value, given);
                if (!isNew)
                    entry->second = plus(entry->second, given);
            }
        }
    }

    [[nodiscard]] Known to(Id contract) const
    {
        const auto found = m_given.find(contract.value);
        return found == m_given.end() ? Known(0) : found->second;
    }

private:
    std::unordered_map<qint64, Known> m_given;
};

int daysInForce(const Contract &contract, Month month)
{
    const QDate first = std::max(*contract.start, month.firstDay());
    QDate last = month.firstDay().addDays(month.firstDay().daysInMonth() - 1);
    if (contract.end)
        last = std::min(last, *contract.end);
    return std::max(0, static_cast<int>(first.daysTo(last)) + 1);
}

Known revenueOf(const Contract &contract, Month month, const Known &promised)
{
    constexpr double kHoursOfDay = 24;
    if (!contract.pricePerMonth && !contract.pricePerAcceleratorHour)
        return std::nullopt;
    const double days = daysInForce(contract, month);
    double revenue = 0;
    if (contract.pricePerMonth)
        revenue += contract.pricePerMonth->value() * days / month.firstDay().daysInMonth();
    if (contract.pricePerAcceleratorHour) {
        if (!promised)
            return std::nullopt;
        revenue += contract.pricePerAcceleratorHour->value() * *promised * kHoursOfDay * days;
    }
    return revenue;
}

/// The share of a revenue that goes with accelerators of so many.
Known atRisk(const Known &revenue, const Known &lost, const Known &promised)
{
    if (lost && *lost == 0)
        return 0;
    if (!revenue || !lost || !promised || *promised <= 0)
        return std::nullopt;
    return *revenue * std::min(1.0, *lost / *promised);
}

ContractMonth monthOf(const Project &project,
                      const Contract &contract,
                      Month month,
                      const std::vector<SiteOutcome> &sites,
                      const Known &supplied)
{
    double promised = 0;
    double carried = 0;
    double powered = 0;
    double facilityW = 0;
    double taken = 0; // by the worst failure, which is one of one site
    ContractMonth result;
    for (const SiteOutcome &site : sites) {
        promised += site.part.promised;
        carried += site.part.carried;
        facilityW += site.part.facilityW;
        powered += site.powered;
        const double takenHere = site.powered - site.least;
        if (std::isnan(taken) || takenHere <= taken)
            continue;
        taken = takenHere;
        result.worstLost = site.worstLost;
    }
    const Known ramp = rampOf(project, contract, month);
    result.promised = ramp ? ramp : plus(knownOr(promised), supplied);
    const auto upToPromised = [&](double ofGround) {
        const Known all = plus(knownOr(ofGround), supplied);
        return all && result.promised ? Known(std::min(*all, *result.promised)) : all;
    };
    result.carried = upToPromised(carried);
    result.powered = upToPromised(powered);
    result.surviving = upToPromised(powered - taken);
    result.facilityKw = knownOr(facilityW / 1000);
    result.revenueUsd = revenueOf(contract, month, result.promised);
    const Known lost =
        result.powered && result.surviving ? Known(*result.powered - *result.surviving) : Known();
    result.atRiskUsd = atRisk(result.revenueUsd, lost, result.promised);
    return result;
}

/// Largest first, what nobody knows last.
Concentration concentrationOf(std::vector<Concentration::Part> parts)
{
    std::stable_sort(parts.begin(), parts.end(), [](const auto &a, const auto &b) {
        return a.accelerators.value_or(-1) > b.accelerators.value_or(-1);
    });
    Concentration result{std::move(parts), {}};
    std::vector<double> amounts;
    for (const Concentration::Part &part : result.parts) {
        if (!part.accelerators)
            return result;
        amounts.push_back(*part.accelerators);
    }
    if (const Result<double> index = herfindahlIndex(amounts))
        result.index = *index;
    return result;
}

std::vector<const Contract *> promisesByName(const Project &project)
{
    std::vector<const Contract *> contracts;
    for (const Contract &contract : project.table<Contract>()) {
        if (contract.state == ContractState::Reserved || contract.state == ContractState::Signed)
            contracts.push_back(&contract);
    }
    std::sort(contracts.begin(), contracts.end(), [](const Contract *a, const Contract *b) {
        return std::tie(a->name, a->id) < std::tie(b->name, b->id);
    });
    return contracts;
}

} // namespace

std::vector<ContractFigures> contractFigures(const Project &project, const Evaluation &evaluation)
{
    const std::vector<const Contract *> contracts = promisesByName(project);
    std::vector<ContractFigures> result;
    result.reserve(contracts.size());
    for (const Contract *contract : contracts)
        result.push_back({contract->id, std::vector<ContractMonth>(at(evaluation.months))});
    if (contracts.empty())
        return result;
    Ground ground(project, evaluation);
    const std::vector<SiteEvaluation> supplied = suppliedSites(project);
    for (int i = 0; i < evaluation.months; ++i) {
        const Month month = evaluation.firstMonth + i;
        const SuppliedParts given(project, month, supplied);
        for (std::size_t c = 0; c < contracts.size(); ++c) {
            const Id id = contracts[c]->id;
            if (isInForce(*contracts[c], month))
                result[c].months[at(i)] =
                    monthOf(project, *contracts[c], month, ground.outcomes(id, i), given.to(id));
        }
    }
    return result;
}

std::vector<LossCost> costOfLosses(const Project &project,
                                   const Evaluation &evaluation,
                                   const std::vector<ContractFigures> &contracts,
                                   Month month)
{
    const int place = month - evaluation.firstMonth;
    std::unordered_map<qint64, const ContractMonth *> figures;
    for (const ContractFigures &contract : contracts)
        figures[contract.contract.value] = &contract.months[at(place)];
    const Ground ground(project, evaluation);
    std::vector<LossCost> result;
    for (std::size_t s = 0; s < ground.size(); ++s) {
        const SiteParts parts = ground.parts(s, place);
        for (const FailureCase &failure : ground.epoch(s, place).failures) {
            LossCost cost{failure.lost, ground.site(s)};
            for (const SitePart &part : parts.parts()) {
                const double taken = parts.powered(part) - parts.left(part, failure);
                const auto of = figures.find(part.contract.value);
                if (taken <= 0 || of == figures.end())
                    continue;
                cost.parts.push_back({part.contract, knownOr(taken)});
                cost.complete = cost.complete && !std::isnan(taken);
                cost.accelerators += std::isnan(taken) ? 0 : taken;
                cost.revenueUsd =
                    plus(cost.revenueUsd,
                         atRisk(of->second->revenueUsd, knownOr(taken), of->second->promised));
            }
            if (!cost.parts.empty())
                result.push_back(std::move(cost));
        }
    }
    std::stable_sort(result.begin(), result.end(), [](const LossCost &a, const LossCost &b) {
        return std::pair(a.revenueUsd.value_or(-1), a.accelerators)
               > std::pair(b.revenueUsd.value_or(-1), b.accelerators);
    });
    return result;
}

Concentration
customersIn(const Project &project, const std::vector<ContractFigures> &contracts, int month)
{
    std::map<QString, Known> byName;
    for (const ContractFigures &figures : contracts) {
        const Contract *contract = project.find<Contract>(figures.contract);
        const Known promised = figures.months[at(month)].promised;
        if (contract == nullptr || promised == 0)
            continue;
        // A contract without a customer stands for itself.
        const QString name = contract->customer.isEmpty() ? contract->name : contract->customer;
        const auto [entry, isNew] = byName.try_emplace(name, promised);
        if (!isNew)
            entry->second = plus(entry->second, promised);
    }
    std::vector<Concentration::Part> parts;
    parts.reserve(byName.size());
    for (const auto &[name, accelerators] : byName)
        parts.push_back({name, accelerators});
    return concentrationOf(std::move(parts));
}

Concentration suppliersIn(const Project &project, const Evaluation &evaluation, Month month)
{
    const auto index = at(month - evaluation.firstMonth);
    const auto limitOf = [&](const SiteEvaluation &site) {
        const ResourceSeries *series = site.resource(u"accelerators");
        return series == nullptr ? Known(0) : series->byEpoch[at(site.epochOfMonth[index])].limit;
    };
    std::vector<Concentration::Part> parts;
    Known own = 0;
    for (const SiteEvaluation &site : evaluation.sites)
        own = plus(own, limitOf(site));
    if (own != 0)
        parts.push_back({QString(), own});
    for (const SiteEvaluation &site : suppliedSites(project)) {
        const Known amount = limitOf(site);
        if (amount != 0)
            parts.push_back({project.find<Site>(site.site)->name, amount});
    }
    return concentrationOf(std::move(parts));
}

} // namespace headroom
