// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/document/history.h"
#include "models/domain/changeset.h"
#include "models/domain/project.h"

#include <QObject>

namespace headroom {

/// The open plan: a Project, its history, and the only way to change it. Lives on the GUI thread.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(Project project, QObject *parent = nullptr);

    [[nodiscard]] const Project &project() const { return m_project; }

    [[nodiscard]] const History &history() const { return m_history; }

    /// Makes the candidate the plan, as one undo step with the given text. A candidate equal to the
    /// plan is no step. Fails, and changes nothing, where the candidate breaks an invariant.
    Result<void> perform(const QString &text, const Project &candidate);
    /// The same for an edit that may have failed by itself.
    Result<void> perform(const QString &text, Result<Project> candidate);

    void undo();
    void redo();

    /// Replaces everything, history included: another file was opened.
    void reset(Project project);

    /// The plan differs from what was saved last.
    [[nodiscard]] bool isModified() const;
    void markSaved();
    /// The plan holds edits that are in no file: it was recovered.
    void markUnsaved();

Q_SIGNALS:
    /// The plan has changed by this: by an edit, undo or redo.
    void changed(const headroom::ChangeSet &changes);
    /// The plan has been replaced.
    void wasReset();
    void historyChanged();
    void modifiedChanged(bool modified);

private:
    void step(const ChangeSet &changes);
    void emitHistory();

    Project m_project;
    Project m_saved;
    History m_history;
    bool m_wasModified = false;
};

} // namespace headroom
