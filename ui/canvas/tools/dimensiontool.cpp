// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/dimensiontool.h"

#include "models/edits/adddrawn.h"
#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/selection.h"
#include "ui/canvas/tools/wording.h"

#include <cmath>

namespace headroom {

namespace {

/// How far a point lies to the left of a way.
double leftOf(Point from, Point to, Point at)
{
    const Point way = to - from;
    const double length = std::hypot(way.xM, way.yM);
    const Point off = at - from;
    return length > 0 ? (way.xM * off.yM - way.yM * off.xM) / length : 0;
}

} // namespace

Snap DimensionTool::snapped(Point at) const
{
    const SnapReach reach = snapReach(context());
    const PlanScene &scene = context().scene();
    const Snap corner = snapPoint(scene, at, {reach.toleranceM, reach.toleranceM, 0}, {});
    const Snap thing = snapToThings(scene, at, reach);
    const auto nearer = [](double a, double b) {
        if (a == 0 || b == 0)
            return a + b;
        return std::abs(a) < std::abs(b) ? a : b;
    };
    return {{nearer(corner.correction.xM, thing.correction.xM),
             nearer(corner.correction.yM, thing.correction.yM)},
            {}};
}

Verdict DimensionTool::pointer(const PointerEvent &event)
{
    if (!m_ends)
        return LineTool::pointer(event);
    place(event);
    return event.kind == PointerEvent::Kind::Press || event.kind == PointerEvent::Kind::DoubleClick
               ? perform()
               : Verdict::Under;
}

void DimensionTool::show()
{
    m_preview.outline.clear();
    m_preview.dimension = DimensionGhost{start(), end(), 0};
}

Verdict DimensionTool::finish()
{
    if (start() == end()) {
        cancel();
        return Verdict::Finished;
    }
    const Ends ends{start(), end()};
    m_before = base();
    LineTool::cancel();
    m_ends = ends;
    place({PointerEvent::Kind::Move, ends.to, {}});
    return Verdict::Under;
}

void DimensionTool::place(const PointerEvent &event)
{
    m_pointer = event.at;
    const double aside = leftOf(m_ends->from, m_ends->to, event.at);
    m_offsetM = aside;
    if (const std::optional<double> typed = m_typedOffset.first()) {
        m_offsetM = std::copysign(*typed, aside);
    } else if (!event.modifiers.testFlag(Qt::AltModifier)) {
        m_offsetM = toStep(aside, context().project().settings().gridStep.value());
    }
    m_preview = {};
    m_preview.dimension = DimensionGhost{m_ends->from, m_ends->to, m_offsetM};
    m_preview.marks = {m_ends->from, m_ends->to};
    m_preview.readout = {m_typedOffset.isEmpty()
                             ? tr("%1 beside").arg(lengthText(std::abs(m_offsetM)))
                             : tr("%1 beside").arg(m_typedOffset.words())};
    m_preview.readoutAt = event.at;
}

Verdict DimensionTool::perform()
{
    const Ends ends = *m_ends;
    const double offset = m_offsetM;
    const Project before = m_before;
    cancel();
    Subject added;
    const Result<Project> candidate = addDimension(
        before, context().ids(), context().site(), ends.from, ends.to, Metres(offset), &added);
    if (context().perform(tr("Draw a dimension"), candidate))
        context().selection().set(added);
    return Verdict::Finished;
}

bool DimensionTool::typed(QChar letter)
{
    if (!m_ends)
        return LineTool::typed(letter);
    if (letter != u'<' && letter != u'x' && letter != u'*' && letter != u'-'
        && m_typedOffset.type(letter))
        place({PointerEvent::Kind::Move, m_pointer, {}});
    return true;
}

Verdict DimensionTool::key(ToolKey key)
{
    if (!m_ends)
        return LineTool::key(key);
    if (key == ToolKey::Finish)
        return perform();
    if (m_typedOffset.back())
        place({PointerEvent::Kind::Move, m_pointer, {}});
    else
        cancel();
    return m_ends ? Verdict::Under : Verdict::Idle;
}

bool DimensionTool::cancel()
{
    const bool was = m_ends.has_value();
    m_ends.reset();
    m_typedOffset.clear();
    m_before = {};
    return LineTool::cancel() || was;
}

QString DimensionTool::status() const
{
    if (m_ends)
        return tr(
            "Click where the line runs, or type how far beside: 1.2, then Enter. Escape drops "
            "it.");
    if (isUnder())
        return tr("%1. Click the other point, or type 12 or 12<90, then Enter. Shift keeps it "
                  "level "
                  "or upright, Alt suspends snapping.")
            .arg(m_preview.readout.join(QStringLiteral(", ")));
    return tr("Click the two points of a dimension line, or drag from one to the other. It takes "
              "hold of corners, edges and centres.");
}

} // namespace headroom
