// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/categoryplottable.h"

#include <cmath>

namespace headroom {

namespace {

constexpr double kHatchDistance = 6;

} // namespace

CategoryPlottable::CategoryPlottable(QCPAxis *x,
                                     QCPAxis *y,
                                     std::shared_ptr<const ChartSpec> chart,
                                     const Theme &theme)
    : Plottable(x, y, std::move(chart))
    , m_theme(&theme)
{}

QRect CategoryPlottable::clipRect() const
{
    return mParentPlot->viewport();
}

QFont CategoryPlottable::labelFont(const Theme &theme)
{
    return pictureFont(theme.captionPt + 0.5, QFont::Medium);
}

double CategoryPlottable::placePixel(double place) const
{
    return spec().horizontal ? yScale()(place) : xScale()(place);
}

double CategoryPlottable::valuePixel(double value) const
{
    return spec().horizontal ? xScale()(value) : yScale()(value);
}

double CategoryPlottable::categoryPixels() const
{
    return std::abs(placePixel(1) - placePixel(0));
}

QRectF
CategoryPlottable::bar(double place, double from, double to, double across, double aside) const
{
    const double middle = placePixel(place) + aside;
    const double first = std::round(middle - across / 2);
    const double last = std::round(middle + across / 2);
    const double start = std::round(valuePixel(from));
    const double end = std::round(valuePixel(to));
    const QRectF area = spec().horizontal ? QRectF(QPointF(start, first), QPointF(end, last))
                                          : QRectF(QPointF(first, start), QPointF(last, end));
    const QRectF whole = area.normalized();
    const QRectF plot = plotRect().adjusted(0, 0, 1, 1);
    // A bar of no height is still a line.
    if (whole.isEmpty())
        return plot.contains(whole.topLeft()) ? whole : QRectF();
    return whole.intersected(plot);
}

void CategoryPlottable::paintArea(QCPPainter &painter,
                                  const QRectF &area,
                                  const SeriesStyle &style) const
{
    const QColor outline = style.line.color();
    painter.setAntialiasing(false);
    if (area.width() < 1 || area.height() < 1) {
        painter.setPen(QPen(outline, 1.5));
        painter.drawLine(QLineF(area.topLeft(), area.bottomRight()));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.fill);
    painter.drawRect(area);
    paintPattern(
        painter, QPolygonF(area), style.pattern, mixed(style.fill, outline, 0.6), kHatchDistance);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(outline, 1));
    painter.drawRect(area.adjusted(0, 0, -1, -1));
}

bool CategoryPlottable::paintInside(QCPPainter &painter,
                                    const QRectF &area,
                                    const QString &text) const
{
    constexpr double kAir = 5;
    const QString label = printable(text);
    const QFont font = labelFont(colors());
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(label) + 2 * kAir, metrics.height());
    if (label.isEmpty() || size.width() > area.width() || size.height() > area.height())
        return false;
    painter.setFont(font);
    painter.setPen(colors().text);
    painter.drawText(area, Qt::AlignCenter | Qt::TextSingleLine, label);
    return true;
}

} // namespace headroom
