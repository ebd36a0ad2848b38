// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <optional>

namespace headroom {

/// Erlang B: the share of arrivals that find all servers busy and are lost, by the recursion
/// `B_k = a·B_(k−1)/(k + a·B_(k−1))`, B_0 = 1, which is stable for any traffic.
/// traffic: offered load in erlangs, not negative. servers: whole, 0 to ten million.
/// Source: ITU Teletraffic Engineering Handbook, ch. 7. a = 10, 17 servers: 0.0129489.
[[nodiscard]] Result<double> erlangB(double trafficErlang, double servers);

struct WaitingSystem
{
    double waitShare = 0;           // share of arrivals that wait
    double serviceLevel = 0;        // share of arrivals served within the target time
    double occupancy = 0;           // mean share of busy servers
    std::optional<double> meanWait; // in the unit of the times; nothing where it grows for ever
};

/// Erlang C: `C = B/(1 − (a/c)(1 − B))`, service level `1 − C·e^(−(c−a)·t/T)`, mean wait
/// `C·T/(c − a)`. Traffic of all servers or more: everyone waits, nobody is served in time.
/// Times are in any unit that both share; serviceTime above 0.
[[nodiscard]] Result<WaitingSystem>
erlangC(double trafficErlang, double servers, double targetTime, double serviceTime);

} // namespace headroom
