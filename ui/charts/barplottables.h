// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/categoryplottable.h"

namespace headroom {

/// The bars of a waterfall, joined where one ends and the next begins, each with its label. A bar
/// that nobody knows is a grey hatched column.
class WaterfallPlottable : public CategoryPlottable
{
public:
    WaterfallPlottable(QCPAxis *x,
                       QCPAxis *y,
                       std::shared_ptr<const ChartSpec> chart,
                       std::size_t series,
                       const Theme &theme);

protected:
    void draw(QCPPainter *painter) override;

private:
    [[nodiscard]] const ChartSeries &series() const { return spec().series[m_series]; }

    void drawBar(QCPPainter &painter, std::size_t point, double across) const;
    void drawLabel(QCPPainter &painter, std::size_t point, const QRectF &area) const;

    std::size_t m_series;
};

/// The stacked columns of a chart over categories, labelled where they have room. What lies beyond
/// an unknown part is grey and hatched.
class CategoryStackPlottable : public CategoryPlottable
{
public:
    CategoryStackPlottable(QCPAxis *x,
                           QCPAxis *y,
                           std::shared_ptr<const ChartSpec> chart,
                           std::vector<std::size_t> series,
                           const std::vector<SeriesStyle> &styles,
                           const Theme &theme);

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawStack(QCPPainter &painter, std::size_t category) const;
    void drawUnknown(QCPPainter &painter, double category, double from, double across) const;
    void drawOutside(QCPPainter &painter, const QRectF &last, const QString &text) const;

    std::vector<std::size_t> m_series;
    std::vector<SeriesStyle> m_styles; // of all series of the chart
};

} // namespace headroom
