// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/queueing.h"

#include "models/engine/formulas/domaincheck.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

DomainCheck checkSystem(double trafficErlang, double servers)
{
    constexpr double kMostServers = 1e7; // bounds the recursion to about 0.1 s
    return DomainCheck()
        .notNegative("traffic", trafficErlang)
        .count("servers", servers)
        .within("servers", servers, 0, kMostServers);
}

double lossShare(double trafficErlang, double servers)
{
    double loss = 1;
    for (double server = 1; server <= servers && loss > 0; ++server)
        loss = trafficErlang * loss / (server + trafficErlang * loss);
    return loss;
}

} // namespace

Result<double> erlangB(double trafficErlang, double servers)
{
    const auto check = checkSystem(trafficErlang, servers);
    if (!check.ok())
        return check.failure();
    return lossShare(trafficErlang, servers);
}

Result<WaitingSystem>
erlangC(double trafficErlang, double servers, double targetTime, double serviceTime)
{
    const auto check = checkSystem(trafficErlang, servers)
                           .notNegative("target_time", targetTime)
                           .positive("service_time", serviceTime);
    if (!check.ok())
        return check.failure();
    if (trafficErlang >= servers) {
        // Without servers and traffic nobody is busy; everyone who came would wait.
        return WaitingSystem{.waitShare = 1, .serviceLevel = 0, .occupancy = servers > 0 ? 1.0 : 0};
    }
    const double loss = lossShare(trafficErlang, servers);
    WaitingSystem system;
    system.occupancy = trafficErlang / servers;
    system.waitShare = loss / (1 - system.occupancy * (1 - loss));
    const double spare = servers - trafficErlang;
    system.serviceLevel = 1 - system.waitShare * std::exp(-spare * targetTime / serviceTime);
    system.meanWait = system.waitShare * serviceTime / spare;
    return system;
}

} // namespace headroom
