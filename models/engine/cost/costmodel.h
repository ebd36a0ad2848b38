// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/cost/costkernel.h"

namespace headroom {

/// The figures of one comparison.
struct CostFigures
{
    std::array<double, kCostFigures> values{};

    [[nodiscard]] double operator[](CostFigure figure) const
    {
        return values[static_cast<std::size_t>(figure)];
    }
};

/// What of a comparison follows from where the satellites fly.
struct CostSunlight
{
    double sunlitShare = 0;
    double longestEclipseMin = 0;
    double viewFactor = 0; // of each side of a radiator edge-on to the Earth
};

/// Sunlight, eclipse and view factor: computed from altitude and node, or as the case sets them.
/// Rounded to 2^−40, so that the last bits of sine and cosine of a machine's library do not count.
/// Fails with orbit.not-sun-synchronous.
[[nodiscard]] Result<CostSunlight> sunlightOf(const CostCase &costs);

/// The case with its sunlight put in, so that it is not computed again; as it is where there is
/// none.
[[nodiscard]] CostCase withSunlight(const CostCase &costs);

/// Annual cost for each kW of IT in service, $/kW·y, orbit and ground:
/// `[CRF(w_o,T)·((sat + launch)(1 + ins) + NRE + IT) + o·sat + 8760·Γ·c_GB]/a` and
/// `CRF(w_g,15)·F + CRF(w_g,20)·G·PUE + HR·gas/1000·8.76·PUE·U + (fom + vom·8.76·U)·PUE + μ·F
/// + CRF(w_g,5)·IT`, with `sat = 1000·c_W·P_B`, `launch = m·L`, the mass budget of satelliteMass
/// and the availability a of effectiveLife; what a boundary switch leaves out counts nothing on
/// either side. The McCalip model: `hardware = c_W·n·P_sat`, `n = ceil(P/(A·f)/P_sat)`, A the mean
/// of (1 − d)^y, and its ground line, divided by years and kilowatts. Fails with orbit.no-radiation
/// where the radiator gives off nothing.
[[nodiscard]] Result<CostFigures> costsOf(const CostCase &costs);

/// Cases that are put in one after the other and worked out in blocks.
class CostBatch
{
public:
    explicit CostBatch(const CostCase &common);

    /// Sets an input of the next case alone.
    void set(CostKey key, double value);
    void set(const CostSunlight &sunlight);
    /// Ends the case; true where the block is full and has to be taken.
    bool next();
    /// Works out what is in the block and begins a new one; returns how many cases it has.
    std::size_t take();

    /// Of a case of the block that was taken; not a number where the case is refused.
    [[nodiscard]] double figure(CostFigure figure, std::size_t index) const;

private:
    void reset(std::size_t index);

    CostBlock m_block;
    std::size_t m_count = 0;
    CostSunlight m_sunlight;
    CostCase m_common;
};

} // namespace headroom
