// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QVector>

class QPainter;

namespace headroom {

/// Draws polygons so that files keep their places. SVG files are written with six digits of every
/// number: on a page of a thousand units that is a few millimetres of a plan. Counted from a whole
/// place nearby the same digits are hundreds of times finer.
void paintExactly(QPainter &painter, const QVector<QPolygonF> &polygons);

} // namespace headroom
