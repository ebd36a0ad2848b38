// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QDate>

namespace headroom {

/// Constants of the Earth and the Sun that the orbital formulas share.
namespace orbit {
constexpr double kEarthRadiusKm = 6378.137;                 // WGS 84, equatorial
constexpr double kEarthGravityKm3PerS2 = 398600.4418;       // µ, WGS 84
constexpr double kEarthOblateness = 1.08262668e-3;          // J2, EGM96
constexpr double kYearDays = 365.2422;                      // tropical
constexpr double kEclipticObliquityDeg = 23.439;            // at J2000
constexpr double kStefanBoltzmannWPerM2K4 = 5.670374419e-8; // CODATA 2018
constexpr double kSolarConstantWPerM2 = 1361;
constexpr double kEarthInfraredWPerM2 = 237; // mean emission of the Earth
} // namespace orbit

/// Period of a circular orbit, `2π√(a³/µ)`, a = R + h. 550 km: 95.65 min.
/// Altitudes of all functions are heights above the equatorial radius, 0 to 1,000,000 km.
[[nodiscard]] Result<double> orbitPeriodMin(double altitudeKm);

/// Inclination at which the node of a circular orbit follows the mean Sun:
/// `cos i = −2Ω̇·a^(7/2)/(3·J2·R²·√µ)`, Ω̇ one turn per year. 550 km: 97.593°.
/// Fails with orbit.not-sun-synchronous above about 5,975 km, where no inclination is enough.
/// Source: Vallado, Fundamentals of Astrodynamics and Applications, ch. 11.
[[nodiscard]] Result<double> sunSynchronousInclinationDeg(double altitudeKm);

/// Share of a circular orbit in the Earth's (cylindrical) shadow:
/// `(1/π)·acos(√(h² + 2Rh)/((R + h)·cos β))`, 0 where the argument is 1 or more. β is the angle
/// between the Sun and the plane of the orbit, −90° to 90°. 550 km, β = 0: 0.3723.
[[nodiscard]] Result<double> eclipseFraction(double altitudeKm, double betaDeg);

/// β of a sun-synchronous orbit at noon UTC of a day: `sin β = n·s`, n = (sin Ω sin i,
/// −cos Ω sin i, cos i), Ω = the Sun's mean longitude + 15°·(LTAN − 12), s from the Sun's true
/// longitude. ltanH: local time of the ascending node, 0 to 24.
/// Source: the Astronomical Almanac's low-precision Sun, good to 0.01° from 1950 to 2050.
[[nodiscard]] Result<double> betaAngleDeg(double altitudeKm, double ltanH, QDate day);

struct SunlitYear
{
    double meanSunlitShare = 0;
    double longestEclipseMin = 0;
};

/// Mean over a tropical year, hour by hour, of the share of the orbit in sunlight, and the longest
/// eclipse, of a sun-synchronous circular orbit. 650 km, 06:00: 0.9615 and 19.73 min.
[[nodiscard]] Result<SunlitYear> sunlitYear(double altitudeKm, double ltanH);

/// View factor to the Earth of one side of a plate that stands edge-on to it:
/// `[atan(1/√(H² − 1)) − √(H² − 1)/H²]/π`, H = (R + h)/R. 550 km: 0.2579.
/// Source: Howell, A Catalog of Radiation Heat Transfer Configuration Factors, sphere to a plate.
[[nodiscard]] Result<double> viewFactorEdgeOn(double altitudeKm);

/// View factor to the Earth of a plate that faces it, `1/H²`. 550 km: 0.8475.
[[nodiscard]] Result<double> viewFactorFacing(double altitudeKm);

} // namespace headroom
