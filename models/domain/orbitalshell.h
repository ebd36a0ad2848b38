// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

namespace headroom {

/// Satellites of one kind on one circular, sun-synchronous orbit: what gives an orbital site its
/// capacity. How many fly follows from its launch steps, losses and life.
struct OrbitalShell
{
    static constexpr EntityKind kKind = EntityKind::OrbitalShell;

    Id id;
    Id site;
    QString name;
    std::optional<Kilometres> altitude{Kilometres(650)};
    std::optional<HourCount> nodeTime{
        HourCount(6)};                          // local time of the ascending node; 6: dawn-dusk
    std::optional<Kilowatts> powerPerSatellite; // of IT, in sunlight
    std::optional<int> acceleratorsPerSatellite;
    std::optional<Id> acceleratorType;
    std::optional<int> satellitesPerLaunch;
    std::optional<Share> satelliteLoss{Share(0.01)};    // a year
    std::optional<Share> acceleratorLoss{Share(0.068)}; // a year, of those on satellites that fly
    std::optional<double> lifeYears{5};
    bool replaced = true; // at the end of its life, and where it was lost
    QString notes;

    friend bool operator==(const OrbitalShell &, const OrbitalShell &) = default;
};

/// From this month on a shell is launched at this pace. The last step goes on.
struct LaunchStep
{
    static constexpr EntityKind kKind = EntityKind::LaunchStep;

    Id id;
    Id shell;
    Month from{2026, 1};
    double launchesPerMonth = 0;

    friend bool operator==(const LaunchStep &, const LaunchStep &) = default;
};

} // namespace headroom
