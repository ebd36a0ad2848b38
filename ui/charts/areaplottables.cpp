// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/areaplottables.h"

#include "models/presentation/chartreading.h"
#include "ui/charts/clipping.h"

#include <cmath>
#include <utility>

namespace headroom {

namespace {

constexpr double kHatchDistance = 7;
constexpr double kLabelPadding = 5;

std::vector<double> excessOf(const ChartSpec &spec)
{
    const std::vector<double> &load = spec.series[spec.over->load].y;
    const std::vector<double> &limit = spec.series[spec.over->limit].y;
    std::vector<double> excess(load.size());
    for (std::size_t i = 0; i < excess.size(); ++i)
        excess[i] = load[i] - limit[i];
    return excess;
}

} // namespace

BandPlottable::BandPlottable(QCPAxis *x,
                             QCPAxis *y,
                             std::shared_ptr<const ChartSpec> chart,
                             std::size_t series,
                             SeriesStyle style)
    : Plottable(x, y, std::move(chart))
    , m_series(series)
    , m_style(std::move(style))
    , m_highs(spec().series[series].y)
    , m_lows(spec().series[series].low)
{}

void BandPlottable::draw(QCPPainter *painter)
{
    const ChartSeries &data = spec().series[m_series];
    const Stretch stretch = visible(data.x);
    const QRectF clip = plotRect();
    const Scale x = xScale();
    const Scale y = yScale();
    if (stretch.size() == 0 || data.low.size() != data.y.size())
        return;
    if (isDense(stretch)) {
        const std::vector<std::size_t> firsts = columns(data.x);
        ColumnSpans spans(firsts.size() - 1);
        const auto pixel = [&](double value) {
            return qRound(std::clamp(y(value), clip.top(), clip.bottom() + 1));
        };
        for (std::size_t column = 0; column < spans.size(); ++column) {
            const std::size_t last = std::max(firsts[column + 1], firsts[column] + 1);
            const auto high = m_highs.over(firsts[column], last);
            const auto low = m_lows.over(firsts[column], last);
            if (high.any && low.any)
                spans[column] = {pixel(high.high), pixel(low.low)};
        }
        fill(*painter, spans, m_style.fill);
        return;
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_style.fill);
    painter->setAntialiasing(true);
    QPolygonF highs;
    QPolygonF lows;
    const auto finish = [&] {
        for (qsizetype i = lows.size(); i-- > 0;)
            highs << lows[i];
        const QPolygonF area = clippedArea(highs, clip);
        if (area.size() > 2) {
            painter->drawPolygon(area);
            paintPattern(*painter, area, m_style.pattern, m_style.line.color());
            painter->setPen(Qt::NoPen);
        } else if (lows.size() == 1 && clip.contains(highs.first())) {
            // A point between two gaps is an upright line.
            painter->setPen(QPen(m_style.line.color(), 3, Qt::SolidLine, Qt::FlatCap));
            painter->drawLine(highs.first(), lows.first());
            painter->setPen(Qt::NoPen);
        }
        highs.clear();
        lows.clear();
    };
    for (std::size_t i = stretch.first; i < stretch.last; ++i) {
        if (std::isnan(data.y[i]) || std::isnan(data.low[i])) {
            finish();
            continue;
        }
        highs << QPointF(x(data.x[i]), y(data.y[i]));
        lows << QPointF(x(data.x[i]), y(data.low[i]));
    }
    finish();
}

OverPlottable::OverPlottable(QCPAxis *x,
                             QCPAxis *y,
                             std::shared_ptr<const ChartSpec> chart,
                             const Theme &theme)
    : Plottable(x, y, std::move(chart))
    , m_theme(&theme)
    , m_excess(excessOf(spec()))
{}

std::vector<QRectF> OverPlottable::rectangles() const
{
    const ChartSeries &load = spec().series[spec().over->load];
    const ChartSeries &limit = spec().series[spec().over->limit];
    const Stretch stretch = visible(load.x);
    const Scale x = xScale();
    const Scale y = yScale();
    const QRectF clip = plotRect();
    std::vector<QRectF> result;
    const auto add = [&](double left, double right, std::size_t point) {
        if (!(load.y[point] > limit.y[point]))
            return;
        const QRectF rectangle =
            QRectF(QPointF(left, y(load.y[point])), QPointF(right, y(limit.y[point])))
                .normalized()
                .intersected(clip);
        if (rectangle.isEmpty())
            return;
        const bool goesOn = !result.empty() && std::abs(result.back().right() - left) < 0.01
                            && result.back().top() == rectangle.top()
                            && result.back().bottom() == rectangle.bottom();
        if (goesOn)
            result.back().setRight(rectangle.right());
        else
            result.push_back(rectangle);
    };
    if (isDense(stretch)) {
        const std::vector<std::size_t> firsts = columns(load.x);
        for (std::size_t column = 0; column + 1 < firsts.size(); ++column) {
            if (firsts[column] >= load.x.size())
                break;
            const std::size_t last = std::max(firsts[column + 1], firsts[column] + 1);
            const double left = clip.left() + static_cast<double>(column);
            add(left, left + 1, m_excess.peak(firsts[column], last));
        }
        return result;
    }
    for (std::size_t i = stretch.first; i < stretch.last; ++i) {
        const double step =
            i + 1 < load.x.size() ? load.x[i + 1] - load.x[i] : lastStep(load, spec().x.kind);
        add(std::round(x(load.x[i])), std::round(x(load.x[i] + step)), i);
    }
    return result;
}

void OverPlottable::draw(QCPPainter *painter)
{
    const ChartSeries &load = spec().series[spec().over->load];
    if (load.x.empty())
        return;
    const std::vector<QRectF> areas = rectangles();
    QColor color = m_theme->danger;
    color.setAlphaF(m_theme->dark ? 0.30F : 0.20F);
    fill(*painter, areas, color);
    if (!isDense(visible(load.x))) {
        QColor lines = m_theme->danger;
        lines.setAlphaF(0.55F);
        QPen pen(lines, 1);
        pen.setCapStyle(Qt::FlatCap);
        painter->setPen(pen);
        painter->setAntialiasing(true);
        for (const QRectF &area : areas) {
            const std::vector<QLineF> hatch = hatching(area, kHatchDistance);
            painter->QPainter::drawLines(hatch.data(), static_cast<int>(hatch.size()));
        }
    }
    drawLabel(*painter, areas);
}

void OverPlottable::drawLabel(QCPPainter &painter, const std::vector<QRectF> &areas) const
{
    const QString label = printable(spec().over->label);
    if (label.isEmpty() || areas.empty())
        return;
    const auto area = [](const QRectF &r) { return r.width() * r.height(); };
    const QRectF largest =
        *std::max_element(areas.begin(), areas.end(), [&](const QRectF &a, const QRectF &b) {
            return area(a) < area(b);
        });
    const QFont font = pictureFont(m_theme->bodyPt, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(label) + 2 * kLabelPadding + 4,
                      metrics.height() + kLabelPadding);
    if (size.width() + 8 > largest.width() || size.height() + 4 > largest.height())
        return;
    QRectF box(QPointF(0, 0), size);
    box.moveCenter(largest.center());
    painter.setAntialiasing(true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(chartBackground(*m_theme));
    painter.drawRoundedRect(box, 3, 3);
    painter.setAntialiasing(false);
    painter.setPen(m_theme->danger);
    painter.setFont(font);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, label);
}

} // namespace headroom
