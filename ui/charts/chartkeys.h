// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QKeyEvent;

namespace headroom {

class ChartFrame;
class ChartPlot;

/// What keys do to a chart: left and right move the crosshair, up and down along rows, + and −
/// zoom, 0 fits, Return brings the operating point of a map to the crosshair, Escape takes the
/// crosshair away, Ctrl+C copies. Belongs to its frame.
class ChartKeys
{
public:
    ChartKeys(ChartFrame &frame, ChartPlot &plot)
        : m_frame(frame)
        , m_plot(plot)
    {}

    /// Whether the key is the chart's while it has the focus, whatever menus make of it.
    [[nodiscard]] bool wants(const QKeyEvent &event) const;
    /// Whether the key was used.
    bool press(const QKeyEvent &event);

private:
    void moveCrosshair(int points);
    void moveToPoint(int points);
    void moveRow(int rows);
    /// Whether there is an operating point that could be moved.
    bool moveOperating();
    void zoom(double factor);

    ChartFrame &m_frame;
    ChartPlot &m_plot;
};

} // namespace headroom
