// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/mapcolors.h"

#include "ui/charts/chartstyle.h"
#include "ui/charts/contourplottable.h"
#include "ui/charts/heatcolors.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <array>
#include <cmath>

namespace headroom {

namespace {

/// Viridis at every tenth of its length.
constexpr std::array<QRgb, 11> kViridis{0x440154,
                                        0x482475,
                                        0x414487,
                                        0x355f8d,
                                        0x2a788e,
                                        0x21918c,
                                        0x22a884,
                                        0x44bf70,
                                        0x7ad151,
                                        0xbddf26,
                                        0xfde725};

} // namespace

QColor mapColor(double share)
{
    const double at = std::clamp(share, 0.0, 1.0) * double(kViridis.size() - 1);
    const auto low = std::min(static_cast<std::size_t>(at), kViridis.size() - 2);
    return mixed(QColor(kViridis[low]), QColor(kViridis[low + 1]), at - double(low));
}

QColor mapLineColor()
{
    return {255, 255, 255, 150};
}

MapKey mapKey(const ChartSpec &spec)
{
    const std::vector<double> levels = contourLevels(spec);
    MapKey key;
    key.title = printable(spec.values.title);
    key.bands = levels.empty() ? 0 : levels.size() + 1;
    if (!levels.empty()) {
        const std::vector<QString> names = levelNames(spec, levels);
        key.least = names.front();
        key.greatest = names.back();
    }
    key.anyUnknown =
        std::any_of(spec.series.begin(), spec.series.end(), [](const ChartSeries &row) {
            return std::any_of(
                row.y.begin(), row.y.end(), [](double value) { return !std::isfinite(value); });
        });
    return key;
}

double paintMapKey(QPainter &painter, const QRectF &line, const MapKey &key, const Theme &theme)
{
    constexpr double kBand = 18;
    constexpr double kSwatch = 16;
    constexpr double kGap = 6;
    constexpr double kBetween = 16;
    if (key.bands == 0 && !key.anyUnknown)
        return 0;
    const QFont font = pictureFont(theme.captionPt);
    const QFontMetricsF metrics(font);
    const QString unknown = QCoreApplication::translate("Chart", "unknown");
    const auto widthOf = [&](const QString &text) {
        return std::ceil(metrics.horizontalAdvance(text));
    };
    const double bands = double(key.bands) * kBand;
    const double scale =
        key.bands > 0 ? widthOf(key.least) + kGap + bands + kGap + widthOf(key.greatest) : 0;
    const double width = (key.title.isEmpty() ? 0 : widthOf(key.title) + kBetween) + scale
                         + (key.anyUnknown ? kBetween + kSwatch + kGap + widthOf(unknown) : 0);
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
    if (!key.title.isEmpty()) {
        write(key.title);
        x += kBetween;
    }
    if (key.bands > 0) {
        write(key.least);
        x += kGap;
        for (std::size_t band = 0; band < key.bands; ++band) {
            painter.fillRect(QRectF(x + double(band) * kBand, top, kBand, 11),
                             mapColor((double(band) + 0.5) / double(key.bands)));
        }
        x += bands + kGap;
        write(key.greatest);
    }
    if (key.anyUnknown) {
        x += kBetween;
        paintHeatCell(painter, QRectF(x, top, kSwatch, 11), std::nan(""), theme);
        x += kSwatch + kGap;
        write(unknown);
    }
    painter.restore();
    return width;
}

} // namespace headroom
