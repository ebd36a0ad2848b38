// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/launch.h"

#include "models/engine/formulas/domaincheck.h"
#include "models/engine/formulas/orbit.h"

#include <array>
#include <cmath>

namespace headroom {

namespace {

struct AtmosphereRow
{
    double base_km;
    double density_kg_per_m3;
    double scaleHeight_km;
};

constexpr std::array kAtmosphere{AtmosphereRow{400, 3.725e-12, 58.515},
                                 AtmosphereRow{500, 6.967e-13, 63.822},
                                 AtmosphereRow{600, 1.454e-13, 71.835},
                                 AtmosphereRow{700, 3.614e-14, 88.667},
                                 AtmosphereRow{800, 1.170e-14, 124.64},
                                 AtmosphereRow{900, 5.245e-15, 181.05},
                                 AtmosphereRow{1000, 3.019e-15, 268.00}};
constexpr double kMostAltitude_km = 2000;

double density_kg_per_m3(double altitude_km)
{
    AtmosphereRow row = kAtmosphere.front();
    for (const AtmosphereRow &next : kAtmosphere) {
        if (next.base_km <= altitude_km)
            row = next;
    }
    return row.density_kg_per_m3 * std::exp(-(altitude_km - row.base_km) / row.scaleHeight_km);
}

} // namespace

Result<double> learnedLaunchPrice_usd_per_kg(double price_usd_per_kg,
                                             double flown_t,
                                             double added_t,
                                             double learning)
{
    const auto check = DomainCheck()
                           .notNegative("price_usd_per_kg", price_usd_per_kg)
                           .positive("flown_t", flown_t)
                           .notNegative("added_t", added_t)
                           .partialShare("learning", learning);
    if (!check.ok())
        return check.failure();
    return price_usd_per_kg * std::pow((flown_t + added_t) / flown_t, std::log2(1 - learning));
}

Result<double> launchedPowerPrice_usd_per_kw_year(double mass_kg,
                                                  double launch_usd_per_kg,
                                                  double power_kw,
                                                  double life_years)
{
    const auto check = DomainCheck()
                           .notNegative("mass_kg", mass_kg)
                           .notNegative("launch_usd_per_kg", launch_usd_per_kg)
                           .positive("power_kw", power_kw)
                           .positive("life_years", life_years);
    if (!check.ok())
        return check.failure();
    return mass_kg * launch_usd_per_kg / (power_kw * life_years);
}

Result<double> propellantMass_kg(double wetMass_kg, double deltaV_m_per_s, double specificImpulse_s)
{
    const auto check = DomainCheck()
                           .notNegative("mass_kg", wetMass_kg)
                           .notNegative("delta_v_m_s", deltaV_m_per_s)
                           .positive("isp_s", specificImpulse_s);
    if (!check.ok())
        return check.failure();
    constexpr double kStandardGravity_m_per_s2 = 9.80665;
    const double exhaust_m_per_s = specificImpulse_s * kStandardGravity_m_per_s2;
    return wetMass_kg * -std::expm1(-deltaV_m_per_s / exhaust_m_per_s);
}

Result<double> dragDeltaV_m_per_s_per_year(double altitude_km, double ballistic_m2_per_kg)
{
    const auto check =
        DomainCheck()
            .within("altitude_km", altitude_km, kAtmosphere.front().base_km, kMostAltitude_km)
            .notNegative("area_cd_per_mass_m2_kg", ballistic_m2_per_kg);
    if (!check.ok())
        return check.failure();
    constexpr double kYear_s = 3.156e7;
    const double axis_m = (orbit::kEarthRadius_km + altitude_km) * 1e3;
    const double speedSquared = orbit::kEarthGravity_km3_per_s2 * 1e9 / axis_m;
    return 0.5 * density_kg_per_m3(altitude_km) * ballistic_m2_per_kg * speedSquared * kYear_s;
}

} // namespace headroom
