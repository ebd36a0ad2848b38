// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"

#include "models/domain/invariants.h"

namespace headroom {

Document::Document(Project project, QObject *parent)
    : QObject(parent)
    , m_project(std::move(project))
    , m_saved(m_project)
{}

Result<void> Document::perform(const QString &text, const Project &candidate)
{
    ChangeSet changes = diff(m_project, candidate);
    if (changes.empty())
        return {};
    if (Result<void> sound = checkChange(candidate, changes); !sound)
        return sound;
    m_project = candidate;
    m_history.add(text, changes);
    Q_EMIT changed(changes);
    emitHistory();
    return {};
}

Result<void> Document::perform(const QString &text, Result<Project> candidate)
{
    if (!candidate)
        return candidate.failure();
    return perform(text, *candidate);
}

void Document::undo()
{
    if (m_history.canUndo())
        step(inverse(m_history.undo().changes));
}

void Document::redo()
{
    if (m_history.canRedo())
        step(m_history.redo().changes);
}

void Document::step(const ChangeSet &changes)
{
    const ChangeSet kept = changes; // a listener may drop the history that it came from
    m_project = apply(std::move(m_project), kept);
    Q_EMIT changed(kept);
    emitHistory();
}

void Document::reset(Project project)
{
    m_project = std::move(project);
    m_saved = m_project;
    m_history.clear();
    Q_EMIT wasReset();
    emitHistory();
}

bool Document::isModified() const
{
    return !(m_project == m_saved);
}

void Document::markSaved()
{
    m_saved = m_project;
    emitHistory();
}

void Document::markUnsaved()
{
    m_saved = Project(); // equal to no plan that has settings
    emitHistory();
}

void Document::emitHistory()
{
    Q_EMIT historyChanged();
    const bool modified = isModified();
    if (modified != m_wasModified) {
        m_wasModified = modified;
        Q_EMIT modifiedChanged(modified);
    }
}

} // namespace headroom
