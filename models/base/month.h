// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace headroom {

/// A calendar month. Counted from January of year 0, so that differences are plain numbers.
class Month
{
public:
    constexpr Month() = default;

    /// month: 1 … 12
    constexpr Month(int year, int month)
        : m_index(year * 12 + month - 1)
    {}

    [[nodiscard]] static constexpr Month fromIndex(int index)
    {
        Month result;
        result.m_index = index;
        return result;
    }

    [[nodiscard]] static Month of(QDate date) { return {date.year(), date.month()}; }

    /// Reads "YYYY-MM", years 1900 to 2999; anything else is nothing.
    [[nodiscard]] static std::optional<Month> parse(QStringView text);

    [[nodiscard]] constexpr int index() const { return m_index; }

    [[nodiscard]] constexpr int year() const { return m_index / 12; }

    [[nodiscard]] constexpr int month() const { return m_index % 12 + 1; }

    [[nodiscard]] QDate firstDay() const { return {year(), month(), 1}; }

    /// "YYYY-MM"
    [[nodiscard]] QString toString() const;

    friend constexpr auto operator<=>(Month, Month) = default;

    friend constexpr Month operator+(Month month, int months)
    {
        return fromIndex(month.m_index + months);
    }

    friend constexpr int operator-(Month a, Month b) { return a.m_index - b.m_index; }

private:
    int m_index = 0;
};

} // namespace headroom
