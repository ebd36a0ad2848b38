// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/underlaytool.h"

#include "models/edits/adddrawn.h"
#include "models/text/words.h"
#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/selection.h"
#include "ui/canvas/tools/wording.h"

#include <cmath>

namespace headroom {

std::optional<Id> UnderlayTool::underlayAt(Point at) const
{
    const std::optional<Subject> current = context().selection().current();
    if (current && current->kind == EntityKind::Underlay)
        return current->id;
    std::optional<Id> topmost; // lowest first
    for (const UnderlayRecord &underlay : context().scene().underlays()) {
        if (contains(corners(underlay.placement), at))
            topmost = underlay.id;
    }
    return topmost;
}

Verdict UnderlayTool::pointer(const PointerEvent &event)
{
    if (!m_ends)
        return LineTool::pointer(event);
    if (event.kind != PointerEvent::Kind::Press && event.kind != PointerEvent::Kind::DoubleClick)
        return Verdict::Under;
    cancel(); // other points are meant
    return LineTool::pointer(event);
}

void UnderlayTool::show()
{
    m_preview.readout = {tr("%1 on the plan as it is").arg(m_preview.readout.join(QString()))};
    if (!m_distance.isEmpty())
        m_preview.readout.prepend(tr("%1 in truth").arg(m_distance.words()));
}

Verdict UnderlayTool::finish()
{
    if (start() == end()) {
        cancel();
        return Verdict::Finished;
    }
    const Ends ends{start(), end()};
    const TypedLength distance = m_distance;
    const Project before = base();
    LineTool::cancel();
    m_ends = ends;
    m_distance = distance;
    m_before = before;
    showScaled();
    return Verdict::Under;
}

void UnderlayTool::showScaled()
{
    m_preview = {};
    m_preview.marks = {m_ends->from, m_ends->to};
    m_preview.guides = {{m_ends->from, m_ends->to}};
    m_preview.readoutAt = m_ends->to;
    const std::optional<double> distance = m_distance.first();
    const std::optional<Id> underlay = underlayAt(m_ends->from);
    if (!underlay) {
        m_preview.readout = {tr("There is no underlay here"), tr("Click two points of one.")};
        return;
    }
    if (!distance) {
        m_preview.readout = {tr("How far apart are they?"),
                             tr("Type the distance in metres, then Enter.")};
        return;
    }
    const Point way = m_ends->to - m_ends->from;
    m_preview.readout = {tr("%1 in truth").arg(m_distance.words()),
                         tr("%1 on the plan as it is").arg(lengthText(std::hypot(way.xM, way.yM)))};
    const Result<Project> candidate =
        scaleUnderlay(m_before, *underlay, m_ends->from, m_ends->to, Metres(*distance));
    if (!candidate) {
        m_preview.readout += words(candidate.message());
        return;
    }
    // What the sheet would cover.
    PlanScene scene;
    scene.rebuild(*candidate, context().site());
    m_preview.outline = scene.outline({EntityKind::Underlay, *underlay});
}

Verdict UnderlayTool::perform()
{
    const Ends ends = *m_ends;
    const std::optional<double> distance = m_distance.first();
    const std::optional<Id> underlay = underlayAt(ends.from);
    if (!underlay || !distance)
        return Verdict::Under; // what is missing stands beside the points
    const Project before = m_before;
    const Result<Project> candidate =
        scaleUnderlay(before, *underlay, ends.from, ends.to, Metres(*distance));
    const QString name = displayName(before, {EntityKind::Underlay, *underlay});
    cancel();
    if (context().perform(tr("Scale %1").arg(name), candidate))
        context().selection().set(Subject{EntityKind::Underlay, *underlay});
    return Verdict::Finished;
}

bool UnderlayTool::typed(QChar letter)
{
    if (!m_ends && !isUnder())
        return false;
    const bool isPlain = letter != u'<' && letter != u'x' && letter != u'*' && letter != u'-';
    if (isPlain && m_distance.type(letter)) {
        if (m_ends)
            showScaled();
        else
            refresh();
    }
    return true;
}

Verdict UnderlayTool::key(ToolKey key)
{
    if (!m_ends && key == ToolKey::Finish && isUnder() && !m_distance.isEmpty()) {
        finish();
        return m_ends ? perform() : Verdict::Finished;
    }
    if (!m_ends)
        return LineTool::key(key);
    if (key == ToolKey::Finish)
        return perform();
    if (m_distance.back())
        showScaled();
    else
        cancel();
    return m_ends ? Verdict::Under : Verdict::Idle;
}

bool UnderlayTool::cancel()
{
    const bool was = m_ends.has_value();
    m_ends.reset();
    m_distance.clear();
    m_before = {};
    return LineTool::cancel() || was;
}

QString UnderlayTool::status() const
{
    if (m_ends)
        return tr("Type how far apart the two points are in metres, then Enter. Escape drops it.");
    if (isUnder())
        return tr("Click the second point. Then type how far apart they are in metres.");
    return tr("Click two points of the underlay whose distance you know: the ends of a wall or of "
              "its scale bar.");
}

} // namespace headroom
