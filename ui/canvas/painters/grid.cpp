// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/floor.h"
#include "ui/canvas/painters/gridsteps.h"
#include "ui/canvas/painters/pixels.h"
#include "ui/canvas/painters/planpainters.h"

#include <QPainter>
#include <QRegion>
#include <QVector>

namespace headroom {

namespace {

void addLines(QVector<QRectF> &lines, const PaintContext &context, double stepM, int everyOther)
{
    const double line = std::max(1.0, std::floor(context.unit));
    const QPointF low = context.view.toPixels({context.region.low.xM, context.region.high.yM});
    const QPointF high = context.view.toPixels({context.region.high.xM, context.region.low.yM});
    const double width = high.x() - low.x();
    const double height = high.y() - low.y();
    const auto skip = [everyOther](double n) {
        return everyOther > 0 && std::fmod(n, everyOther) == 0;
    };
    for (double n = std::ceil(context.region.low.xM / stepM); n * stepM <= context.region.high.xM;
         ++n) {
        if (!skip(n)) {
            const double x = std::round(context.view.toPixels({n * stepM, 0}).x());
            lines.push_back({x, low.y(), line, height});
        }
    }
    for (double n = std::ceil(context.region.low.yM / stepM); n * stepM <= context.region.high.yM;
         ++n) {
        if (!skip(n)) {
            const double y = std::round(context.view.toPixels({0, n * stepM}).y());
            lines.push_back({low.x(), y, width, line});
        }
    }
}

void fill(QPainter &painter, const QVector<QRectF> &rects, const QColor &colour)
{
    painter.setBrush(colour);
    painter.drawRects(rects);
}

void paintLines(QPainter &painter,
                const PaintContext &context,
                const QColor &minorColour,
                const QColor &majorColour)
{
    const double minor = minorStepM(context);
    painter.setPen(Qt::NoPen);
    QVector<QRectF> lines;
    addLines(lines, context, minor, kMinorPerMajor);
    fill(painter, lines, minorColour);
    lines.clear();
    addLines(lines, context, minor * kMinorPerMajor, 0);
    fill(painter, lines, majorColour);
}

/// The ground around the halls: what they cover is not written twice.
void writeGround(const PaintContext &context)
{
    constexpr std::size_t kMostHalls = 64; // more make the region dearer than the pixels
    const std::vector<PlaceRecord> &halls = context.scene.halls();
    QRegion ground(context.pixels->clip());
    if (halls.size() <= kMostHalls && context.scene.shows(PlanLayer::Structure)) {
        for (const PlaceRecord &hall : halls) {
            if (isSolidRectangle(hall) && context.inRegion(hall.bounds))
                ground -= context.pixelRect(hall.bounds);
        }
    }
    const Theme &theme = context.theme;
    for (const QRect &part : ground) {
        writeFloor(
            context, part, {theme.canvas, theme.gridMinor, theme.gridMajor}, context.showGrid);
    }
}

} // namespace

void paintGrid(QPainter &painter, const PaintContext &context)
{
    if (context.pixels != nullptr) {
        writeGround(context);
        return;
    }
    const QPointF low = context.view.toPixels({context.region.low.xM, context.region.high.yM});
    const QPointF high = context.view.toPixels({context.region.high.xM, context.region.low.yM});
    painter.fillRect(QRectF(low, high).adjusted(-1, -1, 1, 1), context.theme.canvas);
    if (!context.showGrid)
        return;
    paintLines(painter, context, context.theme.gridMinor, context.theme.gridMajor);
}

void paintHallGrid(QPainter &painter, const PaintContext &context)
{
    if (!hallGridShows(context) || !context.scene.shows(PlanLayer::Structure))
        return;
    const FloorColours colours = hallFloorColours(context.theme, context.theme.hallFill);
    for (const PlaceRecord &hall : context.scene.halls()) {
        if (!context.inRegion(hall.bounds)
            || !(hall.outline == rectangle(hall.bounds.low, hall.bounds.high)))
            continue; // a grid would have to be cut along slanted walls
        if (context.pixels != nullptr && isSolidRectangle(hall))
            continue; // written with the floor
        const double wallM = 2 * context.unit / context.view.scale();
        PaintContext inside = context;
        inside.region = {{std::max(hall.bounds.low.xM + wallM, context.region.low.xM),
                          std::max(hall.bounds.low.yM + wallM, context.region.low.yM)},
                         {std::min(hall.bounds.high.xM - wallM, context.region.high.xM),
                          std::min(hall.bounds.high.yM - wallM, context.region.high.yM)}};
        paintLines(painter, inside, colours.minor, colours.major);
    }
}

} // namespace headroom
