// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cost/costcurves.h"

#include "models/engine/formulas/launch.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom {

namespace {

bool movesOrbit(CostKey key)
{
    return key == CostKey::Altitude || key == CostKey::NodeTime;
}

/// The case as it is asked for many values of some inputs: with its sunlight, where they leave it.
CostCase prepared(const CostCase &costs, std::initializer_list<CostKey> keys)
{
    return std::any_of(keys.begin(), keys.end(), movesOrbit) ? costs : withSunlight(costs);
}

/// Works out cases that differ in some inputs, in the order in which they are asked for.
class Sweeper
{
public:
    explicit Sweeper(const CostCase &costs)
        : m_costs(costs)
        , m_batch(costs)
    {}

    /// Sunlight of a value of an input that moves the orbit; not a number where there is none.
    [[nodiscard]] CostSunlight sunlight(CostKey key, double value) const
    {
        CostCase moved = m_costs;
        moved.values[static_cast<std::size_t>(key)] = value;
        const Result<CostSunlight> found = sunlightOf(moved);
        constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
        return found ? *found : CostSunlight{kNone, kNone, kNone};
    }

    void add(CostKey key, double value)
    {
        if (movesOrbit(key))
            m_batch.set(sunlight(key, value));
        m_batch.set(key, value);
    }

    CostBatch &batch() { return m_batch; }

    template <class Take>
    void next(Take &&take)
    {
        if (m_batch.next())
            flush(take);
    }

    template <class Take>
    void flush(Take &&take)
    {
        const std::size_t count = m_batch.take();
        for (std::size_t i = 0; i < count; ++i)
            take(m_batch, i);
    }

private:
    CostCase m_costs;
    CostBatch m_batch;
};

std::optional<double> known(double value)
{
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// Orbital total less that of the ground, as a share of both.
double difference(const CostCase &costs, CostKey key, double value)
{
    CostCase moved = costs;
    moved.values[static_cast<std::size_t>(key)] = value;
    if (key == CostKey::SunlitShare)
        moved.sunlitShareFollows = false;
    if (key == CostKey::LongestEclipse)
        moved.eclipseFollows = false;
    const Result<CostFigures> figures = costsOf(moved);
    if (!figures)
        return std::numeric_limits<double>::quiet_NaN();
    return (*figures)[CostFigure::OrbitalTotal] - (*figures)[CostFigure::GroundTotal];
}

/// Between two values where the difference has opposite signs, to neighbouring numbers.
double closedIn(const CostCase &costs, CostKey key, double low, double high, double atLow)
{
    for (int step = 0; step < 200; ++step) {
        const double middle = low + 0.5 * (high - low);
        if (middle <= low || middle >= high)
            break;
        const double there = difference(costs, key, middle);
        if (there == 0)
            return middle;
        if ((there < 0) == (atLow < 0))
            low = middle;
        else
            high = middle;
    }
    return std::abs(difference(costs, key, low)) < std::abs(difference(costs, key, high)) ? low
                                                                                          : high;
}

/// Values over the whole range of an input, denser towards zero where the range is wide.
std::vector<double> scanned(const CostInputInfo &input)
{
    constexpr int kPoints = 512;
    const bool wide = input.most - input.least > 1e4;
    const double from = wide ? std::asinh(input.least) : input.least;
    const double to = wide ? std::asinh(input.most) : input.most;
    std::vector<double> values;
    values.reserve(kPoints + 1);
    for (int i = 0; i <= kPoints; ++i) {
        const double at = from + (to - from) * i / kPoints;
        values.push_back(std::clamp(wide ? std::sinh(at) : at, input.least, input.most));
    }
    return values;
}

} // namespace

std::vector<double> breakEvens(const CostCase &costs, CostKey key)
{
    const CostCase ready = prepared(costs, {key});
    const std::vector<double> values = scanned(costInput(key));
    Sweeper sweeper(ready);
    std::vector<double> differences;
    differences.reserve(values.size());
    const auto take = [&differences](const CostBatch &batch, std::size_t i) {
        differences.push_back(batch.figure(CostFigure::OrbitalTotal, i)
                              - batch.figure(CostFigure::GroundTotal, i));
    };
    for (const double value : values) {
        sweeper.add(key, value);
        sweeper.next(take);
    }
    sweeper.flush(take);
    std::vector<double> roots;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (differences[i] == 0) {
            // Where both cost the same over a stretch, as with nothing counted, no value is one.
            const bool before = i > 0 && differences[i - 1] == 0;
            const bool after = i + 1 < values.size() && differences[i + 1] == 0;
            if (!before && !after)
                roots.push_back(values[i]);
        } else if (i > 0 && differences[i - 1] != 0 && std::isfinite(differences[i])
                   && std::isfinite(differences[i - 1])
                   && (differences[i] < 0) != (differences[i - 1] < 0)) {
            roots.push_back(closedIn(ready, key, values[i - 1], values[i], differences[i - 1]));
        }
    }
    return roots;
}

double CostAxis::at(int index) const
{
    return index + 1 == points ? to : from + (to - from) * index / (points - 1);
}

Result<CostAxis> costAxisFromText(const QString &text)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    const QStringList parts = text.mid(equals + 1).split(QLatin1Char(':'));
    if (equals <= 0 || parts.size() != 3)
        return failure("cost.not-an-axis", {text});
    const Result<CostKey> key = costKeyFromPath(text.left(equals).trimmed());
    if (!key)
        return key.failure();
    bool fromRead = false;
    bool toRead = false;
    bool pointsRead = false;
    CostAxis axis{*key,
                  parts[0].toDouble(&fromRead),
                  parts[1].toDouble(&toRead),
                  parts[2].toInt(&pointsRead)};
    constexpr int kMostPoints = 2000;
    if (!fromRead || !toRead || !pointsRead || axis.points < 2 || axis.points > kMostPoints)
        return failure("cost.not-an-axis", {text});
    CostCase probe = costPreset(CostPreset::Central2030);
    for (const double end : {axis.from, axis.to}) {
        if (const Result<void> inside = probe.set(*key, end); !inside)
            return inside.failure();
    }
    return axis;
}

