// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/overlay.h"

#include "ui/canvas/painters/ghosts.h"
#include "ui/canvas/painters/labels.h"
#include "ui/canvas/painters/planpainters.h"

#include <QCoreApplication>
#include <QPainter>
#include <QVector>

#include <cmath>
#include <unordered_set>

namespace headroom {

namespace {

constexpr std::size_t kMostFeeds = 20000; // of a selection: more says nothing any more

QPolygonF toPixels(const PaintContext &context, const Polygon &polygon, Point offset = {})
{
    QPolygonF result;
    for (const Point corner : polygon)
        result.push_back(context.view.toPixels(corner + offset));
    return result;
}

Bounds moved(const Bounds &bounds, Point offset)
{
    return {bounds.low + offset, bounds.high + offset};
}

QColor withAlpha(QColor colour, float alpha)
{
    colour.setAlphaF(alpha);
    return colour;
}

/// Frames of rectangles as filled strips: one batch, no pen.
void addFrame(QVector<QRectF> &strips, const QRectF &rect, double width)
{
    strips.push_back({rect.left(), rect.top(), rect.width(), width});
    strips.push_back({rect.left(), rect.bottom() - width, rect.width(), width});
    strips.push_back({rect.left(), rect.top() + width, width, rect.height() - 2 * width});
    strips.push_back({rect.right() - width, rect.top() + width, width, rect.height() - 2 * width});
}

/// Racks and equipment that are selected, at an offset: filled lightly, framed where large enough.
void paintShapes(QPainter &painter,
                 const PaintContext &context,
                 const SelectedShapes &selected,
                 Point offset,
                 const QColor &line,
                 const QColor &fill)
{
    QVector<QRectF> fills;
    QVector<QRectF> strips;
    QVector<QPolygonF> turned;
    const double frame = std::max(1.0, std::round(1.5 * context.unit));
    const auto add = [&](const Bounds &bounds) {
        if (!context.inRegion(bounds))
            return;
        const QRectF rect(context.pixelRect(bounds));
        fills.push_back(rect);
        if (rect.width() > 4 * frame && rect.height() > 4 * frame)
            addFrame(strips, rect, frame);
    };
    for (const quint32 index : selected.racks) {
        const RackRecord &rack = context.scene.racks()[index];
        if ((rack.flags & RackRecord::Upright) != 0)
            add(moved(context.scene.boundsOf(rack), offset));
        else
            turned.push_back(toPixels(context, corners(context.scene.placement(rack)), offset));
    }
    for (const quint32 index : selected.nodes)
        add(moved(context.scene.nodes()[index].bounds, offset));
    painter.setPen(Qt::NoPen);
    painter.setBrush(strips.isEmpty() ? line : fill);
    painter.drawRects(fills);
    painter.setBrush(line);
    painter.drawRects(strips);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(QPen(line, frame));
    for (const QPolygonF &polygon : turned)
        painter.drawPolygon(polygon);
    painter.setBrush(withAlpha(fill, 0.10F));
    painter.setPen(QPen(line, 2 * context.unit, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    for (const Polygon &outline : selected.outlines)
        painter.drawPolygon(toPixels(context, outline, offset));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintGuides(QPainter &painter, const PaintContext &context, const Preview &preview)
{
    QPen pen(context.theme.selection, std::max(1.0, std::floor(context.unit)));
    pen.setDashPattern({5, 4});
    painter.setPen(pen);
    for (const Guide &guide : preview.guides) {
        const QPointF from = context.view.toPixels(guide.from);
        const QPointF to = context.view.toPixels(guide.to);
        painter.drawLine(QPointF(std::floor(from.x()) + 0.5, std::floor(from.y()) + 0.5),
                         QPointF(std::floor(to.x()) + 0.5, std::floor(to.y()) + 0.5));
    }
}

void paintGhostOutline(QPainter &painter, const PaintContext &context, const Preview &preview)
{
    const QColor line = preview.outlineSound ? context.theme.accent : context.theme.danger;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 2 * context.unit, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    const QPolygonF polygon = toPixels(context, preview.outline);
    if (preview.outlineClosed) {
        painter.setBrush(withAlpha(line, 0.12F));
        painter.drawPolygon(polygon);
    } else {
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(polygon);
    }
    painter.setPen(QPen(line, 1.5 * context.unit));
    painter.setBrush(context.theme.raised);
    const double half = 3.5 * context.unit;
    for (const Point mark : preview.marks) {
        const QPointF p = context.view.toPixels(mark);
        painter.drawRect(QRectF(p.x() - half, p.y() - half, 2 * half, 2 * half));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// Upright ones as plain rectangles: there may be thousands.
void drawPlacements(QPainter &painter,
                    const PaintContext &context,
                    std::span<const Placement> places)
{
    QVector<QRectF> upright;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Placement &place : places) {
        const Bounds bounds = boundsOf(corners(place));
        if (!context.inRegion(bounds))
            continue;
        if (std::abs(std::remainder(place.rotationDeg, 90)) < 1e-9)
            upright.push_back(QRectF(context.pixelRect(bounds)));
        else
            painter.drawPolygon(toPixels(context, corners(place)));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (painter.pen().style() != Qt::NoPen) {
        for (QRectF &rect : upright)
            rect.adjust(0.5, 0.5, -0.5, -0.5);
    }
    painter.drawRects(upright);
}

void paintGhostRacks(QPainter &painter, const PaintContext &context, const Preview &preview)
{
    const QColor line = withAlpha(context.theme.ghost, 1.0F);
    const bool large = context.detail() > detail_level::kRacks;
    painter.setBrush(withAlpha(context.theme.ghost, 0.38F));
    painter.setPen(large ? QPen(line, context.unit) : QPen(Qt::NoPen));
    drawPlacements(painter, context, preview.racks);
    // Places that stay empty: frames without a filling.
    painter.setBrush(withAlpha(context.theme.danger, 0.10F));
    painter.setPen(QPen(withAlpha(context.theme.danger, 0.8F), context.unit));
    drawPlacements(painter, context, preview.refused);
}

/// Cold aisles and hot ones, tinted; with their names where there is room.
void paintAisles(QPainter &painter, const PaintContext &context, const Preview &preview)
{
    const QColor cold = context.theme.series[0];
    const QColor hot = context.theme.danger;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const AisleGhost &aisle : preview.aisles) {
        painter.setBrush(withAlpha(aisle.cold ? cold : hot, 0.13F));
        painter.drawPolygon(toPixels(context, aisle.outline));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    const LabelFont &font =
        context.fonts.font(context.theme.captionPt, QFont::Medium, context.unit);
    const double least = 1.15 * font.pixels() / context.view.scale(); // all of a kind, or none
    LabelBatch coldNames(font, mix(cold, context.theme.text, 0.35), context.vectors);
    LabelBatch hotNames(font, mix(hot, context.theme.text, 0.35), context.vectors);
    for (const AisleGhost &aisle : preview.aisles) {
        const QString name = aisle.cold ? QCoreApplication::translate("Canvas", "cold aisle")
                                        : QCoreApplication::translate("Canvas", "hot aisle");
        const Bounds bounds = boundsOf(aisle.outline);
        const QRectF box(context.pixelRect(bounds));
        if (std::min(bounds.high.xM - bounds.low.xM, bounds.high.yM - bounds.low.yM) > least
            && box.width() > 1.4 * font.width(name))
            (aisle.cold ? coldNames : hotNames).add(name, box.center());
    }
    coldNames.draw(painter);
    hotNames.draw(painter);
}

/// Places that break a rule: hatched, so that the colour is not all that tells them.
void paintFaults(QPainter &painter, const PaintContext &context, const Preview &preview)
{
    for (const bool refuses : {false, true}) {
        const QColor colour = refuses ? context.theme.danger : context.theme.warning;
        painter.setPen(QPen(colour, std::max(1.0, 1.5 * context.unit)));
        painter.setBrush(
            QBrush(withAlpha(colour, 0.75F), refuses ? Qt::DiagCrossPattern : Qt::BDiagPattern));
        std::vector<Placement> places;
        for (const Fault &fault : preview.faults) {
            if (fault.refuses == refuses)
                places.push_back(fault.place);
        }
        drawPlacements(painter, context, places);
    }
}

} // namespace

SelectedShapes
selectedShapes(const Project &project, const PlanScene &scene, std::span<const Subject> subjects)
{
    SelectedShapes result;
    std::unordered_set<Id> rows;
    for (const Subject subject : subjects) {
        if (subject.kind == EntityKind::Rack) {
            if (const int index = scene.rackIndex(subject.id); index >= 0)
                result.racks.push_back(static_cast<quint32>(index));
        } else if (subject.kind == EntityKind::PowerNode) {
            if (const int index = scene.nodeIndex(subject.id); index >= 0)
                result.nodes.push_back(static_cast<quint32>(index));
        } else if (subject.kind == EntityKind::RackRow) {
            rows.insert(subject.id);
        } else if (Polygon outline = scene.outline(subject); !outline.empty()) {
            result.outlines.push_back(std::move(outline));
        }
    }
    if (!rows.empty()) {
        for (const Rack &rack : project.table<Rack>()) {
            const int index = rack.row && rows.contains(*rack.row) ? scene.rackIndex(rack.id) : -1;
            if (index >= 0)
                result.racks.push_back(static_cast<quint32>(index));
        }
        std::sort(result.racks.begin(), result.racks.end());
        result.racks.erase(std::unique(result.racks.begin(), result.racks.end()),
                           result.racks.end());
    }
    if (result.racks.empty() && result.nodes.empty())
        return result;
    for (const FeedRecord &feed : scene.feeds(project)) {
        const std::vector<quint32> &ends = feed.toRack ? result.racks : result.nodes;
        if (std::binary_search(result.nodes.begin(), result.nodes.end(), feed.from)
            || std::binary_search(ends.begin(), ends.end(), feed.to))
            result.feeds.push_back(feed);
        if (result.feeds.size() >= kMostFeeds)
            break;
    }
    return result;
}

void paintSelection(QPainter &painter,
                    const PaintContext &context,
                    const SelectedShapes &selected,
                    bool leaving)
{
    if (leaving) { // what is dragged away stays visible, but steps back
        paintShapes(painter,
                    context,
                    selected,
                    {},
                    withAlpha(context.theme.selection, 0.35F),
                    withAlpha(context.theme.hallFill, 0.55F));
        return;
    }
    paintFeedLines(painter, context, selected.feeds, 2, 1);
    paintShapes(painter,
                context,
                selected,
                {},
                context.theme.selection,
                withAlpha(context.theme.selection, 0.22F));
}

void paintPreview(QPainter &painter,
                  const PaintContext &context,
                  const SelectedShapes &selected,
                  const Preview &preview)
{
    if (preview.moved) {
        paintShapes(painter,
                    context,
                    selected,
                    *preview.moved,
                    withAlpha(context.theme.ghost, 1.0F),
                    withAlpha(context.theme.ghost, 0.35F));
    }
    paintAisles(painter, context, preview);
    paintGhostRacks(painter, context, preview);
    paintFaults(painter, context, preview);
    if (!preview.outline.empty())
        paintGhostOutline(painter, context, preview);
    if (preview.band) {
        const QRectF rect(context.pixelRect(*preview.band));
        painter.setPen(QPen(context.theme.accent, std::max(1.0, std::floor(context.unit))));
        painter.setBrush(withAlpha(context.theme.accent, 0.10F));
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (preview.feeds)
        paintFeedGhost(painter, context, *preview.feeds);
    if (preview.dimension)
        paintDimensionGhost(painter, context, *preview.dimension);
    paintGuides(painter, context, preview);
}

std::vector<QRectF>
keptClear(const PaintContext &context, const SelectedShapes &selected, const Preview &preview)
{
    std::vector<QRectF> result;
    const auto add = [&](const Bounds &bounds) {
        if (context.inRegion(bounds))
            result.emplace_back(context.pixelRect(bounds));
    };
    // Of thousands the names need not keep clear: they are everywhere.
    constexpr std::size_t kMost = 2000;
    if (selected.racks.size() <= kMost) {
        for (const quint32 index : selected.racks)
            add(context.scene.boundsOf(context.scene.racks()[index]));
    }
    if (selected.nodes.size() <= kMost) {
        for (const quint32 index : selected.nodes)
            add(context.scene.nodes()[index].bounds);
    }
    for (const Placement &rack : preview.racks)
        add(boundsOf(corners(rack)));
    return result;
}

void paintKeyboardCursor(QPainter &painter, const PaintContext &context, Point at)
{
    const QPointF p = context.view.toPixels(at);
    const double arm = 11 * context.unit;
    const double gap = 3 * context.unit;
    painter.setPen(QPen(context.theme.selection, std::max(1.0, std::round(1.5 * context.unit))));
    painter.drawLine(QPointF(p.x() - arm, p.y()), QPointF(p.x() - gap, p.y()));
    painter.drawLine(QPointF(p.x() + gap, p.y()), QPointF(p.x() + arm, p.y()));
    painter.drawLine(QPointF(p.x(), p.y() - arm), QPointF(p.x(), p.y() - gap));
    painter.drawLine(QPointF(p.x(), p.y() + gap), QPointF(p.x(), p.y() + arm));
}

} // namespace headroom
