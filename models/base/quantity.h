// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>

namespace headroom {

/// Every unit that a figure, a field or a formula can have. Values are stored in exactly this unit.
enum class Unit {
    None,
    Share,
    Count,
    Kilowatt,
    KilovoltAmpere,
    KilowattHour,
    Megawatt,
    MegawattHour,
    Kilogram,
    KilogramPerKilowatt,
    KilogramPerSquareMetre,
    Metre,
    Millimetre,
    SquareMetre,
    Kilometre,
    Degree,
    Volt,
    Ampere,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Months,
    Year,
    UsDollar,
    UsDollarPerMonth,
    UsDollarPerHour,
    UsDollarPerKilowattHour,
    UsDollarPerMegawattHour,
    UsDollarPerKilowattYear,
    UsDollarPerKilogram,
    UsDollarPerKilowatt,
    UsDollarPerWatt,
    UsDollarPerGigabyte,
    UsDollarPerMillionBtu,
    UsDollarPerMillionTokens,
    UsDollarPerYear,
    BtuPerKilowattHour,
    GigabytePerKilowattHour,
    WattPerKilogram,
    WattHourPerKilogram,
    SquareMetrePerKilowatt,
    Tonne,
    TonnePerYear,
    Teraflops,
    Gigabyte,
    TerabytePerSecond,
    ShortTonPerYear,
    PoundPerMillionBtu,
    KilogramPerCubicMetre,
    WattPerSquareMetre,
    MetrePerSecond,
    Kelvin,
    Token,
    TokenPerSecond,
    TokenPerMinute
};

/// A number that knows its unit. Only like units add; anything else needs value() or a named
/// conversion at the place where it happens.
template <Unit U>
class Quantity
{
public:
    static constexpr Unit kUnit = U;

    constexpr Quantity() = default;

    constexpr explicit Quantity(double value)
        : m_value(value)
    {}

    /// The bare number, in the unit of the type.
    [[nodiscard]] constexpr double value() const { return m_value; }

    friend constexpr auto operator<=>(Quantity, Quantity) = default;

    friend constexpr Quantity operator+(Quantity a, Quantity b)
    {
        return Quantity(a.m_value + b.m_value);
    }

    friend constexpr Quantity operator-(Quantity a, Quantity b)
    {
        return Quantity(a.m_value - b.m_value);
    }

    friend constexpr Quantity operator-(Quantity a) { return Quantity(-a.m_value); }

    friend constexpr Quantity operator*(Quantity a, double factor)
    {
        return Quantity(a.m_value * factor);
    }

    friend constexpr Quantity operator*(double factor, Quantity a)
    {
        return Quantity(a.m_value * factor);
    }

    friend constexpr Quantity operator/(Quantity a, double divisor)
    {
        return Quantity(a.m_value / divisor);
    }

    friend constexpr double operator/(Quantity a, Quantity b) { return a.m_value / b.m_value; }

    constexpr Quantity &operator+=(Quantity other)
    {
        m_value += other.m_value;
        return *this;
    }

    constexpr Quantity &operator-=(Quantity other)
    {
        m_value -= other.m_value;
        return *this;
    }

private:
    double m_value = 0;
};

using Share = Quantity<Unit::Share>;
using Kilowatts = Quantity<Unit::Kilowatt>;
using KilovoltAmperes = Quantity<Unit::KilovoltAmpere>;
using KilowattHours = Quantity<Unit::KilowattHour>;
using Kilograms = Quantity<Unit::Kilogram>;
using KilogramsPerSquareMetre = Quantity<Unit::KilogramPerSquareMetre>;
using Metres = Quantity<Unit::Metre>;
using Millimetres = Quantity<Unit::Millimetre>;
using SquareMetres = Quantity<Unit::SquareMetre>;
using Kilometres = Quantity<Unit::Kilometre>;
using Degrees = Quantity<Unit::Degree>;
using Volts = Quantity<Unit::Volt>;
using Amperes = Quantity<Unit::Ampere>;
using HourCount = Quantity<Unit::Hour>;
using Weeks = Quantity<Unit::Week>;
using UsDollars = Quantity<Unit::UsDollar>;
using UsDollarsPerMonth = Quantity<Unit::UsDollarPerMonth>;
using UsDollarsPerHour = Quantity<Unit::UsDollarPerHour>;
using Teraflops = Quantity<Unit::Teraflops>;
using Gigabytes = Quantity<Unit::Gigabyte>;
using TerabytesPerSecond = Quantity<Unit::TerabytePerSecond>;
using ShortTonsPerYear = Quantity<Unit::ShortTonPerYear>;

} // namespace headroom
