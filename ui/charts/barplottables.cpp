// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barplottables.h"

#include "models/presentation/chartreading.h"

#include <QCoreApplication>

#include <cmath>

namespace headroom {

namespace {

constexpr double kBarShare = 0.62; // of the distance between two categories
constexpr double kMostColumn = 110;
constexpr double kMostRow = 44;
constexpr double kLabelRow = 16; // high enough for a label
constexpr double kLabelGap = 4;

double acrossOf(double categoryPixels, bool horizontal)
{
    if (!horizontal)
        return std::min(categoryPixels * kBarShare, kMostColumn);
    // Low rows leave less air between them, so that a label still fits.
    const double labelled = std::min(kLabelRow, categoryPixels - 2);
    return std::min(std::max(categoryPixels * kBarShare, labelled), kMostRow);
}

QString unknownWord()
{
    return QCoreApplication::translate("Chart", "unknown");
}

} // namespace

WaterfallPlottable::WaterfallPlottable(QCPAxis *x,
                                       QCPAxis *y,
                                       std::shared_ptr<const ChartSpec> chart,
                                       std::size_t series,
                                       const Theme &theme)
    : CategoryPlottable(x, y, std::move(chart), theme)
    , m_series(series)
{}

void WaterfallPlottable::draw(QCPPainter *painter)
{
    const double across = acrossOf(categoryPixels(), spec().horizontal);
    for (std::size_t point = 0; point < series().x.size(); ++point)
        drawBar(*painter, point, across);
}

void WaterfallPlottable::drawBar(QCPPainter &painter, std::size_t point, double across) const
{
    const ChartSeries &data = series();
    const double low = data.low[point];
    const double high = low + data.y[point];
    if (!std::isfinite(high)) {
        const QCPRange range = (spec().horizontal ? mKeyAxis : mValueAxis)->range();
        const QRectF area = bar(data.x[point], 0, range.upper, across);
        paintArea(painter, area, unknownStyle(colors()));
        paintInside(painter, area, unknownWord());
        return;
    }
    const QRectF area = bar(data.x[point], low, high, across);
    const SeriesRole role = point < data.pointRoles.size() ? data.pointRoles[point] : data.role;
    SeriesStyle style = roleStyle(role, colors());
    style.fill = mixed(style.fill, style.line.color(), 0.45); // few bars carry strong colours
    paintArea(painter, area, style);

    const bool joins = point + 1 < data.x.size() && std::isfinite(data.low[point + 1]);
    if (joins && !area.isNull()) {
        painter.setPen(QPen(colors().mutedText, 1));
        const double level = std::round(valuePixel(high));
        const double next = placePixel(data.x[point + 1]) - across / 2;
        const QLineF joint = spec().horizontal ? QLineF(level, area.bottom(), level, next)
                                               : QLineF(area.right(), level, next, level);
        if (plotRect().adjusted(-1, -1, 1, 1).contains(joint.p2()))
            painter.drawLine(joint);
    }
    drawLabel(painter, point, area);
}

void WaterfallPlottable::drawLabel(QCPPainter &painter, std::size_t point, const QRectF &area) const
{
    const ChartSeries &data = series();
    if (point >= data.pointLabels.size() || area.isNull())
        return;
    const QString label = printable(data.pointLabels[point]);
    const QFont font = pictureFont(colors().bodyPt, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(colors().text);
    const double width = metrics.horizontalAdvance(label) + 2;
    const double height = metrics.height();
    if (spec().horizontal) {
        painter.drawText(
            QRectF(area.right() + kLabelGap, area.center().y() - height / 2, width, height),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            label);
        return;
    }
    // Below where what is missing hangs under the line; above everywhere else.
    const bool hangs = data.low[point] + data.y[point] < 0 && data.low[point] <= 0;
    const double top = hangs ? area.bottom() + kLabelGap : area.top() - height - kLabelGap + 2;
    const double most = categoryPixels();
    if (width > most) {
        const TextBlock block(label, pictureFont(colors().captionPt, QFont::DemiBold), most, 1);
        block.paint(painter, {area.center().x() - block.width() / 2, top}, colors().text);
        return;
    }
    painter.drawText(QRectF(area.center().x() - width / 2, top, width, height),
                     Qt::AlignCenter | Qt::TextSingleLine,
                     label);
}

CategoryStackPlottable::CategoryStackPlottable(QCPAxis *x,
                                               QCPAxis *y,
                                               std::shared_ptr<const ChartSpec> chart,
                                               std::vector<std::size_t> series,
                                               const std::vector<SeriesStyle> &styles,
                                               const Theme &theme)
    : CategoryPlottable(x, y, std::move(chart), theme)
    , m_series(std::move(series))
    , m_styles(styles)
{}

void CategoryStackPlottable::draw(QCPPainter *painter)
{
    for (std::size_t category = 0; category < spec().x.categories.size(); ++category)
        drawStack(*painter, category);
}

void CategoryStackPlottable::drawStack(QCPPainter &painter, std::size_t category) const
{
    const double across = acrossOf(categoryPixels(), spec().horizontal);
    double above = 0;
    double below = 0;
    QRectF last;
    QString outside; // the label of the last part, where it has no room in it
    for (const std::size_t index : m_series) {
        const ChartSeries &part = spec().series[index];
        const int point = pointAt(part, double(category), AxisKind::Category);
        if (point < 0)
            continue;
        const auto at = static_cast<std::size_t>(point);
        const double value = part.y[at];
        if (!std::isfinite(value)) {
            drawUnknown(painter, double(category), above, across);
            return;
        }
        if (value == 0)
            continue;
        double &base = value > 0 ? above : below;
        const QRectF area = bar(double(category), base, base + value, across);
        base += value;
        if (area.isEmpty())
            continue;
        SeriesStyle style = m_styles[index];
        style.fill = mixed(style.fill, style.line.color(), 0.2);
        paintArea(painter, area, style);
        const QString label = at < part.pointLabels.size() ? part.pointLabels[at] : QString();
        const bool written = paintInside(painter, area, label);
        last = area;
        outside = written ? QString() : label;
    }
    if (!outside.isEmpty())
        drawOutside(painter, last, outside);
}

void CategoryStackPlottable::drawUnknown(QCPPainter &painter,
                                         double category,
                                         double from,
                                         double across) const
{
    const QCPRange range = (spec().horizontal ? mKeyAxis : mValueAxis)->range();
    const double to =
        spec().y.unit == Unit::Share && range.contains(1) ? std::max(1.0, from) : range.upper;
    const QRectF area = bar(category, from, to, across);
    paintArea(painter, area, unknownStyle(colors()));
    paintInside(painter, area, unknownWord());
}

void CategoryStackPlottable::drawOutside(QCPPainter &painter,
                                         const QRectF &last,
                                         const QString &text) const
{
    const QString label = printable(text);
    const QFont font = labelFont(colors());
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(label) + 2;
    QRectF place(0, 0, width, metrics.height());
    if (spec().horizontal)
        place.moveTopLeft({last.right() + kLabelGap, last.center().y() - place.height() / 2});
    else
        place.moveTopLeft({last.center().x() - width / 2, last.top() - place.height() - 1});
    if (!QRectF(mParentPlot->viewport()).contains(place))
        return; // the table tells it
    painter.setFont(font);
    painter.setPen(colors().text);
    painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, label);
}

} // namespace headroom
