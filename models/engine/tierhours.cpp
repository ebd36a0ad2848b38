// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/tierhours.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom {

namespace {

constexpr double kMonthsPerYear = 12;

/// Calls visit(first, last) for every local day, or part of one, from `first` up to `last`.
template <class Visit>
void forEachDay(const LocalHours &local, int first, int last, Visit &&visit)
{
    for (int start = first; start < last;) {
        int end = start + 1;
        while (end < last
               && local.day[static_cast<std::size_t>(end)]
                      == local.day[static_cast<std::size_t>(start)])
            ++end;
        visit(static_cast<std::size_t>(start), static_cast<std::size_t>(end));
        start = end;
    }
}

class TierPass
{
public:
    TierPass(const TierFlow &flow, int hours)
        : m_flow(flow)
        , m_factor(flow.factor->data())
    {
        const auto size = static_cast<std::size_t>(hours);
        m_hours.wanted.resize(size);
        m_hours.served.resize(size);
        m_hours.shifted.resize(size);
        m_growth.resize(size);
    }

    [[nodiscard]] TierHours run() &&
    {
        grow();
        for (const PeakEffect &rule : m_flow.rules)
            hold(rule);
        return std::move(m_hours);
    }

private:
    /// Piece by piece: a month has one growth, so that its hours are a plain multiple of the shape.
    void grow()
    {
        const double wanted =
            m_flow.sessionsPerHour * m_flow.wantedPerSession + m_flow.apiWantedPerHour;
        const double served =
            m_flow.sessionsPerHour * m_flow.servedPerSession + m_flow.apiServedPerHour;
        int monthsSince = m_flow.monthsGrown;
        for (std::size_t month = 0; month + 1 < m_flow.monthStarts.size(); ++month) {
            const int first = std::max(m_flow.monthStarts[month], m_flow.firstHour);
            const int last = std::min(m_flow.monthStarts[month + 1], m_flow.lastHour);
            if (first >= last)
                continue;
            const double growth = std::pow(1 + m_flow.growthPerYear, monthsSince / kMonthsPerYear);
            ++monthsSince;
            const double wantedNow = wanted * growth;
            const double servedNow = served * growth;
            const double sessionsNow = m_flow.sessionsPerHour * growth;
            double factors = 0;
            for (int hour = first; hour < last; ++hour) {
                const auto h = static_cast<std::size_t>(hour);
                m_hours.wanted[h] = m_factor[h] * wantedNow;
                m_hours.served[h] = m_factor[h] * servedNow;
                m_growth[h] = sessionsNow;
                factors += m_factor[h];
            }
            m_hours.sessions += factors * sessionsNow;
            m_hours.limitedSessions += factors * sessionsNow * m_flow.limitedShare;
        }
    }

    void hold(const PeakEffect &rule)
    {
        const double cutPerSession = m_flow.servedPerSession - rule.servedPerSession;
        const int first = std::max(rule.firstHour, m_flow.firstHour);
        const int last = std::min(rule.lastHour, m_flow.lastHour);
        const auto holds = [&rule](std::size_t hour) {
            return rule.holds[rule.local->hourOfWeek[hour]] != 0;
        };
        forEachDay(*rule.local, first, last, [&](std::size_t start, std::size_t end) {
            double cut = 0;
            double elsewhere = 0; // of the shape, in hours to which tokens can go
            for (std::size_t h = start; h < end; ++h)
                elsewhere += holds(h) ? 0 : m_factor[h];
            const double shift = elsewhere > 0 && cutPerSession > 0 ? rule.shiftedShare : 0;
            for (std::size_t h = start; h < end; ++h) {
                if (!holds(h))
                    continue;
                const double sessions = m_factor[h] * m_growth[h];
                const double taken = std::min(sessions * cutPerSession, m_hours.served[h]);
                m_hours.served[h] -= taken;
                m_hours.shifted[h] -= taken * shift;
                cut += taken * shift;
                m_hours.limitedSessions += sessions * (rule.limitedShare - m_flow.limitedShare);
            }
            if (cut == 0)
                return;
            for (std::size_t h = start; h < end; ++h) {
                if (holds(h))
                    continue;
                const double arrived = cut * m_factor[h] / elsewhere;
                m_hours.served[h] += arrived;
                m_hours.shifted[h] += arrived;
            }
        });
    }

    const TierFlow &m_flow;
    const double *m_factor;
    TierHours m_hours;
    std::vector<double> m_growth; // sessions of an hour with the factor 1
};

/// The level to which hours with these loads are filled by so much.
double waterLevel(std::vector<double> loads, double amount)
{
    std::sort(loads.begin(), loads.end());
    double filled = 0;
    for (std::size_t i = 1; i < loads.size(); ++i) {
        const double step = (loads[i] - loads[i - 1]) * static_cast<double>(i);
        if (filled + step >= amount)
            return loads[i - 1] + (amount - filled) / static_cast<double>(i);
        filled += step;
    }
    return loads.back() + (amount - filled) / static_cast<double>(loads.size());
}

} // namespace

TierHours tierHours(const TierFlow &flow, int hours)
{
    return TierPass(flow, hours).run();
}

void deferHours(TierHours &tier,
                double deferrableShare,
                double perToken,
                const LocalHours &local,
                std::vector<double> &load)
{
    if (!(deferrableShare > 0) || !(perToken > 0))
        return;
    const auto hours = static_cast<int>(tier.served.size());
    std::vector<double> base;
    forEachDay(local, 0, hours, [&](std::size_t start, std::size_t end) {
        double movable = 0;
        base.clear();
        for (std::size_t h = start; h < end; ++h) {
            const double waits = tier.served[h] * deferrableShare;
            movable += waits;
            base.push_back(load[h] - waits * perToken);
        }
        if (!(movable > 0))
            return;
        const double level = waterLevel(base, movable * perToken);
        // What the hours take is scaled to what there is, so that rounding loses no token.
        double taken = 0;
        for (const double value : base)
            taken += std::max(0.0, level - value);
        const double scale = taken > 0 ? movable / taken : 0;
        for (std::size_t h = start; h < end; ++h) {
            const double arrives = std::max(0.0, level - base[h - start]) * scale;
            const double moved = arrives - tier.served[h] * deferrableShare;
            tier.served[h] += moved;
            tier.shifted[h] += moved;
            load[h] += moved * perToken;
        }
    });
}

} // namespace headroom
