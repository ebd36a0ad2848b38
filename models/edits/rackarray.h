// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/entityinfo.h"
#include "models/domain/project.h"

#include <optional>
#include <vector>

namespace headroom {

enum class Aisle { Cold, Hot };

/// Rows of racks of one type beside each other. In its own frame the array begins at the origin:
/// rows run along x, the next row stands further along y; the frame is turned about the origin.
struct RackArraySpec
{
    Id hall;
    Id type;
    std::optional<Id> phase = {};
    Point origin;     // outer corner of the first rack of the first row
    Degrees rotation; // of the rows, counter-clockwise from east
    int rows = 1;
    int racksPerRow = 1;
    std::optional<Metres> pitch = {}; // centre to centre along a row; unknown: the type's width
    Metres coldAisle{1.2};            // clear width between rows
    Metres hotAisle{1.2};
    Aisle firstAisle = Aisle::Cold; // between the first row and the second
    /// Rows face each other across cold aisles and turn their backs across hot ones; else all face
    /// the same way, and all aisles are cold.
    bool alternating = true;
    std::optional<Polygon> within = {}; // places that are not wholly inside stay empty
    bool avoiding = true;               // places on obstacles and on other racks stay empty
    /// Places that stay empty besides, row by row from 0, in rising order.
    std::vector<qint64> leftOut = {};
    QString name = {}; // of the rows, followed by a number; unknown: Row
};

struct RackArrayPlace
{
    int row = 0;
    int number = 0; // along the row, from 0, empty places counted
    Placement placement;
};

/// How many racks a row of this length, and how many rows an array of this depth holds; at least
/// one. The counts and the place of the array do not matter.
[[nodiscard]] int racksAlong(const Project &project, const RackArraySpec &spec, Metres length);
[[nodiscard]] int rowsAcross(const Project &project, const RackArraySpec &spec, Metres depth);

/// The aisle behind a row, from 0: cold or hot, and its clear width.
[[nodiscard]] Aisle aisleAfter(const RackArraySpec &spec, int row);
[[nodiscard]] Metres aisleWidth(const RackArraySpec &spec, int row);

/// Where the racks would stand, row by row, without the places that stay empty. At most 100,000.
[[nodiscard]] std::vector<RackArrayPlace> rackArrayPlaces(const Project &project,
                                                          const RackArraySpec &spec);

/// What an array would bring; unknown where its type leaves it unknown.
struct RackArrayTotals
{
    qint64 racks = 0;
    qint64 leftOut = 0; // places that stay empty
    std::optional<qint64> accelerators = {};
    std::optional<Kilowatts> planned = {};
    std::optional<KilogramsPerSquareMetre> floorLoad = {}; // under a rack: weight / footprint
};

[[nodiscard]] RackArrayTotals rackArrayTotals(const Project &project, const RackArraySpec &spec);

/// The outline of the whole array, aisles between rows included.
[[nodiscard]] Polygon rackArrayOutline(const Project &project, const RackArraySpec &spec);

/// Adds the rows and their racks; rows without a rack are not made. Fails with rack-row.no-hall,
/// rack-row.no-type, rack-array.too-many (more than 100,000), rack-row.no-room.
[[nodiscard]] Result<Project> arrangeRows(const Project &project,
                                          IdSource &ids,
                                          const RackArraySpec &spec,
                                          std::vector<Subject> *added = nullptr);

} // namespace headroom
