// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement/problem.h"

#include "models/placement/room.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace headroom::placement {

namespace {

constexpr double kNoise = 1e-6;

int compareAmounts(double one, double other)
{
    if (std::abs(one - other) <= kNoise * std::max(1.0, std::abs(other)))
        return 0;
    return one < other ? -1 : 1;
}

/// Halls beyond the first, and every time that accelerators leave a lot although the contract has
/// not become smaller.
double effortOf(const Problem &problem, const Ask &ask, const std::vector<Piece> &pieces)
{
    std::vector<int> halls;
    double moves = 0;
    for (const Piece &piece : pieces) {
        halls.push_back(problem.lots[static_cast<std::size_t>(piece.lot)].hall);
        for (std::size_t t = 1; t < piece.accelerators.size(); ++t) {
            const bool leaves = piece.accelerators[t] < piece.accelerators[t - 1];
            if (leaves && ask.wanted[t] >= ask.wanted[t - 1])
                ++moves;
        }
    }
    std::sort(halls.begin(), halls.end());
    const auto distinct = std::unique(halls.begin(), halls.end()) - halls.begin();
    return moves + static_cast<double>(std::max<std::ptrdiff_t>(0, distinct - 1));
}

bool isAllowedFor(const Problem &problem, const Ask &ask, const std::vector<Piece> &pieces)
{
    std::set<int> sites;
    for (const Piece &piece : pieces) {
        const bool mayUse = std::any_of(ask.uses.begin(), ask.uses.end(), [&](const Use &use) {
            return use.lot == piece.lot && use.barriers == kAllowed;
        });
        const bool whole =
            std::all_of(piece.accelerators.begin(), piece.accelerators.end(), [](double count) {
                return count >= 0 && count == std::round(count);
            });
        if (!mayUse || !whole)
            return false;
        sites.insert(problem.lots[static_cast<std::size_t>(piece.lot)].site);
    }
    return !ask.oneSite || sites.size() <= 1;
}

} // namespace

double Ask::peak() const
{
    return wanted.empty() ? 0 : *std::max_element(wanted.begin(), wanted.end());
}

std::vector<double> unplaced(const Ask &ask, const std::vector<Piece> &pieces)
{
    std::vector<double> open = ask.wanted;
    for (const Piece &piece : pieces) {
        for (std::size_t t = 0; t < open.size(); ++t)
            open[t] -= piece.accelerators[t] * piece.productEach;
    }
    for (double &amount : open)
        amount = amount < kNoise ? 0 : amount;
    return open;
}

bool isAllPlaced(const Problem &problem, const Placing &placing)
{
    for (std::size_t a = 0; a < problem.asks.size(); ++a) {
        const std::vector<double> open = unplaced(problem.asks[a], placing.pieces[a]);
        if (std::any_of(open.begin(), open.end(), [](double amount) { return amount > 0; }))
            return false;
    }
    return true;
}

int Worth::compare(const Worth &other) const
{
    if (const int order = compareAmounts(firm, other.firm); order != 0)
        return order;
    if (const int order = compareAmounts(sheddable, other.sheddable); order != 0)
        return order;
    return effort == other.effort ? 0 : (effort > other.effort ? -1 : 1);
}

Worth &Worth::operator+=(const Worth &other)
{
    firm += other.firm;
    sheddable += other.sheddable;
    effort += other.effort;
    return *this;
}

Worth worthOf(const Problem &problem, const Ask &ask, const std::vector<Piece> &pieces)
{
    const std::vector<double> open = unplaced(ask, pieces);
    double placed = 0;
    for (std::size_t t = 0; t < open.size(); ++t)
        placed += (ask.wanted[t] - open[t]) * problem.months[t];
    Worth worth;
    (ask.firm ? worth.firm : worth.sheddable) = placed;
    worth.effort = effortOf(problem, ask, pieces);
    return worth;
}

Worth worthOf(const Problem &problem, const Placing &placing)
{
    Worth worth;
    for (std::size_t a = 0; a < problem.asks.size(); ++a)
        worth += worthOf(problem, problem.asks[a], placing.pieces[a]);
    return worth;
}

Worth wantedOf(const Problem &problem)
{
    Worth wanted;
    for (const Ask &ask : problem.asks) {
        for (std::size_t t = 0; t < problem.periods(); ++t)
            (ask.firm ? wanted.firm : wanted.sheddable) += ask.wanted[t] * problem.months[t];
    }
    return wanted;
}

bool isAllowed(const Problem &problem, const Placing &placing)
{
    Room room(problem);
    for (std::size_t a = 0; a < problem.asks.size(); ++a) {
        if (!isAllowedFor(problem, problem.asks[a], placing.pieces[a]))
            return false;
        room.take(problem.asks[a], placing.pieces[a]);
    }
    return !room.isOverdrawn();
}

} // namespace headroom::placement
