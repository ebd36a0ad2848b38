// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/exactshapes.h"

#include <QPainter>

#include <cmath>
#include <map>

namespace headroom {

namespace {

constexpr double kCell = 64; // units of the page: whole numbers, so that they are written exactly

} // namespace

void paintExactly(QPainter &painter, const QVector<QPolygonF> &polygons)
{
    const QTransform toPage = painter.combinedTransform();
    const QTransform fromPage = toPage.inverted();
    std::map<std::pair<double, double>, QVector<QPolygonF>> cells;
    for (const QPolygonF &polygon : polygons) {
        if (polygon.isEmpty())
            continue;
        const QPointF place = toPage.map(polygon.constFirst()) / kCell;
        cells[{std::floor(place.x()), std::floor(place.y())}].append(polygon);
    }
    for (const auto &[cell, inside] : cells) {
        const QPointF origin = fromPage.map(QPointF(cell.first, cell.second) * kCell);
        painter.save();
        painter.translate(origin);
        for (const QPolygonF &polygon : inside)
            painter.drawPolygon(polygon.translated(-origin));
        painter.restore();
    }
}

} // namespace headroom
