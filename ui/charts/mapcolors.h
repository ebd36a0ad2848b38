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

/// What the key of a map says. It follows from all values of the chart, so it is kept.
struct MapKey
{
    QString title;
    QString least; // the lowest level between two bands
    QString greatest;
    std::size_t bands = 0;
    bool anyUnknown = false;
};

[[nodiscard]] MapKey mapKey(const ChartSpec &spec);

/// The key of a map at the right of a line of text: its bands from the least to the greatest level,
/// and what is unknown. Returns how wide it is; 0 where there is no room.
double paintMapKey(QPainter &painter, const QRectF &line, const MapKey &key, const Theme &theme);

} // namespace headroom
