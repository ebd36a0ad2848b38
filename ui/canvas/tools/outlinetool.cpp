// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/outlinetool.h"

#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/tools/snapping.h"

#include <cmath>

namespace headroom {

namespace {

constexpr double kClickPx = 4; // less is a click with an unsteady hand

} // namespace

OutlineTool::OutlineTool(ToolContext &context, OutlineOf what)
    : Tool(context)
    , m_what(what)
    , m_rectangle(context, what)
    , m_polygon(context, what)
{}

Verdict OutlineTool::passOn(Tool &tool, Verdict verdict)
{
    m_preview = tool.preview();
    return verdict;
}

Verdict OutlineTool::pointer(const PointerEvent &event)
{
    if (m_byCorners) {
        const Verdict verdict = m_polygon.pointer(event);
        m_byCorners = verdict == Verdict::Under;
        return passOn(m_polygon, verdict);
    }
    switch (event.kind) {
    case PointerEvent::Kind::Press:
    case PointerEvent::Kind::DoubleClick:
        m_pressedAt = event.at;
        return passOn(m_rectangle, m_rectangle.pointer(event));
    case PointerEvent::Kind::Move:
        if (m_pressedAt)
            return passOn(m_rectangle, m_rectangle.pointer(event));
        hover(event);
        return Verdict::Idle;
    case PointerEvent::Kind::Release:
        break;
    }
    if (!m_pressedAt)
        return Verdict::Idle;
    const Point way = event.at - *m_pressedAt;
    m_pressedAt.reset();
    if (std::hypot(way.xM, way.yM) <= kClickPx * context().metresPerPixel()
        && !m_rectangle.isSized())
        return clicked(event);
    return passOn(m_rectangle, m_rectangle.pointer(event));
}

Verdict OutlineTool::clicked(const PointerEvent &event)
{
    m_rectangle.cancel();
    if (m_what == OutlineOf::Column) {
        m_preview = {};
        performOutline(context(), context().project(), m_what, columnAt(event));
        return Verdict::Finished;
    }
    PointerEvent press = event;
    press.kind = PointerEvent::Kind::Press;
    m_byCorners = m_polygon.pointer(press) == Verdict::Under;
    return passOn(m_polygon, m_byCorners ? Verdict::Under : Verdict::Idle);
}

Polygon OutlineTool::columnAt(const PointerEvent &event) const
{
    Point at = event.at;
    if (!event.modifiers.testFlag(Qt::AltModifier))
        at = pulled(at, snapPoint(context().scene(), at, snapReach(context()), {}));
    const double half = context().drawingOptions().columnSize.value() / 2;
    return rectangle(at - Point{half, half}, at + Point{half, half});
}

void OutlineTool::hover(const PointerEvent &event)
{
    m_preview = {};
    if (m_what != OutlineOf::Column)
        return;
    m_preview.outline = columnAt(event);
    m_preview.outlineSound = hallOf(context().scene(), m_preview.outline).has_value();
}

Verdict OutlineTool::key(ToolKey key)
{
    if (!m_byCorners) {
        const Verdict done = m_rectangle.key(key);
        if (done != Verdict::Under)
            m_pressedAt.reset();
        return passOn(m_rectangle, done);
    }
    const Verdict verdict = m_polygon.key(key);
    m_byCorners = verdict == Verdict::Under;
    return passOn(m_polygon, verdict);
}

bool OutlineTool::typed(QChar letter)
{
    Tool &tool = m_byCorners ? static_cast<Tool &>(m_polygon) : m_rectangle;
    const bool taken = tool.typed(letter);
    if (taken)
        m_preview = tool.preview();
    return taken;
}

bool OutlineTool::cancel()
{
    const bool was = m_pressedAt || m_byCorners;
    m_rectangle.cancel();
    m_polygon.cancel();
    m_pressedAt.reset();
    m_byCorners = false;
    m_preview = {};
    return was;
}

QString OutlineTool::status() const
{
    if (m_byCorners)
        return m_polygon.status();
    return m_pressedAt ? m_rectangle.status() : dragHint(m_what);
}

} // namespace headroom
