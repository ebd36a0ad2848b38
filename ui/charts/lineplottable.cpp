// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/lineplottable.h"

#include "models/presentation/chartreading.h"
#include "ui/charts/clipping.h"

#include <cmath>

namespace headroom {

namespace {

/// A point between two gaps has no line; it is shown as a dot of this radius.
constexpr double kLonePointRadius = 2.5;

} // namespace

LinePlottable::LinePlottable(QCPAxis *x,
                             QCPAxis *y,
                             std::shared_ptr<const ChartSpec> chart,
                             std::size_t series,
                             const SeriesStyle &style)
    : Plottable(x, y, std::move(chart))
    , m_series(series)
    , m_style(style)
    , m_pyramid(spec().series[series].y)
{}

void LinePlottable::draw(QCPPainter *painter)
{
    const Stretch stretch = visible(series().x);
    if (stretch.size() == 0)
        return;
    if (isDense(stretch))
        drawColumns(*painter);
    else
        drawPolyline(*painter, stretch);
}

void LinePlottable::drawPolyline(QCPPainter &painter, const Stretch &stretch) const
{
    const ChartSeries &data = series();
    const bool steps = holds(data);
    const Scale x = xScale();
    const Scale y = yScale();
    const QRectF clip = plotRect().adjusted(0, -1, 0, 1);

    painter.setBrush(Qt::NoBrush);
    painter.setPen(m_style.line);
    painter.setAntialiasing(!steps);
    QPolygonF run;
    const auto finish = [&](double right) {
        if (steps && !run.isEmpty())
            run << QPointF(right, run.last().y());
        if (run.size() == 1 && clip.contains(run.first())) {
            painter.setBrush(m_style.line.color());
            painter.setPen(Qt::NoPen);
            painter.drawEllipse(run.first(), kLonePointRadius, kLonePointRadius);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(m_style.line);
        } else {
            for (const QPolygonF &part : clippedLine(run, clip))
                painter.drawPolyline(part);
        }
        run.clear();
    };
    for (std::size_t i = stretch.first; i < stretch.last; ++i) {
        const double px = x(data.x[i]);
        if (std::isnan(data.y[i])) {
            finish(px);
            continue;
        }
        const QPointF point(px, y(data.y[i]));
        if (steps && !run.isEmpty()) {
            if (run.last().y() == point.y())
                continue; // the step goes on
            run << QPointF(px, run.last().y());
        }
        run << point;
    }
    const bool atEnd = stretch.last == data.x.size();
    const double right =
        atEnd ? x(data.x.back() + lastStep(data, spec().x.kind)) : x(data.x[stretch.last - 1]);
    finish(right);
}

void LinePlottable::drawColumns(QCPPainter &painter) const
{
    const ChartSeries &data = series();
    const QRectF clip = plotRect();
    const std::vector<std::size_t> firsts = columns(data.x);
    const Scale y = yScale();
    const double half = std::max(1.0, m_style.line.widthF()) / 2;
    std::vector<QRectF> rectangles;
    rectangles.reserve(firsts.size());
    for (std::size_t column = 0; column + 1 < firsts.size(); ++column) {
        // One point of the column before keeps the line in one piece.
        const std::size_t first = firsts[column] > 0 ? firsts[column] - 1 : 0;
        const std::size_t last = std::max(firsts[column + 1], first + 1);
        const MinMaxPyramid::Extent extent = m_pyramid.over(first, last);
        if (!extent.any || firsts[column] >= data.x.size())
            continue;
        const double top = std::max(clip.top(), std::min(y(extent.high), y(extent.low)) - half);
        const double bottom =
            std::min(clip.bottom() + 1, std::max(y(extent.high), y(extent.low)) + half);
        if (bottom > top)
            rectangles.emplace_back(
                clip.left() + static_cast<double>(column), top, 1.0, bottom - top);
    }
    fill(painter, rectangles, m_style.line.color());
}

} // namespace headroom
