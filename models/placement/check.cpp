// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement/check.h"

#include "models/engine/failures.h"
#include "models/engine/survival.h"
#include "models/placement/draws.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace headroom::placement {

using namespace engine;

namespace {

constexpr double kNoiseKw = 0.2; // loads are split to the whole watt on every way

using Key = std::tuple<std::size_t, int, int, bool>; // site, node, lost, whether racks go dark

Key keyOf(const Broken &broken)
{
    return {broken.site, broken.node, broken.lost, !broken.darkRacks.empty()};
}

/// Excess of each period in one finding for each equipment and loss.
class Findings
{
public:
    explicit Findings(std::size_t periods)
        : m_periods(periods)
    {}

    Broken &at(std::size_t site, int node, int lost, bool dark)
    {
        Broken &broken = m_found[{site, node, lost, dark}];
        broken.site = site;
        broken.node = node;
        broken.lost = lost;
        broken.kind = node < 0 ? Limit::Kind::SitePower : Limit::Kind::NodePower;
        broken.excessKw.resize(m_periods, 0);
        return broken;
    }

    std::vector<Broken> list() &&
    {
        std::vector<Broken> result;
        result.reserve(m_found.size());
        for (auto &[key, broken] : m_found)
            result.push_back(std::move(broken));
        return result;
    }

private:
    std::size_t m_periods;
    std::map<Key, Broken> m_found;
};

std::vector<Broken>
brokenByLosses(const Project &project, Month first, int months, const std::vector<Month> &starts)
{
    Findings findings(starts.size());
    const std::vector<SiteSnapshot> snapshots = snapshotsOf(project);
    const std::vector<SiteContracts> contracts = contractsOf(project, snapshots);
    for (std::size_t s = 0; s < snapshots.size(); ++s) {
        std::vector<char> survivors;
        for (const ContractData &contract : contracts[s].contracts)
            survivors.push_back(mustSurvive(project, contract.id) ? 1 : 0);
        if (std::find(survivors.begin(), survivors.end(), 1) == survivors.end())
            continue;
        const TimeAxis axis = timeAxisOf(snapshots[s], contracts[s], first, months);
        std::map<int, std::vector<SurvivalBreak>> known; // by epoch
        for (std::size_t t = 0; t < starts.size(); ++t) {
            const int epoch = axis.epochOf[at(starts[t] - first)];
            const auto [found, isNew] = known.try_emplace(epoch);
            if (isNew)
                found->second =
                    survivalBreaks(snapshots[s], contracts[s], axis.epochs[at(epoch)], survivors);
            for (const SurvivalBreak &one : found->second) {
                const bool dark = !one.darkRacks.empty();
                Broken &broken = findings.at(s, one.node, one.lost, dark);
                broken.excessKw[t] = std::max(one.excessW / 1000, dark ? kNoiseKw : 0);
                broken.darkRacks.insert(
                    broken.darkRacks.end(), one.darkRacks.begin(), one.darkRacks.end());
            }
        }
    }
    return std::move(findings).list();
}

double excessOf(std::optional<double> load, std::optional<double> limit)
{
    return load && limit ? std::max(0.0, *load - *limit) : 0;
}

/// What is broken now beyond what was.
void addWorse(std::vector<Broken> &result,
              std::vector<Broken> now,
              const std::vector<Broken> &before)
{
    for (Broken &broken : now) {
        const auto same = std::find_if(before.begin(), before.end(), [&](const Broken &other) {
            return keyOf(other) == keyOf(broken);
        });
        bool worse = false;
        for (std::size_t t = 0; t < broken.excessKw.size(); ++t) {
            const double was = same == before.end() ? 0 : same->excessKw[t];
            const bool darker =
                same != before.end() && broken.darkRacks.size() > same->darkRacks.size();
            if (broken.excessKw[t] <= was && !darker)
                broken.excessKw[t] = 0;
            worse = worse || broken.excessKw[t] > 0;
        }
        if (worse)
            result.push_back(std::move(broken));
    }
}

} // namespace

Check::Check(const Ground &ground, const GroundProblem &problem)
    : m_ground(ground)
    , m_problem(problem)
    , m_before(evaluate(ground.project))
    , m_survivalBefore(
          brokenByLosses(ground.project, ground.firstMonth, ground.months, problem.problem.starts))
{}

