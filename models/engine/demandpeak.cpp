// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/demandpeak.h"

#include "models/engine/formulas/queueing.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

/// Quantile of sorted values.
double quantile(const std::vector<double> &sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (place - std::floor(place));
}

/// The greatest traffic at which the service level is still met.
std::optional<double>
breakingTraffic(double servers, double target, double serviceTime, double serviceLevel)
{
    double low = 0;
    double high = servers;
    for (int step = 0; step < 40; ++step) {
        const double middle = (low + high) / 2;
        const Result<WaitingSystem> queue = erlangC(middle, servers, target, serviceTime);
        if (!queue)
            return std::nullopt;
        (queue->serviceLevel >= serviceLevel ? low : high) = middle;
    }
    return low;
}

} // namespace

HourSpan hoursAsked(const DemandAnswer &answer, std::optional<int> month)
{
    if (!month)
        return {0, static_cast<std::size_t>(answer.axis.hours)};
    const auto index = static_cast<std::size_t>(*month);
    return {static_cast<std::size_t>(answer.monthStarts[index]),
            static_cast<std::size_t>(answer.monthStarts[index + 1])};
}

std::array<HourProfile, 24>
profileByHour(const DemandAnswer &answer, HourSpan span, const LocalHours &local, ProfileDays days)
{
    constexpr int kHoursPerDay = 24;
    constexpr int kSaturday = 5;
    std::array<std::vector<double>, kHoursPerDay> values;
    for (std::size_t h = span.first; h < span.last; ++h) {
        const int hour = local.hourOfWeek[h];
        const bool weekend = hour / kHoursPerDay >= kSaturday;
        if ((days == ProfileDays::Weekdays && weekend)
            || (days == ProfileDays::Weekends && !weekend))
            continue;
        values[static_cast<std::size_t>(hour % kHoursPerDay)].push_back(answer.accelerators[h]);
    }
    std::array<HourProfile, kHoursPerDay> profile{};
    for (std::size_t hour = 0; hour < values.size(); ++hour) {
        std::vector<double> &sorted = values[hour];
        if (sorted.empty())
            continue;
        std::sort(sorted.begin(), sorted.end());
        profile[hour] = {
            quantile(sorted, 0.1), quantile(sorted, 0.5), quantile(sorted, 0.9), sorted.back()};
    }
    return profile;
}

std::optional<PeakFigures> peakFigures(const DemandAnswer &answer, HourSpan span)
{
    if (span.first >= span.last || std::isnan(answer.accelerators[span.first]))
        return std::nullopt;
    PeakFigures peak;
    peak.hour = span.first;
    std::size_t month = answer.monthOf(span.first);
    for (std::size_t h = span.first; h < span.last; ++h) {
        if (static_cast<int>(h) >= answer.monthStarts[month + 1])
            ++month;
        const DemandCapacity &capacity = answer.capacity[month];
        const double needed = answer.accelerators[h];
        peak.meanAccelerators += needed;
        peak.meanKw += answer.kw[h];
        if (needed > answer.accelerators[peak.hour])
            peak.hour = h;
        peak.greatestKw = h == span.first ? answer.kw[h] : std::max(peak.greatestKw, answer.kw[h]);
        peak.hoursOver += needed > capacity.accelerators || answer.kw[h] > capacity.limitKw ? 1 : 0;
        peak.hoursOverFirm += answer.kw[h] > capacity.firmKw ? 1 : 0;
    }
    const auto hours = static_cast<double>(span.last - span.first);
    peak.meanAccelerators /= hours;
    peak.meanKw /= hours;
    peak.accelerators = answer.accelerators[peak.hour];
    peak.kw = answer.kw[peak.hour];
    peak.loadFactor = peak.accelerators > 0 ? peak.meanAccelerators / peak.accelerators : 0;
    const DemandCapacity &capacity = answer.capacity[answer.monthOf(peak.hour)];
    peak.available = capacity.accelerators;
    peak.limitKw = capacity.limitKw;
    peak.firmKw = capacity.firmKw;
    return peak;
}

std::optional<PeakQueue>
peakQueue(const Project &project, const DemandAnswer &answer, const PeakFigures &peak)
{
    const Tier *stated = nullptr;
    double greatest = 0;
    for (const TierAnswer &tier : answer.tiers) {
        const Tier *row = project.find<Tier>(tier.tier);
        if (row == nullptr || !row->serviceTime || !row->waitTarget || tier.accelerators.empty()
            || !(tier.accelerators[peak.hour] > greatest) || !(row->serviceTime->value() > 0))
            continue;
        greatest = tier.accelerators[peak.hour];
        stated = row;
    }
    const double servers = std::floor(peak.available / answer.perServer);
    if (stated == nullptr || !(servers >= 1))
        return std::nullopt;
    const double target = stated->waitTarget->value();
    const double serviceTime = stated->serviceTime->value();
    PeakQueue queue;
    queue.servers = servers;
    queue.trafficErlang = answer.busy[peak.hour] / answer.perServer;
    const Result<WaitingSystem> system = erlangC(queue.trafficErlang, servers, target, serviceTime);
    if (!system)
        return std::nullopt;
    queue.occupancy = queue.trafficErlang / servers;
    queue.waitShare = system->waitShare;
    queue.serviceLevel = system->serviceLevel;
    queue.meanWaitS = system->meanWait;
    if (const auto traffic =
            breakingTraffic(servers, target, serviceTime, stated->serviceLevel.value()))
        queue.breaksAt = *traffic / servers;
    return queue;
}

} // namespace headroom
