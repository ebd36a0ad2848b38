// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/costset.h"

#include <QStringView>

#include <array>
#include <span>

namespace headroom {

/// Every input of a comparison of costs, in the order in which they are listed.
enum class CostKey {
    Altitude,
    NodeTime,
    SunlitShare,
    LongestEclipse,
    BusOverhead,
    SpecificPower,
    ArrayDensity,
    Degradation,
    RadiatorTemperature,
    Emissivity,
    FinEfficiency,
    RadiatorMass,
    DepthOfDischarge,
    BatteryEfficiency,
    BatteryDensity,
    ComputeMass,
    ShieldMass,
    MassMargin,
    LaunchPrice,
    SatellitePrice,
    OrbitalLife,
    SatelliteLoss,
    GpuLoss,
    SilentErrors,
    Development,
    OrbitalOperations,
    Insurance,
    DownlinkTraffic,
    DownlinkPrice,
    OrbitalWacc,
    SatellitePower,
    Facility,
    Generation,
    Pue,
    HeatRate,
    GasPrice,
    LoadFactor,
    FixedOperations,
    VariableOperations,
    Maintenance,
    GroundWacc,
    FacilityLife,
    GenerationLife,
    ItPrice,
    ItLife,
    GpuPower,
    UsedShare,
    ProjectPower,
    FlownTonnes,
    TonnesPerYear,
    TonnageGrowth,
    LaunchLearning,
    WithChips,
    WithLaunch,
    WithSatellite,
    WithDevelopment,
    WithOperations,
    WithDownlink,
    WithLosses,
    WithFacility,
    WithPower
};

inline constexpr std::size_t kCostKeys = static_cast<std::size_t>(CostKey::WithPower) + 1;
inline constexpr CostKey kFirstBoundary = CostKey::WithChips;

/// What is declared about an input, once. Texts are UTF-8, in the context "CostInput".
struct CostInputInfo
{
    CostKey key;
    const char *path;  // stable, with the unit in it: "orbital.launch_usd_per_kg"
    const char *label; // sentence case
    Unit unit;
    double value; // 2030, central
    double low;   // usual range
    double high;
    double least; // refused outside of these
    double most;
    const char *source; // with its date
    bool assumption;
};

[[nodiscard]] std::span<const CostInputInfo> costInputs();
[[nodiscard]] const CostInputInfo &costInput(CostKey key);
/// Null where there is no such path.
[[nodiscard]] const CostInputInfo *findCostInput(QStringView path);

/// How totals are made: as annual cost per kW of IT, or as the McCalip calculator does.
enum class CostModel { Annual, McCalip };

/// The inputs of one comparison.
struct CostCase
{
    CostModel model = CostModel::Annual;
    std::array<double, kCostKeys> values{};
    /// Sunlight and eclipse are computed from the altitude and the node's time.
    bool sunlitShareFollows = true;
    bool eclipseFollows = true;

    [[nodiscard]] double operator[](CostKey key) const
    {
        return values[static_cast<std::size_t>(key)];
    }

    /// Sets an input; one that followed the altitude stands for itself from then on. Fails with
    /// cost.out-of-range(path, value, least, most).
    [[nodiscard]] Result<void> set(CostKey key, double value);

    friend bool operator==(const CostCase &, const CostCase &) = default;
};

/// The inputs of a preset.
[[nodiscard]] CostCase costPreset(CostPreset preset);

/// By its stable name; fails with cost.unknown-preset(name, names).
[[nodiscard]] Result<CostPreset> costPresetFromName(const QString &name);

/// Fails with cost.unknown-path(path, nearest).
[[nodiscard]] Result<CostKey> costKeyFromPath(const QString &path);

} // namespace headroom
