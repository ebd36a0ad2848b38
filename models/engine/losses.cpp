// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/losses.h"

#include "models/engine/contracts.h"
#include "models/engine/sitepower.h"

namespace headroom {

using namespace engine;

namespace {

/// One site of a plan in one month.
struct State
{
    State(const SiteSnapshot &snapshot, const SiteContracts &contracts, Month month)
        : site(snapshot)
        , axis(timeAxisOf(snapshot, contracts, month, 1))
        , network(snapshot, axis.epochs.front())
        , loads(siteLoads(network))
        , promises(promisesIn(snapshot, contracts, axis.epochs.front(), loads.hallFactor))
    {}

    [[nodiscard]] const Service &service() const { return axis.epochs.front(); }

    [[nodiscard]] int liveFeeds(int rack) const
    {
        int live = 0;
        for (const int node : site.feeds.of(rack))
            live += loads.flow.supplied[at(node)] == Supplied::Fully ? 1 : 0;
        return live;
    }

    [[nodiscard]] bool isDark(int rack) const
    {
        const int live = liveFeeds(rack);
        return live == 0 || live < site.consumers[at(rack)].needed;
    }

    [[nodiscard]] double loadW(int node) const
    {
        return loads.flow.nodes[at(node)].loadW + loads.flow.nodes[at(node)].directW;
    }

    const SiteSnapshot &site;
    TimeAxis axis;
    Network network;
    SiteLoads loads;
    Promises promises;
};

void addRacks(SiteLoss &loss,
              const State &before,
              const State &after,
              const std::vector<ContractData> &contracts)
{
    std::vector<FailureCase::Hit> hits(contracts.size());
    const auto addHits = [&](int rack, auto kw, auto accelerators) {
        const Consumer &data = after.site.consumers[at(rack)];
        for (const int index : before.promises.claimsOf.of(rack)) {
            const Claim &claim = before.promises.claims[at(index)];
            FailureCase::Hit &hit = hits[at(claim.contract)];
            (hit.*kw).add(heldKw(claim, data.loadW));
            (hit.*accelerators).add(heldOf(claim, data.accelerators));
        }
    };
    using Hit = FailureCase::Hit;
    for (int i = 0; i < after.site.racks; ++i) {
        const Subject rack{EntityKind::Rack, after.site.consumers[at(i)].id};
        if (!after.service().consumerOn[at(i)] || before.isDark(i))
            continue;
        if (after.isDark(i)) {
            loss.dark.push_back(rack);
            addHits(i, &Hit::kw, &Hit::accelerators);
        } else if (before.liveFeeds(i) > 1 && after.liveFeeds(i) == 1) {
            loss.singleFed.push_back(rack);
            addHits(i, &Hit::singleFedKw, &Hit::singleFedAccelerators);
        }
    }
    for (std::size_t c = 0; c < contracts.size(); ++c) {
        hits[c].contract = contracts[c].id;
        if (hits[c].isAnything())
            loss.contracts.push_back(hits[c]);
    }
}

void addNodes(SiteLoss &loss, const State &before, const State &after)
{
    for (std::size_t i = 0; i < after.site.nodes.size(); ++i) {
        const int node = static_cast<int>(i);
        const double limit = after.service().limitW[i];
        const double load = after.loadW(node);
        if (after.service().nodeUp[i] && load > limit && load > before.loadW(node) + kSplitNoiseW)
            loss.overloaded.push_back({after.site.nodes[i].id, load / 1000, limit / 1000});
    }
}

} // namespace

std::vector<SiteLoss> lossesBetween(const Project &before, const Project &after, Month month)
{
    const std::vector<SiteSnapshot> sitesBefore = snapshotsOf(before);
    const std::vector<SiteSnapshot> sitesAfter = snapshotsOf(after);
    const std::vector<SiteContracts> promisedBefore = contractsOf(before, sitesBefore);
    const std::vector<SiteContracts> promisedAfter = contractsOf(after, sitesAfter);
    std::vector<SiteLoss> result;
    for (std::size_t s = 0; s < sitesAfter.size() && s < sitesBefore.size(); ++s) {
        const State was(sitesBefore[s], promisedBefore[s], month);
        const State is(sitesAfter[s], promisedAfter[s], month);
        SiteLoss loss;
        loss.site = sitesAfter[s].id;
        addRacks(loss, was, is, promisedBefore[s].contracts);
        addNodes(loss, was, is);
        result.push_back(std::move(loss));
    }
    return result;
}

} // namespace headroom
