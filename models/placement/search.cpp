// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement/search.h"

#include "models/placement/dice.h"
#include "models/placement/filling.h"

#include <algorithm>
#include <numeric>

namespace headroom::placement {

namespace {

class Search
{
public:
    Search(const Problem &problem, Placing placing, quint64 seed)
        : m_problem(problem)
        , m_placing(std::move(placing))
        , m_room(problem)
        , m_dice(seed)
        , m_isOut(problem.asks.size(), 0)
    {
        for (std::size_t a = 0; a < problem.asks.size(); ++a) {
            m_room.take(problem.asks[a], m_placing.pieces[a]);
            m_worths.push_back(worthOf(problem, problem.asks[a], m_placing.pieces[a]));
            double wanted = 0;
            for (std::size_t t = 0; t < problem.periods(); ++t)
                wanted += problem.asks[a].wanted[t] * problem.months[t];
            m_wanted.push_back(wanted);
            std::vector<int> sites;
            for (const Use &use : problem.asks[a].uses) {
                if (use.barriers == kAllowed)
                    sites.push_back(problem.lots[static_cast<std::size_t>(use.lot)].site);
            }
            sites.erase(std::unique(sites.begin(), sites.end()), sites.end());
            m_sites.push_back(std::move(sites));
            if (wanted > 0 && !m_sites.back().empty())
                m_movable.push_back(a);
        }
    }

    Placing run(const KeepGoing &keepGoing)
    {
        SearchState state;
        for (const Worth &worth : m_worths)
            state.incumbent += worth;
        while (!m_movable.empty() && keepGoing(state)) {
            ++state.rounds;
            ++state.sinceBetter;
            if (tryAnother()) {
                state.sinceBetter = 0;
                state.incumbent = {};
                for (const Worth &worth : m_worths)
                    state.incumbent += worth;
            }
        }
        return std::move(m_placing);
    }

private:
    static constexpr std::size_t kMostOut = 8;

    /// One round; whether it made the placing better.
    bool tryAnother()
    {
        chooseWhoGoes();
        Worth before;
        std::vector<std::vector<Piece>> pieces;
        std::vector<Worth> worths;
        for (const std::size_t a : m_out) {
            before += m_worths[a];
            worths.push_back(m_worths[a]);
            m_room.giveBack(m_problem.asks[a], m_placing.pieces[a]);
            pieces.push_back(std::move(m_placing.pieces[a]));
        }
        Worth after;
        for (const std::size_t i : orderOfReturn()) {
            const std::size_t a = m_out[i];
            m_placing.pieces[a] = fill(m_problem, m_room, m_problem.asks[a], wishFor(a));
            m_worths[a] = worthOf(m_problem, m_problem.asks[a], m_placing.pieces[a]);
            after += m_worths[a];
        }
        const int order = after.compare(before);
        if (order < 0) {
            for (const std::size_t a : m_out)
                m_room.giveBack(m_problem.asks[a], m_placing.pieces[a]);
            for (std::size_t i = 0; i < m_out.size(); ++i) {
                const std::size_t a = m_out[i];
                m_placing.pieces[a] = std::move(pieces[i]);
                m_worths[a] = worths[i];
                m_room.take(m_problem.asks[a], m_placing.pieces[a]);
            }
        }
        return order > 0;
    }

    /// Half of the time anybody; else one who lacks something, and others at a site where it could
    /// be.
    void chooseWhoGoes()
    {
        m_out.clear();
        m_site = -1;
        const std::size_t many = 1 + m_dice.below(std::min(kMostOut, m_movable.size()));
        const std::size_t first = m_dice.isHeads() ? someoneShort() : m_problem.asks.size();
        if (first < m_problem.asks.size()) {
            addOut(first);
            m_site = m_sites[first][m_dice.below(m_sites[first].size())];
        }
        for (std::size_t tries = 0; m_out.size() < many && tries < 8 * many; ++tries) {
            const std::size_t a = m_movable[m_dice.below(m_movable.size())];
            if (m_site < 0 || isAt(a, m_site) || tries > 6 * many)
                addOut(a);
        }
        for (const std::size_t a : m_out)
            m_isOut[a] = 0;
    }

    void addOut(std::size_t ask)
    {
        if (m_isOut[ask] != 0)
            return;
        m_isOut[ask] = 1;
        m_out.push_back(ask);
    }

    /// An ask that does not get all that it wants; none: the number of asks.
    std::size_t someoneShort()
    {
        const std::size_t start = m_dice.below(m_movable.size());
        for (std::size_t i = 0; i < m_movable.size(); ++i) {
            const std::size_t a = m_movable[(start + i) % m_movable.size()];
            if (m_worths[a].placed() < m_wanted[a] * (1 - 1e-9))
                return a;
        }
        return m_problem.asks.size();
    }

    [[nodiscard]] bool isAt(std::size_t ask, int site) const
    {
        const std::vector<Piece> &pieces = m_placing.pieces[ask];
        return std::any_of(pieces.begin(), pieces.end(), [&](const Piece &piece) {
            return m_problem.lots[static_cast<std::size_t>(piece.lot)].site == site;
        });
    }

    /// Firm asks first, by chance otherwise; now and then the largest first.
    std::vector<std::size_t> orderOfReturn()
    {
        std::vector<std::size_t> order(m_out.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[m_dice.below(i)]);
        const bool bySize = m_dice.isHeads();
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            const Ask &one = m_problem.asks[m_out[a]];
            const Ask &other = m_problem.asks[m_out[b]];
            if (one.firm != other.firm)
                return one.firm;
            return bySize && m_wanted[m_out[a]] > m_wanted[m_out[b]];
        });
        return order;
    }

    Wish wishFor(std::size_t ask)
    {
        Wish wish;
        wish.frugal = m_dice.below(4) == 0;
        const bool isFirstOut = ask == m_out.front();
        if (m_site >= 0 && isFirstOut)
            wish.site = m_site;
        else if (m_dice.isHeads())
            wish.site = m_sites[ask][m_dice.below(m_sites[ask].size())];
        return wish;
    }

    const Problem &m_problem;
    Placing m_placing;
    Room m_room;
    Dice m_dice;
    std::vector<Worth> m_worths;           // of the asks
    std::vector<double> m_wanted;          // product-months
    std::vector<std::vector<int>> m_sites; // that each ask may use
    std::vector<std::size_t> m_movable;    // asks that want something and may be somewhere
    std::vector<std::size_t> m_out;        // asks of the round at hand
    std::vector<char> m_isOut;
    int m_site = -1; // about which the round at hand is, −1 for none
};

} // namespace

Placing improve(const Problem &problem, Placing placing, quint64 seed, const KeepGoing &keepGoing)
{
    return Search(problem, std::move(placing), seed).run(keepGoing);
}

} // namespace headroom::placement
