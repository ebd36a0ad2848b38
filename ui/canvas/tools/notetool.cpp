// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/notetool.h"

#include "models/edits/adddrawn.h"
#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/selection.h"
#include "ui/canvas/tools/snapping.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double kReadablePx = 15; // height of a line that reads well
constexpr double kLeastLineM = 0.05;
constexpr double kMostLineM = 200;

/// 1, 2 or 5 times a power of ten: sizes that people give to letters.
double rounded(double metres)
{
    const double power = std::pow(10, std::floor(std::log10(metres)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (metres <= step * power * 1.2)
            return step * power;
    }
    return 10 * power;
}

} // namespace

double NoteTool::lineM() const
{
    if (const std::optional<Metres> &wanted = context().drawingOptions().noteSize)
        return wanted->value();
    return std::clamp(rounded(kReadablePx * context().metresPerPixel()), kLeastLineM, kMostLineM);
}

Verdict NoteTool::pointer(const PointerEvent &event)
{
    if (m_preview.text)
        return Verdict::Under; // the text is typed where it was begun
    if (event.kind != PointerEvent::Kind::Press)
        return Verdict::Idle;
    Point at = event.at;
    if (!event.modifiers.testFlag(Qt::AltModifier))
        at = at + snapPoint(context().scene(), at, snapReach(context()), {}).correction;
    m_preview = {};
    m_preview.text = TextField{at, lineM()};
    return Verdict::Under;
}

Verdict NoteTool::text(const QString &text)
{
    if (!m_preview.text)
        return Verdict::Idle;
    Note note;
    note.site = context().site();
    note.text = text.trimmed();
    note.size = Metres(m_preview.text->lineM);
    note.x = Metres(m_preview.text->at.xM);
    note.y = Metres(m_preview.text->at.yM);
    cancel();
    if (note.text.isEmpty())
        return Verdict::Finished; // nothing was written: nothing is told off
    Subject added;
    const Result<Project> candidate = addNote(context().project(), context().ids(), note, &added);
    if (context().perform(tr("Write a note"), candidate))
        context().selection().set(added);
    return Verdict::Finished;
}

Verdict NoteTool::key(ToolKey)
{
    return m_preview.text ? Verdict::Under : Verdict::Idle;
}

bool NoteTool::cancel()
{
    const bool was = m_preview.text.has_value();
    m_preview = {};
    return was;
}

QString NoteTool::status() const
{
    if (m_preview.text)
        return tr(
            "Type the note. Enter places it, Shift+Enter begins a new line, Escape drops it.");
    return tr("Click where the note stands.");
}

} // namespace headroom
