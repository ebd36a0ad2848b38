// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/localhours.h"

#include <algorithm>

namespace headroom {

namespace {

constexpr int kHoursPerDay = 24;
constexpr int kDaysPerWeek = 7;
constexpr int kMinutesPerHour = 60;
constexpr int kWeekdayOfFirst = 3; // 1970-01-01 was a Thursday, counted from Monday

qint64 dayOf(Month month)
{
    return QDate(1970, 1, 1).daysTo(month.firstDay());
}

/// Rounds down, for instants before 1970 too.
qint64 floorDivided(qint64 value, qint64 divisor)
{
    const qint64 quotient = value / divisor;
    return value % divisor < 0 ? quotient - 1 : quotient;
}

} // namespace

const ZoneClock *clockOf(const ZoneClocks &clocks, const QString &zone)
{
    const auto found = std::find_if(clocks.begin(), clocks.end(), [&zone](const ZoneClock &clock) {
        return clock.zone == zone;
    });
    return found != clocks.end() && !found->changes.empty() ? &*found : nullptr;
}

HourAxis hoursOf(Month first, int months)
{
    return {dayOf(first) * kHoursPerDay, hourOfMonth(first, first + months)};
}

int hourOfMonth(Month first, Month month)
{
    return static_cast<int>((dayOf(month) - dayOf(first)) * kHoursPerDay);
}

LocalHours localHours(const HourAxis &axis, const ZoneClock &clock)
{
    LocalHours local;
    local.hourOfWeek.resize(static_cast<std::size_t>(axis.hours));
    local.day.resize(static_cast<std::size_t>(axis.hours));
    std::size_t change = 0;
    for (int i = 0; i < axis.hours; ++i) {
        const qint64 utc = axis.firstHour + i;
        while (change + 1 < clock.changes.size() && clock.changes[change + 1].fromHour <= utc)
            ++change;
        const qint64 minutes = utc * kMinutesPerHour + clock.changes[change].offsetMinutes;
        const qint64 hour = floorDivided(minutes, kMinutesPerHour);
        const qint64 day = floorDivided(hour, kHoursPerDay);
        const qint64 week = floorDivided(day + kWeekdayOfFirst, kDaysPerWeek);
        const qint64 weekday = day + kWeekdayOfFirst - week * kDaysPerWeek;
        const auto index = static_cast<std::size_t>(i);
        local.day[index] = static_cast<std::int32_t>(day);
        local.hourOfWeek[index] =
            static_cast<std::uint8_t>(weekday * kHoursPerDay + hour - day * kHoursPerDay);
    }
    return local;
}

} // namespace headroom
