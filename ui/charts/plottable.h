// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/columnspans.h"

#include <qcustomplot.h>

#include <memory>

namespace headroom {

/// What our plottables share: the chart that they draw from, the rectangle to which they clip
/// themselves, and coordinates to pixels in a handful of instructions. The x axis lies.
class Plottable : public QCPAbstractPlottable
{
public:
    Plottable(QCPAxis *x, QCPAxis *y, std::shared_ptr<const ChartSpec> spec);

    double selectTest(const QPointF &pos, bool onlySelectable, QVariant *details) const override;
    QCPRange getKeyRange(bool &found, QCP::SignDomain domain) const override;
    QCPRange
    getValueRange(bool &found, QCP::SignDomain domain, const QCPRange &within) const override;

protected:
    /// A stretch of points: first … last − 1.
    struct Stretch
    {
        std::size_t first = 0;
        std::size_t last = 0;

        [[nodiscard]] std::size_t size() const { return last - first; }
    };

    /// From values to pixels along one axis.
    struct Scale
    {
        double factor = 1;
        double offset = 0;
        const QCPAxis *logarithmic = nullptr;

        [[nodiscard]] double operator()(double value) const
        {
            return logarithmic ? logarithmic->coordToPixel(value) : value * factor + offset;
        }
    };

    void drawLegendIcon(QCPPainter *painter, const QRectF &rect) const override;

    [[nodiscard]] const ChartSpec &spec() const { return *m_spec; }

    [[nodiscard]] bool holds(const ChartSeries &series) const;
    [[nodiscard]] QRectF plotRect() const;
    [[nodiscard]] Scale xScale() const;
    [[nodiscard]] Scale yScale() const;
    /// The points that the axis shows, and one more on each side.
    [[nodiscard]] Stretch visible(const std::vector<double> &x) const;
    /// More points than the plot has room for: they are drawn pixel column by pixel column.
    [[nodiscard]] bool isDense(const Stretch &stretch) const;
    /// For each pixel column of the plot the first point at or right of its left edge; one entry
    /// more than columns.
    [[nodiscard]] std::vector<std::size_t> columns(const std::vector<double> &x) const;
    [[nodiscard]] static bool isVector(const QCPPainter &painter);
    /// Fills rectangles in one go, without a pen and without smoothing their edges.
    static void
    fill(QCPPainter &painter, const std::vector<QRectF> &rectangles, const QColor &color);
    /// Likewise spans in the columns of the plot; in vector files each run of them is one outline.
    void fill(QCPPainter &painter, const ColumnSpans &spans, const QColor &color) const;

private:
    [[nodiscard]] static Scale scaleOf(const QCPAxis &axis);

    std::shared_ptr<const ChartSpec> m_spec;
};

} // namespace headroom
