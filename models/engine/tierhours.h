// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/localhours.h"

#include <memory>
#include <vector>

namespace headroom {

/// What happens to a tier's tokens where a peak rule holds.
struct PeakEffect
{
    int firstHour = 0;                       // of the axis, while the rule is in force
    int lastHour = 0;                        // up to, but not including
    std::shared_ptr<const LocalHours> local; // of the rule's clock
    std::vector<char> holds;                 // by hour of the local week
    double servedPerSession = 0;             // under the rule, tokens
    double limitedShare = 0;                 // of sessions in the window
    double shiftedShare = 0;                 // of what the rule takes away
    friend bool operator==(const PeakEffect &, const PeakEffect &) = default;
};

/// A tier as the hourly engine takes it: numbers only, equal where nothing changed.
struct TierFlow
{
    int firstHour = 0;
    int lastHour = 0;
    double growthPerYear = 0;
    int monthsGrown = 0;          // before the first month of the axis that counts
    std::vector<int> monthStarts; // hours of the axis, and its end
    std::shared_ptr<const std::vector<double>> factor; // of every hour; 1 in the mean of a week
    double sessionsPerHour = 0;                        // in the first month, in a mean hour
    double wantedPerSession = 0;                       // E[X], with what is unlocked, tokens
    double servedPerSession = 0;                       // E[min(X, L)] times the weekly share
    double limitedShare = 0;                           // of sessions, outside of rules
    double apiWantedPerHour = 0;                       // tokens, in a mean hour
    double apiServedPerHour = 0;
    std::vector<PeakEffect> rules;
    friend bool operator==(const TierFlow &, const TierFlow &) = default;
};

/// Tokens of a tier, hour by hour. wanted = served + limited − arrived + left, where what left an
/// hour arrived in another one of the same local day.
struct TierHours
{
    std::vector<double> wanted;
    std::vector<double> served;
    std::vector<double> shifted; // arrived less left: adds up to nothing in every day
    double limitedSessions = 0;  // sessions that hit the five-hour limit
    double sessions = 0;

    [[nodiscard]] double limitedIn(std::size_t hour) const
    {
        return wanted[hour] - served[hour] + shifted[hour];
    }
};

/// `served(h) = f(h)·g(month)·(sessions·E[min(X,L)] + API)`; where a rule holds E[min(X, m·L)]
/// takes its place, and a share of the difference is spread over the hours of the local day in
/// which the rule does not hold, in proportion to f. Growth steps at each month.
[[nodiscard]] TierHours tierHours(const TierFlow &flow, int hours);

/// Moves what can wait to the calmest hours of each local day: `load` is levelled from below with
/// the tokens that are free to move, so that the day's sum of tokens stays. `load` is what all
/// accelerators do, in accelerators; `perToken` turns the tier's tokens of an hour into it.
void deferHours(TierHours &tier,
                double deferrableShare,
                double perToken,
                const LocalHours &local,
                std::vector<double> &load);

} // namespace headroom
