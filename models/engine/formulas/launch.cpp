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
    double baseKm;
    double densityKgPerM3;
    double scaleHeightKm;
};

constexpr std::array kAtmosphere{AtmosphereRow{400, 3.725e-12, 58.515},
                                 AtmosphereRow{500, 6.967e-13, 63.822},
                                 AtmosphereRow{600, 1.454e-13, 71.835},
                                 AtmosphereRow{700, 3.614e-14, 88.667},
                                 AtmosphereRow{800, 1.170e-14, 124.64},
                                 AtmosphereRow{900, 5.245e-15, 181.05},
                                 AtmosphereRow{1000, 3.019e-15, 268.00}};
constexpr double kMostAltitudeKm = 2000;

double densityKgPerM3(double altitudeKm)
{
    AtmosphereRow row = kAtmosphere.front();
    for (const AtmosphereRow &next : kAtmosphere) {
        if (next.baseKm <= altitudeKm)
            row = next;
    }
    return row.densityKgPerM3 * std::exp(-(altitudeKm - row.baseKm) / row.scaleHeightKm);
}

} // namespace

Result<double>
learnedLaunchPriceUsdPerKg(double priceUsdPerKg, double flownT, double addedT, double learning)
{
    const auto check = DomainCheck()
                           .notNegative("price_usd_per_kg", priceUsdPerKg)
                           .positive("flown_t", flownT)
                           .notNegative("added_t", addedT)
                           .partialShare("learning", learning);
    if (!check.ok())
        return check.failure();
    return priceUsdPerKg * std::pow((flownT + addedT) / flownT, std::log2(1 - learning));
}

Result<double> launchedPowerPriceUsdPerKwYear(double massKg,
                                              double launchUsdPerKg,
                                              double powerKw,
                                              double lifeYears)
{
    const auto check = DomainCheck()
                           .notNegative("mass_kg", massKg)
                           .notNegative("launch_usd_per_kg", launchUsdPerKg)
                           .positive("power_kw", powerKw)
                           .positive("life_years", lifeYears);
    if (!check.ok())
        return check.failure();
    return massKg * launchUsdPerKg / (powerKw * lifeYears);
}

Result<double> propellantMassKg(double wetMassKg, double speedChangeMPerS, double specificImpulseS)
{
    const auto check = DomainCheck()
                           .notNegative("mass_kg", wetMassKg)
                           .notNegative("delta_v_m_s", speedChangeMPerS)
                           .positive("isp_s", specificImpulseS);
    if (!check.ok())
        return check.failure();
    constexpr double kStandardGravityMPerS2 = 9.80665;
    const double exhaustMPerS = specificImpulseS * kStandardGravityMPerS2;
    return wetMassKg * -std::expm1(-speedChangeMPerS / exhaustMPerS);
}

Result<double> dragLossMPerSPerYear(double altitudeKm, double ballisticM2PerKg)
{
    const auto check =
        DomainCheck()
            .within("altitude_km", altitudeKm, kAtmosphere.front().baseKm, kMostAltitudeKm)
            .notNegative("area_cd_per_mass_m2_kg", ballisticM2PerKg);
    if (!check.ok())
        return check.failure();
    constexpr double kYearS = 3.156e7;
    const double axisM = (orbit::kEarthRadiusKm + altitudeKm) * 1e3;
    const double speedSquared = orbit::kEarthGravityKm3PerS2 * 1e9 / axisM;
    return 0.5 * densityKgPerM3(altitudeKm) * ballisticM2PerKg * speedSquared * kYearS;
}

} // namespace headroom
