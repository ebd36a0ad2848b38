// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace headroom {

// Pieces of a line of a trace, read without allocation: traces have millions of lines.

inline constexpr std::size_t kMostTraceColumns = 64;

/// The cells of a line, without quotes or blanks around them.
struct TraceCells
{
    std::array<std::string_view, kMostTraceColumns> cell;
    std::size_t count = 0;
};

/// Splits at commas; nothing where there are too many columns.
[[nodiscard]] std::optional<TraceCells> traceCells(std::string_view line);

/// A finite number that takes up the whole text.
[[nodiscard]] std::optional<double> traceNumber(std::string_view text);

/// An instant by the clock that it is written in: "2023-11-16 18:15:46.6805900",
/// "2025-02-27T12:00+08:00", "2024-05-10T00:00:00Z".
struct TraceInstant
{
    double seconds = 0; // since 1970-01-01T00:00 of that clock
    bool hasOffset = false;
    int offsetMinutes = 0;
};

[[nodiscard]] std::optional<TraceInstant> traceInstant(std::string_view text);

} // namespace headroom
