// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <array>

namespace headroom {

/// What a rule of placement does where it is broken: an error refuses the place, a warning tells.
enum class PlacementRule { Error, Warning, Ignore };

template <>
struct ChoiceNames<PlacementRule>
{
    static constexpr std::array kNames{"error", "warning", "ignore"};
};

/// What holds for the whole project. A project has exactly one, with the id kSettingsId.
struct Settings
{
    static constexpr EntityKind kKind = EntityKind::Project;

    Id id;
    QString name;
    QString uuid; // the same in every copy of the file, however it is named
    Month horizonStart{2026, 1};
    int horizonMonths = 60;
    QString currency = QStringLiteral("USD");
    int priceYear = 2026;
    std::optional<double> usdRate; // units of currency for one US dollar
    Metres gridStep{0.6};
    QString notes;
    PlacementRule overlapRule = PlacementRule::Error;
    PlacementRule outsideHallRule = PlacementRule::Error;
    PlacementRule obstacleRule = PlacementRule::Error;
    PlacementRule aisleRule = PlacementRule::Warning;
    PlacementRule floorLoadRule = PlacementRule::Warning;
    PlacementRule capacityRule = PlacementRule::Warning;
    Millimetres minimumAisle{1200};

    friend bool operator==(const Settings &, const Settings &) = default;
};

inline constexpr Id kSettingsId{1};

} // namespace headroom
