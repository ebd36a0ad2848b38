// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/orbit.h"

#include "models/engine/formulas/domaincheck.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace headroom {

using namespace orbit;

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kMostAltitudeKm = 1e6;

double radians(double degrees)
{
    return degrees * kPi / 180;
}

double degrees(double radians)
{
    return radians * 180 / kPi;
}

DomainCheck checkAltitude(double altitudeKm)
{
    return DomainCheck().within("altitude_km", altitudeKm, 0, kMostAltitudeKm);
}

DomainCheck checkSunSynchronous(double altitudeKm, double ltanH)
{
    DomainCheck check = checkAltitude(altitudeKm);
    check.within("ltan_h", ltanH, 0, 24);
    return check;
}

double periodMin(double altitudeKm)
{
    const double axisKm = kEarthRadiusKm + altitudeKm;
    return 2 * kPi * std::sqrt(axisKm * axisKm * axisKm / kEarthGravityKm3PerS2) / 60;
}

double shadowShare(double altitudeKm, double sineOfBeta)
{
    const double cosine = std::sqrt(std::max(0.0, 1 - sineOfBeta * sineOfBeta));
    const double horizonKm = std::sqrt(altitudeKm * altitudeKm + 2 * kEarthRadiusKm * altitudeKm);
    const double reachKm = (kEarthRadiusKm + altitudeKm) * cosine;
    return horizonKm >= reachKm ? 0 : std::acos(horizonKm / reachKm) / kPi;
}

/// sin β; days are counted from noon of 1 January 2000.
double sineOfBeta(double inclinationRad, double ltanH, double days)
{
    const double meanLongitude = radians(280.460 + 0.9856474 * days);
    const double meanAnomaly = radians(357.528 + 0.9856003 * days);
    const double trueLongitude = meanLongitude + radians(1.915) * std::sin(meanAnomaly)
                                 + radians(0.020) * std::sin(2 * meanAnomaly);
    const double obliquity = radians(kEclipticObliquityDeg);
    const double node = meanLongitude + radians(15 * (ltanH - 12));
    const double sineOfInclination = std::sin(inclinationRad);
    return std::sin(node) * sineOfInclination * std::cos(trueLongitude)
           - std::cos(node) * sineOfInclination * std::cos(obliquity) * std::sin(trueLongitude)
           + std::cos(inclinationRad) * std::sin(obliquity) * std::sin(trueLongitude);
}

} // namespace

Result<double> orbitPeriodMin(double altitudeKm)
{
    const auto check = checkAltitude(altitudeKm);
    if (!check.ok())
        return check.failure();
    return periodMin(altitudeKm);
}

Result<double> sunSynchronousInclinationDeg(double altitudeKm)
{
    const auto check = checkAltitude(altitudeKm);
    if (!check.ok())
        return check.failure();
    const double nodeRateRadPerS = 2 * kPi / (kYearDays * 86400);
    const double axisKm = kEarthRadiusKm + altitudeKm;
    const double cosine = -2 * nodeRateRadPerS * std::pow(axisKm, 3.5)
                          / (3 * kEarthOblateness * kEarthRadiusKm * kEarthRadiusKm
                             * std::sqrt(kEarthGravityKm3PerS2));
    if (cosine < -1)
        return failure("orbit.not-sun-synchronous", {Amount{altitudeKm, Unit::Kilometre}});
    return degrees(std::acos(cosine));
}

Result<double> eclipseFraction(double altitudeKm, double betaDeg)
{
    const auto check = checkAltitude(altitudeKm).within("beta_deg", betaDeg, -90, 90);
    if (!check.ok())
        return check.failure();
    return shadowShare(altitudeKm, std::sin(radians(betaDeg)));
}

Result<double> betaAngleDeg(double altitudeKm, double ltanH, QDate day)
{
    const auto check = checkSunSynchronous(altitudeKm, ltanH);
    if (!check.ok())
        return check.failure();
    if (!day.isValid())
        return failure("orbit.no-day");
    const auto inclination = sunSynchronousInclinationDeg(altitudeKm);
    if (!inclination)
        return inclination.failure();
    const auto days = static_cast<double>(QDate(2000, 1, 1).daysTo(day));
    const double sine = sineOfBeta(radians(*inclination), ltanH, days);
    return degrees(std::asin(std::clamp(sine, -1.0, 1.0)));
}

Result<SunlitYear> sunlitYear(double altitudeKm, double ltanH)
{
    const auto check = checkSunSynchronous(altitudeKm, ltanH);
    if (!check.ok())
        return check.failure();
    const auto inclination = sunSynchronousInclinationDeg(altitudeKm);
    if (!inclination)
        return inclination.failure();
    constexpr int kSamples = 8766; // hours of a year
    double shadow = 0;
    double longestShadow = 0;
    for (int hour = 0; hour < kSamples; ++hour) {
        const double days = kYearDays * hour / kSamples;
        const double sine = sineOfBeta(radians(*inclination), ltanH, days);
        const double share = shadowShare(altitudeKm, sine);
        shadow += share;
        longestShadow = std::max(longestShadow, share);
    }
    return SunlitYear{.meanSunlitShare = 1 - shadow / kSamples,
                      .longestEclipseMin = longestShadow * periodMin(altitudeKm)};
}

Result<double> viewFactorEdgeOn(double altitudeKm)
{
    const auto check = checkAltitude(altitudeKm);
    if (!check.ok())
        return check.failure();
    const double height = (kEarthRadiusKm + altitudeKm) / kEarthRadiusKm;
    const double tangent = std::sqrt(height * height - 1);
    return (std::atan2(1.0, tangent) - tangent / (height * height)) / kPi;
}

Result<double> viewFactorFacing(double altitudeKm)
{
    const auto check = checkAltitude(altitudeKm);
    if (!check.ok())
        return check.failure();
    const double height = (kEarthRadiusKm + altitudeKm) / kEarthRadiusKm;
    return 1 / (height * height);
}

} // namespace headroom
