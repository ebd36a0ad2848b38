// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/demandflows.h"
#include "models/engine/evaluation.h"
#include "models/engine/fleet.h"

namespace headroom {

/// What a site, or all of them, has for the tiers in a month.
struct DemandCapacity
{
    double accelerators = 0;  // of the types that serve tiers, NaN unknown
    double limitKw = 0;       // facility power with everything in service, NaN unknown
    double firmKw = 0;        // facility power in the worst single failure, NaN unknown
    double facilityRatio = 1; // facility power for each kW of IT power, NaN unknown
};

/// A tier over the horizon.
struct TierAnswer
{
    Id tier;
    QString name;
    std::vector<double> accelerators; // needed, by hour; empty where unknown
    std::vector<double> wanted;       // tokens, by hour
    std::vector<double> served;
    std::vector<double> arrived; // out of other hours
    double wantedTokens = 0;
    double servedTokens = 0;
    double limitedTokens = 0;
    double shiftedTokens = 0; // that arrived in other hours
    double limitedShare = 0;  // of sessions: hit the five-hour limit
    std::vector<MissingInput> missing;
};

/// Hourly demand of all tiers against what there is. Hours are those of DemandFlows::axis. Unknown
/// is NaN; without tiers all demand is 0.
struct DemandAnswer
{
    Month firstMonth;
    int months = 0;
    HourAxis axis;
    std::vector<int> monthStarts;
    std::vector<TierAnswer> tiers;
    std::vector<double> accelerators;     // needed, by hour
    std::vector<double> busy;             // of them at work: needed × target occupancy
    std::vector<double> kw;               // facility power, by hour
    std::vector<DemandCapacity> capacity; // by month
    int perServer = 1;                    // accelerators that work as one, of the greatest service
    std::vector<MissingInput> missing;

    [[nodiscard]] bool hasTiers() const { return !tiers.empty(); }

    [[nodiscard]] std::size_t monthOf(std::size_t hour) const;
};

/// Works out demand; keeps what it worked out, so that the same tier with the same inputs is not
/// worked out again: a slider on one tier costs one tier. Not for two threads at once.
class DemandEvaluator
{
public:
    DemandEvaluator(Month first, int months, ZoneClocks clocks);

    /// The project as a scenario sees it, and its evaluation; null: capacity is unknown.
    [[nodiscard]] DemandAnswer
    answer(const Project &project, const Evaluation *evaluation, std::optional<Id> site);

    [[nodiscard]] DemandFlows &flows() { return m_flows; }

private:
    struct Kept
    {
        TierInput input;
        std::shared_ptr<const TierHours> hours;
    };

    [[nodiscard]] std::shared_ptr<const TierHours> hoursOfTier(const TierInput &input);

    DemandFlows m_flows;
    std::map<Id, std::vector<Kept>> m_kept;
};

/// Capacity for the tiers by month: accelerators of the types given (all, where none serves), power
/// out of the evaluation.
[[nodiscard]] std::vector<DemandCapacity> demandCapacity(const Evaluation *evaluation,
                                                         const Fleets &fleets,
                                                         const std::vector<TierInput> &tiers,
                                                         std::optional<Id> site,
                                                         int months);

/// Facility power by hour: `(Σ over types (idle + (typical − idle)·f(u)) + rest) × facility ratio`,
/// u = busy / installed accelerators of the type, at most 1. Types that serve no tier idle.
[[nodiscard]] std::vector<double> demandPower(const Fleets &fleets,
                                              const std::vector<DemandCapacity> &capacity,
                                              const std::vector<int> &monthStarts,
                                              const std::map<Id, std::vector<double>> &busyByType);

} // namespace headroom