Verdict Check::of(const Project &allocated) const
{
    Verdict verdict;
    const std::shared_ptr<const Evaluation> now = evaluate(allocated);
    compareLoads(*now, verdict.broken);
    addWorse(
        verdict.broken,
        brokenByLosses(allocated, m_ground.firstMonth, m_ground.months, m_problem.problem.starts),
        m_survivalBefore);
    for (const Issue &issue : now->issues) {
        const bool known =
            std::any_of(m_before->issues.begin(), m_before->issues.end(), [&](const Issue &other) {
                return other.message.code == issue.message.code;
            });
        // That more is promised than stands there is what is told as not placed.
        const bool isShortage = issue.message.code == "contract.over-installed";
        if (issue.severity == Severity::Error && !known && !isShortage)
            verdict.errors.push_back(issue);
    }
    // What a limit shows already needs no second word.
    if (!verdict.broken.empty())
        verdict.errors.clear();
    return verdict;
}

void Check::compareLoads(const Evaluation &now, std::vector<Broken> &broken) const
{
    for (std::size_t s = 0; s < m_ground.sites.size(); ++s) {
        if (const SiteEvaluation *site = now.site(m_ground.sites[s].snapshot.id))
            compareSite(s, *site, broken);
    }
}

void Check::compareSite(std::size_t s, const SiteEvaluation &now, std::vector<Broken> &broken) const
{
    const SiteSnapshot &site = m_ground.sites[s].snapshot;
    const SiteEvaluation &before = *m_before->site(site.id);
    const std::vector<Month> &starts = m_problem.problem.starts;
    Findings findings(starts.size());
    std::map<std::pair<QString, Limit::Kind>, Broken> resources;
    for (std::size_t t = 0; t < starts.size(); ++t) {
        const std::size_t month = at(starts[t] - m_ground.firstMonth);
        const auto nowEpoch = at(now.epochOfMonth[month]);
        const auto beforeEpoch = at(before.epochOfMonth[month]);
        const std::vector<NodeFigures> &nodes = now.epochs[nowEpoch].nodes;
        for (std::size_t n = 0; n < nodes.size() && n < site.nodes.size(); ++n) {
            const NodeFigures &was = before.epochs[beforeEpoch].nodes[n];
            const double excess = nodes[n].contractedKw - nodes[n].limitKw;
            if (!site.nodes[n].source && excess > kNoiseKw
                && nodes[n].contractedKw > was.contractedKw + kNoiseKw)
                findings.at(s, static_cast<int>(n), -1, false).excessKw[t] = excess;
        }
        for (const auto &[name, kind] :
             {std::pair(u"power", Limit::Kind::SitePower),
              std::pair(u"cooling_air", Limit::Kind::AirCooling),
              std::pair(u"cooling_liquid", Limit::Kind::LiquidCooling)}) {
            const ResourceSeries *series = now.resource(name);
            const ResourceSeries *old = before.resource(name);
            if (series == nullptr || old == nullptr)
                continue;
            const ResourceFigures &is = series->byEpoch[nowEpoch];
            const ResourceFigures &was = old->byEpoch[beforeEpoch];
            const double excess = excessOf(is.contracted, is.limit);
            if (excess <= std::max(kNoiseKw, excessOf(was.contracted, was.limit) + kNoiseKw))
                continue;
            Broken &one = resources[{series->name, kind}];
            one.kind = kind;
            one.site = s;
            one.excessKw.resize(starts.size(), 0);
            one.excessKw[t] = excess;
        }
    }
    for (Broken &one : std::move(findings).list())
        broken.push_back(std::move(one));
    for (auto &[name, one] : resources)
        broken.push_back(std::move(one));
}

