// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/rectangletool.h"

#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/tools/snapping.h"
#include "ui/canvas/tools/wording.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double kLeastSideM = 0.5;    // of what one walks in; less is a slip of the hand
constexpr double kLeastColumnM = 0.05; // of what stands there

double leastSideM(OutlineOf what)
{
    return what == OutlineOf::Column || what == OutlineOf::KeepOut ? kLeastColumnM : kLeastSideM;
}

} // namespace

RectangleTool::RectangleTool(ToolContext &context, OutlineOf what)
    : Tool(context)
    , m_what(what)
{}

Verdict RectangleTool::pointer(const PointerEvent &event)
{
    switch (event.kind) {
    case PointerEvent::Kind::Press:
    case PointerEvent::Kind::DoubleClick:
        m_base = context().project();
        m_start = event.at;
        if (!event.modifiers.testFlag(Qt::AltModifier)) {
            m_start =
                pulled(m_start, snapPoint(context().scene(), event.at, snapReach(context()), {}));
        }
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
    return finish();
}

Verdict RectangleTool::finish()
{
    const Project base = m_base;
    const Point size = m_end - m_start;
    cancel();
    if (std::min(std::abs(size.xM), std::abs(size.yM)) >= leastSideM(m_what))
        performOutline(context(), base, m_what, rectangle(m_start, m_end));
    return Verdict::Finished;
}

bool RectangleTool::typed(QChar letter)
{
    if (m_dragging && m_typed.type(letter))
        update(m_last);
    return m_dragging;
}

void RectangleTool::update(const PointerEvent &event)
{
    m_preview = {};
    m_last = event;
    Point at = event.at;
    if (event.modifiers.testFlag(Qt::ShiftModifier)) {
        const Point size = at - m_start;
        const double side = std::max(std::abs(size.xM), std::abs(size.yM));
        at = m_start + Point{std::copysign(side, size.xM), std::copysign(side, size.yM)};
    }
    if (!event.modifiers.testFlag(Qt::AltModifier)) {
        Snap snap = snapPoint(context().scene(), at, snapReach(context()), {});
        if (event.modifiers.testFlag(Qt::ShiftModifier))
            snap.correction.yM = snap.correction.xM; // stays a square where the grid allows
        at = pulled(at, snap);
        m_preview.guides = std::move(snap.guides);
    }
    // Typed sizes go the way that the pointer went.
    if (const std::optional<double> width = m_typed.first())
        at.xM = m_start.xM + std::copysign(*width, at.xM - m_start.xM);
    if (const std::optional<double> height = m_typed.second())
        at.yM = m_start.yM + std::copysign(*height, at.yM - m_start.yM);
    m_end = at;
    m_preview.outline = rectangle(m_start, m_end);
    m_preview.marks = {m_start, m_end};
    const Point size = m_end - m_start;
    m_preview.readout = {
        QStringLiteral("%1 × %2").arg(lengthText(std::abs(size.xM)), lengthText(std::abs(size.yM))),
        areaText(m_preview.outline)};
    if (!m_typed.isEmpty())
        m_preview.readout.prepend(m_typed.words());
    m_preview.readoutAt = event.at;
}

Verdict RectangleTool::key(ToolKey key)
{
    if (m_dragging && key == ToolKey::Finish && !m_typed.isEmpty())
        return finish();
    if (m_dragging && m_typed.back())
        update(m_last);
    return m_dragging ? Verdict::Under : Verdict::Idle;
}

bool RectangleTool::cancel()
{
    const bool was = m_dragging;
    m_dragging = false;
    m_base = {};
    m_typed.clear();
    m_preview = {};
    return was;
}

QString RectangleTool::status() const
{
    if (!m_dragging)
        return dragHint(m_what);
    return tr("%1. Release to draw it, type 40x20 for its size in metres, Escape drops it.")
        .arg(m_preview.readout.join(QStringLiteral(", ")));
}

} // namespace headroom
