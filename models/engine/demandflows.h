// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/engine/missinginput.h"
#include "models/engine/tierhours.h"

#include <map>
#include <optional>

namespace headroom {

/// Accelerators of a type that a tier needs for each token of an hour, at its target occupancy.
struct TokenCost
{
    Id acceleratorType;
    double perToken = 0;
    int perServer = 1; // accelerators that work as one
    friend bool operator==(const TokenCost &, const TokenCost &) = default;
};

/// A tier, ready for the hourly engine.
struct TierInput
{
    Id tier;
    QString name;
    TierFlow flow;
    std::vector<TokenCost> costs; // of what serves it at the site asked for
    double occupancy = 0.75;
    double deferrableShare = 0;
    std::shared_ptr<const LocalHours> local; // of its greatest zone
    std::vector<MissingInput> missing;       // not empty: its demand is unknown
    friend bool operator==(const TierInput &, const TierInput &) = default;

    [[nodiscard]] bool isKnown() const { return missing.empty(); }

    [[nodiscard]] double perToken() const;
};

/// Served tokens of an average session under the tier's five-hour limit times a factor, with what
/// its weekly cap leaves of them, and the share of sessions that hit the five-hour limit.
///
/// The weekly cap is taken of an active seat's week: its mean is 7 × sessions a day × E[min(X, L)],
/// lognormal with the tier's weekly spread, and the share E[min(W, cap)]/E[W] of it is served.
/// Assumption: who is active on a day is active all week.
struct SessionFigures
{
    double wanted = 0;
    double served = 0;
    double limitedShare = 0;
};

[[nodiscard]] std::optional<SessionFigures> sessionFigures(const Tier &tier, double limitFactor);

/// Turns tiers into flows over an axis of hours. Keeps local hours and shapes between plans, so
/// that what did not change is not worked out again.
class DemandFlows
{
public:
    DemandFlows(Month first, int months, ZoneClocks clocks);

    /// The included tiers in their order, as far as something at the site (any, where none is
    /// given) serves them.
    [[nodiscard]] std::vector<TierInput> of(const Project &project, std::optional<Id> site);

    [[nodiscard]] const HourAxis &axis() const { return m_axis; }

    [[nodiscard]] const std::vector<int> &monthStarts() const { return m_monthStarts; }

    [[nodiscard]] Month firstMonth() const { return m_first; }

    [[nodiscard]] const ZoneClocks &clocks() const { return m_clocks; }

    /// Null where the zone has no clock.
    [[nodiscard]] std::shared_ptr<const LocalHours> local(const QString &zone);

private:
    struct Mix
    {
        std::vector<std::pair<DemandShape, TierZone>> parts;
        std::shared_ptr<const std::vector<double>> factor;
    };

    void addSessions(const Tier &tier, TierInput &input) const;
    void addApi(const Project &project, const Tier &tier, TierInput &input) const;
    void addRules(const Project &project, const Tier &tier, TierInput &input);
    void addZones(const Project &project, const Tier &tier, TierInput &input);
    bool addServices(const Project &project,
                     const Tier &tier,
                     std::optional<Id> site,
                     TierInput &input) const;
    [[nodiscard]] std::shared_ptr<const std::vector<double>>
    mixed(const Tier &tier, std::vector<std::pair<DemandShape, TierZone>> parts);

    Month m_first;
    int m_months = 0;
    HourAxis m_axis;
    std::vector<int> m_monthStarts;
    ZoneClocks m_clocks;
    std::map<QString, std::shared_ptr<const LocalHours>> m_local;
    std::map<Id, std::vector<Mix>> m_mixes; // of each tier, the latest last
};

} // namespace headroom
