// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatcolors.h"

#include "ui/charts/chartstyle.h"
#include "ui/charts/clipping.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <array>
#include <cmath>

namespace headroom {

namespace {

/// Cividis at every ninth of its length.
constexpr std::array<QRgb, 10> kCividis{0x00224e,
                                        0x123570,
                                        0x3b496c,
                                        0x575d6d,
                                        0x707173,
                                        0x8a8678,
                                        0xa59c74,
                                        0xc3b369,
                                        0xe1cc55,
                                        0xfee838};

constexpr double kHatch = 5;

void hatch(QPainter &painter, const QRectF &cell, const QColor &color)
{
    const std::vector<QLineF> lines = hatching(cell, kHatch);
    QPen pen(color, 1);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

QColor heatColor(double share, const Theme &theme)
{
    const double along = std::clamp(theme.dark ? share : 1 - share, 0.0, 1.0);
    const double at = along * double(kCividis.size() - 1);
    const auto low = std::min(static_cast<std::size_t>(at), kCividis.size() - 2);
    const QColor color = mixed(QColor(kCividis[low]), QColor(kCividis[low + 1]), at - double(low));
    // What carries little is pale, so that the eye goes to what carries much.
    return mixed(chartBackground(theme), color, std::clamp(0.4 + 0.8 * share, 0.4, 1.0));
}

QColor heatFill(double share, const Theme &theme)
{
    if (std::isnan(share))
        return unknownStyle(theme).fill;
    return share > 1 ? theme.danger : heatColor(share, theme);
}

void paintHeatCell(QPainter &painter, const QRectF &cell, double share, const Theme &theme)
{
    if (cell.isEmpty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(cell, heatFill(share, theme));
    if (std::isnan(share))
        hatch(painter, cell, unknownStyle(theme).line.color());
    else if (share > 1)
        hatch(painter, cell, mixed(theme.danger, chartBackground(theme), 0.75));
}

double
paintHeatKey(QPainter &painter, const QRectF &line, const Theme &theme, const QLocale &locale)
{
    constexpr double kScale = 96;
    constexpr double kSwatch = 16;
    constexpr double kGap = 6;
    constexpr double kBetween = 16;
    constexpr int kSteps = 24;
    const QFont font = pictureFont(theme.captionPt);
    const QFontMetricsF metrics(font);
    const auto percent = [&](int value) -> QString {
        return locale.toString(value) + QStringLiteral("\u00a0%");
    };
    const QString least = percent(0);
    const QString most = percent(100);
    const QString over = QCoreApplication::translate("Chart", "over %1").arg(most);
    const QString unknown = QCoreApplication::translate("Chart", "unknown");
    const auto widthOf = [&](const QString &text) {
        return std::ceil(metrics.horizontalAdvance(text));
    };
    const double width = widthOf(least) + kGap + kScale + kGap + widthOf(most) + kBetween + kSwatch
                         + kGap + widthOf(over) + kBetween + kSwatch + kGap + widthOf(unknown);
    if (width > line.width())
        return 0;
    painter.save();
    painter.setFont(font);
    double x = std::floor(line.right() - width);
    const double top = std::floor(line.center().y() - 5);
    const auto write = [&](const QString &text) {
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(x, line.top(), widthOf(text) + 1, line.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         text);
        x += widthOf(text);
    };
    write(least);
    x += kGap;
    for (int i = 0; i < kSteps; ++i) {
        const double share = (i + 0.5) / kSteps;
        painter.fillRect(QRectF(x + i * kScale / kSteps, top, kScale / kSteps, 11),
                         heatColor(share, theme));
    }
    x += kScale + kGap;
    write(most);
    x += kBetween;
    paintHeatCell(painter, QRectF(x, top, kSwatch, 11), 2, theme);
    x += kSwatch + kGap;
    write(over);
    x += kBetween;
    paintHeatCell(painter, QRectF(x, top, kSwatch, 11), std::nan(""), theme);
    x += kSwatch + kGap;
    write(unknown);
    painter.restore();
    return width;
}

} // namespace headroom
