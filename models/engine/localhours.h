// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/month.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace headroom {

/// How a zone's clock stands to UTC. The engine reads no time zones: whoever asks it brings these
/// along, for every hour of the axis.
struct ZoneClock
{
    struct Change
    {
        qint64 fromHour = 0; // whole hours since 1970-01-01T00:00Z from which the offset holds
        int offsetMinutes = 0;
        friend bool operator==(const Change &, const Change &) = default;
    };

    QString zone;                // IANA name
    std::vector<Change> changes; // ascending, the first at or before the axis; empty: no such zone
    friend bool operator==(const ZoneClock &, const ZoneClock &) = default;
};

using ZoneClocks = std::vector<ZoneClock>;

/// The clock of the zone; null where it is not there or empty.
[[nodiscard]] const ZoneClock *clockOf(const ZoneClocks &clocks, const QString &zone);

/// Hours in a row, in UTC: whole months, so that 12 of them are 8,760 or 8,784 hours.
struct HourAxis
{
    qint64 firstHour = 0; // since 1970-01-01T00:00Z
    int hours = 0;
    friend bool operator==(const HourAxis &, const HourAxis &) = default;
};

/// The hours of whole months, each from 00:00 UTC of its first day.
[[nodiscard]] HourAxis hoursOf(Month first, int months);
/// Where the month begins on the axis that begins with the month `first`.
[[nodiscard]] int hourOfMonth(Month first, Month month);

/// What the local clock shows in every hour of an axis. An hour that comes twice when the clock is
/// turned back stands twice with the same local hour, the one that is left out in spring never.
struct LocalHours
{
    std::vector<std::uint8_t> hourOfWeek; // 0: Monday 00:00
    std::vector<std::int32_t> day;        // days since 1970-01-01, Thursday
};

[[nodiscard]] LocalHours localHours(const HourAxis &axis, const ZoneClock &clock);

} // namespace headroom
