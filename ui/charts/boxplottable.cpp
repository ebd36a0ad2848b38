// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/boxplottable.h"

#include "ui/charts/clipping.h"

#include <QCoreApplication>

#include <cmath>

namespace headroom {

namespace {

constexpr double kGroupShare = 0.62; // of the distance between two categories
constexpr double kMostBox = 56;
constexpr double kCapShare = 0.5; // of a box's width, for the ends of its whiskers

} // namespace

BoxPlottable::BoxPlottable(QCPAxis *x,
                           QCPAxis *y,
                           std::shared_ptr<const ChartSpec> chart,
                           std::vector<std::size_t> series,
                           const std::vector<SeriesStyle> &styles,
                           const Theme &theme)
    : CategoryPlottable(x, y, std::move(chart), theme)
    , m_series(std::move(series))
    , m_styles(styles)
{}

void BoxPlottable::draw(QCPPainter *painter)
{
    for (std::size_t turn = 0; turn < m_series.size(); ++turn) {
        for (std::size_t point = 0; point < spec().series[m_series[turn]].x.size(); ++point)
            drawBox(*painter, turn, point);
    }
}

void BoxPlottable::drawLevel(QCPPainter &painter, double value, double from, double to) const
{
    const double level = std::round(valuePixel(value)); // pens are two pixels wide, and sharp
    const QPolygonF line = spec().horizontal
                               ? QPolygonF(QList<QPointF>{{level, from}, {level, to}})
                               : QPolygonF(QList<QPointF>{{from, level}, {to, level}});
    for (const QPolygonF &part : clippedLine(line, plotRect()))
        painter.drawPolyline(part);
}

void BoxPlottable::drawWhisker(QCPPainter &painter, double from, double to, double across) const
{
    const double start = valuePixel(from);
    const double end = valuePixel(to);
    const QPolygonF line = spec().horizontal
                               ? QPolygonF(QList<QPointF>{{start, across}, {end, across}})
                               : QPolygonF(QList<QPointF>{{across, start}, {across, end}});
    for (const QPolygonF &part : clippedLine(line, plotRect()))
        painter.drawPolyline(part);
}

void BoxPlottable::drawUnknown(QCPPainter &painter, double place, double across, double aside) const
{
    const QCPRange range = (spec().horizontal ? mKeyAxis : mValueAxis)->range();
    const QRectF area = bar(place, range.lower, range.upper, across, aside);
    paintArea(painter, area, unknownStyle(colors()));
    paintInside(painter, area, QCoreApplication::translate("Chart", "unknown"));
}

void BoxPlottable::drawBox(QCPPainter &painter, std::size_t turn, std::size_t point) const
{
    const ChartSeries &series = spec().series[m_series[turn]];
    const SeriesStyle &style = m_styles[m_series[turn]];
    const auto count = static_cast<double>(m_series.size());
    const double pitch = std::min(categoryPixels() * kGroupShare / count, kMostBox * 1.15);
    const double width = std::max(2.0, pitch * (count > 1 ? 0.86 : 1.0));
    const double aside = (double(turn) - (count - 1) / 2) * pitch;
    const double place = series.x[point];
    const double median = series.y[point];
    if (point >= series.spreads.size() || !std::isfinite(median)) {
        drawUnknown(painter, place, width, aside);
        return;
    }
    const ChartSpread &spread = series.spreads[point];
    const double middle = std::round(placePixel(place) + aside);
    painter.setAntialiasing(false);
    painter.setPen(QPen(style.line.color(), 2, Qt::SolidLine, Qt::FlatCap));
    const double cap = width * kCapShare / 2;
    if (std::isfinite(spread.least) && std::isfinite(spread.lowerQuartile)) {
        drawWhisker(painter, spread.least, spread.lowerQuartile, middle);
        drawLevel(painter, spread.least, middle - cap, middle + cap);
    }
    if (std::isfinite(spread.greatest) && std::isfinite(spread.upperQuartile)) {
        drawWhisker(painter, spread.upperQuartile, spread.greatest, middle);
        drawLevel(painter, spread.greatest, middle - cap, middle + cap);
    }
    if (std::isfinite(spread.lowerQuartile) && std::isfinite(spread.upperQuartile)) {
        const QRectF box = bar(place, spread.lowerQuartile, spread.upperQuartile, width, aside);
        if (!box.isNull())
            paintArea(painter, box, style);
    }
    painter.setAntialiasing(false);
    painter.setPen(QPen(colors().text, 2, Qt::SolidLine, Qt::FlatCap));
    drawLevel(painter, median, middle - width / 2, middle + width / 2);
}

} // namespace headroom
