// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seriessample.h"

#include "ui/charts/scatterplottable.h"
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
    case SeriesKind::Scatter:
        ScatterPlottable::paintMarker(painter,
                                      {rect.center().x(), y},
                                      4.5,
                                      style.turn,
                                      style.line.color(),
                                      style.line.color());
        break;
    default: {
        painter.setRenderHint(QPainter::Antialiasing, false);
        const QRectF area = rect.adjusted(0, 0, -1, -1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.fill);
        painter.drawRect(area);
        paintPattern(
            painter, QPolygonF(area), style.pattern, mixed(style.fill, style.line.color(), 0.6), 5);
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
    return !series.x.empty() && series.kind != SeriesKind::Waterfall
           && series.kind != SeriesKind::HeatRow && series.kind != SeriesKind::ContourRow;
}

} // namespace headroom
