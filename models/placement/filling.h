// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/placement/room.h"

namespace headroom::placement {

/// How an ask is put into a room.
struct Wish
{
    int site = -1;               // to begin with; −1: the one that fits best
    bool frugal = false;         // lots that draw least for the product first, wherever they are
    unsigned ignored = kAllowed; // barriers that hold nobody back
};

/// Puts one ask into a room: into the site, then the hall, that takes all of it and is left with
/// least; over several where none does, unless the ask may not be split over sites. What an ask
/// gets in one month it gets in the next from the same lots as far as it can.
[[nodiscard]] std::vector<Piece>
fill(const Problem &problem, Room &room, const Ask &ask, const Wish &wish = {});

/// Indices of the asks: firm first, the largest first.
[[nodiscard]] std::vector<std::size_t> largestFirst(const Problem &problem);

/// One pass over all asks, firm first, the largest first.
[[nodiscard]] Placing placeGreedily(const Problem &problem);

} // namespace headroom::placement
