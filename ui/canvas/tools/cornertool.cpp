// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/cornertool.h"

#include "models/edits/outlines.h"
#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/selection.h"
#include "ui/canvas/tools/snapping.h"
#include "ui/canvas/tools/wording.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double kGripPx = 9;

double lengthOf(Point way)
{
    return std::hypot(way.xM, way.yM);
}

Point nearestOnEdge(Point a, Point b, Point at)
{
    const Point along = b - a;
    const Point to = at - a;
    const double length2 = along.xM * along.xM + along.yM * along.yM;
    const double part = length2 > 0 ? (to.xM * along.xM + to.yM * along.yM) / length2 : 0;
    return a + along * std::clamp(part, 0.0, 1.0);
}

} // namespace

std::optional<Subject> CornerTool::subject() const
{
    const std::optional<Subject> current = context().selection().current();
    if (!current)
        return std::nullopt;
    const std::optional<Polygon> outline = outlineOf(context().project(), *current);
    return outline && !outline->empty() ? current : std::nullopt;
}

std::optional<CornerTool::Grip> CornerTool::gripAt(const Polygon &outline, Point at) const
{
    const double reach = kGripPx * context().metresPerPixel();
    std::optional<Grip> nearest;
    double away = reach;
    const auto consider = [&](std::size_t corner, bool isNew, Point place) {
        if (const double distance = lengthOf(place - at); distance <= away) {
            nearest = Grip{corner, isNew, place};
            away = distance;
        }
    };
    for (std::size_t i = 0; i < outline.size(); ++i)
        consider(i, false, outline[i]);
    if (nearest)
        return nearest; // a corner goes before the edges that end there
    for (std::size_t i = 0; i < outline.size(); ++i)
        consider(i, true, nearestOnEdge(outline[i], outline[(i + 1) % outline.size()], at));
    return nearest;
}

Verdict CornerTool::pointer(const PointerEvent &event)
{
    switch (event.kind) {
    case PointerEvent::Kind::Press:
    case PointerEvent::Kind::DoubleClick:
        press(event);
        break;
    case PointerEvent::Kind::Move:
        if (m_dragging)
            drag(event);
        else
            hover(event);
        break;
    case PointerEvent::Kind::Release:
        if (m_dragging)
            return drop();
        break;
    }
    return m_dragging ? Verdict::Under : Verdict::Idle;
}

void CornerTool::press(const PointerEvent &event)
{
    hover(event);
    if (!m_grip) {
        take(event.at);
        hover(event);
        return;
    }
    m_base = context().project();
    m_subject = *subject();
    m_before = *outlineOf(m_base, m_subject);
    m_to = m_grip->at;
    m_dragging = true;
    m_last = event;
    show(reshaped());
}

/// The place under a point is reshaped from now on.
void CornerTool::take(Point at)
{
    const auto hit = context().scene().hit(at, kGripPx * context().metresPerPixel());
    const std::optional<Polygon> outline =
        hit ? outlineOf(context().project(), hit->subject) : std::nullopt;
    if (outline && !outline->empty())
        context().selection().set(hit->subject);
}

void CornerTool::hover(const PointerEvent &event)
{
    m_preview = {};
    m_grip.reset();
    const std::optional<Subject> place = subject();
    if (!place)
        return;
    const Polygon outline = *outlineOf(context().project(), *place);
    m_grip = gripAt(outline, event.at);
    m_preview.outline = outline;
    m_preview.marks = outline;
    if (m_grip && m_grip->isNew)
        m_preview.marks.push_back(m_grip->at);
}

Polygon CornerTool::reshaped() const
{
    Polygon outline = m_before;
    if (m_grip->isNew)
        outline.insert(outline.begin() + static_cast<std::ptrdiff_t>(m_grip->corner) + 1, m_to);
    else
        outline[m_grip->corner] = m_to;
    return outline;
}

