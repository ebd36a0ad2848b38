// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/planpainters.h"

#include <QPainter>
#include <QVector>

namespace headroom {

namespace {

constexpr double kLeastGapPx = 9;
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

} // namespace

void paintGrid(QPainter &painter, const PaintContext &context)
{
    const QPointF low = context.view.toPixels({context.region.low.xM, context.region.high.yM});
    const QPointF high = context.view.toPixels({context.region.high.xM, context.region.low.yM});
    painter.fillRect(QRectF(low, high).adjusted(-1, -1, 1, 1), context.theme.canvas);
    if (!context.showGrid)
        return;
    const double minor = minorStepM(context.project.settings().gridStep.value(), context.detail());
    painter.setPen(Qt::NoPen);
    QVector<QRectF> lines;
    addLines(lines, context, minor, kMinorPerMajor);
    fill(painter, lines, context.theme.gridMinor);
    lines.clear();
    addLines(lines, context, minor * kMinorPerMajor, 0);
    fill(painter, lines, context.theme.gridMajor);
}

} // namespace headroom
