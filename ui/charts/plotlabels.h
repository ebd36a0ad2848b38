// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plottable.h"

namespace headroom {

/// What is written into and beside the plot: the axis title with its unit, names at the ends of
/// lines, reference lines, and why there is nothing to see.
class PlotLabels : public QCPLayerable
{
public:
    PlotLabels(QCustomPlot *plot,
               std::shared_ptr<const ChartSpec> chart,
               const Theme &theme,
               std::vector<SeriesStyle> styles);

    void setShown(const std::vector<bool> &shown) { m_shown = shown; }

    /// Width kept free at the right for names at line ends; 0 for none.
    void setEndWidth(double width) { m_endWidth = width; }

    [[nodiscard]] double endWidth() const { return m_endWidth; }

    /// "Power, MW", over the value axis.
    [[nodiscard]] static QString axisTitle(const ChartSpec &spec);
    /// Which series are named at the end of their line, as the plot is now.
    [[nodiscard]] std::vector<bool> named() const;
    /// Whether the series is a line, which can be named at its end.
    [[nodiscard]] static bool hasEnd(const ChartSeries &series);

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;
    [[nodiscard]] QRect clipRect() const override;

private:
    void drawEnds(QCPPainter &painter, const QRectF &plot) const;
    void drawLineLabels(QCPPainter &painter, const QRectF &plot) const;
    /// The line of text above the plot: what the values are, and the key of the colours.
    void drawHead(QCPPainter &painter, const QRectF &plot) const;
    void drawEmptyReason(QCPPainter &painter, const QRectF &plot) const;

    std::shared_ptr<const ChartSpec> m_spec;
    const Theme *m_theme;
    std::vector<SeriesStyle> m_styles;
    std::vector<bool> m_shown;
    QString m_axisTitle; // kept: its unit follows from all values
    double m_endWidth = 0;
};

/// The reference lines of a chart: over its areas, but under the bars and words of its rows.
class PlotLines : public QCPLayerable
{
public:
    PlotLines(QCustomPlot *plot, std::shared_ptr<const ChartSpec> chart, const Theme &theme);

    [[nodiscard]] static QColor colorOf(const ReferenceLine &line, const Theme &theme);

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;

private:
    std::shared_ptr<const ChartSpec> m_spec;
    const Theme *m_theme;
};

/// What is under the pointer: a vertical line with a dot on each line that it meets, a row, or a
/// cell of a heat map. On the overlay layer, so that moving it does not draw the chart again.
class Crosshair : public QCPLayerable
{
public:
    Crosshair(QCustomPlot *plot,
              std::shared_ptr<const ChartSpec> chart,
              const Theme &theme,
              std::vector<SeriesStyle> styles);

    void setShown(const std::vector<bool> &shown) { m_shown = shown; }

    void setAt(std::optional<double> x, std::size_t row)
    {
        m_at = x;
        m_row = row;
    }

    [[nodiscard]] std::optional<double> at() const { return m_at; }

    [[nodiscard]] std::size_t row() const { return m_row; }

    /// What is marked, in pixels: a line of no width, a row or a cell; empty where it is out of
    /// sight.
    [[nodiscard]] QRectF marked() const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;

private:
    [[nodiscard]] QRectF markedLine() const;
    void drawDots(QCPPainter &painter, double x) const;

    std::shared_ptr<const ChartSpec> m_spec;
    const Theme *m_theme;
    std::vector<SeriesStyle> m_styles;
    std::vector<bool> m_shown;
    std::optional<double> m_at;
    std::size_t m_row = 0;
};

} // namespace headroom
