// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/taskplottable.h"

#include "ui/charts/clipping.h"
#include "ui/charts/spanplottable.h"

#include <cmath>

namespace headroom {

namespace {

constexpr double kBarShare = 0.58; // of the distance between two rows
constexpr double kMostBar = 26;
constexpr double kMarkRadius = 6;
constexpr double kTextGap = 6;
constexpr double kElbow = 7; // how far an arrow goes on before it turns
constexpr double kHead = 4;  // of an arrow

/// From the end of a task to the beginning of one in another row, round the corners.
QPolygonF arrow(QPointF from, QPointF to)
{
    if (to.x() >= from.x() + 2 * kElbow) {
        const double x = from.x() + kElbow;
        return {{from, {x, from.y()}, {x, to.y()}, to}};
    }
    const double between = (from.y() + to.y()) / 2;
    const double right = from.x() + kElbow;
    const double left = to.x() - 1.6 * kElbow;
    return {{from, {right, from.y()}, {right, between}, {left, between}, {left, to.y()}, to}};
}

} // namespace

TaskPlottable::TaskPlottable(QCPAxis *x,
                             QCPAxis *y,
                             std::shared_ptr<const ChartSpec> chart,
                             std::vector<bool> shown,
                             const std::vector<SeriesStyle> &styles,
                             const Theme &theme)
    : CategoryPlottable(x, y, std::move(chart), theme)
    , m_shown(std::move(shown))
    , m_styles(styles)
{}

double TaskPlottable::barHeight() const
{
    return std::clamp(categoryPixels() * kBarShare, 2.0, kMostBar);
}

QRectF TaskPlottable::areaOf(const ChartSeries &series, std::size_t point) const
{
    return bar(series.x[point], series.low[point], series.y[point], barHeight());
}

QRectF TaskPlottable::markOf(const ChartSeries &series, std::size_t point) const
{
    const QPointF at(valuePixel(series.y[point]), placePixel(series.x[point]));
    const QRectF mark(at.x() - kMarkRadius, at.y() - kMarkRadius, 2 * kMarkRadius, 2 * kMarkRadius);
    return plotRect().adjusted(-1, 0, 1, 0).contains(at) ? mark : QRectF();
}

void TaskPlottable::draw(QCPPainter *painter)
{
    std::vector<QRectF> taken;
    drawLinks(*painter);
    drawTasks(*painter, taken);
    drawMarks(*painter, taken);
    drawWords(*painter, taken);
}

void TaskPlottable::drawTasks(QCPPainter &painter, std::vector<QRectF> &taken) const
{
    for (std::size_t i = 0; i < spec().series.size(); ++i) {
        const ChartSeries &series = spec().series[i];
        if (!m_shown[i] || series.kind != SeriesKind::Task)
            continue;
        for (std::size_t point = 0; point < series.x.size(); ++point) {
            const bool known = std::isfinite(series.low[point]) && std::isfinite(series.y[point]);
            const QRectF area = known ? areaOf(series, point) : QRectF();
            if (area.isNull())
                continue;
            const bool own = point < series.pointRoles.size();
            SeriesStyle style = own ? roleStyle(series.pointRoles[point], colors()) : m_styles[i];
            style.fill = mixed(style.fill, style.line.color(), 0.2);
            paintArea(painter, area, style);
            taken.push_back(area);
        }
    }
}

void TaskPlottable::drawMarks(QCPPainter &painter, std::vector<QRectF> &taken) const
{
    for (std::size_t i = 0; i < spec().series.size(); ++i) {
        const ChartSeries &series = spec().series[i];
        if (!m_shown[i] || series.kind != SeriesKind::Mark)
            continue;
        for (std::size_t point = 0; point < series.x.size(); ++point) {
            const QRectF mark = std::isfinite(series.y[point]) ? markOf(series, point) : QRectF();
            if (mark.isNull())
                continue;
            SpanPlottable::paintMark(painter, mark.center(), kMarkRadius, m_styles[i]);
            taken.push_back(mark);
        }
    }
}

void TaskPlottable::drawLinks(QCPPainter &painter) const
{
    const QRectF plot = plotRect();
    const auto endOf = [&](std::size_t index, std::size_t point, bool atEnd) {
        const ChartSeries &series = spec().series[index];
        const bool task = series.kind == SeriesKind::Task;
        const double value = task && !atEnd ? series.low[point] : series.y[point];
        const double aside = task ? 0 : atEnd ? kMarkRadius : -kMarkRadius;
        return QPointF(valuePixel(value) + aside, placePixel(series.x[point]));
    };
    painter.setAntialiasing(true);
    for (const ChartLink &link : spec().links) {
        if (!m_shown[link.fromSeries] || !m_shown[link.toSeries])
            continue;
        const QPointF from = endOf(link.fromSeries, link.fromPoint, true);
        const QPointF to = endOf(link.toSeries, link.toPoint, false);
        if (!std::isfinite(from.x()) || !std::isfinite(to.x()))
            continue; // of what has no date nothing can be told
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors().mutedText, 1.2));
        for (const QPolygonF &part : clippedLine(arrow(from, to), plot))
            painter.drawPolyline(part);
        if (!plot.contains(to))
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors().mutedText);
        painter.drawPolygon(
            QPolygonF({to, to + QPointF(-1.6 * kHead, -kHead), to + QPointF(-1.6 * kHead, kHead)}));
    }
}

void TaskPlottable::drawWords(QCPPainter &painter, std::vector<QRectF> &taken) const
{
    if (categoryPixels() < QFontMetricsF(labelFont(colors())).height() * 0.9)
        return; // rows too low for words; the table and the crosshair tell them
    for (std::size_t i = 0; i < spec().series.size(); ++i) {
        const ChartSeries &series = spec().series[i];
        const bool task = series.kind == SeriesKind::Task;
        if (!m_shown[i] || (!task && series.kind != SeriesKind::Mark))
            continue;
        for (std::size_t point = 0; point < series.pointLabels.size(); ++point) {
            const QString text = printable(series.pointLabels[point]);
            const bool known =
                std::isfinite(series.y[point]) && (!task || std::isfinite(series.low[point]));
            const QRectF thing = !known ? QRectF()
                                 : task ? areaOf(series, point)
                                        : markOf(series, point);
            if (text.isEmpty() || thing.isNull())
                continue;
            if (!task || !paintInside(painter, thing, text))
                writeBeside(painter, text, thing, taken);
        }
    }
}

void TaskPlottable::writeBeside(QCPPainter &painter,
                                const QString &text,
                                const QRectF &thing,
                                std::vector<QRectF> &taken) const
{
    const QFont font = labelFont(colors());
    const QFontMetricsF metrics(font);
    QRectF place(0, 0, metrics.horizontalAdvance(text) + 2, metrics.height());
    place.moveCenter(thing.center());
    const QRectF plot = plotRect();
    for (const double left : {thing.right() + kTextGap, thing.left() - kTextGap - place.width()}) {
        place.moveLeft(left);
        const bool inside = place.left() >= plot.left() && place.right() <= plot.right() + 4;
        const bool free = std::none_of(taken.begin(), taken.end(), [&](const QRectF &other) {
            return other.intersects(place);
        });
        if (!inside || !free)
            continue;
        taken.push_back(place);
        painter.fillRect(place, chartBackground(colors())); // arrows and grid stay away
        painter.setFont(font);
        painter.setPen(colors().text);
        painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, text);
        return;
    }
}

} // namespace headroom
