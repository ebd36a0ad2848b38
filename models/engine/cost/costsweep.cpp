// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cost/costsweep.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>
#include <thread>

namespace headroom {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

std::size_t indexOf(CostKey key)
{
    return static_cast<std::size_t>(key);
}

CostSunlight between(const CostSunlight &a, const CostSunlight &b, double part)
{
    return {a.sunlitShare + part * (b.sunlitShare - a.sunlitShare),
            a.longestEclipseMin + part * (b.longestEclipseMin - a.longestEclipseMin),
            a.viewFactor + part * (b.viewFactor - a.viewFactor)};
}

} // namespace

Result<SweepVariable> sweepVariableFromText(const QString &text)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    if (equals <= 0)
        return failure("sweep.not-a-variation", {text});
    const Result<CostKey> key = costKeyFromPath(text.left(equals).trimmed());
    if (!key)
        return key.failure();
    Result<Spread> spread = Spread::fromText(text.mid(equals + 1).trimmed());
    if (!spread)
        return spread.failure();
    const CostInputInfo &input = costInput(*key);
    if (const Result<void> inside =
            spread->keepWithin(QString::fromUtf8(input.path), input.least, input.most);
        !inside)
        return inside.failure();
    return SweepVariable{*key, *std::move(spread)};
}

Result<RankCorrelation> sweepCorrelationFromText(const QString &text,
                                                 const std::vector<SweepVariable> &variables)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    const QStringList paths = text.left(equals).split(QLatin1Char(','));
    bool read = false;
    RankCorrelation pair;
    pair.correlation = text.mid(equals + 1).toDouble(&read);
    constexpr double kMost = 0.999;
    if (equals <= 0 || paths.size() != 2 || !read || !(std::abs(pair.correlation) <= kMost))
        return failure("sweep.not-a-correlation", {text});
    std::size_t found[2] = {};
    for (std::size_t i = 0; i < 2; ++i) {
        const QString path = paths[static_cast<qsizetype>(i)].trimmed();
        const auto variable =
            std::find_if(variables.begin(), variables.end(), [&path](const SweepVariable &each) {
                return path == QLatin1String(costInput(each.key).path);
            });
        if (variable == variables.end())
            return failure("sweep.not-a-correlation", {text});
        found[i] = static_cast<std::size_t>(variable - variables.begin());
    }
    if (found[0] == found[1])
        return failure("sweep.not-a-correlation", {text});
    pair.first = found[0];
    pair.second = found[1];
    return pair;
}

Result<SweepShard> sweepShardFromText(const QString &text, std::uint64_t samples)
{
    const QStringList parts = text.split(QLatin1Char('/'));
    bool readIndex = false;
    bool readCount = false;
    const quint64 index = parts.front().toULongLong(&readIndex);
    const quint64 count = parts.back().toULongLong(&readCount);
    if (parts.size() != 2 || !readIndex || !readCount || index < 1 || index > count
        || count > samples)
        return failure("sweep.not-a-shard", {text});
    const std::uint64_t from = samples / count * (index - 1) + std::min(index - 1, samples % count);
    const std::uint64_t size = samples / count + (index - 1 < samples % count ? 1 : 0);
    return SweepShard{from, size};
}

CostSweep::CostSweep(const CostCase &costs, std::vector<SweepVariable> variables, Strata strata)
    : m_costs(costs)
    , m_variables(std::move(variables))
    , m_strata(std::move(strata))
{
    if (varies(CostKey::Altitude) || varies(CostKey::NodeTime))
        tabulateSunlight();
    else
        m_costs = withSunlight(costs);
}

Result<CostSweep> CostSweep::make(const CostCase &costs,
                                  std::vector<SweepVariable> variables,
                                  const std::vector<RankCorrelation> &correlations,
                                  std::uint64_t samples,
                                  std::uint64_t seed)
{
    if (variables.empty())
        return failure("sweep.nothing-varied");
    std::vector<CostKey> keys;
    CostCase base = costs;
    for (const SweepVariable &variable : variables) {
        if (std::find(keys.begin(), keys.end(), variable.key) != keys.end()) {
            return failure("sweep.varied-twice", {QString::fromUtf8(costInput(variable.key).path)});
        }
        keys.push_back(variable.key);
        // What is drawn does not follow the altitude any more.
        if (variable.key == CostKey::SunlitShare)
            base.sunlitShareFollows = false;
        if (variable.key == CostKey::LongestEclipse)
            base.eclipseFollows = false;
    }
    Result<Strata> strata = Strata::make(samples, variables.size(), seed, correlations);
    if (!strata)
        return strata.failure();
    return CostSweep(base, std::move(variables), *std::move(strata));
}

bool CostSweep::varies(CostKey key) const
{
    return std::any_of(m_variables.begin(), m_variables.end(), [key](const SweepVariable &each) {
        return each.key == key;
    });
}

