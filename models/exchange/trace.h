// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/demand.h"
#include "models/engine/evaluation.h"

#include <QIODevice>

#include <vector>

namespace headroom {

/// How a trace is written. Requests are counted by their tokens; rates and values by their mean.
enum class TraceDialect {
    Tokens,       // TIMESTAMP,ContextTokens,GeneratedTokens: instants, with or without offset
    Milliseconds, // timestamp,input_length,output_length: milliseconds since the start
    Rates,        // no header; t_s,rate,cv,pattern,p1,p2: requests a second from a second on
    Values        // any header: a column of instants, and the first column of numbers after it
};

template <>
struct ChoiceNames<TraceDialect>
{
    static constexpr std::array kNames{"tokens", "milliseconds", "rates", "values"};
};

/// What a trace holds, hour by hour, and what is to be known before it is taken.
struct Trace
{
    TraceDialect dialect = TraceDialect::Values;
    qint64 rows = 0;
    bool dated = false; // its times are instants, not counted from a start
    double firstS = 0;  // by its own clock: since 1970-01-01T00:00, or since its start
    double lastS = 0;
    int offsetMinutes = 0; // of its clock to UTC
    /// Of each hour of its clock from the first on: tokens, or the mean of its values; NaN without.
    std::vector<double> hours;
    double mean = 0; // tokens in an hour; of rates and values the mean of the rows
    double peak = 0; // greatest hour; of values the greatest row
    double inputTokens = 0;
    double outputTokens = 0;
    std::optional<double> spacingCv; // of the times between rows; a Poisson stream has 1
    qint64 emptyHours = 0;
    std::vector<Message> warnings;

    [[nodiscard]] double coverageHours() const { return (lastS - firstS) / 3600; }

    [[nodiscard]] double peakToMean() const { return mean > 0 ? peak / mean : 0; }
};

/// Reads a trace in one pass, in memory that grows with its hours and not with its rows. Fails with
/// trace.empty, trace.binary, trace.columns, trace.row(line), trace.order(line), trace.span,
/// trace.flat (nothing above zero), trace.cancelled.
[[nodiscard]] Result<Trace> readTrace(QIODevice &device, Progress *progress = nullptr);

/// The week that the trace shows: the mean of each hour of the week, of each hour of the day where
/// it is shorter than a week. Hours that it does not cover take the mean of those that it does.
[[nodiscard]] DemandShape weekOf(const Trace &trace, const QString &name);

/// Its hours as they are, from 00:00 UTC of its first day; nothing where it has no dates. Hours
/// that it does not cover take its mean.
[[nodiscard]] std::optional<DemandShape> seriesOf(const Trace &trace, const QString &name);

} // namespace headroom
