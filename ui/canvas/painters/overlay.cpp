// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/overlay.h"

#include "ui/canvas/painters/labels.h"
#include "ui/canvas/painters/planpainters.h"

#include <QPainter>
#include <QVector>

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

void paintGhostRacks(QPainter &painter, const PaintContext &context, const Preview &preview)
{
    const QColor line = withAlpha(context.theme.ghost, 1.0F);
    painter.setBrush(withAlpha(context.theme.ghost, 0.38F));
    const double width = context.detail() > detail_level::kRacks ? context.unit : 0;
    painter.setPen(width > 0 ? QPen(line, width) : QPen(Qt::NoPen));
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Placement &rack : preview.racks)
        painter.drawPolygon(toPixels(context, corners(rack)));
    // Places that stay empty: frames without a filling.
    painter.setBrush(withAlpha(context.theme.danger, 0.10F));
    painter.setPen(QPen(withAlpha(context.theme.danger, 0.8F), context.unit));
    for (const Placement &place : preview.refused)
        painter.drawPolygon(toPixels(context, corners(place)));
    painter.setRenderHint(QPainter::Antialiasing, false);
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
    if (!preview.racks.empty() || !preview.refused.empty())
        paintGhostRacks(painter, context, preview);
    if (!preview.outline.empty())
        paintGhostOutline(painter, context, preview);
    if (preview.band) {
        const QRectF rect(context.pixelRect(*preview.band));
        painter.setPen(QPen(context.theme.accent, std::max(1.0, std::floor(context.unit))));
        painter.setBrush(withAlpha(context.theme.accent, 0.10F));
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    }
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

void paintCard(QPainter &painter,
               const PaintContext &context,
               QPointF beside,
               const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    const Theme &theme = context.theme;
    const LabelFont &bold =
        context.fonts.font(theme.captionPt + 0.5, QFont::DemiBold, context.unit);
    const LabelFont &plain = context.fonts.font(theme.captionPt + 0.5, QFont::Normal, context.unit);
    const double pad = 9 * context.unit;
    const double line = plain.pixels() * 1.45;
    double width = bold.width(lines.first());
    for (const QString &text : lines)
        width = std::max(width, plain.width(text));
    QRectF card(0,
                0,
                std::ceil(width + 2 * pad),
                std::ceil(line * static_cast<double>(lines.size()) + 1.3 * pad));
    const QSizeF view = context.view.size();
    const double gap = 16 * context.unit;
    card.moveTopLeft(beside + QPointF(gap, gap));
    if (card.right() > view.width() - 4)
        card.moveRight(beside.x() - gap / 2);
    if (card.bottom() > view.height() - 4)
        card.moveBottom(beside.y() - gap / 2);
    card.moveTopLeft(
        {std::max(4.0, std::round(card.left())), std::max(4.0, std::round(card.top()))});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, theme.dark ? 90 : 26));
    painter.drawRoundedRect(
        card.translated(0, 2 * context.unit), 6 * context.unit, 6 * context.unit);
    painter.setPen(QPen(theme.border, context.unit));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(card, 6 * context.unit, 6 * context.unit);
    painter.setRenderHint(QPainter::Antialiasing, false);
    LabelBatch first(bold, theme.text, context.vectors);
    LabelBatch rest(plain, theme.mutedText, context.vectors);
    double y = card.top() + 0.65 * pad + (line - plain.pixels()) / 2 + plain.pixels() * 0.88;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        (i == 0 ? first : rest).addFrom(lines[i], {card.left() + pad, y});
        y += line;
    }
    first.draw(painter);
    rest.draw(painter);
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
