// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plotgestures.h"

#include "ui/charts/chartplot.h"

#include <QRubberBand>

#include <cmath>

namespace headroom {

PlotGestures::PlotGestures(ChartPlot &plot)
    : m_plot(plot)
{}

PlotGestures::~PlotGestures() = default;

bool PlotGestures::press(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton || !m_plot.plotArea().contains(event.pos()))
        return false;
    m_pressed = event.pos();
    m_pressedX = m_plot.xAxis->range();
    m_pressedY = m_plot.yAxis->range();
    m_drag = event.modifiers().testFlag(Qt::ShiftModifier) ? Drag::Box
             : m_plot.isOperatingUnder(event.position())   ? Drag::Point
                                                           : Drag::Pan;
    if (m_drag == Drag::Box) {
        m_band = std::make_unique<QRubberBand>(QRubberBand::Rectangle, &m_plot);
        m_band->setGeometry(QRect(m_pressed, QSize()));
        m_band->show();
    }
    return true;
}

void PlotGestures::move(const QMouseEvent &event)
{
    if (m_drag == Drag::Box)
        m_band->setGeometry(QRect(m_pressed, event.pos()).normalized());
    if (m_drag == Drag::Pan && m_plot.isZoomed())
        panTo(event.pos());
    if (m_drag == Drag::Point)
        m_plot.moveOperating(event.position());
    if (m_drag == Drag::None && m_plot.isOperatingUnder(event.position()))
        m_plot.setCursor(Qt::SizeAllCursor);
    else if (m_drag == Drag::None)
        m_plot.unsetCursor();
}

void PlotGestures::release()
{
    if (m_drag == Drag::Box) {
        const QRect box = m_band->geometry().intersected(m_plot.plotArea());
        m_band.reset();
        zoomToBox(box);
    }
    m_drag = Drag::None;
    m_plot.unsetCursor();
}

void PlotGestures::panTo(QPoint position)
{
    m_plot.setCursor(Qt::ClosedHandCursor);
    const auto moved = [](const QCPAxis &axis, int from, int to) {
        return axis.pixelToCoord(from) - axis.pixelToCoord(to);
    };
    m_plot.panTo(m_pressedX + moved(*m_plot.xAxis, m_pressed.x(), position.x()),
                 m_pressedY + moved(*m_plot.yAxis, m_pressed.y(), position.y()));
}

void PlotGestures::zoomToBox(const QRect &box)
{
    constexpr int kLeast = 6; // pixels; less is a slip of the hand
    if (box.width() < kLeast || box.height() < kLeast)
        return;
    const QCPAxis &x = *m_plot.xAxis;
    const QCPAxis &y = *m_plot.yAxis;
    m_plot.zoomToRanges(QCPRange(x.pixelToCoord(box.left()), x.pixelToCoord(box.right())),
                        QCPRange(y.pixelToCoord(box.bottom()), y.pixelToCoord(box.top())));
}

bool PlotGestures::turn(const QWheelEvent &event)
{
    const double turns = event.angleDelta().y() / 120.0;
    if (turns == 0)
        return false;
    const double factor = std::pow(1.25, turns);
    const double across = event.position().x();
    const bool inPlot = across >= m_plot.plotArea().left()
                        && (across <= m_plot.plotArea().right() || !m_plot.yAxis2->visible());
    if (inPlot)
        m_plot.zoom(factor, m_plot.xAxis->pixelToCoord(across));
    if (!inPlot || m_plot.isPlane()) // of a plane both axes, as on a map
        m_plot.zoomValues(factor, m_plot.yAxis->pixelToCoord(event.position().y()));
    return true;
}

} // namespace headroom
