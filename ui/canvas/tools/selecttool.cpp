// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/selecttool.h"

#include "models/edits/edits.h"
#include "models/edits/grouping.h"
#include "models/edits/moving.h"
#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/selection.h"
#include "ui/canvas/tools/snapping.h"
#include "ui/canvas/tools/wording.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double kHitPx = 5;
constexpr double kDragPx = 4; // less is a click with an unsteady hand

Bounds between(Point a, Point b)
{
    return {{std::min(a.xM, b.xM), std::min(a.yM, b.yM)},
            {std::max(a.xM, b.xM), std::max(a.yM, b.yM)}};
}

} // namespace

SelectTool::SelectTool(ToolContext &context)
    : Tool(context)
    , m_rules(context)
{}

Verdict SelectTool::pointer(const PointerEvent &event)
{
    switch (event.kind) {
    case PointerEvent::Kind::Press:
        press(event);
        break;
    case PointerEvent::Kind::Move:
        move(event);
        break;
    case PointerEvent::Kind::Release:
        return release(event);
    case PointerEvent::Kind::DoubleClick:
        press(event);
        selectInside();
        toIdle();
        break;
    }
    return m_state == State::Idle ? Verdict::Idle : Verdict::Under;
}

bool SelectTool::typed(QChar letter)
{
    if (m_state != State::Dragging || !m_typed.type(letter))
        return m_state == State::Dragging;
    drag(m_last);
    return true;
}

Verdict SelectTool::key(ToolKey key)
{
    if (m_state == State::Dragging && key == ToolKey::Finish)
        return drop();
    if (m_state == State::Dragging && m_typed.back())
        drag(m_last);
    return m_state == State::Idle ? Verdict::Idle : Verdict::Under;
}

void SelectTool::press(const PointerEvent &event)
{
    m_start = event.at;
    m_base = context().project();
    m_state = State::Pressed;
    const auto hit = context().scene().hit(event.at, kHitPx * context().metresPerPixel());
    m_pressed = hit ? std::optional(hit->subject) : std::nullopt;
    m_draggable = hit && hit->draggable;
    if (m_draggable && !event.modifiers.testFlag(Qt::ShiftModifier)
        && !context().selection().contains(*m_pressed))
        context().selection().set(meant(*m_pressed, event.modifiers));
}

std::vector<Subject> SelectTool::meant(Subject subject, Qt::KeyboardModifiers keys) const
{
    if (keys.testFlag(Qt::AltModifier))
        return {subject};
    std::vector<Subject> all = withWholeGroups(context().project(), std::span(&subject, 1));
    std::rotate(all.begin(), all.begin() + 1, all.end()); // the last one is the current one
    return all;
}

void SelectTool::toggle(const std::vector<Subject> &subjects)
{
    SelectionModel &selection = context().selection();
    if (!selection.contains(subjects.back())) {
        selection.add(subjects);
        return;
    }
    std::vector<Subject> left = selection.subjects();
    std::erase_if(left, [&subjects](Subject subject) {
        return std::find(subjects.begin(), subjects.end(), subject) != subjects.end();
    });
    selection.set(std::move(left));
}

void SelectTool::move(const PointerEvent &event)
{
    if (m_state == State::Idle) {
        const auto hit = context().scene().hit(event.at, kHitPx * context().metresPerPixel());
        m_hovering = hit && hit->draggable && context().selection().contains(hit->subject);
        return;
    }
    const Point way = event.at - m_start;
    if (m_state == State::Pressed
        && std::hypot(way.xM, way.yM) > kDragPx * context().metresPerPixel()) {
        if (m_draggable)
            startDrag();
        else
            m_state = State::Banding;
    }
    if (m_state == State::Dragging)
        drag(event);
    else if (m_state == State::Banding)
        m_preview.band = between(m_start, event.at);
}

void SelectTool::startDrag()
{
    SelectionModel &selection = context().selection();
    if (!selection.contains(*m_pressed))
        selection.add(meant(*m_pressed, {}));
    if (const auto bounds = context().scene().boundsOf(selection.subjects())) {
        m_bounds = *bounds;
        m_state = State::Dragging;
        askRules();
    }
}

/// Racks are checked where they would stand. Where halls move, what stands in them goes along.
void SelectTool::askRules()
{
    const Moving moving = movingWith(m_base, context().selection().subjects());
    m_places.clear();
    std::vector<Subject> moved;
    if (moving.halls.empty()) {
        m_places.reserve(moving.racks.size());
        for (const Id id : moving.racks) {
            const Subject subject{EntityKind::Rack, id};
            const Rack *rack = m_base.find<Rack>(id);
            const std::optional<Placement> placement = placementOf(m_base, subject);
            if (rack == nullptr || !placement)
                continue;
            m_places.push_back({.placement = *placement, .type = rack->type, .rack = id});
            moved.push_back(subject);
        }
        for (const Id id : moving.nodes)
            moved.push_back({EntityKind::PowerNode, id});
    }
    m_rules.begin(std::move(moved), m_places);
}

std::vector<engine::PlacedRack> SelectTool::placesThere() const
{
    std::vector<engine::PlacedRack> places = m_places;
    for (engine::PlacedRack &place : places)
        place.placement.centre = place.placement.centre + m_offset;
    return places;
}

void SelectTool::checkReady()
{
    if (m_state == State::Dragging)
        drag(m_last);
}

