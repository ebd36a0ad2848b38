// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/month.h"
#include "models/domain/entityinfo.h"

#include <limits>
#include <vector>

namespace headroom::placement {

inline constexpr double kNoLimit = std::numeric_limits<double>::infinity();

/// What a lot draws on a limit for each of its accelerators that is given away.
struct Draw
{
    int limit = 0;
    double kwEach = 0;
    friend bool operator==(const Draw &, const Draw &) = default;
};

/// Racks that stand together and hold the same accelerator at the same power.
struct Lot
{
    Subject place; // a row, a hall or a rack
    int hall = 0;  // of Problem::halls; lots of a hall follow each other, those of a site likewise
    int site = 0;
    std::vector<double> free;             // whole accelerators that nobody was promised, by period
    std::vector<std::vector<Draw>> draws; // one list, or one for each period

    [[nodiscard]] const std::vector<Draw> &drawsIn(std::size_t period) const
    {
        return draws[draws.size() == 1 ? 0 : period];
    }
};

/// Power or cooling that several lots draw on.
struct Limit
{
    enum class Kind { SitePower, NodePower, AirCooling, LiquidCooling };

    Kind kind = Kind::SitePower;
    Subject subject;        // what is limited
    Subject lost;           // in which failure; of no valid id with everything in service
    bool failure = false;   // counts only asks that must survive any single failure
    std::vector<double> kw; // left for new promises, by period; kNoLimit where nothing bounds it
};

/// Why an ask may not use a lot.
constexpr unsigned kAllowed = 0;
constexpr unsigned kSiteBarrier = 1;
constexpr unsigned kTypeBarrier = 2;
constexpr unsigned kRedundancyBarrier = 4;

/// A lot that an ask could use.
struct Use
{
    int lot = 0;
    double productEach = 1; // of what the ask counts, for one accelerator
    unsigned barriers = kAllowed;
};

/// What a contract still wants.
struct Ask
{
    Id contract;
    bool firm = true;
    bool survives = false;      // N+1 or 2N is promised
    bool oneSite = false;       // may not be split over sites
    std::vector<double> wanted; // of its product, by period
    std::vector<Use> uses;      // in order of the lots

    [[nodiscard]] double peak() const;
};

/// Where contracts could go over the months, as numbers. A period is a run of months over which
/// nothing changes.
struct Problem
{
    std::vector<Month> starts; // of the periods
    std::vector<int> months;   // how many each lasts
    std::vector<Lot> lots;
    std::vector<Limit> limits;
    std::vector<Ask> asks;
    int halls = 0;
    int sites = 0;

    [[nodiscard]] std::size_t periods() const { return months.size(); }
};

/// Accelerators of a lot that an ask gets, by period; at least one of them is not zero.
struct Piece
{
    int lot = 0;
    double productEach = 1;
    std::vector<double> accelerators;
};

/// Who gets what: the pieces of each ask, index as Problem::asks.
struct Placing
{
    std::vector<std::vector<Piece>> pieces;
};

/// What an ask does not get, of its product, by period.
[[nodiscard]] std::vector<double> unplaced(const Ask &ask, const std::vector<Piece> &pieces);

/// Whether every ask gets all that it wants in every period.
[[nodiscard]] bool isAllPlaced(const Problem &problem, const Placing &placing);

/// How good a placing is: product-months, a firm one before any number of sheddable ones, then how
/// little is split and moved.
struct Worth
{
    double firm = 0;
    double sheddable = 0;
    double effort = 0; // halls that contracts are split over, and moves between months

    [[nodiscard]] double placed() const { return firm + sheddable; }

    /// Below zero, zero or above: this one is worse, as good or better.
    [[nodiscard]] int compare(const Worth &other) const;

    Worth &operator+=(const Worth &other);
};

[[nodiscard]] Worth
worthOf(const Problem &problem, const Ask &ask, const std::vector<Piece> &pieces);
[[nodiscard]] Worth worthOf(const Problem &problem, const Placing &placing);

/// What all asks want.
[[nodiscard]] Worth wantedOf(const Problem &problem);

/// Whether a placing keeps to what is free, to every limit and to what each ask may use.
[[nodiscard]] bool isAllowed(const Problem &problem, const Placing &placing);

} // namespace headroom::placement
