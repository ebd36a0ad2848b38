// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/samplebuild.h"

namespace headroom {

/// Racks that stand side by side, as a row of the plan.
struct SampleArray
{
    QString key; // of the row
    QString hall;
    QString type;
    QString phase;
    Point middle;         // of the array
    double aisleM = 0;    // y of the middle of the cold aisle that it faces
    std::vector<Id> rack; // its racks
    std::vector<QString> rackKey;
};

/// Consecutive arrays of one type and phase in one hall, in order of place.
struct SampleBlock
{
    QString hall;
    QString type;
    QString phase;
    std::vector<SampleArray> arrays;
};

/// Fills halls with arrays of racks: lines in pairs, face to face over a cold aisle, so that the
/// orientation alternates; arrays of a pair of lines are numbered across the aisle, two by two.
///   "grid": columns_m (left edges), arrays_per_column, array_gap_m, first_line_m, line_pairs,
///           pair_pitch_m, cold_aisle_m, racks_per_array
///   "halls": {KEY: {"prefix": "H1", "origin_m": [x, y]}}
///   "types": {KEY: {"racks": 2344, "accelerators": 150000}} in all; the last rack of the type has
///           what is left; "last_rack_planned_kw" likewise, each with its citation
///   "blocks": [{"hall", "type", "phase", "arrays"}], filled in this order, each from a new pair on
Result<std::vector<SampleBlock>> readSampleArrays(SampleBuild &build, const Json &description);

} // namespace headroom
