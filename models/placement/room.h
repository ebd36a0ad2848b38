// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/placement/problem.h"

#include <algorithm>
#include <cmath>

namespace headroom::placement {

/// What is left of lots and limits while asks are put in and taken out. Refers to the problem,
/// which must outlive it.
class Room
{
public:
    explicit Room(const Problem &problem)
        : m_problem(problem)
        , m_periods(problem.periods())
    {
        for (const Lot &lot : problem.lots)
            m_free.insert(m_free.end(), lot.free.begin(), lot.free.end());
        for (const Limit &limit : problem.limits)
            m_kw.insert(m_kw.end(), limit.kw.begin(), limit.kw.end());
    }

    /// From here on limits hold nobody back; they are still counted.
    void ignoreLimits() { m_limited = false; }

    void take(const Ask &ask, const std::vector<Piece> &pieces) { change(ask, pieces, 1); }

    void giveBack(const Ask &ask, const std::vector<Piece> &pieces) { change(ask, pieces, -1); }

    void takeOne(const Ask &ask, int lot, std::size_t period, double accelerators)
    {
        const Lot &from = m_problem.lots[static_cast<std::size_t>(lot)];
        m_free[index(lot, period)] -= accelerators;
        for (const Draw &draw : from.drawsIn(period)) {
            if (counts(draw, ask))
                m_kw[index(draw.limit, period)] -= accelerators * draw.kwEach;
        }
    }

    /// Whole accelerators that a lot can still give to an ask.
    [[nodiscard]] double left(const Ask &ask, int lot, std::size_t period) const
    {
        double most = m_free[index(lot, period)];
        if (!m_limited || most <= 0)
            return std::max(0.0, most);
        for (const Draw &draw : m_problem.lots[static_cast<std::size_t>(lot)].drawsIn(period)) {
            const double kw = m_kw[index(draw.limit, period)];
            if (most * draw.kwEach > kw && counts(draw, ask))
                most = std::floor(kw / draw.kwEach + kNoise);
        }
        return std::max(0.0, most);
    }

    /// Below zero where more is taken than there is.
    [[nodiscard]] double kwLeft(int limit, std::size_t period) const
    {
        return m_kw[index(limit, period)];
    }

    [[nodiscard]] bool isOverdrawn() const
    {
        const auto below = [](double noise) {
            return [noise](double left) { return left < noise; };
        };
        return std::any_of(m_free.begin(), m_free.end(), below(-kNoise))
               || std::any_of(m_kw.begin(), m_kw.end(), below(-kNoiseKw));
    }

private:
    static constexpr double kNoise = 1e-9;
    static constexpr double kNoiseKw = 1e-3;

    [[nodiscard]] std::size_t index(int thing, std::size_t period) const
    {
        return static_cast<std::size_t>(thing) * m_periods + period;
    }

    [[nodiscard]] bool counts(const Draw &draw, const Ask &ask) const
    {
        return ask.survives || !m_problem.limits[static_cast<std::size_t>(draw.limit)].failure;
    }

    void change(const Ask &ask, const std::vector<Piece> &pieces, double sign)
    {
        for (const Piece &piece : pieces) {
            for (std::size_t t = 0; t < m_periods; ++t) {
                if (piece.accelerators[t] != 0)
                    takeOne(ask, piece.lot, t, sign * piece.accelerators[t]);
            }
        }
    }

    const Problem &m_problem;
    std::size_t m_periods;
    std::vector<double> m_free; // by lot, then period
    std::vector<double> m_kw;   // by limit, then period
    bool m_limited = true;
};

} // namespace headroom::placement
