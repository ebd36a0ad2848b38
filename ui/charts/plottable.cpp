// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plottable.h"

#include "models/presentation/chartreading.h"

#include <algorithm>
#include <cmath>

namespace headroom {

Plottable::Plottable(QCPAxis *x, QCPAxis *y, std::shared_ptr<const ChartSpec> spec)
    : QCPAbstractPlottable(x, y)
    , m_spec(std::move(spec))
{
    setSelectable(QCP::stNone);
}

double
Plottable::selectTest(const QPointF & /*at*/, bool /*onlySelectable*/, QVariant * /*details*/) const
{
    return -1; // the crosshair reads values; nothing is selected
}

QCPRange Plottable::getKeyRange(bool &found, QCP::SignDomain /*signs*/) const
{
    found = false; // ranges come from the ChartSpec
    return {};
}

QCPRange
Plottable::getValueRange(bool &found, QCP::SignDomain /*signs*/, const QCPRange & /*keys*/) const
{
    found = false;
    return {};
}

void Plottable::drawLegendIcon(QCPPainter * /*painter*/, const QRectF & /*place*/) const {}

bool Plottable::holds(const ChartSeries &series) const
{
    return holdsValue(series, m_spec->x.kind);
}

QRectF Plottable::plotRect() const
{
    return mKeyAxis->axisRect()->rect();
}

Plottable::Scale Plottable::scaleOf(const QCPAxis &axis)
{
    if (axis.scaleType() == QCPAxis::stLogarithmic)
        return {1, 0, &axis};
    const QCPRange range = axis.range();
    const double from = axis.coordToPixel(range.lower);
    const double to = axis.coordToPixel(range.upper);
    const double factor = (to - from) / range.size();
    return {factor, from - range.lower * factor, nullptr};
}

Plottable::Scale Plottable::xScale() const
{
    return scaleOf(*mKeyAxis);
}

Plottable::Scale Plottable::yScale() const
{
    return scaleOf(*mValueAxis);
}

Plottable::Stretch Plottable::visible(const std::vector<double> &x) const
{
    const QCPRange range = mKeyAxis->range();
    auto first = std::lower_bound(x.begin(), x.end(), range.lower);
    auto last = std::upper_bound(first, x.end(), range.upper);
    if (first != x.begin())
        --first;
    if (last != x.end())
        ++last;
    return {static_cast<std::size_t>(first - x.begin()),
            static_cast<std::size_t>(last - x.begin())};
}

bool Plottable::isDense(const Stretch &stretch) const
{
    return static_cast<double>(stretch.size()) > 2 * plotRect().width();
}

std::vector<std::size_t> Plottable::columns(const std::vector<double> &x) const
{
    const QRectF rect = plotRect();
    const auto count = static_cast<std::size_t>(rect.width());
    std::vector<std::size_t> result;
    result.reserve(count + 1);
    // Points are mostly evenly spaced, so the next edge lies about as far as the last one did: look
    // there first, and search through all the rest only where that is wrong.
    constexpr std::size_t kSlack = 4;
    std::size_t from = 0;
    std::size_t stride = 0;
    for (std::size_t column = 0; column <= count; ++column) {
        const double edge = mKeyAxis->pixelToCoord(rect.left() + static_cast<double>(column));
        std::size_t low = std::min(x.size(), from + (stride > kSlack ? stride - kSlack : 0));
        std::size_t high = std::min(x.size(), from + stride + kSlack);
        const bool within =
            (low == from || x[low - 1] < edge) && (high == x.size() || x[high] >= edge);
        if (!within) {
            low = from;
            high = x.size();
        }
        const auto found = std::lower_bound(x.begin() + static_cast<std::ptrdiff_t>(low),
                                            x.begin() + static_cast<std::ptrdiff_t>(high),
                                            edge);
        const auto index = static_cast<std::size_t>(found - x.begin());
        stride = index - from;
        from = index;
        result.push_back(index);
    }
    return result;
}

bool Plottable::isVector(const QCPPainter &painter)
{
    return painter.modes().testFlag(QCPPainter::pmVectorized);
}

void Plottable::fill(QCPPainter &painter,
                     const std::vector<QRectF> &rectangles,
                     const QColor &color)
{
    if (rectangles.empty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.setAntialiasing(false);
    if (isVector(painter)) {
        painter.drawRects(rectangles.data(), static_cast<int>(rectangles.size()));
        return;
    }
    // Whole pixels go past the rasteriser; without smoothing the picture is the same.
    std::vector<QRect> pixels;
    pixels.reserve(rectangles.size());
    for (const QRectF &rectangle : rectangles)
        pixels.push_back(rectangle.toRect());
    painter.drawRects(pixels.data(), static_cast<int>(pixels.size()));
}

void Plottable::fill(QCPPainter &painter, const ColumnSpans &spans, const QColor &color) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.setAntialiasing(false);
    const int left = qRound(plotRect().left());
    if (isVector(painter)) {
        for (const QPolygonF &outline : outlinesOf(spans, left))
            painter.drawPolygon(outline);
        return;
    }
    const std::vector<QRect> rectangles = rectanglesOf(spans, left);
    painter.drawRects(rectangles.data(), static_cast<int>(rectangles.size()));
}

} // namespace headroom
