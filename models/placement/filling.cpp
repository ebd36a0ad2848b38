// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement/filling.h"

#include <numeric>
#include <tuple>

namespace headroom::placement {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

/// Places that take all that is wanted before those that do not; of the former the one with the
/// least room, of the latter the one with the most.
using Fit = std::pair<bool, double>;

Fit fitOf(double room, double wanted)
{
    return room >= wanted ? Fit{false, room} : Fit{true, -room};
}

class Filler
{
public:
    Filler(const Problem &problem, Room &room, const Ask &ask, const Wish &wish)
        : m_problem(problem)
        , m_room(room)
        , m_ask(ask)
        , m_wish(wish)
        , m_peak(static_cast<std::size_t>(std::max_element(ask.wanted.begin(), ask.wanted.end())
                                          - ask.wanted.begin()))
    {
        for (const Use &use : ask.uses) {
            if ((use.barriers & ~wish.ignored) == 0 && use.productEach > 0)
                m_uses.push_back(&use);
        }
    }

    std::vector<Piece> fill()
    {
        if (m_ask.wanted.empty() || m_ask.wanted[m_peak] <= 0 || m_uses.empty())
            return {};
        if (m_ask.oneSite)
            keepOnlySite();
        sortUses();
        std::vector<Piece> pieces;
        std::vector<double> open = m_ask.wanted;
        double left = std::accumulate(open.begin(), open.end(), 0.0);
        for (const Use *use : m_uses) {
            Piece piece{use->lot, use->productEach, {}};
            for (std::size_t t = 0; t < open.size(); ++t) {
                const double given = takenFrom(*use, t, open[t]);
                if (given <= 0)
                    continue;
                if (piece.accelerators.empty())
                    piece.accelerators.assign(open.size(), 0);
                piece.accelerators[t] = given;
                m_room.takeOne(m_ask, use->lot, t, given);
                const double before = open[t];
                open[t] = std::max(0.0, open[t] - given * use->productEach);
                left -= before - open[t];
            }
            if (!piece.accelerators.empty())
                pieces.push_back(std::move(piece));
            if (left <= kNoise)
                break;
        }
        return pieces;
    }

private:
    static constexpr double kNoise = 1e-9;

    [[nodiscard]] const Lot &lotOf(const Use &use) const { return m_problem.lots[at(use.lot)]; }

    [[nodiscard]] double takenFrom(const Use &use, std::size_t period, double open) const
    {
        if (open <= kNoise)
            return 0;
        const double wanted = std::ceil(open / use.productEach - kNoise);
        return std::min(wanted, m_room.left(m_ask, use.lot, period));
    }

    /// Of the sites the one that was wished for, or where most of the ask has room; of equals the
    /// one with least room to spare.
    void keepOnlySite()
    {
        const std::size_t periods = m_ask.wanted.size();
        std::vector<double> room(at(m_problem.sites) * periods, 0);
        std::vector<char> usable(at(m_problem.sites), 0);
        for (const Use *use : m_uses) {
            const auto site = at(lotOf(*use).site);
            usable[site] = 1;
            for (std::size_t t = 0; t < periods; ++t)
                room[site * periods + t] += m_room.left(m_ask, use->lot, t) * use->productEach;
        }
        int best = -1;
        std::pair<double, double> bestFit;
        for (int site = 0; site < m_problem.sites; ++site) {
            if (usable[at(site)] == 0)
                continue;
            double placed = 0;
            double spare = 0;
            for (std::size_t t = 0; t < periods; ++t) {
                const double here = room[at(site) * periods + t];
                placed += std::min(m_ask.wanted[t], here) * m_problem.months[t];
                spare += here;
            }
            const std::pair fit(placed, -spare);
            if (best < 0 || site == m_wish.site || (best != m_wish.site && fit > bestFit)) {
                best = site;
                bestFit = fit;
            }
        }
        std::erase_if(m_uses, [&](const Use *use) { return lotOf(*use).site != best; });
    }

    void sortUses()
    {
        std::vector<double> ofSite(at(m_problem.sites), 0);
        std::vector<double> ofHall(at(m_problem.halls), 0);
        for (const Use *use : m_uses) {
            const double product = m_room.left(m_ask, use->lot, m_peak) * use->productEach;
            ofSite[at(lotOf(*use).site)] += product;
            ofHall[at(lotOf(*use).hall)] += product;
        }
        const double wanted = m_ask.wanted[m_peak];
        using Key = std::tuple<bool, double, Fit, int, Fit, int, int>;
        std::vector<std::pair<Key, const Use *>> keyed;
        keyed.reserve(m_uses.size());
        for (const Use *use : m_uses) {
            const Lot &lot = lotOf(*use);
            keyed.emplace_back(Key{lot.site != m_wish.site,
                                   m_wish.frugal ? drawnFor(*use) : 0,
                                   fitOf(ofSite[at(lot.site)], wanted),
                                   lot.site,
                                   fitOf(ofHall[at(lot.hall)], wanted),
                                   lot.hall,
                                   use->lot},
                               use);
        }
        std::sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) {
            return a.first < b.first;
        });
        for (std::size_t i = 0; i < keyed.size(); ++i)
            m_uses[i] = keyed[i].second;
    }

    /// Kilowatts on the limit that is drawn on most, for one of what the ask counts.
    [[nodiscard]] double drawnFor(const Use &use) const
    {
        double most = 0;
        for (const Draw &draw : lotOf(use).drawsIn(m_peak))
            most = std::max(most, draw.kwEach);
        return most / use.productEach;
    }

    const Problem &m_problem;
    Room &m_room;
    const Ask &m_ask;
    const Wish &m_wish;
    std::size_t m_peak; // period
    std::vector<const Use *> m_uses;
};

} // namespace

std::vector<Piece> fill(const Problem &problem, Room &room, const Ask &ask, const Wish &wish)
{
    return Filler(problem, room, ask, wish).fill();
}

std::vector<std::size_t> largestFirst(const Problem &problem)
{
    std::vector<std::size_t> order(problem.asks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(!problem.asks[a].firm, -problem.asks[a].peak())
               < std::pair(!problem.asks[b].firm, -problem.asks[b].peak());
    });
    return order;
}

Placing placeGreedily(const Problem &problem)
{
    Room room(problem);
    Placing placing;
    placing.pieces.resize(problem.asks.size());
    for (const std::size_t ask : largestFirst(problem))
        placing.pieces[ask] = fill(problem, room, problem.asks[ask]);
    return placing;
}

} // namespace headroom::placement
