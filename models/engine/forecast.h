// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/engine/missinginput.h"

#include <optional>
#include <span>
#include <vector>

namespace headroom {

/// Demand of one month in the resource's unit, with the edges of the band. Unknown is empty; low
/// and high are empty too where no forecast has a band.
struct ForecastMonth
{
    std::optional<double> demand;
    std::optional<double> low;
    std::optional<double> high;
    friend bool operator==(const ForecastMonth &, const ForecastMonth &) = default;
};

/// What the forecasts of one resource of a site add up to, month by month.
struct ForecastSeries
{
    QString resource; // as ResourceSeries::name
    std::vector<Id> forecasts;
    std::vector<ForecastMonth> byMonth; // one for each month of the horizon
    std::vector<MissingInput> missing = {};
    friend bool operator==(const ForecastSeries &, const ForecastSeries &) = default;
};

namespace engine {

/// How demand grows from a start: rate and ceiling as in Forecast, by the year.
struct GrowthPath
{
    GrowthModel model = GrowthModel::Linear;
    double start = 0;
    double rate = 0;
    double ceiling = 0; // of logistic growth, above 0
};

/// Demand after so many years, at least 0:
///   linear `D0 + g·t`; exponential `D0·(1 + g)^t`;
///   logistic `K / (1 + ((K − D0)/D0)·e^(−k·t))` (Verhulst 1838), 0 where D0 is 0;
///   stepped stays at D0: its steps are looked up.
/// The inverses of the time to exhaustion (formulas/exhaustion.h).
[[nodiscard]] double demandAfter(const GrowthPath &path, double years);

/// The forecasts of one resource of a site added up over the months from first; nothing where there
/// is none. planned: the plan's normal load of each month, empty where unknown.
///
/// A forecast counts from its month on, t = whole months since then / 12. One without a start
/// begins at the planned load of that month (of the first month, where it began earlier) and is the
/// planned load before; several without share the planned load evenly, so that it counts once.
/// Where no forecast has begun yet, demand is the planned load. The band takes growthLow and
/// growthHigh for growth where they are known; a stepped forecast has no band. A negative amount
/// counts as 0.
[[nodiscard]] std::optional<ForecastSeries>
forecastDemand(const Project &project,
               Id site,
               ForecastResource resource,
               Month first,
               std::span<const std::optional<double>> planned);

} // namespace engine

} // namespace headroom
