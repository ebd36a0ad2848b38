// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"
#include "ui/charts/plotlabels.h"

#include <functional>

namespace headroom {

class MonthTicker;

/// The plot of a chart: axes, series, labels and crosshair, with mouse and wheel. Draws on screen
/// as a widget and into any painter for exports. The only place that knows QCustomPlot's widget.
class ChartPlot : public QCustomPlot
{
    Q_OBJECT

public:
    explicit ChartPlot(QWidget *parent = nullptr);

    /// Draws another chart in a theme. keepView: the zoom stays as it is.
    void setChart(std::shared_ptr<const ChartSpec> chart, const Theme &theme, bool keepView);
    void setShown(const std::vector<bool> &shown);

    [[nodiscard]] ChartView view() const;
    void setView(const ChartView &view);
    void fit();

    /// What of the x axis is in sight.
    [[nodiscard]] std::pair<double, double> visibleX() const
    {
        return {xAxis->range().lower, xAxis->range().upper};
    }

    void zoom(double factor, std::optional<double> aboutX = {});

    [[nodiscard]] bool isZoomed() const { return m_zoomedX || m_zoomedY; }

    void setCrosshair(std::optional<double> x);
    [[nodiscard]] std::optional<double> crosshair() const;
    /// Where the crosshair's line stands in the widget.
    [[nodiscard]] std::optional<double> crosshairPixel() const;

    [[nodiscard]] QRect plotArea() const { return axisRect()->rect(); }

    /// Makes axes and margins fit a size; before painting into something else than the widget.
    void prepare(QSize size);

    /// Which series are named at the ends of their lines.
    [[nodiscard]] std::vector<bool> namedSeries() const { return m_labels->named(); }

signals:
    /// The pointer is over the plot at x; nothing: it has left.
    void pointed(std::optional<double> x);
    void viewChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void styleAxes();
    void build();
    void setRanges();
    [[nodiscard]] QCPRange wholeX() const;
    [[nodiscard]] QCPRange wholeY() const;
    [[nodiscard]] QCPRange heldWithin(QCPRange range) const;
    void panTo(QPoint position);
    void zoomToBox(const QRect &box);
    void changed();

    std::shared_ptr<const ChartSpec> m_chart;
    const Theme *m_theme = nullptr;
    std::vector<SeriesStyle> m_styles;
    std::vector<bool> m_shown;
    PlotLabels *m_labels = nullptr;
    Crosshair *m_crosshair = nullptr;
    QSharedPointer<MonthTicker> m_monthTicker;
    bool m_drawn = false; // at least once on screen
    bool m_zoomedX = false;
    bool m_zoomedY = false;

    enum class Drag { None, Pan, Box };

    Drag m_drag = Drag::None;
    QPoint m_pressed;
    QCPRange m_pressedX;
    QCPRange m_pressedY;
    std::unique_ptr<QRubberBand> m_band;
};

} // namespace headroom
