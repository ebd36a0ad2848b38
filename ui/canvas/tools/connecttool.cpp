// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/connecttool.h"

#include "models/base/units.h"
#include "models/engine/placementcheck.h"
#include "models/engine/snapshot.h"
#include "models/text/words.h"
#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/selection.h"
#include "ui/canvas/tools/rulecheck.h"
#include "ui/canvas/tools/wording.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace headroom {

namespace {

constexpr double kHitPx = 5;
constexpr double kDragPx = 4;
constexpr std::size_t kMostTried = 500;  // of more the badge only counts until they are dropped
constexpr std::size_t kMostDrawn = 2000; // of targets; more say nothing any more

Bounds between(Point a, Point b)
{
    return {{std::min(a.xM, b.xM), std::min(a.yM, b.yM)},
            {std::max(a.xM, b.xM), std::max(a.yM, b.yM)}};
}

std::optional<Subject> rackAt(const PlanScene &scene, Point at)
{
    std::optional<Subject> found;
    scene.visitRacks({at, at}, [&](quint32 index, const Bounds &) {
        const RackRecord &rack = scene.racks()[index];
        if (contains(corners(scene.placement(rack)), at))
            found = Subject{EntityKind::Rack, rack.id};
    });
    return found;
}

QString powerText(Kilowatts power)
{
    return printAmount({power.value(), Unit::Kilowatt}, AmountStyle::Readable, QLocale());
}

std::vector<Subject> ofKind(const std::vector<Subject> &subjects, EntityKind kind)
{
    std::vector<Subject> result;
    std::copy_if(subjects.begin(),
                 subjects.end(),
                 std::back_inserter(result),
                 [kind](Subject subject) { return subject.kind == kind; });
    return result;
}

} // namespace

std::optional<Subject> ConnectTool::sourceAt(Point at) const
{
    const auto hit = context().scene().hit(at, kHitPx * context().metresPerPixel());
    if (hit && hit->subject.kind == EntityKind::PowerNode)
        return hit->subject;
    return std::nullopt;
}

/// Equipment or a rack; of what cools, a hall too.
std::optional<Subject> ConnectTool::targetAt(Point at) const
{
    const auto hit = context().scene().hit(at, kHitPx * context().metresPerPixel());
    if (!hit)
        return std::nullopt;
    if (hit->subject == m_source) // a busway hangs over the racks that it feeds
        return rackAt(context().scene(), at);
    const PowerNode *source = context().project().find<PowerNode>(m_source->id);
    const bool cools = source != nullptr && source->carrier != Carrier::Power;
    const EntityKind kind = hit->subject.kind;
    if (kind == EntityKind::PowerNode || kind == EntityKind::Rack
        || (kind == EntityKind::Hall && cools))
        return hit->subject;
    return rackAt(context().scene(), at);
}

/// Racks; where the band touches none, equipment; of what cools, else halls.
std::vector<Subject> ConnectTool::targetsIn(const Bounds &band) const
{
    std::vector<Subject> all = context().scene().inBand(band);
    std::erase_if(all, [this](Subject subject) { return subject == m_source; });
    for (const EntityKind kind : {EntityKind::Rack, EntityKind::PowerNode, EntityKind::Hall}) {
        const PowerNode *source = context().project().find<PowerNode>(m_source->id);
        if (kind == EntityKind::Hall && (source == nullptr || source->carrier == Carrier::Power))
            break;
        if (std::vector<Subject> found = ofKind(all, kind); !found.empty())
            return found;
    }
    return {};
}

std::vector<Subject> ConnectTool::meant(Subject target) const
{
    const SelectionModel &selection = context().selection();
    if (!selection.contains(target) || (m_source && selection.contains(*m_source)))
        return {target};
    return ofKind(selection.subjects(), target.kind);
}

Verdict ConnectTool::pointer(const PointerEvent &event)
{
    switch (event.kind) {
    case PointerEvent::Kind::Press:
    case PointerEvent::Kind::DoubleClick:
        press(event);
        break;
    case PointerEvent::Kind::Move:
        move(event);
        break;
    case PointerEvent::Kind::Release:
        return release(event);
    }
    return m_state == State::Idle ? Verdict::Idle : Verdict::Under;
}

void ConnectTool::press(const PointerEvent &event)
{
    m_start = event.at;
    if (m_source) {
        m_state = State::Pressed;
        return;
    }
    m_source = sourceAt(event.at);
    m_state = m_source ? State::Dragging : State::Idle;
    move(event);
}

