// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/month.h"
#include "models/base/quantity.h"

#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <cmath>
#include <vector>

namespace headroom {

enum class AxisKind { Months, Hours, Number, Logarithmic, Category };

struct ChartAxis
{
    AxisKind kind = AxisKind::Number;
    QString title;
    Unit unit = Unit::None;
    std::vector<QString> categories = {};
    /// Of an axis of hours: the instant of hour 0. Hours are then told in the time of `zone`, with
    /// its changes between winter and summer; without it they are counted.
    QDateTime start = {};
    QTimeZone zone = QTimeZone::utc();
};

/// A day on an axis of months.
[[nodiscard]] inline double placeOf(QDate day)
{
    return Month::of(day).index() + double(day.day() - 1) / day.daysInMonth();
}

/// The day at a place on an axis of months.
[[nodiscard]] inline QDate dayAt(double place)
{
    const double month = std::floor(place + 1e-9);
    const QDate first = Month::fromIndex(static_cast<int>(month)).firstDay();
    return first.addDays(std::lround((place - month) * first.daysInMonth()));
}

/// Whether the axis tells local time rather than counting hours.
[[nodiscard]] inline bool tellsTime(const ChartAxis &axis)
{
    return axis.kind == AxisKind::Hours && axis.start.isValid();
}

/// The local time at a place on an axis of hours that tells time.
[[nodiscard]] QDateTime localTime(const ChartAxis &axis, double hour);

/// The place of a local time on such an axis. A time that a change to summer time leaves out is the
/// first one after it.
[[nodiscard]] double hourOf(const ChartAxis &axis, const QDateTime &local);

/// "Tue 14 Jul 2026, 15:00 CDT"
[[nodiscard]] QString localTimeWords(const ChartAxis &axis, double hour, const QLocale &locale);

/// "2026-07-14T15:00-05:00": sorts, and tells the two hours 01:00 of an autumn night apart.
[[nodiscard]] QString localTimeText(const ChartAxis &axis, double hour);

} // namespace headroom