std::vector<CostPoint> costCurve(const CostCase &costs, const CostAxis &axis)
{
    Sweeper sweeper(costs);
    std::vector<CostPoint> points;
    points.reserve(static_cast<std::size_t>(axis.points));
    const auto take = [&](const CostBatch &batch, std::size_t i) {
        points.push_back({axis.at(static_cast<int>(points.size())),
                          known(batch.figure(CostFigure::OrbitalTotal, i)),
                          known(batch.figure(CostFigure::GroundTotal, i)),
                          known(batch.figure(CostFigure::Ratio, i)),
                          known(batch.figure(CostFigure::RatioInfrastructure, i))});
    };
    for (int i = 0; i < axis.points; ++i) {
        sweeper.add(axis.key, axis.at(i));
        sweeper.next(take);
    }
    sweeper.flush(take);
    return points;
}

double CostMap::at(int column, int row) const
{
    return ratios[static_cast<std::size_t>(row) * static_cast<std::size_t>(x.points)
                  + static_cast<std::size_t>(column)];
}

Result<CostMap> costMap(const CostCase &costs, const CostAxis &x, const CostAxis &y)
{
    if (x.key == y.key)
        return failure("cost.same-axes", {QString::fromUtf8(costInput(x.key).path)});
    CostMap map{x, y, {}};
    map.ratios.reserve(static_cast<std::size_t>(x.points) * static_cast<std::size_t>(y.points));
    // An axis that moves the orbit is the outer one, so that sunlight is computed once a line.
    const bool columnsOutside = movesOrbit(x.key);
    const CostAxis &outer = columnsOutside ? x : y;
    const CostAxis &inner = columnsOutside ? y : x;
    const auto take = [&map](const CostBatch &batch, std::size_t i) {
        map.ratios.push_back(batch.figure(CostFigure::Ratio, i));
    };
    const CostCase lit = prepared(costs, {x.key, y.key});
    for (int line = 0; line < outer.points; ++line) {
        CostCase at = lit;
        at.values[static_cast<std::size_t>(outer.key)] = outer.at(line);
        if (outer.key == CostKey::SunlitShare)
            at.sunlitShareFollows = false;
        if (outer.key == CostKey::LongestEclipse)
            at.eclipseFollows = false;
        Sweeper sweeper(at);
        for (int i = 0; i < inner.points; ++i) {
            sweeper.add(inner.key, inner.at(i));
            sweeper.next(take);
        }
        sweeper.flush(take);
    }
    if (columnsOutside) {
        std::vector<double> turned(map.ratios.size());
        const auto width = static_cast<std::size_t>(x.points);
        const auto height = static_cast<std::size_t>(y.points);
        for (std::size_t column = 0; column < width; ++column) {
            for (std::size_t row = 0; row < height; ++row)
                turned[row * width + column] = map.ratios[column * height + row];
        }
        map.ratios = std::move(turned);
    }
    return map;
}

double CostSwing::size() const
{
    return ratioAtLow && ratioAtHigh ? std::abs(*ratioAtHigh - *ratioAtLow) : 0;
}

std::vector<CostSwing> costSwings(const CostCase &costs)
{
    std::vector<CostSwing> swings;
    for (const CostInputInfo &input : costInputs()) {
        if (input.key >= kFirstBoundary || !(input.low < input.high))
            continue;
        CostSwing swing{.key = input.key, .low = input.low, .high = input.high};
        for (const bool high : {false, true}) {
            CostCase moved = prepared(costs, {input.key});
            const double end = high ? input.high : input.low;
            if (!moved.set(input.key, end))
                continue;
            const Result<CostFigures> figures = costsOf(moved);
            (high ? swing.ratioAtHigh : swing.ratioAtLow) =
                figures ? known((*figures)[CostFigure::Ratio]) : std::nullopt;
        }
        if (swing.size() > 1e-12)
            swings.push_back(swing);
    }
    std::stable_sort(swings.begin(), swings.end(), [](const CostSwing &a, const CostSwing &b) {
        return a.size() > b.size();
    });
    return swings;
}

Result<std::vector<CostYear>> costYears(const CostCase &costs, int years)
{
    std::vector<CostYear> result;
    double added = 0;
    double yearly = costs[CostKey::TonnesPerYear];
    CostCase then = withSunlight(costs);
    for (int year = 0; year <= years; ++year) {
        // Below zero a price cannot be learnt down; it stays as it is.
        const double now = costs[CostKey::LaunchPrice];
        double price = now;
        if (now > 0) {
            const Result<double> learned = learnedLaunchPriceUsdPerKg(
                now, costs[CostKey::FlownTonnes], added, costs[CostKey::LaunchLearning]);
            if (!learned)
                return learned.failure();
            price = *learned;
        }
        then.values[static_cast<std::size_t>(CostKey::LaunchPrice)] = price;
        const Result<CostFigures> figures = costsOf(then);
        if (!figures)
            return figures.failure();
        result.push_back({year,
                          costs[CostKey::FlownTonnes] + added,
                          price,
                          (*figures)[CostFigure::OrbitalTotal],
                          (*figures)[CostFigure::GroundTotal],
                          (*figures)[CostFigure::Ratio]});
        added += yearly;
        yearly *= 1 + costs[CostKey::TonnageGrowth];
    }
    return result;
}

} // namespace headroom
