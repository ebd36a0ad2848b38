// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seriessample.h"

#include "ui/charts/clipping.h"
#include "ui/charts/spanplottable.h"

#include <QPainter>

#include <cmath>

namespace headroom {

void paintSeriesSample(QPainter &painter,
                       const QRectF &rect,
                       SeriesKind kind,
                       const SeriesStyle &style)
{
    painter.save();
    const double y = std::floor(rect.center().y()) + 0.5;
    switch (kind) {
    case SeriesKind::Line:
    case SeriesKind::Step:
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(style.line);
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        break;
    case SeriesKind::Mark:
        SpanPlottable::paintMark(painter, {rect.center().x(), y}, 5, style);
        break;
    default: {
        painter.setRenderHint(QPainter::Antialiasing, false);
        const QRectF area = rect.adjusted(0, 0, -1, -1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.fill);
        painter.drawRect(area);
        if (style.hatched) {
            painter.setPen(QPen(mixed(style.fill, style.line.color(), 0.6), 1));
            const std::vector<QLineF> lines = hatching(area, 5);
            painter.drawLines(lines.data(), static_cast<int>(lines.size()));
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(style.line.color(), 1));
        painter.drawRect(area);
        break;
    }
    }
    painter.restore();
}

SeriesKind sampleKind(const ChartSeries &series)
{
    const bool leadTime = series.kind == SeriesKind::Span && series.role == SeriesRole::LeadTime;
    return leadTime ? SeriesKind::Line : series.kind;
}

bool needsKey(const ChartSeries &series)
{
    return series.kind != SeriesKind::Waterfall && series.kind != SeriesKind::HeatRow;
}

} // namespace headroom
