// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/rackrowtool.h"

#include "models/edits/edits.h"
#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/selection.h"
#include "ui/canvas/tools/snapping.h"
#include "ui/canvas/tools/wording.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double kStraightPx = 7; // a line this close to level or upright is meant to be so
constexpr double kStraightSlope = 0.06;

RackRowSpec specOf(const RackRowOptions &options, Id hall, Point start, Point end)
{
    RackRowSpec spec;
    spec.hall = hall;
    spec.type = options.type;
    spec.phase = options.phase;
    spec.pitch = options.pitch;
    spec.start = start;
    spec.end = end;
    return spec;
}

QString number(std::size_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

} // namespace

RackRowTool::RackRowTool(ToolContext &context)
    : Tool(context)
{}

const RackType *RackRowTool::type() const
{
    return context().project().find<RackType>(context().rackRowOptions().type);
}

Verdict RackRowTool::pointer(const PointerEvent &event)
{
    if (type() == nullptr)
        return Verdict::Idle;
    switch (event.kind) {
    case PointerEvent::Kind::Press:
    case PointerEvent::Kind::DoubleClick: {
        const std::optional<Id> hall = context().scene().hallAt(event.at);
        if (!hall) {
            m_complaint = tr("A row starts inside a hall. Draw a hall first, or start in one.");
            return Verdict::Idle;
        }
        m_complaint.clear();
        m_base = context().project();
        m_hall = *hall;
        m_start = snapped(event, true);
        m_dragging = true;
        update(event);
        return Verdict::Under;
    }
    case PointerEvent::Kind::Move:
        if (m_dragging)
            update(event);
        else
            hover(event);
        return m_dragging ? Verdict::Under : Verdict::Idle;
    case PointerEvent::Kind::Release:
        if (!m_dragging)
            return Verdict::Idle;
        update(event);
        return finish();
    }
    return Verdict::Idle;
}

Point RackRowTool::snapped(const PointerEvent &event, bool isStart)
{
    m_preview.guides.clear();
    const bool free = event.modifiers.testFlag(Qt::AltModifier);
    Point at = event.at;
    bool straight = event.modifiers.testFlag(Qt::ShiftModifier);
    if (!isStart && !free && !straight) {
        const Point along = at - m_start;
        const double off = std::min(std::abs(along.xM), std::abs(along.yM));
        straight = off <= std::max(kStraightPx * context().metresPerPixel(),
                                   kStraightSlope * std::hypot(along.xM, along.yM));
    }
    if (!isStart && straight)
        at = straightFrom(m_start, at);
    if (free)
        return at;
    // The footprint of the rack lines up, not its middle.
    Point half{type()->width.value() / 2000, type()->depth.value() / 2000};
    if (!isStart && std::abs(at.yM - m_start.yM) > std::abs(at.xM - m_start.xM))
        half = {half.yM, half.xM};
    Snap snap =
        snapBounds(context().scene(), {at - half, at + half}, snapReach(context()), [](Subject) {
            return false;
        });
    if (!isStart && straight) {
        if (at.yM == m_start.yM)
            snap.correction.yM = 0;
        else
            snap.correction.xM = 0;
    }
    if (isStart)
        m_preview.guides = std::move(snap.guides);
    return at + snap.correction;
}

void RackRowTool::hover(const PointerEvent &event)
{
    m_preview = {};
    const std::optional<Id> hall = context().scene().hallAt(event.at);
    if (!hall)
        return;
    m_complaint.clear();
    const Point at = snapped(event, true);
    m_preview.racks =
        rackRowPlacements(context().project(), specOf(context().rackRowOptions(), *hall, at, at));
}

void RackRowTool::update(const PointerEvent &event)
{
    m_end = snapped(event, false);
    m_preview.racks =
        rackRowPlacements(m_base, specOf(context().rackRowOptions(), m_hall, m_start, m_end));
    const std::size_t count = m_preview.racks.size();
    m_preview.readout = {count == 1 ? tr("1 rack") : tr("%1 racks").arg(number(count)),
                         capacityText(*type(), count),
                         lengthText(std::hypot(m_end.xM - m_start.xM, m_end.yM - m_start.yM))};
    m_preview.readout += warnings();
    m_preview.readoutAt = event.at;
}

QStringList RackRowTool::warnings() const
{
    const PlanScene &scene = context().scene();
    const Polygon hall = scene.outline({EntityKind::Hall, m_hall});
    std::size_t outside = 0;
    std::size_t overlapping = 0;
    for (const Placement &rack : m_preview.racks) {
        const Polygon own = corners(rack);
        if (!std::all_of(
                own.begin(), own.end(), [&hall](Point corner) { return contains(hall, corner); }))
            ++outside;
        bool covered = false;
        scene.visitRacks(boundsOf(own), [&](quint32 index, const Bounds &) {
            covered = covered || overlap(rack, scene.placement(scene.racks()[index]));
        });
        overlapping += covered ? 1 : 0;
    }
    QStringList result;
    if (outside > 0)
        result += tr("%1 outside the hall").arg(number(outside));
    if (overlapping > 0)
        result += tr("%1 over other racks").arg(number(overlapping));
    return result;
}

Verdict RackRowTool::finish()
{
    const Project base = m_base;
    const Id hall = m_hall;
    const QString name = type()->name;
    const std::size_t count = m_preview.racks.size();
    const RackRowSpec spec = specOf(context().rackRowOptions(), hall, m_start, m_end);
    cancel();
    std::vector<Subject> added;
    const Result<Project> candidate = addRackRow(base, context().ids(), spec, &added);
    const QString text =
        count == 1 ? tr("Add a rack %1").arg(name) : tr("Add %1 racks %2").arg(number(count), name);
    if (context().perform(text, candidate))
        context().selection().set(std::move(added));
    return Verdict::Finished;
}

Verdict RackRowTool::key(ToolKey)
{
    return m_dragging ? Verdict::Under : Verdict::Idle;
}

bool RackRowTool::cancel()
{
    const bool was = m_dragging;
    m_dragging = false;
    m_base = {};
    m_preview = {};
    return was;
}

QString RackRowTool::status() const
{
    if (type() == nullptr)
        return tr("Choose a rack type for the row first.");
    if (!m_complaint.isEmpty())
        return m_complaint;
    if (!m_dragging) {
        return tr("Drag a line inside a hall: racks of type %1 fill it. Shift keeps it level or "
                  "upright, Alt suspends snapping.")
            .arg(type()->name);
    }
    return tr("%1: %2. Release to place them, Escape drops them.")
        .arg(m_preview.readout.value(0), capacityText(*type(), m_preview.racks.size()));
}

} // namespace headroom
