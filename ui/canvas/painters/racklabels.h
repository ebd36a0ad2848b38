// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/painters/looks.h"

class QPainter;

namespace headroom {

/// What the user wants to read on racks, as far as it fits. looks: by LookKey.
void paintRackLabels(QPainter &painter, const PaintContext &context, const Looks &looks);

} // namespace headroom
