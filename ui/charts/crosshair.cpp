// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/crosshair.h"

#include "models/presentation/chartreading.h"
#include "ui/charts/heatcolors.h"
#include "ui/charts/plotlabels.h"

#include <cmath>

namespace headroom {

Crosshair::Crosshair(QCustomPlot *plot,
                     std::shared_ptr<const ChartSpec> chart,
                     const Theme &theme,
                     std::vector<SeriesStyle> styles)
    : QCPLayerable(plot, QStringLiteral("overlay"))
    , m_spec(std::move(chart))
    , m_theme(&theme)
    , m_styles(std::move(styles))
    , m_shown(usuallyShown(*m_spec))
{}

void Crosshair::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(true);
}

QRectF Crosshair::marked() const
{
    if (!m_at)
        return {};
    const QRectF plot(mParentPlot->axisRect()->rect());
    const QCPAxis *x = mParentPlot->xAxis;
    const QCPAxis *y = mParentPlot->yAxis;
    if (m_spec->horizontal) {
        const QRectF row(QPointF(plot.left(), y->coordToPixel(*m_at - 0.5)),
                         QPointF(plot.right(), y->coordToPixel(*m_at + 0.5)));
        return row.normalized();
    }
    if (isScatter(*m_spec) || isContourMap(*m_spec))
        return markedPoint();
    if (!isHeatMap(*m_spec))
        return markedLine();
    const auto row = double(m_row);
    const double left = *m_at - cellOffset(*m_spec);
    const QRectF cell(QPointF(x->coordToPixel(left), y->coordToPixel(row - 0.5)),
                      QPointF(x->coordToPixel(left + 1), y->coordToPixel(row + 0.5)));
    return cell.normalized().intersected(plot.adjusted(0, 0, 1, 1));
}

QRectF Crosshair::markedPoint() const
{
    constexpr double kRadius = 7;
    double y = 0;
    if (isContourMap(*m_spec)) {
        y = m_spec->series[m_row].at;
    } else {
        const std::optional<PointRef> point = scatterPoint(*m_spec, m_row);
        y = point ? m_spec->series[point->series].y[point->point] : std::nan("");
    }
    const QPointF at(mParentPlot->xAxis->coordToPixel(*m_at), mParentPlot->yAxis->coordToPixel(y));
    const QRectF plot(mParentPlot->axisRect()->rect());
    if (!std::isfinite(y) || !plot.adjusted(-1, -1, 2, 2).contains(at))
        return {};
    return {at.x() - kRadius, at.y() - kRadius, 2 * kRadius, 2 * kRadius};
}

QRectF Crosshair::markedLine() const
{
    // What holds for a whole month is read in its middle.
    double half = 0;
    for (const ChartSeries &series : m_spec->series) {
        const int point = pointAt(series, *m_at, m_spec->x.kind);
        if (point < 0 || !holdsValue(series, m_spec->x.kind))
            continue;
        const auto next = static_cast<std::size_t>(point) + 1;
        half = (next < series.x.size() ? series.x[next] - series.x[next - 1]
                                       : lastStep(series, m_spec->x.kind))
               / 2;
        break;
    }
    const QRectF plot(mParentPlot->axisRect()->rect());
    const double x = mParentPlot->xAxis->coordToPixel(*m_at + half);
    if (x < plot.left() || x > plot.right())
        return {};
    return {std::floor(x), plot.top(), 0, plot.height()};
}

void Crosshair::draw(QCPPainter *painter)
{
    const QRectF mark = marked();
    if (mark.isNull())
        return;
    if (isScatter(*m_spec) || isContourMap(*m_spec)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(chartBackground(*m_theme), 4));
        painter->drawEllipse(mark);
        painter->setPen(QPen(m_theme->text, 2));
        painter->drawEllipse(mark);
        return;
    }
    if (m_spec->horizontal || isHeatMap(*m_spec)) {
        painter->setAntialiasing(false);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_theme->text, m_spec->horizontal ? 1 : 2));
        painter->drawRect(mark.adjusted(0, 0, -1, -1));
        return;
    }
    painter->setPen(QPen(m_theme->mutedText, 1));
    painter->drawLine(QLineF(mark.topLeft(), mark.bottomLeft()));
    drawDots(*painter, mark.left());
}

void Crosshair::drawDots(QCPPainter &painter, double x) const
{
    for (std::size_t i = 0; i < m_spec->series.size(); ++i) {
        const ChartSeries &series = m_spec->series[i];
        if (!m_shown[i] || !PlotLabels::hasEnd(series))
            continue;
        const int point = pointAt(series, *m_at, m_spec->x.kind);
        if (point < 0)
            continue;
        const double value = series.y[static_cast<std::size_t>(point)];
        const QCPAxis *values =
            isOnSecond(*m_spec, series) ? mParentPlot->yAxis2 : mParentPlot->yAxis;
        if (std::isnan(value) || !values->range().contains(value))
            continue;
        painter.setPen(QPen(chartBackground(*m_theme), 2));
        painter.setBrush(m_styles[i].line.color());
        painter.drawEllipse(QPointF(x, values->coordToPixel(value)), 4.5, 4.5);
    }
}

} // namespace headroom
