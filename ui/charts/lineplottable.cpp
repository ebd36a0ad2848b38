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
                             const std::vector<std::size_t> &series,
                             const std::vector<SeriesStyle> &styles)
    : Plottable(x, y, std::move(chart))
{
    m_lines.reserve(series.size());
    for (const std::size_t index : series) {
        const ChartSeries &data = spec().series[index];
        Line line{&data, styles[index], MinMaxPyramid(data.y), m_lines.size()};
        for (std::size_t before = 0; before < m_lines.size(); ++before) {
            if (m_lines[before].series->x == data.x) {
                line.sameX = before;
                break;
            }
        }
        m_lines.push_back(std::move(line));
    }
}

void LinePlottable::draw(QCPPainter *painter)
{
    std::vector<Stretch> stretches;
    std::vector<ColumnSpans> layers;
    std::vector<std::vector<std::size_t>> firsts(m_lines.size());
    for (const Line &line : m_lines) {
        stretches.push_back(visible(line.series->x));
        layers.emplace_back();
        if (!isDense(stretches.back()))
            continue;
        if (firsts[line.sameX].empty())
            firsts[line.sameX] = columns(line.series->x);
        layers.back() = spansOf(line, firsts[line.sameX]);
    }
    const std::vector<SeenSpans> seen = withoutHidden(layers);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (!layers[i].empty()) {
            for (const ColumnSpans &part : {seen[i].above, seen[i].below})
                fill(*painter, part, m_lines[i].style.line.color());
        } else if (stretches[i].size() > 0) {
            drawPolyline(*painter, m_lines[i], stretches[i]);
        }
    }
}

void LinePlottable::drawPolyline(QCPPainter &painter,
                                 const Line &line,
                                 const Stretch &stretch) const
{
    const ChartSeries &data = *line.series;
    const bool steps = holds(data);
    const Scale x = xScale();
    const Scale y = yScale();
    const QRectF clip = plotRect().adjusted(0, -1, 0, 1);

    painter.setBrush(Qt::NoBrush);
    painter.setPen(line.style.line);
    painter.setAntialiasing(!steps);
    QPolygonF run;
    const auto finish = [&](double right) {
        if (steps && !run.isEmpty())
            run << QPointF(right, run.last().y());
        if (run.size() == 1 && clip.contains(run.first())) {
            painter.setBrush(line.style.line.color());
            painter.setPen(Qt::NoPen);
            painter.drawEllipse(run.first(), kLonePointRadius, kLonePointRadius);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(line.style.line);
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

ColumnSpans LinePlottable::spansOf(const Line &line, const std::vector<std::size_t> &firsts) const
{
    const std::size_t points = line.series->x.size();
    const QRectF clip = plotRect();
    const Scale y = yScale();
    const double half = std::max(1.0, line.style.line.widthF()) / 2;
    ColumnSpans spans(firsts.size() - 1);
    for (std::size_t column = 0; column < spans.size() && firsts[column] < points; ++column) {
        // One point of the column before keeps the line in one piece.
        const std::size_t first = firsts[column] > 0 ? firsts[column] - 1 : 0;
        const std::size_t last = std::max(firsts[column + 1], first + 1);
        const MinMaxPyramid::Extent extent = line.extents.over(first, last);
        if (!extent.any)
            continue;
        const auto [top, bottom] = std::minmax({y(extent.high), y(extent.low)});
        // What lies out of sight has no room in whole numbers.
        if (bottom + half < clip.top() || top - half > clip.bottom() + 1)
            continue;
        spans[column] = {qRound(std::max(clip.top(), top - half)),
                         qRound(std::min(clip.bottom() + 1, bottom + half))};
    }
    return spans;
}

} // namespace headroom
