// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/trace.h"

#include "models/exchange/tracerow.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace headroom {

namespace {

constexpr double kSecondsPerHour = 3600;
constexpr double kMillisecondsPerSecond = 1000;
constexpr std::size_t kMostHours = 24 * 366 * 10; // ten years
constexpr qint64 kBlockBytes = 1 << 20;
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// One row, understood.
struct Row
{
    double seconds = 0;
    double value = 0; // tokens, or the rate or value
    double input = 0;
    double output = 0;
    std::optional<TraceInstant> instant = {};
};

bool sameWords(std::string_view text, std::string_view lowerCase)
{
    return text.size() == lowerCase.size()
           && std::equal(text.begin(), text.end(), lowerCase.begin(), [](char a, char b) {
                  return (a >= 'A' && a <= 'Z' ? char(a - 'A' + 'a') : a) == b;
              });
}

class TracePass
{
public:
    Result<void> line(std::string_view text)
    {
        ++m_line;
        if (m_line == 1 && text.starts_with("\xEF\xBB\xBF"))
            text.remove_prefix(3);
        if (!text.empty() && text.back() == '\r')
            text.remove_suffix(1);
        if (text.empty())
            return {};
        const std::optional<TraceCells> cells = traceCells(text);
        if (!cells)
            return failure("trace.columns");
        if (m_columns == 0)
            return begin(*cells);
        return row(*cells);
    }

    Result<Trace> finish()
    {
        if (m_trace.rows == 0)
            return failure(m_columns == 0 ? "trace.empty" : "trace.no-rows");
        finishHours();
        finishSpacing();
        if (!(m_trace.peak > 0))
            return failure("trace.flat");
        warn();
        return std::move(m_trace);
    }

private:
    [[nodiscard]] bool countsTokens() const
    {
        return m_trace.dialect == TraceDialect::Tokens
               || m_trace.dialect == TraceDialect::Milliseconds;
    }

    /// Tells the dialect by the first line.
    Result<void> begin(const TraceCells &cells)
    {
        m_columns = cells.count;
        const auto named = [&cells](std::string_view a, std::string_view b, std::string_view c) {
            return cells.count == 3 && sameWords(cells.cell[0], a) && sameWords(cells.cell[1], b)
                   && sameWords(cells.cell[2], c);
        };
        if (named("timestamp", "contexttokens", "generatedtokens")) {
            m_trace.dialect = TraceDialect::Tokens;
            m_trace.dated = true;
            return {};
        }
        if (named("timestamp", "input_length", "output_length")) {
            m_trace.dialect = TraceDialect::Milliseconds;
            return {};
        }
        if (cells.count == 6 && traceNumber(cells.cell[0]) && traceNumber(cells.cell[1])) {
            m_trace.dialect = TraceDialect::Rates;
            return row(cells);
        }
        m_trace.dialect = TraceDialect::Values;
        m_trace.dated = true;
        if (cells.count < 2 || traceNumber(cells.cell[0]) || traceInstant(cells.cell[0]))
            return failure("trace.columns");
        m_unplaced = true;
        return {};
    }