void SelectTool::dragAsTyped()
{
    m_offset = m_typed.way(m_last.at - m_start).value_or(Point{});
    m_preview.moved = m_offset;
    m_preview.guides.push_back(
        {(m_bounds.low + m_bounds.high) * 0.5, (m_bounds.low + m_bounds.high) * 0.5 + m_offset});
    m_preview.readout = {m_typed.words(),
                         tr("%1 east").arg(millimetreText(m_offset.xM)),
                         tr("%1 north").arg(millimetreText(m_offset.yM))};
    m_preview.readoutAt = m_last.at;
}

void SelectTool::drag(const PointerEvent &event)
{
    m_last = event;
    if (!m_typed.isEmpty()) {
        m_preview = {};
        dragAsTyped();
        m_rules.show(placesThere(), m_preview);
        return;
    }
    const bool straight = event.modifiers.testFlag(Qt::ShiftModifier);
    m_offset = (straight ? straightFrom(m_start, event.at) : event.at) - m_start;
    m_preview = {};
    if (!event.modifiers.testFlag(Qt::AltModifier)) {
        const SelectionModel &selection = context().selection();
        Snap snap =
            snapBounds(context().scene(),
                       {m_bounds.low + m_offset, m_bounds.high + m_offset},
                       snapReach(context()),
                       [&selection](Subject subject) { return selection.contains(subject); });
        if (straight && m_offset.xM == 0)
            snap.correction.xM = 0;
        if (straight && m_offset.yM == 0)
            snap.correction.yM = 0;
        m_offset = m_offset + snap.correction;
        m_preview.guides = std::move(snap.guides);
    }
    m_preview.moved = m_offset;
    m_preview.readout = {tr("%1 east").arg(lengthText(m_offset.xM)),
                         tr("%1 north").arg(lengthText(m_offset.yM))};
    m_preview.readoutAt = event.at;
    m_rules.show(placesThere(), m_preview);
}

Verdict SelectTool::release(const PointerEvent &event)
{
    if (m_state == State::Dragging)
        return drop();
    SelectionModel &selection = context().selection();
    const bool shift = event.modifiers.testFlag(Qt::ShiftModifier);
    const State state = m_state;
    toIdle();
    if (state == State::Pressed) {
        if (m_pressed && shift)
            toggle(meant(*m_pressed, event.modifiers));
        else if (m_pressed)
            selection.set(meant(*m_pressed, event.modifiers));
        else if (!shift)
            selection.clear();
    } else if (state == State::Banding) {
        std::vector<Subject> held = context().scene().inBand(between(m_start, event.at));
        if (!context().project().table<DrawingGroup>().empty())
            held = withWholeGroups(context().project(), held);
        if (shift)
            selection.add(held);
        else
            selection.set(std::move(held));
    }
    return Verdict::Finished;
}

Verdict SelectTool::drop()
{
    const Project base = m_base;
    const Point offset = m_offset;
    const std::optional<Message> refusal = m_rules.refusal(placesThere());
    toIdle();
    if (refusal) {
        context().perform({}, Failure{*refusal});
        return Verdict::Finished;
    }
    const std::vector<Subject> subjects = context().selection().subjects();
    context().perform(tr("Move %1").arg(described(base, subjects)), moveBy(base, subjects, offset));
    return Verdict::Finished;
}

/// One level deeper than a click: of a group the one thing, of a row without a group all racks.
void SelectTool::selectInside()
{
    if (m_pressed && groupOf(context().project(), *m_pressed))
        context().selection().set(*m_pressed);
    else
        selectRow();
}

void SelectTool::selectRow()
{
    if (!m_pressed || m_pressed->kind != EntityKind::Rack)
        return;
    const Rack *rack = context().project().find<Rack>(m_pressed->id);
    if (rack == nullptr || !rack->row)
        return;
    std::vector<Subject> row;
    for (const Rack &other : context().project().table<Rack>()) {
        if (other.row == rack->row)
            row.push_back({EntityKind::Rack, other.id});
    }
    context().selection().set(std::move(row));
}

bool SelectTool::cancel()
{
    const bool was = m_state != State::Idle;
    toIdle();
    return was;
}

void SelectTool::toIdle()
{
    m_state = State::Idle;
    m_base = {};
    m_typed.clear();
    m_places.clear();
    m_rules.begin();
    m_preview = {};
}

QString SelectTool::status() const
{
    if (const QString rule = ruleStatus(m_preview); !rule.isEmpty())
        return rule;
    switch (m_state) {
    case State::Dragging:
        return tr("Release to move by %1 east and %2 north. Type 2.4 for that many metres, 2.4<30 "
                  "for an angle; Shift keeps it straight, Alt suspends snapping.")
            .arg(lengthText(m_offset.xM), lengthText(m_offset.yM));
    case State::Banding:
        return tr("Release to select what the band touches. Shift adds to the selection.");
    case State::Idle:
    case State::Pressed:
        break;
    }
    const std::vector<Subject> &subjects = context().selection().subjects();
    if (subjects.empty())
        return tr(
            "Click to select, drag over empty ground to select many. Middle drag or the space "
            "bar pans, the wheel zooms.");
    return tr("%1 selected. Drag to move, arrow keys move by a grid step, Delete removes.")
        .arg(described(context().project(), subjects));
}

Qt::CursorShape SelectTool::cursor() const
{
    if (m_state == State::Dragging || (m_state == State::Idle && m_hovering))
        return Qt::SizeAllCursor;
    return Qt::ArrowCursor;
}

} // namespace headroom
