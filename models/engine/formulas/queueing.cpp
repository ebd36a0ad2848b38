// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/queueing.h"

#include "models/engine/formulas/domaincheck.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

DomainCheck checkSystem(double traffic_erlang, double servers)
{
    constexpr double kMostServers = 1e7; // bounds the recursion to about 0.1 s
    return DomainCheck()
        .notNegative("traffic", traffic_erlang)
        .count("servers", servers)
        .within("servers", servers, 0, kMostServers);
}

double lossShare(double traffic_erlang, double servers)
{
    double loss = 1;
    for (double server = 1; server <= servers && loss > 0; ++server)
        loss = traffic_erlang * loss / (server + traffic_erlang * loss);
    return loss;
}

} // namespace

Result<double> erlangB(double traffic_erlang, double servers)
{
    const auto check = checkSystem(traffic_erlang, servers);
    if (!check.ok())
        return check.failure();
    return lossShare(traffic_erlang, servers);
}

Result<WaitingSystem>
erlangC(double traffic_erlang, double servers, double targetTime, double serviceTime)
{
    const auto check = checkSystem(traffic_erlang, servers)
                           .notNegative("target_time", targetTime)
                           .positive("service_time", serviceTime);
    if (!check.ok())
        return check.failure();
    if (traffic_erlang >= servers) {
        // Without servers and traffic nobody is busy; everyone who came would wait.
        return WaitingSystem{.waitShare = 1, .serviceLevel = 0, .occupancy = servers > 0 ? 1.0 : 0};
    }
    const double loss = lossShare(traffic_erlang, servers);
    WaitingSystem system;
    system.occupancy = traffic_erlang / servers;
    system.waitShare = loss / (1 - system.occupancy * (1 - loss));
    const double spare = servers - traffic_erlang;
    system.serviceLevel = 1 - system.waitShare * std::exp(-spare * targetTime / serviceTime);
    system.meanWait = system.waitShare * serviceTime / spare;
    return system;
}

} // namespace headroom
