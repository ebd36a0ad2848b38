// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/outlinetools.h"

#include "models/base/units.h"
#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/tools/snapping.h"
#include "ui/canvas/tools/wording.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double kLeastSideM = 0.5;    // of what one walks in; less is a slip of the hand
constexpr double kLeastColumnM = 0.05; // of what stands there
constexpr double kClosePx = 9;

double leastSideM(OutlineOf what)
{
    return what == OutlineOf::Column || what == OutlineOf::KeepOut ? kLeastColumnM : kLeastSideM;
}

QString areaText(const Polygon &outline)
{
    return printAmount(
        {areaOf(outline).value(), Unit::SquareMetre}, AmountStyle::Readable, QLocale());
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

PolygonTool::PolygonTool(ToolContext &context, OutlineOf what)
    : Tool(context)
    , m_what(what)
{}

Verdict PolygonTool::pointer(const PointerEvent &event)
{
    switch (event.kind) {
    case PointerEvent::Kind::Press: {
        m_pointer = m_pointed = snapped(event);
        const double reach = kClosePx * context().metresPerPixel();
        if (m_corners.size() >= 3
            && std::hypot(m_pointer.xM - m_corners.front().xM, m_pointer.yM - m_corners.front().yM)
                   <= reach)
            return close();
        update();
        addCorner(m_pointer);
        m_typed.clear();
        break;
    }
    case PointerEvent::Kind::DoubleClick:
        return close(); // the first click has set the corner
    case PointerEvent::Kind::Move:
        m_pointer = m_pointed = snapped(event);
        break;
    case PointerEvent::Kind::Release:
        break;
    }
    update();
    return m_corners.empty() ? Verdict::Idle : Verdict::Under;
}

Point PolygonTool::snapped(const PointerEvent &event)
{
    m_preview.guides.clear();
    Point at = event.at;
    const bool straight = event.modifiers.testFlag(Qt::ShiftModifier) && !m_corners.empty();
    if (straight)
        at = straightFrom(m_corners.back(), at);
    if (event.modifiers.testFlag(Qt::AltModifier))
        return at;
    Snap snap = snapPoint(context().scene(), at, snapReach(context()), m_corners);
    if (straight && at.yM == m_corners.back().yM)
        snap.correction.yM = 0;
    else if (straight)
        snap.correction.xM = 0;
    m_preview.guides = std::move(snap.guides);
    return pulled(at, snap);
}

void PolygonTool::addCorner(Point corner)
{
    if (m_corners.empty())
        m_base = context().project();
    if (m_corners.empty() || !(m_corners.back() == corner))
        m_corners.push_back(corner);
}

void PolygonTool::update()
{
    m_preview.marks = m_corners;
    m_preview.outline.clear();
    m_preview.readout.clear();
    if (m_corners.empty())
        return;
    if (const auto way = m_typed.way(m_pointed - m_corners.back()))
        m_pointer = m_corners.back() + *way;
    m_preview.outline = m_corners;
    if (!(m_pointer == m_corners.back()))
        m_preview.outline.push_back(m_pointer);
    m_preview.outlineClosed = m_preview.outline.size() >= 3;
    m_preview.outlineSound = m_preview.outline.size() < 3 || isSimple(m_preview.outline);
    const Point side = m_pointer - m_corners.back();
    m_preview.readout = {m_typed.isEmpty() ? lengthText(std::hypot(side.xM, side.yM))
                                           : m_typed.words()};
    if (m_preview.outlineClosed && m_preview.outlineSound)
        m_preview.readout += areaText(m_preview.outline);
    else if (!m_preview.outlineSound)
        m_preview.readout += tr("The outline crosses itself");
    m_preview.readoutAt = m_pointer;
}

Verdict PolygonTool::close()
{
    if (m_corners.size() < 3)
        return m_corners.empty() ? Verdict::Idle : Verdict::Under;
    const Polygon outline = m_corners;
    const Project base = m_base;
    // An outline that cannot be is told about and kept, so that its last corner can be taken back.
    if (performOutline(context(), base, m_what, outline)) {
        cancel();
        return Verdict::Finished;
    }
    return Verdict::Under;
}

bool PolygonTool::typed(QChar letter)
{
    if (m_corners.empty() || !m_typed.type(letter))
        return !m_corners.empty();
    update();
    return true;
}

Verdict PolygonTool::key(ToolKey key)
{
    if (key == ToolKey::Finish && m_typed.first()) {
        update();
        addCorner(m_pointer);
        m_typed.clear();
        update();
        return Verdict::Under;
    }
    if (key == ToolKey::Back && m_typed.back()) {
        m_pointer = m_pointed;
        update();
        return Verdict::Under;
    }
    if (key == ToolKey::Finish)
        return close();
    if (!m_corners.empty())
        m_corners.pop_back();
    update();
    return m_corners.empty() ? Verdict::Idle : Verdict::Under;
}

bool PolygonTool::cancel()
{
    const bool was = !m_corners.empty();
    m_typed.clear();
    m_corners.clear();
    m_base = {};
    m_preview = {};
    return was;
}

QString PolygonTool::status() const
{
    if (m_corners.empty())
        return cornerHint(m_what);
    if (m_corners.size() < 3)
        return tr("Click the next corner, or type how far it is: 12 or 12<90, then Enter. "
                  "Backspace takes the last one back.");
    return tr("Click the next corner; Enter, a double click or the first corner closes the "
              "outline. Backspace takes the last corner back.");
}

} // namespace headroom
