// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/orbit.h"

#include "models/engine/formulas/domaincheck.h"

#include <algorithm>
#include <cmath>

namespace headroom {

using namespace orbit;

namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr double kMostAltitude_km = 1e6;

double radians(double degrees)
{
    return degrees * kPi / 180;
}

double degrees(double radians)
{
    return radians * 180 / kPi;
}

DomainCheck checkAltitude(double altitude_km)
{
    return DomainCheck().within("altitude_km", altitude_km, 0, kMostAltitude_km);
}

DomainCheck checkSunSynchronous(double altitude_km, double ltan_h)
{
    DomainCheck check = checkAltitude(altitude_km);
    check.within("ltan_h", ltan_h, 0, 24);
    return check;
}

double period_min(double altitude_km)
{
    const double axis_km = kEarthRadius_km + altitude_km;
    return 2 * kPi * std::sqrt(axis_km * axis_km * axis_km / kEarthGravity_km3_per_s2) / 60;
}

double shadowShare(double altitude_km, double sineOfBeta)
{
    const double cosine = std::sqrt(std::max(0.0, 1 - sineOfBeta * sineOfBeta));
    const double horizon_km =
        std::sqrt(altitude_km * altitude_km + 2 * kEarthRadius_km * altitude_km);
    const double reach_km = (kEarthRadius_km + altitude_km) * cosine;
    return horizon_km >= reach_km ? 0 : std::acos(horizon_km / reach_km) / kPi;
}

/// sin β; days are counted from noon of 1 January 2000.
double sineOfBeta(double inclination_rad, double ltan_h, double days)
{
    const double meanLongitude = radians(280.460 + 0.9856474 * days);
    const double meanAnomaly = radians(357.528 + 0.9856003 * days);
    const double trueLongitude = meanLongitude + radians(1.915) * std::sin(meanAnomaly)
                                 + radians(0.020) * std::sin(2 * meanAnomaly);
    const double obliquity = radians(kEclipticObliquity_deg);
    const double node = meanLongitude + radians(15 * (ltan_h - 12));
    const double sineOfInclination = std::sin(inclination_rad);
    return std::sin(node) * sineOfInclination * std::cos(trueLongitude)
           - std::cos(node) * sineOfInclination * std::cos(obliquity) * std::sin(trueLongitude)
           + std::cos(inclination_rad) * std::sin(obliquity) * std::sin(trueLongitude);
}

} // namespace

Result<double> orbitPeriod_min(double altitude_km)
{
    const auto check = checkAltitude(altitude_km);
    if (!check.ok())
        return check.failure();
    return period_min(altitude_km);
}

Result<double> sunSynchronousInclination_deg(double altitude_km)
{
    const auto check = checkAltitude(altitude_km);
    if (!check.ok())
        return check.failure();
    const double nodeRate_rad_per_s = 2 * kPi / (kYear_days * 86400);
    const double axis_km = kEarthRadius_km + altitude_km;
    const double cosine = -2 * nodeRate_rad_per_s * std::pow(axis_km, 3.5)
                          / (3 * kEarthOblateness * kEarthRadius_km * kEarthRadius_km
                             * std::sqrt(kEarthGravity_km3_per_s2));
    if (cosine < -1)
        return failure("orbit.not-sun-synchronous", {Amount{altitude_km, Unit::Kilometre}});
    return degrees(std::acos(cosine));
}

Result<double> eclipseFraction(double altitude_km, double beta_deg)
{
    const auto check = checkAltitude(altitude_km).within("beta_deg", beta_deg, -90, 90);
    if (!check.ok())
        return check.failure();
    return shadowShare(altitude_km, std::sin(radians(beta_deg)));
}

Result<double> betaAngle_deg(double altitude_km, double ltan_h, QDate day)
{
    const auto check = checkSunSynchronous(altitude_km, ltan_h);
    if (!check.ok())
        return check.failure();
    if (!day.isValid())
        return failure("orbit.no-day");
    const auto inclination = sunSynchronousInclination_deg(altitude_km);
    if (!inclination)
        return inclination.failure();
    const auto days = static_cast<double>(QDate(2000, 1, 1).daysTo(day));
    const double sine = sineOfBeta(radians(*inclination), ltan_h, days);
    return degrees(std::asin(std::clamp(sine, -1.0, 1.0)));
}

Result<SunlitYear> sunlitYear(double altitude_km, double ltan_h)
{
    const auto check = checkSunSynchronous(altitude_km, ltan_h);
    if (!check.ok())
        return check.failure();
    const auto inclination = sunSynchronousInclination_deg(altitude_km);
    if (!inclination)
        return inclination.failure();
    constexpr int kSamples = 8766; // hours of a year
    double shadow = 0;
    double longestShadow = 0;
    for (int hour = 0; hour < kSamples; ++hour) {
        const double days = kYear_days * hour / kSamples;
        const double sine = sineOfBeta(radians(*inclination), ltan_h, days);
        const double share = shadowShare(altitude_km, sine);
        shadow += share;
        longestShadow = std::max(longestShadow, share);
    }
    return SunlitYear{.meanSunlitShare = 1 - shadow / kSamples,
                      .longestEclipse_min = longestShadow * period_min(altitude_km)};
}

Result<double> viewFactorEdgeOn(double altitude_km)
{
    const auto check = checkAltitude(altitude_km);
    if (!check.ok())
        return check.failure();
    const double height = (kEarthRadius_km + altitude_km) / kEarthRadius_km;
    const double tangent = std::sqrt(height * height - 1);
    return (std::atan2(1.0, tangent) - tangent / (height * height)) / kPi;
}

Result<double> viewFactorFacing(double altitude_km)
{
    const auto check = checkAltitude(altitude_km);
    if (!check.ok())
        return check.failure();
    const double height = (kEarthRadius_km + altitude_km) / kEarthRadius_km;
    return 1 / (height * height);
}

} // namespace headroom
