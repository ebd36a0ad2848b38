// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/swingplottable.h"

#include <QCoreApplication>

#include <cmath>

namespace headroom {

namespace {

constexpr double kBarShare = 0.66; // of the distance between two rows
constexpr double kMostBar = 40;
constexpr double kLabelGap = 5;

} // namespace

SwingPlottable::SwingPlottable(QCPAxis *x,
                               QCPAxis *y,
                               std::shared_ptr<const ChartSpec> chart,
                               std::vector<bool> shown,
                               const std::vector<SeriesStyle> &styles,
                               const Theme &theme)
    : CategoryPlottable(x, y, std::move(chart), theme)
    , m_shown(std::move(shown))
    , m_styles(styles)
{}

void SwingPlottable::draw(QCPPainter *painter)
{
    struct Swing
    {
        std::size_t series = 0;
        std::size_t point = 0;
        double length = 0;
    };

    std::vector<Swing> swings;
    for (std::size_t i = 0; i < spec().series.size(); ++i) {
        const ChartSeries &series = spec().series[i];
        if (!m_shown[i] || series.kind != SeriesKind::Swing)
            continue;
        for (std::size_t point = 0; point < series.x.size(); ++point)
            swings.push_back({i, point, std::abs(series.y[point] - series.low[point])});
    }
    // Where both ends of an input lie on one side, the shorter bar stays in sight on the longer.
    std::stable_sort(swings.begin(), swings.end(), [](const Swing &a, const Swing &b) {
        return a.length > b.length;
    });
    for (const Swing &swing : swings)
        drawBar(*painter, swing.series, swing.point);
}

void SwingPlottable::drawBar(QCPPainter &painter, std::size_t index, std::size_t point) const
{
    const ChartSeries &series = spec().series[index];
    const double across = std::clamp(categoryPixels() * kBarShare, 1.0, kMostBar);
    const double from = series.low[point];
    const double to = series.y[point];
    if (!std::isfinite(from))
        return;
    if (!std::isfinite(to)) {
        drawUnknown(painter, bar(series.x[point], from, from, across));
        return;
    }
    const QRectF area = bar(series.x[point], from, to, across);
    if (area.isNull())
        return;
    SeriesStyle style = m_styles[index];
    style.fill = mixed(style.fill, style.line.color(), 0.3);
    paintArea(painter, area, style);
    if (point < series.pointLabels.size())
        drawLabel(painter, area, printable(series.pointLabels[point]), to < from);
}

void SwingPlottable::drawUnknown(QCPPainter &painter, const QRectF &at) const
{
    const QString word = QCoreApplication::translate("Chart", "unknown");
    const QFont font = labelFont(colors());
    const double width = QFontMetricsF(font).horizontalAdvance(word) + 14;
    const QRectF box(at.left() + 1, at.top(), width, at.height());
    paintArea(painter, box.intersected(plotRect()), unknownStyle(colors()));
    paintInside(painter, box, word);
}

void SwingPlottable::drawLabel(QCPPainter &painter,
                               const QRectF &area,
                               const QString &label,
                               bool left) const
{
    const QFont font = labelFont(colors());
    const QFontMetricsF metrics(font);
    if (label.isEmpty() || categoryPixels() < metrics.height() * 0.9)
        return; // the table and the crosshair tell it
    const double width = metrics.horizontalAdvance(label) + 2;
    QRectF place(0, 0, width, metrics.height());
    place.moveCenter(area.center());
    place.moveLeft(left ? area.left() - kLabelGap - width : area.right() + kLabelGap);
    const QRectF plot = plotRect();
    if (place.left() < plot.left() || place.right() > plot.right() + 4) {
        paintInside(painter, area, label);
        return;
    }
    painter.setFont(font);
    painter.setPen(colors().text);
    painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, label);
}

} // namespace headroom
