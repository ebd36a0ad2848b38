// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/splittool.h"

#include "models/edits/outlines.h"
#include "models/text/words.h"
#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/selection.h"
#include "ui/canvas/tools/wording.h"

namespace headroom {

/// The hall in the middle of the line; else the one at an end.
std::optional<Id> SplitTool::hall() const
{
    for (const Point at : {(start() + end()) * 0.5, start(), end()}) {
        if (const std::optional<Id> hall = context().scene().hallAt(at))
            return hall;
    }
    return std::nullopt;
}

void SplitTool::show()
{
    const std::optional<Id> split = hall();
    if (!split || start() == end())
        return;
    Subject added;
    const Result<Project> candidate =
        splitHall(base(), context().ids(), *split, start(), end(), &added);
    m_preview.outlineSound = candidate.ok();
    if (!candidate) {
        m_preview.readout = {words(candidate.message())};
        return;
    }
    const auto part = [&](Id id) {
        const Polygon &outline = candidate->find<Hall>(id)->outline;
        return QStringLiteral("%1: %2").arg(displayName(*candidate, {EntityKind::Hall, id}),
                                            areaText(outline));
    };
    m_preview.guides.push_back({start(), end()});
    m_preview.outline = candidate->find<Hall>(added.id)->outline;
    m_preview.outlineClosed = true;
    m_preview.readout += {part(*split), part(added.id)};
}

Verdict SplitTool::finish()
{
    const std::optional<Id> split = hall();
    const Project before = base();
    const Point from = start();
    const Point to = end();
    cancel();
    if (from == to)
        return Verdict::Finished;
    Subject added;
    const Result<Project> candidate =
        split ? splitHall(before, context().ids(), *split, from, to, &added)
              : Result<Project>(failure("hall.none-here"));
    const QString text =
        split ? tr("Split %1").arg(displayName(before, {EntityKind::Hall, *split})) : QString();
    if (context().perform(text, candidate))
        context().selection().set(added);
    return Verdict::Finished;
}

QString SplitTool::status() const
{
    if (!isUnder())
        return tr("Drag a line across a hall to split it, or click its two ends. Shift keeps it "
                  "level or upright.");
    return tr("%1. Release or click to split along the line, type 12 or 12<90 for its length, "
              "Escape drops it.")
        .arg(m_preview.readout.join(QStringLiteral(", ")));
}

} // namespace headroom
