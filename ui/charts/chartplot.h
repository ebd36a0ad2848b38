// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartpoints.h"
#include "ui/charts/chartview.h"
#include "ui/charts/crosshair.h"
#include "ui/charts/operatingmark.h"
#include "ui/charts/plotlabels.h"

#include <memory>

namespace headroom {

class LocalTimeTicker;
class MonthTicker;
class PlotGestures;

/// The plot of a chart: axes, series, labels and crosshair, with mouse and wheel. Draws on screen
/// as a widget and into any painter for exports. The only place that knows QCustomPlot's widget.
class ChartPlot : public QCustomPlot
{
    Q_OBJECT

public:
    explicit ChartPlot(QWidget *parent = nullptr);
    ~ChartPlot() override;

    /// Draws another chart in a theme. keepView: the zoom stays as it is.
    void setChart(std::shared_ptr<const ChartSpec> chart, const Theme &theme, bool keepView);
    void setShown(const std::vector<bool> &shown);

    [[nodiscard]] ChartView view() const;
    void setView(const ChartView &view);
    void fit();
    /// Whether areas differ in their hatching too.
    void setPatterns(bool patterns);

    /// What of the x axis is in sight.
    [[nodiscard]] std::pair<double, double> visibleX() const
    {
        return {xAxis->range().lower, xAxis->range().upper};
    }

    /// Zooms the lying axis, keeping what stands at aboutX.
    void zoom(double factor, std::optional<double> aboutX = {});
    /// Zooms the values, where they stand.
    void zoomValues(double factor, double about);
    /// Moves what is in sight, along the axes that are zoomed.
    void panTo(QCPRange x, QCPRange y);
    /// Shows a part of both axes; categories stay whole.
    void zoomToRanges(QCPRange x, QCPRange y);

    /// Whether both axes are numbers of one standing: points in a plane, or a map.
    [[nodiscard]] bool isPlane() const
    {
        return m_chart && (isScatter(*m_chart) || isContourMap(*m_chart));
    }

    [[nodiscard]] bool isZoomed() const { return m_zoomedX || m_zoomedY; }

    /// Moves the crosshair to a place, of a heat map to a row too.
    void setCrosshair(std::optional<double> x, std::size_t row = 0);
    [[nodiscard]] std::optional<double> crosshair() const;
    /// What the crosshair marks in the widget; empty where it is not in sight.
    [[nodiscard]] QRectF crosshairRect() const;

    /// Whether the operating point of a map is under a point of the widget.
    [[nodiscard]] bool isOperatingUnder(QPointF position) const;
    /// Moves it there, within the map.
    void moveOperating(QPointF position);

    /// The place under a point of the widget, and the row of a map or the point of a scatter.
    [[nodiscard]] std::pair<double, std::size_t> placeUnder(QPointF position) const;

    [[nodiscard]] QRect plotArea() const { return axisRect()->rect(); }

    /// Makes axes and margins fit a size; before painting into something else than the widget.
    void prepare(QSize size);

    /// Which series are named at the ends of their lines.
    [[nodiscard]] std::vector<bool> namedSeries() const { return m_labels->named(); }

signals:
    /// The pointer is over the plot at x, in a row of a heat map; nothing: it has left.
    void pointed(std::optional<double> x, std::size_t row);
    void viewChanged();
    /// The reader moves the operating point.
    void operatingPointMoved(double x, double y);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void build();
    void setRanges();
    /// The second axis of values shows the same share of its whole as the first.
    void followValues();

    /// What both axes of values show when nothing is zoomed; kept, as it follows from all values.
    struct WholeValues
    {
        std::pair<double, double> first;
        std::pair<double, double> second;
    };

    [[nodiscard]] bool isEmpty() const { return !m_chart || !m_chart->emptyReason.isEmpty(); }

    [[nodiscard]] QCPRange wholeX() const;
    /// The ordinal of the point of a scatter under the pointer; beyond the last where there is
    /// none.
    [[nodiscard]] std::size_t nearestPoint(QPointF position) const;
    /// How far one can zoom in.
    [[nodiscard]] double leastSpan() const;
    [[nodiscard]] QCPRange heldWithin(QCPRange range) const;
    void changed();

    std::shared_ptr<const ChartSpec> m_chart;
    const Theme *m_theme = nullptr;
    std::vector<SeriesStyle> m_styles;
    std::vector<bool> m_shown;
    PlotLines *m_lines = nullptr;
    PlotLabels *m_labels = nullptr;
    Crosshair *m_crosshair = nullptr;
    OperatingMark *m_operating = nullptr;
    std::optional<WholeValues> m_wholeValues; // where there is a second axis
    QSharedPointer<MonthTicker> m_monthTicker;
    QSharedPointer<LocalTimeTicker> m_timeTicker;
    std::unique_ptr<PlotGestures> m_gestures;
    bool m_patterns = false;
    bool m_drawn = false; // at least once on screen
    bool m_zoomedX = false;
    bool m_zoomedY = false;
};

} // namespace headroom
