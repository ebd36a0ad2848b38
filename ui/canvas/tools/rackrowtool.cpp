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

constexpr std::size_t kMostTyped = 10000; // as many as a row may have

QString number(std::size_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

} // namespace

RackRowTool::RackRowTool(ToolContext &context)
    : Tool(context)
    , m_rules(context)
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
        m_outcome.clear();
        m_base = context().project();
        m_hall = *hall;
        m_start = snapped(event, true);
        m_dragging = true;
        m_rules.begin();
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
    RowFit one = fitRow(context().project(),
                        context().scene(),
                        specOf(context().rackRowOptions(), *hall, at, at),
                        std::nullopt);
    m_preview.racks = std::move(one.racks);
    m_preview.refused = std::move(one.refused);
}

std::optional<std::size_t> RackRowTool::wanted() const
{
    if (m_typed > 0)
        return m_typed;
    const std::optional<int> &count = context().rackRowOptions().count;
    return count ? std::optional<std::size_t>(static_cast<std::size_t>(*count)) : std::nullopt;
}

void RackRowTool::update(const PointerEvent &event)
{
    m_end = snapped(event, false);
    m_preview.readoutAt = event.at;
    fit();
}

void RackRowTool::fit()
{
    m_fit = fitRow(m_base,
                   context().scene(),
                   specOf(context().rackRowOptions(), m_hall, m_start, m_end),
                   wanted());
    m_preview.racks = m_fit.racks;
    m_preview.refused = m_fit.refused;
    const std::size_t count = m_fit.racks.size();
    const Point last = wanted() && count > 0 ? m_fit.racks.back().centre : m_end;
    m_preview.readout = {count == 1 ? tr("1 rack") : tr("%1 racks").arg(number(count)),
                         capacityText(*type(), count),
                         lengthText(std::hypot(last.xM - m_start.xM, last.yM - m_start.yM))};
    m_preview.readout += m_fit.leftOut.lines();
    m_rules.show(newRacks(m_fit.spec.type, m_fit.racks), m_preview);
}

void RackRowTool::checkReady()
{
    if (m_dragging)
        fit();
}

bool RackRowTool::typed(QChar letter)
{
    const int digit = letter.unicode() < 128 ? letter.digitValue() : -1;
    if (digit < 0)
        return false;
    if (type() == nullptr || (m_typed == 0 && digit == 0))
        return m_dragging;
    m_typed = std::min(m_typed * 10 + static_cast<std::size_t>(digit), kMostTyped);
    if (m_dragging)
        fit();
    return true;
}

Verdict RackRowTool::finish()
{
    const Project base = m_base;
    const QString name = type()->name;
    const RowFit fit = m_fit;
    const std::size_t count = fit.racks.size();
    const std::optional<Message> refusal = m_rules.refusal(newRacks(fit.spec.type, fit.racks));
    cancel();
    if (refusal) {
        context().perform({}, Failure{*refusal});
        return Verdict::Finished;
    }
    if (count == 0) {
        m_outcome =
            tr("No rack was placed: %1.").arg(fit.leftOut.lines().join(QStringLiteral(", ")));
        return Verdict::Finished;
    }
    std::vector<Subject> added;
    const Result<Project> candidate = addRackRow(base, context().ids(), fit.spec, &added);
    const QString text =
        count == 1 ? tr("Add a rack %1").arg(name) : tr("Add %1 racks %2").arg(number(count), name);
    if (context().perform(text, candidate)) {
        context().selection().set(std::move(added));
        if (const QStringList lines = fit.leftOut.lines(); !lines.isEmpty()) {
            m_outcome = (count == 1 ? tr("1 rack was placed: %1.")
                                    : tr("%1 racks were placed: %2.").arg(number(count)))
                            .arg(lines.join(QStringLiteral(", ")));
        }
    }
    return Verdict::Finished;
}

Verdict RackRowTool::key(ToolKey key)
{
    if (key == ToolKey::Back && m_typed > 0) {
        m_typed /= 10;
        if (m_dragging)
            fit();
    }
    return m_dragging ? Verdict::Under : Verdict::Idle;
}

bool RackRowTool::cancel()
{
    const bool was = m_dragging || m_typed > 0;
    m_dragging = false;
    m_typed = 0;
    m_base = {};
    m_fit = {};
    m_rules.begin();
    m_preview = {};
    return was;
}

QString RackRowTool::status() const
{
    if (type() == nullptr)
        return tr("Choose a rack type for the row first.");
    if (!m_complaint.isEmpty())
        return m_complaint;
    if (const QString rule = ruleStatus(m_preview); !rule.isEmpty())
        return rule;
    if (m_dragging) {
        return tr("%1: %2. Release places them, Escape drops them.")
            .arg((m_preview.readout.mid(0, 1) + m_fit.leftOut.lines()).join(QStringLiteral(", ")),
                 capacityText(*type(), m_preview.racks.size()));
    }
    if (m_typed > 0)
        return tr("Row of %1 racks: press where it starts and drag where it goes.")
            .arg(number(m_typed));
    if (!m_outcome.isEmpty())
        return m_outcome;
    const QString name = shortName(type()->name);
    if (const std::optional<std::size_t> count = wanted())
        return tr("Drag in a hall: a row of %1 racks %2.").arg(number(*count), name);
    return tr("Drag a line in a hall to fill it with %1. Type a number for that many.").arg(name);
}

} // namespace headroom
