// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/painters/paintcontext.h"
#include "ui/canvas/tools/tool.h"

class QPainter;

namespace headroom {

/// The connections that a gesture would make, over what they would lead to.
void paintFeedGhost(QPainter &painter, const PaintContext &context, const FeedGhost &ghost);

/// A dimension line that is being drawn, as it will be.
void paintDimensionGhost(QPainter &painter,
                         const PaintContext &context,
                         const DimensionGhost &ghost);

} // namespace headroom
