// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/painters/paintcontext.h"

#include <vector>

class QPainter;

namespace headroom {

/// How racks that look alike are filled.
struct Look
{
    QColor edge;
    QColor fill;
    QColor ink; // of what is written on it
    bool hatched = false;
};

/// What the user wants to read on racks, as far as it fits. looks: by LookKey.
void paintRackLabels(QPainter &painter,
                     const PaintContext &context,
                     const std::vector<Look> &looks);

} // namespace headroom
