// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/painters/paintcontext.h"
#include "ui/canvas/tools/tool.h"

#include <QStringList>

class QPainter;

namespace headroom {

/// What is selected, resolved to the scene's lists so that a frame need not look it up.
struct SelectedShapes
{
    std::vector<quint32> racks; // indices
    std::vector<quint32> nodes;
    std::vector<Polygon> outlines; // of places
    std::vector<FeedRecord> feeds; // with an end in what is selected
};

[[nodiscard]] SelectedShapes
selectedShapes(const Project &project, const PlanScene &scene, std::span<const Subject> subjects);

// What lies over the plan and is drawn anew in every frame.

/// leaving: it is being dragged away from here.
void paintSelection(QPainter &painter,
                    const PaintContext &context,
                    const SelectedShapes &selected,
                    bool leaving);
/// What names must not stand on, in device pixels: what is selected and the racks of a gesture.
[[nodiscard]] std::vector<QRectF>
keptClear(const PaintContext &context, const SelectedShapes &selected, const Preview &preview);
/// Ghosts, guides and bands of a gesture.
void paintPreview(QPainter &painter,
                  const PaintContext &context,
                  const SelectedShapes &selected,
                  const Preview &preview);
/// A small card of plain text beside a point, kept within the view. The first line stands out;
/// broken rules stand below, each with the sign of its severity.
void paintCard(QPainter &painter,
               const PaintContext &context,
               QPointF beside,
               const QStringList &lines,
               std::span<const BrokenRule> rules = {});
/// The crosshair that arrow keys move.
void paintKeyboardCursor(QPainter &painter, const PaintContext &context, Point at);

} // namespace headroom
