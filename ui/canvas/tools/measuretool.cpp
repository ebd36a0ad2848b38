// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/measuretool.h"

#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/tools/snapping.h"
#include "ui/canvas/tools/wording.h"

#include <QLocale>

#include <cmath>
#include <numbers>

namespace headroom {

MeasureTool::MeasureTool(ToolContext &context)
    : Tool(context)
{}

Verdict MeasureTool::pointer(const PointerEvent &event)
{
    switch (event.kind) {
    case PointerEvent::Kind::Press:
    case PointerEvent::Kind::DoubleClick:
        m_preview = {};
        m_start = snapped(event);
        m_dragging = true;
        update(event);
        return Verdict::Under;
    case PointerEvent::Kind::Move:
        if (m_dragging)
            update(event);
        return m_dragging ? Verdict::Under : Verdict::Idle;
    case PointerEvent::Kind::Release:
        break;
    }
    if (!m_dragging)
        return Verdict::Idle;
    update(event);
    m_dragging = false;
    m_preview.guides.clear();
    if (m_end == *m_start)
        cancel();
    return Verdict::Finished;
}

Point MeasureTool::snapped(const PointerEvent &event)
{
    m_preview.guides.clear();
    Point at = event.at;
    const bool straight = event.modifiers.testFlag(Qt::ShiftModifier) && m_start && m_dragging;
    if (straight)
        at = straightFrom(*m_start, at);
    if (event.modifiers.testFlag(Qt::AltModifier))
        return at;
    Snap snap = snapToThings(context().scene(), at, snapReach(context()));
    if (straight && at.yM == m_start->yM)
        snap.correction.yM = 0;
    else if (straight)
        snap.correction.xM = 0;
    m_preview.guides = std::move(snap.guides);
    return pulled(at, snap);
}

void MeasureTool::update(const PointerEvent &event)
{
    m_end = snapped(event);
    const Point way = m_end - *m_start;
    const double length = std::hypot(way.xM, way.yM);
    m_preview.outline = {*m_start, m_end};
    m_preview.outlineClosed = false;
    m_preview.marks = {*m_start, m_end};
    double angle = std::atan2(way.yM, way.xM) * 180 / std::numbers::pi;
    if (angle < 0)
        angle += 360;
    m_preview.readout = {
        millimetreText(length),
        tr("%1 east, %2 north").arg(millimetreText(way.xM), millimetreText(way.yM)),
        tr("at %1°").arg(QLocale().toString(angle, 'f', 2))};
    m_preview.readoutAt = m_end;
}

Verdict MeasureTool::key(ToolKey /*key*/)
{
    return m_dragging ? Verdict::Under : Verdict::Idle;
}

bool MeasureTool::cancel()
{
    const bool was = m_start.has_value();
    m_dragging = false;
    m_start.reset();
    m_preview = {};
    return was;
}

QString MeasureTool::status() const
{
    if (m_start && m_preview.readout.size() >= 3)
        return m_preview.readout.join(QStringLiteral(", ")) + u'.';
    return tr("Drag from point to point to measure. It takes hold of corners, edges and centres; "
              "Shift keeps it straight, Alt suspends snapping.");
}

} // namespace headroom
