// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/polygontool.h"

#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/tools/snapping.h"
#include "ui/canvas/tools/wording.h"

#include <cmath>

namespace headroom {

namespace {

constexpr double kClosePx = 9; // from the first corner: a press there closes the outline

} // namespace

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
