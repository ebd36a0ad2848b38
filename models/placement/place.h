// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/entityinfo.h"

#include <functional>
#include <optional>

namespace headroom {

enum class PlacingStatus {
    Optimal,   // all that is wanted is placed
    Feasible,  // not all is placed, and perhaps more could be
    Infeasible // not all that is wanted can be placed, whatever one tries
};

/// Accelerators of a place that a contract gets, from one month to another, both included.
struct PlacedPart
{
    Id contract;
    Subject place; // a row, a hall or a rack
    int accelerators = 0;
    Month from;
    Month until;
    friend bool operator==(const PlacedPart &, const PlacedPart &) = default;
};

struct UnplacedPart
{
    Id contract;
    std::optional<double> amount; // of its product, in the month where most is missing; unknown:
                                  // the contract does not say what it wants
    Month month;
    Message reason; // which requirement to relax, and by how much
};

struct ContractPlacing
{
    PlacingStatus status = PlacingStatus::Optimal;
    double gapShare = 0;    // at most so much of what could be placed is not
    double placedShare = 1; // of what is wanted, in product-months
    QString solver;         // "search", or the program that proved it
    int rounds = 0;         // of the search
    int checks = 0;         // how often the engine was asked before it found nothing
    std::vector<PlacedPart> placed;
    std::vector<UnplacedPart> unplaced;
    Project project; // the plan with its new allocations
};

struct PlacingOptions
{
    double seconds = 10;  // for the search; what comes before and after is on top
    QString solver = {};  // empty: as it fits; "search", "cbc", "highs" or "glpsol"
    bool oneSite = false; // no contract is split over sites
    quint64 seed = 1;
};

struct PlacingProgress
{
    enum class Stage { Reading, Bounding, Searching, Solving, Checking };

    Stage stage = Stage::Reading;
    double share = 0; // of the work, 0 to 1
    int rounds = 0;
    std::optional<double> placedShare; // of what is wanted: the incumbent
    std::optional<double> gapShare;    // known once there is a bound
};

/// Told often; false ends the search with the best so far.
using PlacingWatch = std::function<bool(const PlacingProgress &progress)>;

/// Proposes where what the reserved and signed contracts still want could go, month by month, and
/// allocates it there; what is allocated stays. A greedy answer is improved by search until nothing
/// gets better or the time is over, small cases exactly where a solver is installed. Then the
/// engine evaluates the plan with the allocations: what it finds broken becomes a limit, and the
/// placing is repaired until it finds nothing. The same plan, seed and number of rounds give the
/// same placing.
///
/// Fails where a solver was named that is not there, or no placing passes the engine.
[[nodiscard]] Result<ContractPlacing> placeContracts(const Project &project,
                                                     IdSource &ids,
                                                     const PlacingOptions &options,
                                                     const PlacingWatch &watch);

} // namespace headroom