void CostSweep::tabulateSunlight()
{
    m_sun.altitude = m_costs[CostKey::Altitude];
    m_sun.node = m_costs[CostKey::NodeTime];
    m_sun.altitudes = 1;
    m_sun.nodes = 1;
    for (const SweepVariable &variable : m_variables) {
        const auto [low, high] = variable.spread.ends();
        if (variable.key == CostKey::Altitude) {
            m_sun.altitudes = 129;
            m_sun.altitude = low;
            m_sun.altitudeStep = (high - low) / 128;
        } else if (variable.key == CostKey::NodeTime) {
            m_sun.nodes = 33;
            m_sun.node = low;
            m_sun.nodeStep = (high - low) / 32;
        }
    }
    CostCase at = m_costs;
    for (std::size_t a = 0; a < m_sun.altitudes; ++a) {
        for (std::size_t n = 0; n < m_sun.nodes; ++n) {
            at.values[indexOf(CostKey::Altitude)] = m_sun.altitude + m_sun.altitudeStep * double(a);
            at.values[indexOf(CostKey::NodeTime)] = m_sun.node + m_sun.nodeStep * double(n);
            const Result<CostSunlight> found = sunlightOf(at);
            m_sun.knots.push_back(found ? *found : CostSunlight{kNone, kNone, kNone});
        }
    }
}

CostSunlight CostSweep::sunlight(double altitudeKm, double nodeTimeH) const
{
    const auto place = [](double value, double first, double step, std::size_t knots) {
        if (knots == 1 || step == 0)
            return std::pair(std::size_t(0), 0.0);
        const double at = std::clamp((value - first) / step, 0.0, double(knots - 1));
        const auto index = std::min(static_cast<std::size_t>(at), knots - 2);
        return std::pair(index, at - double(index));
    };
    const auto [a, alongAltitude] =
        place(altitudeKm, m_sun.altitude, m_sun.altitudeStep, m_sun.altitudes);
    const auto [n, alongNode] = place(nodeTimeH, m_sun.node, m_sun.nodeStep, m_sun.nodes);
    const auto knot = [this](std::size_t i, std::size_t j) -> const CostSunlight & {
        return m_sun
            .knots[std::min(i, m_sun.altitudes - 1) * m_sun.nodes + std::min(j, m_sun.nodes - 1)];
    };
    return between(between(knot(a, n), knot(a, n + 1), alongNode),
                   between(knot(a + 1, n), knot(a + 1, n + 1), alongNode),
                   alongAltitude);
}

double CostSweep::value(std::uint64_t row, std::size_t variable) const
{
    const SweepVariable &own = m_variables[variable];
    const double drawn = own.spread.at(m_strata.share(row, variable));
    return own.key >= kFirstBoundary ? (drawn < 0.5 ? 0.0 : 1.0) : drawn;
}

CostCase CostSweep::caseOf(std::uint64_t row) const
{
    CostCase costs = m_costs;
    for (std::size_t v = 0; v < m_variables.size(); ++v)
        costs.values[indexOf(m_variables[v].key)] = value(row, v);
    return costs;
}

void CostSweep::work(SweepRows &rows, std::size_t from, std::size_t to) const
{
    CostBatch batch(m_costs);
    std::size_t taken = from;
    const auto take = [&] {
        const std::size_t count = batch.take();
        for (std::size_t i = 0; i < count; ++i, ++taken) {
            rows.orbital[taken] = batch.figure(CostFigure::OrbitalTotal, i);
            rows.ground[taken] = batch.figure(CostFigure::GroundTotal, i);
            rows.ratio[taken] = batch.figure(CostFigure::Ratio, i);
            rows.ratioInfrastructure[taken] = batch.figure(CostFigure::RatioInfrastructure, i);
        }
    };
    const bool moves = !m_sun.knots.empty();
    for (std::size_t i = from; i < to; ++i) {
        double altitude = m_costs[CostKey::Altitude];
        double node = m_costs[CostKey::NodeTime];
        for (std::size_t v = 0; v < m_variables.size(); ++v) {
            const double drawn = value(rows.first + i, v);
            rows.inputs[v][i] = drawn;
            if (m_variables[v].key == CostKey::Altitude)
                altitude = drawn;
            if (m_variables[v].key == CostKey::NodeTime)
                node = drawn;
        }
        if (moves)
            batch.set(sunlight(altitude, node));
        for (std::size_t v = 0; v < m_variables.size(); ++v)
            batch.set(m_variables[v].key, rows.inputs[v][i]);
        if (batch.next())
            take();
    }
    take();
}

std::optional<SweepRows> CostSweep::rows(SweepShard shard, int threads, Progress *progress) const
{
    SweepRows rows;
    rows.first = shard.first;
    const auto count = static_cast<std::size_t>(shard.count);
    rows.inputs.assign(m_variables.size(), std::vector<double>(count));
    for (auto *column : {&rows.orbital, &rows.ground, &rows.ratio, &rows.ratioInfrastructure})
        column->resize(count);
    // Rows do not depend on each other: each thread takes the next stretch, whoever comes first.
    constexpr std::size_t kStretch = 8192;
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> done{0};
    const auto run = [&] {
        for (;;) {
            const std::size_t from = next.fetch_add(kStretch);
            if (from >= count || (progress != nullptr && progress->cancelled))
                return;
            const std::size_t to = std::min(from + kStretch, count);
            work(rows, from, to);
            const std::size_t all = done.fetch_add(to - from) + to - from;
            if (progress != nullptr)
                progress->share = double(all) / double(count);
        }
    };
    std::vector<std::thread> others;
    for (int i = 1; i < threads; ++i)
        others.emplace_back(run);
    run();
    for (std::thread &other : others)
        other.join();
    if (progress != nullptr && progress->cancelled)
        return std::nullopt;
    return rows;
}

} // namespace headroom
