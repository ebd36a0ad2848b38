// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/cost/costinputs.h"

#include <cstddef>

namespace headroom {

/// What a comparison comes to. Costs are in US dollars a year for each kW of IT that is in service,
/// masses in kg and areas in m² for each kW of IT.
enum class CostFigure {
    OrbitalChips,
    OrbitalSatellite,
    OrbitalLaunch,
    OrbitalInsurance,
    OrbitalDevelopment,
    OrbitalOperations,
    OrbitalReplacement,
    OrbitalDownlink,
    GroundChips,
    GroundFacility,
    GroundGeneration,
    GroundFuel,
    GroundOperations,
    GroundMaintenance,
    OrbitalTotal,
    GroundTotal,
    OrbitalInfrastructure, // without chips
    GroundInfrastructure,
    Ratio,
    RatioInfrastructure,
    Availability, // capacity in service, mean over the life / installed
    ArrayPower,   // kW of new array
    ArrayArea,
    RadiatorArea,
    RadiatorFlux, // W/m²
    ArrayMass,
    RadiatorMass,
    BatteryMass,
    ComputeMass,
    ShieldMass,
    MarginMass,
    TotalMass
};

inline constexpr std::size_t kCostFigures = static_cast<std::size_t>(CostFigure::TotalMass) + 1;
inline constexpr std::size_t kCostBlock = 64;

/// Inputs and figures of some comparisons, column by column, so that a compiler can work on several
/// at once. Sunlight and the view factor of the radiator are those of the altitude already.
struct CostBlock
{
    alignas(64) double in[kCostKeys][kCostBlock];
    alignas(64) double viewFactor[kCostBlock];
    alignas(64) double out[kCostFigures][kCostBlock];
};

/// Works the whole block out, for the formulas see costsOf. Where a radiator gives off nothing, its
/// flux is not above zero and the other figures mean nothing. The same bits on every machine: the
/// code has its own exponential and logarithm, no fused multiplication, and no order that depends
/// on the instruction set.
void evaluateCosts(CostModel model, CostBlock &block);

/// The instruction set that evaluateCosts uses here: for tests and benchmarks.
enum class CostKernel { Best, Baseline, Wide };
[[nodiscard]] bool hasWideCostKernel();
void evaluateCosts(CostModel model, CostBlock &block, CostKernel kernel);

} // namespace headroom
