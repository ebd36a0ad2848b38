// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/ghosts.h"

#include "ui/canvas/painters/labels.h"
#include "ui/canvas/painters/planpainters.h"

#include <QPainter>

namespace headroom {

namespace {

QColor colourOf(const Theme &theme, const FeedGhost &ghost)
{
    if (!ghost.sound)
        return theme.danger;
    switch (ghost.side) {
    case Side::A:
        return theme.sideA;
    case Side::B:
        return theme.sideB;
    default:
        return theme.accent;
    }
}

} // namespace

void paintFeedGhost(QPainter &painter, const PaintContext &context, const FeedGhost &ghost)
{
    const QColor line = colourOf(context.theme, ghost);
    QColor fill = line;
    fill.setAlphaF(0.20F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 1.5 * context.unit, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(fill);
    for (const Polygon &end : ghost.ends) {
        QPolygonF outline;
        for (const Point corner : end)
            outline.push_back(context.view.toPixels(corner));
        painter.drawPolygon(outline);
    }
    QColor way = line;
    if (ghost.lines.size() > 12) // many lines side by side would hide what they lead to
        way.setAlphaF(0.45F);
    painter.setPen(QPen(way,
                        (ghost.lines.size() > 12 ? 1.0 : 2.0) * context.unit,
                        ghost.sound ? Qt::SolidLine : Qt::DashLine));
    for (const Guide &guide : ghost.lines)
        painter.drawLine(context.view.toPixels(guide.from), context.view.toPixels(guide.to));
    if (!ghost.lines.empty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(line);
        painter.drawEllipse(context.view.toPixels(ghost.lines.front().from),
                            3.5 * context.unit,
                            3.5 * context.unit);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintDimensionGhost(QPainter &painter,
                         const PaintContext &context,
                         const DimensionGhost &ghost)
{
    DimensionRecord record;
    record.from = ghost.from;
    record.to = ghost.to;
    record.offsetM = ghost.offsetM;
    const LabelFont &font =
        context.fonts.font(context.theme.captionPt, QFont::DemiBold, context.unit);
    LabelBatch lengths(font, context.theme.accent, context.vectors);
    painter.setPen(QPen(context.theme.accent, std::max(1.0, std::round(1.5 * context.unit))));
    paintDimension(painter, context, record, font, lengths);
    lengths.draw(painter);
}

} // namespace headroom