void CornerTool::drag(const PointerEvent &event)
{
    m_last = event;
    m_to = event.at;
    std::vector<Guide> guides;
    if (const std::optional<Point> way = m_typed.way(event.at - m_grip->at)) {
        m_to = m_grip->at + *way;
    } else if (!event.modifiers.testFlag(Qt::AltModifier)) {
        // In line with the other corners, so that right angles stay right.
        std::vector<Point> others = m_before;
        if (!m_grip->isNew)
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(m_grip->corner));
        Snap snap = snapPoint(context().scene(), m_to, snapReach(context()), others);
        m_to = pulled(m_to, snap);
        guides = std::move(snap.guides);
    }
    show(reshaped());
    m_preview.guides = std::move(guides);
}

void CornerTool::show(const Polygon &outline)
{
    m_preview = {};
    m_preview.outline = outline;
    m_preview.marks = outline;
    m_preview.outlineSound = isSimple(outline);
    const std::size_t corner = m_grip->isNew ? m_grip->corner + 1 : m_grip->corner;
    const std::size_t count = outline.size();
    const Point before = outline[(corner + count - 1) % count];
    const Point after = outline[(corner + 1) % count];
    m_preview.readout = {
        tr("Sides of %1 and %2")
            .arg(lengthText(lengthOf(m_to - before)), lengthText(lengthOf(after - m_to)))};
    if (!m_typed.isEmpty())
        m_preview.readout.prepend(m_typed.words());
    m_preview.readout +=
        m_preview.outlineSound ? areaText(outline) : tr("The outline crosses itself");
    m_preview.readoutAt = m_to;
}

Verdict CornerTool::drop()
{
    const Project before = m_base;
    const Subject place = m_subject;
    const Grip grip = *m_grip;
    const Point to = m_to;
    const QString name = displayName(before, place);
    cancel();
    if (grip.isNew) {
        context().perform(tr("Add a corner to %1").arg(name),
                          insertCorner(before, place, grip.corner, to));
    } else if (!(to == grip.at)) {
        context().perform(tr("Move a corner of %1").arg(name),
                          moveCorner(before, place, grip.corner, to));
    }
    return Verdict::Finished;
}

bool CornerTool::typed(QChar letter)
{
    if (m_dragging && m_typed.type(letter))
        drag(m_last);
    return m_dragging;
}

Verdict CornerTool::key(ToolKey key)
{
    if (m_dragging && key == ToolKey::Finish)
        return drop();
    if (m_dragging) {
        if (m_typed.back())
            drag(m_last);
        return Verdict::Under;
    }
    const std::optional<Subject> place = subject();
    if (key == ToolKey::Back && place && m_grip && !m_grip->isNew) {
        const std::size_t corner = m_grip->corner;
        m_grip.reset();
        const QString name = displayName(context().project(), *place);
        context().perform(tr("Remove a corner of %1").arg(name),
                          removeCorner(context().project(), *place, corner));
        return Verdict::Finished;
    }
    return Verdict::Idle;
}

bool CornerTool::cancel()
{
    const bool was = m_dragging;
    m_dragging = false;
    m_grip.reset();
    m_typed.clear();
    m_before.clear();
    m_base = {};
    m_preview = {};
    return was;
}

QString CornerTool::status() const
{
    if (m_dragging)
        return tr("%1. Release to keep it so, type 2.4 or 2.4<90 for the way of the corner, Escape "
                  "drops it.")
            .arg(m_preview.readout.join(QStringLiteral(", ")));
    if (!subject())
        return tr("Click the hall, building, obstacle or border that is to be reshaped.");
    if (m_grip && !m_grip->isNew)
        return tr("Drag to move the corner; Backspace removes it.");
    if (m_grip)
        return tr("Drag to make a new corner of this edge.");
    return tr("Drag a corner of %1, or drag an edge to make a new corner.")
        .arg(displayName(context().project(), *subject()));
}

} // namespace headroom
