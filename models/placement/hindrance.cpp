// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement/hindrance.h"

#include "models/placement/filling.h"

namespace headroom::placement {

namespace {

/// Tries an ask in what the others leave, with one requirement relaxed after the other.
class Trial
{
public:
    Trial(const Problem &problem, const Placing &placing, std::size_t ask)
        : m_problem(problem)
        , m_rest(problem)
        , m_ask(problem.asks[ask])
    {
        for (std::size_t other = 0; other < problem.asks.size(); ++other) {
            if (other != ask)
                m_rest.take(problem.asks[other], placing.pieces[other]);
        }
    }

    [[nodiscard]] bool fits(const Ask &relaxed, unsigned ignored = kAllowed) const
    {
        for (const bool frugal : {false, true}) {
            Room room = m_rest;
            if (isWhole(relaxed, fill(m_problem, room, relaxed, {-1, frugal, ignored})))
                return true;
        }
        return false;
    }

    /// The limits that would be overdrawn without limits, at the place where they are by least.
    [[nodiscard]] std::optional<Hindrance> shortOfLimits() const
    {
        std::optional<Hindrance> least;
        double leastKw = 0;
        for (int site = -1; site < m_problem.sites; ++site) {
            for (const bool frugal : {false, true}) {
                Room room = m_rest;
                room.ignoreLimits();
                if (!isWhole(m_ask, fill(m_problem, room, m_ask, {site, frugal, kAllowed})))
                    continue;
                double total = 0;
                const Hindrance found = overdrawn(room, total);
                if (found.limit >= 0 && (!least || total < leastKw)) {
                    least = found;
                    leastKw = total;
                }
            }
        }
        return least;
    }

private:
    static bool isWhole(const Ask &ask, const std::vector<Piece> &pieces)
    {
        const std::vector<double> open = unplaced(ask, pieces);
        return std::all_of(open.begin(), open.end(), [](double amount) { return amount <= 0; });
    }

    [[nodiscard]] Hindrance overdrawn(const Room &room, double &total) const
    {
        constexpr double kNoiseKw = 1e-6;
        Hindrance hindrance{.kind = Hindrance::Kind::Limit};
        for (int limit = 0; static_cast<std::size_t>(limit) < m_problem.limits.size(); ++limit) {
            double most = 0;
            for (std::size_t t = 0; t < m_problem.periods(); ++t)
                most = std::max(most, -room.kwLeft(limit, t));
            if (most <= kNoiseKw)
                continue;
            total += most;
            hindrance.others += hindrance.limit >= 0 ? 1 : 0;
            if (most > hindrance.kw) {
                hindrance.kw = most;
                hindrance.limit = limit;
            }
        }
        return hindrance;
    }

    const Problem &m_problem;
    Room m_rest;
    const Ask &m_ask;
};

} // namespace

std::optional<Hindrance>
hindranceOf(const Problem &problem, const Placing &placing, std::size_t number)
{
    const Ask &ask = problem.asks[number];
    const std::vector<double> open = unplaced(ask, placing.pieces[number]);
    if (std::all_of(open.begin(), open.end(), [](double amount) { return amount <= 0; }))
        return std::nullopt;
    const Trial trial(problem, placing, number);
    if (ask.oneSite) {
        Ask split = ask;
        split.oneSite = false;
        if (trial.fits(split))
            return Hindrance{Hindrance::Kind::OneSite};
    }
    if (ask.survives) {
        Ask plain = ask;
        plain.survives = false;
        if (trial.fits(plain, kRedundancyBarrier))
            return Hindrance{Hindrance::Kind::Redundancy};
    }
    if (const std::optional<Hindrance> limits = trial.shortOfLimits())
        return limits;
    if (trial.fits(ask, kTypeBarrier))
        return Hindrance{Hindrance::Kind::Type};
    if (trial.fits(ask, kSiteBarrier))
        return Hindrance{Hindrance::Kind::Sites};
    return Hindrance{};
}

} // namespace headroom::placement
