// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLocale>

class QPainter;
class QRectF;

namespace headroom {

// The colours of heat maps: cividis (Nuñez, Anderton and Renslow 2018), which reads the same to all
// eyes and in grey. What is more stands out more from what the chart is drawn on.

/// The colour of a share of the limit from 0 to 1.
[[nodiscard]] QColor heatColor(double share, const Theme &theme);

/// The colour of a cell: of its share, red above 1, grey where it is NaN.
[[nodiscard]] QColor heatFill(double share, const Theme &theme);

/// Fills a cell: by its share, red and hatched above 1, grey and hatched where it is NaN.
void paintHeatCell(QPainter &painter, const QRectF &cell, double share, const Theme &theme);

/// The key of the colours, at the right of a line of text. Returns how wide it is.
double
paintHeatKey(QPainter &painter, const QRectF &line, const Theme &theme, const QLocale &locale);

} // namespace headroom
