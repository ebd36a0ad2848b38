// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/linetool.h"

#include "ui/canvas/tools/wording.h"

#include <cmath>

namespace headroom {

namespace {

constexpr double kClickPx = 4; // less is a click with an unsteady hand

/// Nobody points more finely than to the millimetre, and nobody wants to read more.
Point wholeMillimetres(Point at)
{
    return {std::round(at.xM * 1000) / 1000, std::round(at.yM * 1000) / 1000};
}

} // namespace

Snap LineTool::snapped(Point at) const
{
    return snapPoint(context().scene(), at, snapReach(context()), {});
}

Verdict LineTool::pointer(const PointerEvent &event)
{
    switch (event.kind) {
    case PointerEvent::Kind::Press:
    case PointerEvent::Kind::DoubleClick:
        if (m_state == State::Waiting) {
            update(event);
            return finish();
        }
        begin(event);
        return Verdict::Under;
    case PointerEvent::Kind::Move:
        if (isUnder())
            update(event);
        break;
    case PointerEvent::Kind::Release:
        if (m_state != State::Dragging)
            break;
        update(event);
        const Point way = event.at - m_pressedAt;
        const bool clicked = std::hypot(way.xM, way.yM) <= kClickPx * context().metresPerPixel();
        if (!clicked || !m_typed.isEmpty())
            return finish();
        m_state = State::Waiting;
        break;
    }
    return isUnder() ? Verdict::Under : Verdict::Idle;
}

void LineTool::begin(const PointerEvent &event)
{
    cancel();
    m_base = context().project();
    m_pressedAt = event.at;
    m_start = found(event);
    m_state = State::Dragging;
    update(event);
}

Point LineTool::found(const PointerEvent &event)
{
    m_preview = {};
    Point at = wholeMillimetres(event.at);
    const bool straight = isUnder() && event.modifiers.testFlag(Qt::ShiftModifier);
    if (straight)
        at = straightFrom(m_start, at);
    if (event.modifiers.testFlag(Qt::AltModifier))
        return at;
    Snap snap = snapped(at);
    if (straight && at.yM == m_start.yM)
        snap.correction.yM = 0;
    else if (straight)
        snap.correction.xM = 0;
    m_preview.guides = std::move(snap.guides);
    return pulled(at, snap);
}

void LineTool::update(const PointerEvent &event)
{
    m_last = event;
    m_end = found(event);
    if (const std::optional<Point> way = m_typed.way(m_end - m_start)) {
        m_end = m_start + *way;
        m_preview.guides.clear();
    }
    const Point way = m_end - m_start;
    m_preview.outline = {m_start, m_end};
    m_preview.outlineClosed = false;
    m_preview.marks = {m_start, m_end};
    m_preview.readout = {m_typed.isEmpty() ? millimetreText(std::hypot(way.xM, way.yM))
                                           : m_typed.words()};
    m_preview.readoutAt = m_typed.isEmpty() ? event.at : m_end;
    show();
}

void LineTool::refresh()
{
    if (isUnder())
        update(m_last);
}

bool LineTool::typed(QChar letter)
{
    if (!isUnder())
        return false;
    if (m_typed.type(letter))
        refresh();
    return true;
}

Verdict LineTool::key(ToolKey key)
{
    if (!isUnder())
        return Verdict::Idle;
    if (key == ToolKey::Finish && (!m_typed.isEmpty() || m_state == State::Waiting))
        return finish();
    if (key == ToolKey::Back && m_typed.back())
        refresh();
    else if (key == ToolKey::Back && m_state == State::Waiting)
        cancel();
    return isUnder() ? Verdict::Under : Verdict::Idle;
}

bool LineTool::cancel()
{
    const bool was = isUnder();
    m_state = State::Idle;
    m_typed.clear();
    m_base = {};
    m_preview = {};
    return was;
}

} // namespace headroom
