// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/adequacy.h"

#include "models/engine/formulas/domaincheck.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double kWattsPerMegawatt = 1e6;
constexpr std::size_t kMostStates = 1 << 20;

/// What independent units give together: the distribution of a sum, in whole watts, so that equal
/// levels are equal whatever the order of the additions.
class CapacityDistribution
{
public:
    [[nodiscard]] static Result<CapacityDistribution> of(std::span<const GeneratingUnit> units)
    {
        std::vector<State> states{{0, 1}};
        for (const GeneratingUnit &unit : units) {
            const auto check = DomainCheck()
                                   .notNegative("units", unit.capacity_mw)
                                   .share("units", unit.outageRate);
            if (!check.ok())
                return check.failure();
            states = convolved(states, unit);
            if (states.size() > kMostStates)
                return failure("adequacy.too-many-states");
        }
        CapacityDistribution result;
        result.accumulate(states);
        return result;
    }

    /// P(capacity < level)
    [[nodiscard]] double probabilityBelow(double level_w) const
    {
        const std::size_t below = countBelow(level_w);
        return below == 0 ? 0 : m_points[below - 1].cumulative;
    }

    /// E[(level − capacity)⁺], in watts
    [[nodiscard]] double expectedShortfall_w(double level_w) const
    {
        const std::size_t below = countBelow(level_w);
        if (below == 0)
            return 0;
        const Point &point = m_points[below - 1];
        return point.shortfall_w + point.cumulative * (level_w - point.level_w);
    }

private:
    struct State
    {
        double level_w = 0;
        double probability = 0;
    };

    struct Point
    {
        double level_w = 0;
        double cumulative = 0; // P(capacity ≤ level)
        double shortfall_w = 0; // E[(level − capacity)⁺]: a sum of positive terms, so no digit is
                                // lost where it is small
    };

    /// The states with the unit out and those with it in, merged in order of level.
    [[nodiscard]] static std::vector<State> convolved(const std::vector<State> &states,
                                                      const GeneratingUnit &unit)
    {
        const double capacity_w = std::round(unit.capacity_mw * kWattsPerMegawatt);
        std::vector<State> result;
        result.reserve(2 * states.size());
        const auto add = [&result](double level_w, double probability) {
            if (probability == 0)
                return;
            if (!result.empty() && result.back().level_w == level_w)
                result.back().probability += probability;
            else
                result.push_back({level_w, probability});
        };
        auto in = states.begin();
        for (const State &out : states) {
            for (; in->level_w + capacity_w < out.level_w; ++in)
                add(in->level_w + capacity_w, in->probability * (1 - unit.outageRate));
            add(out.level_w, out.probability * unit.outageRate);
        }
        for (; in != states.end(); ++in)
            add(in->level_w + capacity_w, in->probability * (1 - unit.outageRate));
        return result;
    }

    void accumulate(const std::vector<State> &states)
    {
        m_points.reserve(states.size());
        Point point;
        for (const State &state : states) {
            point.shortfall_w += point.cumulative * (state.level_w - point.level_w);
            point.level_w = state.level_w;
            point.cumulative += state.probability;
            m_points.push_back(point);
        }
    }

    [[nodiscard]] std::size_t countBelow(double level_w) const
    {
        const auto first = std::lower_bound(
            m_points.begin(), m_points.end(), level_w, [](const Point &point, double level) {
                return point.level_w < level;
            });
        return static_cast<std::size_t>(first - m_points.begin());
    }

    std::vector<Point> m_points;
};

/// What the units have to give, hour by hour.
Result<std::vector<double>> netLoads_w(std::span<const double> firm_mw,
                                       std::span<const double> load_mw)
{
    DomainCheck check;
    check.values("firm", firm_mw).values("load", load_mw);
    for (const double firm : firm_mw)
        check.notNegative("firm", firm);
    for (const double load : load_mw)
        check.notNegative("load", load);
    if (!check.ok())
        return check.failure();
    if (firm_mw.size() != 1 && firm_mw.size() != load_mw.size()) {
        return failure("formula.lengths-differ",
                       {QStringLiteral("firm"),
                        static_cast<qint64>(firm_mw.size()),
                        QStringLiteral("load"),
                        static_cast<qint64>(load_mw.size())});
    }
    std::vector<double> result(load_mw.size());
    for (std::size_t hour = 0; hour < load_mw.size(); ++hour) {
        const double firm = firm_mw[firm_mw.size() == 1 ? 0 : hour];
        result[hour] =
            std::round(load_mw[hour] * kWattsPerMegawatt) - std::round(firm * kWattsPerMegawatt);
    }
    return result;
}

double unservedEnergy_wh(const CapacityDistribution &capacity,
                         std::span<const double> loads_w,
                         double added_w)
{
    double sum = 0;
    for (const double load_w : loads_w)
        sum += capacity.expectedShortfall_w(load_w + added_w);
    return sum;
}

} // namespace

Result<Adequacy> adequacy(std::span<const GeneratingUnit> units,
                          std::span<const double> firm_mw,
                          std::span<const double> load_mw)
{
    const auto loads_w = netLoads_w(firm_mw, load_mw);
    if (!loads_w)
        return loads_w.failure();
    const auto capacity = CapacityDistribution::of(units);
    if (!capacity)
        return capacity.failure();
    Adequacy result;
    for (const double load_w : *loads_w) {
        result.lolp.push_back(capacity->probabilityBelow(load_w));
        result.eueByHour_mwh.push_back(capacity->expectedShortfall_w(load_w) / kWattsPerMegawatt);
        result.lole += result.lolp.back();
        result.eue_mwh += result.eueByHour_mwh.back();
    }
    return result;
}

Result<std::optional<double>>
effectiveLoadCarryingCapability_mw(std::span<const GeneratingUnit> units,
                                   std::span<const double> firm_mw,
                                   std::span<const double> load_mw,
                                   GeneratingUnit added)
{
    const auto check = DomainCheck()
                           .notNegative("added_mw", added.capacity_mw)
                           .share("added_outage_rate", added.outageRate);
    if (!check.ok())
        return check.failure();
    const auto loads_w = netLoads_w(firm_mw, load_mw);
    if (!loads_w)
        return loads_w.failure();
    const auto without = CapacityDistribution::of(units);
    if (!without)
        return without.failure();
    std::vector<GeneratingUnit> all(units.begin(), units.end());
    all.push_back(added);
    const auto with = CapacityDistribution::of(all);
    if (!with)
        return with.failure();

    const double goal_wh = unservedEnergy_wh(*without, *loads_w, 0);
    if (goal_wh <= 0)
        return std::optional<double>();
    // EUE grows with the load; at the unit's full capacity it is at least what it was without.
    double low_w = 0;
    double high_w = std::round(added.capacity_mw * kWattsPerMegawatt);
    if (unservedEnergy_wh(*with, *loads_w, high_w) <= goal_wh)
        return std::optional(high_w / kWattsPerMegawatt);
    while (high_w - low_w > 1e-13 * high_w) {
        const double middle_w = low_w + (high_w - low_w) / 2;
        if (middle_w <= low_w || middle_w >= high_w)
            break;
        (unservedEnergy_wh(*with, *loads_w, middle_w) <= goal_wh ? low_w : high_w) = middle_w;
    }
    return std::optional(low_w / kWattsPerMegawatt);
}

} // namespace headroom
