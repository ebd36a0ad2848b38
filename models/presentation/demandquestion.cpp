// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/demandquestion.h"

#include <QDateTime>
#include <QTimeZone>

#include <set>

namespace headroom {

namespace {

constexpr qint64 kSecondsPerHour = 3600;
constexpr int kSecondsPerMinute = 60;
const QString kUtc = QStringLiteral("UTC");

} // namespace

ZoneClock zoneClock(const QString &zone, const HourAxis &axis)
{
    ZoneClock clock{zone, {}};
    const QTimeZone rules(zone.toUtf8());
    if (!rules.isValid())
        return clock;
    const auto instant = [](qint64 hour) {
        return QDateTime::fromSecsSinceEpoch(hour * kSecondsPerHour, Qt::UTC);
    };
    const QDateTime first = instant(axis.firstHour);
    const QDateTime last = instant(axis.firstHour + axis.hours);
    clock.changes.push_back({axis.firstHour, rules.offsetFromUtc(first) / kSecondsPerMinute});
    // Asked hour by hour around each change, so that it stands at the first whole hour after it.
    for (const QTimeZone::OffsetData &change : rules.transitions(first, last)) {
        const qint64 seconds = change.atUtc.toSecsSinceEpoch();
        const qint64 hour = (seconds + kSecondsPerHour - 1) / kSecondsPerHour;
        clock.changes.push_back({hour, change.offsetFromUtc / kSecondsPerMinute});
    }
    return clock;
}

ZoneClocks zoneClocks(const Project &project)
{
    const Settings &settings = project.settings();
    const HourAxis axis = hoursOf(settings.horizonStart, settings.horizonMonths);
    std::set<QString> zones{kUtc};
    for (const Site &site : project.table<Site>())
        zones.insert(site.timeZone);
    for (const TierZone &zone : project.table<TierZone>())
        zones.insert(zone.timeZone);
    for (const PeakRule &rule : project.table<PeakRule>())
        zones.insert(rule.timeZone);
    ZoneClocks clocks;
    for (const QString &zone : zones)
        clocks.push_back(zoneClock(zone, axis));
    return clocks;
}

DemandEvaluator demandEvaluator(const Project &project)
{
    const Settings &settings = project.settings();
    return {settings.horizonStart, settings.horizonMonths, zoneClocks(project)};
}

QString demandZone(const Project &project, std::optional<Id> site)
{
    const auto zoneOf = [&project](Id id) {
        const Site *row = project.find<Site>(id);
        return row != nullptr && QTimeZone(row->timeZone.toUtf8()).isValid() ? row->timeZone
                                                                             : QString();
    };
    QString zone = site ? zoneOf(*site) : QString();
    for (const TierService &service : project.table<TierService>()) {
        if (zone.isEmpty() && service.site)
            zone = zoneOf(*service.site);
    }
    for (const Site &row : project.table<Site>()) {
        if (zone.isEmpty())
            zone = zoneOf(row.id);
    }
    return zone.isEmpty() ? kUtc : zone;
}

} // namespace headroom
