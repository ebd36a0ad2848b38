// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"
#include "ui/theme/theme.h"

class QPainter;
class QRectF;

namespace headroom {

// The colours of heat maps: cividis (Nuñez, Anderton and Renslow 2018), which reads the same to all
// eyes and in grey. What is more stands out more from what the chart is drawn on.

/// What the colours of a heat map say: shares of a limit, red above it; or values from the least to
/// the greatest, red where they fall below zero.
struct HeatScale
{
    bool shares = true;
    double least = 0; // has the palest colour
    double greatest = 1;
    bool anyBelow = false; // zero
    bool anyUnknown = false;
    QString leastName;
    QString greatestName;
    QString redName;

    /// Where the colour of a value lies between 0 and 1; above 1: it is red. NaN: it is not known.
    [[nodiscard]] double operator()(double value) const;
};

[[nodiscard]] HeatScale heatScale(const ChartSpec &spec);

/// How far left of its place a cell begins: categories stand in the middle of theirs.
[[nodiscard]] double cellOffset(const ChartSpec &spec);

/// The colour of a share of the limit from 0 to 1.
[[nodiscard]] QColor heatColor(double share, const Theme &theme);

/// The colour of a cell: of its share, red above 1, grey where it is NaN.
[[nodiscard]] QColor heatFill(double share, const Theme &theme);

/// Fills a cell: by its share, red and hatched above 1, grey and hatched where it is NaN.
void paintHeatCell(QPainter &painter, const QRectF &cell, double share, const Theme &theme);

/// The key of the colours, at the right of a line of text. Returns how wide it is.
double
paintHeatKey(QPainter &painter, const QRectF &line, const HeatScale &scale, const Theme &theme);

} // namespace headroom
