// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/demand.h"

#include <array>

namespace headroom {

/// Hours of an answer, from `first` up to `last`.
struct HourSpan
{
    std::size_t first = 0;
    std::size_t last = 0;
};

/// The whole horizon, or one month of it.
[[nodiscard]] HourSpan hoursAsked(const DemandAnswer &answer, std::optional<int> month);

struct HourProfile
{
    double p10 = 0;
    double p50 = 0;
    double p90 = 0;
    double max = 0;
};

enum class ProfileDays { All, Weekdays, Weekends };

/// Accelerators needed by hour of the local day; of each hour the share of days at or below, by
/// linear interpolation between the sorted values (R, type 7).
[[nodiscard]] std::array<HourProfile, 24>
profileByHour(const DemandAnswer &answer, HourSpan span, const LocalHours &local, ProfileDays days);

/// The wait at the peak hour where all accelerators that there are serve as one pool.
struct PeakQueue
{
    double servers = 0;
    double trafficErlang = 0; // servers at work
    double occupancy = 0;
    double waitShare = 0;
    double serviceLevel = 0;
    std::optional<double> meanWaitS;
    std::optional<double> breaksAt; // the occupancy at which the service level is missed
};

struct PeakFigures
{
    std::size_t hour = 0; // of the axis: the first with the greatest demand
    double accelerators = 0;
    double kw = 0;
    double greatestKw = 0; // of any hour
    double meanAccelerators = 0;
    double meanKw = 0;
    double loadFactor = 0;    // mean / peak of accelerators
    qint64 hoursOver = 0;     // need more accelerators or power than there are
    qint64 hoursOverFirm = 0; // need more power than the worst single failure leaves
    double available = 0;     // accelerators in the peak hour
    double limitKw = 0;
    double firmKw = 0;
};

/// Nothing where the demand is unknown or the span is empty.
[[nodiscard]] std::optional<PeakFigures> peakFigures(const DemandAnswer &answer, HourSpan span);

/// Erlang C with the service time, target and service level of the tier that needs most at that
/// hour among those that state them. Nothing where none does, or nothing is there.
[[nodiscard]] std::optional<PeakQueue>
peakQueue(const Project &project, const DemandAnswer &answer, const PeakFigures &peak);

} // namespace headroom
