// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/contractfigures.h"

#include "models/engine/groundcontracts.h"
#include "models/engine/known.h"
#include "models/engine/revenue.h"
#include "models/engine/supplied.h"
#include "models/engine/suppliedparts.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

namespace headroom {

using namespace engine;

namespace {

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

/// What a site gives to a contract, made where it is not there yet.
ContractFigures::Source &sourceAt(ContractFigures &figures, Id site, int months)
{
    for (ContractFigures::Source &source : figures.sources) {
        if (source.site == site)
            return source;
    }
    figures.sources.push_back({site, std::vector<Known>(at(months), Known(0))});
    return figures.sources.back();
}

std::vector<const Contract *> promisesByName(const Project &project)
{
    std::vector<const Contract *> contracts;
    for (const Contract &contract : project.table<Contract>()) {
        if (isPromise(contract.state))
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
        result.push_back({contract->id, std::vector<ContractMonth>(at(evaluation.months)), {}});
    if (contracts.empty())
        return result;
    GroundContracts ground(project, evaluation);
    const std::vector<SiteEvaluation> supplied = suppliedSites(project);
    for (int i = 0; i < evaluation.months; ++i) {
        const Month month = evaluation.firstMonth + i;
        const SuppliedParts given(project, month, supplied);
        for (std::size_t c = 0; c < contracts.size(); ++c) {
            if (!isInForce(*contracts[c], month))
                continue;
            const Id id = contracts[c]->id;
            const std::vector<SiteOutcome> sites = ground.outcomes(id, i);
            result[c].months[at(i)] = monthOf(project, *contracts[c], month, sites, given.to(id));
            for (const SiteOutcome &outcome : sites)
                sourceAt(result[c], outcome.site, evaluation.months).powered[at(i)] =
                    knownOr(outcome.powered);
            for (const SiteEvaluation &site : supplied) {
                if (const Known part = given.from(site.site, id); part != 0)
                    sourceAt(result[c], site.site, evaluation.months).powered[at(i)] = part;
            }
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
    const GroundContracts ground(project, evaluation);
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

} // namespace headroom
