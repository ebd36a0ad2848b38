// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <memory>

class QRubberBand;

namespace headroom {

class ChartPlot;

/// What the mouse does to a plot: dragging pans, dragging the operating point moves it, dragging
/// with Shift zooms to a box, the wheel zooms at the pointer, over the value axis the values.
/// Belongs to its plot.
class PlotGestures
{
public:
    explicit PlotGestures(ChartPlot &plot);
    ~PlotGestures();

    /// Whether the press began something.
    bool press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release();
    /// Whether the turn was used.
    bool turn(const QWheelEvent &event);

private:
    enum class Drag { None, Pan, Box, Point };

    void panTo(QPoint position);
    void zoomToBox(const QRect &box);

    ChartPlot &m_plot;
    Drag m_drag = Drag::None;
    QPoint m_pressed;
    QCPRange m_pressedX;
    QCPRange m_pressedY;
    std::unique_ptr<QRubberBand> m_band;
};

} // namespace headroom
