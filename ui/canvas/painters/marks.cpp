// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/marks.h"

#include "models/domain/geometry.h"

#include <QPainter>
#include <QVector>

namespace headroom {

namespace {

QColor withAlpha(QColor colour, float alpha)
{
    colour.setAlphaF(alpha);
    return colour;
}

/// Rectangles and, of what is turned, polygons, in device pixels.
struct Shapes
{
    QVector<QRectF> upright;
    QVector<QPolygonF> turned;
};

Shapes racksOf(const PaintContext &context, const std::vector<Id> &racks)
{
    Shapes shapes;
    for (const Id id : racks) {
        const int index = context.scene.rackIndex(id);
        if (index < 0)
            continue;
        const RackRecord &rack = context.scene.racks()[static_cast<std::size_t>(index)];
        const Bounds bounds = context.scene.boundsOf(rack);
        if (!context.inRegion(bounds))
            continue;
        if ((rack.flags & RackRecord::Upright) != 0) {
            shapes.upright.push_back(context.pixelRect(bounds));
            continue;
        }
        QPolygonF polygon;
        for (const Point corner : corners(context.scene.placement(rack)))
            polygon.push_back(context.view.toPixels(corner));
        shapes.turned.push_back(polygon);
    }
    return shapes;
}

QVector<QRectF> nodesOf(const PaintContext &context, const std::vector<Id> &nodes)
{
    QVector<QRectF> rects;
    for (const Id id : nodes) {
        const int index = context.scene.nodeIndex(id);
        if (index < 0)
            continue;
        const Bounds &bounds = context.scene.nodes()[static_cast<std::size_t>(index)].bounds;
        if (context.inRegion(bounds))
            rects.push_back(context.pixelRect(bounds));
    }
    return rects;
}

void fill(QPainter &painter, const Shapes &shapes, const QBrush &brush)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawRects(shapes.upright);
    for (const QPolygonF &polygon : shapes.turned)
        painter.drawPolygon(polygon);
}

void paintSingleFed(QPainter &painter, const Shapes &shapes, const Theme &theme)
{
    fill(painter, shapes, withAlpha(theme.warning, 0.50F));
    fill(painter, shapes, QBrush(theme.warning, Qt::BDiagPattern));
}

void paintUncooled(QPainter &painter, const Shapes &shapes, const Theme &theme)
{
    fill(painter, shapes, withAlpha(theme.danger, 0.35F));
    fill(painter, shapes, QBrush(theme.danger, Qt::FDiagPattern));
}

void paintDark(QPainter &painter, const Shapes &shapes, const Theme &theme)
{
    fill(painter, shapes, withAlpha(theme.danger, 0.88F));
}

/// At least large enough to be found on a plan that is shown whole.
QRectF enlarged(const QRectF &rect, double least)
{
    const double dx = std::max(0.0, least - rect.width()) / 2;
    const double dy = std::max(0.0, least - rect.height()) / 2;
    return rect.adjusted(-dx, -dy, dx, dy);
}

void paintOverloaded(QPainter &painter, const QRectF &rect, const Theme &theme, double unit)
{
    painter.setPen(QPen(theme.danger, 2.5 * unit, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(withAlpha(theme.danger, 0.18F));
    painter.drawRect(enlarged(rect, 8 * unit));
}

void paintFailed(QPainter &painter, const QRectF &rect, const Theme &theme, double unit)
{
    const QRectF shape = enlarged(rect, 12 * unit);
    painter.setPen(QPen(theme.danger, 1.5 * unit));
    painter.setBrush(withAlpha(theme.raised, 0.85F));
    painter.drawRect(shape);
    painter.setPen(QPen(theme.danger, 2.5 * unit, Qt::SolidLine, Qt::RoundCap));
    const double arm = std::min({shape.width(), shape.height(), 26 * unit}) / 2 - 2 * unit;
    const QPointF middle = shape.center();
    painter.drawLine(middle - QPointF(arm, arm), middle + QPointF(arm, arm));
    painter.drawLine(middle - QPointF(arm, -arm), middle + QPointF(arm, -arm));
}

} // namespace

void paintRackMarks(QPainter &painter, const PaintContext &context, const PlanMarks &marks)
{
    paintSingleFed(painter, racksOf(context, marks.singleFed), context.theme);
    paintUncooled(painter, racksOf(context, marks.uncooled), context.theme);
    paintDark(painter, racksOf(context, marks.dark), context.theme);
}

void paintGhostRacks(QPainter &painter, const PaintContext &context, const std::vector<Id> &racks)
{
    if (racks.empty())
        return;
    const Shapes shapes = racksOf(context, racks);
    fill(painter, shapes, withAlpha(context.theme.ghost, 0.45F));
    fill(painter, shapes, QBrush(context.theme.ghost, Qt::Dense6Pattern));
}

void paintNodeMarks(QPainter &painter, const PaintContext &context, const PlanMarks &marks)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QRectF &rect : nodesOf(context, marks.overloaded))
        paintOverloaded(painter, rect, context.theme, context.unit);
    for (const QRectF &rect : nodesOf(context, marks.failed))
        paintFailed(painter, rect, context.theme, context.unit);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QPixmap markSample(MarkKind kind, const Theme &theme, double devicePixelRatio)
{
    constexpr int kSize = 14;
    QPixmap picture(QSize(kSize, kSize) * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape(1.5, 1.5, kSize - 3, kSize - 3);
    switch (kind) {
    case MarkKind::Failed:
        paintFailed(painter, shape, theme, 0.8);
        break;
    case MarkKind::Overloaded:
        paintOverloaded(painter, shape, theme, 0.8);
        break;
    case MarkKind::Dark:
        paintDark(painter, {{shape}, {}}, theme);
        break;
    case MarkKind::Uncooled:
        paintUncooled(painter, {{shape}, {}}, theme);
        break;
    case MarkKind::SingleFed:
        paintSingleFed(painter, {{shape}, {}}, theme);
        break;
    }
    return picture;
}

} // namespace headroom
