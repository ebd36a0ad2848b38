// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLineF>
#include <QPolygonF>

#include <vector>

class QPainter;

namespace headroom {

/// Lines in an area, so that it can be told by more than its colour.
enum class FillPattern { None, Diagonal, BackDiagonal, Vertical, Horizontal, Cross };

/// The pattern of the turn-th area of a chart where the reader wants patterns. The first diagonal
/// is left to what is hatched by its meaning: what is short, stranded or unknown.
[[nodiscard]] FillPattern patternOf(std::size_t turn);

/// The lines of a pattern, `distance` pixels apart, cut to an area (odd–even). They continue from
/// one area into its neighbour.
[[nodiscard]] std::vector<QLineF>
patternLines(const QPolygonF &area, FillPattern pattern, double distance);

/// Draws a pattern into an area.
void paintPattern(QPainter &painter,
                  const QPolygonF &area,
                  FillPattern pattern,
                  const QColor &color,
                  double distance = 6);

} // namespace headroom
