// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/labels.h"
#include "ui/canvas/painters/planpainters.h"
#include "ui/canvas/painters/shades.h"
#include "ui/canvas/painters/symbols.h"

#include <QPainter>

#include <array>

namespace headroom {

namespace {

constexpr double kLeastBoxPx = 2.5;
constexpr double kLeastBuswayPx = 9;    // they hang over racks, which come first
constexpr qsizetype kLeastLetters = 10; // less of a long name says nothing
constexpr double kLeastSymbolPx = 11;
constexpr double kLeastNamePx = 26;
constexpr double kStubM = 0.14; // from the line to the rack

QColor sideColour(const Theme &theme, Side side)
{
    switch (side) {
    case Side::A:
        return theme.sideA;
    case Side::B:
        return theme.sideB;
    case Side::C:
        return theme.series[2];
    case Side::Reserve:
        return theme.series[4];
    case Side::None:
        break;
    }
    return theme.mutedText;
}

} // namespace

double leastEquipmentPx(NodeKind kind)
{
    return kind == NodeKind::Busway ? kLeastBuswayPx : kLeastBoxPx;
}

void paintEquipment(QPainter &painter, const PaintContext &context)
{
    const Theme &theme = context.theme;
    const double hair = std::max(1.0, std::floor(context.unit));
    const LabelFont &font = context.fonts.font(theme.captionPt * 0.94, QFont::Normal, context.unit);
    LabelBatch names(font, theme.text, context.vectors);
    for (const NodeRecord &node : context.scene.nodes()) {
        const double size = node.placement.widthM * context.view.scale();
        if (size < leastEquipmentPx(node.kind) * context.unit
            || !context.scene.shows(layerOf(node)))
            continue;
        const double label = 30 / context.detail();
        if (!context.inRegion({node.bounds.low - Point{label * 4, label},
                               node.bounds.high + Point{label * 4, label}}))
            continue;
        const QRectF box(context.pixelRect(node.bounds));
        const QColor edge =
            node.status == NodeStatus::InService ? sideColour(theme, node.side) : theme.danger;
        painter.setPen(Qt::NoPen);
        painter.setBrush(edge);
        painter.drawRect(box);
        const bool detailed = size >= kLeastSymbolPx * context.unit;
        QColor fill = mix(theme.raised, edge, detailed ? 0.10 : 0.55);
        const PlanScale scale = context.scene.style().colouring.scale;
        if (node.shade && *node.shade != plan_shade::kNone)
            fill = shadeColour(theme, scale, *node.shade);
        if (node.status == NodeStatus::Offline)
            fill = mix(fill, theme.unknown, 0.5);
        painter.setBrush(fill);
        painter.drawRect(box.adjusted(hair, hair, -hair, -hair));
        if (!detailed)
            continue;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(box.center());
        const double half = std::min(box.width(), box.height()) * 0.42;
        painter.scale(half, half);
        QPen pen(node.shade ? inkOn(fill) : mix(edge, theme.text, 0.35),
                 std::clamp(size / 22, 1.1 * context.unit, 2.6 * context.unit));
        pen.setCosmetic(true);
        pen.setJoinStyle(Qt::RoundJoin);
        pen.setCapStyle(Qt::RoundCap);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(symbolOf(node.kind));
        painter.restore();
        if (size >= kLeastNamePx * context.unit && !node.name.isEmpty()) {
            const QString name = font.fitted(
                node.name,
                std::min(node.roomM * context.view.scale(), 180 * context.unit) - 4 * context.unit);
            if (name == node.name || name.size() >= kLeastLetters) {
                names.add(name, {box.center().x(), box.bottom() + font.pixels() * 0.9});
            }
        }
    }
    names.draw(painter);
}

void paintFeedLines(QPainter &painter,
                    const PaintContext &context,
                    std::span<const FeedRecord> feeds,
                    double widthPx,
                    double opacity)
{
    // From the source down or up to the height of what it feeds, then across. Racks are fed along
    // their upper edge, by side B and reserve along their lower one. Thin rectangles: a tenth of
    // the cost of antialiased lines, and sharp.
    const double width = std::max(1.0, std::round(widthPx * context.unit));
    std::array<QVector<QRectF>, 5> rects; // by side
    for (const FeedRecord &feed : feeds) {
        const NodeRecord &source = context.scene.nodes()[feed.from];
        if (!context.scene.shows(layerOf(source)))
            continue;
        const Point from = source.placement.centre;
        Point to;
        double edgeM = 0;
        if (feed.toRack) {
            const Bounds rack = context.scene.boundsOf(context.scene.racks()[feed.to]);
            const bool below = feed.side == Side::B || feed.side == Side::Reserve;
            edgeM = below ? rack.low.yM : rack.high.yM;
            to = {(rack.low.xM + rack.high.xM) / 2, edgeM + (below ? -kStubM : kStubM)};
        } else {
            to = context.scene.nodes()[feed.to].placement.centre;
        }
        const Bounds bounds{{std::min(from.xM, to.xM), std::min(from.yM, to.yM)},
                            {std::max(from.xM, to.xM), std::max(from.yM, to.yM)}};
        if (!context.inRegion(bounds))
            continue;
        const QPointF a = context.view.toPixels(from);
        const QPointF b = context.view.toPixels(to);
        const double x = std::round(a.x());
        const double y = std::round(b.y());
        QVector<QRectF> &own = rects[static_cast<std::size_t>(feed.side)];
        const double top = std::min(std::round(a.y()), y);
        const double height = std::max(std::round(a.y()), y) - top;
        if (height > 0)
            own.push_back({x, top, width, height});
        const double left = std::min(x, std::round(b.x()));
        const double across = std::max(x, std::round(b.x())) - left;
        if (across > 0)
            own.push_back({left, y, across + width, width});
        if (feed.toRack) {
            const double edge = std::round(context.view.toPixels({to.xM, edgeM}).y());
            own.push_back({std::round(b.x()), std::min(y, edge), width, std::abs(edge - y)});
        }
    }
    painter.setPen(Qt::NoPen);
    for (std::size_t side = 0; side < rects.size(); ++side) {
        if (rects[side].isEmpty())
            continue;
        // Opaque in the mixed colour: overlaps stay even, and nothing has to be blended.
        painter.setBrush(mix(
            context.theme.hallFill, sideColour(context.theme, static_cast<Side>(side)), opacity));
        painter.drawRects(rects[side]);
    }
}

void paintFeeds(QPainter &painter, const PaintContext &context)
{
    if (context.detail() < detail_level::kFeeds)
        return;
    paintFeedLines(painter, context, context.scene.feeds(context.project), 1, 0.5);
}

void paintPlan(QPainter &painter, const PaintContext &context)
{
    paintGrid(painter, context);
    paintPlaces(painter, context);
    paintUnderlays(painter, context);
    paintFeeds(painter, context);
    paintRacks(painter, context);
    paintEquipment(painter, context);
    paintNotes(painter, context);
}

} // namespace headroom
