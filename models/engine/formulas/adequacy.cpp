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
            const auto check =
                DomainCheck().notNegative("units", unit.capacityMw).share("units", unit.outageRate);
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
    [[nodiscard]] double probabilityBelow(double levelW) const
    {
        const std::size_t below = countBelow(levelW);
        return below == 0 ? 0 : m_points[below - 1].cumulative;
    }

    /// E[(level − capacity)⁺], in watts
    [[nodiscard]] double expectedShortfallW(double levelW) const
    {
        const std::size_t below = countBelow(levelW);
        if (below == 0)
            return 0;
        const Point &point = m_points[below - 1];
        return point.shortfallW + point.cumulative * (levelW - point.levelW);
    }

private:
    struct State
    {
        double levelW = 0;
        double probability = 0;
    };

    struct Point
    {
        double levelW = 0;
        double cumulative = 0; // P(capacity ≤ level)
        double shortfallW = 0; // E[(level − capacity)⁺]: a sum of positive terms, so no digit is
                               // lost where it is small
    };

    /// The states with the unit out and those with it in, merged in order of level.
    [[nodiscard]] static std::vector<State> convolved(const std::vector<State> &states,
                                                      const GeneratingUnit &unit)
    {
        const double capacityW = std::round(unit.capacityMw * kWattsPerMegawatt);
        std::vector<State> result;
        result.reserve(2 * states.size());
        const auto add = [&result](double levelW, double probability) {
            if (probability == 0)
                return;
            if (!result.empty() && result.back().levelW == levelW)
                result.back().probability += probability;
            else
                result.push_back({levelW, probability});
        };
        auto in = states.begin();
        for (const State &out : states) {
            for (; in->levelW + capacityW < out.levelW; ++in)
                add(in->levelW + capacityW, in->probability * (1 - unit.outageRate));
            add(out.levelW, out.probability * unit.outageRate);
        }
        for (; in != states.end(); ++in)
            add(in->levelW + capacityW, in->probability * (1 - unit.outageRate));
        return result;
    }

    void accumulate(const std::vector<State> &states)
    {
        m_points.reserve(states.size());
        Point point;
        for (const State &state : states) {
            point.shortfallW += point.cumulative * (state.levelW - point.levelW);
            point.levelW = state.levelW;
            point.cumulative += state.probability;
            m_points.push_back(point);
        }
    }

    [[nodiscard]] std::size_t countBelow(double levelW) const
    {
        const auto first = std::lower_bound(
            m_points.begin(), m_points.end(), levelW, [](const Point &point, double level) {
                return point.levelW < level;
            });
        return static_cast<std::size_t>(first - m_points.begin());
    }

    std::vector<Point> m_points;
};

/// What the units have to give, hour by hour.
Result<std::vector<double>> netLoadsW(std::span<const double> firmMw,
                                      std::span<const double> loadMw)
{
    DomainCheck check;
    check.values("firm", firmMw).values("load", loadMw);
    for (const double firm : firmMw)
        check.notNegative("firm", firm);
    for (const double load : loadMw)
        check.notNegative("load", load);
    if (!check.ok())
        return check.failure();
    if (firmMw.size() != 1 && firmMw.size() != loadMw.size()) {
        return failure("formula.lengths-differ",
                       {QStringLiteral("firm"),
                        static_cast<qint64>(firmMw.size()),
                        QStringLiteral("load"),
                        static_cast<qint64>(loadMw.size())});
    }
    std::vector<double> result(loadMw.size());
    for (std::size_t hour = 0; hour < loadMw.size(); ++hour) {
        const double firm = firmMw[firmMw.size() == 1 ? 0 : hour];
        result[hour] =
            std::round(loadMw[hour] * kWattsPerMegawatt) - std::round(firm * kWattsPerMegawatt);
    }
    return result;
}

double unservedEnergyWh(const CapacityDistribution &capacity,
                        std::span<const double> loadsW,
                        double addedW)
{
    double sum = 0;
    for (const double loadW : loadsW)
        sum += capacity.expectedShortfallW(loadW + addedW);
    return sum;
}

} // namespace

Result<Adequacy> adequacy(std::span<const GeneratingUnit> units,
                          std::span<const double> firmMw,
                          std::span<const double> loadMw)
{
    const auto loadsW = netLoadsW(firmMw, loadMw);
    if (!loadsW)
        return loadsW.failure();
    const auto capacity = CapacityDistribution::of(units);
    if (!capacity)
        return capacity.failure();
    Adequacy result;
    for (const double loadW : *loadsW) {
        result.lolp.push_back(capacity->probabilityBelow(loadW));
        result.eueByHourMwh.push_back(capacity->expectedShortfallW(loadW) / kWattsPerMegawatt);
        result.lole += result.lolp.back();
        result.eueMwh += result.eueByHourMwh.back();
    }
    return result;
}

Result<std::optional<double>>
effectiveLoadCarryingCapabilityMw(std::span<const GeneratingUnit> units,
                                  std::span<const double> firmMw,
                                  std::span<const double> loadMw,
                                  GeneratingUnit added)
{
    const auto check = DomainCheck()
                           .notNegative("added_mw", added.capacityMw)
                           .share("added_outage_rate", added.outageRate);
    if (!check.ok())
        return check.failure();
    const auto loadsW = netLoadsW(firmMw, loadMw);
    if (!loadsW)
        return loadsW.failure();
    const auto without = CapacityDistribution::of(units);
    if (!without)
        return without.failure();
    std::vector<GeneratingUnit> all(units.begin(), units.end());
    all.push_back(added);
    const auto with = CapacityDistribution::of(all);
    if (!with)
        return with.failure();

    const double goalWh = unservedEnergyWh(*without, *loadsW, 0);
    if (goalWh <= 0)
        return std::optional<double>();
    // EUE grows with the load; at the unit's full capacity it is at least what it was without.
    double lowW = 0;
    double highW = std::round(added.capacityMw * kWattsPerMegawatt);
    if (unservedEnergyWh(*with, *loadsW, highW) <= goalWh)
        return std::optional(highW / kWattsPerMegawatt);
    while (highW - lowW > 1e-13 * highW) {
        const double middleW = lowW + (highW - lowW) / 2;
        if (middleW <= lowW || middleW >= highW)
            break;
        (unservedEnergyWh(*with, *loadsW, middleW) <= goalWh ? lowW : highW) = middleW;
    }
    return std::optional(lowW / kWattsPerMegawatt);
}

} // namespace headroom
