// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/chartaxis.h"

#include "models/text/words.h"

namespace headroom {

QDateTime localTime(const ChartAxis &axis, double hour)
{
    const auto seconds = static_cast<qint64>(std::llround(hour * 3600));
    return axis.start.addSecs(seconds).toTimeZone(axis.zone);
}

double hourOf(const ChartAxis &axis, const QDateTime &local)
{
    return double(axis.start.secsTo(local)) / 3600;
}

QString localTimeWords(const ChartAxis &axis, double hour, const QLocale &locale)
{
    const QDateTime time = localTime(axis, hour);
    const QString day = locale.toString(time.date(), QStringLiteral("ddd d MMM yyyy"));
    const QString clock = locale.toString(time.time(), QStringLiteral("HH:mm"));
    return words(Message{"chart.place.time", {day, clock, time.timeZoneAbbreviation()}}, locale);
}

QString localTimeText(const ChartAxis &axis, double hour)
{
    const QDateTime time = localTime(axis, hour);
    const int offset = time.offsetFromUtc() / 60; // minutes
    const QChar sign = offset < 0 ? u'-' : u'+';
    const QString zone = QStringLiteral("%1%2:%3")
                             .arg(sign)
                             .arg(std::abs(offset) / 60, 2, 10, QChar(u'0'))
                             .arg(std::abs(offset) % 60, 2, 10, QChar(u'0'));
    return time.toString(QStringLiteral("yyyy-MM-ddTHH:mm")) + zone;
}

} // namespace headroom
