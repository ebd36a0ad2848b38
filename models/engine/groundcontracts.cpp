// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/groundcontracts.h"

#include "models/engine/sitepower.h"

#include <algorithm>
#include <cmath>

namespace headroom::engine {

namespace {

SiteOutcome outcomeOf(Id id, const SiteParts &site, const SitePart &part, const Epoch &epoch)
{
    SiteOutcome outcome{id, part, site.powered(part), site.powered(part)};
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

} // namespace

SiteParts::SiteParts(const SiteSnapshot &site,
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

double SiteParts::powered(const SitePart &part) const
{
    return kept(part, part.carried, m_shortKw);
}

double SiteParts::left(const SitePart &part, const FailureCase &failure) const
{
    double held = part.carried;
    for (const FailureCase::Hit &hit : failure.contracts) {
        if (hit.contract == part.contract)
            held -= hit.accelerators.value().value_or(kUnknown);
    }
    return kept(part, held < 0 ? 0 : held, shortIn(failure));
}

double SiteParts::shortIn(const FailureCase &failure) const
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
double SiteParts::kept(const SitePart &part, double accelerators, double shortKw) const
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

GroundContracts::GroundContracts(const Project &project, const Evaluation &evaluation)
    : m_evaluation(evaluation)
    , m_sites(snapshotsOf(project))
    , m_contracts(contractsOf(project, m_sites))
    , m_outcomes(m_sites.size())
{
    for (std::size_t s = 0; s < m_sites.size(); ++s) {
        m_axes.push_back(
            timeAxisOf(m_sites[s], m_contracts[s], evaluation.firstMonth, evaluation.months));
        m_outcomes[s].resize(m_axes[s].epochs.size());
    }
}

const Epoch &GroundContracts::epoch(std::size_t s, int month) const
{
    return answers(s).epochs[epochOf(s, month)];
}

SiteParts GroundContracts::parts(std::size_t s, int month) const
{
    const std::size_t epoch = epochOf(s, month);
    static const ResourceFigures unknown;
    const ResourceSeries *power = answers(s).resource(u"power");
    return {m_sites[s],
            m_contracts[s],
            m_axes[s].epochs[epoch],
            power == nullptr ? unknown : power->byEpoch[epoch]};
}

std::vector<SiteOutcome> GroundContracts::outcomes(Id contract, int month)
{
    std::vector<SiteOutcome> result;
    for (std::size_t s = 0; s < m_sites.size(); ++s) {
        std::optional<std::vector<SiteOutcome>> &known = m_outcomes[s][epochOf(s, month)];
        if (!known) {
            known.emplace();
            const SiteParts here = parts(s, month);
            for (const SitePart &part : here.parts())
                known->push_back(outcomeOf(site(s), here, part, epoch(s, month)));
        }
        for (const SiteOutcome &outcome : *known) {
            if (outcome.part.contract == contract)
                result.push_back(outcome);
        }
    }
    return result;
}

const SiteEvaluation &GroundContracts::answers(std::size_t s) const
{
    return *m_evaluation.site(m_sites[s].id);
}

std::size_t GroundContracts::epochOf(std::size_t s, int month) const
{
    return at(m_axes[s].epochOf[at(month)]);
}

} // namespace headroom::engine
