// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace headroom {

// SVG written by Qt knows no clipping, so what is drawn is cut to the plot's rectangle beforehand.

/// The parts of an open line that lie in the rectangle.
[[nodiscard]] std::vector<QPolygonF> clippedLine(const QPolygonF &line, const QRectF &to);

/// The part of a closed polygon that lies in the rectangle (Sutherland–Hodgman); empty for none.
[[nodiscard]] QPolygonF clippedArea(const QPolygonF &area, const QRectF &to);

/// Lines at 45 degrees, `distance` pixels apart, cut to the rectangle. They continue from one
/// rectangle into its neighbour.
[[nodiscard]] std::vector<QLineF> hatching(const QRectF &rect, double distance);

} // namespace headroom