void ConnectTool::move(const PointerEvent &event)
{
    if (!m_source) {
        m_under = sourceAt(event.at);
        m_preview = {};
        if (m_under) {
            m_preview.feeds = FeedGhost{{}, {context().scene().outline(*m_under)}};
            m_preview.readout = {
                tr("Drag from %1").arg(displayName(context().project(), *m_under))};
            m_preview.readoutAt = event.at;
            if (const std::optional<Kilowatts> left = leftAt(m_under->id))
                m_preview.readout += tr("%1 left").arg(powerText(*left));
        }
        return;
    }
    const Point way = event.at - m_start;
    const bool dragged = std::hypot(way.xM, way.yM) > kDragPx * context().metresPerPixel();
    if (m_state == State::Pressed && dragged)
        m_state = State::Banding;
    if (m_state == State::Banding) {
        consider(targetsIn(between(m_start, event.at)));
    } else {
        // A press on the source alone means the source, whatever lies under it.
        const bool isClick = m_state == State::Dragging && !dragged;
        const std::optional<Subject> target = isClick ? std::nullopt : targetAt(event.at);
        consider(target ? meant(*target) : std::vector<Subject>());
    }
    show(event.at);
    if (m_state == State::Banding)
        m_preview.band = between(m_start, event.at);
}

void ConnectTool::consider(std::vector<Subject> targets)
{
    if (targets == m_targets && m_candidate)
        return;
    m_targets = std::move(targets);
    m_candidate.reset();
    m_report = {};
    if (!m_targets.empty() && m_targets.size() <= kMostTried) {
        m_candidate = connectFrom(context().project(),
                                  context().ids(),
                                  m_source->id,
                                  m_targets,
                                  context().drawingOptions().side,
                                  &m_report);
    }
}

void ConnectTool::show(Point pointer)
{
    m_preview = {};
    m_pointer = pointer;
    const PlanScene &scene = context().scene();
    const Project &project = context().project();
    const PowerNode *source = project.find<PowerNode>(m_source->id);
    const Polygon outline = scene.outline(*m_source);
    if (source == nullptr || outline.empty())
        return;
    FeedGhost ghost;
    const Side wanted = context().drawingOptions().side;
    ghost.side = wanted == Side::None ? source->side : wanted;
    ghost.sound = !m_candidate || m_candidate->ok();
    ghost.ends.push_back(outline);
    const Point from = centroidOf(outline);
    for (std::size_t i = 0; i < m_targets.size() && i < kMostDrawn; ++i) {
        Polygon target = scene.outline(m_targets[i]);
        if (target.empty())
            continue;
        ghost.lines.push_back({from, centroidOf(target)});
        ghost.ends.push_back(std::move(target));
    }
    if (m_targets.empty() && m_state != State::Banding)
        ghost.lines.push_back({from, pointer});
    m_preview.feeds = std::move(ghost);
    m_preview.readoutAt = pointer;
    if (m_targets.empty()) {
        if (const std::optional<Kilowatts> left = leftAt(m_source->id))
            m_preview.readout = {displayName(project, *m_source),
                                 tr("%1 left").arg(powerText(*left))};
        return;
    }
    m_preview.readout = {summary()};
    if (m_candidate && !m_candidate->ok())
        m_preview.readout += words(m_candidate->message());
    else if (m_report.present > 0)
        m_preview.readout +=
            tr("%1 of them are fed from there already").arg(QLocale().toString(m_report.present));
    weigh();
}

void ConnectTool::weigh()
{
    const std::optional<Kilowatts> left = leftAt(m_source->id);
    const std::optional<Kilowatts> need = needed();
    if (!left || !need)
        return;
    m_preview.readout += tr("needs %1 of the %2 left").arg(powerText(*need), powerText(*left));
    if (const std::optional<Message> over = overload(false)) {
        const bool refuses = context().project().settings().capacityRule == PlacementRule::Error;
        m_preview.rules.push_back({words(*over, QLocale()), refuses});
        m_preview.feeds->sound = m_preview.feeds->sound && !refuses;
    }
}

std::optional<Kilowatts> ConnectTool::leftAt(Id node, bool mustWait) const
{
    const engine::PlacementCheck *check = context().placementCheck(mustWait);
    return check != nullptr ? check->freeAt(node) : std::nullopt;
}

/// Planned kW that the targets would add to the source: of racks their own, of equipment what it
/// feeds already. What the source feeds now adds nothing. Unknown where a part of it is.
std::optional<Kilowatts> ConnectTool::needed() const
{
    const Project &project = context().project();
    std::unordered_set<Id> fed;
    for (const Connection &connection : project.table<Connection>()) {
        if (connection.from != m_source->id)
            continue;
        if (connection.toRack)
            fed.insert(*connection.toRack);
        else if (connection.toNode)
            fed.insert(*connection.toNode);
    }
    double sumKw = 0;
    for (const Subject target : m_targets) {
        if (fed.contains(target.id))
            continue;
        std::optional<Kilowatts> load;
        if (const Rack *rack = project.find<Rack>(target.id)) {
            load = loadOnEachFeed(project, *rack);
        } else if (const PowerNode *node = project.find<PowerNode>(target.id)) {
            if (const std::optional<Kilowatts> left = leftAt(node->id))
                load = Kilowatts(engine::usableLimitW(*node) / 1000 - left->value());
        }
        if (!load)
            return std::nullopt;
        sumKw += load->value();
    }
    return Kilowatts(sumKw);
}

