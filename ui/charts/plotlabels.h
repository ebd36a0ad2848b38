// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/heatcolors.h"
#include "ui/charts/mapcolors.h"
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
    /// Likewise over the second axis of values.
    [[nodiscard]] static QString secondTitle(const ChartSpec &spec);
    /// A title with its unit.
    [[nodiscard]] static QString titled(const QString &title, const QString &symbol);
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
    /// The numbers of the notes, where they belong.
    void drawNotes(QCPPainter &painter, const QRectF &plot) const;
    void drawReason(QCPPainter &painter, const QRectF &plot, const QString &reason) const;
    /// Why there is nothing in the plot although the chart has series; empty where there is.
    [[nodiscard]] QString whyBare() const;

    std::shared_ptr<const ChartSpec> m_spec;
    const Theme *m_theme;
    std::vector<SeriesStyle> m_styles;
    std::vector<bool> m_shown;
    QString m_axisTitle;
    QString m_secondTitle;
    MapKey m_mapKey; // of a contour map
    HeatScale m_heatScale;
    QString m_whyBare; // kept: its unit follows from all values
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

} // namespace headroom
