// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/painters/paintcontext.h"

#include <QPixmap>

class QPainter;

namespace headroom {

/// What a loss does, for the plan to show.
struct PlanMarks
{
    std::vector<Id> failed;     // equipment
    std::vector<Id> overloaded; // equipment
    std::vector<Id> dark;       // racks
    std::vector<Id> singleFed;  // racks
    std::vector<Id> uncooled;   // racks

    friend bool operator==(const PlanMarks &, const PlanMarks &) = default;
};

enum class MarkKind { Failed, Overloaded, Dark, Uncooled, SingleFed };

// What is marked, drawn over the plan; no two marks differ by colour alone.

/// Solid red racks where it is dark, red hatching where nothing cools, yellow hatching where one
/// feed is left.
void paintRackMarks(QPainter &painter, const PaintContext &context, const PlanMarks &marks);
/// Racks that something is proposed for: hatched in the colour of what a gesture would make.
void paintGhostRacks(QPainter &painter, const PaintContext &context, const std::vector<Id> &racks);
/// A cross for what has failed, a red frame for what is overloaded.
void paintNodeMarks(QPainter &painter, const PaintContext &context, const PlanMarks &marks);

/// One mark alone, for legends.
[[nodiscard]] QPixmap markSample(MarkKind kind, const Theme &theme, double devicePixelRatio);

} // namespace headroom
