// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"
#include "ui/theme/theme.h"

class QPainter;
class QRectF;

namespace headroom {

// The colours of maps over two numbers: viridis (van der Walt and Smith 2015), which rises evenly
// in lightness and reads the same to all eyes.

/// From 0, the least value, to 1.
[[nodiscard]] QColor mapColor(double share);

/// Of the lines between two bands.
[[nodiscard]] QColor mapLineColor();

/// The key of a map at the right of a line of text: its bands from the least to the greatest level,
/// and what is unknown. Returns how wide it is; 0 where there is no room.
double paintMapKey(QPainter &painter,
                   const QRectF &line,
                   const ChartSpec &spec,
                   const std::vector<double> &levels,
                   const Theme &theme);

} // namespace headroom
