// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <array>

namespace headroom {

/// The resources that demand can be forecast for, each in the unit of its headroom.
enum class ForecastResource { Power, CoolingAir, CoolingLiquid, Space, Accelerators };

template <>
struct ChoiceNames<ForecastResource>
{
    static constexpr std::array kNames{
        "power", "cooling_air", "cooling_liquid", "space", "accelerators"};
};

enum class GrowthModel { Linear, Exponential, Logistic, Stepped };

template <>
struct ChoiceNames<GrowthModel>
{
    static constexpr std::array kNames{"linear", "exponential", "logistic", "stepped"};
};

/// How the demand for a resource of a site is expected to grow. Amounts are in the resource's unit:
/// kW of facility power, kW of heat, rack positions, accelerators.
struct Forecast
{
    static constexpr EntityKind kKind = EntityKind::Forecast;

    Id id;
    Id site;
    QString name;
    ForecastResource resource = ForecastResource::Power;
    GrowthModel model = GrowthModel::Linear;
    std::optional<Month> from;   // unknown: the start of the horizon
    std::optional<double> start; // unknown: the plan's normal load in that month
    // A year: the amount added (linear), the share added (exponential), the rate k (logistic).
    std::optional<double> growth;
    std::optional<double> growthLow; // of the band
    std::optional<double> growthHigh;
    std::optional<double> ceiling; // of logistic growth
    std::optional<Weeks> leadTime; // of the next capacity; unknown: that of the plan's equipment
    QString notes;

    friend bool operator==(const Forecast &, const Forecast &) = default;
};

/// From this month on a stepped forecast demands this much.
struct ForecastStep
{
    static constexpr EntityKind kKind = EntityKind::ForecastStep;

    Id id;
    Id forecast;
    Month from{2026, 1};
    double amount = 0;

    friend bool operator==(const ForecastStep &, const ForecastStep &) = default;
};

} // namespace headroom
