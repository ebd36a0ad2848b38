// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/message.h"
#include "models/engine/missinginput.h"

#include <optional>
#include <span>
#include <vector>

namespace headroom {

/// The phase that would add to a resource next: one that is only proposed, or has no month yet.
struct CapacityStep
{
    Id phase;
    std::optional<double> amount; // what it adds to the limit; unknown where a rating is
    bool enough = false;          // it covers the shortfall of the month
    friend bool operator==(const CapacityStep &, const CapacityStep &) = default;
};

/// A run of months in which demand is above the limit.
struct Crossing
{
    Month month;
    std::optional<Month> until = {}; // the last one; empty where it lasts to the horizon's end
    double shortfall = 0;            // in month
    std::optional<CapacityStep> step = {};
    std::optional<Weeks> leadTime = {};
    std::optional<Subject> leadTimeOf = {}; // the forecast, phase or equipment that says so
    std::optional<QDate> orderBy = {};
    std::optional<Subject> shortOf = {}; // what binds in month: the site where its sources do
    std::optional<Subject> lost = {};    // in a failure: what is lost
    bool belowSources = false; // equipment that they feed, or racks without enough feeds, are short
    friend bool operator==(const Crossing &, const Crossing &) = default;
};

/// When a resource of a site runs out. Demand is the forecast where there is one, else the planned
/// normal load; what reserved and signed contracts hold in each month is held against the limit
/// beside it, as it may grow where planned load does not. The limit is that of the normal case;
/// with the worst single failure it is the least of that case and every failure. Where equipment
/// below the sources is over its own limit, the site's limit is its load less that excess, so that
/// headroom = limit − load in either.
struct Exhaustion
{
    QString resource; // as ResourceSeries::name
    bool forecast = false;
    std::optional<Crossing> first = {};    // the first crossing of the two curves
    std::optional<Crossing> lasting = {};  // the shortage that no dated step ends; may be the first
    std::optional<Month> firstIfHigh = {}; // first month by the edges of the forecast's band
    std::optional<Month> firstIfLow = {};
    int unknownMonths = 0; // in which limit or demand is unknown, so that they cannot be told
    std::vector<MissingInput> missing = {};
    std::optional<Crossing> firstInFailure = {}; // with the worst single failure
    std::optional<Crossing> lastingInFailure = {};
    int unknownMonthsInFailure = 0;
    std::optional<Crossing> firstContracted = {}; // of what is contracted, ramps to come included
    std::optional<Crossing> lastingContracted = {};
    int unknownMonthsContracted = 0;

    /// The shortage that counts: the one that no dated step ends, else the first; of demand and of
    /// what is contracted the earlier.
    [[nodiscard]] const std::optional<Crossing> &decisive() const
    {
        const std::optional<Crossing> &demand = lasting ? lasting : first;
        return isByContracts() ? (lastingContracted ? lastingContracted : firstContracted) : demand;
    }

    /// What is contracted is short before demand is, or for good where demand is not.
    [[nodiscard]] bool isByContracts() const
    {
        const std::optional<Crossing> &demand = lasting ? lasting : first;
        const std::optional<Crossing> &promised =
            lastingContracted ? lastingContracted : firstContracted;
        if (!promised || !demand)
            return promised.has_value();
        if (lasting.has_value() != lastingContracted.has_value())
            return lastingContracted.has_value();
        return promised->month < demand->month;
    }

    friend bool operator==(const Exhaustion &, const Exhaustion &) = default;
};

namespace engine {

/// Runs of months in which demand is above the limit; a month in which one of them is unknown is in
/// none. Steps, lead times and dates are left open.
struct Crossings
{
    std::optional<Crossing> first;
    std::optional<Crossing> lasting;
    int unknownMonths = 0;
};

[[nodiscard]] Crossings crossingsOf(std::span<const std::optional<double>> limit,
                                    std::span<const std::optional<double>> demand,
                                    Month first);

/// `order by = first day of the month − lead time`, in whole days, a part of a day counted as one.
[[nodiscard]] QDate orderByDate(Month needed, Weeks leadTime);

} // namespace engine

} // namespace headroom
