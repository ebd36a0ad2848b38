// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cost/costinputs.h"

#include <QCoreApplication>

namespace headroom {

// The table alone: a line a fact, with its range, bounds, source and date.

namespace {

// clang-format off
constexpr std::array<CostInputInfo, kCostKeys> kInputs{{
    {CostKey::Altitude, "orbital.altitude_km", QT_TRANSLATE_NOOP("CostInput", "Altitude"), Unit::Kilometre,
     650, 500, 1400, 200, 5900, QT_TRANSLATE_NOOP("CostInput", "Google, Suncatcher paper, 2025"), false},
    {CostKey::NodeTime, "orbital.node_time_h", QT_TRANSLATE_NOOP("CostInput", "Local time of the ascending node"), Unit::Hour,
     6, 6, 6, 0, 24, QT_TRANSLATE_NOOP("CostInput", "Google, Suncatcher paper, 2025: dawn-dusk"), false},
    {CostKey::SunlitShare, "orbital.sunlit_share", QT_TRANSLATE_NOOP("CostInput", "Mean sunlit share"), Unit::Share,
     0.9615, 0.93, 1, 0.3, 1, QT_TRANSLATE_NOOP("CostInput", "Computed from altitude and node"), false},
    {CostKey::LongestEclipse, "orbital.longest_eclipse_min", QT_TRANSLATE_NOOP("CostInput", "Longest eclipse"), Unit::Minute,
     19.73, 0, 36, 0, 80, QT_TRANSLATE_NOOP("CostInput", "Computed from altitude and node"), false},
    {CostKey::BusOverhead, "orbital.bus_overhead", QT_TRANSLATE_NOOP("CostInput", "Bus power per IT power"), Unit::None,
     1.1, 1.035, 1.25, 1, 10, QT_TRANSLATE_NOOP("CostInput", "Planning value, 2026"), true},
    {CostKey::SpecificPower, "orbital.specific_power_w_per_kg", QT_TRANSLATE_NOOP("CostInput", "Specific power of the array"), Unit::WattPerKilogram,
     100, 60, 190, 1, 10000, QT_TRANSLATE_NOOP("CostInput", "JPL, secondary, 2026"), false},
    {CostKey::ArrayDensity, "orbital.array_w_per_m2", QT_TRANSLATE_NOOP("CostInput", "Power density of the array"), Unit::WattPerSquareMetre,
     250, 200, 350, 1, 1361, QT_TRANSLATE_NOOP("CostInput", "McCalip calculator, 2025"), false},
    {CostKey::Degradation, "orbital.degradation_share", QT_TRANSLATE_NOOP("CostInput", "Array degradation a year"), Unit::Share,
     0.025, 0.0018, 0.08, 0, 0.5, QT_TRANSLATE_NOOP("CostInput", "McCalip calculator, 2025"), false},
    {CostKey::RadiatorTemperature, "orbital.radiator_temperature_k", QT_TRANSLATE_NOOP("CostInput", "Radiator temperature"), Unit::Kelvin,
     330, 300, 350, 100, 1000, QT_TRANSLATE_NOOP("CostInput", "Turyshev, secondary, 2026"), false},
    {CostKey::Emissivity, "orbital.emissivity", QT_TRANSLATE_NOOP("CostInput", "Radiator emissivity"), Unit::Share,
     0.9, 0.85, 0.95, 0.01, 1, QT_TRANSLATE_NOOP("CostInput", "Turyshev, secondary, 2026"), false},
    {CostKey::FinEfficiency, "orbital.fin_efficiency", QT_TRANSLATE_NOOP("CostInput", "Radiator fin efficiency"), Unit::Share,
     0.85, 0.75, 0.95, 0.01, 1, QT_TRANSLATE_NOOP("CostInput", "Planning value, 2026"), true},
    {CostKey::RadiatorMass, "orbital.radiator_kg_per_m2", QT_TRANSLATE_NOOP("CostInput", "Radiator mass"), Unit::KilogramPerSquareMetre,
     6, 2, 10, 0, 100, QT_TRANSLATE_NOOP("CostInput", "Turyshev, secondary, 2026"), false},
    {CostKey::DepthOfDischarge, "orbital.depth_of_discharge", QT_TRANSLATE_NOOP("CostInput", "Battery depth of discharge"), Unit::Share,
     0.5, 0.3, 0.8, 0.01, 1, QT_TRANSLATE_NOOP("CostInput", "Turyshev, secondary, 2026"), false},
    {CostKey::BatteryEfficiency, "orbital.battery_efficiency", QT_TRANSLATE_NOOP("CostInput", "Battery efficiency"), Unit::Share,
     0.95, 0.9, 0.98, 0.01, 1, QT_TRANSLATE_NOOP("CostInput", "Turyshev, secondary, 2026"), false},
    {CostKey::BatteryDensity, "orbital.battery_wh_per_kg", QT_TRANSLATE_NOOP("CostInput", "Battery energy density"), Unit::WattHourPerKilogram,
     200, 150, 300, 1, 5000, QT_TRANSLATE_NOOP("CostInput", "Turyshev, secondary, 2026"), false},
    {CostKey::ComputeMass, "orbital.compute_kg_per_kw", QT_TRANSLATE_NOOP("CostInput", "Mass of computers"), Unit::KilogramPerKilowatt,
     6, 4, 9, 0, 1000, QT_TRANSLATE_NOOP("CostInput", "Secondary reports, 2026"), false},
    {CostKey::ShieldMass, "orbital.shield_kg_per_kw", QT_TRANSLATE_NOOP("CostInput", "Mass of shielding"), Unit::KilogramPerKilowatt,
     1, 0.5, 3, 0, 1000, QT_TRANSLATE_NOOP("CostInput", "Secondary reports, 2026"), false},
    {CostKey::MassMargin, "orbital.mass_margin", QT_TRANSLATE_NOOP("CostInput", "Mass margin"), Unit::None,
     1.25, 1.15, 1.4, 1, 10, QT_TRANSLATE_NOOP("CostInput", "Secondary reports, 2026"), false},
    {CostKey::LaunchPrice, "orbital.launch_usd_per_kg", QT_TRANSLATE_NOOP("CostInput", "Launch price"), Unit::UsDollarPerKilogram,
     500, 50, 3400, -1000000.0, 1000000.0, QT_TRANSLATE_NOOP("CostInput", "McCalip calculator, 2025; JLL, 2026"), false},
    {CostKey::SatellitePrice, "orbital.satellite_usd_per_w", QT_TRANSLATE_NOOP("CostInput", "Satellite price per watt of array"), Unit::UsDollarPerWatt,
     22, 5, 40, 0, 100000.0, QT_TRANSLATE_NOOP("CostInput", "McCalip calculator, 2025; the weakest of the strong levers"), false},
    {CostKey::OrbitalLife, "orbital.life_years", QT_TRANSLATE_NOOP("CostInput", "Life in orbit"), Unit::Year,
     5, 3.5, 7, 0.5, 50, QT_TRANSLATE_NOOP("CostInput", "Secondary reports, 2026"), false},
    {CostKey::SatelliteLoss, "orbital.satellite_loss_share", QT_TRANSLATE_NOOP("CostInput", "Satellites lost a year"), Unit::Share,
     0.01, 0.005, 0.03, 0, 0.95, QT_TRANSLATE_NOOP("CostInput", "Secondary reports, 2026"), false},
    {CostKey::GpuLoss, "orbital.gpu_loss_share", QT_TRANSLATE_NOOP("CostInput", "Accelerators lost a year"), Unit::Share,
     0.068, 0.032, 0.16, 0, 0.95, QT_TRANSLATE_NOOP("CostInput", "Secondary reports, 2026"), false},
    {CostKey::SilentErrors, "orbital.silent_error_share", QT_TRANSLATE_NOOP("CostInput", "Work lost to silent errors"), Unit::Share,
     0.013, 0.005, 0.03, 0, 0.95, QT_TRANSLATE_NOOP("CostInput", "Secondary reports, 2026"), false},
    {CostKey::Development, "orbital.development_usd_per_w", QT_TRANSLATE_NOOP("CostInput", "Development (1 $/W is 1 B$/GW)"), Unit::UsDollarPerWatt,
     1, 0.1, 3, 0, 10000, QT_TRANSLATE_NOOP("CostInput", "McCalip calculator, 2025"), false},
    {CostKey::OrbitalOperations, "orbital.operations_share", QT_TRANSLATE_NOOP("CostInput", "Operations a year, share of the satellite"), Unit::Share,
     0.01, 0.005, 0.03, 0, 10, QT_TRANSLATE_NOOP("CostInput", "McCalip calculator, 2025"), false},
    {CostKey::Insurance, "orbital.insurance_share", QT_TRANSLATE_NOOP("CostInput", "Insurance, share of satellite and launch"), Unit::Share,
     0, 0, 0.1, 0, 10, QT_TRANSLATE_NOOP("CostInput", "McCalip calculator, 2025"), false},
    {CostKey::DownlinkTraffic, "orbital.downlink_gb_per_kwh", QT_TRANSLATE_NOOP("CostInput", "Downlink traffic"), Unit::GigabytePerKilowattHour,
     1, 0.1, 2, 0, 1000000.0, QT_TRANSLATE_NOOP("CostInput", "Turyshev, secondary, 2026"), false},
    {CostKey::DownlinkPrice, "orbital.downlink_usd_per_gb", QT_TRANSLATE_NOOP("CostInput", "Downlink price"), Unit::UsDollarPerGigabyte,
     0.01, 0, 3.48, 0, 100000.0, QT_TRANSLATE_NOOP("CostInput", "Planning value, 2026"), true},
    {CostKey::OrbitalWacc, "orbital.wacc_share", QT_TRANSLATE_NOOP("CostInput", "Cost of capital in orbit"), Unit::Share,
     0.1, 0.08, 0.18, 0, 2, QT_TRANSLATE_NOOP("CostInput", "Secondary reports, 2026"), false},
    {CostKey::SatellitePower, "orbital.satellite_kw", QT_TRANSLATE_NOOP("CostInput", "Array power of a satellite (McCalip)"), Unit::Kilowatt,
     27, 20, 120, 0.1, 1000000.0, QT_TRANSLATE_NOOP("CostInput", "McCalip calculator, 2025"), false},
    {CostKey::Facility, "ground.facility_usd_per_kw", QT_TRANSLATE_NOOP("CostInput", "Facility"), Unit::UsDollarPerKilowatt,
     12500, 9000, 16000, 0, 10000000.0, QT_TRANSLATE_NOOP("CostInput", "Electrical 5,250, mechanical 3,000, civil 2,500, fit-out 1,750 $/kW; McCalip calculator, 2025"), false},
    {CostKey::Generation, "ground.generation_usd_per_kw", QT_TRANSLATE_NOOP("CostInput", "Gas generation"), Unit::UsDollarPerKilowatt,
     1800, 1000, 2500, 0, 10000000.0, QT_TRANSLATE_NOOP("CostInput", "McCalip calculator, 2025"), false},
    {CostKey::Pue, "ground.pue", QT_TRANSLATE_NOOP("CostInput", "PUE"), Unit::None,
     1.2, 1.05, 1.5, 1, 10, QT_TRANSLATE_NOOP("CostInput", "McCalip calculator, 2025"), false},
    {CostKey::HeatRate, "ground.heat_rate_btu_per_kwh", QT_TRANSLATE_NOOP("CostInput", "Heat rate"), Unit::BtuPerKilowattHour,
     6200, 6000, 10500, 0, 100000.0, QT_TRANSLATE_NOOP("CostInput", "McCalip calculator, 2025"), false},
    {CostKey::GasPrice, "ground.gas_usd_per_mmbtu", QT_TRANSLATE_NOOP("CostInput", "Gas price"), Unit::UsDollarPerMillionBtu,
     4.3, 2.5, 8, 0, 10000, QT_TRANSLATE_NOOP("CostInput", "McCalip calculator, 2025"), false},
    {CostKey::LoadFactor, "ground.load_factor", QT_TRANSLATE_NOOP("CostInput", "Share of the year at full load"), Unit::Share,
     1, 0.7, 1, 0, 1, QT_TRANSLATE_NOOP("CostInput", "Planning value, 2026"), true},
    {CostKey::FixedOperations, "ground.fixed_usd_per_kw_year", QT_TRANSLATE_NOOP("CostInput", "Fixed operations"), Unit::UsDollarPerKilowattYear,
     14, 10, 30, 0, 1000000.0, QT_TRANSLATE_NOOP("CostInput", "Planning value, 2026"), true},
    {CostKey::VariableOperations, "ground.variable_usd_per_mwh", QT_TRANSLATE_NOOP("CostInput", "Variable operations"), Unit::UsDollarPerMegawattHour,
     4, 2, 8, 0, 1000000.0, QT_TRANSLATE_NOOP("CostInput", "Planning value, 2026"), true},
    {CostKey::Maintenance, "ground.maintenance_share", QT_TRANSLATE_NOOP("CostInput", "Maintenance a year, share of the facility"), Unit::Share,
     0.025, 0.015, 0.04, 0, 10, QT_TRANSLATE_NOOP("CostInput", "Planning value, 2026"), true},
    {CostKey::GroundWacc, "ground.wacc_share", QT_TRANSLATE_NOOP("CostInput", "Cost of capital on the ground"), Unit::Share,
     0.08, 0.06, 0.12, 0, 2, QT_TRANSLATE_NOOP("CostInput", "Planning value, 2026"), true},
    {CostKey::FacilityLife, "ground.facility_life_years", QT_TRANSLATE_NOOP("CostInput", "Life of the facility"), Unit::Year,
     15, 12, 25, 0.5, 100, QT_TRANSLATE_NOOP("CostInput", "Planning value, 2026"), true},
    {CostKey::GenerationLife, "ground.generation_life_years", QT_TRANSLATE_NOOP("CostInput", "Life of the generation"), Unit::Year,
     20, 15, 30, 0.5, 100, QT_TRANSLATE_NOOP("CostInput", "Planning value, 2026"), true},
    {CostKey::ItPrice, "it.usd_per_kw", QT_TRANSLATE_NOOP("CostInput", "Computers, in orbit and on the ground"), Unit::UsDollarPerKilowatt,
     25600, 15000, 40000, 0, 100000000.0, QT_TRANSLATE_NOOP("CostInput", "Planning value, 2026"), true},
    {CostKey::ItLife, "it.life_years", QT_TRANSLATE_NOOP("CostInput", "Life of computers on the ground"), Unit::Year,
     5, 3, 7, 0.5, 50, QT_TRANSLATE_NOOP("CostInput", "Planning value, 2026"), true},
    {CostKey::GpuPower, "it.kw_per_gpu", QT_TRANSLATE_NOOP("CostInput", "IT power per accelerator"), Unit::Kilowatt,
     1.25, 1, 1.9, 0.01, 1000, QT_TRANSLATE_NOOP("CostInput", "Rack of 64 H100 with 80 kW nameplate, 2026"), true},
    {CostKey::UsedShare, "it.used_share", QT_TRANSLATE_NOOP("CostInput", "Share of available hours that is used"), Unit::Share,
     0.75, 0.5, 0.95, 0.001, 1, QT_TRANSLATE_NOOP("CostInput", "Target occupancy, 2026"), true},
    {CostKey::ProjectPower, "project.power_mw", QT_TRANSLATE_NOOP("CostInput", "Size of the project (McCalip)"), Unit::Megawatt,
     1000, 100, 10000, 0.001, 10000000.0, QT_TRANSLATE_NOOP("CostInput", "McCalip calculator, 2025"), false},
    {CostKey::FlownTonnes, "learning.flown_t", QT_TRANSLATE_NOOP("CostInput", "Tonnes flown at the launch price"), Unit::Tonne,
     400, 400, 400, 1, 1000000000000.0, QT_TRANSLATE_NOOP("CostInput", "Worked example of launch learning, 2026"), true},
    {CostKey::TonnesPerYear, "learning.first_year_t", QT_TRANSLATE_NOOP("CostInput", "Tonnes flown in the first year"), Unit::TonnePerYear,
     1000, 200, 5000, 0, 1000000000000.0, QT_TRANSLATE_NOOP("CostInput", "Planning value, 2026"), true},
    {CostKey::TonnageGrowth, "learning.growth_share", QT_TRANSLATE_NOOP("CostInput", "Growth of the tonnes flown a year"), Unit::Share,
     0.5, 0.1, 1, -0.99, 10, QT_TRANSLATE_NOOP("CostInput", "Planning value, 2026"), true},
    {CostKey::LaunchLearning, "learning.rate_share", QT_TRANSLATE_NOOP("CostInput", "Price drop with each doubling of tonnes flown"), Unit::Share,
     0.2, 0.1, 0.25, 0, 0.95, QT_TRANSLATE_NOOP("CostInput", "Worked example of launch learning, 2026"), true},
    {CostKey::WithChips, "boundary.chips", QT_TRANSLATE_NOOP("CostInput", "Count chips"), Unit::None,
     1, 0, 1, 0, 1, QT_TRANSLATE_NOOP("CostInput", "What is counted; both sides alike"), false},
    {CostKey::WithLaunch, "boundary.launch", QT_TRANSLATE_NOOP("CostInput", "Count launch"), Unit::None,
     1, 0, 1, 0, 1, QT_TRANSLATE_NOOP("CostInput", "What is counted; both sides alike"), false},
    {CostKey::WithSatellite, "boundary.satellite", QT_TRANSLATE_NOOP("CostInput", "Count satellite build"), Unit::None,
     1, 0, 1, 0, 1, QT_TRANSLATE_NOOP("CostInput", "What is counted; both sides alike"), false},
    {CostKey::WithDevelopment, "boundary.development", QT_TRANSLATE_NOOP("CostInput", "Count development"), Unit::None,
     1, 0, 1, 0, 1, QT_TRANSLATE_NOOP("CostInput", "What is counted; both sides alike"), false},
    {CostKey::WithOperations, "boundary.operations", QT_TRANSLATE_NOOP("CostInput", "Count operations and maintenance"), Unit::None,
     1, 0, 1, 0, 1, QT_TRANSLATE_NOOP("CostInput", "What is counted; both sides alike"), false},
    {CostKey::WithDownlink, "boundary.downlink", QT_TRANSLATE_NOOP("CostInput", "Count downlink"), Unit::None,
     1, 0, 1, 0, 1, QT_TRANSLATE_NOOP("CostInput", "What is counted; both sides alike"), false},
    {CostKey::WithLosses, "boundary.losses", QT_TRANSLATE_NOOP("CostInput", "Count capacity lost in orbit"), Unit::None,
     1, 0, 1, 0, 1, QT_TRANSLATE_NOOP("CostInput", "What is counted; both sides alike"), false},
    {CostKey::WithFacility, "boundary.facility", QT_TRANSLATE_NOOP("CostInput", "Count facility"), Unit::None,
     1, 0, 1, 0, 1, QT_TRANSLATE_NOOP("CostInput", "What is counted; both sides alike"), false},
    {CostKey::WithPower, "boundary.power", QT_TRANSLATE_NOOP("CostInput", "Count power and fuel"), Unit::None,
     1, 0, 1, 0, 1, QT_TRANSLATE_NOOP("CostInput", "What is counted; both sides alike"), false},
}};

// clang-format on

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kCostKeys; ++i) {
        if (kInputs[i].key != static_cast<CostKey>(i))
            return false;
    }
    return true;
}

static_assert(inOrder());

} // namespace

std::span<const CostInputInfo> costInputs()
{
    return kInputs;
}

} // namespace headroom
