// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plotaxes.h"

#include "models/presentation/chartreading.h"
#include "ui/charts/axistickers.h"
#include "ui/charts/chartranges.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/plotlabels.h"

#include <cmath>

namespace headroom {

namespace {

UnitScale lyingScale(const ChartSpec &spec)
{
    return spec.horizontal ? yAxisScale(spec) : xAxisScale(spec);
}

void styleLying(QCPAxis &x, const ChartSpec &spec, const Theme &theme)
{
    const ChartAxis &axis = lyingAxis(spec);
    const bool category = axis.kind == AxisKind::Category;
    x.setTicker(tickerFor(axis, lyingScale(spec).factor));
    const bool plane = isScatter(spec) && !category;
    x.grid()->setVisible((spec.horizontal || plane) && spec.emptyReason.isEmpty());
    const bool dated = axis.kind == AxisKind::Months; // month 0 is nobody's
    x.grid()->setZeroLinePen(dated ? QPen(Qt::NoPen) : QPen(theme.mutedText, 1));
    x.setBasePen(QPen(theme.mutedText, 1));
    x.setTickPen(category ? QPen(Qt::transparent) : QPen(theme.mutedText, 1));
    x.setSubTickPen(QPen(theme.border, 1));
    x.setSubTicks(!category);
    x.setTickLength(0, category ? 1 : 5);
    x.setSubTickLength(0, 3);
    x.setTickLabelPadding(4);
    if (category)
        x.setTickLabelColor(theme.text);
    x.setScaleType(axis.kind == AxisKind::Logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    const QString title = PlotLabels::titled(axis.title, lyingScale(spec).symbol);
    if (axis.kind != AxisKind::Months && !category && !title.isEmpty()) {
        x.setLabel(title);
        x.setLabelFont(pictureFont(theme.captionPt));
        x.setLabelColor(theme.mutedText);
    }
}

void styleUpright(QCPAxis &y, const ChartSpec &spec, const Theme &theme)
{
    const ChartAxis &axis = uprightAxis(spec);
    const bool rows = hasRows(spec);
    y.setTicker(tickerFor(axis, yAxisScale(spec).factor));
    y.ticker()->setTickCount(5);
    y.grid()->setVisible(spec.emptyReason.isEmpty() && !rows && !isContourMap(spec));
    y.grid()->setZeroLinePen(QPen(theme.mutedText, 1));
    y.setBasePen(spec.horizontal ? QPen(theme.mutedText, 1) : QPen(Qt::NoPen));
    y.setTickPen(QPen(Qt::transparent)); // the grid marks the values
    y.setTickLength(0, 1);               // of length 0 they would break the paths of a PDF
    y.setSubTicks(false);
    y.setTickLabelPadding(8);
    y.setRangeReversed(rows);
    if (rows)
        y.setTickLabelColor(theme.text);
    y.setScaleType(axis.kind == AxisKind::Logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
}

} // namespace

void styleAxes(QCPAxis &x, QCPAxis &y, const ChartSpec &spec, const Theme &theme)
{
    const bool empty = !spec.emptyReason.isEmpty();
    const QFont font = pictureFont(theme.captionPt);
    const QColor gridColor = mixed(chartBackground(theme), theme.border, 0.85);
    for (QCPAxis *axis : {&x, &y}) {
        axis->setVisible(!empty);
        axis->setTickLabelFont(font);
        axis->setTickLabelColor(theme.mutedText);
        axis->setLabel({});
        axis->grid()->setPen(QPen(gridColor, 1));
        axis->grid()->setSubGridVisible(false);
        axis->grid()->setAntialiased(false);
        axis->setNumberFormat(QStringLiteral("f"));
        axis->setSubTicks(true);
    }
    styleLying(x, spec, theme);
    styleUpright(y, spec, theme);
    // Where no value is known, numbers at their axis would be made up.
    QCPAxis &values = spec.horizontal ? x : y;
    values.setTickLabels(isMap(spec) || !hasNoKnownValue(spec));
}

void styleSecondAxis(QCPAxis &second, const ChartSpec &spec, const Theme &theme)
{
    const bool drawn = spec.second.has_value() && spec.emptyReason.isEmpty();
    second.setVisible(drawn);
    second.grid()->setVisible(false); // the first axis has one
    if (!drawn)
        return;
    second.setTicker(tickerFor(*spec.second, secondScale(spec).factor));
    second.ticker()->setTickCount(5);
    second.setTickLabelFont(pictureFont(theme.captionPt));
    second.setTickLabelColor(theme.mutedText);
    second.setNumberFormat(QStringLiteral("f"));
    second.setBasePen(QPen(Qt::NoPen));
    second.setTickPen(QPen(theme.mutedText, 1));
    second.setTickLength(0, 4);
    second.setSubTicks(false);
    second.setTickLabelPadding(6);
}

void nameCategories(QCPAxis &x, QCPAxis &y, const ChartSpec &spec, QSizeF size)
{
    constexpr double kMostNameShare = 0.3; // of the width, beside rows
    for (QCPAxis *axis : {&x, &y}) {
        const ChartAxis &of = axis == &x ? lyingAxis(spec) : uprightAxis(spec);
        const auto ticker = qSharedPointerDynamicCast<QCPAxisTickerText>(axis->ticker());
        if (!ticker || of.categories.empty())
            continue;
        const bool rows = axis == &y;
        const QFont font = axis->tickLabelFont();
        const double height = QFontMetricsF(font).height();
        const auto count = double(of.categories.size());
        const double row = std::max(1.0, (size.height() - height * 4) / count); // its height, about
        const double width = rows ? size.width() * kMostNameShare : (size.width() - 60) / count - 8;
        const int lines = rows ? std::clamp(static_cast<int>(row / (height * 1.05)), 1, 2) : 3;
        // Names that would cover each other are left to the crosshair.
        const auto step =
            static_cast<std::size_t>(rows ? std::max(1.0, std::ceil(height * 0.92 / row)) : 1.0);
        ticker->clear();
        for (std::size_t i = 0; i < of.categories.size(); i += step) {
            const TextBlock name(of.categories[i], font, width, lines);
            ticker->addTick(double(i), name.lines().join(u'\n'));
        }
    }
}

} // namespace headroom
