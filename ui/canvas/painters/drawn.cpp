// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Underlays, notes and dimensions.
#include "ui/canvas/painters/labels.h"
#include "ui/canvas/painters/planpainters.h"
#include "ui/canvas/tools/wording.h"

#include <QPainter>

#include <cmath>

namespace headroom {

namespace {

constexpr double kLeastTextPx = 3;

void paintEmptySheet(QPainter &painter, const PaintContext &context, const QRectF &sheet)
{
    painter.setPen(QPen(context.theme.mutedText, context.unit, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(sheet);
}

/// A tick across the end of a line, at 45°.
void paintTick(QPainter &painter, QPointF at, double angle, double half)
{
    const double slanted = angle + 0.785398163397448; // π/4
    const QPointF arm(std::cos(slanted) * half, -std::sin(slanted) * half);
    painter.drawLine(at - arm, at + arm);
}

} // namespace

void paintUnderlays(QPainter &painter, const PaintContext &context)
{
    if (!context.scene.shows(PlanLayer::Underlay))
        return;
    for (const UnderlayRecord &record : context.scene.underlays()) {
        const Underlay *underlay = context.project.find<Underlay>(record.id);
        if (underlay == nullptr || !context.inRegion(record.bounds))
            continue;
        const QImage &picture = context.fonts.underlays().of(*underlay);
        const double width = record.placement.widthM * context.view.scale();
        const double height = record.placement.depthM * context.view.scale();
        const QRectF sheet(-width / 2, -height / 2, width, height);
        painter.save();
        painter.translate(context.view.toPixels(record.placement.centre));
        painter.rotate(-record.placement.rotationDeg);
        painter.setOpacity(record.opacity);
        if (picture.isNull()) {
            paintEmptySheet(painter, context, sheet);
        } else {
            painter.setRenderHint(QPainter::SmoothPixmapTransform, width < picture.width() * 0.9);
            painter.drawImage(sheet, picture);
        }
        painter.restore();
    }
}

void paintDimension(QPainter &painter,
                    const PaintContext &context,
                    const DimensionRecord &dimension,
                    const LabelFont &font,
                    LabelBatch &lengths)
{
    const auto [a, b] = dimension.line();
    const QPointF from = context.view.toPixels(a);
    const QPointF to = context.view.toPixels(b);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawLine(from, to);
    painter.drawLine(context.view.toPixels(dimension.from), from);
    painter.drawLine(context.view.toPixels(dimension.to), to);
    const double angle = std::atan2(b.yM - a.yM, b.xM - a.xM);
    paintTick(painter, from, angle, 5 * context.unit);
    paintTick(painter, to, angle, 5 * context.unit);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const bool upright = std::abs(to.y() - from.y()) > std::abs(to.x() - from.x());
    const QString text = millimetreText(std::hypot(b.xM - a.xM, b.yM - a.yM));
    if ((upright ? std::abs(to.y() - from.y()) : std::abs(to.x() - from.x()))
        < font.width(text) + 12 * context.unit)
        return;
    const double beside = font.pixels() * 0.8;
    lengths.add(
        text, (from + to) / 2 + (upright ? QPointF(-beside, 0) : QPointF(0, -beside)), upright);
}

void paintNotes(QPainter &painter, const PaintContext &context)
{
    if (!context.scene.shows(PlanLayer::Notes))
        return;
    const Theme &theme = context.theme;
    for (const NoteRecord &note : context.scene.notes()) {
        const double pixels = note.lineM * context.view.scale();
        if (pixels < kLeastTextPx * context.unit || !context.inRegion(note.bounds))
            continue;
        const LabelFont &font =
            context.fonts.font(pixels * 72 / 96 / context.unit, QFont::Normal, context.unit);
        painter.save();
        painter.translate(context.view.toPixels(note.placement.centre));
        painter.rotate(-note.placement.rotationDeg);
        LabelBatch batch(font, theme.text, context.vectors);
        const double step = pixels * 1.35;
        double y = -step * static_cast<double>(note.lines.size() - 1) / 2;
        for (const QString &line : note.lines) {
            batch.add(line, {0, y});
            y += step;
        }
        batch.draw(painter);
        painter.restore();
    }
    const LabelFont &font = context.fonts.font(theme.captionPt, QFont::Medium, context.unit);
    LabelBatch lengths(font, theme.text, context.vectors);
    painter.setPen(QPen(theme.mutedText, std::max(1.0, std::floor(context.unit))));
    for (const DimensionRecord &dimension : context.scene.dimensions()) {
        const double reach = 60 * context.unit / context.view.scale();
        if (context.inRegion({dimension.bounds.low - Point{reach, reach},
                              dimension.bounds.high + Point{reach, reach}}))
            paintDimension(painter, context, dimension, font, lengths);
    }
    lengths.draw(painter);
}

} // namespace headroom
