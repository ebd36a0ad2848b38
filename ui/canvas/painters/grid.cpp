// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/planpainters.h"

#include <QPainter>
#include <QVector>

namespace headroom {

namespace {

constexpr double kLeastGapPx = 20;
constexpr double kLeastHallDetail = 11; // layout pixels a metre: room to draw on the grid
constexpr int kMinorPerMajor = 5;

/// The step of the fine lines in metres: the project's own when they are far enough apart, else the
/// next of 1, 2 or 5 times a power of ten.
double minorStepM(double gridStepM, double detail)
{
    if (gridStepM * detail >= kLeastGapPx)
        return gridStepM;
    const double least = kLeastGapPx / detail;
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (decade * factor >= least)
            return decade * factor;
    }
    return decade * 10;
}

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
    const double minor = minorStepM(context.project.settings().gridStep.value(), context.detail());
    painter.setPen(Qt::NoPen);
    QVector<QRectF> lines;
    addLines(lines, context, minor, kMinorPerMajor);
    fill(painter, lines, minorColour);
    lines.clear();
    addLines(lines, context, minor * kMinorPerMajor, 0);
    fill(painter, lines, majorColour);
}

} // namespace

void paintGrid(QPainter &painter, const PaintContext &context)
{
    const QPointF low = context.view.toPixels({context.region.low.xM, context.region.high.yM});
    const QPointF high = context.view.toPixels({context.region.high.xM, context.region.low.yM});
    painter.fillRect(QRectF(low, high).adjusted(-1, -1, 1, 1), context.theme.canvas);
    if (!context.showGrid)
        return;
    paintLines(painter, context, context.theme.gridMinor, context.theme.gridMajor);
}

void paintHallGrid(QPainter &painter, const PaintContext &context)
{
    if (!context.showGrid || context.detail() < kLeastHallDetail)
        return;
    const Theme &theme = context.theme;
    for (const PlaceRecord &hall : context.scene.halls()) {
        if (!context.inRegion(hall.bounds)
            || !(hall.outline == rectangle(hall.bounds.low, hall.bounds.high)))
            continue; // a grid would have to be cut along slanted walls
        const double wallM = 2 * context.unit / context.view.scale();
        PaintContext inside = context;
        inside.region = {{std::max(hall.bounds.low.xM + wallM, context.region.low.xM),
                          std::max(hall.bounds.low.yM + wallM, context.region.low.yM)},
                         {std::min(hall.bounds.high.xM - wallM, context.region.high.xM),
                          std::min(hall.bounds.high.yM - wallM, context.region.high.yM)}};
        paintLines(painter,
                   inside,
                   mix(theme.hallFill, theme.hallBorder, 0.07),
                   mix(theme.hallFill, theme.hallBorder, 0.15));
    }
}

} // namespace headroom
