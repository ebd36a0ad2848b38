// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/spanplottable.h"

#include <cmath>

namespace headroom {

namespace {

constexpr double kMarkRadius = 5.5;
constexpr double kTextGap = 9; // between a mark and its words
constexpr double kLineWidth = 4;
constexpr double kMostBar = 26;
constexpr double kUnlimited = 1e5; // pixels

/// The points of a series at a row.
std::pair<std::size_t, std::size_t> pointsAt(const ChartSeries &series, std::size_t row)
{
    const auto range = std::equal_range(series.x.begin(), series.x.end(), double(row));
    return {static_cast<std::size_t>(range.first - series.x.begin()),
            static_cast<std::size_t>(range.second - series.x.begin())};
}

QString labelAt(const ChartSeries &series, std::size_t point)
{
    return point < series.pointLabels.size() ? printable(series.pointLabels[point]) : QString();
}

} // namespace

SpanPlottable::SpanPlottable(QCPAxis *x,
                             QCPAxis *y,
                             std::shared_ptr<const ChartSpec> chart,
                             std::vector<bool> shown,
                             const std::vector<SeriesStyle> &styles,
                             const Theme &theme)
    : CategoryPlottable(x, y, std::move(chart), theme)
    , m_shown(std::move(shown))
    , m_styles(styles)
{}

void SpanPlottable::paintMark(QPainter &painter,
                              QPointF at,
                              double radius,
                              const SeriesStyle &style)
{
    QPolygonF shape;
    if (style.hatched) // what happens
        shape << at + QPointF(-radius, -radius) << at + QPointF(radius, -radius)
              << at + QPointF(0, radius);
    else
        shape << at + QPointF(0, -radius) << at + QPointF(radius, 0) << at + QPointF(0, radius)
              << at + QPointF(-radius, 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.line.color());
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.drawPolygon(shape);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

bool SpanPlottable::isLine(const ChartSeries &series) const
{
    return series.kind == SeriesKind::Span && series.role == SeriesRole::LeadTime;
}

bool SpanPlottable::isLow() const
{
    constexpr double kLeastBar = 8;
    return categoryPixels() < QFontMetricsF(labelFont(colors())).height() + kLeastBar + 4;
}

double SpanPlottable::barHeight() const
{
    if (isLow())
        return std::max(4.0, categoryPixels() - 3);
    return std::clamp(categoryPixels() * 0.36, 4.0, kMostBar);
}

double SpanPlottable::barCentre(double row) const
{
    if (isLow())
        return placePixel(row);
    // Bar, gap and the line of words together stand in the middle of the row.
    const double words = QFontMetricsF(labelFont(colors())).height();
    return placePixel(row) - std::min((words + 4) / 2, categoryPixels() * 0.24);
}

double SpanPlottable::lineCentre(double row) const
{
    if (isLow())
        return placePixel(row);
    const double words = QFontMetricsF(labelFont(colors())).height();
    return barCentre(row) + barHeight() / 2
           + std::min(words / 2 + 4, categoryPixels() / 2 - barHeight() / 2);
}

void SpanPlottable::draw(QCPPainter *painter)
{
    for (std::size_t row = 0; row < spec().x.categories.size(); ++row)
        drawRow(*painter, row);
}

void SpanPlottable::drawRow(QCPPainter &painter, std::size_t row) const
{
    Taken taken;
    drawSpans(painter, row, taken);
    drawMarks(painter, row, taken);
    drawWords(painter, row, taken);
}

void SpanPlottable::drawSpans(QCPPainter &painter, std::size_t row, Taken &taken) const
{
    const double aside = barCentre(double(row)) - placePixel(double(row));
    for (std::size_t i = 0; i < spec().series.size(); ++i) {
        const ChartSeries &series = spec().series[i];
        if (!m_shown[i] || series.kind != SeriesKind::Span)
            continue;
        const auto [first, last] = pointsAt(series, row);
        for (std::size_t point = first; point < last; ++point) {
            const bool line = isLine(series);
            const QRectF area =
                bar(double(row),
                    series.low[point],
                    series.y[point],
                    line ? kLineWidth : barHeight(),
                    line ? lineCentre(double(row)) - placePixel(double(row)) : aside);
            if (area.isEmpty())
                continue;
            if (line) {
                painter.fillRect(area, m_styles[i].line.color());
                taken.emplace_back(area.left(), area.right());
                continue;
            }
            paintArea(painter, area, m_styles[i]);
        }
    }
}

void SpanPlottable::drawMarks(QCPPainter &painter, std::size_t row, Taken &taken) const
{
    const QRectF plot = plotRect();
    const double y = lineCentre(double(row));
    for (std::size_t i = 0; i < spec().series.size(); ++i) {
        const ChartSeries &series = spec().series[i];
        if (!m_shown[i] || series.kind != SeriesKind::Mark)
            continue;
        const auto [first, last] = pointsAt(series, row);
        for (std::size_t point = first; point < last; ++point) {
            const double x = valuePixel(series.y[point]);
            if (x < plot.left() - 1 || x > plot.right() + 1)
                continue;
            paintMark(painter, {x, y}, kMarkRadius, m_styles[i]);
            taken.emplace_back(x - kMarkRadius, x + kMarkRadius);
        }
    }
}

void SpanPlottable::drawWords(QCPPainter &painter, std::size_t row, Taken &taken) const
{
    const QRectF plot = plotRect();
    const double y = lineCentre(double(row));
    for (std::size_t i = 0; i < spec().series.size(); ++i) {
        const ChartSeries &series = spec().series[i];
        if (!m_shown[i])
            continue;
        const auto [first, last] = pointsAt(series, row);
        for (std::size_t point = first; point < last; ++point) {
            const QString text = labelAt(series, point);
            const double at = valuePixel(series.y[point]);
            const bool inSight = at >= plot.left() - 1 && at <= plot.right() + 1;
            if (text.isEmpty())
                continue;
            if (series.kind == SeriesKind::Mark && inSight) {
                // What is to be done stands before its mark, what happens after it.
                const bool before = series.role == SeriesRole::LeadTime;
                const bool written =
                    before ? write(painter, text, at - kTextGap, kUnlimited, y, taken, true)
                           : write(painter, text, at + kTextGap, kUnlimited, y, taken);
                if (!written && before)
                    write(painter, text, at + kTextGap, kUnlimited, y, taken);
                else if (!written)
                    write(painter, text, at - kTextGap, kUnlimited, y, taken, true);
            } else if (isLine(series)) {
                drawOnLine(painter, row, series, point);
            } else if (series.kind == SeriesKind::Span) {
                const double left = std::max(plot.left(), valuePixel(series.low[point])) + 2;
                write(painter, text, left, plot.right() - left, y, taken);
            }
        }
    }
}

void SpanPlottable::drawOnLine(QCPPainter &painter,
                               std::size_t row,
                               const ChartSeries &series,
                               std::size_t point) const
{
    constexpr double kLeastLine = 24; // that stays in sight on both sides
    const double y = lineCentre(double(row));
    const QRectF line = bar(
        double(row), series.low[point], series.y[point], kLineWidth, y - placePixel(double(row)));
    const QFont font = pictureFont(colors().captionPt);
    const QFontMetricsF metrics(font);
    const QString text = labelAt(series, point);
    QRectF box(0, 0, metrics.horizontalAdvance(text) + 10, metrics.height());
    if (line.width() < box.width() + 2 * kLeastLine)
        return;
    box.moveCenter(line.center());
    painter.fillRect(box, chartBackground(colors()));
    painter.setFont(font);
    painter.setPen(colors().mutedText);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, text);
}

bool SpanPlottable::write(QCPPainter &painter,
                          const QString &text,
                          double left,
                          double most,
                          double y,
                          Taken &taken,
                          bool upTo) const
{
    const QFont font = labelFont(colors());
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, most);
    const double width = metrics.horizontalAdvance(shown) + 2;
    const QRectF place(
        upTo ? left - width : left, y - metrics.height() / 2, width, metrics.height());
    const QRectF plot = plotRect();
    if (place.left() < plot.left() - 2 || place.right() > plot.right() + 8)
        return false;
    for (const auto &[from, to] : taken) {
        if (place.left() < to + 2 && place.right() > from - 2)
            return false;
    }
    taken.emplace_back(place.left(), place.right());
    if (!isLow())
        painter.fillRect(place, chartBackground(colors())); // lines of the grid stay away
    painter.setFont(font);
    painter.setPen(colors().text);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return true;
}

} // namespace headroom
