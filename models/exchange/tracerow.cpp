// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/tracerow.h"

#include <charconv>
#include <cmath>

namespace headroom {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '"';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Digits of a fixed width at the start of the text, taken off it.
std::optional<int> digits(std::string_view &text, std::size_t width)
{
    if (text.size() < width)
        return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < width; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(width);
    return value;
}

bool take(std::string_view &text, char c)
{
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

/// Days since 1970-01-01 in the Gregorian calendar; source: Howard Hinnant, days_from_civil.
long long daysFromCivil(int year, int month, int day)
{
    const int shifted = month <= 2 ? year - 1 : year;
    const int era = (shifted >= 0 ? shifted : shifted - 399) / 400;
    const int yearOfEra = shifted - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return static_cast<long long>(era) * 146097 + dayOfEra - 719468;
}

/// The fraction of a second after its point; false where a point has no digit.
bool takeFraction(std::string_view &text, double &seconds)
{
    if (!take(text, '.'))
        return true;
    double scale = 0.1;
    const std::size_t before = text.size();
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        seconds += (text.front() - '0') * scale;
        scale /= 10;
        text.remove_prefix(1);
    }
    return text.size() < before;
}

/// "Z", "+08:00" or nothing at the end.
bool takeOffset(std::string_view &text, TraceInstant &instant)
{
    if (text.empty())
        return true;
    instant.hasOffset = true;
    if (take(text, 'Z'))
        return text.empty();
    const int sign = text.front() == '-' ? -1 : 1;
    if (!take(text, '+') && !take(text, '-'))
        return false;
    const std::optional<int> hours = digits(text, 2);
    take(text, ':');
    const std::optional<int> minutes = digits(text, 2);
    if (!hours || !minutes || *hours > 14 || *minutes > 59)
        return false;
    instant.offsetMinutes = sign * (*hours * 60 + *minutes);
    return text.empty();
}

} // namespace

std::optional<TraceCells> traceCells(std::string_view line)
{
    TraceCells cells;
    while (true) {
        if (cells.count == kMostTraceColumns)
            return std::nullopt;
        const std::size_t comma = line.find(',');
        cells.cell[cells.count++] = trimmed(line.substr(0, comma));
        if (comma == std::string_view::npos)
            return cells;
        line.remove_prefix(comma + 1);
    }
}

std::optional<double> traceNumber(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<TraceInstant> traceInstant(std::string_view text)
{
    constexpr int kMonths = 12;
    constexpr int kDays = 31;
    constexpr double kSecondsPerDay = 86400;
    const std::optional<int> year = digits(text, 4);
    if (!year || !take(text, '-'))
        return std::nullopt;
    const std::optional<int> month = digits(text, 2);
    if (!month || !take(text, '-'))
        return std::nullopt;
    const std::optional<int> day = digits(text, 2);
    if (!day || *month < 1 || *month > kMonths || *day < 1 || *day > kDays)
        return std::nullopt;
    TraceInstant instant;
    instant.seconds = static_cast<double>(daysFromCivil(*year, *month, *day)) * kSecondsPerDay;
    if (text.empty())
        return instant;
    if (!take(text, 'T') && !take(text, ' '))
        return std::nullopt;
    const std::optional<int> hour = digits(text, 2);
    if (!hour || !take(text, ':'))
        return std::nullopt;
    const std::optional<int> minute = digits(text, 2);
    if (!minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    instant.seconds += *hour * 3600 + *minute * 60;
    if (take(text, ':')) {
        const std::optional<int> second = digits(text, 2);
        if (!second || *second > 60)
            return std::nullopt;
        instant.seconds += *second;
        if (!takeFraction(text, instant.seconds))
            return std::nullopt;
    }
    if (!takeOffset(text, instant))
        return std::nullopt;
    return instant;
}

} // namespace headroom
