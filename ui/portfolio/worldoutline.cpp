// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/worldoutline.h"

#include <QFile>
#include <QPolygonF>

// Must stand outside any namespace; the linker drops the resources of a static library otherwise.
static void registerMapResources()
{
    Q_INIT_RESOURCE(map);
}

namespace headroom {

namespace {

QPolygonF polygonFrom(const QByteArray &line)
{
    QPolygonF polygon;
    for (const QByteArray &corner : line.simplified().split(' ')) {
        const qsizetype comma = corner.indexOf(',');
        polygon << QPointF(corner.left(comma).toDouble(), -corner.mid(comma + 1).toDouble());
    }
    return polygon;
}

QPainterPath readOutline()
{
    registerMapResources();
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill); // seas inside the land are holes
    QFile file(QStringLiteral(":/map/land.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return path;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (line.contains(',')) {
            path.addPolygon(polygonFrom(line));
            path.closeSubpath();
        }
    }
    return path;
}

} // namespace

const QPainterPath &worldOutline()
{
    static const QPainterPath outline = readOutline();
    return outline;
}

QRectF mapAreaIn(const QRectF &room)
{
    constexpr double kAspect = 360 / (kMapNorth - kMapSouth);
    const double width = std::min(room.width(), room.height() * kAspect);
    QRectF area(0, 0, width, width / kAspect);
    area.moveCenter(room.center());
    return area;
}

QPointF onMap(const QRectF &area, double latitudeDeg, double longitudeDeg)
{
    return {area.left() + (longitudeDeg + 180) / 360 * area.width(),
            area.top() + (kMapNorth - latitudeDeg) / (kMapNorth - kMapSouth) * area.height()};
}

} // namespace headroom
