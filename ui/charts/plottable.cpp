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

double Plottable::selectTest(const QPointF &, bool, QVariant *) const
{
    return -1; // the crosshair reads values; nothing is selected
}

QCPRange Plottable::getKeyRange(bool &found, QCP::SignDomain) const
{
    found = false; // ranges come from the ChartSpec
    return {};
}

QCPRange Plottable::getValueRange(bool &found, QCP::SignDomain, const QCPRange &) const
{
    found = false;
    return {};
}

void Plottable::drawLegendIcon(QCPPainter *, const QRectF &) const {}

bool Plottable::holds(const ChartSeries &series) const
{
    return holdsValue(series, m_spec->x.kind);
}

QRectF Plottable::plotRect() const
{
    return QRectF(mKeyAxis->axisRect()->rect());
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
    auto from = x.begin();
    for (std::size_t column = 0; column <= count; ++column) {
        const double edge = mKeyAxis->pixelToCoord(rect.left() + static_cast<double>(column));
        // Gallop: the next edge is about as far as the last one was.
        auto step = std::max<std::ptrdiff_t>(1, x.end() - x.begin()) / std::ptrdiff_t(count + 1);
        step = std::max<std::ptrdiff_t>(step, 1) * 2;
        auto to = from;
        while (x.end() - to > step && *(to + step) < edge)
            to += step;
        const auto stop = x.end() - to > step ? to + step + 1 : x.end();
        from = std::lower_bound(to, stop, edge);
        result.push_back(static_cast<std::size_t>(from - x.begin()));
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
    painter.drawRects(rectangles.data(), static_cast<int>(rectangles.size()));
}

} // namespace headroom
