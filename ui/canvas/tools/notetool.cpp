// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/notetool.h"

#include "models/edits/adddrawn.h"
#include "models/edits/edits.h"
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
    m_note.reset();
    const auto hit = context().scene().hit(event.at, 0);
    if (hit && hit->subject.kind == EntityKind::Note) {
        const Note &note = *context().project().find<Note>(hit->subject.id);
        m_note = note.id;
        m_preview = {};
        m_preview.text = TextField{{note.x.value(), note.y.value()}, note.size.value(), note.text};
        return Verdict::Under;
    }
    Point at = event.at;
    if (!event.modifiers.testFlag(Qt::AltModifier))
        at = pulled(at, snapPoint(context().scene(), at, snapReach(context()), {}));
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
    const std::optional<Id> known = m_note;
    cancel();
    if (known)
        rewrite(*known, note.text);
    else if (!note.text.isEmpty()) // else nothing was written, and nothing is told off
        write(note);
    return Verdict::Finished;
}

void NoteTool::write(const Note &note)
{
    Subject added;
    const Result<Project> candidate = addNote(context().project(), context().ids(), note, &added);
    if (context().perform(tr("Write a note"), candidate))
        context().selection().set(added);
}

void NoteTool::rewrite(Id note, const QString &text)
{
    const Project &project = context().project();
    const std::vector<Subject> subjects{{EntityKind::Note, note}};
    const QString name = displayName(project, subjects.front());
    if (text.isEmpty())
        context().perform(tr("Delete %1").arg(name), removeAll(project, subjects));
    else if (context().perform(tr("Change %1").arg(name),
                               setField(project, subjects, u"text", text)))
        context().selection().set(subjects.front());
}

Verdict NoteTool::key(ToolKey /*key*/)
{
    return m_preview.text ? Verdict::Under : Verdict::Idle;
}

bool NoteTool::cancel()
{
    const bool was = m_preview.text.has_value();
    m_preview = {};
    m_note.reset();
    return was;
}

QString NoteTool::status() const
{
    if (m_preview.text)
        return tr(
            "Type the note. Enter places it, Shift+Enter begins a new line, Escape drops it.");
    return tr("Click where the note stands, or on a note to change it.");
}

} // namespace headroom
