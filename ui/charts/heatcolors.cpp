// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatcolors.h"

#include "models/presentation/chartreading.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/clipping.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <array>
#include <cmath>
#include <limits>

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

double HeatScale::operator()(double value) const
{
    if (shares || std::isnan(value))
        return value;
    if (value < 0)
        return 2;
    return greatest > least ? std::clamp((value - least) / (greatest - least), 0.0, 1.0) : 1.0;
}

HeatScale heatScale(const ChartSpec &spec)
{
    const auto translated = [](const char *text) {
        return QCoreApplication::translate("Chart", text);
    };
    HeatScale scale;
    if (spec.y.unit == Unit::Share) {
        scale.anyUnknown = true; // the key tells all that there can be
        const auto percent = [&](int value) -> QString {
            return spec.locale.toString(value) + QStringLiteral("\u00a0%");
        };
        scale.leastName = percent(0);
        scale.greatestName = percent(100);
        scale.redName = translated(QT_TRANSLATE_NOOP("Chart", "over %1")).arg(scale.greatestName);
        return scale;
    }
    scale.shares = false;
    double least = std::numeric_limits<double>::infinity();
    scale.greatest = 0;
    for (const ChartSeries &row : spec.series) {
        for (const double value : row.y) {
            scale.anyUnknown = scale.anyUnknown || std::isnan(value);
            scale.anyBelow = scale.anyBelow || value < 0;
            least = value >= 0 ? std::min(least, value) : least;
            scale.greatest = value > scale.greatest ? value : scale.greatest;
        }
    }
    scale.least = scale.anyBelow || !std::isfinite(least) ? 0 : least;
    const std::vector<QString> names =
        amountsAlike(spec.y.unit, {scale.least, scale.greatest}, spec.locale);
    scale.leastName = names[0];
    scale.greatestName = names[1];
    scale.redName = translated(QT_TRANSLATE_NOOP("Chart", "below zero"));
    return scale;
}

double cellOffset(const ChartSpec &spec)
{
    return spec.x.kind == AxisKind::Category ? 0.5 : 0.0;
}

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
paintHeatKey(QPainter &painter, const QRectF &line, const HeatScale &scale, const Theme &theme)
{
    constexpr double kScale = 96;
    constexpr double kSwatch = 16;
    constexpr double kGap = 6;
    constexpr double kBetween = 16;
    constexpr int kSteps = 24;
    const QFont font = pictureFont(theme.captionPt);
    const QFontMetricsF metrics(font);
    const QString unknown = QCoreApplication::translate("Chart", "unknown");
    const auto widthOf = [&](const QString &text) {
        return std::ceil(metrics.horizontalAdvance(text));
    };
    const bool red = scale.shares || scale.anyBelow;
    const auto swatchWidth = [&](const QString &name) {
        return kBetween + kSwatch + kGap + widthOf(name);
    };
    const double width = widthOf(scale.leastName) + kGap + kScale + kGap
                         + widthOf(scale.greatestName) + (red ? swatchWidth(scale.redName) : 0)
                         + (scale.anyUnknown ? swatchWidth(unknown) : 0);
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
    const auto swatch = [&](double share, const QString &name) {
        x += kBetween;
        paintHeatCell(painter, QRectF(x, top, kSwatch, 11), share, theme);
        x += kSwatch + kGap;
        write(name);
    };
    write(scale.leastName);
    x += kGap;
    for (int i = 0; i < kSteps; ++i) {
        const double share = (i + 0.5) / kSteps;
        painter.fillRect(QRectF(x + i * kScale / kSteps, top, kScale / kSteps, 11),
                         heatColor(share, theme));
    }
    x += kScale + kGap;
    write(scale.greatestName);
    if (red)
        swatch(2, scale.redName);
    if (scale.anyUnknown)
        swatch(std::nan(""), unknown);
    painter.restore();
    return width;
}

} // namespace headroom
