// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/painters/paintcontext.h"

#include <span>

class QPainter;

namespace headroom {

class LabelBatch;
class LabelFont;

// The plan itself, from the ground up. None of these depends on where the view ends, so that a
// panned picture can be continued at its edges.

/// Background and grid: the project's grid step when close, rounder steps from far away.
void paintGrid(QPainter &painter, const PaintContext &context);
/// The same grid on the floors of rectangular halls, when close enough to draw on it.
void paintHallGrid(QPainter &painter, const PaintContext &context);
/// Site boundary, buildings, halls, obstacles.
void paintPlaces(QPainter &painter, const PaintContext &context);
/// Drawings that lie on the floors, under racks and equipment.
void paintUnderlays(QPainter &painter, const PaintContext &context);
void paintRacks(QPainter &painter, const PaintContext &context);
void paintEquipment(QPainter &painter, const PaintContext &context);
/// Equipment that is smaller than this is not drawn, in layout pixels of its width.
[[nodiscard]] double leastEquipmentPx(NodeKind kind);
/// Every feed with an end in the region, when close enough.
void paintFeeds(QPainter &painter, const PaintContext &context);

/// Notes and dimensions.
void paintNotes(QPainter &painter, const PaintContext &context);
/// One dimension in the painter's pen; its length goes to a batch, where there is room for it.
void paintDimension(QPainter &painter,
                    const PaintContext &context,
                    const DimensionRecord &dimension,
                    const LabelFont &font,
                    LabelBatch &lengths);

/// All of the above in their order.
void paintPlan(QPainter &painter, const PaintContext &context);

/// Names and areas of halls and buildings, where they are seen; depends on the view. They give way
/// to racks and equipment where they can, and always to what is kept clear, in device pixels.
void paintPlaceNames(QPainter &painter,
                     const PaintContext &context,
                     std::span<const QRectF> clear = {});

/// Feeds as orthogonal thin rectangles, by their side's colour.
void paintFeedLines(QPainter &painter,
                    const PaintContext &context,
                    std::span<const FeedRecord> feeds,
                    double widthPx,
                    double opacity);

/// A bar of a round length with its label, its left end at a point on the base line; returns the
/// width that it took.
double paintScaleBar(QPainter &painter, const PaintContext &context, QPointF at, double mostPx);

} // namespace headroom