/// The plan's rule about capacity, where the targets would break it.
std::optional<Message> ConnectTool::overload(bool mustWait) const
{
    constexpr double kSlackKw = 1e-6;
    const Project &project = context().project();
    const PowerNode *source = project.find<PowerNode>(m_source->id);
    if (source == nullptr || project.settings().capacityRule == PlacementRule::Ignore)
        return std::nullopt;
    const std::optional<Kilowatts> left = leftAt(source->id, mustWait);
    const std::optional<Kilowatts> need = needed();
    if (!left || !need || need->value() <= 0 || need->value() <= left->value() + kSlackKw)
        return std::nullopt;
    const double limitKw = engine::usableLimitW(*source) / 1000;
    return Message{"placement.feed-capacity",
                   {displayName(project, *m_source),
                    Amount{limitKw - left->value() + need->value(), Unit::Kilowatt},
                    Amount{limitKw, Unit::Kilowatt}}};
}

void ConnectTool::checkReady()
{
    if (m_source && m_state != State::Idle)
        show(m_pointer);
}

/// "28 racks to Busway B3, side B".
QString ConnectTool::summary() const
{
    const Project &project = context().project();
    const PowerNode *source = project.find<PowerNode>(m_source->id);
    const QString what = described(project, m_targets);
    const QString from = displayName(project, *m_source);
    const Side wanted = context().drawingOptions().side;
    const Side side = wanted == Side::None && source != nullptr ? source->side : wanted;
    if (side == Side::None || (source != nullptr && source->carrier != Carrier::Power))
        return tr("%1 to %2").arg(what, from);
    return tr("%1 to %2, %3").arg(what, from, sideWords(side));
}

Verdict ConnectTool::release(const PointerEvent &event)
{
    if (m_state == State::Idle || !m_source)
        return Verdict::Idle;
    move(event);
    const bool clickedSource = m_targets.empty() && m_state != State::Banding;
    if (m_targets.empty()) {
        // A click on the source takes it in hand; a drop on free ground leaves it there.
        m_state = State::Chosen;
        if (clickedSource)
            show(event.at);
        m_preview.band.reset();
        return Verdict::Under;
    }
    perform();
    show(event.at);
    return Verdict::Under;
}

void ConnectTool::perform()
{
    const Subject source = *m_source;
    const std::vector<Subject> targets = m_targets;
    const QString text = tr("Connect %1").arg(summary());
    if (context().project().settings().capacityRule == PlacementRule::Error) {
        if (const std::optional<Message> over = overload(true)) {
            context().perform({}, Failure{Message{"placement.refused", {words(*over, QLocale())}}});
            m_state = State::Chosen;
            m_targets.clear();
            m_candidate.reset();
            return;
        }
    }
    const Result<Project> candidate = connectFrom(
        context().project(), context().ids(), source.id, targets, context().drawingOptions().side);
    context().perform(text, candidate);
    // What was performed has changed the plan, and dropped the gesture; the source stays in hand.
    cancel();
    m_source = source;
    m_state = State::Chosen;
}

Verdict ConnectTool::key(ToolKey key)
{
    if (key == ToolKey::Back && m_source)
        cancel();
    return m_source ? Verdict::Under : Verdict::Idle;
}

bool ConnectTool::cancel()
{
    const bool was = m_source.has_value();
    m_state = State::Idle;
    m_source.reset();
    m_under.reset();
    m_targets.clear();
    m_candidate.reset();
    m_report = {};
    m_preview = {};
    return was;
}

QString ConnectTool::status() const
{
    if (!m_source)
        return m_under ? tr("Drag from %1 to what it feeds, or click it and then what it feeds.")
                             .arg(displayName(context().project(), *m_under))
                       : tr("Drag from equipment to what it feeds or cools, or click it and then "
                            "drag a band over many.");
    if (const QString rule = ruleStatus(m_preview); !rule.isEmpty())
        return tr("%1. %2").arg(summary(), rule);
    if (m_state == State::Banding)
        return m_targets.empty() ? tr("Drag the band over what it feeds.")
                                 : tr("Release to connect: %1.").arg(summary());
    return tr("%1 is in hand. Click what it feeds, or drag a band over many; Escape puts it down.")
        .arg(displayName(context().project(), *m_source));
}

} // namespace headroom
