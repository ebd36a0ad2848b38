// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/missinginput.h"

#include <optional>
#include <vector>

namespace headroom {

/// Rack positions of a site in one epoch. A position is sellable in every state but internal; it is
/// as restricted as the hall it is in.
struct SpaceFigures
{
    int open = 0;
    int reserved = 0;
    int closed = 0;
    int internal = 0;
    int free = 0;                               // sellable, and no rack stands there
    int largestRun = 0;                         // free positions side by side in one row
    std::optional<double> contiguousShare = {}; // largestRun / free; empty where nothing is free
    std::optional<double> efficiency = {}; // sellable area / room area; empty without room area

    [[nodiscard]] int sellable() const { return open + reserved + closed; }

    friend bool operator==(const SpaceFigures &, const SpaceFigures &) = default;
};

/// The load that the racks of a hall put on its floor, kg/m² under the heaviest of them.
struct FloorFigures
{
    Id hall;
    std::optional<double> load; // empty where the weight of a rack type there is unknown
    double knownPart = 0;       // under the heaviest of known weight
    std::optional<double> limit;
    std::optional<Id> heaviest; // the rack type
    std::vector<MissingInput> missing = {};
    friend bool operator==(const FloorFigures &, const FloorFigures &) = default;
};

/// What stands at a site in one epoch.
struct StockFigures
{
    int racks = 0; // that draw power
    std::optional<double> itKw = {};
    std::optional<double> h100Equivalents = {}; // of the installed accelerators, dense BF16
    SpaceFigures space = {};
    std::vector<FloorFigures> floors = {}; // of the halls with racks, in order of id
    friend bool operator==(const StockFigures &, const StockFigures &) = default;
};

} // namespace headroom
