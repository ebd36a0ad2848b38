// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartkeys.h"

#include "models/presentation/chartreading.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/chartplot.h"

#include <QKeyEvent>

namespace headroom {

namespace {

constexpr double kKeyZoom = 1.25;
constexpr int kFarther = 12; // points, with Ctrl

} // namespace

bool ChartKeys::wants(const QKeyEvent &event) const
{
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_0:
        return true;
    case Qt::Key_Escape:
        return m_frame.crosshair().has_value();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_frame.crosshair() && m_frame.spec().operating;
    default:
        return event.matches(QKeySequence::Copy);
    }
}

bool ChartKeys::press(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy)) {
        if (m_frame.dataShown())
            m_frame.copyTable();
        else
            m_frame.copyImage();
        return true;
    }
    const int stride = event.modifiers().testFlag(Qt::ControlModifier) ? kFarther : 1;
    switch (event.key()) {
    case Qt::Key_Left:
        moveCrosshair(-stride);
        return true;
    case Qt::Key_Right:
        moveCrosshair(stride);
        return true;
    case Qt::Key_Up:
        moveRow(-1);
        return true;
    case Qt::Key_Down:
        moveRow(1);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(kKeyZoom);
        return true;
    case Qt::Key_Minus:
        zoom(1 / kKeyZoom);
        return true;
    case Qt::Key_0:
        m_frame.fit();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return moveOperating();
    case Qt::Key_Escape:
        if (!m_frame.crosshair())
            return false;
        m_frame.setCrosshair(std::nullopt);
        return true;
    default:
        return false;
    }
}

void ChartKeys::zoom(double factor)
{
    const bool horizontal = m_frame.spec().horizontal;
    m_plot.zoom(factor, horizontal ? std::nullopt : m_frame.crosshair());
}

void ChartKeys::moveToPoint(int points)
{
    const ChartSpec &spec = m_frame.spec();
    const auto count = static_cast<long long>(scatterPoints(spec));
    if (count == 0)
        return;
    const auto wanted =
        static_cast<long long>(m_frame.crosshairRow()) + (m_frame.crosshair() ? points : 0);
    const auto row = static_cast<std::size_t>(std::clamp(wanted, 0LL, count - 1));
    const std::optional<PointRef> point = scatterPoint(spec, row);
    m_frame.setCrosshair(spec.series[point->series].x[point->point], row);
}

void ChartKeys::moveCrosshair(int points)
{
    const ChartSpec &spec = m_frame.spec();
    if (isScatter(spec)) {
        moveToPoint(points);
        return;
    }
    const bool rows = spec.x.kind == AxisKind::Category;
    const auto [low, high] =
        rows ? std::pair(0.0, double(spec.x.categories.size())) : m_plot.visibleX();
    const double from = m_frame.crosshair().value_or(points > 0 ? low : high);
    const int steps = m_frame.crosshair() ? points : 0; // the first key press brings it into sight
    const std::size_t row = m_frame.crosshairRow();
    if (const auto next = neighbour(spec, from, steps, m_frame.shownSeries(), row))
        m_frame.setCrosshair(next, row);
}

bool ChartKeys::moveOperating()
{
    const std::optional<double> at = m_frame.crosshair();
    if (!at || !m_frame.spec().operating)
        return false;
    emit m_frame.operatingPointMoved(*at, m_frame.spec().series[m_frame.crosshairRow()].at);
    return true;
}

void ChartKeys::moveRow(int rows)
{
    const ChartSpec &spec = m_frame.spec();
    if (spec.horizontal) {
        moveCrosshair(rows);
        return;
    }
    if (!isMap(spec))
        return;
    if (isContourMap(spec))
        rows = -rows; // whose rows rise
    const auto last = static_cast<int>(spec.series.size()) - 1;
    const int row = std::clamp(static_cast<int>(m_frame.crosshairRow()) + rows, 0, last);
    if (const std::optional<double> at = m_frame.crosshair())
        m_frame.setCrosshair(at, static_cast<std::size_t>(row));
}

} // namespace headroom
