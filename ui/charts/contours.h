// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace headroom {

/// Values at the crossings of a grid of lines, which need not be evenly spaced; NaN is unknown.
struct ContourGrid
{
    std::vector<double> x;      // of the columns
    std::vector<double> y;      // of the rows
    std::vector<double> values; // row by row

    [[nodiscard]] double at(std::size_t row, std::size_t column) const
    {
        return values[row * x.size() + column];
    }
};

/// Round values between the least and the greatest, about so many: multiples of 1, 2 or 5 times a
/// power of ten. Empty where both are equal.
[[nodiscard]] std::vector<double> roundLevels(double least, double greatest, int about);

/// The areas between levels: in those of band i values lie above level i − 1 and up to level i.
/// Cells with an unknown corner are in `unknown`.
struct ContourBands
{
    struct Band
    {
        std::vector<QRectF> whole;   // cells that lie in it, neighbours in one piece
        std::vector<QPolygonF> cuts; // of cells that lie in several
    };

    std::vector<Band> bands; // one more than levels
    std::vector<QRectF> unknown;
};

[[nodiscard]] ContourBands contourBands(const ContourGrid &grid, const std::vector<double> &levels);

/// The lines on which the values are `level` (marching squares, values linear along the edges of
/// cells), each in one piece.
[[nodiscard]] std::vector<QPolygonF> isoLines(const ContourGrid &grid, double level);

} // namespace headroom
