// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/painters/paintcontext.h"

namespace headroom {

/// The colours of a floor and of the grid on it.
struct FloorColours
{
    QColor base;
    QColor minor;
    QColor major;
};

/// A floor with its grid, written row by row: one pass over the pixels, where lines drawn one by
/// one touch each row again for every upright line. Needs context.pixels.
void writeFloor(const PaintContext &context,
                const QRect &area,
                const FloorColours &colours,
                bool withGrid);

/// Whether a place is an opaque rectangle with a solid border: nothing below it is seen.
[[nodiscard]] bool isSolidRectangle(const PlaceRecord &place);

/// The grid of a hall's floor, and whether it shows at this scale.
[[nodiscard]] FloorColours hallFloorColours(const Theme &theme, const QColor &base);
[[nodiscard]] bool hallGridShows(const PaintContext &context);

} // namespace headroom