    /// Which columns of a free header hold the instants and the numbers.
    bool place(const TraceCells &cells)
    {
        m_unplaced = false;
        for (std::size_t i = 0; i < cells.count; ++i) {
            if (!traceInstant(cells.cell[i]))
                continue;
            m_timeColumn = i;
            for (std::size_t j = i + 1; j < cells.count; ++j) {
                if (traceNumber(cells.cell[j])) {
                    m_valueColumn = j;
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] std::optional<Row> understood(const TraceCells &cells) const
    {
        Row row;
        const auto numbers = [&cells](std::size_t i) { return traceNumber(cells.cell[i]); };
        if (m_trace.dialect == TraceDialect::Rates) {
            const auto time = numbers(0);
            const auto rate = numbers(1);
            if (!time || !rate || *rate < 0)
                return std::nullopt;
            row.seconds = *time;
            row.value = *rate;
            return row;
        }
        if (m_trace.dialect == TraceDialect::Milliseconds) {
            const auto time = numbers(0);
            if (!time)
                return std::nullopt;
            row.seconds = *time / kMillisecondsPerSecond;
        } else {
            const std::size_t column = m_trace.dialect == TraceDialect::Values ? m_timeColumn : 0;
            row.instant = traceInstant(cells.cell[column]);
            if (!row.instant)
                return std::nullopt;
            row.seconds = row.instant->seconds;
        }
        if (m_trace.dialect == TraceDialect::Values) {
            const auto value = numbers(m_valueColumn);
            if (!value || *value < 0)
                return std::nullopt;
            row.value = *value;
            return row;
        }
        const auto input = numbers(1);
        const auto output = numbers(2);
        if (!input || !output || *input < 0 || *output < 0)
            return std::nullopt;
        row.input = *input;
        row.output = *output;
        row.value = *input + *output;
        return row;
    }

    Result<void> row(const TraceCells &cells)
    {
        if (cells.count != m_columns)
            return failure("trace.row", {m_line});
        if (m_unplaced && !place(cells))
            return failure("trace.columns");
        const std::optional<Row> read = understood(cells);
        if (!read)
            return failure("trace.row", {m_line});
        // A clock that changes within a file is another format.
        if (read->instant) {
            if (m_trace.rows == 0)
                m_first = *read->instant;
            else if (read->instant->hasOffset != m_first.hasOffset
                     || read->instant->offsetMinutes != m_first.offsetMinutes)
                return failure("trace.row", {m_line});
        }
        return add(*read);
    }

    Result<void> add(const Row &row)
    {
        if (m_trace.rows == 0) {
            m_trace.firstS = row.seconds;
            m_firstHour = std::floor(row.seconds / kSecondsPerHour);
            m_length = row.value;
        } else {
            const double spacing = row.seconds - m_trace.lastS;
            if (spacing < 0)
                return failure("trace.order", {m_line});
            addSpacing(spacing);
        }
        const double hour = std::floor(row.seconds / kSecondsPerHour) - m_firstHour;
        if (hour >= static_cast<double>(kMostHours))
            return failure("trace.span");
        const auto index = static_cast<std::size_t>(hour);
        if (index >= m_sums.size()) {
            m_sums.resize(index + 1);
            m_counts.resize(index + 1);
        }
        m_sums[index] += row.value;
        ++m_counts[index];
        m_trace.lastS = row.seconds;
        m_trace.inputTokens += row.input;
        m_trace.outputTokens += row.output;
        m_total += row.value;
        m_greatest = std::max(m_greatest, row.value);
        m_uniform = m_uniform && row.value == m_length;
        ++m_trace.rows;
        return {};
    }

    /// Welford's running mean and variance.
    void addSpacing(double spacing)
    {
        ++m_spacings;
        const double before = spacing - m_spacingMean;
        m_spacingMean += before / static_cast<double>(m_spacings);
        m_spacingSquares += before * (spacing - m_spacingMean);
        m_leastSpacing = std::min(m_leastSpacing, spacing);
        m_mostSpacing = std::max(m_mostSpacing, spacing);
    }

    void finishHours()
    {
        m_trace.offsetMinutes = m_first.offsetMinutes;
        m_trace.hours.resize(m_sums.size());
        for (std::size_t h = 0; h < m_sums.size(); ++h) {
            const auto count = static_cast<double>(m_counts[h]);
            m_trace.emptyHours += m_counts[h] == 0 ? 1 : 0;
            if (countsTokens())
                m_trace.hours[h] = m_sums[h]; // an hour without requests has no tokens
            else
                m_trace.hours[h] = count > 0 ? m_sums[h] / count : kUnknown;
        }
        if (countsTokens()) {
            m_trace.mean = m_total / static_cast<double>(m_sums.size());
            m_trace.peak = *std::max_element(m_trace.hours.begin(), m_trace.hours.end());
        } else {
            m_trace.mean = m_total / static_cast<double>(m_trace.rows);
            m_trace.peak = m_greatest;
        }
    }

    void finishSpacing()
    {
        if (m_spacings < 2 || !(m_spacingMean > 0))
            return;
        const double variance = m_spacingSquares / static_cast<double>(m_spacings - 1);
        m_trace.spacingCv = std::sqrt(variance) / m_spacingMean;
    }

    void warn()
    {
        constexpr double kHoursPerDay = 24;
        constexpr qint64 kEnough = 20; // rows, to judge by
        constexpr double kSame = 1e-6;
        std::vector<Message> &warnings = m_trace.warnings;
        if (m_trace.coverageHours() < kHoursPerDay - 1)
            warnings.push_back({"trace.short", {Amount{m_trace.coverageHours(), Unit::Hour}}});
        if (m_trace.emptyHours > 0)
            warnings.push_back({"trace.gaps", {m_trace.emptyHours}});
        if (m_trace.rows < kEnough)
            return;
        if (countsTokens() && m_mostSpacing - m_leastSpacing <= kSame * m_spacingMean)
            warnings.push_back({"trace.constant-spacing"});
        if (m_uniform)
            warnings.push_back({countsTokens() ? "trace.uniform-lengths" : "trace.uniform-values"});
    }

    Trace m_trace;
    qint64 m_line = 0;
    std::size_t m_columns = 0;
    bool m_unplaced = false;
    std::size_t m_timeColumn = 0;
    std::size_t m_valueColumn = 1;
    TraceInstant m_first;
    double m_firstHour = 0;
    std::vector<double> m_sums;
    std::vector<qint64> m_counts;
    double m_total = 0;
    double m_greatest = 0;
    double m_length = 0;
    bool m_uniform = true;
    qint64 m_spacings = 0;
    double m_spacingMean = 0;
    double m_spacingSquares = 0;
    double m_leastSpacing = std::numeric_limits<double>::infinity();
    double m_mostSpacing = 0;
};

/// The hours of a trace from 00:00 of its first day on, unknown ones with the mean of the known.
std::vector<double> wholeDays(const Trace &trace, double offsetHours)
{
    const double first = std::floor(trace.firstS / kSecondsPerHour) - offsetHours;
    const auto before = static_cast<std::size_t>(first - std::floor(first / 24) * 24);
    double sum = 0;
    double known = 0;
    for (const double value : trace.hours) {
        if (!std::isnan(value)) {
            sum += value;
            ++known;
        }
    }
    const double mean = sum / known;
    std::vector<double> hours(before, mean);
    for (const double value : trace.hours)
        hours.push_back(std::isnan(value) ? mean : value);
    while (hours.size() % kHoursOfDay != 0)
        hours.push_back(mean);
    return hours;
}

} // namespace

Result<Trace> readTrace(QIODevice &device, Progress *progress)
{
    TracePass pass;
    QByteArray block(kBlockBytes, Qt::Uninitialized);
    std::string rest;
    qint64 done = 0;
    const auto size = static_cast<double>(device.size());
    constexpr std::size_t kLongestLine = 1 << 16;
    while (true) {
        const qint64 length = device.read(block.data(), kBlockBytes);
        if (length < 0)
            return failure("trace.unreadable");
        if (length == 0)
            break;
        std::string_view text(block.constData(), static_cast<std::size_t>(length));
        if (text.find('\0') != std::string_view::npos)
            return failure("trace.binary");
        for (std::size_t end = text.find('\n'); end != std::string_view::npos;
             end = text.find('\n')) {
            std::string_view line = text.substr(0, end);
            if (!rest.empty()) {
                rest += line;
                line = rest;
            }
            if (Result<void> read = pass.line(line); !read)
                return read.failure();
            rest.clear();
            text.remove_prefix(end + 1);
        }
        rest += text;
        if (rest.size() > kLongestLine)
            return failure("trace.binary");
        done += length;
        if (progress != nullptr) {
            progress->share = size > 0 ? static_cast<double>(done) / size : 0;
            if (progress->cancelled)
                return failure("trace.cancelled");
        }
    }
    // The last line may lack its end.
    if (!rest.empty()) {
        if (Result<void> read = pass.line(rest); !read)
            return read.failure();
    }
    return pass.finish();
}

DemandShape weekOf(const Trace &trace, const QString &name)
{
    constexpr double kFirstMonday = 4 * 24; // hours from 1970-01-01 to Monday, 5 January
    const double firstHour = std::floor(trace.firstS / kSecondsPerHour);
    const bool weekly = trace.dated && trace.hours.size() >= kHoursOfWeek;
    const std::size_t length = weekly ? kHoursOfWeek : kHoursOfDay;
    std::vector<double> sums(length);
    std::vector<double> counts(length);
    for (std::size_t h = 0; h < trace.hours.size(); ++h) {
        if (std::isnan(trace.hours[h]))
            continue;
        const double hour = firstHour + static_cast<double>(h) - (weekly ? kFirstMonday : 0);
        const auto cycle = static_cast<double>(length);
        const auto place = static_cast<std::size_t>(hour - std::floor(hour / cycle) * cycle);
        sums[place] += trace.hours[h];
        counts[place] += 1;
    }
    double mean = 0;
    double covered = 0;
    for (std::size_t i = 0; i < length; ++i) {
        if (counts[i] > 0) {
            sums[i] /= counts[i];
            mean += sums[i];
            ++covered;
        }
    }
    mean /= covered;
    std::vector<double> week(kHoursOfWeek);
    for (std::size_t h = 0; h < kHoursOfWeek; ++h)
        week[h] = counts[h % length] > 0 ? sums[h % length] : mean;
    DemandShape shape;
    shape.name = name;
    shape.kind = ShapeKind::Week;
    shape.values = shapeBlob(week);
    return shape;
}

std::optional<DemandShape> seriesOf(const Trace &trace, const QString &name)
{
    if (!trace.dated)
        return std::nullopt;
    const double offsetHours = std::floor(trace.offsetMinutes / 60.0);
    const std::vector<double> hours = wholeDays(trace, offsetHours);
    const double utcHour = std::floor(trace.firstS / kSecondsPerHour) - offsetHours;
    DemandShape shape;
    shape.name = name;
    shape.kind = ShapeKind::Series;
    shape.start = QDate(1970, 1, 1).addDays(static_cast<qint64>(std::floor(utcHour / 24)));
    shape.values = shapeBlob(hours);
    return shape;
}

} // namespace headroom
