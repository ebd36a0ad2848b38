// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/bridge.h"

#include <algorithm>
#include <cmath>

namespace headroom::engine {

namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();

/// A battery in service and what it carries.
struct Carrying
{
    int node = -1;
    double watts = 0; // NaN where unknown
};

int feedsFully(const SiteSnapshot &site, const Flow &flow, int consumer)
{
    const auto feeds = site.feeds.of(consumer);
    return static_cast<int>(std::count_if(feeds.begin(), feeds.end(), [&flow](int node) {
        return flow.supplied[at(node)] == Supplied::Fully;
    }));
}

/// What hangs on a battery and on no source that lasts, NaN where a part is unknown.
double aloneOn(const SiteSnapshot &site, const Flow &flow, int battery)
{
    double watts = 0;
    for (int k = site.children.begin(battery); k < site.children.end(battery); ++k) {
        const int edge = site.childEdges.item[at(k)];
        if (flow.supplied[at(site.children.item[at(k)])] == Supplied::Backup)
            watts += flow.edges[at(edge)].unknown != 0 ? kUnknown : flow.edges[at(edge)].watts;
    }
    for (const int consumer : site.fed.of(battery)) {
        if (feedsFully(site, flow, consumer) >= std::max(1, site.consumers[at(consumer)].needed))
            continue;
        for (int k = site.feeds.begin(consumer); k < site.feeds.end(consumer); ++k) {
            if (site.feeds.item[at(k)] == battery)
                watts += flow.feeds[at(k)].unknown != 0 ? kUnknown : flow.feeds[at(k)].watts;
        }
    }
    return watts;
}

std::vector<Carrying> batteriesLeft(const Network &network, const Flow &flow, int lost)
{
    const SiteSnapshot &site = network.site();
    std::vector<Carrying> batteries;
    for (const int source : site.sources) {
        if (site.nodes[at(source)].battery && source != lost && leadsOn(site, source)
            && network.service().nodeUp[at(source)] != 0)
            batteries.push_back({source, aloneOn(site, flow, source)});
    }
    return batteries;
}

/// Spreads what other sources cannot sustain over the batteries.
void spread(std::vector<Carrying> &batteries, const Service &service, double watts)
{
    std::vector<double> parts;
    for (const Carrying &battery : batteries) {
        const double left = service.limitW[at(battery.node)] - battery.watts;
        parts.push_back(std::isnan(left) ? kInfinite : std::max(0.0, left));
    }
    splitWhole(watts, parts);
    for (std::size_t i = 0; i < parts.size(); ++i)
        batteries[i].watts += parts[i];
}

/// What the site lacks once the batteries are empty, NaN where unknown. A limit that outlasts them
/// needs none, whatever the load.
double lacking(const AfterLoss &site)
{
    if (site.sustainedW >= site.limitW)
        return 0;
    const double lacks = (site.loadW < site.limitW ? site.loadW : site.limitW) - site.sustainedW;
    return std::isnan(site.loadW) ? kUnknown : lacks < 0 ? 0 : lacks;
}

/// Until the first is empty, NaN where unknown.
double hoursOf(const std::vector<Carrying> &batteries, const SiteSnapshot &site)
{
    double hours = kInfinite;
    for (const Carrying &battery : batteries) {
        if (battery.watts == 0)
            continue;
        const double lasts = site.nodes[at(battery.node)].energyWh / battery.watts;
        if (std::isnan(lasts))
            return kUnknown;
        hours = std::min(hours, lasts);
    }
    return hours;
}

} // namespace

std::optional<FailureCase::Bridge>
bridgeOf(const Network &network, const Flow &flow, int lost, const AfterLoss &site)
{
    std::vector<Carrying> batteries = batteriesLeft(network, flow, lost);
    if (batteries.empty())
        return std::nullopt;
    double alone = 0;
    for (const Carrying &battery : batteries)
        alone += battery.watts;
    const double lacks = lacking(site);
    if (alone == 0 && lacks == 0)
        return std::nullopt;
    if (std::isnan(alone) || std::isnan(lacks))
        return FailureCase::Bridge{};
    if (lacks > alone)
        spread(batteries, network.service(), lacks - alone);
    FailureCase::Bridge bridge;
    bridge.kw = std::max(alone, lacks) / 1000;
    if (const double hours = hoursOf(batteries, network.site()); !std::isnan(hours))
        bridge.hours = hours;
    return bridge;
}

} // namespace headroom::engine
