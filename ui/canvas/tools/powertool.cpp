// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/powertool.h"

#include "models/edits/connecting.h"
#include "models/edits/edits.h"
#include "models/edits/equipment.h"
#include "models/text/words.h"
#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/selection.h"
#include "ui/canvas/tools/snapping.h"
#include "ui/canvas/tools/wording.h"

namespace headroom {

namespace {

constexpr double kReachPx = 5;

} // namespace

PowerTool::PowerTool(ToolContext &context)
    : Tool(context)
{}

/// Equipment or a rack; nothing else takes part in the tree.
std::optional<Subject> PowerTool::thingAt(Point at) const
{
    const auto hit = context().scene().hit(at, kReachPx * context().metresPerPixel());
    if (hit
        && (hit->subject.kind == EntityKind::PowerNode || hit->subject.kind == EntityKind::Rack))
        return hit->subject;
    return std::nullopt;
}

Verdict PowerTool::pointer(const PointerEvent &event)
{
    switch (event.kind) {
    case PointerEvent::Kind::Press:
    case PointerEvent::Kind::DoubleClick:
        m_pressed = true;
        m_base = context().project();
        m_source = thingAt(event.at);
        update(event);
        return Verdict::Under;
    case PointerEvent::Kind::Move:
        update(event);
        return m_pressed ? Verdict::Under : Verdict::Idle;
    case PointerEvent::Kind::Release:
        return m_pressed ? finish(event) : Verdict::Idle;
    }
    return Verdict::Idle;
}

void PowerTool::update(const PointerEvent &event)
{
    m_preview = {};
    m_under = thingAt(event.at);
    if (!m_source && !m_under) { // where a click would place it
        const PowerNode node = newNode(event);
        Project with = context().project();
        with.set(node);
        if (const auto place = placementOf(with, {EntityKind::PowerNode, node.id}))
            m_preview.outline = corners(*place);
    }
    if (!m_pressed || !m_source)
        return;
    const std::optional<Placement> from = placementOf(m_base, *m_source);
    if (!from || m_source->kind != EntityKind::PowerNode)
        return;
    FeedGhost ghost;
    ghost.lines.push_back({from->centre, event.at});
    ghost.ends.push_back(context().scene().outline(*m_source));
    const PowerNode *source = m_base.find<PowerNode>(m_source->id);
    ghost.side = source != nullptr ? source->side : Side::None;
    if (m_under && m_under != m_source) {
        ghost.ends.push_back(context().scene().outline(*m_under));
        m_preview.readout = {
            tr("%1 feeds %2").arg(displayName(m_base, *m_source), displayName(m_base, *m_under))};
        m_preview.readoutAt = event.at;
        const std::vector<Subject> targets{*m_under};
        const Result<Project> candidate =
            connectFrom(m_base, context().ids(), m_source->id, targets);
        ghost.sound = candidate.ok();
        if (!candidate)
            m_preview.readout += words(candidate.message());
    }
    m_preview.feeds = std::move(ghost);
}

Verdict PowerTool::finish(const PointerEvent &event)
{
    update(event);
    const std::optional<Subject> source = m_source;
    const std::optional<Subject> target = m_under;
    m_pressed = false;
    if (!source) {
        place(event);
    } else if (!target) {
        // Dropped on free ground: nothing to connect.
    } else if (target == source) {
        context().selection().set(*source);
    } else if (source->kind == EntityKind::PowerNode) {
        connect(*target);
    }
    cancel();
    return Verdict::Finished;
}

/// As a click would place it.
PowerNode PowerTool::newNode(const PointerEvent &event) const
{
    const double step = context().project().settings().gridStep.value();
    Point at = event.at;
    if (!event.modifiers.testFlag(Qt::AltModifier))
        at = {toStep(at.xM, step), toStep(at.yM, step)};
    PowerNode node;
    node.site = context().site();
    node.id = Id{1};
    node.kind = context().equipmentKind();
    node.carrier = usualCarrier(node.kind);
    node.x = Metres(at.xM);
    node.y = Metres(at.yM);
    return node;
}

void PowerTool::place(const PointerEvent &event)
{
    PowerNode node = newNode(event);
    node.name = equipmentName(m_base, node.kind);
    Subject added;
    const Result<Project> candidate = addPowerNode(m_base, context().ids(), node, &added);
    if (context().perform(tr("Add %1").arg(kindInSentence(node.kind)), candidate))
        context().selection().set(added);
}

void PowerTool::connect(Subject target)
{
    const Subject source = *m_source;
    const QString text =
        tr("Connect %1 to %2").arg(displayName(m_base, source), displayName(m_base, target));
    const std::vector<Subject> targets{target};
    if (context().perform(text, connectFrom(m_base, context().ids(), source.id, targets)))
        context().selection().set(std::vector<Subject>{source, target});
}

Verdict PowerTool::key(ToolKey /*key*/)
{
    return m_pressed ? Verdict::Under : Verdict::Idle;
}

bool PowerTool::cancel()
{
    const bool was = m_pressed;
    m_pressed = false;
    m_base = {};
    m_source.reset();
    m_under.reset();
    m_preview = {};
    return was;
}

QString PowerTool::status() const
{
    if (m_pressed && m_source && m_source->kind == EntityKind::Rack)
        return tr("Racks feed nothing. Begin at the equipment that feeds, and drag to the rack.");
    if (m_pressed && m_source)
        return tr("Drag to what %1 feeds: equipment or a rack. Escape drops the connection.")
            .arg(displayName(m_base, *m_source));
    if (m_under && m_under->kind == EntityKind::PowerNode)
        return tr("Drag from %1 to what it feeds.").arg(displayName(context().project(), *m_under));
    return tr("Click to place: %1. Drag from equipment to what it feeds to connect them.")
        .arg(kindInSentence(context().equipmentKind()));
}

} // namespace headroom
