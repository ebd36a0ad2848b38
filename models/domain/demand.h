// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <array>
#include <span>
#include <vector>

namespace headroom {

using Tokens = Quantity<Unit::Token>;
using TokensPerSecond = Quantity<Unit::TokenPerSecond>;
using TokensPerMinute = Quantity<Unit::TokenPerMinute>;
using Seconds = Quantity<Unit::Second>;

enum class ShapeKind { Week, Series };

template <>
struct ChoiceNames<ShapeKind>
{
    static constexpr std::array kNames{"week", "series"};
};

/// How demand rises and falls by the hour. Only the ratios of its values count: the engine divides
/// them by their mean. A week has 168 of them, from Monday 00:00 local time of whoever uses it. A
/// series has one for each hour from 00:00 UTC of its start, and begins again where it ends.
struct DemandShape
{
    static constexpr EntityKind kKind = EntityKind::DemandShape;

    Id id;
    QString name;
    ShapeKind kind = ShapeKind::Week;
    std::optional<QDate> start; // of a series
    Blob values;                // little-endian IEEE 754 doubles
    QString notes;

    friend bool operator==(const DemandShape &, const DemandShape &) = default;
};

inline constexpr std::size_t kHoursOfDay = 24;
inline constexpr std::size_t kHoursOfWeek = 168;

/// The values of a shape as they stand, an odd end left out.
[[nodiscard]] std::vector<double> shapeValues(const DemandShape &shape);
[[nodiscard]] Blob shapeBlob(std::span<const double> values);

enum class TierClass { Interactive, Deferrable };

template <>
struct ChoiceNames<TierClass>
{
    static constexpr std::array kNames{"interactive", "deferrable"};
};

/// Subscribers, or users of an API, who are alike: how many, what they want, and what they may
/// have. When they come is told by its zones, what serves them by its services. API customers
/// belong to a tier too.
struct Tier
{
    static constexpr EntityKind kKind = EntityKind::Tier;

    Id id;
    QString name;
    int position = 0; // order in lists and stacks
    bool included = true;
    TierClass tierClass = TierClass::Interactive;
    std::optional<Month> from;  // unknown: the start of the horizon
    std::optional<Month> until; // last month; unknown: the end of the horizon
    std::optional<double> seats;
    Share growthPerYear{0}; // of seats and API customers, compounding from the first month
    std::optional<Share> activeShare;
    std::optional<double> sessionsPerDay;      // windows of five hours that an active seat uses
    std::optional<Tokens> medianSessionTokens; // wanted: lognormal, mu is its logarithm
    double sessionSigma = 1;
    std::optional<Tokens> sessionLimit; // none: no limit
    std::optional<Tokens> weeklyCap;    // none: no cap
    double weeklySigma = 1;
    Share unlockedShare{0}; // wanted beside what is told above, once limits let it
    Share deferrableShare{0};
    Share outputShare{0.1}; // of all tokens; the rest is input
    Share cachedShare{0};   // of input
    Share occupancy{0.75};  // at which accelerators are to work
    std::optional<Seconds> serviceTime;
    std::optional<Seconds> waitTarget;
    Share serviceLevel{0.95}; // of requests within the target
    QString notes;

    friend bool operator==(const Tier &, const Tier &) = default;
};

/// A share of a tier whose days run by the clock of a time zone.
struct TierZone
{
    static constexpr EntityKind kKind = EntityKind::TierZone;

    Id id;
    Id tier;
    Id shape;
    QString timeZone; // IANA name
    Share share{1};

    friend bool operator==(const TierZone &, const TierZone &) = default;
};

/// What serves a share of a tier's tokens: accelerators of a type, those of a contract or of a
/// site, at a rate out of the library.
struct TierService
{
    static constexpr EntityKind kKind = EntityKind::TierService;

    Id id;
    Id tier;
    std::optional<Id> acceleratorType; // unknown: that of the throughput
    std::optional<Id> throughput;
    std::optional<Id> site;     // unknown: any
    std::optional<Id> contract; // unknown: no matter whose
    Share share{1};

    friend bool operator==(const TierService &, const TierService &) = default;
};

enum class RuleDays { Weekdays, Weekends, EveryDay };

template <>
struct ChoiceNames<RuleDays>
{
    static constexpr std::array kNames{"weekdays", "weekends", "every_day"};
};

/// Smaller limits in busy hours of the local clock: from the start of the first hour to the start
/// of the last, past midnight where the last is not after the first.
struct PeakRule
{
    static constexpr EntityKind kKind = EntityKind::PeakRule;

    Id id;
    Id tier;
    QString name;
    bool enabled = true;
    RuleDays days = RuleDays::Weekdays;
    int startHour = 5;
    int endHour = 11;
    QString timeZone;
    std::optional<QDate> from;  // first day; unknown: always was
    std::optional<QDate> until; // last day; unknown: has no end
    double limitMultiplier = 0.5;
    Share shiftedShare{0}; // of what it takes away: comes back in other hours of the day
    QString notes;

    friend bool operator==(const PeakRule &, const PeakRule &) = default;
};

/// API customers who are alike, by the tokens a minute that each wants and may have.
struct ApiCustomer
{
    static constexpr EntityKind kKind = EntityKind::ApiCustomer;

    Id id;
    Id tier;
    QString name;
    std::optional<double> customers;
    std::optional<TokensPerMinute> median; // wanted in a mean minute of the week: lognormal
    double sigma = 1;
    std::optional<TokensPerMinute> limit; // none: no limit

    friend bool operator==(const ApiCustomer &, const ApiCustomer &) = default;
};

} // namespace headroom
