// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plottable.h"

namespace headroom {

/// All scatters of a chart: a marker for each point, named where there is room. Series differ in
/// the shape of their markers too. Of more points than can be told apart it shows how dense they
/// lie.
class ScatterPlottable : public Plottable
{
public:
    ScatterPlottable(QCPAxis *x,
                     QCPAxis *y,
                     std::shared_ptr<const ChartSpec> chart,
                     std::vector<std::size_t> series,
                     const std::vector<SeriesStyle> &styles,
                     const Theme &theme);

    /// A marker of the turn-th series of points.
    static void paintMarker(QPainter &painter,
                            QPointF at,
                            double radius,
                            std::size_t turn,
                            const QColor &color,
                            const QColor &edge);

protected:
    void draw(QCPPainter *painter) override;
    /// Markers at the edge stay whole; what lies beyond is left out.
    [[nodiscard]] QRect clipRect() const override;

private:
    struct Dot
    {
        QPointF at;
        std::size_t turn = 0;
        std::size_t point = 0;
    };

    /// How many points lie in each cell of a few pixels, row by row from the top left.
    struct Density
    {
        std::size_t across = 0;
        std::size_t down = 0;
        std::vector<std::uint32_t> counts;
    };

    [[nodiscard]] const ChartSeries &member(std::size_t turn) const
    {
        return spec().series[m_series[turn]];
    }

    /// The points in sight, as long as there are few.
    [[nodiscard]] std::vector<Dot> dotsInSight(std::size_t most) const;
    void drawDots(QCPPainter &painter, const std::vector<Dot> &dots) const;
    void drawNames(QCPPainter &painter, const std::vector<Dot> &dots) const;
    [[nodiscard]] Density densityOf(const ChartSeries &series) const;
    void drawDensity(QCPPainter &painter, std::size_t turn) const;

    std::vector<std::size_t> m_series;
    std::vector<SeriesStyle> m_styles; // of all series of the chart
    const Theme *m_theme;
};

} // namespace headroom
