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
    void drawReferenceLines(QCPPainter &painter, const QRectF &plot) const;
    void drawEmptyReason(QCPPainter &painter, const QRectF &plot) const;

    std::shared_ptr<const ChartSpec> m_spec;
    const Theme *m_theme;
    std::vector<SeriesStyle> m_styles;
    std::vector<bool> m_shown;
    QString m_axisTitle; // kept: its unit follows from all values
    double m_endWidth = 0;
};

/// The vertical line under the pointer and a dot on each line that it meets. On the overlay layer,
/// so that moving it does not draw the chart again.
class Crosshair : public QCPLayerable
{
public:
    Crosshair(QCustomPlot *plot,
              std::shared_ptr<const ChartSpec> chart,
              const Theme &theme,
              std::vector<SeriesStyle> styles);

    void setShown(const std::vector<bool> &shown) { m_shown = shown; }

    void setAt(std::optional<double> x) { m_at = x; }

    [[nodiscard]] std::optional<double> at() const { return m_at; }

    /// The pixel at which the line stands.
    [[nodiscard]] std::optional<double> pixel() const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;

private:
    std::shared_ptr<const ChartSpec> m_spec;
    const Theme *m_theme;
    std::vector<SeriesStyle> m_styles;
    std::vector<bool> m_shown;
    std::optional<double> m_at;
};

} // namespace headroom
