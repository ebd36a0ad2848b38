// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stackplottable.h"

#include "models/presentation/chartreading.h"
#include "ui/charts/clipping.h"

#include <cmath>

namespace headroom {

namespace {

constexpr double kBarShare = 0.72; // of the distance between two columns
constexpr double kLeastGap = 5;    // pixels between columns below which they touch

QColor patternColor(const SeriesStyle &style)
{
    return mixed(style.fill, style.line.color(), 0.6);
}

} // namespace

StackPlottable::StackPlottable(QCPAxis *x,
                               QCPAxis *y,
                               std::shared_ptr<const ChartSpec> chart,
                               std::vector<std::size_t> series,
                               const std::vector<SeriesStyle> &styles)
    : Plottable(x, y, std::move(chart))
    , m_series(std::move(series))
{
    for (const std::size_t index : m_series)
        m_styles.push_back(styles[index]);
    if (m_series.empty())
        return;
    std::vector<double> totals(member(0).x.size(), 0);
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const std::vector<double> &values = member(i).y;
        for (std::size_t point = 0; point < totals.size(); ++point)
            totals[point] += std::max(0.0, values[point]);
    }
    m_totals = PeakPyramid(std::move(totals));
}

std::vector<StackPlottable::Layer> StackPlottable::layersAt(std::size_t point) const
{
    std::vector<Layer> layers(m_series.size());
    double above = 0;
    double below = 0;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const double value = member(i).y[point];
        if (std::isnan(value))
            break;
        double &base = value >= 0 ? above : below;
        layers[i] = {base, base + value, true};
        base += value;
    }
    return layers;
}

void StackPlottable::draw(QCPPainter *painter)
{
    if (m_series.empty())
        return;
    const Stretch stretch = visible(member(0).x);
    if (stretch.size() == 0)
        return;
    if (isDense(stretch))
        drawColumns(*painter);
    else if (member(0).kind == SeriesKind::StackedColumn)
        drawBars(*painter, stretch);
    else
        drawAreas(*painter, stretch);
}

void StackPlottable::drawAreas(QCPPainter &painter, const Stretch &stretch) const
{
    std::vector<std::vector<Layer>> layers;
    layers.reserve(stretch.size());
    for (std::size_t i = stretch.first; i < stretch.last; ++i)
        layers.push_back(layersAt(i));
    for (std::size_t i = 0; i < m_series.size(); ++i)
        drawArea(painter, i, stretch, layers);
}

void StackPlottable::drawArea(QCPPainter &painter,
                              std::size_t memberIndex,
                              const Stretch &stretch,
                              const std::vector<std::vector<Layer>> &layers) const
{
    const ChartSeries &series = member(memberIndex);
    const bool steps = holds(series);
    const Scale x = xScale();
    const Scale y = yScale();
    const QRectF clip = plotRect();
    const SeriesStyle &style = m_styles[memberIndex];

    QPolygonF tops;
    QPolygonF bases;
    const auto finish = [&](double right) {
        if (tops.isEmpty())
            return;
        if (steps) {
            tops << QPointF(right, tops.last().y());
            bases << QPointF(right, bases.last().y());
        }
        QPolygonF area = tops;
        for (qsizetype i = bases.size(); i-- > 0;)
            area << bases[i];
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.fill);
        painter.setAntialiasing(!steps || isVector(painter));
        const QPolygonF clipped = clippedArea(area, clip);
        if (clipped.size() > 2) {
            painter.drawPolygon(clipped);
            paintPattern(painter, clipped, style.pattern, patternColor(style));
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(style.line.color(), 1));
        painter.setAntialiasing(!steps);
        for (const QPolygonF &part : clippedLine(tops, clip))
            painter.drawPolyline(part);
        tops.clear();
        bases.clear();
    };
    const auto pixel = [steps](double value) { return steps ? std::round(value) : value; };
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const double px = pixel(x(series.x[stretch.first + i]));
        const Layer &layer = layers[i][memberIndex];
        const bool nothing = layer.base == layer.top;
        if (!layer.known || (steps && nothing)) {
            finish(px);
            continue;
        }
        if (steps && !tops.isEmpty()) {
            tops << QPointF(px, tops.last().y());
            bases << QPointF(px, bases.last().y());
        }
        tops << QPointF(px, pixel(y(layer.top)));
        bases << QPointF(px, pixel(y(layer.base)));
    }
    const bool atEnd = stretch.last == series.x.size();
    finish(pixel(atEnd ? x(series.x.back() + lastStep(series, spec().x.kind))
                       : x(series.x[stretch.last - 1])));
}

void StackPlottable::drawBars(QCPPainter &painter, const Stretch &stretch) const
{
    const std::vector<double> &xs = member(0).x;
    const Scale x = xScale();
    const Scale y = yScale();
    const QRectF clip = plotRect();
    std::vector<std::vector<QRectF>> rectangles(m_series.size());
    for (std::size_t point = stretch.first; point < stretch.last; ++point) {
        const double left = x(xs[point]);
        const double step =
            point + 1 < xs.size() ? xs[point + 1] - xs[point] : lastStep(member(0), spec().x.kind);
        const double full = x(xs[point] + step) - left;
        const double width = full * (1 - kBarShare) < kLeastGap ? full : full * kBarShare;
        const std::vector<Layer> layers = layersAt(point);
        for (std::size_t i = 0; i < layers.size(); ++i) {
            if (!layers[i].known)
                break;
            const QRectF bar = QRectF(QPointF(left + (full - width) / 2, y(layers[i].top)),
                                      QPointF(left + (full + width) / 2, y(layers[i].base)))
                                   .normalized()
                                   .intersected(clip);
            if (!bar.isEmpty())
                rectangles[i].push_back(bar);
        }
    }
    for (std::size_t i = 0; i < rectangles.size(); ++i) {
        fill(painter, rectangles[i], mixed(m_styles[i].fill, m_styles[i].line.color(), 0.5));
        for (const QRectF &bar : rectangles[i])
            paintPattern(painter, QPolygonF(bar), m_styles[i].pattern, m_styles[i].line.color());
    }
}

void StackPlottable::drawColumns(QCPPainter &painter) const
{
    const std::vector<std::size_t> firsts = columns(member(0).x);
    const std::size_t points = member(0).x.size();
    const Scale y = yScale();
    const QRectF clip = plotRect();
    const auto pixel = [&](double value) {
        return qRound(std::clamp(y(value), clip.top(), clip.bottom() + 1));
    };
    std::vector<ColumnSpans> spans(m_series.size(), ColumnSpans(firsts.size() - 1));
    for (std::size_t column = 0; column + 1 < firsts.size() && firsts[column] < points; ++column) {
        const std::size_t last = std::max(firsts[column + 1], firsts[column] + 1);
        const std::size_t peak = m_totals.peak(firsts[column], last);
        double above = 0;
        double below = 0;
        for (std::size_t i = 0; i < m_series.size(); ++i) {
            const double value = member(i).y[peak];
            if (std::isnan(value))
                break;
            double &base = value >= 0 ? above : below;
            const int from = pixel(base);
            base += value;
            const int to = pixel(base);
            spans[i][column] = {std::min(from, to), std::max(from, to)};
        }
    }
    const int left = qRound(clip.left());
    for (std::size_t i = 0; i < spans.size(); ++i) {
        fill(painter, spans[i], m_styles[i].fill);
        if (m_styles[i].pattern == FillPattern::None)
            continue;
        for (const QPolygonF &outline : outlinesOf(spans[i], left))
            paintPattern(painter, outline, m_styles[i].pattern, patternColor(m_styles[i]));
    }
}

} // namespace headroom