std::vector<Draw>
Check::drawsOf(const Broken &broken, const std::vector<Lot> &lots, std::size_t period) const
{
    const GroundSite &site = m_ground.sites[broken.site];
    const std::size_t epoch = m_ground.epochOf(broken.site, m_problem.problem.starts[period]);
    const Service &service = site.axis.epochs[epoch];
    const SiteLoads &loads = site.epochs[epoch].loads;
    const Network network(site.snapshot, service);
    std::optional<FailureSolver> solver;
    if (broken.lost >= 0) {
        solver.emplace(network, loads.flow, loads.consumerW, loads.directW);
        solver->lose(broken.lost);
    }
    const PathDraws paths(network, loads, solver ? solver->flow().supplied : loads.flow.supplied);
    std::vector<Draw> draws; // limit: index of the lot
    for (std::size_t l = 0; l < lots.size(); ++l) {
        if (at(lots[l].site) != broken.site)
            continue;
        std::vector<int> on;
        std::copy_if(m_problem.racks[l].begin(),
                     m_problem.racks[l].end(),
                     std::back_inserter(on),
                     [&](int rack) { return service.consumerOn[at(rack)] != 0; });
        if (on.empty())
            continue;
        const Consumer &rack = site.snapshot.consumers[at(on.front())];
        const double itKw = rack.loadW / 1000 / rack.accelerators;
        double kwEach = 0;
        if (!broken.darkRacks.empty()) {
            const bool dark = std::any_of(on.begin(), on.end(), [&](int one) {
                const auto &list = broken.darkRacks;
                return std::find(list.begin(), list.end(), one) != list.end();
            });
            kwEach = dark ? itKw : 0;
        } else if (broken.node >= 0
                   && site.snapshot.nodes[at(broken.node)].carrier == Carrier::Power) {
            const std::map<int, double> watts = paths.of(on);
            const auto found = watts.find(broken.node);
            kwEach = found == watts.end() ? 0 : itKw * found->second;
        } else if (broken.kind == Limit::Kind::SitePower && broken.node < 0) {
            const double factor = loads.hallFactor[at(rack.hall)];
            kwEach = itKw * (std::isnan(factor) ? 1 : factor);
        } else {
            kwEach = itKw; // of heat, whichever way it takes
        }
        if (kwEach > 0)
            draws.push_back({static_cast<int>(l), kwEach});
    }
    return draws;
}

Limit Check::limitFor(const Broken &broken, Problem &problem, const Placing &placing) const
{
    Limit limit;
    limit.kind = broken.kind;
    limit.subject = subjectOf(m_ground, broken);
    limit.lost = lossOf(m_ground, broken);
    limit.failure = broken.lost >= 0;
    limit.kw.assign(problem.periods(), kNoLimit);
    const auto number = static_cast<int>(problem.limits.size());
    for (std::size_t t = 0; t < problem.periods(); ++t) {
        if (broken.excessKw[t] <= 0)
            continue;
        std::map<int, double> kwEach;
        for (const Draw &draw : drawsOf(broken, problem.lots, t))
            kwEach[draw.limit] = draw.kwEach;
        double taken = 0;
        for (std::size_t a = 0; a < problem.asks.size(); ++a) {
            if (limit.failure && !problem.asks[a].survives)
                continue;
            for (const Piece &piece : placing.pieces[a]) {
                const auto found = kwEach.find(piece.lot);
                taken += found == kwEach.end() ? 0 : piece.accelerators[t] * found->second;
            }
        }
        limit.kw[t] = broken.darkRacks.empty() ? std::max(0.0, taken - broken.excessKw[t]) : 0;
        for (const auto &[lot, each] : kwEach) {
            auto &draws = problem.lots[at(lot)].draws;
            if (draws.size() == 1)
                draws.resize(problem.periods(), std::vector<Draw>(draws.front()));
            draws[t].push_back({number, each});
        }
    }
    return limit;
}

Subject subjectOf(const Ground &ground, const Broken &broken)
{
    const SiteSnapshot &site = ground.sites[broken.site].snapshot;
    if (broken.node >= 0)
        return {EntityKind::PowerNode, site.nodes[at(broken.node)].id};
    return {EntityKind::Site, site.id};
}

Subject lossOf(const Ground &ground, const Broken &broken)
{
    if (broken.lost < 0)
        return {};
    const SiteSnapshot &site = ground.sites[broken.site].snapshot;
    return {EntityKind::PowerNode, site.nodes[at(broken.lost)].id};
}

} // namespace headroom::placement
