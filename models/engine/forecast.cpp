// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/forecast.h"

#include <algorithm>
#include <cmath>

namespace headroom::engine {

namespace {

using Figure = std::optional<double>; // empty where unknown

/// One forecast over the months.
class Path
{
public:
    Path(const Project &project, const Forecast &forecast, Month first)
        : m_forecast(forecast)
        , m_begin(forecast.from.value_or(first))
        , m_base(m_begin)
    {
        if (!forecast.start)
            m_base = std::max(m_base, first);
        for (const ForecastStep &step : project.table<ForecastStep>()) {
            if (step.forecast == forecast.id)
                m_steps.emplace_back(step.from, step.amount);
        }
        std::stable_sort(m_steps.begin(), m_steps.end(), [](const auto &a, const auto &b) {
            return a.first < b.first;
        });
    }

    [[nodiscard]] const Forecast &forecast() const { return m_forecast; }

    [[nodiscard]] bool followsPlan() const { return !m_forecast.start; }

    [[nodiscard]] bool hasBegun(Month month) const { return month >= m_begin; }

    /// The month whose planned load it starts from.
    [[nodiscard]] Month base() const { return m_base; }

    [[nodiscard]] bool hasBand() const
    {
        return m_forecast.model != GrowthModel::Stepped
               && (m_forecast.growthLow || m_forecast.growthHigh);
    }

    [[nodiscard]] Figure demandIn(Month month, const Figure &start, const Figure &rate) const
    {
        if (m_forecast.model == GrowthModel::Stepped) {
            Figure amount = start;
            for (const auto &[from, value] : m_steps) {
                if (from <= month)
                    amount = value;
            }
            return amount;
        }
        const bool bends = m_forecast.model == GrowthModel::Logistic;
        if (!start || !rate || (bends && !m_forecast.ceiling))
            return std::nullopt;
        return demandAfter({m_forecast.model, *start, *rate, m_forecast.ceiling.value_or(0)},
                           (month - m_base) / 12.0);
    }

    void addMissing(std::vector<MissingInput> &missing) const
    {
        const Subject subject{EntityKind::Forecast, m_forecast.id};
        if (m_forecast.model == GrowthModel::Stepped)
            return;
        if (!m_forecast.growth)
            missing.push_back({subject, QStringLiteral("growth_per_year")});
        if (m_forecast.model == GrowthModel::Logistic && !m_forecast.ceiling)
            missing.push_back({subject, QStringLiteral("ceiling_amount")});
    }

private:
    const Forecast &m_forecast;
    Month m_begin;
    Month m_base;
    std::vector<std::pair<Month, double>> m_steps;
};

void add(Figure &sum, const Figure &part)
{
    sum = sum && part ? Figure(*sum + *part) : std::nullopt;
}

class Sum
{
public:
    Sum(std::vector<Path> paths, Month first, std::span<const Figure> planned)
        : m_paths(std::move(paths))
        , m_first(first)
        , m_planned(planned)
    {
        m_sharers = static_cast<double>(std::count_if(
            m_paths.begin(), m_paths.end(), [](const Path &path) { return path.followsPlan(); }));
        m_band = std::any_of(
            m_paths.begin(), m_paths.end(), [](const Path &path) { return path.hasBand(); });
    }

    [[nodiscard]] ForecastMonth in(Month month) const
    {
        ForecastMonth sum{0.0, 0.0, 0.0};
        bool any = false;
        for (const Path &path : m_paths) {
            if (!path.hasBegun(month) && !path.followsPlan())
                continue;
            any = true;
            const ForecastMonth part = partOf(path, month);
            add(sum.demand, part.demand);
            add(sum.low, part.low);
            add(sum.high, part.high);
        }
        if (!any) {
            const Figure planned = plannedIn(month);
            sum = {planned, planned, planned};
        }
        if (!m_band)
            sum.low = sum.high = std::nullopt;
        return sum;
    }

private:
    [[nodiscard]] Figure plannedIn(Month month) const
    {
        const int index = month - m_first;
        if (index < 0 || static_cast<std::size_t>(index) >= m_planned.size())
            return std::nullopt;
        return m_planned[static_cast<std::size_t>(index)];
    }

    [[nodiscard]] Figure shareOfPlan(Month month) const
    {
        const Figure planned = plannedIn(month);
        return planned ? Figure(*planned / m_sharers) : std::nullopt;
    }

    [[nodiscard]] ForecastMonth partOf(const Path &path, Month month) const
    {
        if (!path.hasBegun(month)) {
            const Figure share = shareOfPlan(month);
            return {share, share, share};
        }
        const Forecast &forecast = path.forecast();
        const Figure start = forecast.start ? forecast.start : shareOfPlan(path.base());
        ForecastMonth part;
        part.demand = path.demandIn(month, start, forecast.growth);
        part.low =
            forecast.growthLow ? path.demandIn(month, start, forecast.growthLow) : part.demand;
        part.high =
            forecast.growthHigh ? path.demandIn(month, start, forecast.growthHigh) : part.demand;
        return part;
    }

    std::vector<Path> m_paths;
    Month m_first;
    std::span<const Figure> m_planned;
    double m_sharers = 0;
    bool m_band = false;
};

} // namespace

double demandAfter(const GrowthPath &path, double years)
{
    double demand = path.start;
    switch (path.model) {
    case GrowthModel::Linear:
        demand = path.start + path.rate * years;
        break;
    case GrowthModel::Exponential:
        // A rate below −1 would change the sign: nothing is left then.
        demand = path.start * std::pow(std::max(0.0, 1 + path.rate), years);
        break;
    case GrowthModel::Logistic:
        if (path.start > 0 && path.ceiling > 0)
            demand =
                path.ceiling
                / (1 + (path.ceiling - path.start) / path.start * std::exp(-path.rate * years));
        break;
    case GrowthModel::Stepped:
        break;
    }
    return std::max(0.0, demand);
}

std::optional<ForecastSeries> forecastDemand(const Project &project,
                                             Id site,
                                             ForecastResource resource,
                                             Month first,
                                             std::span<const std::optional<double>> planned)
{
    ForecastSeries series;
    std::vector<Path> paths;
    for (const Forecast &forecast : project.table<Forecast>()) {
        if (forecast.site != site || forecast.resource != resource)
            continue;
        series.forecasts.push_back(forecast.id);
        paths.emplace_back(project, forecast, first);
        paths.back().addMissing(series.missing);
    }
    if (paths.empty())
        return std::nullopt;
    series.resource = QString::fromUtf8(
        ChoiceNames<ForecastResource>::kNames[static_cast<std::size_t>(resource)]);
    const Sum sum(std::move(paths), first, planned);
    for (std::size_t i = 0; i < planned.size(); ++i)
        series.byMonth.push_back(sum.in(first + static_cast<int>(i)));
    return series;
}

} // namespace headroom::engine
