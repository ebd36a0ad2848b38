// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cost/costmodel.h"

#include "models/engine/formulas/orbit.h"
#include "models/engine/formulas/satellite.h"

#include <cmath>
#include <limits>
#include <memory>

namespace headroom {

namespace {

/// To multiples of 2^−40, about 12 digits: what lies below is noise of the machine's sine.
double rounded(double value)
{
    constexpr double kSteps = 1099511627776.0; // 2^40
    return std::nearbyint(value * kSteps) / kSteps;
}

std::size_t indexOf(CostKey key)
{
    return static_cast<std::size_t>(key);
}

void fill(CostBlock &block, const CostCase &costs, const CostSunlight &sunlight, std::size_t index)
{
    for (std::size_t key = 0; key < kCostKeys; ++key)
        block.in[key][index] = costs.values[key];
    block.in[indexOf(CostKey::SunlitShare)][index] = sunlight.sunlitShare;
    block.in[indexOf(CostKey::LongestEclipse)][index] = sunlight.longestEclipseMin;
    block.viewFactor[index] = sunlight.viewFactor;
}

} // namespace

Result<CostSunlight> sunlightOf(const CostCase &costs)
{
    CostSunlight sunlight{costs[CostKey::SunlitShare], costs[CostKey::LongestEclipse], 0};
    const auto viewFactor = viewFactorEdgeOn(costs[CostKey::Altitude]);
    if (!viewFactor)
        return viewFactor.failure();
    sunlight.viewFactor = rounded(*viewFactor);
    if (costs.sunlitShareFollows || costs.eclipseFollows) {
        const auto year = sunlitYear(costs[CostKey::Altitude], costs[CostKey::NodeTime]);
        if (!year)
            return year.failure();
        if (costs.sunlitShareFollows)
            sunlight.sunlitShare = rounded(year->meanSunlitShare);
        if (costs.eclipseFollows)
            sunlight.longestEclipseMin = rounded(year->longestEclipseMin);
    }
    return sunlight;
}

CostCase withSunlight(const CostCase &costs)
{
    CostCase lit = costs;
    if (const Result<CostSunlight> sunlight = sunlightOf(costs)) {
        lit.values[indexOf(CostKey::SunlitShare)] = sunlight->sunlitShare;
        lit.values[indexOf(CostKey::LongestEclipse)] = sunlight->longestEclipseMin;
        lit.sunlitShareFollows = false;
        lit.eclipseFollows = false;
    }
    return lit;
}

Result<CostFigures> costsOf(const CostCase &costs)
{
    const Result<CostSunlight> sunlight = sunlightOf(costs);
    if (!sunlight)
        return sunlight.failure();
    const auto block = std::make_unique<CostBlock>();
    for (std::size_t i = 0; i < kCostBlock; ++i)
        fill(*block, costs, *sunlight, i);
    evaluateCosts(costs.model, *block);
    CostFigures figures;
    for (std::size_t figure = 0; figure < kCostFigures; ++figure)
        figures.values[figure] = block->out[figure][0];
    if (!(figures[CostFigure::RadiatorFlux] > 0)) {
        return failure("orbit.no-radiation",
                       {Amount{figures[CostFigure::RadiatorFlux], Unit::WattPerSquareMetre}});
    }
    return figures;
}

CostBatch::CostBatch(const CostCase &common)
    : m_common(common)
{
    const Result<CostSunlight> sunlight = sunlightOf(common);
    // Cases whose altitude has no such orbit must bring their own sunlight; these are refused.
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    m_sunlight = sunlight ? *sunlight : CostSunlight{kNone, kNone, kNone};
    for (std::size_t i = 0; i < kCostBlock; ++i)
        reset(i);
}

void CostBatch::reset(std::size_t index)
{
    fill(m_block, m_common, m_sunlight, index);
}

void CostBatch::set(CostKey key, double value)
{
    m_block.in[indexOf(key)][m_count] = value;
}

void CostBatch::set(const CostSunlight &sunlight)
{
    m_block.in[indexOf(CostKey::SunlitShare)][m_count] = sunlight.sunlitShare;
    m_block.in[indexOf(CostKey::LongestEclipse)][m_count] = sunlight.longestEclipseMin;
    m_block.viewFactor[m_count] = sunlight.viewFactor;
}

bool CostBatch::next()
{
    return ++m_count == kCostBlock;
}

std::size_t CostBatch::take()
{
    evaluateCosts(m_common.model, m_block);
    const std::size_t count = m_count;
    m_count = 0;
    return count;
}

double CostBatch::figure(CostFigure figure, std::size_t index) const
{
    const double flux = m_block.out[static_cast<std::size_t>(CostFigure::RadiatorFlux)][index];
    if (!(flux > 0))
        return std::numeric_limits<double>::quiet_NaN();
    return m_block.out[static_cast<std::size_t>(figure)][index];
}

} // namespace headroom
